#pragma once

#include <QDateTime>

namespace dp {

/// Returns the day in UTC of a time in seconds since 1970. Can be called in any thread.
inline QDate utcDay(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date();
}

} // namespace dp
