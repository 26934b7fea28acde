#pragma once

#include "arxiv/atomparser.h"
#include "arxiv/query.h"
#include "arxiv/queryadvice.h"
#include "arxiv/requestqueue.h"
#include "base/clock.h"
#include "base/keyword.h"
#include "refresh/retries.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace dp {

/// arXiv's result for a keyword.
struct Trial {
    QString query; ///< the query that was sent, with the categories
    int total = 0; ///< number of matching papers
    std::optional<int> totalWithoutCategories; ///< set if the keyword has categories, after the second answer
    std::optional<double> papersAWeek; ///< recent rate; not set for fewer than two papers
    QStringList titles; ///< titles of the newest five papers, unchanged
    QList<Advice> warnings; ///< the warnings of query::advice(), which need no answer, come first
};

/// Sends a keyword's query to arXiv before the keyword is added, to find how many papers match, how many of
/// them the categories keep, and how fast the number grows. Nothing is stored. It tries one keyword at a
/// time, in the program's request queue and after the waiting requests. The first request is identical to
/// that of a refresh. Temporary errors are retried as often and with the same delays as in a refresh. Lives
/// in the thread of the queue. The queue and the clock must outlive it. It reads the answers in the same
/// thread: two, of 250 kB at most.
class QueryTrial : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QUrl apiUrl;
        int retries = 3;
        std::function<double()> chance = [] {
            return 0.0;
        }; ///< 0 to 1; see Governor::backoff()
    };

    /// Larger numbers cause the warnings FarTooMany and TooManyAWeek.
    static constexpr int mostInTotal = Keyword::maximumLimit;
    static constexpr int mostAWeek = 300;

    QueryTrial(RequestQueue &queue, const Clock &clock, const Options &options, QObject *parent = nullptr);
    ~QueryTrial() override;

    /// Starts a trial of this keyword, which must be the result of Keyword::checked(). A running trial is
    /// discarded without a signal.
    void start(const Keyword &keyword);
    /// Cancels the trial: failed() is emitted with Cancelled. Does nothing if no trial is running. The answer
    /// to a sent request is ignored.
    void cancel();
    bool isRunning() const { return m_run != nullptr; }

signals:
    /// The first answer has arrived: everything except the total without categories.
    void answered(const Trial &trial);
    /// The last answer has arrived. For a keyword without categories it is the first one.
    void finished(const Trial &trial);
    /// Emitted instead of finished(). The data of an earlier answered() stays valid.
    void failed(const Error &error);
    /// The request will be repeated, not before this time (UTC).
    void retrying(const QDateTime &when, const Error &reason);
    /// The request waits for its turn, not before this time (UTC).
    void waiting(const QDateTime &until);

private:
    void ask();
    query::Slice slice() const;
    Result<Feed> judged(const Result<Answer> &answer) const;
    void receive(const Result<Feed> &feed);
    void readPage(const Feed &feed);
    void readTotal(const Feed &feed);
    void finish();
    void fail(const Error &error);
    void retryOrFail(const Error &error);

    RequestQueue &m_queue;
    const Clock &m_clock;
    QUrl m_apiUrl;
    Retries m_retries;
    Keyword m_keyword;
    Trial m_trial;
    bool m_wantsTotal = false; // the second request is in progress
    std::unique_ptr<QObject> m_run; // context of this trial's requests and timers; deleting it cancels them
};

} // namespace dp
