#pragma once

#include <QLoggingCategory>

// Log messages are in English and help to find errors. QT_LOGGING_RULES="dp.*=true" shows all of them.
Q_DECLARE_LOGGING_CATEGORY(logArxiv)
Q_DECLARE_LOGGING_CATEGORY(logLibrary)
Q_DECLARE_LOGGING_CATEGORY(logRefresh)
Q_DECLARE_LOGGING_CATEGORY(logGui)
Q_DECLARE_LOGGING_CATEGORY(logNetwork)
// Logs the end of each operation that users wait for. The time is in milliseconds of the system's monotonic
// clock, so another process can measure the durations. QT_LOGGING_RULES="dp.timing=true" shows these
// messages.
Q_DECLARE_LOGGING_CATEGORY(logTiming)

namespace dp {

void logMoment(const char *what);

} // namespace dp
