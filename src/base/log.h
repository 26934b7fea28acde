#pragma once

#include <QLoggingCategory>

// Logs are English and for whoever looks for a fault: QT_LOGGING_RULES="dp.*=true".
Q_DECLARE_LOGGING_CATEGORY(logArxiv)
Q_DECLARE_LOGGING_CATEGORY(logLibrary)
Q_DECLARE_LOGGING_CATEGORY(logRefresh)
Q_DECLARE_LOGGING_CATEGORY(logGui)
