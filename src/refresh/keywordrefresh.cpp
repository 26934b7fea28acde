#include "refresh/keywordrefresh.h"

#include "arxiv/calendar.h"
#include "base/log.h"
#include "refresh/judge.h"
#include "refresh/schedule.h"

#include <algorithm>
#include <utility>

namespace dp {

KeywordRefresh::KeywordRefresh(
    const KeywordRequest &request, RefreshRun &run, const Services &services, QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_run(run)
    , m_services(services)
    , m_pages(services.options, services.clock.now())
    , m_retries(services.queue, services.options.apiUrl, services.options.retries, services.options.chance)
    , m_report(RefreshRun::emptyReport(request))
{
}

double KeywordRefresh::progress(double withinPage) const
{
    const double done = m_pages.progress();
    return done + withinPage * std::min(1 - done, 0.1);
}

template <typename Work, typename Done>
void KeywordRefresh::inLibrary(Work work, Done done)
{
    m_services.library.post(this, std::move(work), [this, done = std::move(done)](auto result) {
        if (!m_isStopped)
            done(std::move(result));
    });
}

void KeywordRefresh::start()
{
    if (m_report.isOfOtherPapers)
        return planPapers();
    inLibrary(
        [request = m_request, now = m_services.clock.now()](Library &library) -> Result<pagestore::Known> {
            if (request.backTo.isValid())
                DP_TRY(pagestore::wantSince(library, request.keyword, request.backTo));
            return pagestore::known(library, request.keyword, now);
        },
        [this](const Result<pagestore::Known> &known) {
            if (known)
                return prepare(*known);
            m_report.error = known.error();
            emit finished();
        });
}

/// Decides which requests to send for the keyword, if any.
void KeywordRefresh::prepare(const pagestore::Known &known)
{
    const Coverage &coverage = known.state.coverage;
    m_report.keyword = known.state.keyword;
    m_pages.setKeyword(known.state);
    m_answeredBefore = coverage.answered;
    m_doubt = coverage.doubt;
    const bool isListDue = coverage.resumeFrom.isValid()
        || schedule::isDue(m_report.keyword, known.state.refreshed, m_services.clock.now());
    // A fill covers days between known days. A keyword without any answer has no known days.
    const bool isUnknown = m_request.isFill && coverage.complete.isEmpty();
    if (isListDue || isUnknown || (m_request.insist && !m_request.isFill))
        return beginList(known);
    if (m_request.isFill)
        return beginGaps(true);
    m_report.notDue = true;
    emit finished();
}

void KeywordRefresh::beginList(const pagestore::Known &known)
{
    m_pages.beginList(known, m_request.insist);
    emit started(m_report.keyword);
    if (m_isStopped) // a slot may have called stop()
        return;
    emit pageStarted();
    send();
}

/// Reads the days to fill and requests them. isFirst: no request was sent for the keyword in this run before.
void KeywordRefresh::beginGaps(bool isFirst)
{
    inLibrary([keyword = m_report.keyword, now = m_services.clock.now()](
                  Library &library) { return pagestore::daysToFill(library, keyword, now); },
        [this, isFirst](const Result<QList<DayRange>> &days) {
            if (!days)
                return failed(days.error());
            m_stage = Stage::Gaps;
            m_pages.beginDays(*days);
            if (!m_pages.hasNext())
                return nextStage();
            if (isFirst)
                emit started(m_report.keyword);
            if (!m_isStopped)
                send();
        });
}

void KeywordRefresh::planPapers()
{
    revisionstore::Planning planning;
    planning.keyword = m_pages.asked().keyword;
    planning.now = m_pages.asked().began;
    planning.lastAnswered = m_answeredBefore;
    planning.lastAnnouncement = calendar::lastAnnouncement(planning.now);
    planning.isInsisting = m_request.insist;
    planning.withStarred = m_run.takeStarred();
    planning.requests = m_run.requestsForVersions();
    planning.place = m_run.place();
    planning.keywords = m_run.keywords();
    planning.pageSize = m_services.options.pageSize;
    inLibrary([planning](Library &library) { return revisionstore::plan(library, planning); },
        [this](const Result<revisionstore::Plan> &plan) {
            if (!plan)
                return failed(plan.error());
            m_papers.setPlan(*plan);
            nextStage();
        });
}

/// Starts the next stage that still has requests for the keyword.
void KeywordRefresh::nextStage()
{
    m_retries.reset();
    if (m_stage == Stage::List && m_request.isFill)
        return beginGaps(false);
    if (!m_papers.isPlanned())
        return planPapers();
    if (const QList<DayRange> days = m_papers.takeDays(); !days.isEmpty()) {
        m_stage = Stage::UnreadableDays;
        m_pages.beginDays(days);
        return send();
    }
    m_stage = Stage::Papers;
    if (m_papers.next())
        return send();
    if (m_papers.checksKeyword())
        return notePapersChecked();
    emit finished();
}

void KeywordRefresh::notePapersChecked()
{
    inLibrary([keyword = m_pages.asked().keyword, now = m_pages.asked().began](
                  Library &library) { return revisionstore::noteChecked(library, keyword, now); },
        [this](const Outcome &noted) {
            if (!noted)
                m_report.error = noted.error();
            emit finished();
        });
}

/// Returns whether the current request is for unreadable entries.
bool KeywordRefresh::isUnreadable() const
{
    return m_stage == Stage::UnreadableDays
        || (m_stage == Stage::Papers && m_papers.next() == PaperRequests::Kind::Unreadable);
}

void KeywordRefresh::send(std::chrono::milliseconds delay)
{
    Request request;
    if (m_stage == Stage::Papers) {
        request.url = m_papers.address(m_services.options.apiUrl, m_pages.asked().keyword);
        if (!isUnreadable())
            m_run.countRequestForVersions();
    } else {
        request = m_pages.next();
    }
    request.delay = delay;
    m_services.queue.get(request, this, [this](const Result<Answer> &answer) {
        if (!m_isStopped)
            answered(answer);
    });
}

void KeywordRefresh::answered(const Result<Answer> &answer)
{
    if (answer)
        return m_stage == Stage::Papers ? storePapers(*answer) : storePage(*answer);
    Error error = answer.error();
    if (error.kind == ErrorKind::QueryRejected)
        error.detail = judge::rejection(error.detail.toUtf8());
    failed(error);
}

void KeywordRefresh::storePage(const Answer &answer)
{
    inLibrary(m_pages.storing(answer, m_services.clock),
        [this, isUnchanged = answer.unchanged](const Result<pagestore::Stored> &result) {
            if (!result || !isUnchanged)
                return pageStored(result);
            m_report.changes.unite(result->changes);
            nextStage();
        });
}

void KeywordRefresh::pageStored(const Result<pagestore::Stored> &result)
{
    if (!result)
        return failed(result.error());
    if (!result->believed) {
        m_pages.repeatPage();
        return send();
    }
    m_retries.reset();
    m_report.changes.unite(result->changes);
    m_report.skipped += result->skipped;
    for (const QString &skipped : result->skipped)
        qCInfo(logRefresh).noquote() << m_report.keyword.name << skipped;
    m_pages.accept(*result);
    m_report.cutOff = m_report.cutOff || m_pages.wasCutOff();
    if (!m_pages.hasNext())
        return nextStage();
    emit pageStarted();
    if (!m_isStopped)
        send();
}

void KeywordRefresh::storePapers(const Answer &answer)
{
    const bool isSecond = m_retries.count() > 0 || m_services.options.retries == 0;
    inLibrary(m_papers.storing(m_pages.asked(), isSecond, answer.body),
        [this](const Result<revisionstore::Stored> &result) { papersStored(result); });
}

void KeywordRefresh::papersStored(const Result<revisionstore::Stored> &result)
{
    if (!result)
        return failed(result.error());
    m_run.addChanges(result->changes);
    m_papers.accept(*result);
    if (m_run.requestsForVersions() <= 0)
        m_papers.skipVersions();
    nextStage();
}

void KeywordRefresh::failed(const Error &error)
{
    qCInfo(logRefresh).noquote() << m_report.keyword.name << "try" << m_retries.count() + 1
                                 << judge::consequence(error).name << error.httpStatus << error.detail;
    const QString doubt = judge::doubtOf(error);
    if (mayRetry(doubt))
        if (const auto wait = m_retries.waitAfter(error))
            return send(*wait);
    giveUp(error, doubt);
}

bool KeywordRefresh::mayRetry(const QString &doubt) const
{
    // If arXiv has sent the same wrong answer before, a retry within minutes would get it again.
    const bool isAsBefore = !doubt.isEmpty() && doubt == m_doubt;
    const bool isForVersions = m_stage == Stage::Papers && !isUnreadable();
    return !isAsBefore && (!isForVersions || m_run.requestsForVersions() > 0);
}

void KeywordRefresh::giveUp(const Error &error, const QString &doubt)
{
    // The list is already stored. The entries that are still unreadable stay in the ledger, which reports
    // their days as a gap.
    const bool isBadAnswer = !doubt.isEmpty() || error.kind == ErrorKind::BadAnswer
        || error.kind == ErrorKind::UnfitAnswer || error.kind == ErrorKind::UnexpectedlyEmpty;
    if (isUnreadable() && isBadAnswer) {
        if (m_stage == Stage::Papers)
            m_papers.skipUnreadable();
        return nextStage();
    }
    if (m_stage == Stage::Papers) {
        m_report.versionsError = error;
        m_run.skipVersions(); // the next keywords do not request versions either
        emit finished();
        return;
    }
    m_report.error = error;
    if (doubt.isEmpty()) {
        emit finished();
        return;
    }
    inLibrary([asked = m_pages.asked(), error](
                  Library &library) { return pagestore::doubt(library, asked, error); },
        [this](const Outcome &stored) {
            if (!stored)
                qCWarning(logRefresh) << "the doubt was not stored:" << stored.error().detail;
            emit finished();
        });
}

} // namespace dp

#include "moc_keywordrefresh.cpp"
