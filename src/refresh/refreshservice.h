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

/// What a refresh or a fill brought for one keyword.
struct RefreshReport {
    Keyword keyword;
    ChangeSet changes;
    QStringList skipped; ///< entries that could not be used, English
    std::optional<Error> error; ///< what stopped it; pages stored before that stay
    /// New versions of older papers could not be asked for; the next refresh does it. The rest is done.
    std::optional<Error> versionsError;
    bool notDue = false; ///< not asked: arXiv has announced nothing since the last answer
    bool cutOff = false; ///< went back as far as a person allows, and a gap is left
    /// Of papers that no keyword of the run has: starred ones whose keyword was removed.
    bool isOfOtherPapers = false;
};

/// Fetches keywords one after another: asks page by page along each one's course, has every answer judged and
/// stored in the library's thread, tries again what may mend itself, and goes on with the next keyword where
/// one fails. Lives in the GUI thread (or the command line's only one); the queue and the library thread
/// outlive it.
class RefreshService : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QUrl apiUrl;
        SortBy order = SortBy::Submitted;
        int retries = 3;
        int pageSize = 100; ///< arXiv has been seen to send short pages of more
        int bound = 2000; ///< papers of a keyword that a refresh goes back at most
        std::function<double()> chance; ///< 0 to 1, for the jitter of waits; not given: Qt's own
    };
    /// Whether to ask what arXiv has answered since its last announcement already.
    enum class Insist { No, Yes };

    RefreshService(RequestQueue &queue, LibraryThread &library, const Clock &clock, const Options &options,
        QObject *parent = nullptr);

    static QUrl defaultApiUrl();
    /// Whether requests can be sent there: http or https with a host.
    static Outcome checkApiUrl(const QString &text);
    /// Whether arXiv may have announced something since this answer (UTC; invalid: there was none).
    static bool isDue(const Keyword &keyword, const QDateTime &refreshed, const QDateTime &now);

    /// Adds keywords to what is being fetched; one that waits or runs already is not fetched twice.
    void start(const QList<Keyword> &keywords, Insist insist = Insist::No);
    /// Asks for new versions of the starred papers alone, for a library without keywords.
    void startStarred(Insist insist = Insist::No);
    /// Fetches what the ledger lacks, and all since that day if it is valid. A keyword that is due is
    /// refreshed first. What was cut off goes on where it was.
    void fill(const Keyword &keyword, QDate backTo = {});
    /// What is stored stays; the keyword being fetched and those that wait end as cancelled.
    void stop();
    bool isRunning() const { return m_current.has_value(); }
    bool isFetching(qint64 keywordId) const;
    /// To try a keyword over the same queue; belongs to the parent.
    QueryTrial *newTrial(QObject *parent) const;
    void setOrder(SortBy order) { m_options.order = order; }
    void setBound(int papers) { m_options.bound = papers; }

signals:
    void started();
    void keywordStarted(const Keyword &keyword);
    /// done of total in thousandths of the whole run; moves with every page.
    void progressed(int perMille);
    /// A request of this keyword is on its way, the first or a later one.
    void asking(const Keyword &keyword);
    /// Waits for its next slot; error: what a retry is for, if it is one.
    void waiting(const QDateTime &until, WaitReason reason, const std::optional<Error> &error);
    void keywordFinished(const RefreshReport &report);
    /// All that was asked for is done or given up. The last report may be of other papers than the keywords'.
    void finished(const QList<RefreshReport> &reports);

private:
    struct Wish {
        Keyword keyword;
        bool insist = false;
        bool isFill = false;
        QDate backTo{};
    };
    /// What is asked for a keyword, in this order.
    enum class Stage {
        List, // its newest papers
        Gaps, // the days that a fill wants
        UnreadableDays, // days of entries that could not be read
        Unreadable, // such entries, by identifier
        Versions, // papers that may have a new version, by identifier
        Walk, // the list by date of version
    };
    struct Job {
        Wish wish;
        RefreshReport report;
        pagestore::Asked asked; // of the request under way
        Validators known;
        bool announcements = false; // asks the announcement feed
        int tries = 0;
        Stage stage = Stage::List;
        QDateTime answeredBefore; // of the refresh before this one
        QString doubt; // see Coverage
        std::optional<revisionstore::Plan> plan; // what is left of it; none before it is made
    };

    void enqueue(const Wish &wish);
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
    static RefreshReport reportOf(const Wish &wish);
    void askPage(std::chrono::milliseconds delay = std::chrono::milliseconds(0));
    void answered(Result<Answer> answer);
    void stored(Result<pagestore::Stored> result);
    void failed(Error error);
    void finishKeyword();
    void reportProgress(double withinPage);
    /// work runs in the library's thread; done here, unless the run was stopped meanwhile.
    template <typename Work, typename Done>
    void inLibrary(Work work, Done done);

    RequestQueue &m_queue;
    LibraryThread &m_library;
    const Clock &m_clock;
    Options m_options;
    QQueue<Wish> m_waiting;
    std::optional<Job> m_current;
    std::optional<Error> m_retryReason;
    QList<RefreshReport> m_reports;
    QHash<qint64, ChangeSet> m_otherChanges; // of papers whose keyword has no report yet, by keyword
    int m_requestsForVersions = 0; // left in this run
    bool m_hasAskedForStarred = false;
    quint64 m_run = 0; // answers of an earlier run are dropped
};

} // namespace dp
