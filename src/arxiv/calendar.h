#pragma once

#include <QDateTime>
#include <QString>

namespace dp {

/// arXiv's announcement times: Sunday to Thursday at 20:00 US Eastern, except on its holidays. Source:
/// https://info.arxiv.org/help/availability.html. All times are UTC; the computer's time zone is not used.
/// Pure and fast; any thread.
namespace calendar {

/// The last announcement at or before this time.
QDateTime lastAnnouncement(const QDateTime &at);
/// The first announcement after this time.
QDateTime nextAnnouncement(const QDateTime &after);
/// The announcement of a paper that is submitted at this time and not held by moderators. Papers submitted
/// before 14:00 Eastern on a weekday are announced that evening, on Friday on Sunday evening. Papers of a
/// holiday are in the next announcement.
QDateTime announcementOf(const QDateTime &submitted);

/// The day in arXiv's time zone.
QDate easternDay(const QDateTime &at);
/// 00:00 Eastern of that day.
QDateTime easternMidnight(QDate day);

enum class Evening { Announcement, Weekend, Holiday };
/// The type of the evening of an Eastern day. A holiday at a weekend is Weekend. The holidays of 2023 to 2026
/// are those that arXiv published, except for the end of 2025, which arXiv had not fixed yet. For later
/// years, the holidays common to these years are used.
Evening evening(QDate easternDay);

/// The offset of Eastern time by the rule in force since 2007 (15 U.S.C. 260a), for computers without time
/// zone data. In seconds east of Greenwich. For tests and easternDay().
int easternOffsetByRule(const QDateTime &at);

} // namespace calendar
} // namespace dp
