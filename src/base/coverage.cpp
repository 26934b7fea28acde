#include "base/coverage.h"

#include "base/utcday.h"

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

void Days::remove(const DayRange &range)
{
    if (!range.isValid())
        return;
    QList<DayRange> left;
    for (const DayRange &one : std::as_const(m_ranges)) {
        const DayRange before{one.from, std::min(one.to, range.from.addDays(-1))};
        const DayRange after{std::max(one.from, range.to.addDays(1)), one.to};
        for (const DayRange &part : {before, after})
            if (part.isValid())
                left << part;
    }
    m_ranges = left;
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

void Coverage::beginDoubt(const QString &answer, const QDateTime &since)
{
    doubt = answer;
    doubtedSince = since;
}

void Coverage::clearDoubt()
{
    doubt.clear();
    doubtedSince = {};
}

Days Coverage::known() const
{
    Days known = complete;
    for (const UnreadableEntry &entry : unreadable)
        known.remove(entry.days);
    return known;
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
    const Days days = known();
    return days.isEmpty() ? QDate() : days.ranges().last().from;
}

QList<DayRange> Coverage::gaps() const
{
    if (complete.isEmpty())
        return {};
    const QDate from = wantedFrom.isValid() ? std::min(wantedFrom, completeFrom()) : completeFrom();
    return known().missing(std::max(from, beginning()), completeTo());
}

void Coverage::dropFuture(const QDateTime &now)
{
    // If papers have dates in the future, this computer's clock is behind. The data is then kept.
    if (newestSubmitted > now.addDays(1).toSecsSinceEpoch())
        return;
    for (QDateTime *time : {&answered, &doubtedSince, &revisions.knownUntil, &revisions.began})
        if (time->isValid() && *time > now)
            *time = {};
    if (!doubtedSince.isValid())
        doubt.clear();
    for (UnreadableEntry &entry : unreadable)
        if (entry.asked > now)
            entry.asked = {};
    const QDate today = now.date();
    if (completeTo() <= today)
        return;
    // These days were stored while the clock was ahead. The last reliable day is the date of the newest
    // answer or paper.
    QDate proved = answered.isValid() ? answered.date() : utcDay(newestSubmitted);
    complete.remove({std::min(proved, today).addDays(1), completeTo()});
}

} // namespace dp
