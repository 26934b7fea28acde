#pragma once

#include "arxiv/atomparser.h"
#include "arxiv/query.h"
#include "base/coverage.h"

#include <QSet>

namespace dp {

/// Entries that could not be read: which days they may be of, and when they are settled. Pure.
namespace unreadable {

/// What is known of the place of a page in its list.
struct Surroundings {
    QDate newest; ///< the day on which the page begins
    bool isLast = false; ///< there is nothing behind the page
    int missing = 0; ///< entries that arXiv promised and did not send
};

/// How many entries at the end of the page could not be read and have no date.
int undatedAtEnd(const Feed &feed);

/// The entries of the page that could not be read. One without a date is dated by its identifier and its
/// neighbours. Entries without a date at the end of a page that is not the last are left out: the next page
/// repeats them, see Course.
QList<UnreadableEntry> ofPage(const Feed &feed, const query::Slice &slice, const Surroundings &around);

/// The identifiers of the papers, as entries have them.
QSet<QString> idsOf(const QList<Paper> &papers);

/// Settles entries that were asked for by identifier. One that arXiv does not know loses its identifier: the
/// next refresh asks for its days.
void settle(Coverage &coverage, const QList<qint64> &ids, const Feed &feed, const QDateTime &asked);

/// Puts the entries of a page into the ledger. Drops what is settled: an entry that came readable, and one of
/// an earlier answer whose days were all asked for again. asked: the time that marks the answers of this run.
void keep(Coverage &coverage, const QList<UnreadableEntry> &found, const QSet<QString> &readable,
    const Days &covered, const QDateTime &asked);

} // namespace unreadable
} // namespace dp
