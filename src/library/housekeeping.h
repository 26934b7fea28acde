#pragma once

#include "library/library.h"

#include <QDateTime>

namespace dp::housekeeping {

/// A maintenance task that runs in the library's thread while the program is idle. A task consists of steps.
/// Each step takes some hundredths of a second, so that the mark of a paper can be written between two steps.
enum class Task {
    Backup, ///< daily backup
    Prune, ///< removes the marks in kept_marks of papers that are in the library again
    DeleteRemoved, ///< deletes the keywords that were removed more than 30 days ago
    RewriteIndex, ///< rewrites the full-text index if a migration requires it (library/searchrewrite.h)
    MergeIndex, ///< merges the parts of the full-text index if an import has written many parts
    Analyze, ///< updates the statistics of SQLite's query planner
    Checkpoint, ///< copies the write-ahead log into the library file
    Done,
};

constexpr Task first()
{
    return Task::Backup;
}

/// Returns the SQL statement that Task::Prune runs. A test checks its query plan.
QString pruning();

/// Runs one step of the task and returns the task of the next step. This is the same task if the task needs
/// more steps.
Result<Task> step(Library &library, Task task, const QDateTime &now);

} // namespace dp::housekeeping
