#pragma once

#include "arxiv/atomparser.h"
#include "arxiv/query.h"
#include "base/coverage.h"

#include <QSet>

namespace dp {

/// Entries that could not be read: their possible days, and the answers that make them readable. Pure
/// functions.
namespace unreadable {

/// The position of a page in its list.
struct Surroundings {
    QDate newest; ///< day on which the page begins
    bool isLast = false; ///< no pages follow this one
    int missing = 0; ///< entries that arXiv promised but did not send
};

/// Returns the number of entries at the end of the page that are unreadable and have no date.
int undatedAtEnd(const Feed &feed);

/// Returns the unreadable entries of the page. An entry without a date gets its days from its identifier and
/// its neighbours. Undated entries at the end of a page are left out unless it is the last page. The next
/// page repeats them, see FetchPlan.
QList<UnreadableEntry> ofPage(const Feed &feed, const query::Slice &slice, const Surroundings &around);

/// Returns the identifiers of the papers in the form that the entries use.
QSet<QString> idsOf(const QList<Paper> &papers);

/// Applies the answer to a request for entries by identifier. Readable entries are removed. An entry that
/// arXiv does not know loses its identifier. The next refresh requests its days.
void resolve(Coverage &coverage, const QList<qint64> &ids, const Feed &feed, const QDateTime &asked);

/// Adds the entries of a page to the ledger. Removes entries that are readable now, and
/// entries of an earlier answer whose days were all requested again. asked: the time that marks the answers
/// of this run.
void keep(Coverage &coverage, const QList<UnreadableEntry> &found, const QSet<QString> &readable,
    const Days &covered, const QDateTime &asked);

} // namespace unreadable
} // namespace dp
