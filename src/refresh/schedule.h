#pragma once

#include <QDateTime>
#include <QTime>

namespace dp {

/// When the program refreshes by itself. Pure: the person's zone and the chance are given.
namespace schedule {

enum class When { Never, Announcement, Daily };
/// As the settings write it.
When named(const QString &text);

struct Wish {
    When when = When::Never;
    QTime at; ///< of the person's day, for Daily
    double chance = 0; ///< 0 to 1; one for a run of the program: not everybody asks in the same minute
};

/// The first time at which a refresh is due (UTC), given when the last one that brought an answer was; in the
/// past where it has been missed; invalid: never. After an announcement arXiv is given half an hour to an
/// hour and a half, since its index follows the announcement.
QDateTime due(const Wish &wish, const QDateTime &last, const QDateTime &now, const QTimeZone &zone);

/// What was missed while the computer slept or was offline is caught up with once, some minutes after it can
/// be.
QDateTime catchUp(const QDateTime &now, double chance);
/// A refresh that is due is a missed one after this many seconds.
inline constexpr int missedAfter = 300;

} // namespace schedule
} // namespace dp
