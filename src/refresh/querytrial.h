#pragma once

#include "arxiv/atomparser.h"
#include "arxiv/query.h"
#include "arxiv/queryadvice.h"
#include "arxiv/requestqueue.h"
#include "base/clock.h"
#include "base/keyword.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace dp {

/// What arXiv says to a keyword.
struct Trial {
    QString query; ///< what was asked, with the categories
    int total = 0; ///< papers that match
    std::optional<int> totalWithoutCategories; ///< where the keyword has categories, and once it is known
    std::optional<double> papersAWeek; ///< as of late; of fewer than two papers nothing is said
    QStringList titles; ///< of the newest five, as arXiv has them
    QList<Advice> warnings; ///< those that need no answer come first, as query::advice() gives them
};

/// Asks arXiv for a keyword before it is followed: how much there is, how much of it the categories leave and
/// how fast it grows. Nothing is stored. One keyword at a time, in the program's request queue and behind
/// what waits there; the first question is word for word that of a refresh. What may mend itself is asked
/// again, as often and as late as a refresh does. Lives in the thread of the queue, which outlives it as the
/// clock does, and reads the answers there: two, of 250 kB at most.
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

    /// More is FarTooMany or TooManyAWeek.
    static constexpr int mostInTotal = Keyword::maximumLimit;
    static constexpr int mostAWeek = 300;

    QueryTrial(RequestQueue &queue, const Clock &clock, const Options &options, QObject *parent = nullptr);
    ~QueryTrial() override;

    /// Begins with this keyword, which Keyword::checked() has passed. One that is being tried is dropped
    /// without a word.
    void start(const Keyword &keyword);
    /// Ends in failed() with Cancelled; nothing where nothing runs. A request under way ends unread.
    void cancel();
    bool isRunning() const { return m_run != nullptr; }

signals:
    /// The first answer is there: all but the total without categories.
    void answered(const Trial &trial);
    /// The last answer is there, which without categories is the first.
    void finished(const Trial &trial);
    /// Instead of finished(); after answered(), what that told stays true.
    void failed(const Error &error);
    /// Asks again, not before that moment (UTC).
    void retrying(const QDateTime &when, const Error &reason);
    /// The question waits for its turn, not before that moment (UTC).
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
    Options m_options;
    Keyword m_keyword;
    Trial m_trial;
    bool m_wantsTotal = false; // the second question is being asked
    int m_tries = 0;
    std::unique_ptr<QObject> m_run; // the context of this trial's requests and waits: with it they go
};

} // namespace dp
