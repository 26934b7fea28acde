#include "base/coverage.h"

#include <algorithm>

namespace dp {

Days::Days(const QList<DayRange> &ranges)
{
    for (const DayRange &range : ranges)
        add(range);
}

void Days::add(const DayRange &range)
{
    if (!range.isValid())
        return;
    DayRange whole = range;
    QList<DayRange> apart;
    for (const DayRange &other : std::as_const(m_ranges)) {
        if (other.to.addDays(1) < whole.from || whole.to.addDays(1) < other.from) {
            apart << other;
            continue;
        }
        whole.from = std::min(whole.from, other.from);
        whole.to = std::max(whole.to, other.to);
    }
    const auto place = std::find_if(
        apart.cbegin(), apart.cend(), [&](const DayRange &other) { return whole.to < other.from; });
    apart.insert(place, whole);
    m_ranges = apart;
}

bool Days::contains(QDate day) const
{
    return std::any_of(
        m_ranges.cbegin(), m_ranges.cend(), [&](const DayRange &range) { return range.contains(day); });
}

QList<DayRange> Days::missing(QDate from, QDate to) const
{
    QList<DayRange> found;
    QDate next = from;
    for (const DayRange &range : m_ranges) {
        if (range.to < next)
            continue;
        if (range.from > to)
            break;
        if (next < range.from)
            found << DayRange{next, range.from.addDays(-1)};
        next = range.to.addDays(1);
    }
    if (next <= to)
        found << DayRange{next, to};
    return found;
}

QDate Coverage::completeFrom() const
{
    return complete.isEmpty() ? QDate() : complete.ranges().first().from;
}

QDate Coverage::completeTo() const
{
    return complete.isEmpty() ? QDate() : complete.ranges().last().to;
}

QDate Coverage::unbrokenFrom() const
{
    return complete.isEmpty() ? QDate() : complete.ranges().last().from;
}

QList<DayRange> Coverage::gaps() const
{
    if (complete.isEmpty())
        return {};
    const QDate from = wantedFrom.isValid() ? std::min(wantedFrom, completeFrom()) : completeFrom();
    return complete.missing(std::max(from, beginning()), completeTo());
}

} // namespace dp
