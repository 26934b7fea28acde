#include "refresh/querytrial.h"

#include "arxiv/query.h"
#include "base/log.h"
#include "refresh/judge.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int pageSize = 100; // same page size as for a refresh
constexpr int titlesToTell = 5;
constexpr double secondsAWeek = 7 * 24 * 3600;

/// Returns the papers of a page without repetitions.
QList<Paper> distinct(const QList<Paper> &papers)
{
    QSet<qint64> seen;
    QList<Paper> list;
    for (const Paper &paper : papers) {
        if (seen.contains(paper.id.key()))
            continue;
        seen << paper.id.key();
        list << paper;
    }
    return list;
}

/// Returns the number of papers per week between the oldest and the newest paper of a page. isAll: the page
/// contains all papers of the keyword. In this case, the time from the newest paper until now counts too, so
/// that the result is correct for a keyword that rarely has papers.
std::optional<double> papersAWeek(const QList<Paper> &papers, bool isAll, const QDateTime &now)
{
    QList<qint64> moments;
    for (const Paper &paper : papers)
        if (paper.published.isKnown())
            moments << paper.published.seconds();
    if (moments.size() < 2)
        return std::nullopt;
    const auto [oldest, newest] = std::minmax_element(moments.cbegin(), moments.cend());
    const qint64 end = isAll ? std::max(*newest, now.toSecsSinceEpoch()) : *newest;
    if (end == *oldest)
        return std::nullopt;
    return double(moments.size() - 1) * secondsAWeek / double(end - *oldest);
}

} // namespace

QueryTrial::QueryTrial(RequestQueue &queue, const Clock &clock, const Options &options, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_clock(clock)
    , m_apiUrl(options.apiUrl)
    , m_retries(queue, options.apiUrl, options.retries, options.chance)
{
    connect(&m_queue, &RequestQueue::waitingUntil, this, [this](const QDateTime &until) {
        if (isRunning())
            emit waiting(until);
    });
}

QueryTrial::~QueryTrial() = default;

void QueryTrial::start(const Keyword &keyword)
{
    m_run = std::make_unique<QObject>();
    m_keyword = keyword;
    m_trial = Trial{query::forKeyword(keyword), 0, {}, {}, {}, query::advice(keyword)};
    m_wantsTotal = false;
    m_retries.reset();
    ask();
}

void QueryTrial::cancel()
{
    if (isRunning())
        fail(Error{ErrorKind::Cancelled, m_keyword.name, {}});
}

void QueryTrial::ask()
{
    Keyword keyword = m_keyword;
    if (m_wantsTotal)
        keyword.categories.clear();
    m_queue.get({query::address(m_apiUrl, keyword, slice())}, m_run.get(),
        [this](const Result<Answer> &answer) { receive(judged(answer)); });
}

query::Slice QueryTrial::slice() const
{
    return {0, m_wantsTotal ? 1 : pageSize, SortBy::Submitted};
}

Result<Feed> QueryTrial::judged(const Result<Answer> &answer) const
{
    if (!answer) {
        Error error = answer.error();
        if (error.kind == ErrorKind::QueryRejected)
            error.detail = judge::rejection(error.detail.toUtf8());
        return error;
    }
    // If the query with categories has results, the query without categories must have results too.
    const Verdict verdict =
        judge::page(answer->body, {m_apiUrl.host(), slice(), m_wantsTotal ? m_trial.total : 0});
    if (verdict.error)
        return *verdict.error;
    return verdict.feed;
}

void QueryTrial::receive(const Result<Feed> &feed)
{
    if (!feed)
        return retryOrFail(feed.error());
    m_retries.reset();
    if (m_wantsTotal) {
        readTotal(*feed);
        return finish();
    }
    readPage(*feed);
    const QPointer<QObject> run = m_run.get();
    emit answered(Trial(m_trial));
    if (!run) // a slot has cancelled or restarted the trial
        return;
    if (m_keyword.categories.isEmpty() || m_keyword.kind == Keyword::Kind::Announcements)
        return finish();
    m_wantsTotal = true;
    ask();
}

void QueryTrial::readPage(const Feed &feed)
{
    QList<Paper> papers = distinct(feed.papers);
    const auto isNewer = [](const Paper &a, const Paper &b) {
        return a.published.seconds() > b.published.seconds();
    };
    std::stable_sort(papers.begin(), papers.end(), isNewer);
    m_trial.total = feed.totalResults.value_or(int(papers.size()));
    const bool isAll = papers.size() + feed.skipped.size() >= m_trial.total;
    m_trial.papersAWeek = papersAWeek(papers, isAll, m_clock.now());
    for (const Paper &paper : papers.first(std::min<qsizetype>(papers.size(), titlesToTell)))
        m_trial.titles << paper.title;
    if (m_trial.total == 0)
        m_trial.warnings << Advice{Advice::Kind::NoResult, m_keyword.name};
    if (m_trial.total > mostInTotal)
        m_trial.warnings << Advice{Advice::Kind::FarTooMany, m_keyword.name, m_trial.total};
    if (m_trial.papersAWeek.value_or(0) > mostAWeek)
        m_trial.warnings << Advice{Advice::Kind::TooManyAWeek, m_keyword.name, qRound(*m_trial.papersAWeek)};
}

void QueryTrial::readTotal(const Feed &feed)
{
    m_trial.totalWithoutCategories = feed.totalResults;
    if (m_trial.total > 0 || feed.totalResults.value_or(0) == 0)
        return;
    m_trial.warnings.removeLast(); // removes NoResult, which is less specific than the next warning
    m_trial.warnings << Advice{Advice::Kind::NoResultInCategories, m_keyword.name, *feed.totalResults};
}

void QueryTrial::finish()
{
    m_run.reset();
    emit finished(Trial(m_trial)); // a copy, because a slot may start a new trial
}

void QueryTrial::fail(const Error &error)
{
    m_run.reset();
    emit failed(error);
}

void QueryTrial::retryOrFail(const Error &error)
{
    qCInfo(logRefresh).noquote() << "trying" << m_keyword.name << "failed, try" << m_retries.count() + 1
                                 << error.httpStatus << error.detail;
    const auto wait = m_retries.waitAfter(error);
    if (!wait)
        return fail(error);
    // The delay is not made in the queue, because it would block other requests, even after cancel().
    QTimer::singleShot(*wait, Qt::PreciseTimer, m_run.get(), [this] { ask(); });
    emit retrying(m_clock.now().addMSecs(wait->count()), error);
}

} // namespace dp

#include "moc_querytrial.cpp"
