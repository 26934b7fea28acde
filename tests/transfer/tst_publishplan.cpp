// A dry run of publishing: it says what the run does, or the error of the run.
#include "support/gitfixture.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::PublishReport;
using dp::test::GitFixture;
using dp::test::putBytes;

class TestPublishPlan : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<GitFixture>(); }
    void cleanup() { m_bench.reset(); }
    void commitsThatAreNotPushedAreReported_data();
    void commitsThatAreNotPushedAreReported();
    void aMissingNameIsReported();
    void withoutAChangeNoNameIsNeeded();
    void aRemoteThatDoesNotAnswerIsReported();
    void anIgnoredPageIsReported();
    void aRemoteThatHasMovedIsCompared();
    void anOwnCommitThatWasNotPushedWillBePushed();
    void aPlanIsStopped();

private:
    /// Returns everything that git stores about the branches, and the files.
    QString state() const
    {
        return m_bench->git(u"work"_s, {u"for-each-ref"_s}) + m_bench->status()
            + QString::number(QFile::exists(m_bench->in(u"work/.git/FETCH_HEAD"_s)));
    }
    /// Returns the error of a plan, which must be that of the run and change nothing.
    ErrorKind planFails()
    {
        const QString before = state();
        const auto plan = m_bench->plan();
        if (plan || state() != before)
            qFatal("the plan did not fail, or it changed something");
        if (m_bench->publishFails() != plan.error().kind)
            qFatal("the run has another error than the plan");
        return plan.error().kind;
    }
    /// Commits a file in another clone and pushes it.
    void moveRemote(const QString &file, const QByteArray &bytes)
    {
        const QString clone = u"other%1"_s.arg(++m_clones);
        m_bench->clone(clone);
        m_bench->commitFile(clone, file, bytes);
        m_bench->push(clone);
    }
    int m_clones = 0;
    std::unique_ptr<GitFixture> m_bench;
};

void TestPublishPlan::commitsThatAreNotPushedAreReported_data()
{
    QTest::addColumn<bool>("isMoved");
    QTest::newRow("ahead") << false;
    QTest::newRow("diverged") << true;
}

void TestPublishPlan::commitsThatAreNotPushedAreReported()
{
    QFETCH(bool, isMoved);
    QVERIFY(m_bench->publish());
    if (isMoved)
        moveRemote(u"more.txt"_s, "x");
    m_bench->commitFile(u"work"_s, u"notes.txt"_s, "mine");
    m_bench->addPapers({u"2501.00002"_s});
    QCOMPARE(planFails(), isMoved ? ErrorKind::PublishDiverged : ErrorKind::UnpushedCommits);
    m_bench->options.pushes = false;
    QVERIFY(m_bench->plan()); // commits that stay here are not in the way
}

void TestPublishPlan::aMissingNameIsReported()
{
    putBytes(m_bench->in(u"gitconfig"_s), "[user]\n\tuseConfigOnly = true\n");
    QCOMPARE(planFails(), ErrorKind::PublishNoIdentity);
}

void TestPublishPlan::withoutAChangeNoNameIsNeeded()
{
    QVERIFY(m_bench->publish());
    putBytes(m_bench->in(u"gitconfig"_s), "[user]\n\tuseConfigOnly = true\n");
    const auto plan = m_bench->plan();
    QVERIFY(plan && !plan->isCommitted && !plan->isPushed);
    QVERIFY(m_bench->publish());
}

void TestPublishPlan::aRemoteThatDoesNotAnswerIsReported()
{
    m_bench->git(u"work"_s, {u"remote"_s, u"set-url"_s, u"origin"_s, m_bench->in(u"gone.git"_s)});
    QCOMPARE(planFails(), ErrorKind::PublishGitFailed);
}

void TestPublishPlan::anIgnoredPageIsReported()
{
    m_bench->commitFile(u"work"_s, u".gitignore"_s, "*.md\n");
    m_bench->push(u"work"_s);
    QCOMPARE(planFails(), ErrorKind::PublishGitFailed);
}

/// The run takes the page of the remote before it writes its own.
void TestPublishPlan::aRemoteThatHasMovedIsCompared()
{
    QVERIFY(m_bench->publish());
    moveRemote(u"README.md"_s, "the page of another machine\n");
    const QString before = state();
    auto plan = m_bench->plan();
    QCOMPARE(state(), before);
    QVERIFY(plan && plan->isCommitted && plan->isPushed);
    QCOMPARE(plan->files.first().state, PublishReport::State::Changed);
    auto report = m_bench->publish();
    QVERIFY(report && report->isCommitted && report->isPushed);
    moveRemote(u"notes.txt"_s, "x");
    plan = m_bench->plan();
    QVERIFY(plan && !plan->isCommitted && !plan->isPushed);
    report = m_bench->publish();
    QVERIFY(report && !report->isCommitted && !report->isPushed);
}

void TestPublishPlan::anOwnCommitThatWasNotPushedWillBePushed()
{
    QVERIFY(m_bench->publish());
    m_bench->options.pushes = false;
    m_bench->addPapers({u"2501.00002"_s});
    QVERIFY(m_bench->publish());
    m_bench->options.pushes = true;
    const auto plan = m_bench->plan();
    QVERIFY(plan && !plan->isCommitted && plan->isPushed);
    const auto report = m_bench->publish();
    QVERIFY(report && !report->isCommitted && report->isPushed);
}

void TestPublishPlan::aPlanIsStopped()
{
    *m_bench->stop = true;
    const auto plan = m_bench->plan();
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Cancelled);
}

DP_TEST(TestPublishPlan)
#include "tst_publishplan.moc"
