#pragma once

#include "library/connection.h"

#include <QList>

#include <utility>

namespace dp::migrations {

/// The schema this program writes: the highest number of resources/migrations.
int newest();
/// PRAGMA user_version: 0 for a file that is none yet.
Result<int> versionOf(Connection &connection);
/// Every numbered file after `from`, in order, inside the caller's transaction; stops at the first error.
Outcome run(Connection &connection, int from);

/// Each index and trigger of today's schema by its name, and the statement that makes it.
QList<std::pair<QString, QString>> indexesAndTriggers();

} // namespace dp::migrations
