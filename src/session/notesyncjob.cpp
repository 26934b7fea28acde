#include "session/notesyncjob.h"

#include "base/plaintext.h"
#include "library/notes.h"
#include "text/errortext.h"
#include "transfer/notesynctext.h"

#include <QDir>
#include <QLocale>
#include <QPromise>
#include <QThreadPool>

#include <utility>

namespace dp {
namespace notesyncjob { namespace {

NoteSync::Options withToday(NoteSync::Options options, const Clock &clock)
{
    options.today = clock.today();
    return options;
}

/// Returns the stored notes of the papers whose notes change.
Result<QHash<qint64, QString>> storedNotes(Library &library, const QList<NoteChange> &changes)
{
    QHash<qint64, QString> notes;
    for (const NoteChange &change : changes) {
        if (!change.note)
            continue;
        const auto note = Notes(library).of(change.paper);
        if (!note)
            return note.error();
        notes.insert(change.paper, *note);
    }
    return notes;
}

}} // namespace notesyncjob

NoteSyncJob::NoteSyncJob(OpenedLibrary &library, NoteKeeping &notes, const Clock &clock,
    const NoteSync::Options &options, Start by, const Told &told, QObject *parent)
    : Job(parent)
    , m_library(library)
    , m_notes(notes)
    , m_by(by)
    , m_told(told ? told : std::make_shared<QStringList>())
    , m_folder(options.folder)
    , m_sync(std::make_shared<NoteSync>(notesyncjob::withToday(options, clock)))
    , m_undoGroup(notes.newGroup())
{
    connect(&m_background, &QFutureWatcherBase::finished, this, [this] {
        const Outcome outcome = m_background.result();
        outcome ? std::exchange(m_then, {})() : end(outcome.error());
    });
}

NoteSyncJob::~NoteSyncJob()
{
    *m_isStopped = true;
}

/// Begins after the pending marks and notes are written.
void NoteSyncJob::start()
{
    begin({0, 0, tr("Synchronizing notes…")});
    m_notes.takeTyped();
    if (m_library.isReadOnly)
        return end({ErrorKind::LibraryReadOnly, m_library.path(), {}});
    m_library.writer.post(
        this, [sync = m_sync](Library &library) { return sync->prepareFolder(library); },
        [this](const Outcome &prepared) { prepared ? scan() : end(prepared.error()); });
}

void NoteSyncJob::runInBackground(const Work &work, const std::function<void()> &then)
{
    m_then = then;
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    m_background.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work, sync = m_sync] {
        promise->addResult(work(*sync));
        promise->finish();
    });
}

void NoteSyncJob::scan()
{
    runInBackground([isStopped = m_isStopped](
                        NoteSync &sync) { return sync.scan([isStopped] { return isStopped->load(); }); },
        [this] { select(); });
}

void NoteSyncJob::select()
{
    m_library.reader.post(
        this,
        [sync = m_sync](Library &library) {
            ExportSelection selection;
            selection.starredOnly = true;
            return sync->select(library, selection);
        },
        [this](const Outcome &selected) { selected ? plan() : end(selected.error()); });
}

void NoteSyncJob::plan()
{
    if (*m_isStopped)
        return end({ErrorKind::Cancelled});
    if (m_sync->isDone())
        return finish(result());
    const QLocale locale;
    //: %1 and %2 are numbers of papers
    report({m_sync->done(), m_sync->count(),
        tr("Synchronizing notes… %1 of %2")
            .arg(locale.toString(m_sync->done()), locale.toString(m_sync->count()))});
    m_library.reader.post(
        this, [sync = m_sync](Library &library) { return sync->plan(library); },
        [this](const Result<Changes> &changes) {
            if (!changes)
                return end(changes.error());
            changes->isEmpty() ? plan() : readNotes(*changes);
        });
}

/// Reads the notes once more in the writer's thread, after all changes that the user has made.
void NoteSyncJob::readNotes(const Changes &changes)
{
    m_library.writer.post(
        this, [changes](Library &library) { return notesyncjob::storedNotes(library, changes); },
        [this, changes](const Result<QHash<qint64, QString>> &stored) {
            stored ? changeNotes(changes, *stored) : end(stored.error());
        });
}

void NoteSyncJob::changeNotes(Changes changes, const QHash<qint64, QString> &stored)
{
    m_notes.takeTyped(); // since the start of the job
    for (NoteChange &change : changes) {
        if (!change.note)
            continue;
        const QString current = m_notes.unwritten(change.paper).value_or(stored.value(change.paper));
        change.isNoteKept = current == change.noteBefore;
        if (change.isNoteKept)
            //: name of a change in "Undo “%1”"
            m_notes.replace(change.paper, *change.note, {m_undoGroup, tr("Notes read from files")});
    }
    checkNotes(changes);
}

/// Waits until the notes are stored, because a file must not be written before its note. A note may not be
/// stored, for example because the disk is full.
void NoteSyncJob::checkNotes(const Changes &changes)
{
    m_library.writer.post(
        this, [changes](Library &library) { return notesyncjob::storedNotes(library, changes); },
        [this, changes](const Result<QHash<qint64, QString>> &stored) {
            if (!stored)
                return end(stored.error());
            Changes kept = changes;
            for (NoteChange &change : kept)
                if (change.note && stored->value(change.paper) != *change.note)
                    change.isNoteKept = false;
            writeFiles(kept);
        });
}

void NoteSyncJob::writeFiles(const Changes &changes)
{
    const auto written = std::make_shared<Changes>(changes);
    runInBackground(
        [written](NoteSync &sync) {
            sync.writeFiles(*written);
            return success();
        },
        [this, written] { storeRecords(*written); });
}

void NoteSyncJob::storeRecords(const Changes &changes)
{
    m_library.writer.post(
        this, [sync = m_sync, changes](Library &library) { return sync->storeRecords(library, changes); },
        [this](const Outcome &stored) { stored ? plan() : end(stored.error()); });
}

void NoteSyncJob::end(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return cancel(result());
    if (!m_sync->report().hasChanges())
        return fail(error);
    finish(result(errorText(error))); // some papers are done
}

/// Returns the sentences about problems that are told. After a refresh, a file that stays as it is is named
/// only once.
QStringList NoteSyncJob::problems() const
{
    QStringList told = notesynctext::problemsTold(m_sync->report());
    NoteSyncReport lasting = m_sync->report();
    lasting.united = lasting.writtenAgain = 0;
    const QStringList known = std::exchange(*m_told, notesynctext::problemsTold(lasting));
    if (m_by == Start::ByRefresh)
        told.removeIf([&known](const QString &sentence) { return known.contains(sentence); });
    return told;
}

/// failure: a sentence about the error that has ended the job, if there is one.
JobResult NoteSyncJob::result(const QString &failure) const
{
    const NoteSyncReport &report = m_sync->report();
    const QString folder = plaintext::isolated(QDir::toNativeSeparators(m_folder));
    const QStringList counts = notesynctext::countsTold(report);
    JobResult result;
    if (!counts.isEmpty())
        //: %1 is a folder, %2 a list of counts such as “3 new files, 1 note read from files”
        result.message =
            tr("Notes synchronized with “%1”: %2").arg(folder, QLocale().createSeparatedList(counts));
    else if (m_by == Start::ByPerson && !*m_isStopped && (report.papers > 0 || report.problems.isEmpty()))
        //: %1 is a folder
        result.message = tr("The notes in “%1” have not changed").arg(folder);
    QStringList problems = this->problems();
    if (!failure.isEmpty())
        problems.prepend(failure);
    constexpr qsizetype mostInWarning = 2;
    result.warning = problems.mid(0, mostInWarning).join(u' ');
    if (problems.size() > mostInWarning)
        result.details = problems.join(u'\n');
    return result;
}

} // namespace dp

#include "moc_notesyncjob.cpp"
