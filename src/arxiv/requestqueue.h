#pragma once

#include "arxiv/answer.h"
#include "arxiv/governor.h"
#include "network/network.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QQueue>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace dp {

/// Limits for the rate, the duration and the size of requests.
struct RequestPolicy {
    /// Time from the end of an answer to the start of the next request.
    std::chrono::milliseconds interval{3000};
    /// Maximum duration of one request including its redirects, from the start to the last byte.
    std::chrono::milliseconds timeout{60000};
    /// Maximum size of an answer; a page of 100 papers has about 250 kB.
    qint64 maximumBytes = 32 * 1024 * 1024;
    int maximumRedirects = 5;
    QString sharedFolder{}; ///< see Governor; empty: only requests of this program are coordinated
    /// Returns the time of a monotonic clock in milliseconds, for deadlines. By default this is the system's
    /// clock.
    std::function<qint64()> uptime{};
    Governor::Time time{}; ///< current time, see Governor
};

/// The reason why a request waits.
enum class WaitReason { Spacing, OtherProgram, AskedToWait, Retry };

/// Sends all requests to arXiv, one at a time. The governor keeps the interval between them. Each request has
/// a total deadline and a size limit. Each redirect is sent as a new request and waits for its turn. Only
/// redirects to http and https are followed, but none from https to http. Lives in the thread of its network,
/// which must outlive the queue. arXiv's rules: https://info.arxiv.org/help/api/tou.html
class RequestQueue : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<Answer>)>;

    /// arXiv asks for three seconds between requests. A shorter interval in the settings has no effect on
    /// requests to arXiv.
    static constexpr std::chrono::milliseconds arxivInterval{3000};

    RequestQueue(Network &network, const RequestPolicy &policy, QObject *parent = nullptr);
    ~RequestQueue() override;

    /// Sends a request. Calls `done` once with the answer or the error, but never from within get(). `done`
    /// is not called after `context` was destroyed.
    void get(const Request &request, QObject *context, Done done);
    /// Drops waiting requests and stops the running request. Each of them ends with the error Cancelled.
    void cancelAll();
    /// Like cancelAll(), for the requests of this context only. Requests of other parts of the program stay.
    void cancel(const QObject *context);
    /// Delays the next request of all programs, because the server limits requests. See Governor::postpone().
    void hold(const QUrl &url, std::chrono::milliseconds wait) { m_governor.postpone(url, wait); }
    std::chrono::milliseconds intervalFor(const QUrl &url) const;

    static QByteArray userAgent();

signals:
    /// Emitted when a request begins to wait for its turn. It waits until `when` (UTC) at the latest. Emitted
    /// once for each wait, and again if a wait for another program becomes longer.
    void waitingUntil(const QDateTime &when, WaitReason reason);
    void requestStarted(const QUrl &url);
    /// Emitted when a part of an answer without a receiver was received. `total` is 0 if the server does not
    /// send the size.
    void bytesReceived(qint64 received, qint64 total);

private:
    struct Job {
        Request request;
        QUrl url; // differs from that of the request after a redirect
        QPointer<QObject> context;
        Done done;
        qint64 notBefore = 0; // earliest start, in milliseconds of uptime()
        int redirects = 0;
        std::chrono::milliseconds timeLeft{0};
    };

    void startNext();
    void waitFor(qint64 milliseconds, WaitReason reason);
    void waitForOtherProgram(std::chrono::milliseconds longest);
    bool isTooLate() const;
    qint64 uptime() const { return m_policy.uptime ? m_policy.uptime() : m_uptime.elapsed(); }
    void send();
    void readSome();
    Outcome passOn(const QByteArray &piece);
    qint64 maximumBytes() const;
    void replyFinished();
    void connectionBroke();
    bool redirect(const QUrl &target);
    void finish(Result<Answer> result);

    Network &m_network;
    std::unique_ptr<HttpClient> m_client; // null until the first request is sent
    RequestPolicy m_policy;
    Governor m_governor;
    QQueue<Job> m_waiting;
    std::optional<Job> m_running;
    std::unique_ptr<HttpReply> m_reply; // null if no request is running
    QByteArray m_body;
    qint64 m_received = 0; // size of the content that the receiver of the running request got
    bool m_hasBegun = false; // the receiver of the running request knows the head of the answer
    QTimer m_slot; // fires when the next request may start
    QTimer m_deadline;
    QElapsedTimer m_uptime;
    qint64 m_lateFrom = 0; // deadline of the running request, in milliseconds of uptime()
    qint64 m_reportedUntil = 0; // end of the reported wait for another program, in milliseconds of uptime()
    std::optional<WaitReason> m_reportedReason; // reason of the current wait, if it was reported
};

} // namespace dp
