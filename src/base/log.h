#pragma once

#include <QLoggingCategory>

// Logs are English and for whoever looks for a fault: QT_LOGGING_RULES="dp.*=true".
Q_DECLARE_LOGGING_CATEGORY(logArxiv)
Q_DECLARE_LOGGING_CATEGORY(logLibrary)
Q_DECLARE_LOGGING_CATEGORY(logRefresh)
Q_DECLARE_LOGGING_CATEGORY(logGui)
Q_DECLARE_LOGGING_CATEGORY(logNetwork)
// When things that a person waits for were done, each with milliseconds of the system's monotonic clock, so
// that another process can tell how long they took: QT_LOGGING_RULES="dp.timing=true".
Q_DECLARE_LOGGING_CATEGORY(logTiming)

namespace dp {

void logMoment(const char *what);

} // namespace dp
