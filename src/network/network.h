#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace dp {

/// A GET request. Redirects are not followed, cookies and answers are not stored, and the request is not sent
/// again.
struct HttpRequest {
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    qint64 maximumBytes = 0; ///< limit for a compressed answer after decompression
};

/// An answer while it is received. Destroying it ends the connection, and no function of Events is called
/// afterwards. These functions may destroy it. Lives in the thread of its client, which must outlive it.
class HttpReply
{
public:
    /// The way in which the connection ended, independent of the HTTP status.
    enum class Failure {
        None,
        Unreachable, ///< the server cannot be reached, or there is no network
        TimedOut,
        Broken, ///< the answer is incomplete or is not valid HTTP
    };
    /// Functions that are called from the event loop, never from within HttpClient::get().
    struct Events {
        std::function<void()> readyRead; ///< readAll() has new data
        std::function<void()> finished; ///< the answer has ended
        std::function<void()> connectionBroke; ///< no answer was received, and the request would be sent again
    };

    virtual ~HttpReply() = default;
    /// The bytes that were received since the last call.
    virtual QByteArray readAll() = 0;
    /// The size in bytes that the server sent; 0 if it sent none.
    virtual qint64 contentLength() const = 0;
    /// The HTTP status; 0 before it is received.
    virtual int status() const = 0;
    virtual QByteArray header(const QByteArray &name) const = 0;
    /// The target of a status 3xx. It may be relative to the requested address.
    virtual QUrl redirectTarget() const = 0;
    virtual Failure failure() const = 0;
    /// For the log, in English or the system's language.
    virtual QString errorString() const = 0;
};

/// Sends requests from one thread.
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    virtual std::unique_ptr<HttpReply> get(const HttpRequest &request, HttpReply::Events events) = 0;
};

/// A server for other programs on the same machine. Destroying it stops the server.
class LocalServer
{
public:
    virtual ~LocalServer() = default;
};

/// Interface for the network and for the communication with other programs on the machine. qtnetwork/
/// implements it with Qt Network. Most commands do not need the network, so the implementation is loaded on
/// demand, see NetworkModule.
class Network
{
public:
    using Answer = std::function<QByteArray(const QByteArray &question)>;

    virtual ~Network() = default;

    virtual Result<std::unique_ptr<HttpClient>> httpClient() = 0;

    /// Answers the questions that are sent to a socket at this path. Only the same user can connect. A socket
    /// that an ended program has left there is replaced. The answers are made in the event loop of this thread.
    virtual Result<std::unique_ptr<LocalServer>> listen(const QString &path, Answer answer) = 0;
    /// Sends a question to the socket at this path and waits for the answer. Empty if no program listens or
    /// answers. `patience` is the time limit for the connection, and again for the answer.
    virtual QByteArray ask(
        const QString &path, const QByteArray &question, std::chrono::milliseconds patience) = 0;

    /// Starts to watch whether there is a network. Returns false if the platform does not tell. GUI thread.
    virtual bool watchConnection() = 0;
    /// Both return false if the state is not known or not watched.
    virtual bool isDisconnected() const = 0;
    virtual bool isMetered() const = 0;
};

} // namespace dp
