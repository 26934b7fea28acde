#pragma once

#include "library/library.h"

#include <QDateTime>

namespace dp::housekeeping {

/// Maintenance of a library while the program is idle, in steps. Each step takes some hundredths of a second,
/// so that a mark can be written between two steps. Runs in the library's thread.
enum class Task {
    Backup, ///< daily backup
    Prune, ///< removes kept marks of papers that are in the library again
    RewriteIndex, ///< rewrites the full-text index if a migration requires it (library/searchrewrite.h)
    MergeIndex, ///< merges the full-text index if an import left it in many parts
    Analyze, ///< updates the statistics of SQLite's query planner
    Checkpoint, ///< copies the write-ahead log into the library file
    Done,
};

constexpr Task first()
{
    return Task::Backup;
}

/// Returns the statement of Task::Prune. For a test of its query plan.
QString pruning();

/// Runs one step of the task and returns the next task. It is the same task if more steps are needed.
Result<Task> step(Library &library, Task task, const QDateTime &now);

} // namespace dp::housekeeping
