#include "support/loopbackarxiv_http.h"

#include <QHash>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace dp::test {
namespace {

constexpr qsizetype longestHead = 256LL * 1024;
constexpr qsizetype longestBody = 4LL * 1024 * 1024;
constexpr qint64 endlessAtMost = 4LL * 1024 * 1024 * 1024; // bytes; a limit, so that a broken test ends
constexpr qint64 writeAhead = 256LL * 1024;

QByteArray reason(int status)
{
    static const QHash<int, QByteArray> reasons{{200, "OK"}, {301, "Moved Permanently"}, {302, "Found"},
        {303, "See Other"}, {307, "Temporary Redirect"}, {308, "Permanent Redirect"}, {400, "Bad Request"},
        {304, "Not Modified"}, {403, "Forbidden"}, {404, "Not Found"}, {405, "Method Not Allowed"},
        {406, "Not Acceptable"}, {411, "Length Required"}, {413, "Content Too Large"},
        {429, "Too Many Requests"}, {431, "Request Header Fields Too Large"}, {500, "Internal Server Error"},
        {502, "Bad Gateway"}, {503, "Service Unavailable"}, {504, "Gateway Timeout"}};
    return reasons.value(status, "Unnamed");
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, const QElapsedTimer &clock, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_clock(clock)
{
    m_socket->setParent(this);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::pump);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::gone);
    connect(&m_ticker, &QTimer::timeout, this, &HttpConnection::tick);
}

void HttpConnection::read()
{
    if (m_firstByteMs < 0)
        m_firstByteMs = m_clock.elapsed();
    m_buffer += m_socket->readAll();
    if (m_buffer.size() > longestHead + longestBody)
        return refuse(413);
    if (!m_isBusy && readRequest())
        emit arrived(m_request);
}

/// Moves one complete request from the buffer to m_request. Returns whether there was one.
bool HttpConnection::readRequest()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0 || end > longestHead) {
        if (std::max(end, m_buffer.size()) > longestHead)
            refuse(431);
        return false;
    }
    QList<QByteArray> lines = m_buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    if (first.size() != 3 || !first.at(2).startsWith("HTTP/1.")) {
        refuse(400);
        return false;
    }
    m_request = {first.at(0), first.at(1), {}, {}, 0};
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        m_request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    bool isNumber = true;
    const qsizetype length = m_request.headers.value("content-length", "0").toLongLong(&isNumber);
    if (!isNumber || length < 0 || length > longestBody || m_request.headers.contains("transfer-encoding")) {
        refuse(isNumber ? 413 : 400);
        return false;
    }
    if (m_buffer.size() < end + 4 + length)
        return false;
    m_request.body = m_buffer.mid(end + 4, length);
    m_buffer.remove(0, end + 4 + length);
    m_request.startedMs = m_firstByteMs;
    m_firstByteMs = -1;
    const QByteArray connection = m_request.headers.value("connection").toLower();
    m_closesAfter = connection == "close" || (first.at(2) == "HTTP/1.0" && connection != "keep-alive");
    m_isBusy = true;
    return true;
}

void HttpConnection::refuse(int status)
{
    m_buffer.clear();
    m_socket->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status)
        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    m_socket->disconnectFromHost();
}

void HttpConnection::answer(const HttpAnswer &answer)
{
    using Manner = HttpAnswer::Manner;
    m_answer = answer;
    m_sent = 0;
    m_isHandedOver = false;
    if (answer.manner == Manner::Hang)
        return;
    if (answer.manner == Manner::Reset)
        return reset();

    const bool isEndless = answer.manner == Manner::Endless;
    m_closesAfter =
        m_closesAfter || isEndless || answer.manner == Manner::Truncated || answer.promisedMore > 0;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reason(answer.status)
        + "\r\nServer: loopback\r\nContent-Type: " + answer.type + "\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    if (!isEndless)
        head += "Content-Length: " + QByteArray::number(answer.body.size() + answer.promisedMore) + "\r\n";
    head += m_closesAfter ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n";
    m_socket->write(head);

    if (m_request.method == "HEAD") {
        m_isHandedOver = true;
    } else if (answer.manner == Manner::Drip && !answer.body.isEmpty()) {
        m_ticker.start(answer.tickMs);
    } else if (isEndless) {
        m_endlessLeft = endlessAtMost;
        m_socket->write(answer.body);
    } else {
        const bool isShort = answer.manner == Manner::Truncated;
        m_socket->write(isShort ? answer.body.left(answer.body.size() * 2 / 3) : answer.body);
        m_isHandedOver = true;
    }
}

void HttpConnection::tick()
{
    const qsizetype piece = m_answer.pieceBytes > 0 ? m_answer.pieceBytes : m_answer.body.size() / 20 + 1;
    const QByteArray bytes = m_answer.body.mid(m_sent, piece);
    m_sent += bytes.size();
    m_isHandedOver = m_sent >= m_answer.body.size();
    if (m_isHandedOver)
        m_ticker.stop();
    m_socket->write(bytes);
}

/// Called after the kernel accepted some bytes. Writes more bytes, or detects that the whole answer was sent.
void HttpConnection::pump()
{
    if (!m_isBusy)
        return;
    if (m_answer.manner == HttpAnswer::Manner::Endless && !m_isHandedOver) {
        while (m_endlessLeft > 0 && m_socket->bytesToWrite() < writeAhead) {
            m_socket->write(m_answer.filler);
            m_endlessLeft -= std::max<qint64>(m_answer.filler.size(), 1);
        }
        m_isHandedOver = m_endlessLeft <= 0;
    }
    if (m_isHandedOver && m_socket->bytesToWrite() == 0)
        finish();
}

void HttpConnection::finish()
{
    m_isBusy = false;
    emit answered();
    if (m_closesAfter)
        return m_socket->disconnectFromHost();
    if (!m_buffer.isEmpty()) {
        m_firstByteMs = m_clock.elapsed();
        if (readRequest())
            emit arrived(m_request);
    }
}

/// Closes the socket with a linger time of zero, so that the kernel sends RST instead of FIN. The client then
/// sees a reset connection and not an answer that ends too early.
void HttpConnection::reset()
{
#ifdef Q_OS_UNIX
    const linger none{1, 0};
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
#endif
    m_socket->abort();
}

void HttpConnection::gone()
{
    m_ticker.stop();
    if (m_isBusy) {
        m_isBusy = false;
        emit answered();
    }
    deleteLater();
}

} // namespace dp::test

#include "moc_loopbackarxiv_http.cpp"
