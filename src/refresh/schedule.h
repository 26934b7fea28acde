#pragma once

#include "base/keyword.h"

#include <QDateTime>
#include <QTime>

namespace dp {

/// Computes when a refresh is due. The functions are pure: even the time zone and the random value are
/// parameters.
namespace schedule {

/// Specifies when automatic refreshes take place: never, after each announcement, or once a day.
enum class When { Never, Announcement, Daily };
/// Returns the value for the text that the settings contain. An unknown text means Never.
When named(const QString &text);

struct Choice {
    When when = When::Never;
    QTime at; ///< time of day in the user's time zone, for Daily
    /// Random number from 0 to 1. It is chosen once at the start of the program, so that the programs of all
    /// users do not send requests in the same minute.
    double chance = 0;
};

/// Returns the time at which the next refresh is due (UTC); invalid: never. The time is in the past if the
/// refresh was missed. last: time of the last answered refresh. A refresh after an announcement is due 30 to
/// 90 minutes after it, because arXiv updates its index only after the announcement.
QDateTime due(const Choice &choice, const QDateTime &last, const QDateTime &now, const QTimeZone &zone);

/// Returns whether arXiv may have announced papers of the keyword since its last refresh. refreshed: time of
/// the last refresh (UTC); invalid: never.
bool isDue(const Keyword &keyword, const QDateTime &refreshed, const QDateTime &now);

/// Returns the time for one refresh that replaces the refreshes missed while the computer was asleep or
/// offline. It is one to ten minutes after now, depending on chance.
QDateTime catchUp(const QDateTime &now, double chance);
/// Number of seconds after which a due refresh counts as missed.
inline constexpr int missedAfter = 300;

} // namespace schedule
} // namespace dp
