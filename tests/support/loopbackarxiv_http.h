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
    qint64 startedMs = 0; ///< time when the first byte arrived, in milliseconds on the server's clock
};

struct HttpAnswer {
    enum class Manner {
        Whole,
        Truncated, ///< two thirds of the bytes that Content-Length states, then the end of the connection
        Drip, ///< the body in pieces, one piece every `tickMs` milliseconds
        Endless, ///< the body, then `filler` again and again until the client closes the connection
        Hang, ///< nothing; the connection stays open until the client closes it
        Reset ///< no answer; the connection is reset
    };

    int status = 200;
    QByteArray type = "application/atom+xml; charset=utf-8";
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Manner manner = Manner::Whole;
    int tickMs = 20;
    int pieceBytes = 0; ///< size of a piece in bytes; 0: a twentieth of the body
    QByteArray filler;
    int promisedMore = 0; ///< bytes by which Content-Length is larger than the body
};

/// One connection to LoopbackArxiv. Reads requests one after another and writes their answers.
///
/// Lives in the thread of the server, which owns it. Deletes itself when the connection is closed. After each
/// `arrived` signal, the server must call answer() once.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes ownership of the socket.
    HttpConnection(QTcpSocket *socket, const QElapsedTimer &clock, QObject *parent);

    void answer(const HttpAnswer &answer);

signals:
    void arrived(const dp::test::HttpRequest &request);
    /// Emitted when the answer was sent completely or the connection was closed.
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

    QTcpSocket *m_socket; ///< owned: it is a child object
    const QElapsedTimer &m_clock; ///< clock of the server
    QTimer m_ticker;
    QByteArray m_buffer;
    qint64 m_firstByteMs = -1;
    HttpRequest m_request;
    HttpAnswer m_answer;
    qsizetype m_sent = 0; ///< number of bytes of the body that were already sent
    qint64 m_endlessLeft = 0;
    bool m_isBusy = false; ///< true from the arrival of a request until the end of its answer
    bool m_isHandedOver = false; ///< true when the whole answer was passed to the socket
    bool m_closesAfter = false;
};

} // namespace dp::test
