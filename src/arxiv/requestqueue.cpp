#include "arxiv/requestqueue.h"

#include "arxiv/replyerror.h"
#include "arxiv/replyheaders.h"
#include "base/log.h"
#include "version.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {

RequestQueue::RequestQueue(Network &network, const RequestPolicy &policy, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_policy(policy)
    , m_governor(policy.sharedFolder, policy.time)
{
    m_uptime.start();
    m_slot.setSingleShot(true);
    m_slot.setTimerType(Qt::PreciseTimer); // a coarse timer may fire five per cent too early
    m_deadline.setSingleShot(true);
    connect(&m_slot, &QTimer::timeout, this, &RequestQueue::startNext);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_reply.reset();
        finish(Error{ErrorKind::Timeout, m_running->url.host(), {}});
    });
}

RequestQueue::~RequestQueue() = default;

QByteArray RequestQueue::userAgent()
{
    return QByteArray("daily-papers/" DP_VERSION " (+" DP_HOMEPAGE ")");
}

std::chrono::milliseconds RequestQueue::intervalFor(const QUrl &url) const
{
    return Governor::isArxiv(url) ? std::max(m_policy.interval, arxivInterval) : m_policy.interval;
}

void RequestQueue::get(const Request &request, QObject *context, Done done)
{
    m_waiting.enqueue(Job{request, request.url, context, std::move(done), uptime() + request.delay.count(), 0,
        m_policy.timeout});
    if (!m_running && !m_slot.isActive())
        m_slot.start(0);
}

void RequestQueue::cancelAll()
{
    const QQueue<Job> waiting = std::exchange(m_waiting, {});
    m_slot.stop();
    m_reply.reset();
    if (m_running)
        finish(Error{ErrorKind::Cancelled, {}, {}});
    for (const Job &job : waiting)
        if (job.context)
            job.done(Error{ErrorKind::Cancelled, {}, {}});
}

void RequestQueue::cancel(const QObject *context)
{
    QQueue<Job> cancelled, others;
    for (Job &job : std::exchange(m_waiting, {}))
        (job.context == context ? cancelled : others).enqueue(std::move(job));
    m_waiting = std::move(others);
    if (!m_running) // the wait may have been that of a cancelled request
        m_slot.start(0);
    if (m_running && m_running->context == context) {
        m_reply.reset();
        finish(Error{ErrorKind::Cancelled, {}, {}});
    }
    for (const Job &job : cancelled)
        if (job.context)
            job.done(Error{ErrorKind::Cancelled, {}, {}});
}

void RequestQueue::startNext()
{
    if (m_running || m_waiting.isEmpty())
        return;
    const Job &head = m_waiting.head();
    if (!head.context) {
        m_waiting.dequeue();
        m_slot.start(0);
        return;
    }
    if (const qint64 wait = head.notBefore - uptime(); wait > 0)
        return waitFor(wait, WaitReason::Retry);
    if (!m_client) {
        auto client = m_network.httpClient();
        if (!client) { // without a client, waiting for a turn would not help
            m_running = m_waiting.dequeue();
            return finish(client.error());
        }
        m_client = std::move(*client);
    }
    const Governor::Turn turn = m_governor.take(head.url, intervalFor(head.url), head.timeLeft);
    switch (turn.kind) {
    case Governor::Turn::Busy: return waitForOtherProgram(turn.wait);
    case Governor::Turn::Spacing: return waitFor(turn.wait.count(), WaitReason::Spacing);
    case Governor::Turn::AskedToWait:
        if (turn.wait <= Governor::longestWait)
            return waitFor(turn.wait.count(), WaitReason::AskedToWait);
        m_running = m_waiting.dequeue();
        return finish(Error{ErrorKind::AskedToWait, m_running->url.host(), {}, 0,
            std::chrono::ceil<std::chrono::seconds>(turn.wait)});
    case Governor::Turn::Granted: break;
    }
    m_reportedReason.reset();
    m_running = m_waiting.dequeue();
    send();
}

void RequestQueue::waitFor(qint64 milliseconds, WaitReason reason)
{
    m_slot.start(int(std::min<qint64>(milliseconds, 24 * 3600 * 1000)));
    m_reportedReason = reason;
    emit waitingUntil(QDateTime::currentDateTimeUtc().addMSecs(milliseconds), reason);
}

/// Waits for the request of another program. Checks often, because most requests end long before their time
/// limit. The reported time is the time limit.
void RequestQueue::waitForOtherProgram(std::chrono::milliseconds longest)
{
    constexpr int pause = 100;
    m_slot.start(pause);
    // A wait is reported once, not at each check. It is reported again if another program takes the turn.
    if (m_reportedReason == WaitReason::OtherProgram && uptime() < m_reportedUntil)
        return;
    m_reportedReason = WaitReason::OtherProgram;
    m_reportedUntil = uptime() + longest.count();
    emit waitingUntil(QDateTime::currentDateTimeUtc().addMSecs(longest.count()), WaitReason::OtherProgram);
}

void RequestQueue::send()
{
    HttpRequest request{m_running->url,
        {{"User-Agent", userAgent()},
            // A kept-alive connection is often closed after three seconds. The network would then send the
            // request a second time without a pause.
            {"Connection", "close"}},
        maximumBytes()};
    if (m_running->request.headers.isEmpty())
        request.headers.emplace_back("Accept", "application/atom+xml, application/rss+xml");
    request.headers += m_running->request.headers;
    const Validators &known = m_running->request.known;
    if (!known.etag.isEmpty())
        request.headers.emplace_back("If-None-Match", known.etag);
    if (!known.lastModified.isEmpty())
        request.headers.emplace_back("If-Modified-Since", known.lastModified);
    m_body.clear();
    m_received = 0;
    m_hasBegun = false;
    qCInfo(logArxiv) << "GET" << m_running->url.toString();
    HttpReply::Events events;
    events.readyRead = [this] {
        readSome();
    };
    events.finished = [this] {
        replyFinished();
    };
    events.connectionBroke = [this] {
        connectionBroke();
    };
    m_reply = m_client->get(request, std::move(events));
    m_deadline.start(int(m_running->timeLeft.count()));
    m_lateFrom = uptime() + m_running->timeLeft.count();
    emit requestStarted(m_running->url);
}

/// Returns true if the program was stopped for a while. Its timer did not run during this time, and another
/// program may have the turn now.
bool RequestQueue::isTooLate() const
{
    return uptime() > m_lateFrom || !m_governor.hasTurn();
}

void RequestQueue::readSome()
{
    if (isTooLate()) {
        m_reply.reset();
        return finish(Error{ErrorKind::Timeout, m_running->url.host(), {}});
    }
    const int status = m_reply->status();
    const bool isContent = m_running->request.receiver && (status == 200 || status == 206);
    const QByteArray piece = m_reply->readAll();
    if (!isContent)
        m_body += piece;
    m_received += piece.size();
    if (m_received > maximumBytes()) {
        m_reply.reset();
        finish(Error{
            ErrorKind::AnswerTooLarge, m_running->url.host(), u"more than %1 bytes"_s.arg(maximumBytes())});
        return;
    }
    if (!isContent) {
        emit bytesReceived(m_body.size(), m_reply->contentLength());
    } else if (const Outcome passed = passOn(piece); !passed) {
        m_reply.reset();
        finish(passed.error());
    }
}

Outcome RequestQueue::passOn(const QByteArray &piece)
{
    const ContentReceiver &receiver = *m_running->request.receiver;
    if (!std::exchange(m_hasBegun, true))
        DP_TRY(receiver.begin(replyheaders::head(*m_reply)));
    return piece.isEmpty() ? success() : receiver.receive(piece);
}

qint64 RequestQueue::maximumBytes() const
{
    const qint64 asked = m_running->request.maximumBytes;
    return asked > 0 ? asked : m_policy.maximumBytes;
}

/// Ends the request with an error. The caller may send it again; a new request waits for its turn.
void RequestQueue::connectionBroke()
{
    m_reply.reset();
    if (isTooLate())
        return finish(Error{ErrorKind::Timeout, m_running->url.host(), {}});
    finish(
        Error{ErrorKind::CutShort, m_running->url.host(), u"the connection was closed before the answer"_s});
}

void RequestQueue::replyFinished()
{
    readSome();
    const std::unique_ptr<HttpReply> reply = std::move(m_reply);
    if (!reply)
        return; // the answer was too large or too late, or a receiver of a signal cancelled the request
    const int status = reply->status();
    const Validators &known = m_running->request.known;
    if (status == 304 && (!known.etag.isEmpty() || !known.lastModified.isEmpty()))
        return finish(Answer{{}, known, true, replyheaders::date(*reply)});
    if (status >= 300 && status < 400) {
        const QUrl target = m_running->url.resolved(reply->redirectTarget());
        if (!redirect(target))
            finish(Error{ErrorKind::UnsafeRedirect, m_running->url.host(), target.toString()});
        return;
    }
    if (reply->failure() != HttpReply::Failure::None || (status != 200 && !m_hasBegun))
        finish(replyerror::of(*reply, m_running->url.host(), m_body));
    else
        finish(Answer{std::exchange(m_body, {}), replyheaders::head(*reply).validators, false,
            replyheaders::date(*reply)});
}

bool RequestQueue::redirect(const QUrl &target)
{
    const bool down = m_running->url.scheme() == "https"_L1 && target.scheme() != "https"_L1;
    const bool web = target.scheme() == "https"_L1 || target.scheme() == "http"_L1;
    // A redirect to arXiv must use https, because arXiv's http addresses only redirect to https.
    const bool plainArxiv = Governor::isArxiv(target) && target.scheme() != "https"_L1;
    if (!target.isValid() || !web || down || plainArxiv || target.host().isEmpty()
        || m_running->redirects >= m_policy.maximumRedirects)
        return false;
    const auto left = std::chrono::milliseconds(m_deadline.remainingTime());
    m_deadline.stop();
    m_governor.done();
    Job next = std::move(*m_running);
    next.timeLeft = left;
    m_running.reset();
    next.url = target;
    ++next.redirects;
    m_waiting.prepend(std::move(next));
    m_slot.start(0);
    return true;
}

void RequestQueue::finish(Result<Answer> result)
{
    m_deadline.stop();
    m_governor.done(result ? std::nullopt : result.error().retryAfter);
    m_body.clear();
    const Job job = std::move(*m_running);
    m_running.reset();
    if (!m_waiting.isEmpty())
        m_slot.start(0);
    if (job.context)
        job.done(std::move(result));
}

} // namespace dp

#include "moc_requestqueue.cpp"
