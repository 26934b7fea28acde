#include "base/log.h"

Q_LOGGING_CATEGORY(logArxiv, "dp.arxiv", QtWarningMsg)
Q_LOGGING_CATEGORY(logLibrary, "dp.library", QtWarningMsg)
Q_LOGGING_CATEGORY(logRefresh, "dp.refresh", QtWarningMsg)
Q_LOGGING_CATEGORY(logGui, "dp.gui", QtWarningMsg)
