#pragma once

#include "arxiv/query.h"
#include "base/coverage.h"

#include <optional>

namespace dp {

/// The way through a keyword's list, newest version first, down to the versions that are known. For lists
/// that are too long to ask for each paper by its identifier. A walk that runs out of requests goes on the
/// next time where it was; what is revised meanwhile moves to the top, for the next walk. A value without
/// clock or network.
class RevisionWalk
{
public:
    /// known: where the last walk stopped. now: UTC. pages: requests it may use.
    RevisionWalk(const RevisionCheck &known, const QDateTime &now, int pageSize, int pages);

    /// Nothing: the way is at its end.
    std::optional<query::Slice> next() const;
    /// entries and total are those of the answer, oldest the day of the oldest version in it.
    void took(int entries, int total, QDate oldest);
    /// What is known after the pages so far.
    const RevisionCheck &known() const { return m_known; }

private:
    RevisionCheck m_known;
    QDate m_target; // versions before it are known
    int m_pageSize;
    int m_pages;
    bool m_done = false;
};

} // namespace dp
