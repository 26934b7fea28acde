#pragma once

#include "base/result.h"
#include "network/localcall.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace dp {

class Network;

/// Sends requests to a running Zotero, one at a time. They go to this computer only, not to arXiv, so they do
/// not wait for the queue of requests to arXiv. Zotero answers on the port of its browser connector. Source:
/// https://github.com/zotero/zotero, chrome/content/zotero/xpcom/server. Lives in the thread of its creator;
/// the network must outlive it.
class ZoteroConnector
{
public:
    /// The result of a request.
    enum class Delivery {
        Accepted,
        Refused, ///< Zotero has answered that it did not accept the data
        NotReached, ///< Zotero is not running, so it received nothing
        Unknown, ///< Zotero may have received the data
    };
    struct Reply {
        Delivery delivery = Delivery::NotReached;
        int status = 0; ///< HTTP status, if there was an answer
        QByteArray body{};
    };
    /// Called from the event loop. It may send the next request or destroy the connector.
    using Done = std::function<void(const Reply &)>;

    ZoteroConnector(Network &network, quint16 port, std::chrono::milliseconds timeout)
        : m_network(network)
        , m_port(port)
        , m_timeout(timeout)
    {
    }

    /// Checks that Zotero is running.
    void ping(const Done &done);
    /// Asks which library and collection are selected in Zotero. The answer is a JSON object.
    void askTarget(const Done &done);
    /// Stores an item in the selected collection. session: a name that is used for this item only. If Zotero
    /// has already received an item with this name, the reply has the status 409 and nothing is stored.
    void saveItem(const QString &session, const QString &source, const QJsonObject &item, const Done &done);
    /// Sends a request without an item. The reply has the status 409 if Zotero knows this session.
    void probe(const QString &session, const Done &done);
    /// Adds a PDF to an item. Do not call it twice for an item: Zotero would store a second file.
    void attachPdf(const QString &session, const QString &itemKey, const QString &address,
        const QByteArray &pdf, const Done &done);
    /// Ends the current request after this time at the latest.
    void endWithin(std::chrono::milliseconds time);

    /// Returns why no request can be sent at all.
    const std::optional<Error> &failure() const { return m_failure; }

    static constexpr int created = 201;
    static constexpr int conflict = 409;

private:
    void post(const QByteArray &target, const QJsonObject &object, const Done &done);
    void send(LocalRequest request, const Done &done);

    Network &m_network;
    const quint16 m_port;
    const std::chrono::milliseconds m_timeout;
    std::unique_ptr<LocalCall> m_call;
    std::optional<Error> m_failure;
};

} // namespace dp
