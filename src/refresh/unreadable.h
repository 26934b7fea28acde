#pragma once

#include "arxiv/atomparser.h"
#include "arxiv/query.h"
#include "base/coverage.h"

#include <QSet>

namespace dp {

/// Determines the days on which unreadable entries may have been submitted, and updates the ledger's list of
/// unreadable entries after an answer. The functions are pure.
namespace unreadable {

/// Describes the position of a page in its list.
struct Surroundings {
    QDate newest; ///< newest day that the page can contain
    bool isLast = false; ///< the list has no further pages
    int missing = 0; ///< number of entries that the page should have but arXiv did not send
};

/// Returns the number of entries at the end of the page that are unreadable and have no date.
int undatedAtEnd(const Feed &feed);

/// Returns the unreadable entries of the page. The possible days of an entry without a date are computed from
/// its identifier and its neighbours. Undated entries at the end of a page are left out, because the next
/// page repeats them, see FetchPlan. On the last page they are included.
QList<UnreadableEntry> ofPage(const Feed &feed, const query::Slice &slice, const Surroundings &around);

/// Returns the identifiers of the papers as texts, as in UnreadableEntry::id.
QSet<QString> idsOf(const QList<Paper> &papers);

/// Updates the unreadable entries after an answer to a request by identifier. Entries that are now readable
/// are removed. If arXiv does not know an entry, its identifier is removed, and the next refresh requests its
/// days.
void resolve(Coverage &coverage, const QList<qint64> &ids, const Feed &feed, const QDateTime &asked);

/// Adds the unreadable entries of a page to the ledger. Removes entries that are now readable, and entries of
/// earlier runs whose days were all requested again. asked: the start time of this run, which marks its
/// entries.
void keep(Coverage &coverage, const QList<UnreadableEntry> &found, const QSet<QString> &readable,
    const Days &covered, const QDateTime &asked);

} // namespace unreadable
} // namespace dp
