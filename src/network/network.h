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

/// What is sent: a GET, of which nothing is followed, kept or sent again by itself.
struct HttpRequest {
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    qint64 maximumBytes = 0; ///< of an unpacked answer, where a small packed one would grow to more
};

/// An answer while it comes in. Destroying it ends the connection, and nothing is called any more; what is
/// called may do so. In the thread of its client, which outlives it.
class HttpReply
{
public:
    /// How a connection ended, whatever the status says.
    enum class Failure {
        None,
        Unreachable, ///< nobody answers at that address, or there is no network
        TimedOut,
        Broken, ///< ended before the answer was whole, or what came was no answer
    };
    /// Called from the event loop, never from within HttpClient::get().
    struct Events {
        std::function<void()> readyRead; ///< there is more to read
        std::function<void()> finished; ///< there will be no more
        std::function<void()> connectionBroke; ///< before an answer, and the request would be sent again
    };

    virtual ~HttpReply() = default;
    /// What has come since it was read last.
    virtual QByteArray readAll() = 0;
    /// In bytes, as the server says; 0 where it does not.
    virtual qint64 contentLength() const = 0;
    /// The HTTP status; 0 while there is none.
    virtual int status() const = 0;
    virtual QByteArray header(const QByteArray &name) const = 0;
    /// Of a status 3xx; may be relative to what was asked for.
    virtual QUrl redirectTarget() const = 0;
    virtual Failure failure() const = 0;
    /// For the log, in English or the system's language.
    virtual QString errorString() const = 0;
};

/// Sends requests over the connections of one thread.
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    virtual std::unique_ptr<HttpReply> get(const HttpRequest &request, HttpReply::Events events) = 0;
};

/// A place where programs on one machine talk to each other; who destroys it leaves it.
class LocalServer
{
public:
    virtual ~LocalServer() = default;
};

/// What the program needs of the network and of programs beside it. Behind it is Qt Network, which only
/// qtnetwork/ knows: most starts and commands need none of it, so it is linked when it is asked for, see
/// NetworkModule.
class Network
{
public:
    using Answer = std::function<QByteArray(const QByteArray &question)>;

    virtual ~Network() = default;

    virtual Result<std::unique_ptr<HttpClient>> httpClient() = 0;

    /// Answers each question that comes to a socket of this path, for this person alone; one that a program
    /// left behind is replaced. The answers come from the event loop of this thread.
    virtual Result<std::unique_ptr<LocalServer>> listen(const QString &path, Answer answer) = 0;
    /// Blocks for the answer; empty where nobody is there, or does not answer. For the connection and for the
    /// answer it waits so long each.
    virtual QByteArray ask(
        const QString &path, const QByteArray &question, std::chrono::milliseconds patience) = 0;

    /// Begins to notice whether there is a network; false where that cannot be told. GUI thread.
    virtual bool watchConnection() = 0;
    /// What is not known, or not watched, is taken for there and for free.
    virtual bool isDisconnected() const = 0;
    virtual bool isMetered() const = 0;
};

} // namespace dp
