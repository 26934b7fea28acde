#include "refresh/revisionwalk.h"

#include "refresh/course.h"

#include <algorithm>

namespace dp {
namespace {

/// arXiv dates a version by its submission and shows it some days later.
constexpr int overlapDays = Course::overlapDays;
/// A list that was never walked through is walked through as far back as papers are followed.
constexpr int firstWalkDays = 365;
/// Papers that leave the list while it is walked through move the others up.
constexpr int overlapEntries = 20;

} // namespace

RevisionWalk::RevisionWalk(const RevisionCheck &known, const QDateTime &now, int pageSize, int pages)
    : m_known(known)
    , m_now(now)
    , m_target(known.knownUntil.isValid() ? known.knownUntil.date().addDays(-overlapDays)
                                          : now.date().addDays(-firstWalkDays))
    , m_lastWalk(known.began.isValid() ? known.began.date().addDays(-overlapDays) : QDate())
    , m_goOnAt(known.start)
    , m_pageSize(pageSize)
    , m_pages(pages)
{
}

std::optional<query::Slice> RevisionWalk::next() const
{
    const int count = std::min(m_pageSize, Course::window - m_start);
    if (m_done || m_pages <= 0 || count <= 0)
        return std::nullopt;
    return query::Slice{m_start, count, SortBy::Updated, {}};
}

void RevisionWalk::took(int entries, int total, QDate oldest)
{
    --m_pages;
    m_start += entries;
    const bool isAll = entries == 0 || m_start >= total;
    if (isAll || (oldest.isValid() && oldest < m_target)) {
        m_known = {m_now, {}, 0};
        m_done = true;
        return;
    }
    if (m_lastWalk.isValid() && oldest.isValid() && oldest < m_lastWalk) {
        m_start = std::max(m_start, m_goOnAt - overlapEntries);
        m_lastWalk = {};
    }
    // Until it has met the last walk, that one's place is as good as lost.
    m_known.began = m_now;
    m_known.start = m_start;
}

} // namespace dp
