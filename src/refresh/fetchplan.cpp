#include "refresh/fetchplan.h"

#include "base/utcday.h"

#include <algorithm>

namespace dp {

FetchPlan FetchPlan::refresh(const Keyword &keyword, const Coverage &known, bool first, const Limits &limits)
{
    FetchPlan fetchPlan;
    fetchPlan.m_limits = limits;
    if (!known.complete.isEmpty()) {
        if (known.completeFrom() <= Coverage::beginning())
            fetchPlan.m_wholeTotal = known.listTotal;
        // The first answer of a keyword may come from an outdated replica of arXiv's index. The checks cannot
        // detect this, because no newer date is known yet. Therefore this refresh goes back to the newest
        // paper of the previous answer, not only to the end of the complete days.
        const qint64 newest = limits.order == SortBy::Submitted ? known.newestSubmitted : known.newestUpdated;
        QDate last = known.completeTo();
        if (newest > 0)
            last = std::min(last, utcDay(newest));
        fetchPlan.m_target = last.addDays(-overlapDays);
        if (known.resumeFrom.isValid())
            fetchPlan.m_target = std::min(fetchPlan.m_target, known.resumeFrom);
    }
    if (first || known.complete.isEmpty())
        fetchPlan.m_least = keyword.limit;
    fetchPlan.m_need = std::max(fetchPlan.m_least, limits.pageSize);
    return fetchPlan;
}

QList<DayRange> FetchPlan::daysToFill(const Coverage &known)
{
    QList<DayRange> days = known.gaps();
    for (DayRange &range : days)
        if (known.complete.contains(range.from.addDays(-1)))
            range.from = range.from.addDays(-overlapDays);
    return days;
}

FetchPlan FetchPlan::fill(const QList<DayRange> &days, int margin, const Limits &limits)
{
    FetchPlan fetchPlan;
    fetchPlan.m_limits = limits;
    fetchPlan.m_isFill = true;
    fetchPlan.m_margin = margin;
    for (const DayRange &range : days) {
        if (!range.isValid())
            continue;
        fetchPlan.m_ranges.prepend(range);
        fetchPlan.m_days += range.from.daysTo(range.to) + 1;
    }
    fetchPlan.m_done = fetchPlan.m_ranges.isEmpty();
    return fetchPlan;
}

std::optional<query::Slice> FetchPlan::next() const
{
    if (m_done)
        return std::nullopt;
    query::Slice slice{m_start, m_limits.pageSize, m_limits.order, {}};
    if (m_isFill) {
        slice.order = SortBy::Submitted;
        slice.days = DayRange{m_ranges.first().from.addDays(-m_margin), m_ranges.first().to};
    } else if (!m_target.isValid() && !m_atTop) {
        slice.count = std::min(slice.count, m_least - m_start); // not more than the keyword's limit
    }
    slice.count = std::min(slice.count, window - m_start);
    return slice;
}

FetchPlan::CoverageUpdate FetchPlan::advance(const Page &page)
{
    if (m_atTop) {
        m_done = true;
        return {};
    }
    // If papers were removed from the list, the later entries have moved up, and some entries may be missing
    // between this page and the previous one. Go back by the number of removed papers.
    if (const int gone = m_total - page.total; hasShrunk(page)) {
        ++m_timesBack;
        m_total = page.total;
        m_start = std::max(0, m_start - gone);
        m_lastDay = {};
        return {};
    }
    m_seen += page.papers;
    if (m_total >= 0 && page.total > m_total && page.entries > 0)
        m_lookAgain = true;
    if (!isPastTotal() || page.entries > 0) // the total of an empty page past the end is not reliable
        m_total = page.total;
    const CoverageUpdate update = m_isFill ? advanceFill(page) : advanceRefresh(page);
    for (const DayRange &range : update.complete)
        m_covered.add(range);
    return update;
}

bool FetchPlan::hasShrunk(const Page &page) const
{
    return m_total >= 0 && page.total < m_total && m_start > 0 && !(isPastTotal() && page.entries == 0);
}

bool FetchPlan::isEnd(const Page &page) const
{
    // If a full page ends exactly at the total, the list may still be longer than the server says. The end is
    // proved only if the next page is empty, or if the total equals the total of an earlier complete list.
    const bool isProved = page.entries < next()->count || m_total == m_wholeTotal;
    return page.entries == 0 || (m_start + page.entries >= m_total && isProved);
}

bool FetchPlan::isUnsteady(const Page &page) const
{
    constexpr int mostTimesBack = 3;
    return hasShrunk(page) && m_timesBack >= mostTimesBack;
}

/// Returns the number of entries from the start of this page to the start of the next page. An entry without
/// a date gets its date from its neighbours, so the next page repeats the last entry that has a date.
int FetchPlan::entriesPassed(const Page &page, bool isEnd) const
{
    const bool again = !isEnd && page.undatedAtEnd > 0 && page.undatedAtEnd + 1 < page.entries;
    return again ? page.entries - page.undatedAtEnd - 1 : page.entries;
}

FetchPlan::CoverageUpdate FetchPlan::advanceRefresh(const Page &page)
{
    CoverageUpdate update;
    if (!m_answered.isValid())
        m_answered = page.answered;
    const bool all = isEnd(page);
    m_start += entriesPassed(page, all);
    m_lastDay = page.oldest;
    const bool met = m_target.isValid() && page.oldest.isValid() && page.oldest < m_target;
    const bool enough = m_start >= m_least && (met || !m_target.isValid());
    const bool bounded = m_start >= std::max(m_least, std::min(m_limits.bound, window)) || m_start >= window;
    const bool end = all || enough || bounded;
    m_cutOff = bounded && !all && !enough;
    if (page.ordered) {
        const QDate from = all ? Coverage::beginning() : page.oldest.addDays(1);
        if (const DayRange range{from, m_answered}; range.isValid())
            update.complete << range;
    }
    update.isWholeList = all;
    update.resumeFrom = end ? QDate() : m_target;
    if (end && m_lookAgain) {
        m_atTop = true;
        m_start = 0;
        m_lastDay = {};
    } else {
        m_done = end;
    }
    return update;
}

FetchPlan::CoverageUpdate FetchPlan::advanceFill(const Page &page)
{
    CoverageUpdate update;
    const DayRange range = m_ranges.first();
    if (m_start == 0 && m_total > mostInARange && range.from < range.to) {
        const QDate middle = range.from.addDays(range.from.daysTo(range.to) / 2);
        m_ranges.first() = {middle.addDays(1), range.to};
        m_ranges.insert(1, DayRange{range.from, middle});
        m_total = -1;
        return update;
    }
    const bool all = isEnd(page);
    m_start += entriesPassed(page, all);
    m_lastDay = page.oldest;
    update.isWholeList = all;
    if (all) {
        update.complete << range;
        nextRange();
    } else if (m_start >= window) {
        // arXiv returns no results past the window; the rest of the day stays a gap.
        m_cutOff = true;
        nextRange();
    } else if (page.ordered && m_margin == 0 && page.oldest.isValid()) {
        // If the fill is interrupted, it continues from here.
        if (const DayRange part{page.oldest.addDays(1), range.to}; part.isValid())
            update.complete << part;
    }
    return update;
}

void FetchPlan::nextRange()
{
    m_ranges.removeFirst();
    m_start = 0;
    m_total = -1;
    m_timesBack = 0;
    m_lastDay = {};
    m_lookAgain = false;
    m_done = m_ranges.isEmpty();
}

double FetchPlan::progress() const
{
    if (m_done || m_atTop)
        return 1;
    if (!m_isFill) {
        const int need = m_target.isValid() || m_total < 0 ? m_need : std::min(m_need, m_total);
        return std::min(0.95, double(m_start) / std::max(1, std::max(need, m_start + m_limits.pageSize)));
    }
    qint64 left = 0;
    for (const DayRange &range : m_ranges)
        left += range.from.daysTo(range.to) + 1;
    const double first = double(m_ranges.first().from.daysTo(m_ranges.first().to) + 1);
    const double within = m_total > 0 ? double(m_start) / m_total : 0;
    return std::clamp(
        (double(m_days - left) + first * within) / double(std::max<qint64>(1, m_days)), 0.0, 1.0);
}

} // namespace dp
