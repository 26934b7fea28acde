// Tests the synchronization of notes as a job: one step of the undo stack, no lost changes, and Stop.
#include "session/notesyncjob.h"

#include "base/files.h"
#include "library/notes.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "session/joblist.h"
#include "session/openedlibraryfixture.h"
#include "support/checks.h"
#include "support/testprogram.h"

#include <QDir>
#include <QSignalSpy>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

class SyncBench : public OpenedLibraryFixture
{
public:
    SyncBench()
        : notes(library->writer, undo, clock)
        , finished(&jobs, &JobList::finished)
        , cancelled(&jobs, &JobList::cancelled)
        , failed(&jobs, &JobList::failed)
    {
        addStarred(ids);
        options.folder = folder.filePath(u"notes"_s);
    }
    void addStarred(const QStringList &papers)
    {
        store({}, papers);
        QList<qint64> keys;
        for (const QString &id : papers)
            keys << keyOf(id);
        const auto marked = library->writer.ask([keys](Library &open) -> Outcome {
            Transaction transaction(open);
            DP_TRY(transaction.begin());
            DP_TRY(Papers(transaction).mark(keys, Mark::Starred));
            return transaction.commit();
        });
        (void)marked;
    }
    void start(NoteSyncJob::Start by = NoteSyncJob::Start::ByPerson)
    {
        job = new NoteSyncJob(*library, notes, clock, options, by, told);
        jobs.run(job, &NoteSyncJob::start);
    }
    JobResult run(NoteSyncJob::Start by = NoteSyncJob::Start::ByPerson)
    {
        start(by);
        if (!QTest::qWaitFor([this] { return !finished.isEmpty(); }, 20000))
            qFatal("the job does not end");
        return finished.takeLast().first().value<JobResult>();
    }
    QString noteOf(const QString &id)
    {
        return library->writer.ask([id](Library &open) { return Notes(open).of(keyOf(id)); }).get().value();
    }
    void setNote(const QString &id, const QString &text)
    {
        notes.set(keyOf(id), text);
        notes.endEditing();
    }
    QString pathOf(const QString &id) const
    {
        const QStringList names = QDir(options.folder).entryList(QDir::Files).filter(u'(' + id + u')');
        return options.folder + u'/' + names.value(0);
    }
    QByteArray fileOf(const QString &id) const
    {
        const auto bytes = files::read(pathOf(id), 1000000);
        return bytes ? *bytes : QByteArray();
    }
    void edit(const QString &id, const QByteArray &from, const QByteArray &to) const
    {
        VERIFY_OK(files::write(pathOf(id), fileOf(id).replace(from, to)));
    }

    const QStringList ids{u"2502.00001"_s, u"2502.00002"_s, u"2502.00003"_s};
    UndoStack undo;
    NoteKeeping notes;
    JobList jobs;
    QSignalSpy finished, cancelled, failed;
    NoteSync::Options options;
    const NoteSyncJob::Told told = std::make_shared<QStringList>();
    NoteSyncJob *job = nullptr;
};

} // namespace

class TestNoteSyncJob : public QObject
{
    Q_OBJECT

private slots:
    void notesOfFilesAreOneStepToUndo();
    void notesThatAreNotWrittenYetAreInTheFiles();
    void aNoteThatIsTypedMeanwhileStays();
    void bothVersionsStayAndAreNamed();
    void stopsAndGoesOn();
    void textsOfOpenEditorsAreTaken();
    void aFileIsWrittenAfterItsNoteIsStored();
    void saysWhatWasDone();
    void namesAProblemOnceAfterRefreshes();
    void saysWhatWasDoneBeforeAnError();
    void failsWithoutAFolder();
};

void TestNoteSyncJob::notesOfFilesAreOneStepToUndo()
{
    SyncBench bench;
    bench.setNote(bench.ids[0], u"first"_s);
    QVERIFY(bench.run().message.contains("3 new file"_L1));
    bench.edit(bench.ids[0], "first", "second");
    bench.edit(bench.ids[1], "note -->\n", "note -->\nother");
    QVERIFY(bench.run().message.contains("2 note"_L1));
    QCOMPARE(bench.noteOf(bench.ids[0]), u"second"_s);
    QCOMPARE(bench.noteOf(bench.ids[1]), u"other"_s);
    QCOMPARE(bench.undo.undoSteps().size(), 2);
    QCOMPARE(bench.undo.undoText(), u"Notes read from files"_s);
    bench.undo.undo();
    QCOMPARE(bench.noteOf(bench.ids[0]), u"first"_s);
    QCOMPARE(bench.noteOf(bench.ids[1]), QString());
    bench.run(); // the files follow
    QVERIFY(bench.fileOf(bench.ids[0]).contains("\nfirst\n"));
    bench.undo.redo();
    bench.run();
    QVERIFY(bench.fileOf(bench.ids[0]).contains("\nsecond\n"));
}

void TestNoteSyncJob::notesThatAreNotWrittenYetAreInTheFiles()
{
    SyncBench bench;
    auto held = bench.holdWriter();
    bench.notes.set(keyOf(bench.ids[0]), u"typed"_s);
    bench.start();
    held->set_value();
    QTRY_COMPARE(bench.finished.count(), 1);
    QVERIFY(bench.fileOf(bench.ids[0]).contains("\ntyped\n"));
}

void TestNoteSyncJob::aNoteThatIsTypedMeanwhileStays()
{
    SyncBench bench;
    bench.setNote(bench.ids[0], u"first"_s);
    bench.run();
    bench.edit(bench.ids[0], "first", "file");
    bench.start();
    // The person types as soon as the work has begun, before the note of the file is stored.
    QObject::connect(bench.job, &Job::progressed, &bench.notes, [&bench](const JobProgress &progress) {
        if (progress.total > 0 && progress.done == 0)
            bench.notes.set(keyOf(bench.ids[0]), u"typed"_s);
    });
    QTRY_COMPARE(bench.finished.count(), 1);
    bench.finished.clear();
    const QString both = bench.noteOf(bench.ids[0]);
    QVERIFY2(both.startsWith("typed"_L1), qPrintable(both));
    bench.run();
    QVERIFY(bench.noteOf(bench.ids[0]).startsWith("typed\n"_L1));
    QVERIFY(bench.noteOf(bench.ids[0]).endsWith("\nfile"_L1));
}

void TestNoteSyncJob::bothVersionsStayAndAreNamed()
{
    SyncBench bench;
    bench.setNote(bench.ids[0], u"first"_s);
    bench.run();
    bench.edit(bench.ids[0], "first", "file");
    bench.setNote(bench.ids[0], u"library"_s);
    const JobResult result = bench.run();
    QVERIFY2(result.warning.contains("Both versions are in the note"_L1), qPrintable(result.warning));
    const QString both = bench.noteOf(bench.ids[0]);
    QVERIFY(both.startsWith("library\n"_L1) && both.endsWith("\nfile"_L1));
    QVERIFY(bench.fileOf(bench.ids[0]).contains(both.toUtf8()));
    bench.undo.undo();
    QCOMPARE(bench.noteOf(bench.ids[0]), u"library"_s);
}

void TestNoteSyncJob::stopsAndGoesOn()
{
    SyncBench bench;
    QStringList many;
    for (int i = 0; i < 300; ++i)
        many << u"2503.%1"_s.arg(i + 1, 5, 10, '0'_L1);
    bench.addStarred(many);
    bench.start();
    QObject::connect(bench.job, &Job::progressed, bench.job, [&bench](const JobProgress &progress) {
        if (progress.done > 0)
            bench.job->stop();
    });
    QTRY_COMPARE(bench.cancelled.count(), 1);
    const auto count = QDir(bench.options.folder).entryList(QDir::Files).size();
    QVERIFY(count > 0 && count < 303);
    bench.run();
    QCOMPARE(QDir(bench.options.folder).entryList(QDir::Files).size(), 303);
}

void TestNoteSyncJob::saysWhatWasDone()
{
    SyncBench bench;
    QVERIFY(!bench.run().message.isEmpty());
    QVERIFY(bench.run().message.endsWith("have not changed"_L1));
    QCOMPARE(bench.run(NoteSyncJob::Start::ByRefresh).message, QString());
    bench.edit(bench.ids[0], "title: ", "title: [");
    const JobResult result = bench.run(NoteSyncJob::Start::ByRefresh);
    QVERIFY2(result.warning.contains("front matter"_L1), qPrintable(result.warning));
    QCOMPARE(result.details, QString());
}

void TestNoteSyncJob::textsOfOpenEditorsAreTaken()
{
    SyncBench bench;
    bench.setNote(bench.ids[0], u"first"_s);
    bench.run();
    bench.edit(bench.ids[0], "first", "file");
    QStringList typed{u"typed"_s}; // in an editor that has not saved yet
    QObject::connect(&bench.notes, &NoteKeeping::typedTextsNeeded, &bench.notes, [&] {
        if (!typed.isEmpty())
            bench.notes.set(keyOf(bench.ids[0]), typed.takeFirst());
    });
    QSignalSpy replaced(&bench.notes, &NoteKeeping::replaced);
    bench.run();
    const QString both = bench.noteOf(bench.ids[0]);
    QVERIFY2(both.startsWith("typed\n"_L1) && both.endsWith("\nfile"_L1), qPrintable(both));
    QCOMPARE(replaced.count(), 1);
    QCOMPARE(replaced.first().at(1).toString(), both);
    QCOMPARE(bench.undo.undoSteps().size(), 3);
    // The person types while the job runs.
    bench.edit(bench.ids[0], both.toUtf8(), "other file");
    bench.start();
    QObject::connect(bench.job, &Job::progressed, &bench.notes, [&] { typed = QStringList{u"later"_s}; });
    QTRY_COMPARE(bench.finished.count(), 1);
    QCOMPARE(bench.noteOf(bench.ids[0]), u"later"_s);
    QVERIFY(bench.fileOf(bench.ids[0]).contains("\nother file\n")); // for the next time
}

void TestNoteSyncJob::aFileIsWrittenAfterItsNoteIsStored()
{
    SyncBench bench;
    bench.setNote(bench.ids[0], u"first"_s);
    bench.run();
    bench.edit(bench.ids[0], "first", "file");
    bench.setNote(bench.ids[0], u"library"_s);
    // The writer is busy when the note is to be stored.
    std::unique_ptr<std::promise<void>> held;
    QObject::connect(&bench.notes, &NoteKeeping::typedTextsNeeded, &bench.notes, [&] {
        if (bench.job && bench.job->progress().total > 0)
            held = bench.holdWriter();
    });
    bool isWrittenEarly = true;
    const auto check = [&] {
        QThreadPool::globalInstance()->waitForDone();
        isWrittenEarly = bench.fileOf(bench.ids[0]).contains("library");
        held->set_value();
    };
    QObject::connect(&bench.notes, &NoteKeeping::replaced, &bench.notes, check, Qt::QueuedConnection);
    bench.start();
    QTRY_COMPARE(bench.finished.count(), 1);
    QVERIFY(!isWrittenEarly);
    QVERIFY(bench.fileOf(bench.ids[0]).contains("library"));
}

void TestNoteSyncJob::namesAProblemOnceAfterRefreshes()
{
    SyncBench bench;
    bench.run();
    bench.edit(bench.ids[0], "title: ", "title: [");
    bench.edit(bench.ids[1], "arxiv: \"2502.00002\"", "arxiv: \"2402.00009\"");
    const JobResult first = bench.run(NoteSyncJob::Start::ByRefresh);
    QVERIFY2(first.warning.contains("does not have"_L1), qPrintable(first.warning));
    const JobResult second = bench.run(NoteSyncJob::Start::ByRefresh);
    QCOMPARE(second.warning, QString());
    QCOMPARE(second.message, QString());
    QVERIFY(bench.run().warning.contains("front matter"_L1)); // the person asks
    bench.edit(bench.ids[2], "title: ", "title: [");
    const JobResult third = bench.run(NoteSyncJob::Start::ByRefresh);
    QVERIFY2(third.warning.contains(bench.ids[2]) && !third.warning.contains(bench.ids[0]),
        qPrintable(third.warning));
}

void TestNoteSyncJob::saysWhatWasDoneBeforeAnError()
{
    SyncBench bench;
    QStringList many;
    for (int i = 0; i < 300; ++i)
        many << u"2503.%1"_s.arg(i + 1, 5, 10, '0'_L1);
    bench.addStarred(many);
    bench.start();
    QObject::connect(bench.job, &Job::progressed, bench.job, [&bench](const JobProgress &progress) {
        if (progress.done == 100)
            bench.library->writer.post(
                bench.job, [](Library &open) { return execute(open, u"DROP TABLE note_files"_s); },
                [](const Outcome &dropped) { VERIFY_OK(dropped); });
    });
    QTRY_COMPARE(bench.finished.count(), 1);
    QCOMPARE(bench.failed.count(), 0);
    const auto result = bench.finished.first().first().value<JobResult>();
    QVERIFY2(result.message.contains("new file"_L1), qPrintable(result.message));
    QVERIFY2(result.warning.contains("note_files"_L1), qPrintable(result.warning));
}

void TestNoteSyncJob::failsWithoutAFolder()
{
    SyncBench bench;
    bench.options.folder.clear();
    bench.start();
    QTRY_COMPARE(bench.failed.count(), 1);
    QCOMPARE(bench.failed.first().first().value<Error>().kind, ErrorKind::NotesUnset);
}

} // namespace dp::test

DP_TEST(dp::test::TestNoteSyncJob)
#include "tst_notesyncjob.moc"
