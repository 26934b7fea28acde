#pragma once

#include "base/keyword.h"

#include <QDateTime>
#include <QTime>

namespace dp {

/// Computes when a refresh is due. Pure functions: the time zone and the random value are parameters.
namespace schedule {

/// The choices for automatic refreshes.
enum class When { Never, Announcement, Daily };
/// Parses the value as the settings store it.
When named(const QString &text);

struct Choice {
    When when = When::Never;
    QTime at; ///< time of day in the user's time zone, for Daily
    /// 0 to 1; chosen once per run of the program, so that not all programs send requests in the same minute
    double chance = 0;
};

/// Returns the first time at which a refresh is due (UTC). The time is in the past if the refresh was missed.
/// Invalid: never. last: time of the last refresh with an answer. After an announcement the refresh waits
/// between half an hour and an hour and a half, because arXiv's index is updated after the announcement.
QDateTime due(const Choice &choice, const QDateTime &last, const QDateTime &now, const QTimeZone &zone);

/// Returns whether arXiv may have announced papers since this answer (UTC; invalid: no answer yet).
bool isDue(const Keyword &keyword, const QDateTime &refreshed, const QDateTime &now);

/// Returns the time to catch up once with refreshes that were missed while the computer was asleep or
/// offline: some minutes after it is possible again.
QDateTime catchUp(const QDateTime &now, double chance);
/// Number of seconds after which a due refresh counts as missed.
inline constexpr int missedAfter = 300;

} // namespace schedule
} // namespace dp
