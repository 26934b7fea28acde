#include "arxiv/requestqueue.h"

#include "qtnetwork/qtnetwork.h"
#include "support/checks.h"
#include "support/loopbackarxiv.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using dp::Error;
using dp::ErrorKind;
using dp::RequestPolicy;
using dp::RequestQueue;
using dp::Result;
using dp::test::Fault;
using dp::test::LoopbackArxiv;

namespace {

struct Heard {
    int calls = 0;
    std::optional<Result<dp::Answer>> result;
    RequestQueue::Done done()
    {
        return [this](Result<dp::Answer> answer) {
            ++calls;
            result = std::move(answer);
        };
    }
};

} // namespace

class TestRequestQueue : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void requestsFollowArxivsRules();
    void doneIsNotCalledWithinGet();
    void requestsAreSpaced();
    void delaysAreRespected();
    void theIntervalForArxivIsAtLeastThreeSeconds_data();
    void theIntervalForArxivIsAtLeastThreeSeconds();
    void errorsAreClassified_data();
    void errorsAreClassified();
    void anUnreachableServerIsOffline();
    void aSlowAnswerIsStoppedAtTheDeadline();
    void aTooLargeAnswerIsStopped();
    void cancelEndsAllRequestsAndTheQueueContinues();
    void aDestroyedContextIsNotCalled();
    void aBrokenConnectionIsNotRetried();
    void progressIsReported();
    void anAnswerAfterItsDeadlineIsTooLate();
    void anAnswerAfterALostTurnIsTooLate();
    void theQueueWaitsForAnotherProgramsTurn();

private:
    RequestQueue &queue(const RequestPolicy &policy)
    {
        m_queue = std::make_unique<RequestQueue>(m_network, policy);
        return *m_queue;
    }
    QUrl ask() const
    {
        return QUrl(m_arxiv->apiUrl().toString() + u"?search_query=all:model&max_results=10"_s);
    }
    std::unique_ptr<LoopbackArxiv> m_arxiv;
    dp::QtNetwork m_network;
    std::unique_ptr<RequestQueue> m_queue;
};

void TestRequestQueue::init()
{
    m_queue.reset();
    m_arxiv = std::make_unique<LoopbackArxiv>(dp::test::madeUpPapers(200, QDate(2026, 11, 20)));
    QVERIFY(m_arxiv->listen());
}

void TestRequestQueue::requestsFollowArxivsRules()
{
    Heard answer;
    queue({1ms}).get({ask()}, this, answer.done());
    QTRY_VERIFY(answer.result);
    VERIFY_OK(*answer.result);
    QVERIFY((**answer.result).body.contains("<feed"));
    QCOMPARE(m_arxiv->requests().size(), 1);
    const auto request = m_arxiv->requests().first();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.headers.value("user-agent"), RequestQueue::userAgent());
    QVERIFY2(RequestQueue::userAgent().startsWith("daily-papers/")
            && RequestQueue::userAgent().contains("(+https://"),
        RequestQueue::userAgent().constData());
    QCOMPARE(request.headers.value("accept"), QByteArray("application/atom+xml, application/rss+xml"));
    for (const char *name : {"cookie", "referer", "authorization", "range"})
        QVERIFY(!request.headers.contains(name));
}

void TestRequestQueue::doneIsNotCalledWithinGet()
{
    Heard answer;
    queue({1ms}).get({QUrl(u"http://127.0.0.1:1/x"_s)}, this, answer.done());
    QCOMPARE(answer.calls, 0);
    QTRY_COMPARE(answer.calls, 1);
}

void TestRequestQueue::requestsAreSpaced()
{
    std::array<Heard, 4> answers;
    RequestQueue &asked = queue({150ms});
    QSignalSpy waiting(&asked, &RequestQueue::waitingUntil);
    for (Heard &answer : answers)
        asked.get({ask()}, this, answer.done());
    // The queue waits for the interval also after a failed request.
    m_arxiv->queueFault(Fault::status(500));
    QTRY_VERIFY(answers.back().result);
    QCOMPARE(m_arxiv->requests().size(), 4);
    QCOMPARE(m_arxiv->mostAtOnce(), 1);
    // The server may record the end of an answer shortly after the program has read it.
    QVERIFY2(m_arxiv->shortestGapMs() >= 145, qPrintable(QString::number(m_arxiv->shortestGapMs())));
    QCOMPARE(waiting.size(), 3);
    QVERIFY(waiting[0][0].toDateTime().timeSpec() == Qt::UTC);
}

void TestRequestQueue::delaysAreRespected()
{
    Heard answer;
    QElapsedTimer watch;
    watch.start();
    queue({1ms}).get({ask(), 200ms}, this, answer.done());
    QTRY_VERIFY(answer.result);
    QVERIFY(watch.elapsed() >= 200);
}

void TestRequestQueue::theIntervalForArxivIsAtLeastThreeSeconds_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("set");
    QTest::addColumn<int>("kept");
    QTest::newRow("the API, faster") << u"https://export.arxiv.org/api/query"_s << 0 << 3000;
    QTest::newRow("arXiv itself, faster") << u"http://arxiv.org/api/query"_s << 1000 << 3000;
    QTest::newRow("upper case") << u"https://EXPORT.ARXIV.ORG/api/query"_s << 0 << 3000;
    QTest::newRow("the API, slower") << u"https://export.arxiv.org/api/query"_s << 10000 << 10000;
    QTest::newRow("another host") << u"http://127.0.0.1:81/api/query"_s << 5 << 5;
    QTest::newRow("one that only sounds like it") << u"https://notarxiv.org/api/query"_s << 5 << 5;
}

void TestRequestQueue::theIntervalForArxivIsAtLeastThreeSeconds()
{
    QFETCH(QString, url);
    QFETCH(int, set);
    QFETCH(int, kept);
    QCOMPARE(queue({std::chrono::milliseconds(set)}).intervalFor(QUrl(url)).count(), kept);
}

void TestRequestQueue::errorsAreClassified_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("429") << int(Fault::Status) << 429 << int(ErrorKind::RateLimited) << 429;
    QTest::newRow("400") << int(Fault::Status) << 400 << int(ErrorKind::QueryRejected) << 400;
    QTest::newRow("404") << int(Fault::Status) << 404 << int(ErrorKind::Http) << 404;
    QTest::newRow("406") << int(Fault::Status) << 406 << int(ErrorKind::Http) << 406;
    QTest::newRow("500") << int(Fault::Status) << 500 << int(ErrorKind::Http) << 500;
    QTest::newRow("503") << int(Fault::Status) << 503 << int(ErrorKind::Http) << 503;
    QTest::newRow("202") << int(Fault::Status) << 202 << int(ErrorKind::Http) << 202;
    QTest::newRow("cut short") << int(Fault::Truncated) << 0 << int(ErrorKind::CutShort) << 200;
    QTest::newRow("torn down") << int(Fault::Reset) << 0 << int(ErrorKind::CutShort) << 0;
    QTest::newRow("silence") << int(Fault::Hang) << 0 << int(ErrorKind::Timeout) << 0;
}

void TestRequestQueue::errorsAreClassified()
{
    QFETCH(int, fault);
    QFETCH(int, code);
    QFETCH(int, kind);
    QFETCH(int, status);
    Fault wanted = Fault::Kind(fault);
    wanted.code = code;
    m_arxiv->queueFault(wanted, {}, -1);
    Heard answer;
    queue({1ms, 700ms}).get({ask()}, this, answer.done());
    QTRY_VERIFY(answer.result);
    VERIFY_ERROR(*answer.result, ErrorKind(kind));
    const Error &error = answer.result->error();
    QCOMPARE(error.subject, u"127.0.0.1"_s);
    QCOMPARE(error.httpStatus, status);
    if (status == 400)
        QCOMPARE(error.detail, u"Rate exceeded."_s); // The detail is the body of the answer.
    QCOMPARE(answer.calls, 1);
}

void TestRequestQueue::anUnreachableServerIsOffline()
{
    Heard answer;
    queue({1ms}).get({QUrl(u"http://127.0.0.1:1/api/query"_s)}, this, answer.done());
    QTRY_VERIFY(answer.result);
    VERIFY_ERROR(*answer.result, ErrorKind::Offline);
}

void TestRequestQueue::aSlowAnswerIsStoppedAtTheDeadline()
{
    m_arxiv->queueFault(Fault::drip(20, 4));
    Heard answer;
    QElapsedTimer watch;
    watch.start();
    queue({1ms, 400ms}).get({ask()}, this, answer.done());
    QTRY_VERIFY(answer.result);
    VERIFY_ERROR(*answer.result, ErrorKind::Timeout);
    QVERIFY(watch.elapsed() >= 400 && watch.elapsed() < 3000);
}

void TestRequestQueue::aTooLargeAnswerIsStopped()
{
    m_arxiv->queueFault(Fault::Huge);
    Heard answer;
    queue({1ms, 20s, 500000}).get({ask()}, this, answer.done());
    QTRY_VERIFY_WITH_TIMEOUT(answer.result, 20000);
    VERIFY_ERROR(*answer.result, ErrorKind::AnswerTooLarge);
}

void TestRequestQueue::cancelEndsAllRequestsAndTheQueueContinues()
{
    m_arxiv->queueFault(Fault::Hang);
    std::array<Heard, 3> answers;
    RequestQueue &asked = queue({1ms});
    for (Heard &answer : answers)
        asked.get({ask()}, this, answer.done());
    QTRY_COMPARE(m_arxiv->requests().size(), 1);
    asked.cancelAll();
    for (const Heard &answer : answers) {
        QCOMPARE(answer.calls, 1);
        VERIFY_ERROR(*answer.result, ErrorKind::Cancelled);
    }
    Heard next;
    asked.get({ask()}, this, next.done());
    QTRY_VERIFY(next.result);
    VERIFY_OK(*next.result);
    QCOMPARE(m_arxiv->requests().size(), 2); // The waiting requests were not sent.
    asked.cancelAll(); // The queue is empty, so this call has no effect.
}

void TestRequestQueue::aDestroyedContextIsNotCalled()
{
    RequestQueue &asked = queue({1ms});
    auto context = std::make_unique<QObject>();
    Heard running, waiting, other;
    asked.get({ask()}, context.get(), running.done());
    asked.get({ask()}, context.get(), waiting.done());
    asked.get({ask()}, this, other.done());
    connect(m_arxiv.get(), &LoopbackArxiv::requested, this, [&] { context.reset(); });
    QTRY_VERIFY(other.result);
    QCOMPARE(running.calls + waiting.calls, 0);
    QCOMPARE(m_arxiv->requests().size(), 2); // A request is not sent if its context was destroyed.
}

void TestRequestQueue::aBrokenConnectionIsNotRetried()
{
    m_arxiv->queueFault(Fault::Reset);
    Heard answer;
    queue({1ms}).get({ask()}, this, answer.done());
    QTRY_VERIFY(answer.result);
    // QNetworkAccessManager alone would send the request again at once and ignore the interval of the queue.
    VERIFY_ERROR(*answer.result, ErrorKind::CutShort);
}

void TestRequestQueue::progressIsReported()
{
    Heard answer;
    RequestQueue &asked = queue({1ms});
    QSignalSpy started(&asked, &RequestQueue::requestStarted);
    QSignalSpy bytes(&asked, &RequestQueue::bytesReceived);
    asked.get({ask()}, this, answer.done());
    QTRY_VERIFY(answer.result);
    QCOMPARE(started.size(), 1);
    QCOMPARE(started[0][0].toUrl(), ask());
    QVERIFY(!bytes.isEmpty());
    QCOMPARE(bytes.last()[0].toLongLong(), (**answer.result).body.size());
}

/// Tests a program that was stopped. When it continues, the answer has arrived, but the deadline of the
/// request is over.
void TestRequestQueue::anAnswerAfterItsDeadlineIsTooLate()
{
    qint64 now = 1000;
    RequestPolicy policy{1ms, 20s};
    policy.uptime = [&] {
        return now;
    };
    connect(m_arxiv.get(), &LoopbackArxiv::requested, this, [&] { now += 20001; });
    Heard late, next;
    RequestQueue &asked = queue(policy);
    asked.get({ask()}, this, late.done());
    QTRY_VERIFY(late.result);
    VERIFY_ERROR(*late.result, ErrorKind::Timeout);
    disconnect(m_arxiv.get(), nullptr, this, nullptr);
    asked.get({ask()}, this, next.done());
    QTRY_VERIFY(next.result);
    VERIFY_OK(*next.result);
}

void TestRequestQueue::anAnswerAfterALostTurnIsTooLate()
{
    const QTemporaryDir folder;
    qint64 now = 1764000000000;
    const auto time = [&] {
        return now;
    };
    RequestPolicy policy{0ms, 20s};
    policy.sharedFolder = folder.path();
    policy.time = time;
    dp::Governor other(folder.path(), time), third(folder.path(), time);
    connect(m_arxiv.get(), &LoopbackArxiv::requested, this, [&] {
        now += 20000;
        QCOMPARE(other.take(ask(), 0ms, 30s).kind, dp::Governor::Turn::Granted);
    });
    Heard late;
    queue(policy).get({ask()}, this, late.done());
    QTRY_VERIFY(late.result);
    VERIFY_ERROR(*late.result, ErrorKind::Timeout);
    QVERIFY(other.hasTurn());
    QCOMPARE(third.take(ask(), 0ms).wait, 30000ms);
}

void TestRequestQueue::theQueueWaitsForAnotherProgramsTurn()
{
    const QTemporaryDir folder;
    qint64 now = 1764000000000;
    const auto time = [&] {
        return now;
    };
    RequestPolicy policy{0ms, 20s};
    policy.sharedFolder = folder.path();
    policy.time = time;
    dp::Governor stopped(folder.path(), time);
    QCOMPARE(stopped.take(ask(), 0ms, 3600s).kind, dp::Governor::Turn::Granted);
    Heard answer;
    RequestQueue &asked = queue(policy);
    QSignalSpy waiting(&asked, &RequestQueue::waitingUntil);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    asked.get({ask()}, this, answer.done());
    QTRY_COMPARE(waiting.size(), 1);
    QCOMPARE(waiting[0][1].value<dp::WaitReason>(), dp::WaitReason::OtherProgram);
    const qint64 told = before.secsTo(waiting[0][0].toDateTime());
    QVERIFY2(told >= 3599 && told < 3700, qPrintable(QString::number(told)));
    QCOMPARE(m_arxiv->requests().size(), 0);
    now += 3600000;
    QTRY_VERIFY(answer.result);
    VERIFY_OK(*answer.result);
    QVERIFY(!stopped.hasTurn());
    QCOMPARE(waiting.size(), 1);
}

DP_TEST(TestRequestQueue)
#include "tst_requestqueue.moc"
