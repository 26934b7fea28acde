#pragma once

#include "library/connection.h"

namespace dp::migrations {

/// The schema this program writes: the highest number of resources/migrations.
int newest();
/// PRAGMA user_version: 0 for a file that is none yet.
Result<int> versionOf(Connection &connection);
/// Every numbered file after `from`, in order, inside the caller's transaction; stops at the first error.
Outcome run(Connection &connection, int from);

} // namespace dp::migrations
