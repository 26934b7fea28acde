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

/// Refreshes or fills one keyword of a run: it requests the list page by page, then the papers of
/// PaperRequests, and has each answer checked and stored in the library's thread. It retries temporary
/// errors. The run and the referenced services must outlive it.
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
    /// Ignores all later answers. No signal is emitted after it.
    void stop() { m_isStopped = true; }
    qint64 keywordId() const { return m_request.keyword.id; }
    const RefreshReport &report() const { return m_report; }
    /// The reason for the current retry; empty if the current request is no retry.
    const std::optional<Error> &retryReason() const { return m_retries.reason(); }
    /// Finished part of the keyword, 0 to 1. withinPage: received part of the current page.
    double progress(double withinPage) const;

signals:
    /// The first page will be requested.
    void started(const Keyword &keyword);
    /// Emitted before each page of the list.
    void pageStarted();
    /// All requests are finished or given up; report() is complete.
    void finished();

private:
    /// The stages of a keyword, in this order.
    enum class Stage {
        List, // newest papers
        Gaps, // days of a fill
        UnreadableDays, // days of unreadable entries
        Papers, // see PaperRequests
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
    /// Runs work in the library's thread and done in this one, unless the refresh was stopped in between.
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
    QString m_doubt; // see Coverage
    bool m_isStopped = false;
};

} // namespace dp
