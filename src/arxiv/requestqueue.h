#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QQueue>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

class QNetworkReply;

namespace dp {

/// How politely, how long and how much is asked.
struct RequestPolicy {
    std::chrono::milliseconds interval{3000}; ///< from the end of an answer to the next request
    std::chrono::milliseconds timeout{60000}; ///< for one request with its redirects, from start to last byte
    qint64 maximumBytes = 32 * 1024 * 1024; ///< a page of 100 has some 250 kB
    int maximumRedirects = 5;
};

/// The one way out to arXiv: one request at a time, spaced, each with a total deadline and a size cap.
/// Redirects are requests as well and wait their turn; only those that stay on http(s) and never step down
/// from https are followed. Lives in the thread of its network manager, which it owns. arXiv's rules:
/// https://info.arxiv.org/help/api/tou.html
class RequestQueue : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<QByteArray>)>;

    /// arXiv asks for three seconds, whatever a person sets.
    static constexpr std::chrono::milliseconds arxivInterval{3000};

    explicit RequestQueue(const RequestPolicy &policy, QObject *parent = nullptr);
    ~RequestQueue() override;

    /// Calls done once, never from within get(), with the body of a 200 or with what went wrong; not at all
    /// once the context is gone. The request starts no earlier than `delay` from now.
    void get(const QUrl &url, QObject *context, Done done,
        std::chrono::milliseconds delay = std::chrono::milliseconds(0));
    /// Drops what waits and stops what runs: each ends as Cancelled.
    void cancelAll();
    std::chrono::milliseconds intervalFor(const QUrl &url) const;

    static QByteArray userAgent();

signals:
    /// A request waits for its turn until then (UTC).
    void waitingUntil(const QDateTime &when);
    void requestStarted(const QUrl &url);
    /// total is 0 where the server does not say.
    void bytesReceived(qint64 received, qint64 total);

private:
    struct Request {
        QUrl url;
        QPointer<QObject> context;
        Done done;
        qint64 notBefore = 0; // on m_uptime
        int redirects = 0;
        std::chrono::milliseconds timeLeft{0};
    };

    void startNext();
    void send();
    void readSome();
    void replyFinished();
    void connectionBroke();
    bool redirect(const QUrl &target);
    void finish(Result<QByteArray> result);
    Error errorOf(QNetworkReply *reply) const;
    QNetworkReply *detachReply();

    QNetworkAccessManager m_network;
    RequestPolicy m_policy;
    QQueue<Request> m_waiting;
    std::optional<Request> m_running;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    QTimer m_slot; // to the next start
    QTimer m_deadline;
    QElapsedTimer m_uptime;
    qint64 m_lastEnd = -1; // on m_uptime; -1: nothing asked yet
    bool m_sent = false; // the request under way
};

} // namespace dp
