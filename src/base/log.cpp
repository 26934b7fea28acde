#include "base/log.h"

#include <chrono>

Q_LOGGING_CATEGORY(logArxiv, "dp.arxiv", QtWarningMsg)
Q_LOGGING_CATEGORY(logLibrary, "dp.library", QtWarningMsg)
Q_LOGGING_CATEGORY(logRefresh, "dp.refresh", QtWarningMsg)
Q_LOGGING_CATEGORY(logGui, "dp.gui", QtWarningMsg)
Q_LOGGING_CATEGORY(logNetwork, "dp.network", QtWarningMsg)
Q_LOGGING_CATEGORY(logTiming, "dp.timing", QtWarningMsg)

void dp::logMoment(const char *what)
{
    if (!logTiming().isDebugEnabled())
        return;
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    qCDebug(logTiming).noquote() << what
                                 << QString::number(
                                        std::chrono::duration<double, std::milli>(now).count(), 'f', 3);
}
