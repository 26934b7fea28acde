#pragma once

#include "arxiv/queryadvice.h"
#include "arxiv/requestqueue.h"
#include "base/clock.h"
#include "refresh/judge.h"

#include <QObject>

#include <optional>

namespace dp {

/// What arXiv says to a keyword that is only tried.
struct Trial {
    QString query; ///< exactly as arXiv is asked
    int total = 0;
    std::optional<int> totalWithoutCategories; ///< where the keyword has categories, and once it is known
    std::optional<double> papersAWeek; ///< not for fewer than two papers
    QStringList titles; ///< of the newest, as arXiv has them
    QList<Advice> advice;
};

/// Asks arXiv once what a keyword would find, and stores nothing: its first page, judged as in a refresh,
/// and, where it has categories, a second time without them for the number alone. Lives in the thread of the
/// queue, which outlives it.
class QueryTrial : public QObject
{
    Q_OBJECT

public:
    static constexpr int titlesShown = 5;
    /// More than this a week is more than a person reads.
    static constexpr double manyAWeek = 300;

    QueryTrial(
        RequestQueue &queue, const QUrl &apiUrl, int retries, const Clock &clock, QObject *parent = nullptr);

    /// Gives up what is under way, without a word, and asks for this one.
    void start(const Keyword &keyword);
    /// Ends what is under way as cancelled.
    void cancel();
    bool isRunning() const { return m_running; }
    /// What a believed first page tells. Pure.
    static Trial evaluate(const Keyword &keyword, const Feed &feed, const QDateTime &now);

signals:
    /// The first answer is there, the second is still to come.
    void advanced(const Trial &trial);
    void waiting(const QDateTime &until);
    void finished(const Result<Trial> &result);

private:
    void ask(std::chrono::milliseconds delay = std::chrono::milliseconds(0));
    void answered(const Result<Answer> &answer);
    void finish(const Result<Trial> &result);

    RequestQueue &m_queue;
    QUrl m_apiUrl;
    int m_retries;
    const Clock &m_clock;
    Keyword m_keyword;
    Trial m_trial;
    bool m_running = false;
    bool m_second = false; // the question without categories is under way
    int m_tries = 0;
    quint64 m_run = 0;
};

} // namespace dp
