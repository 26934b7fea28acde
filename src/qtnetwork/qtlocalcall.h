#pragma once

#include "network/localcall.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace dp {

/// Sends a request on a socket. QNetworkAccessManager is not used, because it sends a request again when a
/// connection breaks.
class QtLocalCall final : public LocalCall
{
public:
    QtLocalCall(const LocalRequest &request, Done done);
    ~QtLocalCall() override;

    void endWithin(std::chrono::milliseconds time) override;

private:
    void send(const LocalRequest &request);
    void receive();
    void read();
    bool isWhole() const;
    void finish();

    QTcpSocket *m_socket; // owned; deleted later, because a signal of it may destroy this object
    QObject m_context; // ends the connections when this object is destroyed
    QTimer m_deadline;
    Done m_done;
    LocalAnswer m_answer;
    QByteArray m_received;
    qsizetype m_bodyStart = -1; // -1: the headers are not complete
    qint64 m_length = -1; // size of the body; -1: the end of the connection is the end of the body
};

} // namespace dp
