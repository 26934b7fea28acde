#pragma once

#include "base/result.h"

#include <QList>

#include <utility>

namespace dp {

class Connection;

namespace migrations {

/// Returns the schema version that this program writes: the highest number in resources/migrations.
int newest();
/// Returns PRAGMA user_version; 0 for a new file.
Result<int> versionOf(Connection &connection);
/// Runs every migration after `from`, in order, inside the caller's transaction. Stops at the first error.
Outcome run(Connection &connection, int from);

/// Returns the name of each index and trigger of the newest schema, and the statement that creates it.
QList<std::pair<QString, QString>> indexesAndTriggers();

} // namespace migrations
} // namespace dp
