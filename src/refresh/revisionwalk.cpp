#include "refresh/revisionwalk.h"

#include "refresh/fetchplan.h"

#include <algorithm>

namespace dp {
namespace {

/// arXiv dates a version by its submission and shows it up to some days later.
constexpr int overlapDays = 5;
/// The first walk through a list goes back this number of days, as far as papers are followed.
constexpr int firstWalkDays = 365;
/// Papers that leave the list between two refreshes shift the others up.
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
