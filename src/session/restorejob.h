#pragma once

#include "base/clock.h"
#include "base/keyword.h"
#include "library/recovery/restore.h"
#include "session/job.h"

#include <optional>

namespace dp {

class LibraryThread;
class UndoStack;

/// Restores marks, stars and keywords from a backup. Afterwards the undo stack is cleared, because the marks
/// have changed. Use the object in the GUI thread; the writer, the undo stack and the clock must outlive it.
class RestoreJob : public Job
{
    Q_OBJECT

public:
    /// suggestions: the suggested keywords of a new library, if the user has not confirmed them. The
    /// suggestions that the backup does not contain are removed, and KeywordList::isWelcomeDue() then returns
    /// false.
    RestoreJob(LibraryThread &writer, UndoStack &undo, const Clock &clock, const QString &backupPath,
        const std::optional<QList<Keyword>> &suggestions = {}, QObject *parent = nullptr);

    void start();

private:
    static Result<restore::Report> restoreInstead(
        Library &library, const QString &backupPath, const QList<Keyword> &suggestions, const QDateTime &now);
    void end(const Result<restore::Report> &report);
    static JobResult resultOf(const restore::Report &report);

    LibraryThread &m_writer;
    UndoStack &m_undo;
    const Clock &m_clock;
    const QString m_backupPath;
    const std::optional<QList<Keyword>> m_suggestions;
};

} // namespace dp
