#pragma once

#include "base/result.h"

#include <QDateTime>

namespace dp {

class Connection;

/// Stores when the user last left the list of a keyword having seen it. Must be used in the thread of the
/// connection.
namespace visits {

/// Sets the time of the last visit in a transaction. An earlier time than the stored one changes nothing.
Outcome set(Connection &connection, qint64 keywordId, const QDateTime &seen);
/// Returns the time of the last visit in UTC; invalid if there was none.
Result<QDateTime> last(Connection &connection, qint64 keywordId);

} // namespace visits
} // namespace dp
