#include "refresh/refreshservice.h"

#include "arxiv/calendar.h"
#include "base/log.h"
#include "library/ledger.h"
#include "library/transaction.h"
#include "refresh/judge.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {

RefreshService::RefreshService(
    RequestQueue &queue, LibraryThread &library, const Clock &clock, const Options &options, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
    , m_library(library)
    , m_clock(clock)
    , m_options(options)
{
    if (!m_options.chance)
        m_options.chance = [] {
            return QRandomGenerator::global()->generateDouble();
        };
    connect(&m_queue, &RequestQueue::waitingUntil, this, [this](const QDateTime &when, WaitReason reason) {
        if (m_current)
            emit waiting(when, reason, m_retryReason);
    });
    connect(&m_queue, &RequestQueue::requestStarted, this, [this] {
        if (m_current)
            emit asking(m_current->report.keyword);
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

bool RefreshService::isDue(const Keyword &keyword, const QDateTime &refreshed, const QDateTime &now)
{
    if (!refreshed.isValid())
        return true;
    if (keyword.kind != Keyword::Kind::Announcements)
        return refreshed < calendar::lastAnnouncement(now);
    // Announcement feeds are made anew at midnight, four hours after the announcement
    // (https://info.arxiv.org/help/rss.html).
    const QDateTime made = calendar::lastAnnouncement(now.addSecs(-4 * 3600)).addSecs(4 * 3600);
    return refreshed < made;
}

bool RefreshService::isFetching(qint64 keywordId) const
{
    if (m_current && m_current->wish.keyword.id == keywordId)
        return true;
    return std::any_of(
        m_waiting.cbegin(), m_waiting.cend(), [&](const Wish &wish) { return wish.keyword.id == keywordId; });
}

QueryTrial *RefreshService::newTrial(QObject *parent) const
{
    return new QueryTrial(m_queue, m_clock, {m_options.apiUrl, m_options.retries, m_options.chance}, parent);
}

void RefreshService::enqueue(const Wish &wish)
{
    if (!isFetching(wish.keyword.id))
        m_waiting.enqueue(wish);
}

void RefreshService::start(const QList<Keyword> &keywords, Insist insist)
{
    for (const Keyword &keyword : keywords)
        enqueue(Wish{keyword, insist == Insist::Yes, false, {}});
    begin();
}

void RefreshService::fill(const Keyword &keyword, QDate backTo)
{
    enqueue(Wish{keyword, true, true, backTo});
    begin();
}

void RefreshService::begin()
{
    if (isRunning() || m_waiting.isEmpty())
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
    const QQueue<Wish> waiting = std::exchange(m_waiting, {});
    m_current->report.error = Error{ErrorKind::Cancelled, m_current->report.keyword.name, {}};
    m_reports << m_current->report;
    for (const Wish &wish : waiting) {
        RefreshReport report;
        report.keyword = wish.keyword;
        report.error = Error{ErrorKind::Cancelled, wish.keyword.name, {}};
        m_reports << report;
    }
    m_current.reset();
    m_queue.cancelAll();
    emit finished(m_reports);
}

template <typename Work, typename Done>
void RefreshService::inLibrary(Work work, Done done)
{
    m_library.post(this, std::move(work), [this, run = m_run, done = std::move(done)](auto result) {
        if (run == m_run)
            done(std::move(result));
    });
}

void RefreshService::nextKeyword()
{
    if (m_waiting.isEmpty()) {
        m_current.reset();
        emit finished(m_reports);
        return;
    }
    m_current = Job{};
    m_current->wish = m_waiting.dequeue();
    m_current->report.keyword = m_current->wish.keyword;
    m_retryReason.reset();
    inLibrary(
        [wish = m_current->wish](Library &library) -> Result<pagestore::Known> {
            if (wish.isFill && wish.backTo.isValid()) {
                Transaction transaction(library.connection());
                DP_TRY(transaction.begin());
                if (const auto known = pagestore::known(library, wish.keyword.id); !known)
                    return known.error(); // nothing can be wanted for a keyword that is gone
                DP_TRY(Ledger(library.connection()).want(wish.keyword.id, wish.backTo));
                DP_TRY(transaction.commit());
            }
            return pagestore::known(library, wish.keyword.id);
        },
        [this](Result<pagestore::Known> known) {
            if (known)
                return prepare(*known);
            m_current->report.error = known.error();
            finishKeyword();
        });
}

/// Decides what is asked for the keyword, if anything.
void RefreshService::prepare(const pagestore::Known &known)
{
    Job &job = *m_current;
    const Keyword &keyword = known.state.keyword;
    const Coverage &coverage = known.state.coverage;
    job.report.keyword = keyword;
    const bool isFresh = known.state.refreshed.isValid();
    if (!job.wish.isFill && !job.wish.insist && !coverage.resumeFrom.isValid()
        && !isDue(keyword, known.state.refreshed, m_clock.now())) {
        job.report.notDue = true;
        return finishKeyword();
    }
    job.asked.keyword = keyword;
    job.asked.host = m_options.apiUrl.host();
    job.asked.mayLookAgain = m_options.retries > 0;
    const Course::Limits limits{m_options.order, m_options.pageSize, m_options.bound};
    const bool ofAnnouncements = keyword.kind == Keyword::Kind::Announcements;
    if (job.wish.isFill) {
        // A day of announcement has the papers of up to four days before it.
        job.asked.course = Course::fill(Course::daysToFill(coverage), ofAnnouncements ? 4 : 0, limits);
    } else {
        job.announcements = ofAnnouncements;
        job.asked.course = Course::refresh(keyword, coverage, !isFresh, limits);
        // Only who has all of the answer before may be told that it is still the same.
        if (isFresh && !job.wish.insist && !coverage.resumeFrom.isValid() && !coverage.complete.isEmpty())
            job.known = {known.answer.etag, known.answer.lastModified};
    }
    if (!job.asked.course.next())
        return finishKeyword(); // a fill without a gap
    emit keywordStarted(keyword);
    reportProgress(0);
    // What is known of an answer is known of its address only.
    if (const auto slice = job.asked.course.next();
        known.answer.address != query::address(m_options.apiUrl, keyword, *slice).toString()
        && !job.announcements)
        job.known = {};
    askPage();
}

void RefreshService::askPage(std::chrono::milliseconds delay)
{
    Job &job = *m_current;
    job.asked.slice = *job.asked.course.next();
    Request request;
    request.url = job.announcements ? query::announcements(m_options.apiUrl, job.asked.keyword.categories)
                                    : query::address(m_options.apiUrl, job.asked.keyword, job.asked.slice);
    request.delay = delay;
    if (job.asked.slice.start == 0 && !job.asked.slice.days) {
        request.known = job.known;
        job.asked.answer.address = request.url.toString();
    }
    m_queue.get(request, this, [this, run = m_run](Result<Answer> answer) {
        if (run == m_run)
            answered(std::move(answer));
    });
}

void RefreshService::answered(Result<Answer> answer)
{
    if (!answer) {
        Error error = answer.error();
        if (error.kind == ErrorKind::QueryRejected)
            error.detail = judge::rejection(error.detail.toUtf8());
        return failed(error);
    }
    Job &job = *m_current;
    job.asked.now = m_clock.now();
    job.asked.today = m_clock.today();
    if (job.asked.slice.start == 0) {
        job.asked.answer.etag = answer->validators.etag;
        job.asked.answer.lastModified = answer->validators.lastModified;
    }
    inLibrary(
        [asked = job.asked, announcements = job.announcements, answer = std::move(*answer)](
            Library &library) {
            return answer.unchanged ? pagestore::unchanged(library, asked)
                : announcements     ? pagestore::announcements(library, asked, answer.body)
                                    : pagestore::page(library, asked, answer.body);
        },
        [this, unchanged = answer->unchanged](Result<pagestore::Stored> result) {
            if (result && unchanged) {
                m_current->report.changes.unite(result->changes);
                return finishKeyword();
            }
            stored(std::move(result));
        });
}

void RefreshService::stored(Result<pagestore::Stored> result)
{
    if (!result)
        return failed(result.error());
    Job &job = *m_current;
    if (!result->believed) {
        job.asked.emptyBefore = true;
        job.asked.mayLookAgain = false;
        return askPage();
    }
    job.tries = 0;
    job.asked.mayLookAgain = m_options.retries > 0;
    m_retryReason.reset();
    job.report.changes.unite(result->changes);
    job.report.skipped += result->skipped;
    for (const QString &skipped : std::as_const(result->skipped))
        qCInfo(logRefresh).noquote() << job.report.keyword.name << skipped;
    job.asked.course = result->course;
    job.report.cutOff = job.asked.course.wasCutOff();
    if (!job.asked.course.next() || job.announcements)
        return finishKeyword();
    reportProgress(0);
    askPage();
}

void RefreshService::failed(Error error)
{
    Job &job = *m_current;
    const judge::Consequence &consequence = judge::consequence(error);
    qCInfo(logRefresh).noquote() << job.report.keyword.name << "try" << job.tries + 1 << consequence.name
                                 << error.httpStatus << error.detail;
    const bool tooLong = error.retryAfter && *error.retryAfter > Governor::longestWait;
    if (job.tries < std::min(m_options.retries, consequence.again) && !tooLong) {
        m_retryReason = error;
        const auto wait = Governor::backoff(
            m_queue.intervalFor(m_options.apiUrl), error.retryAfter, job.tries++, m_options.chance());
        if (consequence.throttles)
            m_queue.hold(m_options.apiUrl, wait);
        return askPage(wait);
    }
    job.report.error = error;
    if (error.kind != ErrorKind::StaleAnswer)
        return finishKeyword();
    inLibrary([asked = job.asked](Library &library) { return pagestore::doubt(library, asked); },
        [this](const Outcome &kept) {
            if (!kept)
                qCWarning(logRefresh) << "the doubt was not kept:" << kept.error().detail;
            finishKeyword();
        });
}

void RefreshService::finishKeyword()
{
    RefreshReport report = m_current->report;
    if (report.error && report.error->kind == ErrorKind::KeywordRemoved)
        report.error->subject = report.keyword.name; // the library does not know it any more
    m_reports << report;
    emit keywordFinished(report);
    if (m_current) // stop() may have been called from the signal
        nextKeyword();
}

void RefreshService::reportProgress(double withinPage)
{
    const Course &course = m_current->asked.course;
    const double done = course.progress();
    const double keyword = done + withinPage * std::min(1 - done, 0.1);
    const double all = double(m_reports.size() + 1 + m_waiting.size());
    emit progressed(int(1000 * (double(m_reports.size()) + keyword) / all));
}

} // namespace dp
