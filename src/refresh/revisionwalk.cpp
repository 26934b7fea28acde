#include "refresh/revisionwalk.h"

#include "refresh/fetchplan.h"

#include <algorithm>

namespace dp {
namespace {

/// Number of days that a walk continues below the known versions. This is necessary because a version has the
/// date of its submission, but arXiv may show it some days later.
constexpr int overlapDays = 5;
/// Number of days that the first walk through a list goes back. Older versions are not checked.
constexpr int firstWalkDays = 365;
/// Number of entries that a continued walk requests again. This is necessary because entries move up if
/// papers leave the list between two refreshes.
constexpr int overlapEntries = 20;

} // namespace

RevisionWalk::RevisionWalk(const RevisionCheck &known, const QDateTime &now, int pageSize, int pages)
    : m_known(known)
    , m_target(known.knownUntil.isValid() ? known.knownUntil.date().addDays(-overlapDays)
                                          : now.date().addDays(-firstWalkDays))
    , m_pageSize(pageSize)
    , m_pages(pages)
{
    if (known.began.isValid())
        m_known.start = std::max(0, known.start - overlapEntries);
    else
        m_known = {known.knownUntil, now, 0};
}

std::optional<query::Slice> RevisionWalk::next() const
{
    const int count = std::min(m_pageSize, FetchPlan::window - m_known.start);
    if (m_done || m_pages <= 0 || count <= 0)
        return std::nullopt;
    return query::Slice{m_known.start, count, SortBy::Updated, {}};
}

void RevisionWalk::advance(int entries, int total, QDate oldest)
{
    --m_pages;
    m_known.start += entries;
    const bool isAll = entries == 0 || m_known.start >= total;
    const bool isOutside = m_known.start >= FetchPlan::window; // arXiv returns no results past the window
    if (!isAll && !isOutside && !(oldest.isValid() && oldest < m_target))
        return;
    m_known = {isOutside ? m_known.knownUntil : m_known.began, {}, 0};
    m_done = true;
}

} // namespace dp
