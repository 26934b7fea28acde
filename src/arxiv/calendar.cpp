#include "arxiv/calendar.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

namespace dp::calendar {
namespace {

const QTime announced(20, 0);
const QTime cutoff(14, 0);

QDate nth(int year, int month, int weekday, int n)
{
    const QDate first(year, month, 1);
    return first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (n - 1));
}

struct Published {
    int year;
    std::array<std::pair<int, int>, 9> days; // month and day of each evening; 0: unused
};
// Evenings without an announcement, as arXiv published them.
constexpr Published published[] = {
    {2023, {{{1, 16}, {6, 14}, {6, 19}, {7, 4}, {9, 4}, {11, 23}, {12, 25}, {12, 27}}}},
    {2024, {{{1, 15}, {5, 22}, {6, 19}, {7, 4}, {9, 2}, {11, 28}, {12, 25}, {12, 26}, {12, 31}}}},
    {2025, {{{1, 1}, {1, 20}, {6, 19}, {7, 6}, {9, 1}, {11, 27}, {12, 25}}}},
    {2026, {{{1, 1}, {1, 19}, {6, 19}, {7, 3}, {9, 7}, {11, 26}, {12, 25}, {12, 29}, {12, 31}}}},
};

bool isHoliday(QDate day)
{
    for (const Published &year : published) {
        if (year.year == day.year())
            return std::any_of(year.days.begin(), year.days.end(),
                [&](const auto &entry) { return entry == std::pair(day.month(), day.day()); });
    }
    const int year = day.year();
    return day == QDate(year, 1, 1) || day == nth(year, 1, Qt::Monday, 3) || day == QDate(year, 6, 19)
        || day == QDate(year, 7, 4) || day == nth(year, 9, Qt::Monday, 1)
        || day == nth(year, 11, Qt::Thursday, 4) || day == QDate(year, 12, 25);
}

const QTimeZone &eastern()
{
    static const QTimeZone zone("America/New_York");
    return zone;
}

QDateTime toEastern(const QDateTime &at)
{
    return eastern().isValid() ? at.toTimeZone(eastern()) : at.toOffsetFromUtc(easternOffsetByRule(at));
}

QDateTime fromEastern(QDate day, QTime time)
{
    if (eastern().isValid())
        return QDateTime(day, time, eastern()).toUTC();
    // The clocks change at two in the night. Both times of day used here are therefore unambiguous.
    const QDateTime guess(day, time, Qt::OffsetFromUTC, -5 * 3600);
    return QDateTime(day, time, Qt::OffsetFromUTC, easternOffsetByRule(guess.toUTC())).toUTC();
}

} // namespace

int easternOffsetByRule(const QDateTime &at)
{
    const int year = at.toUTC().date().year();
    // Daylight time lasts from 02:00 standard time on the second Sunday of March to 02:00 daylight time on
    // the first Sunday of November.
    const QDateTime begins(nth(year, 3, Qt::Sunday, 2), QTime(7, 0), Qt::UTC);
    const QDateTime ends(nth(year, 11, Qt::Sunday, 1), QTime(6, 0), Qt::UTC);
    return (begins <= at && at < ends ? -4 : -5) * 3600;
}

QDate easternDay(const QDateTime &at)
{
    return toEastern(at).date();
}

QDateTime easternMidnight(QDate day)
{
    return fromEastern(day, QTime(0, 0));
}

Evening evening(QDate day)
{
    if (day.dayOfWeek() == Qt::Friday || day.dayOfWeek() == Qt::Saturday)
        return Evening::Weekend;
    return isHoliday(day) ? Evening::Holiday : Evening::Announcement;
}

QDateTime lastAnnouncement(const QDateTime &at)
{
    const QDateTime local = toEastern(at);
    QDate day = local.time() >= announced ? local.date() : local.date().addDays(-1);
    while (evening(day) != Evening::Announcement)
        day = day.addDays(-1);
    return fromEastern(day, announced);
}

QDateTime nextAnnouncement(const QDateTime &after)
{
    const QDateTime local = toEastern(after);
    QDate day = local.time() < announced ? local.date() : local.date().addDays(1);
    while (evening(day) != Evening::Announcement)
        day = day.addDays(1);
    return fromEastern(day, announced);
}

QDateTime announcementOf(const QDateTime &submitted)
{
    const QDateTime local = toEastern(submitted);
    QDate day = local.time() < cutoff ? local.date() : local.date().addDays(1);
    // Papers submitted at a weekend wait for the deadline on Monday. Papers submitted before the deadline on
    // Friday are announced on Sunday evening.
    if (day.dayOfWeek() == Qt::Saturday || day.dayOfWeek() == Qt::Sunday)
        day = day.addDays(day.dayOfWeek() == Qt::Saturday ? 2 : 1);
    else if (day.dayOfWeek() == Qt::Friday)
        day = day.addDays(2);
    while (evening(day) != Evening::Announcement)
        day = day.addDays(1);
    return fromEastern(day, announced);
}

} // namespace dp::calendar
