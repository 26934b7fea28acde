#pragma once

#include <QHash>
#include <QList>

namespace dp {

/// The order of the papers in a keyword's list. A paper with a known time of submission is placed by it. A
/// page has an order but no such times. A paper that is known only from a page stays directly below its
/// predecessor.
namespace listorder {

struct Entry {
    qint64 paper = 0; ///< ArxivId::key()
    qint64 published = 0; ///< seconds since 1970; 0: unknown
};

/// Returns the position of every paper in `before` and `page`. A paper with a higher position is shown above
/// a paper with a lower one. before: the previous
/// list, newest first; it may lack papers of `page`. page: the order of a page; may be empty. Papers of the
/// same second are sorted by identifier.
QHash<qint64, double> positions(const QList<Entry> &before, const QList<Entry> &page);

} // namespace listorder
} // namespace dp
