#pragma once

#include "base/result.h"
#include "network/localcall.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace dp {

/// A GET request. Redirects are not followed, and cookies and answers are not stored. The request is never
/// sent a second time.
struct HttpRequest {
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    /// Maximum size of the answer; for a compressed answer, of the decompressed data.
    qint64 maximumBytes = 0;
};

/// An answer that is being received. Destroying this object closes the connection; no function of Events is
/// called afterwards. A function of Events may destroy the object. Lives in the thread of its client, which
/// must outlive it.
class HttpReply
{
public:
    /// The reason why the connection failed; None if it did not fail. It is independent of the HTTP status.
    enum class Failure {
        None,
        Unreachable, ///< the server cannot be reached, or there is no network
        TimedOut,
        Broken, ///< the answer is incomplete or is not valid HTTP
    };
    /// Functions that are called from the event loop, never from within HttpClient::get().
    struct Events {
        std::function<void()> readyRead; ///< called when readAll() has new data
        std::function<void()> finished; ///< called when the answer has ended
        /// The connection closed before an answer was received, and the network would send the request again.
        std::function<void()> connectionBroke;
    };

    virtual ~HttpReply() = default;
    /// Returns the bytes that were received since the last call.
    virtual QByteArray readAll() = 0;
    /// Returns the size of the answer in bytes, as the server gives it; 0 if it does not.
    virtual qint64 contentLength() const = 0;
    /// Returns the HTTP status; 0 if it was not received yet.
    virtual int status() const = 0;
    virtual QByteArray header(const QByteArray &name) const = 0;
    /// Returns the target of a redirect (status 3xx). It may be relative to the requested address.
    virtual QUrl redirectTarget() const = 0;
    virtual Failure failure() const = 0;
    /// Returns the error for the log, in English or in the language of the system.
    virtual QString errorString() const = 0;
};

/// Sends requests. Use it in one thread.
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    virtual std::unique_ptr<HttpReply> get(const HttpRequest &request, HttpReply::Events events) = 0;
};

/// A server for other programs on the same machine. Destroying this object stops the server.
class LocalServer
{
public:
    virtual ~LocalServer() = default;
};

/// Interface for the network and for communication with other programs on the machine. qtnetwork/ implements
/// it with Qt Network. Most commands do not need the network, so NetworkModule loads the implementation only
/// when it is needed.
class Network
{
public:
    using Answer = std::function<QByteArray(const QByteArray &question)>;

    virtual ~Network() = default;

    virtual Result<std::unique_ptr<HttpClient>> httpClient() = 0;
    /// Sends a request to another program on this machine. `done` is called in the event loop of this thread.
    virtual Result<std::unique_ptr<LocalCall>> callLocal(
        const LocalRequest &request, LocalCall::Done done) = 0;

    /// Starts a server on a socket at this path. `answer` returns the answer to each question that a program
    /// sends. Only programs of the same user can connect. If a program that has ended left a socket at the
    /// path, the socket is replaced. `answer` is called in the event loop of this thread.
    virtual Result<std::unique_ptr<LocalServer>> listen(const QString &path, Answer answer) = 0;
    /// Sends a question to the socket at this path and waits for the answer. Returns an empty value if no
    /// program listens or answers. `patience` is the time limit for connecting, and again for the answer.
    virtual QByteArray ask(
        const QString &path, const QByteArray &question, std::chrono::milliseconds patience) = 0;

    /// Starts to watch whether the computer is connected to a network. Returns false if the platform does not
    /// support this. Call it in the GUI thread.
    virtual bool watchConnection() = 0;
    /// isDisconnected() and isMetered() return false if the state is unknown or not watched.
    virtual bool isDisconnected() const = 0;
    virtual bool isMetered() const = 0;
};

} // namespace dp
