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

/// How politely, how long and how much is asked.
struct RequestPolicy {
    std::chrono::milliseconds interval{3000}; ///< from the end of an answer to the next request
    std::chrono::milliseconds timeout{60000}; ///< for one request with its redirects, from start to last byte
    qint64 maximumBytes = 32 * 1024 * 1024; ///< a page of 100 has some 250 kB
    int maximumRedirects = 5;
    QString sharedFolder{}; ///< see Governor; empty: this program alone
    /// Milliseconds that never go back, for deadlines; the computer's own if not given.
    std::function<qint64()> uptime{};
    Governor::Time time{}; ///< see Governor
};

/// With what a server tells an answer from the one before (RFC 9110, 8.8).
struct Validators {
    QByteArray etag;
    QByteArray lastModified;
};

/// What is asked for.
struct Request {
    QUrl url;
    std::chrono::milliseconds delay{0}; ///< starts no earlier than this from now
    Validators known{}; ///< the server may answer that nothing has changed since
};

struct Answer {
    QByteArray body; ///< of a 200
    Validators validators;
    bool unchanged = false; ///< a 304: what is known is still so
    QDateTime date{}; ///< UTC, by the server's clock (RFC 9110, 6.6.1); invalid where it does not tell
};

/// What a request waits for.
enum class WaitReason { Spacing, OtherProgram, AskedToWait, Retry };

/// The one way out to arXiv: one request at a time, spaced as the governor says, each with a total deadline
/// and a size cap. Redirects are requests as well and wait their turn; only those that stay on http(s) and
/// never step down from https are followed. Lives in one thread, as its network does, which outlives it.
/// arXiv's rules: https://info.arxiv.org/help/api/tou.html
class RequestQueue : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<Answer>)>;

    /// arXiv asks for three seconds, whatever a person sets.
    static constexpr std::chrono::milliseconds arxivInterval{3000};

    RequestQueue(Network &network, const RequestPolicy &policy, QObject *parent = nullptr);
    ~RequestQueue() override;

    /// Calls done once, never from within get(), with the answer or with what went wrong; not at all once the
    /// context is gone.
    void get(const Request &request, QObject *context, Done done);
    /// Drops what waits and stops what runs: each ends as Cancelled.
    void cancelAll();
    /// The server throttles: nobody's next request goes out before the wait is over, see
    /// Governor::postpone().
    void hold(const QUrl &url, std::chrono::milliseconds wait) { m_governor.postpone(url, wait); }
    std::chrono::milliseconds intervalFor(const QUrl &url) const;

    static QByteArray userAgent();

signals:
    /// A request waits for its turn until then (UTC) at most; told once for each wait, and again where one
    /// for another program lasts longer.
    void waitingUntil(const QDateTime &when, WaitReason reason);
    void requestStarted(const QUrl &url);
    /// total is 0 where the server does not say.
    void bytesReceived(qint64 received, qint64 total);

private:
    struct Job {
        QUrl url;
        Validators known;
        QPointer<QObject> context;
        Done done;
        qint64 notBefore = 0; // on uptime()
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
    std::unique_ptr<HttpReply> m_reply; // null between two
    QByteArray m_body;
    QTimer m_slot; // to the next start
    QTimer m_deadline;
    QElapsedTimer m_uptime;
    qint64 m_lateFrom = 0; // on uptime(): the running request is over then
    qint64 m_toldUntil = 0; // on uptime(): the wait for another program that was told
    std::optional<WaitReason> m_told; // of the wait under way
};

} // namespace dp
