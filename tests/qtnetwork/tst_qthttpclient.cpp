#include "qtnetwork/qthttpclient.h"

#include "support/loopbackarxiv.h"
#include "support/testprogram.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using dp::HttpReply;
using dp::test::Fault;
using dp::test::LoopbackArxiv;

/// Tests the guarantees of HttpClient that differ from the defaults of QNetworkAccessManager.
class TestQtHttpClient : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anAnswerIsReadAndEndsOnce();
    void noEventFollowsADestroyedReply();
    void aReplyMayBeDestroyedByItsEvents_data();
    void aReplyMayBeDestroyedByItsEvents();
    void redirectsAreReportedAndNotFollowed();
    void failuresAreClassified();
    void brokenConnectionsAreReported();

private:
    dp::HttpRequest request() const
    {
        return {QUrl(m_arxiv->apiUrl().toString() + u"?search_query=all:model&max_results=10"_s),
            {{"Accept", "application/atom+xml"}, {"Connection", "close"}}, 1024 * 1024};
    }
    /// Returns handlers that read the answer and count the events.
    HttpReply::Events counting()
    {
        return {[this] { m_body += m_reply->readAll(); }, [this] { ++m_finished; },
            [this] {
                ++m_broke;
            }};
    }
    void send(const dp::HttpRequest &request) { m_reply = m_client.get(request, counting()); }

    std::unique_ptr<LoopbackArxiv> m_arxiv;
    dp::QtHttpClient m_client;
    std::unique_ptr<HttpReply> m_reply;
    QByteArray m_body;
    int m_finished = 0;
    int m_broke = 0;
};

void TestQtHttpClient::init()
{
    m_reply.reset();
    m_body.clear();
    m_finished = m_broke = 0;
    m_arxiv = std::make_unique<LoopbackArxiv>(dp::test::madeUpPapers(50, QDate(2026, 11, 20)));
    QVERIFY(m_arxiv->listen());
}

void TestQtHttpClient::anAnswerIsReadAndEndsOnce()
{
    send(request());
    QCOMPARE(m_finished, 0); // The event must not be reported inside get().
    QTRY_COMPARE(m_finished, 1);
    m_body += m_reply->readAll();
    QVERIFY(m_body.contains("<feed") && m_body.contains("</feed>"));
    QCOMPARE(m_reply->status(), 200);
    QCOMPARE(m_reply->failure(), HttpReply::Failure::None);
    QVERIFY(m_reply->header("content-type").contains("atom"));
    QCOMPARE(m_broke, 0);
}

void TestQtHttpClient::noEventFollowsADestroyedReply()
{
    send(request());
    m_reply.reset();
    send(request()); // The server answers this request after the first one.
    QTRY_COMPARE(m_finished, 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(m_finished, 1);
}

void TestQtHttpClient::aReplyMayBeDestroyedByItsEvents_data()
{
    QTest::addColumn<bool>("atItsEnd");
    QTest::newRow("while it comes in") << false;
    QTest::newRow("at its end") << true;
}

void TestQtHttpClient::aReplyMayBeDestroyedByItsEvents()
{
    QFETCH(bool, atItsEnd);
    int called = 0;
    const auto destroy = [&] {
        ++called;
        m_reply.reset();
    };
    HttpReply::Events events = counting();
    (atItsEnd ? events.finished : events.readyRead) = destroy;
    m_reply = m_client.get(request(), events);
    QTRY_COMPARE(called, 1);
    send(request());
    QTRY_COMPARE(m_finished, 1);
    QCOMPARE(called, 1);
}

void TestQtHttpClient::redirectsAreReportedAndNotFollowed()
{
    m_arxiv->queueFault(Fault::redirect("file:///etc/passwd", 302));
    send(request());
    QTRY_COMPARE(m_finished, 1);
    QCOMPARE(m_reply->status(), 302);
    QCOMPARE(m_reply->redirectTarget(), QUrl(u"file:///etc/passwd"_s));
    QCOMPARE(m_arxiv->requests().size(), 1);
}

void TestQtHttpClient::failuresAreClassified()
{
    dp::HttpRequest nobody = request();
    nobody.url.setPort(1);
    send(nobody);
    QTRY_COMPARE(m_finished, 1);
    QCOMPARE(m_reply->failure(), HttpReply::Failure::Unreachable);
    QCOMPARE(m_reply->status(), 0);
    QVERIFY(!m_reply->errorString().isEmpty());

    m_arxiv->queueFault(Fault::Truncated);
    send(request());
    QTRY_COMPARE(m_finished, 2);
    QCOMPARE(m_reply->failure(), HttpReply::Failure::Broken);
    QCOMPARE(m_reply->status(), 200); // The server sent a successful status before the connection broke.
}

void TestQtHttpClient::brokenConnectionsAreReported()
{
    m_arxiv->queueFault(Fault::Reset); // QNetworkAccessManager alone would send the request again at once.
    HttpReply::Events events = counting();
    events.connectionBroke = [this] {
        ++m_broke;
        m_reply.reset();
    };
    m_reply = m_client.get(request(), events);
    QTRY_COMPARE(m_broke, 1);
    QCOMPARE(m_finished, 0);
    QCOMPARE(m_body, QByteArray());
}

DP_TEST(TestQtHttpClient)
#include "tst_qthttpclient.moc"
