#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <functional>
#include <utility>

namespace dp {

/// An HTTP request to another program on this machine.
struct LocalRequest {
    quint16 port = 0;
    QByteArray method = "GET";
    QByteArray target; ///< path and query
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    std::chrono::milliseconds timeout{30000}; ///< total time
};

struct LocalAnswer {
    int status = 0; ///< HTTP status; 0: there was no answer
    QByteArray body;
    /// False: no connection was possible, so the program received nothing. True without a status: the program
    /// may have received the request.
    bool wasConnected = false;
};

/// A request that is being sent. It has a connection of its own, which is not closed and opened again: the
/// request is never sent a second time. Proxies are not used. Destroying this object closes the connection.
/// Lives in the thread of its creator.
class LocalCall
{
public:
    /// Called once, from the event loop. It may destroy the call.
    using Done = std::function<void(const LocalAnswer &)>;

    virtual ~LocalCall() = default;
    /// Ends the call after this time at the latest, without an answer.
    virtual void endWithin(std::chrono::milliseconds time) = 0;
};

} // namespace dp
