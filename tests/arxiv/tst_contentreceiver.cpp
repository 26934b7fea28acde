#include "arxiv/requestqueue.h"

#include "qtnetwork/qtnetwork.h"
#include "support/checks.h"
#include "support/loopbackarxiv.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using dp::AnswerHead;
using dp::ErrorKind;
using dp::Outcome;
using dp::RequestQueue;
using dp::Result;
using dp::test::Fault;
using dp::test::LoopbackArxiv;

namespace {

/// Keeps what a receiver got.
struct Received {
    QList<AnswerHead> heads;
    QByteArray content;
    std::optional<Result<dp::Answer>> result;
    std::optional<dp::Error> failure; ///< error that the receiver returns; empty: none

    dp::ContentReceiver receiver()
    {
        return {[this](const AnswerHead &head) {
                    heads << head;
                    return dp::success();
                },
            [this](const QByteArray &piece) {
                content += piece;
                return failure ? Outcome(*failure) : dp::success();
            }};
    }
};

} // namespace

class TestContentReceiver : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theContentComesInPieces();
    void theHeadersOfTheRequestAreSent();
    void theContentOfAnErrorIsNotPassedOn();
    void anErrorOfTheReceiverEndsTheRequest();
    void anIncompleteContentIsCutShort();
    void theLimitOfTheRequestReplacesThatOfThePolicy();
    void cancelEndsOnlyTheRequestsOfItsContext();

private:
    void get(Received &received, dp::Request request, QObject *context)
    {
        request.receiver = received.receiver();
        if (request.url.isEmpty())
            request.url = m_arxiv->url(u"/pdf/"_s + m_id);
        m_queue->get(request, context,
            [&received](Result<dp::Answer> answer) { received.result = std::move(answer); });
    }
    bool wait(const Received &received)
    {
        return QTest::qWaitFor([&] { return received.result.has_value(); }, 20000);
    }

    std::unique_ptr<LoopbackArxiv> m_arxiv;
    dp::QtNetwork m_network;
    std::unique_ptr<RequestQueue> m_queue;
    QString m_id;
};

void TestContentReceiver::init()
{
    m_arxiv = std::make_unique<LoopbackArxiv>(dp::test::madeUpPapers(3, QDate(2026, 3, 4)));
    QVERIFY(m_arxiv->listen());
    dp::RequestPolicy policy;
    policy.interval = 1ms;
    policy.timeout = 20s;
    m_queue = std::make_unique<RequestQueue>(m_network, policy);
    m_id = m_arxiv->papers().first().id;
}

void TestContentReceiver::theContentComesInPieces()
{
    m_arxiv->queueFault(Fault::drip(1, 100), "/pdf/");
    Received received;
    get(received, {}, this);
    QVERIFY(wait(received));
    VERIFY_OK(*received.result);
    QCOMPARE(received.heads.size(), 1);
    QCOMPARE(received.heads[0].status, 200);
    QCOMPARE(received.heads[0].type, "application/pdf");
    QCOMPARE(received.heads[0].length, received.content.size());
    QVERIFY(received.content.startsWith("%PDF-"));
    QVERIFY((*received.result)->body.isEmpty());
}

void TestContentReceiver::theHeadersOfTheRequestAreSent()
{
    Received received;
    dp::Request request;
    request.headers = {{"Accept", "application/pdf"}, {"Range", "bytes=10-"}};
    get(received, request, this);
    QVERIFY(wait(received));
    const auto headers = m_arxiv->requests().first().headers;
    QCOMPARE(headers.value("accept"), "application/pdf");
    QCOMPARE(headers.value("range"), "bytes=10-");
    QCOMPARE(headers.value("user-agent"), RequestQueue::userAgent());
}

void TestContentReceiver::theContentOfAnErrorIsNotPassedOn()
{
    m_arxiv->queueFault(Fault::status(429, "7"), "/pdf/");
    Received received;
    get(received, {}, this);
    QVERIFY(wait(received));
    VERIFY_ERROR(*received.result, ErrorKind::RateLimited);
    QCOMPARE(received.result->error().retryAfter, std::chrono::seconds(7));
    QVERIFY(received.heads.isEmpty());
    QVERIFY(received.content.isEmpty());
}

void TestContentReceiver::anErrorOfTheReceiverEndsTheRequest()
{
    Received received;
    received.failure = dp::Error{ErrorKind::DiskFull, u"a file"_s, {}};
    get(received, {}, this);
    QVERIFY(wait(received));
    VERIFY_ERROR(*received.result, ErrorKind::DiskFull);
}

void TestContentReceiver::anIncompleteContentIsCutShort()
{
    m_arxiv->queueFault(Fault::Truncated, "/pdf/");
    Received received;
    get(received, {}, this);
    QVERIFY(wait(received));
    VERIFY_ERROR(*received.result, ErrorKind::CutShort);
    QVERIFY(!received.content.isEmpty());
    QVERIFY(received.content.size() < received.heads[0].length);
}

void TestContentReceiver::theLimitOfTheRequestReplacesThatOfThePolicy()
{
    Received received;
    dp::Request request;
    request.maximumBytes = 10;
    get(received, request, this);
    QVERIFY(wait(received));
    VERIFY_ERROR(*received.result, ErrorKind::AnswerTooLarge);
}

void TestContentReceiver::cancelEndsOnlyTheRequestsOfItsContext()
{
    m_arxiv->queueFault(Fault::Hang, "/pdf/");
    QObject stopped;
    Received running, waiting, other;
    get(running, {}, &stopped);
    get(waiting, {}, &stopped);
    get(other, {}, this);
    QVERIFY(QTest::qWaitFor([this] { return !m_arxiv->requests().isEmpty(); }));
    m_queue->cancel(&stopped);
    VERIFY_ERROR(*running.result, ErrorKind::Cancelled);
    VERIFY_ERROR(*waiting.result, ErrorKind::Cancelled);
    QVERIFY(!other.result);
    QVERIFY(wait(other));
    VERIFY_OK(*other.result);
    QCOMPARE(m_arxiv->requests().size(), 2);
}

DP_TEST(TestContentReceiver)
#include "tst_contentreceiver.moc"
