#include "session/refreshjob.h"

#include "base/plaintext.h"
#include "session/externalchanges.h"
#include "session/keywordlist.h"
#include "session/openedlibrary.h"
#include "session/refreshsummary.h"
#include "session/visiblechanges.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace dp {
namespace {

constexpr int wholeRun = 1000; // RefreshService reports its progress in thousandths

} // namespace

RefreshJob::RefreshJob(OpenedLibrary &library, RefreshService &service, KeywordList &keywords,
    const ExternalChanges &changes, const Clock &clock, QObject *parent)
    : Job(parent)
    , m_library(library)
    , m_service(service)
    , m_keywords(keywords)
    , m_changes(changes)
    , m_clock(clock)
{
    connect(&service, &RefreshService::started, this, [this] {
        m_failed.clear();
        m_remaining.start();
        begin({0, wholeRun, {}, false});
    });
    connect(&service, &RefreshService::progressed, this, [this](int perMille) {
        JobProgress next = progress();
        next.done = std::max(next.done, perMille);
        next.left = m_remaining.left(double(next.done) / wholeRun);
        this->report(next);
    });
    connect(&service, &RefreshService::keywordStarted, this, [this](const Keyword &keyword) {
        m_fetchedKeyword = keyword.id;
        showFetching(keyword);
        emit keywordStarted(keyword);
    });
    connect(&service, &RefreshService::asking, this, &RefreshJob::showFetching);
    connect(&service, &RefreshService::waiting, this, &RefreshJob::showWait);
    connect(&service, &RefreshService::keywordFinished, this, [this](const RefreshReport &report) {
        m_fetchedKeyword = 0;
        m_keywords.readKeyword(report.keyword.id);
    });
    connect(&service, &RefreshService::finished, this, &RefreshJob::sumUp);
    connect(&changes, &ExternalChanges::lostLibrary, this, [this] {
        if (isRunning())
            stop(); // nothing can be stored
    });
}

void RefreshJob::showFetching(const Keyword &keyword)
{
    m_waitingSince = {};
    JobProgress next{progress().done, wholeRun, {}, false};
    next.part = keyword.id == 0 ? tr("Checking starred papers…")
                                //: %1 is a keyword
                                : tr("Fetching “%1”…").arg(plaintext::isolated(keyword.name));
    next.left = m_remaining.left(double(next.done) / wholeRun);
    const int keywords = m_service.keywordCount();
    // The name of a single keyword says more than "1 of 1".
    next.sentence = keywords == 1
        ? next.part
        //: the progress of a refresh; %1 is the number of the keyword that is being fetched
        : tr("%1 of %Ln keyword(s)", nullptr, keywords).arg(QLocale().toString(m_service.currentNumber()));
    report(next);
}

/// Shows why the next request waits, unless it is the usual pause between two requests.
void RefreshJob::showWait(const QDateTime &until, WaitReason reason, const std::optional<Error> &error)
{
    if (reason != WaitReason::OtherProgram)
        m_waitingSince = {};
    else if (!m_waitingSince.isValid())
        m_waitingSince = m_clock.now();
    const QString sentence = refreshsummary::wait({until, m_waitingSince, reason, error});
    if (!sentence.isEmpty())
        report({progress().done, wholeRun, sentence, true});
}

/// Returns whether fetched papers can be stored. If the library is read-only, is missing or was replaced,
/// emits failed() and returns false.
bool RefreshJob::canStore()
{
    std::optional<Error> obstacle = m_changes.lost();
    if (m_library.isReadOnly)
        obstacle = Error{ErrorKind::LibraryReadOnly, m_library.path(), {}};
    if (obstacle && !isRunning()) // failed() ends a job, and a running refresh goes on until it is stopped
        emit failed(*obstacle);
    return !obstacle;
}

void RefreshJob::refreshAll(Insist insist)
{
    refresh(m_keywords.keywords(), insist);
}

void RefreshJob::refresh(const QList<Keyword> &keywords, Insist insist)
{
    if (!canStore())
        return;
    if (keywords.isEmpty())
        // The library may still have starred papers whose keywords were removed.
        m_service.startStarred(insist);
    else
        m_service.start(keywords, insist);
}

void RefreshJob::fill(const Keyword &keyword, QDate backTo)
{
    if (canStore())
        m_service.fill(keyword, backTo);
}

/// The requests are sent even if no refresh of the failed keywords is due.
void RefreshJob::retry()
{
    refresh(m_failed, Insist::Yes);
}

/// Removes the muted papers from the reports in the reader's thread, because the mutes must be compared with
/// the new papers first.
void RefreshJob::sumUp(const QList<RefreshReport> &reports)
{
    m_fetchedKeyword = 0;
    m_reports += reports;
    m_library.reader.post(
        this, [reports = m_reports](Library &library) { return visibleChanges(library, reports); },
        [this](const Result<QList<RefreshReport>> &visible) {
            if (!m_service.isRunning()) // otherwise the end of the next refresh reports these papers too
                end(visible ? *visible : m_reports);
        });
}

void RefreshJob::end(const QList<RefreshReport> &reports)
{
    using refreshsummary::NextRefresh;
    const auto summary = refreshsummary::of(
        reports, m_clock.now(), m_isAutomatic ? NextRefresh::Automatic : NextRefresh::Manual);
    m_reports.clear();
    m_failed = summary.failed;
    emit reported(reports);
    summary.isCancelled ? cancel(summary.result) : finish(summary.result);
    // Lists of other keywords may have changed too, for example by new versions of starred papers.
    m_keywords.read();
}

} // namespace dp

#include "moc_refreshjob.cpp"
