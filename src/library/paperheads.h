#pragma once

#include "base/paper.h"
#include "base/result.h"

#include <QSet>

#include <functional>

namespace dp {

class Connection;

/// Reads only the data that name a paper in a citation: the identifier, the title, the first author, the
/// primary category and the dates.
namespace paperheads {

/// A part of the library.
struct Range {
    qint64 first = 0; ///< lowest id
    qint64 end = 0; ///< lowest id after the range
    /// Only papers that were submitted in these years, and papers without a day of submission; empty: all.
    QSet<int> years = {};
};

/// Calls each() for the papers of the range, in the order of the ids. If each() returns an error, the reading
/// ends with this error. A read-only connection is sufficient.
Outcome forEach(
    Connection &connection, const Range &range, const std::function<Outcome(const Paper &)> &each);

/// Calls each() for the papers of the library that have a stored key of a citation, in the order of the ids.
Outcome forEachWithKey(
    Connection &connection, const std::function<Outcome(const Paper &paper, const QString &key)> &each);

} // namespace paperheads
} // namespace dp
