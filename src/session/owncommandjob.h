#pragma once

#include "base/owncommand.h"
#include "session/commandrun.h"
#include "session/job.h"
#include "session/openedlibrary.h"
#include "transfer/keptpdf.h"

#include <memory>

namespace dp {

class NoteKeeping;

/// Runs a command of the user on papers, one after the other. Its output can become the note of the paper,
/// which can be undone. Use the object in the GUI thread; the library and the notes must outlive it.
class OwnCommandJob : public Job
{
    Q_OBJECT

public:
    OwnCommandJob(OpenedLibrary &library, NoteKeeping &notes, const OwnCommand &command,
        const KeptPdf &keptPdf, const QList<qint64> &papers, QObject *parent = nullptr);

    void start();
    bool canStop() const override { return true; }
    void stop() override;

private:
    struct Work {
        LibraryPaper paper;
        QString pdf; ///< path of the kept PDF; empty: none is kept
    };

    void next();
    void run(const Work &work);
    void handleEnd(const CommandResult &result);
    void keepOutput(const QByteArray &output);
    void writeNote(const QString &text);
    void failPaper(const QString &sentence);
    void endPaper(bool isSuccess);
    void conclude();
    JobResult result() const;
    QString failureOf(const CommandResult &result) const;

    OpenedLibrary &m_library;
    NoteKeeping &m_notes;
    const OwnCommand m_command;
    const KeptPdf m_keptPdf;
    const QList<qint64> m_papers;
    const quint64 m_undoGroup; // the notes of all papers are undone in one step
    std::unique_ptr<CommandRun> m_run;
    qsizetype m_at = 0; // index of the current paper
    int m_succeeded = 0;
    int m_failed = 0;
    int m_failedInARow = 0;
    int m_notesChanged = 0;
    QString m_problem; // a sentence about the first failure
    bool m_isStopped = false;
};

} // namespace dp
