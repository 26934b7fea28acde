#include "refresh/querytrial.h"

#include "arxiv/query.h"
#include "support/testprogram.h"
#include "support/trialfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using dp::Error;
using dp::ErrorKind;
using dp::Keyword;
using dp::QueryTrial;
using dp::Trial;
using dp::test::Fault;
using dp::test::papersEach;
using dp::test::TrialFixture;
using dp::test::trialKeyword;
using dp::test::trialNoon;

/// Tests trials that fail or are cancelled.
class TestQueryTrialFailures : public QObject
{
    Q_OBJECT

private slots:
    void temporaryErrorsAreRetried_data();
    void temporaryErrorsAreRetried();
    void permanentErrorsAreNotRetried_data();
    void permanentErrorsAreNotRetried();
    void theWaitDoublesAndIncludesRetryAfter();
    void aVeryLongRetryAfterIsAnError();
    void anImpossibleEmptyTotalIsRejected();
    void theFirstAnswerStaysIfTheSecondFails();
    void cancelEndsTheTrialOnce();
    void cancelDuringAWaitDelaysNoOtherRequest();
    void otherRequestsAreNotCancelled();
    void startDiscardsTheRunningTrial();
    void itCanBeRestartedFromItsSignals();
};

void TestQueryTrialFailures::temporaryErrorsAreRetried_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("kind");
    QTest::newRow("429") << Fault::status(429) << int(ErrorKind::RateLimited);
    QTest::newRow("429 in the clothes of a 200")
        << Fault(Fault::RateLimited200) << int(ErrorKind::RateLimited);
    QTest::newRow("503") << Fault::status(503) << int(ErrorKind::Http);
    QTest::newRow("cut short") << Fault(Fault::Truncated) << int(ErrorKind::CutShort);
    QTest::newRow("not well-formed") << Fault(Fault::Malformed) << int(ErrorKind::BadAnswer);
    QTest::newRow("a page for people") << Fault(Fault::Html) << int(ErrorKind::NotAFeed);
    QTest::newRow("empty although promised")
        << Fault(Fault::EmptyWithTotal) << int(ErrorKind::UnexpectedlyEmpty);
}

void TestQueryTrialFailures::temporaryErrorsAreRetried()
{
    QFETCH(Fault, fault);
    QFETCH(int, kind);
    TrialFixture bench(papersEach(60, 3));
    bench.begin(1);
    // With one retry, the fault may occur once for each of the two requests, because a good answer resets the
    // number of retries.
    bench.arxiv.queueFault(fault);
    bench.arxiv.queueFault(Fault::None);
    bench.arxiv.queueFault(fault);
    const Trial trial = bench.tried(trialKeyword(u"Zebra"_s, {u"cs"_s}));
    QCOMPARE(trial.total, 3);
    QCOMPARE(trial.totalWithoutCategories, 3);
    QCOMPARE(bench.arxiv.requests().size(), 4);
    QCOMPARE(bench.retries.size(), 2);
    QVERIFY2(bench.retries[0].second.kind == ErrorKind(kind),
        qPrintable(dp::test::describe(bench.retries[0].second)));

    bench.arxiv.clearRequests();
    bench.arxiv.queueFault(fault, {}, -1);
    bench.trial->start(trialKeyword(u"Zebra"_s));
    QVERIFY(bench.ends());
    QCOMPARE(bench.arxiv.requests().size(), 2);
    QCOMPARE(bench.failed.size(), 1);
    QVERIFY2(bench.failed[0].kind == ErrorKind(kind), qPrintable(dp::test::describe(bench.failed[0])));
}

void TestQueryTrialFailures::permanentErrorsAreNotRetried_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<int>("requests");
    QTest::newRow("a query arXiv refuses")
        << u"author:x"_s << Fault() << int(ErrorKind::QueryRejected) << u"malformed query"_s << 1;
    QTest::newRow("404") << u"ti:x"_s << Fault::status(404) << int(ErrorKind::Http) << QString() << 1;
    // The redirect is retried, because it may come from the login page of a network and may be gone at the
    // next try.
    QTest::newRow("a redirect to a file, which is retried once")
        << u"ti:x"_s << Fault::redirect("file:///etc/passwd") << int(ErrorKind::UnsafeRedirect) << QString()
        << 2;
}

void TestQueryTrialFailures::permanentErrorsAreNotRetried()
{
    QFETCH(QString, query);
    QFETCH(Fault, fault);
    QFETCH(int, kind);
    QFETCH(QString, detail);
    TrialFixture bench(papersEach(60, 3));
    bench.begin(3);
    bench.arxiv.queueFault(fault, {}, fault.kind == Fault::None ? 1 : -1);
    bench.trial->start(Keyword{0, u"Mine"_s, query, {u"cs"_s}});
    QVERIFY(bench.ends());
    QCOMPARE(bench.failed.size(), 1);
    QVERIFY2(bench.failed[0].kind == ErrorKind(kind), qPrintable(dp::test::describe(bench.failed[0])));
    QVERIFY2(bench.failed[0].detail.contains(detail), qPrintable(bench.failed[0].detail));
    QTEST(int(bench.arxiv.requests().size()), "requests");
    QCOMPARE(bench.answered.size() + bench.finished.size(), 0);
}

void TestQueryTrialFailures::theWaitDoublesAndIncludesRetryAfter()
{
    TrialFixture bench(papersEach(60, 3), 100ms);
    bench.begin(3);
    bench.arxiv.queueFault(Fault::status(429, "1"));
    bench.arxiv.queueFault(Fault::status(503), {}, 2);
    bench.tried(trialKeyword(u"Zebra"_s));
    const auto requests = bench.arxiv.requests();
    QCOMPARE(requests.size(), 4);
    QCOMPARE(bench.retries.size(), 3);
    const qint64 waits[] = {1000, 200, 400};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(bench.retries[i].first, trialNoon.addMSecs(waits[i]));
        const qint64 gap = requests[i + 1].startedMs - requests[i].endedMs;
        QVERIFY2(gap >= waits[i] - 5, qPrintable(u"%1 ms before try %2"_s.arg(gap).arg(i + 2)));
    }
}

void TestQueryTrialFailures::aVeryLongRetryAfterIsAnError()
{
    TrialFixture bench(papersEach(60, 3));
    bench.begin(3);
    bench.arxiv.queueFault(Fault::status(429, "3600"));
    bench.trial->start(trialKeyword(u"Zebra"_s));
    QVERIFY(bench.ends());
    QCOMPARE(bench.failed.size(), 1);
    QVERIFY(bench.failed[0].retryAfter == std::chrono::seconds(3600));
    QCOMPARE(bench.arxiv.requests().size(), 1);
}

void TestQueryTrialFailures::anImpossibleEmptyTotalIsRejected()
{
    TrialFixture bench(papersEach(60, 3));
    bench.begin(1);
    bench.arxiv.queueFault(Fault::None);
    bench.arxiv.queueFault(Fault::Empty);
    QCOMPARE(bench.tried(trialKeyword(u"Zebra"_s, {u"cs"_s})).totalWithoutCategories, 3);
    QCOMPARE(bench.arxiv.requests().size(), 3);
    QVERIFY(bench.retries.at(0).second.kind == ErrorKind::UnexpectedlyEmpty);
}

void TestQueryTrialFailures::theFirstAnswerStaysIfTheSecondFails()
{
    TrialFixture bench(papersEach(60, 3));
    bench.arxiv.queueFault(Fault::None);
    bench.arxiv.queueFault(Fault::status(503));
    bench.trial->start(trialKeyword(u"Zebra"_s, {u"cs"_s}));
    QVERIFY(bench.ends());
    QCOMPARE(bench.answered.size(), 1);
    QCOMPARE(bench.answered[0].total, 3);
    QCOMPARE(bench.finished.size(), 0);
    QCOMPARE(bench.failed.size(), 1);
    QCOMPARE(bench.failed[0].httpStatus, 503);
}

void TestQueryTrialFailures::cancelEndsTheTrialOnce()
{
    TrialFixture bench(papersEach(60, 3));
    bench.trial->cancel();
    QCOMPARE(bench.failed.size(), 0);
    connect(&bench.arxiv, &dp::test::LoopbackArxiv::requested, bench.trial.get(), [&] {
        QVERIFY(bench.trial->isRunning());
        bench.trial->cancel();
        bench.trial->cancel();
    });
    bench.trial->start(trialKeyword(u"Zebra"_s, {u"cs"_s}));
    QVERIFY(bench.ends());
    QCOMPARE(bench.failed.size(), 1);
    QVERIFY(bench.failed[0].kind == ErrorKind::Cancelled);
    disconnect(&bench.arxiv, nullptr, bench.trial.get(), nullptr);
    // This request is sent after all earlier requests.
    bool asked = false;
    bench.queue.get({bench.arxiv.apiUrl()}, this, [&](const dp::Result<dp::Answer> &) { asked = true; });
    QTRY_VERIFY(asked);
    QCOMPARE(bench.arxiv.requests().size(), 2);
    QCOMPARE(bench.answered.size() + bench.finished.size(), 0);
    QCOMPARE(bench.failed.size(), 1);
}

void TestQueryTrialFailures::cancelDuringAWaitDelaysNoOtherRequest()
{
    TrialFixture bench(papersEach(60, 3), 300ms);
    bench.begin(3);
    bench.arxiv.queueFault(Fault::status(500), {}, 2);
    bench.trial->start(trialKeyword(u"Zebra"_s));
    QTRY_COMPARE(bench.retries.size(), 2); // the trial now waits for twice the interval
    bool asked = false;
    const QUrl url =
        dp::query::address(bench.arxiv.apiUrl(), trialKeyword(u"Gnu"_s), {0, 1, dp::SortBy::Submitted});
    bench.queue.get({url}, this, [&](const dp::Result<dp::Answer> &) { asked = true; });
    QTRY_VERIFY(asked);
    QCOMPARE(bench.arxiv.requests().size(), 3); // the third request was sent while the trial waits
    QVERIFY(bench.trial->isRunning());
    bench.trial->cancel();
    QCOMPARE(bench.failed.size(), 1);
    QCOMPARE(bench.tried(trialKeyword(u"Zebra"_s)).total, 3);
    QCOMPARE(bench.arxiv.requests().size(), 4);
}

void TestQueryTrialFailures::otherRequestsAreNotCancelled()
{
    TrialFixture bench(papersEach(60, 3));
    QList<dp::Result<dp::Answer>> got;
    const auto ask = [&] {
        const QUrl url =
            dp::query::address(bench.arxiv.apiUrl(), trialKeyword(u"Gnu"_s), {0, 1, dp::SortBy::Submitted});
        bench.queue.get({url}, this, [&](dp::Result<dp::Answer> body) { got << std::move(body); });
    };
    ask();
    bench.trial->start(trialKeyword(u"Zebra"_s));
    ask();
    bench.trial->cancel();
    QTRY_COMPARE(got.size(), 2);
    VERIFY_OK(got[0]);
    VERIFY_OK(got[1]);
    // These are the two other requests; the request of the trial was cancelled before it began.
    QCOMPARE(bench.arxiv.requests().size(), 2);
}

void TestQueryTrialFailures::startDiscardsTheRunningTrial()
{
    TrialFixture bench(papersEach(60, 3));
    connect(
        &bench.arxiv, &dp::test::LoopbackArxiv::requested, bench.trial.get(),
        [&] { bench.trial->start(trialKeyword(u"Zebra"_s)); }, Qt::SingleShotConnection);
    QCOMPARE(bench.tried(trialKeyword(u"Gnu"_s)).total, 3);
    QCOMPARE(bench.arxiv.requests().size(), 2);
    QCOMPARE(bench.finished.size(), 1);
    QCOMPARE(bench.answered.size(), 1);
    QCOMPARE(bench.failed.size(), 0);
}

void TestQueryTrialFailures::itCanBeRestartedFromItsSignals()
{
    TrialFixture bench(papersEach(60, 3));
    QStringList heard;
    connect(bench.trial.get(), &QueryTrial::answered, this, [&](const Trial &trial) {
        heard << u"answered %1"_s.arg(trial.total);
        if (heard.size() == 1)
            bench.trial->cancel();
    });
    connect(bench.trial.get(), &QueryTrial::failed, this, [&](const Error &) {
        heard << u"failed"_s;
        bench.trial->start(trialKeyword(u"Gnu"_s, {u"cs"_s}));
    });
    connect(bench.trial.get(), &QueryTrial::finished, this, [&](const Trial &trial) {
        heard << u"finished %1"_s.arg(trial.total);
        if (trial.total == 0)
            bench.trial->start(trialKeyword(u"Zebra"_s));
    });
    QStringList told; // the results that the last receiver gets, after the next trial has begun
    connect(bench.trial.get(), &QueryTrial::finished, this,
        [&](const Trial &trial) { told << trial.query.section(u'"', 1, 1); });
    bench.trial->start(trialKeyword(u"Zebra"_s, {u"cs"_s}));
    QTRY_COMPARE(heard.size(), 6);
    QCOMPARE(heard.join(u", "_s), u"answered 3, failed, answered 0, finished 0, answered 3, finished 3"_s);
    QCOMPARE(told, (QStringList{u"Gnu"_s, u"Zebra"_s}));
    QVERIFY(!bench.trial->isRunning());
    QCOMPARE(bench.arxiv.requests().size(), 4);
}

DP_TEST(TestQueryTrialFailures)
#include "tst_querytrialfailures.moc"
