// The jobs that export and import a whole library.
#include "library/portable/portablewriter.h"
#include "session/joblist.h"
#include "session/libraryexportjob.h"
#include "session/libraryimportjob.h"
#include "session/openedlibraryfixture.h"
#include "support/checks.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test { namespace {

class LibraryJobsFixture : public OpenedLibraryFixture
{
public:
    explicit LibraryJobsFixture(const QStringList &keywords = {})
        : OpenedLibraryFixture(keywords)
        , finished(&jobs, &JobList::finished)
        , failed(&jobs, &JobList::failed)
        , cancelled(&jobs, &JobList::cancelled)
        , libraryChanged(&jobs, &JobList::libraryChanged)
    {
    }
    QString file() const { return folder.filePath(u"all.json"_s); }
    void startExport()
    {
        jobs.run(new LibraryExportJob(library->writer, file(), {path(), {}}), &LibraryExportJob::start);
    }
    void startImport(const QString &from)
    {
        jobs.run(new LibraryImportJob(library->writer, from), &LibraryImportJob::start);
    }
    QByteArray content()
    {
        QByteArray bytes;
        const auto written = library->writer
                                 .ask([&bytes](Library &open) {
                                     return portablewriter::write(open, [&bytes](const QByteArray &piece) {
                                         bytes += piece;
                                         return success();
                                     });
                                 })
                                 .get();
        return written ? bytes : QByteArray();
    }

    JobList jobs;
    QSignalSpy finished, failed, cancelled, libraryChanged;
};

}} // namespace dp::test

using dp::test::LibraryJobsFixture;

class TestLibraryJobs : public QObject
{
    Q_OBJECT

private slots:
    void aLibraryIsExportedAndImported();
    void aStoppedExportWritesNoFile();
    void aStoppedImportChangesNothing();
    void aWrongFileIsReported();
    void aJobThatIsDestroyedChangesNothing();
};

void TestLibraryJobs::aLibraryIsExportedAndImported()
{
    LibraryJobsFixture from({u"Zebra"_s}), to;
    from.store(u"Zebra"_s, {u"2502.00001"_s, u"2502.00002"_s});
    from.startExport();
    QVERIFY(from.jobs.current()->canStop());
    QTRY_COMPARE(from.finished.size(), 1);
    QCOMPARE(dp::test::bytesOf(from.file()), from.content());
    to.startImport(from.file());
    QTRY_COMPARE(to.finished.size(), 1);
    QCOMPARE(to.libraryChanged.size(), 1);
    QCOMPARE(to.content(), from.content());
    const auto result = to.finished.first().first().value<dp::JobResult>();
    QVERIFY2(result.message.contains(u"1 new keyword"_s), qPrintable(result.message));
    QVERIFY(result.warning.isEmpty());
}

void TestLibraryJobs::aStoppedExportWritesNoFile()
{
    LibraryJobsFixture from({u"Zebra"_s});
    from.startExport();
    from.jobs.stopAll();
    QTRY_COMPARE(from.cancelled.size(), 1);
    QVERIFY(!QFile::exists(from.file()));
}

void TestLibraryJobs::aStoppedImportChangesNothing()
{
    LibraryJobsFixture from({u"Zebra"_s}), to;
    from.startExport();
    QTRY_COMPARE(from.finished.size(), 1);
    const QByteArray before = to.content();
    to.startImport(from.file());
    to.jobs.stopAll();
    QTRY_COMPARE(to.cancelled.size(), 1);
    QCOMPARE(to.content(), before);
    QVERIFY(to.libraryChanged.isEmpty());
}

void TestLibraryJobs::aWrongFileIsReported()
{
    LibraryJobsFixture to;
    dp::test::putBytes(
        to.file(), "{\"format\": \"daily-papers-library\",\n\"version\": 1,\n\"tags\": [ 7 ]}");
    to.startImport(to.file());
    QTRY_COMPARE(to.failed.size(), 1);
    const auto error = to.failed.first().first().value<dp::Error>();
    QCOMPARE(error.kind, dp::ErrorKind::BadContent);
    QCOMPARE(error.subject, to.file());
    QVERIFY2(error.detail.startsWith("line 3"_L1), qPrintable(error.detail));
}

void TestLibraryJobs::aJobThatIsDestroyedChangesNothing()
{
    LibraryJobsFixture from({u"Zebra"_s}), to;
    from.startExport();
    QTRY_COMPARE(from.finished.size(), 1);
    const QByteArray before = to.content();
    {
        const auto held = to.holdWriter();
        auto job = std::make_unique<dp::LibraryImportJob>(to.library->writer, from.file());
        job->start();
        job.reset();
        held->set_value();
    }
    QCOMPARE(to.content(), before);
}

DP_TEST(TestLibraryJobs)
#include "tst_libraryjobs.moc"
