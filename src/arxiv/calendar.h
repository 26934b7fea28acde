#pragma once

#include <QDateTime>
#include <QString>

namespace dp {

/// arXiv's announcement times: Sunday to Thursday at 20:00 US Eastern Time, except on its holidays. Source:
/// https://info.arxiv.org/help/availability.html. All times are in UTC; the computer's time zone is not used.
/// The functions have no side effects, are fast, and can be called in any thread.
namespace calendar {

/// Returns the time of the last announcement at or before this time.
QDateTime lastAnnouncement(const QDateTime &at);
/// Returns the time of the first announcement after this time.
QDateTime nextAnnouncement(const QDateTime &after);
/// Returns the time when a paper submitted at this time is announced, if moderators do not hold it. A paper
/// submitted before 14:00 Eastern Time on Monday to Thursday is announced on the same evening. A paper
/// submitted before 14:00 on Friday is announced on Sunday evening. A paper submitted on a holiday is in the
/// next announcement.
QDateTime announcementOf(const QDateTime &submitted);

/// Returns the day in arXiv's time zone (US Eastern Time).
QDate easternDay(const QDateTime &at);
/// Returns the time of 00:00 Eastern Time on this day.
QDateTime easternMidnight(QDate day);

enum class Evening { Announcement, Weekend, Holiday };
/// Returns the type of the evening of a day in Eastern Time. A holiday at a weekend is Weekend. The holidays
/// of 2023 to 2026 are those that arXiv published, except for the end of 2025, which arXiv had not yet
/// decided. For later years, the holidays that these years have in common are used.
Evening evening(QDate easternDay);

/// Returns the offset of Eastern Time in seconds east of Greenwich. It uses the rule in force since 2007 (15
/// U.S.C. 260a), for computers without time zone data. Only easternDay() and tests call it.
int easternOffsetByRule(const QDateTime &at);

} // namespace calendar
} // namespace dp
