#include "refresh/querytrial.h"

#include "refresh/course.h"

#include <algorithm>

namespace dp {

QueryTrial::QueryTrial(
    RequestQueue &queue, const QUrl &apiUrl, int retries, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_apiUrl(apiUrl)
    , m_retries(retries)
    , m_clock(clock)
{
    connect(&m_queue, &RequestQueue::waitingUntil, this, [this](const QDateTime &until) {
        if (m_running)
            emit waiting(until);
    });
}

void QueryTrial::start(const Keyword &keyword)
{
    ++m_run;
    m_keyword = keyword;
    m_trial = {};
    m_running = true;
    m_second = false;
    m_tries = 0;
    ask();
}

void QueryTrial::cancel()
{
    if (m_running)
        finish(Error{ErrorKind::Cancelled, m_keyword.name, {}});
}

void QueryTrial::ask(std::chrono::milliseconds delay)
{
    Keyword keyword = m_keyword;
    if (m_second)
        keyword.categories.clear();
    Request request;
    request.url = query::address(m_apiUrl, keyword, {0, m_second ? 1 : 100, SortBy::Submitted});
    request.delay = delay;
    m_queue.get(request, this, [this, run = m_run](const Result<Answer> &answer) {
        if (run == m_run && m_running)
            answered(answer);
    });
}

void QueryTrial::answered(const Result<Answer> &answer)
{
    std::optional<Error> error;
    Verdict verdict;
    if (!answer) {
        error = answer.error();
        if (error->kind == ErrorKind::QueryRejected)
            error->detail = judge::rejection(error->detail.toUtf8());
    } else {
        const query::Slice slice{0, m_second ? 1 : 100, SortBy::Submitted};
        verdict = judge::page(answer->body, {m_apiUrl.host(), slice});
        error = verdict.error;
    }
    if (error) {
        const bool tooLong = error->retryAfter && *error->retryAfter > Governor::longestWait;
        if (m_tries < std::min(m_retries, judge::consequence(*error).again) && !tooLong)
            return ask(Governor::backoff(m_queue.intervalFor(m_apiUrl), error->retryAfter, m_tries++, 0));
        // The number without categories is worth a question, not the loss of what is known.
        return finish(m_second ? Result<Trial>(m_trial) : Result<Trial>(*error));
    }
    m_tries = 0;
    if (m_second) {
        m_trial.totalWithoutCategories = verdict.feed.totalResults;
        return finish(m_trial);
    }
    m_trial = evaluate(m_keyword, verdict.feed, m_clock.now());
    if (m_keyword.categories.isEmpty() || m_keyword.kind == Keyword::Kind::Announcements)
        return finish(m_trial);
    emit advanced(m_trial);
    m_second = true;
    ask();
}

void QueryTrial::finish(const Result<Trial> &result)
{
    ++m_run;
    m_running = false;
    emit finished(result);
}

Trial QueryTrial::evaluate(const Keyword &keyword, const Feed &feed, const QDateTime &now)
{
    Trial trial;
    trial.query = query::forKeyword(keyword);
    trial.advice = queryAdvice(keyword);
    const int papers = int(feed.papers.size());
    trial.total = feed.totalResults.value_or(papers);
    for (int i = 0; i < std::min(titlesShown, papers); ++i)
        trial.titles << feed.papers[i].title;
    if (papers >= 2) {
        qint64 newest = feed.papers.first().published.seconds();
        const qint64 oldest = feed.papers.last().published.seconds();
        // Where the page holds all there is, the time since the newest belongs to the picture.
        int intervals = papers - 1;
        if (trial.total <= papers && now.toSecsSinceEpoch() > newest) {
            newest = now.toSecsSinceEpoch();
            intervals = papers;
        }
        constexpr double week = 7 * 24 * 3600;
        trial.papersAWeek = intervals * week / std::max<double>(3600, double(newest - oldest));
    }
    if (trial.total == 0)
        trial.advice << Advice::NoResult;
    else if (trial.total > Course::window || trial.papersAWeek.value_or(0) > manyAWeek)
        trial.advice << Advice::FarTooMany;
    return trial;
}

} // namespace dp
