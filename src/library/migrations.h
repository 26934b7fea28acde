#pragma once

#include "base/result.h"

#include <QList>

#include <utility>

namespace dp {

class Connection;

namespace migrations {

/// Returns the schema version that this program writes: the highest number in resources/migrations.
int newest();
/// Returns the schema version of the library (PRAGMA user_version); 0 for a new file.
Result<int> versionOf(Connection &connection);
/// Runs all migrations with a higher number than `from`, in ascending order. Stops at the first error. Must
/// be called in a transaction.
Outcome run(Connection &connection, int from);

/// Returns the name and the SQL statement of each index and trigger of the newest schema.
QList<std::pair<QString, QString>> indexesAndTriggers();

} // namespace migrations
} // namespace dp
