#pragma once

#include "library/library.h"

#include <QDateTime>

namespace dp::housekeeping {

/// What is done for a library when nobody waits for it, a piece at a time: each takes some hundredths of a
/// second, so that a mark is written in between. In the library's thread.
enum class Task {
    Backup, ///< of the day
    Prune, ///< marks that wait for papers which are there again
    RewriteIndex, ///< the full-text index, where a migration wants it (library/searchrewrite.h)
    MergeIndex, ///< the full-text index, as far as an import has left it in many parts
    Analyze, ///< what SQLite's planner goes by, and its own advice
    Checkpoint, ///< what the write-ahead log holds goes into the file
    Done,
};

constexpr Task first()
{
    return Task::Backup;
}

/// The statement of Task::Prune, for a test to ask SQLite how it goes about it.
QString pruning();

/// Does a piece of the task, and says which one is next: the same, where there is more of it.
Result<Task> step(Library &library, Task task, const QDateTime &now);

} // namespace dp::housekeeping
