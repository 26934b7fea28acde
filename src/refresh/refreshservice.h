#pragma once

#include "arxiv/query.h"
#include "arxiv/requestqueue.h"
#include "base/clock.h"
#include "base/keyword.h"
#include "library/librarythread.h"
#include "library/papers.h"
#include "refresh/pagestore.h"
#include "refresh/querytrial.h"
#include "refresh/revisionstore.h"

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QUrl>

#include <functional>
#include <optional>

namespace dp {

/// The result of a refresh or a fill of one keyword.
struct RefreshReport {
    Keyword keyword;
    ChangeSet changes;
    QStringList skipped; ///< unusable entries, English
    std::optional<Error> error; ///< reason for the end; pages stored before it stay
    /// Set if new versions of older papers could not be requested. The next refresh requests them. All other
    /// work is done.
    std::optional<Error> versionsError;
    bool notDue = false; ///< no request sent: arXiv has announced nothing since the last answer
    bool cutOff = false; ///< the refresh reached the person's limit, and a gap is left
    /// The report is about papers without a keyword in the run: starred papers whose keyword was removed.
    bool isOfOtherPapers = false;
};

/// Fetches keywords one after another. For each keyword it requests page by page along a FetchPlan, and has
/// each answer checked and stored in the library's thread. It retries temporary errors. After an error it
/// continues with the next keyword. Lives in the GUI thread (or the only thread of the command line). The
/// queue and the library thread must outlive it.
class RefreshService : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QUrl apiUrl;
        SortBy order = SortBy::Submitted;
        int retries = 3;
        int pageSize = 100; ///< larger pages have been incomplete
        int bound = 2000; ///< maximum number of papers of a keyword that a refresh goes back
        std::function<double()> chance; ///< 0 to 1, for the jitter of waits; empty: Qt's random generator
    };
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
    bool isRunning() const { return m_current.has_value(); }
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
    struct KeywordRequest {
        Keyword keyword;
        bool insist = false;
        bool isFill = false;
        QDate backTo{};
    };
    /// The stages of a keyword, in this order.
    enum class Stage {
        List, // newest papers
        Gaps, // days of a fill
        UnreadableDays, // days of unreadable entries
        Unreadable, // unreadable entries, by identifier
        Versions, // papers that may have a new version, by identifier
        Walk, // list sorted by version date
    };
    struct Job {
        KeywordRequest request;
        RefreshReport report;
        pagestore::Asked asked; // for the current request
        Validators known;
        bool announcements = false; // requests the announcement feed
        int tries = 0;
        Stage stage = Stage::List;
        QDateTime answeredBefore; // time of the previous refresh
        QString doubt; // see Coverage
        std::optional<revisionstore::Plan> plan; // remaining work; empty until planned
    };

    void enqueue(const KeywordRequest &request);
    void begin();
    void nextKeyword();
    void prepare(const pagestore::Known &known);
    void beginList(const pagestore::Known &known);
    void beginGaps(bool isFirst);
    void planRest();
    void nextStage();
    void askForPapers(std::chrono::milliseconds delay = std::chrono::milliseconds(0));
    void beginDays(const QList<DayRange> &days);
    void send(const Request &request);
    void storePapers(const Answer &answer);
    void papersStored(Result<revisionstore::Stored> result);
    void reportOtherPapers();
    bool isOfPapers() const;
    static QList<QList<qint64>> &batches(Job &job);
    static RefreshReport reportOf(const KeywordRequest &request);
    void askPage(std::chrono::milliseconds delay = std::chrono::milliseconds(0));
    void answered(Result<Answer> answer);
    void stored(Result<pagestore::Stored> result);
    void failed(Error error);
    void finishKeyword();
    void reportProgress(double withinPage);
    /// Runs work in the library's thread and done in this one, unless the run was stopped in between.
    template <typename Work, typename Done>
    void inLibrary(Work work, Done done);

    RequestQueue &m_queue;
    LibraryThread &m_library;
    const Clock &m_clock;
    Options m_options;
    QQueue<KeywordRequest> m_waiting;
    std::optional<Job> m_current;
    std::optional<Error> m_retryReason;
    QList<RefreshReport> m_reports;
    QHash<qint64, ChangeSet> m_otherChanges; // by keyword; for papers whose keyword has no report yet
    int m_requestsForVersions = 0; // remaining requests in this run
    bool m_hasAskedForStarred = false;
    quint64 m_run = 0; // answers of an earlier run are ignored
};

} // namespace dp
