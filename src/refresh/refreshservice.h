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

/// Fetches keywords one after another, each with a KeywordRefresh. After an error it continues with the next
/// keyword. Lives in the GUI thread (or the only thread of the command line). The queue and the library
/// thread must outlive it.
class RefreshService : public QObject
{
    Q_OBJECT

public:
    using Options = RefreshOptions;
    /// Whether to repeat requests that arXiv has answered since its last announcement.
    enum class Insist { No, Yes };

    RefreshService(RequestQueue &queue, LibraryThread &library, const Clock &clock, const Options &options,
        QObject *parent = nullptr);

    static QUrl defaultApiUrl();
    /// Returns whether requests can be sent to this address: http or https with a host.
    static Outcome checkApiUrl(const QString &text);
    /// Returns whether arXiv may have announced papers since this answer (UTC; invalid: no answer yet).
    static bool isDue(const Keyword &keyword, const QDateTime &refreshed, const QDateTime &now);

    /// Adds keywords to the run. A keyword that is already waiting or running is not added twice.
    void start(const QList<Keyword> &keywords, Insist insist = Insist::No);
    /// Requests new versions of the starred papers only, for a library without keywords.
    void startStarred(Insist insist = Insist::No);
    /// Fetches the gaps of the ledger, and all papers since that day if it is valid. A due keyword is
    /// refreshed first. An interrupted refresh continues from its last page.
    void fill(const Keyword &keyword, QDate backTo = {});
    /// Stops the run. Stored pages stay. The current and the waiting keywords end with Cancelled.
    void stop();
    bool isRunning() const { return m_current != nullptr; }
    bool isFetching(qint64 keywordId) const;
    /// Creates a trial of a keyword that uses the same queue. The parent owns it.
    QueryTrial *newTrial(QObject *parent) const;
    void setOrder(SortBy order) { m_options.order = order; }
    void setBound(int papers) { m_options.bound = papers; }

signals:
    void started();
    void keywordStarted(const Keyword &keyword);
    /// perMille: progress of the whole run in thousandths. Emitted for every page.
    void progressed(int perMille);
    /// A request for this keyword was sent, the first or a later one.
    void asking(const Keyword &keyword);
    /// The request waits for its next time slot. error: the reason for the retry, if it is a retry.
    void waiting(const QDateTime &until, WaitReason reason, const std::optional<Error> &error);
    void keywordFinished(const RefreshReport &report);
    /// All requests are finished or given up. The last report may be about papers without a keyword in the
    /// run.
    void finished(const QList<RefreshReport> &reports);

private:
    void enqueue(const KeywordRequest &request);
    void begin();
    void nextKeyword();
    void finishKeyword();
    /// Deleted later, because the signals that end a keyword are its own.
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
