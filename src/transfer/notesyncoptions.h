#pragma once

#include "exchange/notebody.h"

#include <QDate>
#include <QString>

namespace dp {

class Settings;

/// Options of the synchronization of note files.
struct NoteSyncOptions {
    QString folder;
    notebody::Style style{};
    QDate today{};
    bool writesFiles = true; ///< otherwise notes are only read
    bool includesFiles = true; ///< papers that have a file are synchronized too, if they are not selected

    static NoteSyncOptions of(const Settings &settings);
};

} // namespace dp
