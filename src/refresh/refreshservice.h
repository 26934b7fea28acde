#pragma once

#include "arxiv/query.h"
#include "arxiv/requestqueue.h"
#include "base/clock.h"
#include "base/keyword.h"
#include "library/librarythread.h"
#include "library/papers.h"

#include <QObject>
#include <QQueue>
#include <QUrl>

#include <optional>

namespace dp {

/// What a refresh brought for one keyword.
struct RefreshReport {
    Keyword keyword;
    ChangeSet changes;
    QStringList skipped; ///< entries that could not be used, English
    std::optional<Error> error; ///< what stopped it; pages stored before that stay
};

/// Fetches keywords one after another: asks page by page, has each answer judged and stored in the library's
/// thread, tries again what may mend itself, and goes on with the next keyword where one fails. Lives in the
/// GUI thread (or the command line's only one); the queue and the library thread outlive it.
class RefreshService : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QUrl apiUrl;
        SortBy order = SortBy::Submitted;
        int retries = 3;
        int pageSize = 100; ///< arXiv has been seen to send short pages of more
    };

    RefreshService(RequestQueue &queue, LibraryThread &library, const Clock &clock, const Options &options,
        QObject *parent = nullptr);

    static QUrl defaultApiUrl();
    /// Whether requests can be sent there: http or https with a host.
    static Outcome checkApiUrl(const QString &text);

    /// Adds keywords to what is being fetched; one that waits or runs already is not fetched twice.
    void start(const QList<Keyword> &keywords);
    /// What is stored stays; the keyword being fetched and those that wait end as cancelled.
    void stop();
    bool isRunning() const { return m_current.has_value(); }
    bool isFetching(qint64 keywordId) const;
    void setOrder(SortBy order) { m_options.order = order; }

signals:
    void started();
    void keywordStarted(const Keyword &keyword);
    /// done of total in thousandths of the whole run; moves with every page.
    void progressed(int perMille);
    /// Waits for its next slot, with the reason of a retry, if it is one.
    void waiting(const QDateTime &until, const std::optional<Error> &reason);
    void keywordFinished(const RefreshReport &report);
    /// All that was asked for is done or given up.
    void finished(const QList<RefreshReport> &reports);

private:
    struct Job {
        RefreshReport report;
        int known = 0;
        int nextStart = 0;
        int total = -1; // as the answers say; -1: not yet
        int tries = 0;
    };
    struct Stored {
        ChangeSet changes;
        QStringList skipped;
        int entries = 0;
        std::optional<int> total;
    };

    void nextKeyword();
    void askPage(std::chrono::milliseconds delay = std::chrono::milliseconds(0));
    void answered(Result<QByteArray> body);
    void stored(Result<Stored> result);
    void failed(Error error);
    void finishKeyword();
    void reportProgress(double withinPage);
    static Result<Stored> judgeAndStore(Library &library, const QByteArray &body, const Keyword &keyword,
        int start, const QString &host, const QDateTime &now, const QDate &today);

    RequestQueue &m_queue;
    LibraryThread &m_library;
    const Clock &m_clock;
    Options m_options;
    QQueue<Keyword> m_waiting;
    std::optional<Job> m_current;
    std::optional<Error> m_retryReason;
    QList<RefreshReport> m_reports;
    quint64 m_run = 0; // answers of an earlier run are dropped
};

} // namespace dp
