// The jobs that read and write files: the text of their results, and their report that the library has
// changed.
#include "library/libraryopener.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "session/exportjob.h"
#include "session/importjob.h"
#include "session/joblist.h"
#include "session/librarycopyjob.h"
#include "session/openedlibraryfixture.h"
#include "session/restorejob.h"
#include "session/undostack.h"
#include "support/checks.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

const QByteArray page =
    "# Daily Papers\n\nLast update: 2025-03-04\n\n## Zebra\n"
    "| **Title** | **Date** | **Abstract** | **Comment** |\n"
    "| --- | --- | --- | --- |\n"
    "| **[One](http://arxiv.org/abs/2503.00001v1)** | 2025-03-03 | <details><summary>Show</"
    "summary><p>Text</p></details> | |\n";

class FileJobsFixture : public OpenedLibraryFixture
{
public:
    FileJobsFixture()
        : OpenedLibraryFixture({u"A"_s})
        , finished(&jobs, &JobList::finished)
        , failed(&jobs, &JobList::failed)
        , libraryChanged(&jobs, &JobList::libraryChanged)
    {
    }
    QString file(const QString &name) const { return folder.filePath(name); }
    QString backUp()
    {
        const auto written = library->writer
                                 .ask([now = clock.now()](Library &open) {
                                     return backup::write(open, backup::Reason::Daily, now);
                                 })
                                 .get();
        if (!written)
            qFatal("no backup can be written");
        return *written;
    }
    JobResult result() const { return finished.last().first().value<JobResult>(); }

    JobList jobs;
    QSignalSpy finished, failed, libraryChanged;
};

} // namespace

class TestFileJobs : public QObject
{
    Q_OBJECT

private slots:
    void anImportSaysWhatItBrought();
    void anImportThatFailsChangesNothing();
    void anExportNamesItsFile();
    void anExportDoesNotOverwriteTheLibrary();
    void aCopyOfTheLibraryCanBeOpened();
    void aRestoreCanBeUndoneAndRepeated();
    void aRestoreInsteadOfSuggestionsClearsTheUndoHistory();
};

void TestFileJobs::anImportSaysWhatItBrought()
{
    FileJobsFixture f;
    putBytes(f.file(u"page.md"_s), page);
    f.jobs.run(new ImportJob(f.library->writer, f.clock, f.file(u"page.md"_s)), &ImportJob::start);
    QVERIFY(f.finished.wait());
    QVERIFY2(f.result().message.contains(u"1 new keyword"_s), qPrintable(f.result().message));
    QVERIFY2(f.result().message.contains(u"page.md"_s), qPrintable(f.result().message));
    QCOMPARE(f.libraryChanged.size(), 1);
    QCOMPARE(f.failed.size(), 0);
}

void TestFileJobs::anImportThatFailsChangesNothing()
{
    FileJobsFixture f;
    f.jobs.run(new ImportJob(f.library->writer, f.clock, f.file(u"missing.md"_s)), &ImportJob::start);
    QVERIFY(f.failed.wait());
    QCOMPARE(f.failed.first().first().value<Error>().kind, ErrorKind::NoSuchFile);
    QCOMPARE(f.finished.size(), 0);
}

void TestFileJobs::anExportNamesItsFile()
{
    FileJobsFixture f;
    f.store(u"A"_s, {u"2503.00001"_s});
    const QString path = f.file(u"out.md"_s);
    f.jobs.run(new ExportJob(f.library->writer, path, {}, {f.path(), {}}), &ExportJob::start);
    QVERIFY(f.finished.wait());
    QVERIFY2(f.result().message.contains(u"out.md"_s), qPrintable(f.result().message));
    QVERIFY(bytesOf(path).contains("2503.00001"));
    QCOMPARE(f.libraryChanged.size(), 0);
}

void TestFileJobs::anExportDoesNotOverwriteTheLibrary()
{
    FileJobsFixture f;
    f.jobs.run(new ExportJob(f.library->writer, f.path(), {}, {f.path(), {}}), &ExportJob::start);
    QVERIFY(f.failed.wait());
    QCOMPARE(f.failed.first().first().value<Error>().kind, ErrorKind::ProtectedFile);
}

void TestFileJobs::aCopyOfTheLibraryCanBeOpened()
{
    FileJobsFixture f;
    f.store(u"A"_s, {u"2503.00001"_s});
    const QString path = f.file(u"copy.sqlite"_s);
    f.jobs.run(new LibraryCopyJob(f.library->reader, path), &LibraryCopyJob::start);
    QVERIFY(f.finished.wait());
    const auto copy = libraryopener::open(path, Library::Access::Read);
    VERIFY_OK(copy);
    VERIFY_OK(PaperReader(**copy).paper(keyOf(u"2503.00001"_s)));
}

void TestFileJobs::aRestoreCanBeUndoneAndRepeated()
{
    FileJobsFixture f;
    f.store(u"A"_s, {u"2503.00001"_s});
    f.clock.set(QDateTime::currentDateTimeUtc().addDays(1)); // a restore changes no mark of a newer paper
    const QString backup = f.backUp();
    const auto give = [&f](Mark mark) {
        VERIFY_OK(f.library->writer
                      .ask([mark](Library &library) {
                          return Papers(library).mark({keyOf(u"2503.00001"_s)}, mark);
                      })
                      .get());
    };
    const auto isStarred = [&f] {
        return f.library->reader
            .ask([](Library &library) {
                const auto paper = PaperReader(library).paper(keyOf(u"2503.00001"_s));
                return paper && paper->starred;
            })
            .get();
    };
    give(Mark::Starred);
    UndoStack undo;
    f.jobs.run(new RestoreJob(f.library->writer, undo, f.jobs, f.clock, backup), &RestoreJob::start);
    QVERIFY(f.finished.wait());
    QVERIFY(!isStarred());
    QCOMPARE(undo.undoText(), u"Restore from a backup"_s);
    undo.undo();
    QVERIFY(f.finished.wait());
    QVERIFY(isStarred());
    QCOMPARE(f.result().message, u"The restore was undone"_s);
    const qsizetype backups = backup::list(f.path()).size();
    undo.redo();
    QVERIFY(f.finished.wait());
    QVERIFY(!isStarred());
    QCOMPARE(backup::list(f.path()).size(), backups); // otherwise older ones would be deleted
    undo.undo();
    QVERIFY(f.finished.wait());
    QVERIFY(isStarred());
    QVERIFY(!undo.canUndo());
    QCOMPARE(f.libraryChanged.size(), 4);
    QCOMPARE(f.failed.size(), 0);
}

void TestFileJobs::aRestoreInsteadOfSuggestionsClearsTheUndoHistory()
{
    FileJobsFixture f;
    const QString backup = f.backUp();
    class NoChange final : public UndoCommand
    {
        QString text() const override { return {}; }
        void apply() override { }
        void revert() override { }
    };
    UndoStack undo;
    undo.push(std::make_unique<NoChange>());
    f.jobs.run(new RestoreJob(f.library->writer, undo, f.jobs, f.clock, backup, QList<Keyword>()),
        &RestoreJob::start);
    QVERIFY(f.finished.wait());
    QVERIFY(!undo.canUndo());
    QCOMPARE(f.libraryChanged.size(), 1);
}

} // namespace dp::test

DP_TEST(dp::test::TestFileJobs)
#include "tst_filejobs.moc"
