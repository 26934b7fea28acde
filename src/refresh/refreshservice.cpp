#include "refresh/refreshservice.h"

#include "arxiv/calendar.h"
#include "base/log.h"
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
        if (m_current) // a page has about 250 kB if the server does not send its size
            reportProgress(std::min(0.9, double(received) / double(total > 0 ? total : 250 * 1024)));
    });
}

QUrl RefreshService::defaultApiUrl()
{
    return query::arxivApi();
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
    if (!refreshed.isValid() || refreshed > now) // a time in the future comes from a clock that was ahead
        return true;
    if (keyword.kind != Keyword::Kind::Announcements)
        return refreshed < calendar::lastAnnouncement(now);
    // Announcement feeds are regenerated at midnight, four hours after the announcement
    // (https://info.arxiv.org/help/rss.html).
    const QDateTime made = calendar::lastAnnouncement(now.addSecs(-4 * 3600)).addSecs(4 * 3600);
    return refreshed < made;
}

bool RefreshService::isFetching(qint64 keywordId) const
{
    if (m_current && m_current->request.keyword.id == keywordId)
        return true;
    return std::any_of(m_waiting.cbegin(), m_waiting.cend(),
        [&](const KeywordRequest &request) { return request.keyword.id == keywordId; });
}

QueryTrial *RefreshService::newTrial(QObject *parent) const
{
    return new QueryTrial(m_queue, m_clock, {m_options.apiUrl, m_options.retries, m_options.chance}, parent);
}

void RefreshService::enqueue(const KeywordRequest &request)
{
    if (!isFetching(request.keyword.id))
        m_waiting.enqueue(request);
}

void RefreshService::start(const QList<Keyword> &keywords, Insist insist)
{
    for (const Keyword &keyword : keywords)
        enqueue(KeywordRequest{keyword, insist == Insist::Yes, false, {}});
    begin();
}

void RefreshService::startStarred(Insist insist)
{
    enqueue(KeywordRequest{Keyword{}, insist == Insist::Yes, false, {}});
    begin();
}

void RefreshService::fill(const Keyword &keyword, QDate backTo)
{
    enqueue(KeywordRequest{keyword, true, true, backTo});
    begin();
}

void RefreshService::begin()
{
    if (isRunning() || m_waiting.isEmpty())
        return;
    m_reports.clear();
    m_otherChanges.clear();
    m_requestsForVersions = revisionstore::mostRequests;
    m_hasAskedForStarred = false;
    emit started();
    nextKeyword();
}

void RefreshService::stop()
{
    if (!isRunning())
        return;
    ++m_run;
    const QQueue<KeywordRequest> waiting = std::exchange(m_waiting, {});
    m_current->report.error = Error{ErrorKind::Cancelled, m_current->report.keyword.name, {}};
    m_reports << m_current->report;
    for (const KeywordRequest &request : waiting) {
        RefreshReport report = reportOf(request);
        report.error = Error{ErrorKind::Cancelled, request.keyword.name, {}};
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

RefreshReport RefreshService::reportOf(const KeywordRequest &request)
{
    RefreshReport report;
    report.keyword = request.keyword;
    report.isOfOtherPapers = request.keyword.id == 0;
    return report;
}

void RefreshService::nextKeyword()
{
    if (m_waiting.isEmpty()) {
        m_current.reset();
        reportOtherPapers();
        emit finished(m_reports);
        return;
    }
    m_current = Job{};
    Job &job = *m_current;
    job.request = m_waiting.dequeue();
    job.report = reportOf(job.request);
    const QDateTime now = m_clock.now();
    job.asked.began = now.addMSecs(-now.time().msec()); // whole seconds, as the library stores times
    job.asked.host = m_options.apiUrl.host();
    m_retryReason.reset();
    if (job.report.isOfOtherPapers)
        return planRest();
    inLibrary(
        [request = job.request, now](Library &library) -> Result<pagestore::Known> {
            if (request.backTo.isValid())
                DP_TRY(pagestore::wantSince(library, request.keyword, request.backTo));
            return pagestore::known(library, request.keyword, now);
        },
        [this](Result<pagestore::Known> known) {
            if (known)
                return prepare(*known);
            m_current->report.error = known.error();
            finishKeyword();
        });
}

/// Decides which requests to send for the keyword, if any.
void RefreshService::prepare(const pagestore::Known &known)
{
    Job &job = *m_current;
    const Keyword &keyword = known.state.keyword;
    const Coverage &coverage = known.state.coverage;
    job.report.keyword = keyword;
    job.asked.keyword = keyword;
    job.asked.mayLookAgain = m_options.retries > 0;
    job.answeredBefore = coverage.answered;
    // The start time of a run marks its entries in the ledger, so two runs within a second need different
    // times.
    for (const UnreadableEntry &entry : coverage.unreadable)
        if (entry.asked >= job.asked.began)
            job.asked.began = entry.asked.addSecs(1);
    job.doubt = coverage.doubt;
    const bool isListDue =
        coverage.resumeFrom.isValid() || isDue(keyword, known.state.refreshed, m_clock.now());
    // A fill covers days between known days. A keyword without any answer has no known days.
    const bool isUnknown = job.request.isFill && coverage.complete.isEmpty();
    if (isListDue || isUnknown || (job.request.insist && !job.request.isFill))
        return beginList(known);
    if (job.request.isFill)
        return beginGaps(true);
    job.report.notDue = true;
    finishKeyword();
}

void RefreshService::beginList(const pagestore::Known &known)
{
    Job &job = *m_current;
    const Keyword &keyword = known.state.keyword;
    const Coverage &coverage = known.state.coverage;
    const bool isFresh = known.state.refreshed.isValid();
    job.stage = Stage::List;
    job.announcements = keyword.kind == Keyword::Kind::Announcements;
    job.asked.fetchPlan = FetchPlan::refresh(
        keyword, coverage, !isFresh, {m_options.order, m_options.pageSize, m_options.bound});
    // Send the validators only if the previous answer is stored completely. Only then is "not modified" a
    // sufficient answer.
    const bool isSameQuestion = job.announcements
        || known.answer.address
            == query::address(m_options.apiUrl, keyword, *job.asked.fetchPlan.next()).toString();
    if (isFresh && !job.request.insist && !coverage.resumeFrom.isValid() && !coverage.complete.isEmpty()
        && isSameQuestion)
        job.known = {known.answer.etag, known.answer.lastModified};
    emit keywordStarted(keyword);
    reportProgress(0);
    askPage();
}

/// Reads the days for a fill. isFirst: no request was sent for the keyword before.
void RefreshService::beginGaps(bool isFirst)
{
    inLibrary([keyword = m_current->asked.keyword, now = m_clock.now()](
                  Library &library) { return pagestore::daysToFill(library, keyword, now); },
        [this, isFirst](Result<QList<DayRange>> days) {
            if (!days)
                return failed(days.error());
            Job &job = *m_current;
            job.stage = Stage::Gaps;
            beginDays(*days);
            if (isFirst && job.asked.fetchPlan.next())
                emit keywordStarted(job.asked.keyword);
            job.asked.fetchPlan.next() ? askPage() : nextStage();
        });
}

void RefreshService::beginDays(const QList<DayRange> &days)
{
    // A day of announcement contains papers submitted up to four days earlier.
    const int margin = m_current->asked.keyword.kind == Keyword::Kind::Announcements ? 4 : 0;
    m_current->announcements = false;
    m_current->asked.fetchPlan =
        FetchPlan::fill(days, margin, {m_options.order, m_options.pageSize, m_options.bound});
}

void RefreshService::planRest()
{
    Job &job = *m_current;
    revisionstore::Planning planning;
    planning.keyword = job.asked.keyword;
    planning.now = job.asked.began;
    planning.lastAnswered = job.answeredBefore;
    planning.lastAnnouncement = calendar::lastAnnouncement(planning.now);
    planning.isInsisting = job.request.insist;
    planning.withStarred = !std::exchange(m_hasAskedForStarred, true);
    planning.requests = m_requestsForVersions;
    planning.place = int(m_reports.size());
    planning.keywords = planning.place + 1 + int(m_waiting.size());
    planning.pageSize = m_options.pageSize;
    inLibrary([planning](Library &library) { return revisionstore::plan(library, planning); },
        [this](Result<revisionstore::Plan> plan) {
            if (!plan)
                return failed(plan.error());
            m_current->plan = *plan;
            nextStage();
        });
}

/// Starts the next stage that still has requests for the keyword.
void RefreshService::nextStage()
{
    Job &job = *m_current;
    job.tries = 0;
    m_retryReason.reset();
    if (job.stage == Stage::List && job.request.isFill)
        return beginGaps(false);
    if (!job.plan)
        return planRest();
    if (!job.plan->days.isEmpty()) {
        job.stage = Stage::UnreadableDays;
        beginDays(std::exchange(job.plan->days, {}));
        return askPage();
    }
    job.stage = !job.plan->unreadable.isEmpty() ? Stage::Unreadable
        : !job.plan->papers.isEmpty()           ? Stage::Versions
                                                : Stage::Walk;
    const bool isWalking = job.plan->walk && job.plan->walk->next();
    if (job.stage != Stage::Walk || isWalking)
        return askForPapers();
    if (!job.plan->checksKeyword)
        return finishKeyword();
    inLibrary([keyword = job.asked.keyword, now = job.asked.began](
                  Library &library) { return revisionstore::noteChecked(library, keyword, now); },
        [this](const Outcome &noted) {
            if (!noted)
                m_current->report.error = noted.error();
            finishKeyword();
        });
}

/// Returns the remaining batches of identifiers for the stage of the job.
QList<QList<qint64>> &RefreshService::batches(Job &job)
{
    return job.stage == Stage::Unreadable ? job.plan->unreadable : job.plan->papers;
}

bool RefreshService::isOfPapers() const
{
    return m_current->stage >= Stage::Unreadable;
}

void RefreshService::askForPapers(std::chrono::milliseconds delay)
{
    Job &job = *m_current;
    Request request;
    request.delay = delay;
    if (job.stage == Stage::Walk) {
        request.url = query::address(m_options.apiUrl, job.asked.keyword, *job.plan->walk->next());
    } else {
        QStringList ids;
        for (const qint64 id : batches(job).first())
            ids << ArxivId::fromKey(id).value_or(ArxivId()).toString();
        request.url = query::addressOfPapers(m_options.apiUrl, ids);
    }
    if (job.stage != Stage::Unreadable)
        --m_requestsForVersions;
    send(request);
}

void RefreshService::send(const Request &request)
{
    m_queue.get(request, this, [this, run = m_run](Result<Answer> answer) {
        if (run == m_run)
            answered(std::move(answer));
    });
}

void RefreshService::storePapers(const Answer &answer)
{
    Job &job = *m_current;
    const auto done = [this](Result<revisionstore::Stored> result) {
        papersStored(std::move(result));
    };
    if (job.stage == Stage::Walk) {
        inLibrary(
            [asked = job.asked, walk = *job.plan->walk, body = answer.body](Library &library) {
                return revisionstore::page(library, asked.keyword, walk, asked.host, asked.began, body);
            },
            done);
        return;
    }
    const bool isSecond = job.tries > 0 || m_options.retries == 0;
    inLibrary(
        [asked = job.asked, ids = batches(job).first(), isSecond,
            unreadableOf = job.stage == Stage::Unreadable ? job.asked.keyword : Keyword(),
            body = answer.body](Library &library) {
            return revisionstore::papers(library, ids, unreadableOf, asked.host, asked.began, isSecond, body);
        },
        done);
}

void RefreshService::papersStored(Result<revisionstore::Stored> result)
{
    if (!result)
        return failed(result.error());
    Job &job = *m_current;
    for (auto it = result->changes.cbegin(); it != result->changes.cend(); ++it)
        m_otherChanges[it.key()].unite(it.value());
    if (job.stage == Stage::Walk)
        job.plan->walk = result->walk;
    else
        batches(job).removeFirst();
    if (m_requestsForVersions <= 0) {
        job.plan->papers.clear();
        job.plan->walk.reset();
    }
    nextStage();
}

void RefreshService::askPage(std::chrono::milliseconds delay)
{
    Job &job = *m_current;
    job.asked.slice = *job.asked.fetchPlan.next();
    Request request;
    request.url = job.announcements ? query::announcements(m_options.apiUrl, job.asked.keyword.categories)
                                    : query::address(m_options.apiUrl, job.asked.keyword, job.asked.slice);
    request.delay = delay;
    if (job.asked.slice.isTop()) {
        request.known = job.known;
        job.asked.answer.address = request.url.toString();
    }
    send(request);
}

void RefreshService::answered(Result<Answer> answer)
{
    if (!answer) {
        Error error = answer.error();
        if (error.kind == ErrorKind::QueryRejected)
            error.detail = judge::rejection(error.detail.toUtf8());
        return failed(error);
    }
    if (isOfPapers())
        return storePapers(*answer);
    Job &job = *m_current;
    job.asked.now = m_clock.now();
    job.asked.today = m_clock.today();
    job.asked.serverTime = answer->date;
    if (job.asked.slice.isTop()) {
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
                return nextStage();
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
    job.asked.fetchPlan = result->fetchPlan;
    job.asked.tookDoubted = result->tookDoubted;
    job.report.cutOff = job.report.cutOff || job.asked.fetchPlan.wasCutOff();
    if (!job.asked.fetchPlan.next() || job.announcements)
        return nextStage();
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
    const QString doubt = judge::doubtOf(error);
    // An answer that was the same on an earlier day does not recover within a minute.
    const bool isAsBefore = !doubt.isEmpty() && doubt == job.doubt;
    const bool hasTurnsLeft = job.stage < Stage::Versions || m_requestsForVersions > 0;
    if (job.tries < std::min(m_options.retries, consequence.again) && !tooLong && !isAsBefore
        && hasTurnsLeft) {
        m_retryReason = error;
        const auto wait = Governor::backoff(
            m_queue.intervalFor(m_options.apiUrl), error.retryAfter, job.tries++, m_options.chance());
        if (consequence.throttles)
            m_queue.hold(m_options.apiUrl, wait);
        return isOfPapers() ? askForPapers(wait) : askPage(wait);
    }
    // The list is stored. Entries that stay unreadable stay a gap, which the ledger reports.
    const bool isLeftAsItWas = (job.stage == Stage::UnreadableDays || job.stage == Stage::Unreadable)
        && (!doubt.isEmpty() || error.kind == ErrorKind::BadAnswer || error.kind == ErrorKind::UnfitAnswer
            || error.kind == ErrorKind::UnexpectedlyEmpty);
    if (isLeftAsItWas) {
        if (job.stage == Stage::Unreadable)
            job.plan->unreadable.removeFirst();
        return nextStage();
    }
    if (isOfPapers()) {
        job.report.versionsError = error;
        m_requestsForVersions = 0; // also skips the versions of the next keywords
        return finishKeyword();
    }
    job.report.error = error;
    if (doubt.isEmpty())
        return finishKeyword();
    inLibrary(
        [asked = job.asked, error](Library &library) { return pagestore::doubt(library, asked, error); },
        [this](const Outcome &kept) {
            if (!kept)
                qCWarning(logRefresh) << "the doubt was not kept:" << kept.error().detail;
            finishKeyword();
        });
}

void RefreshService::finishKeyword()
{
    RefreshReport &report = m_current->report;
    report.changes.uniteOnce(m_otherChanges.take(report.keyword.id));
    const RefreshReport told = report;
    if (!told.isOfOtherPapers || told.error || told.versionsError || !told.changes.isEmpty()) {
        m_reports << told;
        emit keywordFinished(told);
    }
    if (m_current) // stop() may have been called from the signal
        nextKeyword();
}

/// Reports new versions of papers whose keywords are not in the run.
void RefreshService::reportOtherPapers()
{
    RefreshReport report;
    report.isOfOtherPapers = true;
    const auto others = std::exchange(m_otherChanges, {});
    for (const ChangeSet &changes : others)
        report.changes.uniteOnce(changes);
    if (report.changes.isEmpty())
        return;
    m_reports << report;
    emit keywordFinished(report);
}

void RefreshService::reportProgress(double withinPage)
{
    const FetchPlan &fetchPlan = m_current->asked.fetchPlan;
    const double done = fetchPlan.progress();
    const double keyword = done + withinPage * std::min(1 - done, 0.1);
    const double all = double(m_reports.size() + 1 + m_waiting.size());
    emit progressed(int(1000 * (double(m_reports.size()) + keyword) / all));
}

} // namespace dp
