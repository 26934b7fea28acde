#include "base/arrivalgroups.h"

#include <algorithm>

namespace dp {
namespace {

// Keys of months have six digits in DateGroups.
constexpr qint64 firstMonth = 1'000'000; // plus year and month such as 202603
constexpr qint64 firstDay = 10'000'000; // plus a Julian day
constexpr qint64 firstVisit = 1'000'000'000'000; // times the age, plus seconds since 1970

} // namespace

ArrivalGroups::ArrivalGroups(const DateGroups &dates, const QDateTime &visited)
    : m_dates(dates)
    , m_visited(visited.toUTC())
{
}

bool ArrivalGroups::isSinceVisit(const QDateTime &arrived) const
{
    return m_visited.isValid() && arrived > m_visited;
}

qint64 ArrivalGroups::keyOf(const QDateTime &arrived) const
{
    if (isSinceVisit(arrived))
        return -(firstVisit * qint64(ageOfVisit()) + m_visited.toSecsSinceEpoch());
    const QDate day = arrived.toLocalTime().date();
    const qint64 age = day.daysTo(m_dates.newest());
    return age > days ? DateGroups::keyOfMonth(day) - firstMonth
        : age > 1     ? -(firstDay + day.toJulianDay())
        : age == 1    ? yesterday
                      : today;
}

ArrivalGroups::Age ArrivalGroups::ageOfVisit() const
{
    const qint64 age = m_visited.toLocalTime().date().daysTo(m_dates.newest());
    return age > days ? Age::Older : age > 1 ? Age::LastDays : age == 1 ? Age::Yesterday : Age::Today;
}

QDateTime ArrivalGroups::beginOf(const QDateTime &arrived) const
{
    if (isSinceVisit(arrived))
        return m_visited.addSecs(1);
    const QDate day = std::min(arrived.toLocalTime().date(), m_dates.newest());
    const QDate first = day.daysTo(m_dates.newest()) <= days ? day : QDate(day.year(), day.month(), 1);
    return first.startOfDay().toUTC();
}

QDateTime ArrivalGroups::visitOf(qint64 key)
{
    return key <= -firstVisit ? QDateTime::fromSecsSinceEpoch(-key % firstVisit, Qt::UTC) : QDateTime();
}

ArrivalGroups::Age ArrivalGroups::ageOf(qint64 key)
{
    return Age(-key / firstVisit);
}

QDate ArrivalGroups::dayOf(qint64 key)
{
    return key <= -firstDay && key > -firstVisit ? QDate::fromJulianDay(-key - firstDay) : QDate();
}

QDate ArrivalGroups::monthOf(qint64 key)
{
    return key > -firstDay ? DateGroups::monthOf(key + firstMonth) : QDate();
}

} // namespace dp
