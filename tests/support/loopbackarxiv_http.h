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
    QByteArray target; ///< as it came: the path and the query, percent-encoded
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    qint64 startedMs = 0; ///< when its first byte came
};

struct HttpAnswer {
    enum class Manner {
        Whole,
        Truncated, ///< two thirds of what was promised, then the end
        Drip, ///< in pieces, one a tick
        Endless, ///< the body, then `filler` again and again until the reader goes
        Hang, ///< nothing, for as long as the reader waits
        Reset ///< the connection is torn down
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

/// One connection to LoopbackArxiv: reads requests one after the other and writes what it is told to.
///
/// Lives in the thread of the server, which owns it; it deletes itself when the connection is gone. The
/// server must answer every `arrived` with one call of answer().
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes the socket over.
    HttpConnection(QTcpSocket *socket, const QElapsedTimer &clock, QObject *parent);

    void answer(const HttpAnswer &answer);

signals:
    void arrived(const dp::test::HttpRequest &request);
    /// The answer has left whole, or the connection is gone.
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
    const QElapsedTimer &m_clock; ///< the server's
    QTimer m_ticker;
    QByteArray m_buffer;
    qint64 m_firstByteMs = -1;
    HttpRequest m_request;
    HttpAnswer m_answer;
    qsizetype m_sent = 0; ///< of the body
    qint64 m_endlessLeft = 0;
    bool m_isBusy = false; ///< between a request and the end of its answer
    bool m_isHandedOver = false; ///< nothing more will be written
    bool m_closesAfter = false;
};

} // namespace dp::test
