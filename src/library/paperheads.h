#pragma once

#include "base/paper.h"
#include "base/result.h"

#include <functional>

namespace dp {

class Connection;

/// Reads only the data that name a paper in a citation: the identifier, the title, the first author and the
/// dates.
namespace paperheads {

/// Calls each() for the papers with ids from `first` to the one before `end`, in the order of the ids. If
/// each() returns an error, the reading ends with this error. A read-only connection is sufficient.
Outcome forEach(
    Connection &connection, qint64 first, qint64 end, const std::function<Outcome(const Paper &)> &each);

} // namespace paperheads
} // namespace dp
