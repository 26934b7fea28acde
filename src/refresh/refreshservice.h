#pragma once

#include "arxiv/query.h"
#include "arxiv/requestqueue.h"
#include "base/clock.h"
#include "base/keyword.h"
#include "library/librarythread.h"
#include "library/papers.h"
#include "refresh/querytrial.h"
#include "refresh/refreshoptions.h"
#include "refresh/refreshreport.h"
#include "refresh/refreshrun.h"

#include <QObject>

#include <optional>

namespace dp {

class KeywordRefresh;

/// Fetches keywords one after another, each with a KeywordRefresh. After an error, the service continues with
/// the next keyword. The object lives in the GUI thread, or in the main thread of the command line. The
/// queue, the library thread and the clock must outlive it.
class RefreshService : public QObject
{
    Q_OBJECT

public:
    using Options = RefreshOptions;
    /// Specifies whether requests are sent even if arXiv has answered them since its last announcement.
    enum class Insist { No, Yes };

    RefreshService(RequestQueue &queue, LibraryThread &library, const Clock &clock, const Options &options,
        QObject *parent = nullptr);

    static QUrl defaultApiUrl();
    /// Returns an error unless requests can be sent to this address. It must have the scheme http or https
    /// and a host.
    static Outcome checkApiUrl(const QString &text);
    /// Returns whether arXiv may have announced papers of the keyword since its last refresh. refreshed: time
    /// of the last refresh (UTC); invalid: never.
    static bool isDue(const Keyword &keyword, const QDateTime &refreshed, const QDateTime &now);

    /// Adds the keywords to the current run, or starts a run. A keyword that is already waiting or being
    /// fetched is not added again.
    void start(const QList<Keyword> &keywords, Insist insist = Insist::No);
    /// Requests new versions of the starred papers only, for a library without keywords.
    void startStarred(Insist insist = Insist::No);
    /// Fetches the missing days of the keyword. If backTo is valid, all papers since that day are fetched
    /// too. If the keyword is due or its last refresh was interrupted, it is refreshed first.
    void fill(const Keyword &keyword, QDate backTo = {});
    /// Stops the run. The stored pages stay. The current and the waiting keywords end with the error
    /// Cancelled.
    void stop();
    bool isRunning() const { return m_current != nullptr; }
    bool isFetching(qint64 keywordId) const;
    /// Returns the number of the current keyword in its run; the first one is 1.
    int currentNumber() const { return m_run.place() + 1; }
    /// Returns the number of all keywords in the run: the finished ones, the current one and the waiting
    /// ones.
    int keywordCount() const { return m_run.keywords(); }
    /// Creates a trial of a keyword that uses the same queue. The parent owns it.
    QueryTrial *newTrial(QObject *parent) const;
    void setOrder(SortBy order) { m_options.order = order; }
    void setBound(int papers) { m_options.bound = papers; }

signals:
    void started();
    void keywordStarted(const Keyword &keyword);
    /// Emitted when the progress changes. perMille: progress of the whole run in thousandths.
    void progressed(int perMille);
    /// Emitted each time a request for this keyword was sent.
    void asking(const Keyword &keyword);
    /// Emitted when a request has to wait. until: end of the wait (UTC). error: if the request is a retry,
    /// the error that caused it; otherwise empty.
    void waiting(const QDateTime &until, WaitReason reason, const std::optional<Error> &error);
    void keywordFinished(const RefreshReport &report);
    /// Emitted when all requests have succeeded or finally failed. The last report may be about papers that
    /// belong to no keyword of the run.
    void finished(const QList<RefreshReport> &reports);

private:
    void enqueue(const KeywordRequest &request);
    void begin();
    void nextKeyword();
    void finishKeyword();
    /// Stops the current keyword. The object is deleted later, because this function may be called by one of
    /// its signals.
    void dropCurrent();
    void reportProgress(double withinPage);

    RequestQueue &m_queue;
    LibraryThread &m_library;
    const Clock &m_clock;
    Options m_options;
    RefreshRun m_run;
    KeywordRefresh *m_current = nullptr; // owned as a child; null if no run is active
};

} // namespace dp
