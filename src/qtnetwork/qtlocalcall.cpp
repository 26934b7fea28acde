#include "qtnetwork/qtlocalcall.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>

#include <algorithm>

namespace dp {
namespace {

constexpr qsizetype mostReceived = 16 * 1024 * 1024;

/// Returns the value of Content-Length; -1: there is none.
qint64 lengthIn(const QByteArray &headers)
{
    for (const QByteArray &line : headers.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.first(colon).trimmed().toLower() != "content-length")
            continue;
        bool isNumber = false;
        const qint64 length = line.mid(colon + 1).trimmed().toLongLong(&isNumber);
        return isNumber && length >= 0 ? length : -1;
    }
    return -1;
}

/// Reads the status from the first line, such as "HTTP/1.0 201 Created". Returns 0 if there is none.
int statusIn(const QByteArray &headers)
{
    const QList<QByteArray> words = headers.first(std::max<qsizetype>(0, headers.indexOf('\n'))).split(' ');
    const int status = words.value(1).trimmed().toInt();
    return words.first().startsWith("HTTP/") && status >= 100 && status < 600 ? status : 0;
}

} // namespace

QtLocalCall::QtLocalCall(const LocalRequest &request, Done done)
    : m_socket(new QTcpSocket)
    , m_done(std::move(done))
{
    m_socket->setProxy(QNetworkProxy::NoProxy);
    QObject::connect(m_socket, &QTcpSocket::connected, &m_context, [this, request] { send(request); });
    QObject::connect(m_socket, &QTcpSocket::readyRead, &m_context, [this] { receive(); });
    // Queued: the signals may be emitted by connectToHost().
    const auto end = [this] {
        read();
        finish();
    };
    QObject::connect(m_socket, &QTcpSocket::disconnected, &m_context, end, Qt::QueuedConnection);
    QObject::connect(m_socket, &QTcpSocket::errorOccurred, &m_context, end, Qt::QueuedConnection);
    m_deadline.setSingleShot(true);
    QObject::connect(&m_deadline, &QTimer::timeout, &m_context, [this] { finish(); });
    m_deadline.start(request.timeout);
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), request.port);
}

QtLocalCall::~QtLocalCall()
{
    m_socket->disconnect(&m_context);
    m_socket->abort();
    m_socket->deleteLater();
}

void QtLocalCall::endWithin(std::chrono::milliseconds time)
{
    if (m_deadline.isActive())
        m_deadline.start(std::min(time, m_deadline.remainingTimeAsDuration()));
}

void QtLocalCall::send(const LocalRequest &request)
{
    m_answer.wasConnected = true;
    QByteArray head = request.method + ' ' + request.target
        + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(request.port) + "\r\nConnection: close\r\n";
    for (const auto &[name, value] : request.headers)
        head += name + ": " + value + "\r\n";
    if (request.method == "POST")
        head += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    m_socket->write(head + "\r\n");
    m_socket->write(request.body);
}

void QtLocalCall::receive()
{
    read();
    if (isWhole() || m_received.size() >= mostReceived)
        finish();
}

void QtLocalCall::read()
{
    m_received += m_socket->read(mostReceived - m_received.size());
    const qsizetype end = m_bodyStart < 0 ? m_received.indexOf("\r\n\r\n") : -1;
    if (end >= 0) {
        m_bodyStart = end + 4;
        m_length = lengthIn(m_received.first(end));
        m_answer.status = statusIn(m_received.first(end + 2));
    }
}

bool QtLocalCall::isWhole() const
{
    return m_bodyStart >= 0 && m_length >= 0 && m_received.size() - m_bodyStart >= m_length;
}

/// Reports the answer. An answer whose status arrived counts, even if its body is incomplete.
void QtLocalCall::finish()
{
    if (!m_done)
        return;
    m_deadline.stop();
    m_socket->disconnect(&m_context);
    if (m_bodyStart >= 0)
        m_answer.body = m_received.mid(m_bodyStart, m_length);
    const Done done = std::exchange(m_done, {});
    const LocalAnswer answer = m_answer;
    done(answer); // may destroy this object
}

} // namespace dp
