#pragma once

#include <QByteArray>
#include <QList>
#include <QThread>
#include <QUrl>

class QObject;
class QTcpSocket;

namespace dp::bench {

/// A minimal arXiv server on the loopback interface. It serves one list of papers in pages. The pages are
/// made before the measurement, and the server runs in a thread of its own, so that its work is not measured.
class AnswerServer
{
public:
    static constexpr int pageSize = 100;

    /// Creates a server with the `papers` newest made-up papers.
    explicit AnswerServer(int papers);
    ~AnswerServer();
    AnswerServer(const AnswerServer &) = delete;
    AnswerServer &operator=(const AnswerServer &) = delete;

    QUrl apiUrl() const;
    /// Returns the bodies of the answers, in the order in which they are sent.
    const QList<QByteArray> &pages() const { return m_pages; }

private:
    QByteArray page(int start, int count) const;
    void serve(QTcpSocket *socket);

    QList<QByteArray> m_entries; // entries of the papers, newest first
    QList<QByteArray> m_pages;
    QThread m_thread;
    QObject *m_worker; // parent of the TCP server; lives in m_thread
    quint16 m_port = 0;
};

} // namespace dp::bench
