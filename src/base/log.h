#pragma once

#include <QLoggingCategory>

// Logs are in English, for finding faults: QT_LOGGING_RULES="dp.*=true".
Q_DECLARE_LOGGING_CATEGORY(logArxiv)
Q_DECLARE_LOGGING_CATEGORY(logLibrary)
Q_DECLARE_LOGGING_CATEGORY(logRefresh)
Q_DECLARE_LOGGING_CATEGORY(logGui)
Q_DECLARE_LOGGING_CATEGORY(logNetwork)
// The end of operations that users wait for, with milliseconds of the system's monotonic clock, so that
// another process can measure the durations: QT_LOGGING_RULES="dp.timing=true".
Q_DECLARE_LOGGING_CATEGORY(logTiming)

namespace dp {

void logMoment(const char *what);

} // namespace dp
