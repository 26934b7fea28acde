#pragma once

#include "qtnetwork/qtnetwork.h"
#include "refresh/querytrial.h"
#include "support/checks.h"
#include "support/fakeclock.h"
#include "support/loopbackarxiv.h"

#include <memory>
#include <utility>

namespace dp::test {

inline const QDateTime trialNoon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

/// Returns a paper that was submitted `minutesAgo` minutes before trialNoon. number: the part of its
/// identifier after the point.
inline MadeUpPaper trialPaper(
    int number, const QString &title, int minutesAgo, const QString &category = QStringLiteral("cs.CL"))
{
    MadeUpPaper paper;
    paper.published = paper.updated = trialNoon.addSecs(-60LL * minutesAgo);
    paper.id = QStringLiteral("2611.%1").arg(number, 5, 10, QChar(u'0'));
    paper.title = title;
    paper.abstract = QStringLiteral("Of ") + title;
    paper.authors = {QStringLiteral("A. Muster")};
    paper.categories = {category};
    return paper;
}

/// Returns `count` papers on zebras. The newest paper is submitted at trialNoon, and each further paper
/// `minutes` minutes earlier.
inline QList<MadeUpPaper> papersEach(int minutes, int count)
{
    QList<MadeUpPaper> papers;
    for (int i = 0; i < count; ++i)
        papers << trialPaper(i + 1, QStringLiteral("Zebra %1").arg(i), i * minutes);
    return papers;
}

inline Keyword trialKeyword(const QString &name, const QStringList &categories = {})
{
    return Keyword{0, name, {}, categories};
}

/// A trial, all objects that it needs, and the values of the signals that it emitted.
class TrialFixture
{
public:
    explicit TrialFixture(
        const QList<MadeUpPaper> &papers, std::chrono::milliseconds interval = std::chrono::milliseconds(1))
        : arxiv(papers)
        , clock(trialNoon)
        , queue(network, {interval, std::chrono::milliseconds(5000)})
    {
        if (!arxiv.listen())
            qFatal("no port to listen on");
        arxiv.setNow(trialNoon);
        begin(0);
    }
    /// Creates a new trial. times: number of retries.
    void begin(int times)
    {
        trial = std::make_unique<QueryTrial>(queue, clock, QueryTrial::Options{arxiv.apiUrl(), times});
        QObject::connect(
            trial.get(), &QueryTrial::answered, &context, [this](const Trial &t) { answered << t; });
        QObject::connect(
            trial.get(), &QueryTrial::finished, &context, [this](const Trial &t) { finished << t; });
        QObject::connect(trial.get(), &QueryTrial::failed, &context, [this](const Error &e) { failed << e; });
        QObject::connect(trial.get(), &QueryTrial::retrying, &context,
            [this](const QDateTime &when, const Error &e) { retries << std::pair(when, e); });
    }
    bool ends()
    {
        return QTest::qWaitFor([this] { return !trial->isRunning(); }, 30000);
    }
    /// Runs a trial of the keyword to its end and returns the result. The test fails on error.
    Trial tried(const Keyword &keyword)
    {
        trial->start(keyword);
        if (!ends() || finished.isEmpty()) {
            QTest::qFail(qPrintable(failed.isEmpty() ? QStringLiteral("no end") : describe(failed.last())),
                __FILE__, __LINE__);
            return {};
        }
        return finished.last();
    }

    LoopbackArxiv arxiv;
    FakeClock clock;
    QtNetwork network;
    RequestQueue queue;
    std::unique_ptr<QueryTrial> trial;
    QList<Trial> answered, finished;
    QList<Error> failed;
    QList<std::pair<QDateTime, Error>> retries;

private:
    QObject context;
};

} // namespace dp::test
