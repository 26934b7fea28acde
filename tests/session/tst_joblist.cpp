#include "session/joblist.h"

#include "support/testprogram.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// A job that ends when the test tells it to.
class FakeJob : public Job
{
    Q_OBJECT

public:
    explicit FakeJob(bool canStop = false)
        : m_canStop(canStop)
    {
    }
    void start() { begin({0, 10, u"begins"_s, false}); }
    bool canStop() const override { return m_canStop; }
    void stop() override
    {
        if (m_canStop)
            cancel({u"stopped"_s, {}, {}, false});
    }
    using Job::fail;
    using Job::finish;
    using Job::report;

private:
    const bool m_canStop;
};

/// A job of another class.
class OtherFakeJob final : public FakeJob
{
    Q_OBJECT
};

} // namespace

class TestJobList : public QObject
{
    Q_OBJECT

private slots:
    void aJobHasOneEnd_data();
    void aJobHasOneEnd();
    void theLastStartedJobIsShown();
    void anOwnedJobIsDeletedAfterItsEnd();
    void onlyJobsThatCanBeStoppedMakeTheListBusy();
    void stopAllStopsWhatCanBeStopped();
    void aWatchedJobMayRunAgain();
};

void TestJobList::aJobHasOneEnd_data()
{
    QTest::addColumn<QString>("end");
    for (const char *end : {"finished", "failed", "cancelled"})
        QTest::newRow(end) << QString::fromLatin1(end);
}

void TestJobList::aJobHasOneEnd()
{
    QFETCH(const QString, end);
    JobList jobs;
    QSignalSpy ended(&jobs, &JobList::ended);
    QSignalSpy finished(&jobs, &JobList::finished);
    QSignalSpy failed(&jobs, &JobList::failed);
    QSignalSpy cancelled(&jobs, &JobList::cancelled);
    auto *job = new FakeJob(true);
    jobs.run(job, &FakeJob::start);
    QVERIFY(job->isRunning());
    QCOMPARE(job->progress().sentence, u"begins"_s);
    if (end == "finished"_L1)
        job->finish({});
    else if (end == "failed"_L1)
        job->fail(Error{ErrorKind::Offline, {}, {}});
    else
        job->stop();
    QVERIFY(!job->isRunning());
    QCOMPARE(ended.size(), 1);
    QCOMPARE(finished.size(), qsizetype(end == "finished"_L1));
    QCOMPARE(failed.size(), qsizetype(end == "failed"_L1));
    QCOMPARE(cancelled.size(), qsizetype(end == "cancelled"_L1));
    QVERIFY(!jobs.current());
}

void TestJobList::theLastStartedJobIsShown()
{
    JobList jobs;
    FakeJob first, second;
    jobs.watch(first);
    jobs.watch(second);
    first.start();
    second.start();
    QCOMPARE(jobs.current(), &second);
    QSignalSpy progressed(&jobs, &JobList::progressed);
    first.report({5, 10, u"first"_s, false});
    QCOMPARE(progressed.size(), 0);
    second.report({5, 10, u"second"_s, false});
    QCOMPARE(progressed.size(), 1);
    second.finish({});
    QCOMPARE(jobs.current(), &first);
}

void TestJobList::anOwnedJobIsDeletedAfterItsEnd()
{
    JobList jobs;
    const QPointer<FakeJob> job(new FakeJob);
    jobs.run(job.data(), &FakeJob::start);
    QVERIFY(jobs.has<FakeJob>());
    QVERIFY(!jobs.has<OtherFakeJob>());
    job->finish({});
    QVERIFY(!jobs.has<FakeJob>());
    QTRY_VERIFY(!job);
}

void TestJobList::onlyJobsThatCanBeStoppedMakeTheListBusy()
{
    JobList jobs;
    FakeJob brief, lengthy(true);
    jobs.watch(brief);
    jobs.watch(lengthy);
    brief.start();
    QVERIFY(!jobs.isBusy());
    lengthy.start();
    QVERIFY(jobs.isBusy());
}

void TestJobList::stopAllStopsWhatCanBeStopped()
{
    JobList jobs;
    FakeJob brief, lengthy(true), other(true);
    for (FakeJob *job : {&brief, &lengthy, &other}) {
        jobs.watch(*job);
        job->start();
    }
    jobs.stopAll();
    QVERIFY(brief.isRunning());
    QVERIFY(!lengthy.isRunning());
    QVERIFY(!other.isRunning());
}

void TestJobList::aWatchedJobMayRunAgain()
{
    JobList jobs;
    FakeJob job;
    jobs.watch(job);
    QSignalSpy started(&jobs, &JobList::started);
    job.start();
    job.finish({});
    job.start();
    QCOMPARE(started.size(), 2);
    QCOMPARE(jobs.current(), &job);
}

} // namespace dp::test

DP_TEST(dp::test::TestJobList)
#include "tst_joblist.moc"
