#include "base/dategroups.h"

#include <algorithm>

namespace dp {

DateGroups::DateGroups(QDate now, Qt::DayOfWeek firstDayOfWeek)
    : m_today(now)
    , m_week(now.addDays(-((now.dayOfWeek() - int(firstDayOfWeek) + 7) % 7)))
{
}

qint64 DateGroups::keyOf(QDate day) const
{
    if (day >= m_today)
        return today;
    if (day == m_today.addDays(-1))
        return yesterday;
    if (day >= m_week)
        return thisWeek;
    return keyOfMonth(day);
}

QDate DateGroups::beginOf(QDate day) const
{
    if (day >= m_today)
        return m_today;
    if (day == m_today.addDays(-1))
        return day;
    return day >= m_week ? m_week : QDate(day.year(), day.month(), 1);
}

QDate DateGroups::monthOf(qint64 key)
{
    return key <= -100 && key > -1'000'000 ? QDate(int(-key / 100), int(-key % 100), 1) : QDate();
}

} // namespace dp
