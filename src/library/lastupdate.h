#pragma once

#include "base/result.h"

#include <QDate>

namespace dp {

class Connection;

/// Returns the day of the last update that a page shows: the local day of the last refresh, or the day of the
/// page from which the library was imported. today: the local day. Invalid: neither is known, or a refresh
/// wrote the day while the clock was ahead.
Result<QDate> lastUpdateOf(Connection &connection, QDate today);

} // namespace dp
