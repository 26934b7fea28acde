#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QMap>
#include <QObject>
#include <QPair>
#include <QTcpSocket>
#include <QTimer>

namespace dp::test {

struct HttpRequest {
    QByteArray method;
    QByteArray target; ///< path and query as received, percent-encoded
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    qint64 startedMs = 0; ///< time of its first byte
};

struct HttpAnswer {
    enum class Manner {
        Whole,
        Truncated, ///< two thirds of the promised bytes, then the end
        Drip, ///< in pieces, one per tick
        Endless, ///< the body, then `filler` repeatedly until the client closes the connection
        Hang, ///< nothing, for as long as the client waits
        Reset ///< the connection is reset
    };

    int status = 200;
    QByteArray type = "application/atom+xml; charset=utf-8";
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Manner manner = Manner::Whole;
    int tickMs = 20;
    int pieceBytes = 0; ///< 0: a twentieth of the body
    QByteArray filler;
};

/// One connection to LoopbackArxiv. Reads requests one after the other and writes the answers.
///
/// Lives in the thread of the server, which owns it, and deletes itself when the connection is closed. The
/// server must answer every `arrived` with one call of answer().
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes ownership of the socket.
    HttpConnection(QTcpSocket *socket, const QElapsedTimer &clock, QObject *parent);

    void answer(const HttpAnswer &answer);

signals:
    void arrived(const dp::test::HttpRequest &request);
    /// The answer was sent completely, or the connection was closed.
    void answered();

private:
    void read();
    bool readRequest();
    void refuse(int status);
    void tick();
    void pump();
    void finish();
    void reset();
    void gone();

    QTcpSocket *m_socket; ///< owned as a child
    const QElapsedTimer &m_clock; ///< clock of the server
    QTimer m_ticker;
    QByteArray m_buffer;
    qint64 m_firstByteMs = -1;
    HttpRequest m_request;
    HttpAnswer m_answer;
    qsizetype m_sent = 0; ///< sent bytes of the body
    qint64 m_endlessLeft = 0;
    bool m_isBusy = false; ///< between a request and the end of its answer
    bool m_isHandedOver = false; ///< nothing more will be written
    bool m_closesAfter = false;
};

} // namespace dp::test
