#include "refresh/refreshservice.h"

#include "support/refreshfixture.h"
#include "support/testdates.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using dp::Error;
using dp::ErrorKind;
using dp::Keyword;
using dp::RefreshService;
using dp::test::Fault;
using dp::test::friday;
using dp::test::RefreshFixture;

namespace {
}

class TestRetries : public QObject
{
    Q_OBJECT

private slots:
    void temporaryErrorsAreRetried_data();
    void temporaryErrorsAreRetried();
    void permanentErrorsAreNotRetried_data();
    void permanentErrorsAreNotRetried();
    void theNextKeywordFollowsAfterTheLastRetry();
    void theWaitDoubles();
    void retryAfterIsRespected();
    void aVeryLongRetryAfterIsAnError();
    void aGoodPageResetsTheCount();
    void aBadAnswerChangesNothing_data();
    void aBadAnswerChangesNothing();
    void stopEndsTheWait();
};

void TestRetries::temporaryErrorsAreRetried_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("kind");
    QTest::newRow("429") << Fault::status(429) << int(ErrorKind::RateLimited);
    QTest::newRow("429 in the clothes of a 200")
        << Fault(Fault::RateLimited200) << int(ErrorKind::RateLimited);
    QTest::newRow("503") << Fault::status(503) << int(ErrorKind::Http);
    QTest::newRow("500") << Fault::status(500) << int(ErrorKind::Http);
    QTest::newRow("cut short") << Fault(Fault::Truncated) << int(ErrorKind::CutShort);
    QTest::newRow("not well-formed") << Fault(Fault::Malformed) << int(ErrorKind::BadAnswer);
    QTest::newRow("NUL bytes") << Fault(Fault::NulBytes) << int(ErrorKind::BadAnswer);
    QTest::newRow("a part") << Fault(Fault::ShortPage) << int(ErrorKind::PartialAnswer);
    QTest::newRow("entities") << Fault(Fault::EntityBomb) << int(ErrorKind::HostileAnswer);
    QTest::newRow("a page for people") << Fault(Fault::Html) << int(ErrorKind::NotAFeed);
    QTest::newRow("empty although promised")
        << Fault(Fault::EmptyWithTotal) << int(ErrorKind::UnexpectedlyEmpty);
    QTest::newRow("406 of the edge") << Fault::status(406) << int(ErrorKind::Http);
    QTest::newRow("a redirect to a file")
        << Fault::redirect("file:///etc/passwd") << int(ErrorKind::UnsafeRedirect);
    QTest::newRow("silence") << Fault(Fault::Hang) << int(ErrorKind::Timeout);
    QTest::newRow("a drip") << Fault::drip(50, 10) << int(ErrorKind::Timeout);
}

void TestRetries::temporaryErrorsAreRetried()
{
    QFETCH(Fault, fault);
    QFETCH(int, kind);
    RefreshFixture bench(dp::test::madeUpPapers(200, friday));
    bench.policy.timeout = 700ms;
    bench.options.retries = 1;
    bench.arxiv.queueFault(fault);
    const Keyword keyword = bench.add(u"Reasoning"_s);
    QList<Error> reasons;
    bench.start({});
    connect(bench.service.get(), &RefreshService::waiting, this,
        [&](const QDateTime &, dp::WaitReason, const std::optional<Error> &reason) {
            if (reason)
                reasons << *reason;
        });
    bench.service->start({keyword}, RefreshService::Insist::Yes);
    QTRY_COMPARE_WITH_TIMEOUT(bench.timesFinished, 1, 20000);
    QVERIFY(!bench.finished[0].error);
    QCOMPARE(bench.arxiv.requests().size(), 2);
    QVERIFY(!bench.list(u"Reasoning"_s).isEmpty());
    if (!reasons.isEmpty()) // the reason is reported during the wait, but only if the wait is long enough
        QVERIFY2(reasons[0].kind == ErrorKind(kind), qPrintable(dp::test::describe(reasons[0])));
}

void TestRetries::permanentErrorsAreNotRetried_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("kind");
    QTest::newRow("400") << Fault::status(400) << int(ErrorKind::QueryRejected);
    QTest::newRow("404") << Fault::status(404) << int(ErrorKind::Http);
}

void TestRetries::permanentErrorsAreNotRetried()
{
    QFETCH(Fault, fault);
    QFETCH(int, kind);
    RefreshFixture bench(dp::test::madeUpPapers(200, friday));
    bench.policy.maximumBytes = 1000000;
    bench.options.retries = 3;
    bench.arxiv.queueFault(fault);
    const auto reports = bench.refresh({bench.add(u"Reasoning"_s)});
    QVERIFY(reports[0].error);
    QVERIFY2(reports[0].error->kind == ErrorKind(kind), qPrintable(dp::test::describe(*reports[0].error)));
    QCOMPARE(bench.arxiv.requests().size(), 1);
}

void TestRetries::theNextKeywordFollowsAfterTheLastRetry()
{
    RefreshFixture bench(dp::test::madeUpPapers(200, friday));
    bench.options.retries = 2;
    bench.arxiv.queueFault(Fault::status(503), "Reasoning", -1);
    const auto reports = bench.refresh({bench.add(u"Reasoning"_s), bench.add(u"MLLM"_s)});
    QVERIFY(reports[0].error && reports[0].error->httpStatus == 503);
    QVERIFY(!reports[1].error);
    QCOMPARE(bench.arxiv.requests().size(), 4);
}

void TestRetries::theWaitDoubles()
{
    RefreshFixture bench(dp::test::madeUpPapers(200, friday), 100ms);
    bench.options.retries = 3;
    bench.arxiv.queueFault(Fault::status(503), {}, 3);
    const auto reports = bench.refresh({bench.add(u"Reasoning"_s)});
    QVERIFY(!reports[0].error);
    const auto requests = bench.arxiv.requests();
    QCOMPARE(requests.size(), 4);
    for (int i = 1; i < 4; ++i) {
        const qint64 gap = requests[i].startedMs - requests[i - 1].endedMs;
        QVERIFY2(gap >= (100 << (i - 1)) - 5, qPrintable(u"%1 ms before try %2"_s.arg(gap).arg(i + 1)));
    }
}

void TestRetries::retryAfterIsRespected()
{
    RefreshFixture bench(dp::test::madeUpPapers(200, friday));
    bench.options.retries = 1;
    bench.arxiv.queueFault(Fault::status(429, "1"));
    const auto reports = bench.refresh({bench.add(u"Reasoning"_s)});
    QVERIFY(!reports[0].error);
    const auto requests = bench.arxiv.requests();
    QVERIFY(requests[1].startedMs - requests[0].endedMs >= 995);
}

void TestRetries::aVeryLongRetryAfterIsAnError()
{
    RefreshFixture bench(dp::test::madeUpPapers(200, friday));
    bench.options.retries = 3;
    bench.arxiv.queueFault(Fault::status(429, "3600"));
    const auto reports = bench.refresh({bench.add(u"Reasoning"_s)});
    QVERIFY(reports[0].error && reports[0].error->kind == ErrorKind::RateLimited);
    QVERIFY(reports[0].error->retryAfter == std::chrono::seconds(3600));
    QCOMPARE(bench.arxiv.requests().size(), 1);
}

void TestRetries::aGoodPageResetsTheCount()
{
    RefreshFixture bench(dp::test::madeUpPapers(400, friday));
    bench.options.retries = 1;
    for (int page = 0; page < 2; ++page) {
        bench.arxiv.queueFault(Fault::status(503));
        bench.arxiv.queueFault(Fault::None);
    }
    const auto reports = bench.refresh({bench.add(u"All"_s, u"cat:cs.*"_s, 150)});
    QVERIFY(!reports[0].error);
    QCOMPARE(bench.list(u"All"_s).size(), 150);
}

void TestRetries::aBadAnswerChangesNothing_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("empty") << Fault(Fault::Empty);
    QTest::newRow("empty although promised") << Fault(Fault::EmptyWithTotal);
    QTest::newRow("cut short") << Fault(Fault::Truncated);
    QTest::newRow("not well-formed") << Fault(Fault::Malformed);
    QTest::newRow("entities") << Fault(Fault::EntityBomb);
    QTest::newRow("429") << Fault::status(429);
    QTest::newRow("429 in the clothes of a 200") << Fault(Fault::RateLimited200);
    QTest::newRow("fewer than there were") << Fault(Fault::ShortPage);
    QTest::newRow("older than it was") << Fault(Fault::Stale);
}

void TestRetries::aBadAnswerChangesNothing()
{
    QFETCH(Fault, fault);
    RefreshFixture bench(dp::test::madeUpPapers(300, friday));
    const Keyword keyword = bench.add(u"Reasoning"_s);
    bench.refresh({keyword});
    const QStringList before = bench.list(u"Reasoning"_s);
    QVERIFY(before.size() > 10);
    bench.arxiv.queueFault(fault, {}, 1);
    const auto reports = bench.refresh({keyword});
    QCOMPARE(bench.list(u"Reasoning"_s), before);
    QVERIFY(reports[0].changes.isEmpty());
    QVERIFY(reports[0].error.has_value());
}

void TestRetries::stopEndsTheWait()
{
    RefreshFixture bench(dp::test::madeUpPapers(200, friday));
    bench.options.retries = 3;
    bench.policy.interval = 400ms;
    bench.arxiv.queueFault(Fault::status(429));
    const Keyword keyword = bench.add(u"Reasoning"_s);
    bench.start({});
    QSignalSpy waiting(bench.service.get(), &RefreshService::waiting);
    bench.service->start({keyword});
    QTRY_COMPARE(waiting.size(), 1);
    const auto reason = waiting[0][2].value<std::optional<Error>>();
    QVERIFY(reason && reason->kind == ErrorKind::RateLimited);
    bench.service->stop();
    QCOMPARE(bench.timesFinished, 1);
    QVERIFY(bench.finished[0].error->kind == ErrorKind::Cancelled);
    bench.service->start({keyword}); // the service can start again after stop()
    QTRY_COMPARE(bench.timesFinished, 2);
    QVERIFY(!bench.finished[0].error);
}

DP_TEST(TestRetries)
#include "tst_retries.moc"
