#include "library/paperreader.h"
#include "session/joblist.h"
#include "session/openedlibraryfixture.h"
#include "session/repositoryimportjob.h"
#include "support/checks.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "support/testrepository.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

class RepositoryFixture : public OpenedLibraryFixture
{
public:
    RepositoryFixture()
        : finished(&jobs, &JobList::finished)
        , failed(&jobs, &JobList::failed)
        , cancelled(&jobs, &JobList::cancelled)
        , progressed(&jobs, &JobList::progressed)
    {
    }
    void commit(int count)
    {
        for (int i = 1; i <= count; ++i)
            repository.commitPage(
                pageOf({{u"Zebra"_s, {pageRow(u"2501.%1v1"_s.arg(i, 5, 10, QChar(u'0')), u"A paper"_s)}}}),
                testTime.addSecs(i));
    }
    RepositoryImportJob *start(const QString &repositoryFolder)
    {
        auto *job = new RepositoryImportJob(library->writer, clock, repositoryFolder);
        jobs.run(job, &RepositoryImportJob::start);
        return job;
    }
    qint64 papers()
    {
        return library->reader
            .ask([](Library &open) { return number(open, u"SELECT count(*) FROM papers"_s); })
            .get();
    }

    TestRepository repository;
    JobList jobs;
    QSignalSpy finished, failed, cancelled, progressed;
};

} // namespace

class TestRepositoryImportJob : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { NEED_GIT(); }
    void anImportSaysWhatItBrought();
    void anImportCanBeStoppedAndContinued();
    void anImportEndsWithItsOwner();
    void theWordsOfGitAreShown();
    void aRepositoryWithoutPapersIsRefused();
};

void TestRepositoryImportJob::anImportSaysWhatItBrought()
{
    RepositoryFixture f;
    f.commit(3);
    QVERIFY(f.start(f.repository.path())->canStop());
    QVERIFY(f.finished.wait());
    const auto result = f.finished.first().first().value<JobResult>();
    QVERIFY2(result.message.contains(u"1 new keyword"_s), qPrintable(result.message));
    QVERIFY2(result.message.contains(u"3 paper"_s), qPrintable(result.message));
    QVERIFY2(result.warning.isEmpty(), qPrintable(result.warning));
    QCOMPARE(f.papers(), 3);
    const auto progress = f.progressed.last().first().value<JobProgress>();
    QCOMPARE(progress.done, 3);
    QCOMPARE(progress.total, 3);
}

void TestRepositoryImportJob::anImportCanBeStoppedAndContinued()
{
    RepositoryFixture f;
    f.commit(45);
    RepositoryImportJob *job = f.start(f.repository.path());
    connect(job, &Job::progressed, job, &Job::stop); // after the first batch
    QVERIFY(f.cancelled.wait());
    const auto result = f.cancelled.first().first().value<JobResult>();
    QVERIFY2(result.message.contains(u"20 paper"_s), qPrintable(result.message));
    QCOMPARE(f.papers(), 20);
    f.start(f.repository.path());
    QVERIFY(f.finished.wait());
    const auto rest = f.finished.first().first().value<JobResult>();
    QVERIFY2(rest.message.contains(u"25 paper"_s), qPrintable(rest.message)); // only those of the rest
    QCOMPARE(f.papers(), 45);
    QCOMPARE(f.failed.size(), 0);
}

void TestRepositoryImportJob::anImportEndsWithItsOwner()
{
    RepositoryFixture f;
    f.commit(2);
    const auto release = f.holdWriter();
    delete f.start(f.repository.path());
    release->set_value();
    QCOMPARE(f.papers(), 0);
}

void TestRepositoryImportJob::theWordsOfGitAreShown()
{
    RepositoryFixture f;
    const QTemporaryDir plain;
    f.start(plain.path());
    QVERIFY(f.failed.wait());
    const auto error = f.failed.first().first().value<Error>();
    QCOMPARE(error.kind, ErrorKind::GitFailed);
    QVERIFY2(error.detail.contains(".git"_L1), qPrintable(error.detail));
}

void TestRepositoryImportJob::aRepositoryWithoutPapersIsRefused()
{
    RepositoryFixture f;
    f.repository.commitPage("# Nothing here\n", testTime);
    f.start(f.repository.path());
    QVERIFY(f.failed.wait());
    QCOMPARE(f.failed.first().first().value<Error>().kind, ErrorKind::NoPageInRepository);
}

} // namespace dp::test

DP_TEST(dp::test::TestRepositoryImportJob)
#include "tst_repositoryimportjob.moc"
