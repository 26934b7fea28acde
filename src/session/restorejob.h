#pragma once

#include "base/clock.h"
#include "base/keyword.h"
#include "library/recovery/restore.h"
#include "session/job.h"

#include <memory>
#include <optional>

namespace dp {

class JobList;
class LibraryThread;
class UndoStack;

/// Restores marks, stars and keywords from a backup, and adds the restore to the undo stack. A restore
/// instead of suggested keywords cannot be undone and clears the stack. Use the object in the GUI thread; the
/// writer, the undo stack, the jobs and the clock must outlive it.
class RestoreJob : public Job
{
    Q_OBJECT

public:
    /// suggestions: the suggested keywords of a new library, if the user has not confirmed them. The
    /// suggestions that the backup does not contain are removed, and KeywordList::isWelcomeDue() then returns
    /// false.
    RestoreJob(LibraryThread &writer, UndoStack &undo, JobList &jobs, const Clock &clock,
        const QString &backupPath, const std::optional<QList<Keyword>> &suggestions = {});

    void start();
    /// Undoes the last restore of this change.
    void startUndo();

private:
    class Command;
    /// The restore that the undo stack has. Only the writer's thread uses the report while a job is running.
    struct Change {
        QString backupPath;
        restore::Report report;
    };

    RestoreJob(LibraryThread &writer, UndoStack &undo, JobList &jobs, const Clock &clock,
        const std::shared_ptr<Change> &change);
    static Result<restore::Report> restoreInstead(
        Library &library, const QString &backupPath, const QList<Keyword> &suggestions, const QDateTime &now);
    void end(const Result<restore::Report> &report);
    void endUndo(const Outcome &undone);
    static JobResult resultOf(const restore::Report &report, bool canUndo);

    LibraryThread &m_writer;
    UndoStack &m_undo;
    JobList &m_jobs;
    const Clock &m_clock;
    const std::shared_ptr<Change> m_change;
    const bool m_isInStack; ///< the undo stack has this restore already
    const std::optional<QList<Keyword>> m_suggestions;
};

} // namespace dp
