#pragma once

#include <QByteArray>
#include <QList>
#include <QThread>
#include <QUrl>

class QObject;
class QTcpSocket;

namespace dp::bench {

/// A minimal arXiv server on the loopback interface. It serves one list of papers, which is written before
/// the measurement, in pages. It runs in its own thread, so that its time does not count.
class AnswerServer
{
public:
    static constexpr int pageSize = 100;

    /// Serves this number of the newest made-up papers.
    explicit AnswerServer(int papers);
    ~AnswerServer();
    AnswerServer(const AnswerServer &) = delete;
    AnswerServer &operator=(const AnswerServer &) = delete;

    QUrl apiUrl() const;
    /// The answers in the order in which they are sent.
    const QList<QByteArray> &pages() const { return m_pages; }

private:
    QByteArray page(int start, int count) const;
    void serve(QTcpSocket *socket);

    QList<QByteArray> m_entries; // newest first
    QList<QByteArray> m_pages;
    QThread m_thread;
    QObject *m_worker; // lives in m_thread
    quint16 m_port = 0;
};

} // namespace dp::bench
