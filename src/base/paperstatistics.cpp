#include "base/paperstatistics.h"

using namespace Qt::StringLiterals;

namespace dp::periods {
namespace {

Completeness completenessOf(const Days &known, const DayRange &days)
{
    qint64 missing = 0;
    for (const DayRange &range : known.missing(days.from, days.to))
        missing += range.from.daysTo(range.to) + 1;
    return missing == 0                            ? Completeness::Complete
        : missing == days.from.daysTo(days.to) + 1 ? Completeness::None
                                                   : Completeness::Partial;
}

/// Returns the number of the period of a day, counted from the period of the day `first`.
qint64 indexOf(QDate day, const DayRange &first, Unit unit)
{
    switch (unit) {
    case Unit::Week: return first.from.daysTo(around(day, unit).from) / 7;
    case Unit::Month: return (day.year() - first.from.year()) * 12 + day.month() - first.from.month();
    case Unit::Year: break;
    }
    return day.year() - first.from.year();
}

void add(QList<Count> &counts, const QHash<QDate, qint64> &byDay, qint64 Count::*number, Unit unit)
{
    for (auto day = byDay.cbegin(); day != byDay.cend(); ++day)
        if (const qint64 index = indexOf(day.key(), counts.first().days, unit);
            index >= 0 && index < counts.size())
            counts[index].*number += day.value();
}

} // namespace

DayRange around(QDate day, Unit unit)
{
    switch (unit) {
    case Unit::Week: {
        const QDate monday = day.addDays(1 - day.dayOfWeek());
        return {monday, monday.addDays(6)};
    }
    case Unit::Month:
        return {QDate(day.year(), day.month(), 1), QDate(day.year(), day.month(), day.daysInMonth())};
    case Unit::Year: break;
    }
    return {QDate(day.year(), 1, 1), QDate(day.year(), 12, 31)};
}

QList<Count> counts(const PaperStatistics &statistics, Unit unit)
{
    QList<Count> all;
    if (!statistics.days.isValid())
        return all;
    for (DayRange days = around(statistics.days.from, unit); days.from <= statistics.days.to;
         days = around(days.to.addDays(1), unit))
        all << Count{days, completenessOf(statistics.known, days), 0, 0};
    add(all, statistics.submitted, &Count::submitted, unit);
    add(all, statistics.revised, &Count::revised, unit);
    return all;
}

QString name(QDate day, Unit unit)
{
    switch (unit) {
    case Unit::Week: {
        int year = 0;
        const int week = day.weekNumber(&year);
        return u"%1-W%2"_s.arg(year, 4, 10, QLatin1Char('0')).arg(week, 2, 10, QLatin1Char('0'));
    }
    case Unit::Month: return day.toString(u"yyyy-MM"_s);
    case Unit::Year: break;
    }
    return day.toString(u"yyyy"_s);
}

} // namespace dp::periods
