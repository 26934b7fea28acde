#pragma once

#include <QDateTime>

namespace dp::test {

/// The current time in tests for which any fixed time is right.
inline const QDateTime testTime(QDate(2025, 3, 4), QTime(8, 10), Qt::UTC);

/// A Wednesday without holidays near it, in daylight saving time in New York.
inline const QDate spring(2026, 4, 15);

/// A Wednesday and a Friday in winter time.
inline const QDate wednesday(2026, 11, 18);
inline const QDate friday(2026, 11, 20);

} // namespace dp::test
