#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QList>

namespace dp {

class Connection;

namespace firstseen {

/// Sets the time when the papers and their matches of the keyword were first seen, if this time is earlier
/// than the stored one. Papers that the library does not have are ignored. Must be called in a transaction.
Outcome lower(Connection &connection, qint64 keywordId, const QList<qint64> &papers, const QDateTime &seen);

} // namespace firstseen
} // namespace dp
