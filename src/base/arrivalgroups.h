#pragma once

#include "base/dategroups.h"

#include <QDateTime>

namespace dp {

/// Divides a list in the order of arrival into groups: the papers that arrived since the last visit of the
/// list, the days of the last week, and months. Days are local days. A group has a negative key that differs
/// from the keys of DateGroups.
class ArrivalGroups
{
public:
    /// Number of days before today that have groups of their own.
    static constexpr int days = 6;
    static constexpr qint64 today = -4; ///< key of the current day and of later days
    static constexpr qint64 yesterday = -5;
    /// The age of a visit, which decides how its time is written.
    enum class Age { Today = 1, Yesterday, LastDays, Older };

    /// visited: the last visit of the list; invalid: there is no group of papers since the last visit.
    ArrivalGroups(const DateGroups &dates, const QDateTime &visited);

    /// Returns the key of the group of a paper that arrived at this time.
    qint64 keyOf(const QDateTime &arrived) const;
    /// Returns the earliest time of arrival, in UTC, that belongs to the group of this time.
    QDateTime beginOf(const QDateTime &arrived) const;

    /// Returns the visit after which the papers of a group arrived; invalid if the key is of another group.
    static QDateTime visitOf(qint64 key);
    /// Returns the age of the visit of a key for which visitOf() is valid.
    static Age ageOf(qint64 key);
    /// Returns the day of the papers of a group; invalid if the key does not belong to a day before
    /// yesterday.
    static QDate dayOf(qint64 key);
    /// Returns the first day of the month of a key; invalid if the key does not belong to a month.
    static QDate monthOf(qint64 key);

private:
    bool isSinceVisit(const QDateTime &arrived) const;
    Age ageOfVisit() const;

    DateGroups m_dates;
    QDateTime m_visited; // UTC; invalid: never visited
};

} // namespace dp
