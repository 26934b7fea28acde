#include "refresh/refreshservice.h"

#include "base/log.h"
#include "library/facts.h"
#include "library/keywords.h"
#include "library/transaction.h"
#include "refresh/judge.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Whoever is asked to wait longer is told so instead.
constexpr std::chrono::minutes longestWait{15};

} // namespace

RefreshService::RefreshService(
    RequestQueue &queue, LibraryThread &library, const Clock &clock, const Options &options, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_library(library)
    , m_clock(clock)
    , m_options(options)
{
    connect(&m_queue, &RequestQueue::waitingUntil, this, [this](const QDateTime &when) {
        if (m_current)
            emit waiting(when, m_retryReason);
    });
    connect(&m_queue, &RequestQueue::bytesReceived, this, [this](qint64 received, qint64 total) {
        if (m_current) // a page has some 250 kB where the server does not say
            reportProgress(std::min(0.9, double(received) / double(total > 0 ? total : 250 * 1024)));
    });
}

QUrl RefreshService::defaultApiUrl()
{
    return QUrl(u"https://export.arxiv.org/api/query"_s);
}

Outcome RefreshService::checkApiUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1) || url.host().isEmpty())
        return Error{ErrorKind::BadAddress, text, {}};
    return success();
}

bool RefreshService::isFetching(qint64 keywordId) const
{
    if (m_current && m_current->report.keyword.id == keywordId)
        return true;
    return std::any_of(
        m_waiting.cbegin(), m_waiting.cend(), [&](const Keyword &k) { return k.id == keywordId; });
}

void RefreshService::start(const QList<Keyword> &keywords)
{
    const bool idle = !isRunning();
    for (const Keyword &keyword : keywords)
        if (!isFetching(keyword.id))
            m_waiting.enqueue(keyword);
    if (!idle || m_waiting.isEmpty())
        return;
    m_reports.clear();
    emit started();
    nextKeyword();
}

void RefreshService::stop()
{
    if (!isRunning())
        return;
    ++m_run;
    const QQueue<Keyword> waiting = std::exchange(m_waiting, {});
    m_current->report.error = Error{ErrorKind::Cancelled, m_current->report.keyword.name, {}};
    m_reports << m_current->report;
    for (const Keyword &keyword : waiting)
        m_reports << RefreshReport{keyword, {}, {}, Error{ErrorKind::Cancelled, keyword.name, {}}};
    m_current.reset();
    m_queue.cancelAll();
    emit finished(m_reports);
}

void RefreshService::nextKeyword()
{
    if (m_waiting.isEmpty()) {
        m_current.reset();
        emit finished(m_reports);
        return;
    }
    m_current = Job{};
    m_current->report.keyword = m_waiting.dequeue();
    m_retryReason.reset();
    emit keywordStarted(m_current->report.keyword);
    reportProgress(0);
    askPage();
}

void RefreshService::askPage(std::chrono::milliseconds delay)
{
    const Job &job = *m_current;
    const int count = std::min(m_options.pageSize, job.report.keyword.limit - job.nextStart);
    const QUrl url =
        query::address(m_options.apiUrl, job.report.keyword, job.nextStart, count, m_options.order);
    m_queue.get(
        url, this,
        [this, run = m_run](Result<QByteArray> body) {
            if (run == m_run)
                answered(std::move(body));
        },
        delay);
}

void RefreshService::answered(Result<QByteArray> body)
{
    if (!body) {
        Error error = body.error();
        if (error.kind == ErrorKind::QueryRejected)
            error.detail = judge::rejection(error.detail.toUtf8());
        return failed(error);
    }
    const Job &job = *m_current;
    m_library.post(
        this,
        [bytes = std::move(*body), keyword = job.report.keyword, start = job.nextStart,
            host = m_options.apiUrl.host(), now = m_clock.now(), today = m_clock.today()](
            Library &library) { return judgeAndStore(library, bytes, keyword, start, host, now, today); },
        [this, run = m_run](Result<Stored> result) {
            if (run == m_run)
                stored(std::move(result));
        });
}

/// In the library's thread: one transaction, which leaves a change set or no trace.
Result<RefreshService::Stored> RefreshService::judgeAndStore(Library &library, const QByteArray &body,
    const Keyword &keyword, int start, const QString &host, const QDateTime &now, const QDate &today)
{
    Transaction transaction(library.connection());
    DP_TRY(transaction.begin());
    Keywords keywords(library.connection());
    const auto states = keywords.states();
    if (!states)
        return states.error();
    const auto state = std::find_if(
        states->cbegin(), states->cend(), [&](const KeywordState &s) { return s.keyword.id == keyword.id; });
    if (state == states->cend())
        return Error{ErrorKind::UnknownKeyword, keyword.name, {}}; // removed while it was fetched

    Verdict verdict = judge::page(body, {host, start, state->papers});
    if (verdict.error)
        return *verdict.error;
    Stored result;
    for (const SkippedEntry &entry : std::as_const(verdict.feed.skipped))
        result.skipped << u"entry %1: %2"_s.arg(start + entry.place).arg(entry.reason);
    QSet<qint64> distinct; // an entry sent twice is still one result of the list
    for (const Paper &paper : std::as_const(verdict.feed.papers))
        distinct << paper.id.key();
    result.entries = int(distinct.size() + verdict.feed.skipped.size());
    result.total = verdict.feed.totalResults;
    auto changes = Papers(library.connection()).store(verdict.feed.papers, keyword.id, Source::Feed, now);
    if (!changes)
        return changes.error();
    result.changes = std::move(*changes);
    // Believable, and the whole of what was asked: the keyword is as fresh as this answer.
    const int reached = start + result.entries;
    const bool last = result.entries == 0 || reached >= keyword.limit || reached >= result.total.value_or(0);
    if (last) {
        DP_TRY(keywords.markRefreshed(keyword.id, now));
        DP_TRY(Facts(library.connection()).set(Facts::Name::LastUpdate, today.toString(Qt::ISODate)));
    }
    DP_TRY(transaction.commit());
    return result;
}

void RefreshService::stored(Result<Stored> result)
{
    if (!result)
        return failed(result.error());
    Job &job = *m_current;
    job.tries = 0;
    m_retryReason.reset();
    job.report.changes.unite(result->changes);
    job.report.skipped += result->skipped;
    for (const QString &skipped : std::as_const(result->skipped))
        qCInfo(logRefresh).noquote() << job.report.keyword.name << skipped;
    job.nextStart += result->entries;
    job.total = std::min(result->total.value_or(job.nextStart), job.report.keyword.limit);
    if (result->entries == 0 || job.nextStart >= job.total)
        return finishKeyword();
    reportProgress(0);
    askPage();
}

void RefreshService::failed(Error error)
{
    Job &job = *m_current;
    qCInfo(logRefresh).noquote() << job.report.keyword.name << "failed, try" << job.tries + 1
                                 << error.httpStatus << error.detail;
    const bool tooLong = error.retryAfter && *error.retryAfter > longestWait;
    if (judge::mayMend(error) && job.tries < m_options.retries && !tooLong) {
        // The first wait is the interval or what the server asks for, whichever is longer; then it doubles.
        auto wait = std::chrono::milliseconds(m_queue.intervalFor(m_options.apiUrl));
        if (error.retryAfter)
            wait = std::max<std::chrono::milliseconds>(wait, *error.retryAfter);
        wait = std::min<std::chrono::milliseconds>(wait * (1 << std::min(job.tries, 10)), longestWait);
        ++job.tries;
        m_retryReason = error;
        return askPage(wait);
    }
    job.report.error = error;
    finishKeyword();
}

void RefreshService::finishKeyword()
{
    const RefreshReport report = m_current->report;
    m_reports << report;
    emit keywordFinished(report);
    if (m_current) // stop() may have been called from the signal
        nextKeyword();
}

void RefreshService::reportProgress(double withinPage)
{
    const Job &job = *m_current;
    const double total = job.total > 0 ? job.total : job.report.keyword.limit; // at most that many
    const double keyword =
        std::min(1.0, (job.nextStart + withinPage * std::min<double>(m_options.pageSize, total)) / total);
    const double all = double(m_reports.size() + 1 + m_waiting.size());
    emit progressed(int(1000 * (double(m_reports.size()) + keyword) / all));
}

} // namespace dp
