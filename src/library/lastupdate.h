#pragma once

#include "base/result.h"

#include <QDate>
#include <QDateTime>

namespace dp {

class Connection;

/// Returns the day of the last update, which is shown on a page. It is the local day of the last refresh, or
/// the day of the page from which the library was imported. The date is invalid if neither day is known, or
/// if a refresh stored the day while the clock was ahead. today: the current local day.
Result<QDate> lastUpdateOf(Connection &connection, QDate today);

/// Returns the time of the last refresh of any keyword (UTC); invalid: there was no refresh. now: the current
/// time; returned instead of a later time, which was stored while the clock was ahead.
Result<QDateTime> lastRefreshOf(Connection &connection, const QDateTime &now);

} // namespace dp
