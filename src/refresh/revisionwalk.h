#pragma once

#include "arxiv/query.h"
#include "base/coverage.h"

#include <optional>

namespace dp {

/// Goes through a keyword's list, newest version first, down to the known versions. Used for lists that are
/// too long to request each paper by its identifier. A walk that runs out of requests continues in the next
/// run. Papers that are revised in between move to the top, for the next walk. A value type without clock or
/// network access.
class RevisionWalk
{
public:
    /// known: the end of the last walk. now: UTC. pages: maximum number of requests.
    RevisionWalk(const RevisionCheck &known, const QDateTime &now, int pageSize, int pages);

    /// Returns the next page to request, or nothing at the end.
    std::optional<query::Slice> next() const;
    /// entries and total: counts of the answer. oldest: the day of the oldest version in it.
    void advance(int entries, int total, QDate oldest);
    /// Returns the known range after the pages so far.
    const RevisionCheck &known() const { return m_known; }

private:
    RevisionCheck m_known;
    QDate m_target; // versions before this day are known
    int m_pageSize;
    int m_pages;
    bool m_done = false;
};

} // namespace dp
