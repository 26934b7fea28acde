#include "bench/answerserver.h"

#include "bench/store.h"
#include "support/loopbackarxiv_atom.h"
#include "support/loopbackarxiv_http.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

const QDateTime answeredAt(QDate(2026, 10, 31), QTime(1, 0), Qt::UTC);

test::LoopbackAtom writer()
{
    return {test::AtomDialect::Current, answeredAt};
}

const QElapsedTimer &clock()
{
    static const QElapsedTimer started = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return started;
}

} // namespace

AnswerServer::AnswerServer(int papers)
    : m_worker(new QObject)
{
    Store::forEachPaper(
        papers, [this](const test::MadeUpPaper &paper) { m_entries.prepend(writer().entry(paper)); });
    for (int start = 0; start < papers; start += pageSize)
        m_pages << page(start, pageSize);
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            auto *server = new QTcpServer(m_worker);
            QObject::connect(server, &QTcpServer::newConnection, m_worker, [this, server] {
                while (QTcpSocket *socket = server->nextPendingConnection())
                    serve(socket);
            });
            if (!server->listen(QHostAddress(QHostAddress::LocalHost), 0))
                qFatal("no port to listen on");
            m_port = server->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

AnswerServer::~AnswerServer()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl AnswerServer::apiUrl() const
{
    return QUrl(u"http://127.0.0.1:%1/api/query"_s.arg(m_port));
}

QByteArray AnswerServer::page(int start, int count) const
{
    test::LoopbackAtom::Head head;
    head.searchQuery = u"all:paper"_s;
    head.total = int(m_entries.size());
    head.start = start;
    head.count = count;
    return writer().feed(head, m_entries.mid(start, count));
}

void AnswerServer::serve(QTcpSocket *socket)
{
    // Deleted together with its socket.
    auto *connection = new test::HttpConnection(socket, clock(), m_worker);
    QObject::connect(connection, &test::HttpConnection::arrived, m_worker,
        [this, connection](const test::HttpRequest &request) {
            const QUrlQuery query(QUrl::fromEncoded(request.target).query());
            const int start = query.queryItemValue(u"start"_s).toInt();
            const int count = query.queryItemValue(u"max_results"_s).toInt();
            const bool isReady = count == pageSize && start % pageSize == 0;
            test::HttpAnswer answer;
            answer.body = isReady ? m_pages.value(start / pageSize) : page(start, count);
            connection->answer(answer);
        });
}

} // namespace dp::bench
