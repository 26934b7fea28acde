#pragma once

#include <QByteArray>
#include <QList>
#include <QThread>
#include <QUrl>

class QObject;
class QTcpSocket;

namespace dp::bench {

/// An arXiv on the loopback that does as little as it can: one list of papers, written beforehand, served a
/// page at a time from a thread of its own, so that its work is not counted as the program's.
class AnswerServer
{
public:
    static constexpr int pageSize = 100;

    /// The newest made-up papers, so many.
    explicit AnswerServer(int papers);
    ~AnswerServer();
    AnswerServer(const AnswerServer &) = delete;
    AnswerServer &operator=(const AnswerServer &) = delete;

    QUrl apiUrl() const;
    /// The answers one after another, as they are sent.
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
