#pragma once

#include <QDateTime>
#include <QString>

namespace dp {

/// When arXiv announces: Sunday to Thursday at 20:00 US Eastern, and not on its holidays. Source:
/// https://info.arxiv.org/help/availability.html. All instants are UTC; the computer's own zone plays no
/// part. Pure and quick; any thread.
namespace calendar {

/// The latest announcement at or before this time.
QDateTime lastAnnouncement(const QDateTime &at);
/// The first announcement after this time.
QDateTime nextAnnouncement(const QDateTime &after);
/// When a paper is announced that is submitted then and that nobody holds: what is in by 14:00 Eastern of a
/// weekday comes that evening, on Fridays on Sunday; a holiday's papers come with the next announcement.
QDateTime announcementOf(const QDateTime &submitted);

/// arXiv's own day.
QDate easternDay(const QDateTime &at);
/// 00:00 Eastern of that day.
QDateTime easternMidnight(QDate day);

enum class Evening { Announcement, Weekend, Holiday };
/// What the evening of that Eastern day is. Of a weekend day that is also a holiday: Weekend. The holidays of
/// 2023 to 2026 are those that arXiv published, but for the end of 2025, which it had not yet fixed; of later
/// years those that these have in common.
Evening evening(QDate easternDay);

/// Eastern time by the rule in force since 2007 (15 U.S.C. 260a), for computers without data on zones.
/// Seconds east of Greenwich; for tests and easternDay().
int easternOffsetByRule(const QDateTime &at);

} // namespace calendar
} // namespace dp
