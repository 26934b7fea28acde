#pragma once

#include "arxiv/governor.h"
#include "base/result.h"
#include "network/network.h"

#include <QByteArray>
#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QQueue>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace dp {

/// Limits for the rate, the duration and the size of requests.
struct RequestPolicy {
    std::chrono::milliseconds interval{3000}; ///< from the end of an answer to the next request
    /// For one request with its redirects, from the start to the last byte.
    std::chrono::milliseconds timeout{60000};
    qint64 maximumBytes = 32 * 1024 * 1024; ///< a page of 100 papers has about 250 kB
    int maximumRedirects = 5;
    QString sharedFolder{}; ///< see Governor; empty: only this program is governed
    /// A monotonic clock in milliseconds, for deadlines; by default that of the system.
    std::function<qint64()> uptime{};
    Governor::Time time{}; ///< see Governor
};

/// The values by which a server recognises an unchanged answer (RFC 9110, 8.8).
struct Validators {
    QByteArray etag;
    QByteArray lastModified;
};

struct Request {
    QUrl url;
    std::chrono::milliseconds delay{0}; ///< minimum delay before the start, from now
    Validators known{}; ///< sent, so that the server may answer that nothing has changed
};

struct Answer {
    QByteArray body; ///< body of a 200 answer
    Validators validators;
    bool unchanged = false; ///< a 304 answer: the known data is still valid
    /// UTC, by the server's clock (RFC 9110, 6.6.1); invalid if the server does not send it.
    QDateTime date{};
};

/// The reason why a request waits.
enum class WaitReason { Spacing, OtherProgram, AskedToWait, Retry };

/// Sends all requests to arXiv: one at a time, spaced by the governor, each with a total deadline and a size
/// limit. Redirects are requests too and wait for their turn. Only redirects to http(s) are followed, and
/// none from https to http. Lives in the thread of its network, which must outlive it. arXiv's rules:
/// https://info.arxiv.org/help/api/tou.html
class RequestQueue : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<Answer>)>;

    /// arXiv asks for three seconds. A shorter interval in the settings has no effect on arXiv.
    static constexpr std::chrono::milliseconds arxivInterval{3000};

    RequestQueue(Network &network, const RequestPolicy &policy, QObject *parent = nullptr);
    ~RequestQueue() override;

    /// Calls done once, never from within get(), with the answer or the error. It is not called after the
    /// context is destroyed.
    void get(const Request &request, QObject *context, Done done);
    /// Drops waiting requests and stops the running one. Each ends with Cancelled.
    void cancelAll();
    /// Delays the next request of all programs, because the server throttles. See Governor::postpone().
    void hold(const QUrl &url, std::chrono::milliseconds wait) { m_governor.postpone(url, wait); }
    std::chrono::milliseconds intervalFor(const QUrl &url) const;

    static QByteArray userAgent();

signals:
    /// A request waits for its turn until `when` (UTC) at the latest. Emitted once for each wait, and again
    /// if a wait for another program becomes longer.
    void waitingUntil(const QDateTime &when, WaitReason reason);
    void requestStarted(const QUrl &url);
    /// total: 0 if the server does not send it.
    void bytesReceived(qint64 received, qint64 total);

private:
    struct Job {
        QUrl url;
        Validators known;
        QPointer<QObject> context;
        Done done;
        qint64 notBefore = 0; // in terms of uptime()
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
    void replyFinished();
    void connectionBroke();
    bool redirect(const QUrl &target);
    void finish(Result<Answer> result);
    Error errorOf(const HttpReply &reply) const;

    Network &m_network;
    std::unique_ptr<HttpClient> m_client; // null before the first request
    RequestPolicy m_policy;
    Governor m_governor;
    QQueue<Job> m_waiting;
    std::optional<Job> m_running;
    std::unique_ptr<HttpReply> m_reply; // null between two requests
    QByteArray m_body;
    QTimer m_slot; // fires at the next start
    QTimer m_deadline;
    QElapsedTimer m_uptime;
    qint64 m_lateFrom = 0; // in terms of uptime(): deadline of the running request
    qint64 m_reportedUntil = 0; // in terms of uptime(): end of the reported wait for another program
    std::optional<WaitReason> m_reportedReason; // reason of the current wait
};

} // namespace dp
