#pragma once

#include "arxiv/query.h"
#include "base/coverage.h"

#include <optional>

namespace dp {

/// Goes through a keyword's list, sorted by the newest version, until it reaches the known versions. It is
/// used for lists that are too long to request each paper by its identifier. If the maximum number of
/// requests is reached, the walk continues in the next run. Papers that get a new version in the meantime
/// move to the top of the list, where the next walk finds them. A value type without clock or network access.
class RevisionWalk
{
public:
    /// known: the result of the previous walk. now: current time (UTC). pages: maximum number of requests.
    RevisionWalk(const RevisionCheck &known, const QDateTime &now, int pageSize, int pages);

    /// Returns the next page to request, or nothing if the walk has ended.
    std::optional<query::Slice> next() const;
    /// Continues after a page. entries: number of entries on the page. total: number of papers in the list.
    /// oldest: the day of the oldest version on the page.
    void advance(int entries, int total, QDate oldest);
    /// Returns the state of the check after the pages that were read. The caller stores it in the ledger.
    const RevisionCheck &known() const { return m_known; }

private:
    RevisionCheck m_known;
    QDate m_target; // the walk ends when it has reached a version before this day
    int m_pageSize;
    int m_pages;
    bool m_done = false;
};

} // namespace dp
