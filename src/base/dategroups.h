#pragma once

#include <QDate>

namespace dp {

/// Consecutive rows of a list that have a common heading.
struct RowGroup {
    qint64 key = 0; ///< identifies the heading, see DateGroups; always negative
    qint64 rows = 0; ///< number of papers below the heading

    friend bool operator==(const RowGroup &, const RowGroup &) = default;
};

/// Divides the days of a list sorted by date into groups: today, yesterday, the rest of the current week, and
/// months. A group has a negative key, so that it cannot be confused with the key of a paper.
class DateGroups
{
public:
    static constexpr qint64 today = -1; ///< key of the current day and of later days
    static constexpr qint64 yesterday = -2;
    static constexpr qint64 thisWeek = -3; ///< key of the days of the week before yesterday

    /// The keys -1 to -3 depend on `now`, the current day, and on the first day of the week.
    DateGroups(QDate now, Qt::DayOfWeek firstDayOfWeek);

    /// Returns the key of the group of a day. day must be valid.
    qint64 keyOf(QDate day) const;
    /// Returns the first day of the group of this day.
    QDate beginOf(QDate day) const;
    /// Returns the current day.
    QDate newest() const { return m_today; }
    /// Returns the key of the month of a day.
    static qint64 keyOfMonth(QDate day) { return -(qint64(day.year()) * 100 + day.month()); }
    /// Returns the first day of the month of a key; invalid if the key does not belong to a month.
    static QDate monthOf(qint64 key);

private:
    QDate m_today;
    QDate m_week; // first day of the current week
};

} // namespace dp
