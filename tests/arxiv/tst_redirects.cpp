#include "arxiv/requestqueue.h"

#include "qtnetwork/qtnetwork.h"
#include "support/checks.h"
#include "support/loopbackarxiv.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using dp::ErrorKind;
using dp::RequestPolicy;
using dp::RequestQueue;
using dp::Result;
using dp::test::Fault;
using dp::test::LoopbackArxiv;

class TestRedirects : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aRedirectWaitsForItsTurn_data();
    void aRedirectWaitsForItsTurn();
    void chainsAreFollowedButNoLoops();
    void theDeadlineIncludesRedirects();
    void unsafeRedirectsAreRefused_data();
    void unsafeRedirectsAreRefused();

private:
    void ask(const RequestPolicy &policy)
    {
        m_result.reset();
        m_queue = std::make_unique<RequestQueue>(m_network, policy);
        m_queue->get({QUrl(m_arxiv->apiUrl().toString() + u"?search_query=all:model"_s)}, this,
            [this](Result<dp::Answer> result) { m_result = std::move(result); });
    }
    std::unique_ptr<LoopbackArxiv> m_arxiv;
    dp::QtNetwork m_network;
    std::unique_ptr<RequestQueue> m_queue;
    std::optional<Result<dp::Answer>> m_result;
};

void TestRedirects::init()
{
    m_queue.reset();
    m_arxiv = std::make_unique<LoopbackArxiv>(dp::test::madeUpPapers(50, QDate(2026, 11, 20)));
    QVERIFY(m_arxiv->listen());
}

void TestRedirects::aRedirectWaitsForItsTurn_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {301, 302, 303, 307, 308})
        QTest::addRow("%d", code) << code;
}

void TestRedirects::aRedirectWaitsForItsTurn()
{
    QFETCH(int, code);
    m_arxiv->queueFault(Fault::redirect({}, code));
    ask({120ms});
    QTRY_VERIFY(m_result);
    VERIFY_OK(*m_result);
    QCOMPARE(m_arxiv->requests().size(), 2);
    QCOMPARE(m_arxiv->requests()[1].target, m_arxiv->requests()[0].target);
    QCOMPARE(m_arxiv->requests()[1].headers.value("user-agent"), RequestQueue::userAgent());
    QVERIFY(m_arxiv->shortestGapMs() >= 115);
}

void TestRedirects::chainsAreFollowedButNoLoops()
{
    RequestPolicy policy{1ms};
    policy.maximumRedirects = 3;
    m_arxiv->queueFault(Fault::redirect(), {}, 3);
    ask(policy);
    QTRY_VERIFY(m_result);
    VERIFY_OK(*m_result);
    m_arxiv->clearRequests();
    m_arxiv->queueFault(Fault::redirect(), {}, -1);
    ask(policy);
    QTRY_VERIFY(m_result);
    VERIFY_ERROR(*m_result, ErrorKind::UnsafeRedirect);
    QCOMPARE(m_arxiv->requests().size(), 4);
}

void TestRedirects::theDeadlineIncludesRedirects()
{
    RequestPolicy policy{1ms, 500ms};
    policy.maximumRedirects = 1000000;
    m_arxiv->queueFault(Fault::redirect(), {}, -1);
    ask(policy);
    QTRY_VERIFY_WITH_TIMEOUT(m_result, 10000);
    VERIFY_ERROR(*m_result, ErrorKind::Timeout);
}

void TestRedirects::unsafeRedirectsAreRefused_data()
{
    QTest::addColumn<QByteArray>("to");
    for (const char *to : {"file:///etc/passwd", "ftp://127.0.0.1/x", "data:text/xml,<feed/>",
             "javascript:alert(1)", "qrc:/migrations/001_library.sql", "http://", "http:///x",
             "http://arxiv.org/api/query", "http://export.arxiv.org/api/query"})
        QTest::newRow(to) << QByteArray(to);
}

void TestRedirects::unsafeRedirectsAreRefused()
{
    QFETCH(QByteArray, to);
    m_arxiv->queueFault(Fault::redirect(to));
    ask({1ms, 5s});
    QTRY_VERIFY(m_result);
    VERIFY_ERROR(*m_result, ErrorKind::UnsafeRedirect);
    QCOMPARE(m_result->error().subject, u"127.0.0.1"_s);
    QCOMPARE(m_arxiv->requests().size(), 1);
}

DP_TEST(TestRedirects)
#include "tst_redirects.moc"
