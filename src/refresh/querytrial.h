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

/// Contains the result of trying a keyword on arXiv.
struct Trial {
    QString query; ///< the query that was sent, with the categories
    int total = 0; ///< number of matching papers
    /// Number of papers that match without the categories; set after the second answer, if the keyword has
    /// categories.
    std::optional<int> totalWithoutCategories;
    /// Recent number of new papers per week; empty if it cannot be computed, for example for fewer than two
    /// papers.
    std::optional<double> papersAWeek;
    QStringList titles; ///< titles of the newest five papers, unchanged
    QList<Advice> warnings; ///< warnings; those of query::advice(), which need no answer, come first
};

/// Sends a keyword's query to arXiv before the keyword is added. The answers show how many papers match, with
/// and without the categories, and how many papers are added per week. Nothing is stored. Only one keyword is
/// tried at a time. The requests are sent by the program's request queue, after the waiting requests. The
/// first request is identical to the first request of a refresh. After temporary errors, a request is
/// repeated as often and with the same delays as in a refresh. The object lives in the thread of the queue
/// and also parses the answers there: at most two answers of at most 250 kB each. The queue and the clock
/// must outlive the object.
class QueryTrial : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QUrl apiUrl;
        int retries = 3;
        std::function<double()> chance = [] {
            return 0.0;
        }; ///< random number from 0 to 1, see Governor::backoff()
    };

    /// Maximum numbers of papers without a warning. A larger total causes the warning FarTooMany, and a
    /// larger number per week causes TooManyAWeek.
    static constexpr int mostInTotal = Keyword::maximumLimit;
    static constexpr int mostAWeek = 300;

    QueryTrial(RequestQueue &queue, const Clock &clock, const Options &options, QObject *parent = nullptr);
    ~QueryTrial() override;

    /// Starts a trial of this keyword, which must be the result of Keyword::checked(). If another trial is
    /// running, it ends without a signal.
    void start(const Keyword &keyword);
    /// Cancels the trial: failed() is emitted with Cancelled. Does nothing if no trial is running. The answer
    /// to a sent request is ignored.
    void cancel();
    bool isRunning() const { return m_run != nullptr; }

signals:
    /// Emitted when the first answer has arrived. All values are set except totalWithoutCategories.
    void answered(const Trial &trial);
    /// Emitted when the last answer has arrived. For a keyword without categories, this is the first answer.
    void finished(const Trial &trial);
    /// Emitted instead of finished(). If answered() was emitted before, its data stays valid.
    void failed(const Error &error);
    /// Emitted when a request has failed and will be repeated. when: the earliest time (UTC).
    void retrying(const QDateTime &when, const Error &reason);
    /// Emitted when the request waits in the queue. until: the earliest time at which it is sent (UTC).
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
    bool m_wantsTotal = false; // the second request, for the total without categories, is in progress
    std::unique_ptr<QObject> m_run; // context of this trial's requests and timers; deleting it cancels them
};

} // namespace dp
