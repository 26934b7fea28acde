#pragma once

#include "base/clock.h"
#include "session/job.h"
#include "session/notekeeping.h"
#include "session/openedlibrary.h"
#include "transfer/notesync.h"

#include <QFutureWatcher>

#include <atomic>
#include <functional>
#include <memory>

namespace dp {

/// Synchronizes the notes of starred papers with a folder of files. The files are found and written in a
/// thread of the thread pool. Notes that are read from files are changed like those that the user types, in
/// one step of the undo stack. The job may end at any time, see NoteSync. Use the object in the GUI thread;
/// the arguments of the constructor must outlive it.
class NoteSyncJob : public Job
{
    Q_OBJECT

public:
    /// Whether the person or a refresh has started the job. After a refresh, the job says nothing if nothing
    /// has changed, and does not name a file again that stays as it is.
    enum class Start { ByPerson, ByRefresh };

    /// Sentences about files that stay as they are, of the last job.
    using Told = std::shared_ptr<QStringList>;

    /// told: is used and changed by the job; nullptr: nothing was told.
    NoteSyncJob(OpenedLibrary &library, NoteKeeping &notes, const Clock &clock,
        const NoteSync::Options &options, Start by, const Told &told = {}, QObject *parent = nullptr);
    ~NoteSyncJob() override;

    void start();
    bool canStop() const override { return true; }
    void stop() override { *m_isStopped = true; }

private:
    using Changes = QList<NoteChange>;
    using Work = std::function<Outcome(NoteSync &)>;

    void runInBackground(const Work &work, const std::function<void()> &then);
    void scan();
    void select();
    void plan();
    void readNotes(const Changes &changes);
    void changeNotes(Changes changes, const QHash<qint64, QString> &stored);
    void checkNotes(const Changes &changes);
    void writeFiles(const Changes &changes);
    void storeRecords(const Changes &changes);
    void end(const Error &error);
    QStringList problems() const;
    JobResult result(const QString &failure = {}) const;

    OpenedLibrary &m_library;
    NoteKeeping &m_notes;
    const Start m_by;
    const Told m_told;
    const QString m_folder;
    const std::shared_ptr<NoteSync> m_sync; // used in one thread at a time
    const quint64 m_undoGroup;
    const std::shared_ptr<std::atomic_bool> m_isStopped = std::make_shared<std::atomic_bool>(false);
    QFutureWatcher<Outcome> m_background;
    std::function<void()> m_then; // after the work in the background
};

} // namespace dp
