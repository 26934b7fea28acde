#pragma once

#include "base/result.h"
#include "library/connection.h"

#include <QDate>

namespace dp {

/// The day that a page gives as its last update: the local day of the last refresh, or the day of the page
/// that the library came from. Invalid: neither is known. today: the local day. A day that a refresh has
/// written while the clock was ahead is no day.
Result<QDate> lastUpdateOf(Connection &connection, QDate today);

} // namespace dp
