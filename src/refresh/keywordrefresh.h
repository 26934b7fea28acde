#pragma once

#include "arxiv/requestqueue.h"
#include "base/clock.h"
#include "library/librarythread.h"
#include "refresh/pagerequests.h"
#include "refresh/paperrequests.h"
#include "refresh/refreshoptions.h"
#include "refresh/refreshrun.h"
#include "refresh/retries.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace dp {

/// Refreshes or fills one keyword of a run. It requests the list page by page, and then the papers that
/// PaperRequests contains. Each answer is checked and stored in the library's thread. After a temporary
/// error, the request is repeated. The run and the referenced services must outlive the object.
class KeywordRefresh : public QObject
{
    Q_OBJECT

public:
    struct Services {
        RequestQueue &queue;
        LibraryThread &library;
        const Clock &clock;
        const RefreshOptions &options;
    };

    KeywordRefresh(
        const KeywordRequest &request, RefreshRun &run, const Services &services, QObject *parent = nullptr);

    void start();
    /// Stops the refresh. Later answers are ignored, and no more signals are emitted.
    void stop() { m_isStopped = true; }
    qint64 keywordId() const { return m_request.keyword.id; }
    const RefreshReport &report() const { return m_report; }
    /// Returns the error that caused the current retry; empty if the current request is not a retry.
    const std::optional<Error> &retryReason() const { return m_retries.reason(); }
    /// Returns the finished part of the keyword's requests, 0 to 1. withinPage: received part of the current
    /// page, 0 to 1.
    double progress(double withinPage) const;

signals:
    /// Emitted before the first page is requested.
    void started(const Keyword &keyword);
    /// Emitted before each page of the list.
    void pageStarted();
    /// Emitted when all requests have succeeded or finally failed. report() is then complete.
    void finished();

private:
    /// Names the stages of a refresh in their order.
    enum class Stage {
        List, // pages of the newest papers
        Gaps, // pages of the days to fill
        UnreadableDays, // pages of the days of unreadable entries without an identifier
        Papers, // papers by identifier or version, see PaperRequests
    };

    void prepare(const pagestore::Known &known);
    void beginList(const pagestore::Known &known);
    void beginGaps(bool isFirst);
    void planPapers();
    void nextStage();
    void notePapersChecked();
    void send(std::chrono::milliseconds delay = std::chrono::milliseconds(0));
    void answered(const Result<Answer> &answer);
    void storePage(const Answer &answer);
    void pageStored(const Result<pagestore::Stored> &result);
    void storePapers(const Answer &answer);
    void papersStored(const Result<revisionstore::Stored> &result);
    void failed(const Error &error);
    bool mayRetry(const QString &doubt) const;
    void giveUp(const Error &error, const QString &doubt);
    bool isUnreadable() const;
    /// Runs `work` in the library's thread, and then `done` in this thread. `done` is not run if the refresh
    /// was stopped before.
    template <typename Work, typename Done>
    void inLibrary(Work work, Done done);

    const KeywordRequest m_request;
    RefreshRun &m_run;
    const Services m_services;
    PageRequests m_pages;
    PaperRequests m_papers;
    Retries m_retries;
    RefreshReport m_report;
    Stage m_stage = Stage::List;
    QDateTime m_answeredBefore; // time of the previous refresh
    // Answer that contradicts the stored state and waits to be accepted, see Coverage::doubt; empty: none.
    QString m_doubt;
    bool m_isStopped = false;
};

} // namespace dp
