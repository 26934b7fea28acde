#include "qtnetwork/qtlocalcall.h"

#include "support/testprogram.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using dp::LocalAnswer;
using dp::LocalRequest;
using dp::QtLocalCall;

/// Tests requests to another program on this machine.
class TestQtLocalCall : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aRequestIsSentOnce();
    void anAnswerMayEndWithTheConnection();
    void theStatusCountsIfTheBodyIsCut();
    void nobodyListens();
    void aConnectionThatClosesIsNoAnswer();
    void theDeadlineEndsTheCall();
    void aCallMayBeDestroyedByItsEnd();
    void noProxyIsUsed();
    void garbageHasNoStatus();

private:
    LocalRequest request(const QByteArray &body = {}) const
    {
        LocalRequest request;
        request.port = m_server->serverPort();
        request.method = body.isEmpty() ? "GET" : "POST";
        request.target = "/x?y=1";
        request.headers = {{"User-Agent", "test"}};
        request.body = body;
        request.timeout = std::chrono::milliseconds(20000);
        return request;
    }
    void call(const LocalRequest &request)
    {
        m_call = std::make_unique<QtLocalCall>(request, [this](const LocalAnswer &answer) {
            ++m_ends;
            m_answer = answer;
        });
    }
    bool hasEnded()
    {
        return QTest::qWaitFor([this] { return m_ends > 0; }, 20000);
    }

    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<QtLocalCall> m_call;
    std::optional<LocalAnswer> m_answer;
    QByteArray m_reply; ///< empty: the server does not answer
    QByteArray m_received;
    int m_connections = 0;
    int m_ends = 0;
};

void TestQtLocalCall::init()
{
    m_call.reset();
    m_answer.reset();
    m_reply.clear();
    m_received.clear();
    m_connections = m_ends = 0;
    m_server = std::make_unique<QTcpServer>();
    connect(m_server.get(), &QTcpServer::newConnection, this, [this] {
        ++m_connections;
        QTcpSocket *socket = m_server->nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            m_received += socket->readAll();
            if (m_reply.isEmpty() || !m_received.contains("\r\n\r\n"))
                return;
            socket->write(m_reply);
            socket->disconnectFromHost();
        });
    });
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
}

void TestQtLocalCall::aRequestIsSentOnce()
{
    m_reply = "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok";
    call(request("{\"a\":1}"));
    QVERIFY(hasEnded());
    QCOMPARE(m_answer->status, 201);
    QCOMPARE(m_answer->body, QByteArray("ok"));
    QCOMPARE(m_received,
        "POST /x?y=1 HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_server->serverPort())
            + "\r\nConnection: close\r\nUser-Agent: test\r\nContent-Length: 7\r\n\r\n{\"a\":1}");
    QTest::qWait(0);
    QCOMPARE(m_ends, 1);
    QCOMPARE(m_connections, 1);
}

/// Zotero gives no length of its bodies.
void TestQtLocalCall::anAnswerMayEndWithTheConnection()
{
    m_reply = "HTTP/1.0 200 OK\r\nX: y\r\n\r\n{\"name\":\"z\"}";
    call(request());
    QVERIFY(hasEnded());
    QCOMPARE(m_answer->status, 200);
    QCOMPARE(m_answer->body, QByteArray("{\"name\":\"z\"}"));
}

void TestQtLocalCall::theStatusCountsIfTheBodyIsCut()
{
    m_reply = "HTTP/1.1 201 Created\r\nContent-Length: 200\r\n\r\nok";
    call(request());
    QVERIFY(hasEnded());
    QCOMPARE(m_answer->status, 201);
}

void TestQtLocalCall::nobodyListens()
{
    const LocalRequest asked = request();
    m_server->close();
    call(asked);
    QVERIFY(hasEnded());
    QCOMPARE(m_answer->status, 0);
    QVERIFY(!m_answer->wasConnected);
}

void TestQtLocalCall::aConnectionThatClosesIsNoAnswer()
{
    m_reply = "HTTP/1.1 20";
    call(request("x"));
    QVERIFY(hasEnded());
    QCOMPARE(m_answer->status, 0);
    QVERIFY(m_answer->wasConnected);
    QCOMPARE(m_connections, 1);
}

void TestQtLocalCall::theDeadlineEndsTheCall()
{
    call(request("x"));
    QVERIFY(QTest::qWaitFor([this] { return !m_received.isEmpty(); }));
    QCOMPARE(m_ends, 0);
    m_call->endWithin(std::chrono::milliseconds(1));
    QVERIFY(hasEnded());
    QCOMPARE(m_answer->status, 0);
    QVERIFY(m_answer->wasConnected);
}

void TestQtLocalCall::aCallMayBeDestroyedByItsEnd()
{
    m_reply = "HTTP/1.0 204 No Content\r\n\r\n";
    m_call = std::make_unique<QtLocalCall>(request(), [this](const LocalAnswer &answer) {
        m_answer = answer;
        ++m_ends;
        m_call.reset();
    });
    QVERIFY(hasEnded());
    QCOMPARE(m_answer->status, 204);
    QVERIFY(!m_call);
}

void TestQtLocalCall::noProxyIsUsed()
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, "127.0.0.1"_L1, 9));
    m_reply = "HTTP/1.0 200 OK\r\n\r\n";
    call(request());
    const bool isEnded = hasEnded();
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    QVERIFY(isEnded);
    QCOMPARE(m_answer->status, 200);
}

void TestQtLocalCall::garbageHasNoStatus()
{
    m_reply = "SSH-2.0-OpenSSH_9.2\r\n\r\n";
    call(request());
    QVERIFY(hasEnded());
    QCOMPARE(m_answer->status, 0);
}

DP_TEST(TestQtLocalCall)
#include "tst_qtlocalcall.moc"
