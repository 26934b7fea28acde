#pragma once

#include "support/loopbackarxiv_http.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTcpServer>

namespace dp::test {

/// A stand-in for the connector of Zotero on the loopback interface. It is as strict as Zotero: it drops
/// requests of browsers, and refuses requests with a foreign host, without a length, without the fields that
/// an item needs, or with a session that was used before.
class FakeZotero : public QObject
{
    Q_OBJECT

public:
    /// The reaction to a request that passed the checks.
    enum class Fault {
        None,
        Refuse, ///< the status 500, and nothing is stored
        Hang, ///< stored, but no answer
        Vanish, ///< not stored, and Zotero ends
        StoreAndVanish, ///< stored, and Zotero ends without an answer
        StoreAndBreak, ///< stored, and the connection breaks
        Break, ///< not stored, and the connection breaks
    };
    struct Attachment {
        QString session;
        QString parent;
        QString title;
        QString url;
        QByteArray pdf;
    };

    FakeZotero();

    quint16 port() const { return m_port; }
    /// Ends Zotero: the port is closed, and the sessions are forgotten.
    void quit();
    /// Starts Zotero again on the same port.
    bool restart();
    /// Sets what happens to the nth request (from 0) to this path, such as "saveItems".
    void setFault(const QByteArray &path, int nth, Fault fault) { m_faults[path][nth] = fault; }
    /// Returns the number of requests to this path.
    int requests(const QByteArray &path) const { return m_counts.value(path); }

    QJsonArray items; ///< the stored items
    QList<Attachment> attachments;
    QList<HttpRequest> received;
    int dropped = 0; ///< number of requests of browsers
    QString collection = QStringLiteral("Reading <list>"); ///< empty: the library is selected
    bool isEditable = true;
    bool areFilesEditable = true;

private:
    void take(HttpConnection *connection, const HttpRequest &request);
    HttpAnswer answer(const QByteArray &path, const HttpRequest &request);
    HttpAnswer target() const;
    HttpAnswer saveItems(const HttpRequest &request);
    HttpAnswer saveAttachment(const HttpRequest &request);
    Fault faultOf(const QByteArray &path);

    QTcpServer m_server;
    QElapsedTimer m_clock;
    quint16 m_port = 0;
    QHash<QString, QSet<QString>> m_sessions; ///< sessions and the keys of their items
    QHash<QByteArray, QHash<int, Fault>> m_faults;
    QHash<QByteArray, int> m_counts;
};

} // namespace dp::test
