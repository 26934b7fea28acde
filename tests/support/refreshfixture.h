#pragma once

#include "arxiv/query.h"
#include "arxiv/requestqueue.h"
#include "library/keywords.h"
#include "library/ledger.h"
#include "library/librarythread.h"
#include "qtnetwork/qtnetwork.h"
#include "refresh/refreshservice.h"
#include "support/checks.h"
#include "support/coveragechecker.h"
#include "support/fakeclock.h"
#include "support/loopbackarxiv.h"
#include "support/templibrary.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace dp::test {

/// A refresh service and all objects that it needs: a library on disk, a loopback arXiv, and a clock that the
/// test sets.
class RefreshFixture
{
public:
    explicit RefreshFixture(
        const QList<MadeUpPaper> &papers, std::chrono::milliseconds interval = std::chrono::milliseconds(1))
        : arxiv(papers)
    {
        policy.interval = interval;
        policy.timeout = std::chrono::milliseconds(20000);
        if (!arxiv.listen())
            qFatal("no port to listen on");
        const auto opened = thread.open(path(), Library::Access::Create, {});
        if (!opened)
            qFatal("%s", qPrintable(describe(opened.error())));
        options.apiUrl = arxiv.apiUrl();
        options.retries = 0;
    }
    /// Checks the ledger at the end of the test.
    ~RefreshFixture()
    {
        service.reset();
        if (QTest::currentTestFailed() || !checksLedger)
            return;
        const QStringList problems =
            inLibrary<QStringList>([this](Library &library) { return checker.problems(library); });
        if (!problems.isEmpty())
            QTest::qFail(qPrintable(problems.join(u'\n')), __FILE__, __LINE__);
    }

    QString path() const { return m_folder.filePath(QStringLiteral("library.sqlite")); }

    /// Adds a keyword with this name. query: a custom query; empty: the keyword has the default categories
    /// and no custom query.
    Keyword add(const QString &name, const QString &query = {}, int limit = 100)
    {
        return inLibrary<Keyword>([=](Library &library) {
            const auto added = Keywords(library).add(Keyword{
                0, name, query, query.isEmpty() ? Keyword::defaultCategories() : QStringList(), limit});
            if (!added)
                qFatal("%s", qPrintable(describe(added.error())));
            return *added;
        });
    }
    template <typename Value>
    Value inLibrary(const std::function<Value(Library &)> &work)
    {
        Value value{};
        Waiting waiting;
        thread.post(&m_context, work, [&](Value answer) {
            value = std::move(answer);
            waiting.isOver = true;
            waiting.loop.quit();
        });
        waiting.run("the library does not answer");
        return value;
    }
    QStringList list(const QString &keyword)
    {
        return inLibrary<QStringList>([=](Library &library) { return listOf(library, keyword); });
    }
    /// Starts a refresh without waiting for its end.
    void start(const QList<Keyword> &keywords, RefreshService::Insist insist = RefreshService::Insist::Yes)
    {
        connectService();
        service->start(keywords, insist);
    }
    void connectService()
    {
        // Earlier answers do not count, because a refresh that was killed may not have stored them.
        m_listAnswers = arxiv.listAnswers();
        if (!queue)
            queue = std::make_unique<RequestQueue>(network, policy);
        if (!service)
            service = std::make_unique<RefreshService>(*queue, thread, clock, options);
        QObject::connect(
            service.get(), &RefreshService::keywordFinished, &m_context, [this](const RefreshReport &report) {
                const bool isStale = arxiv.staleAnswers() > m_staleAnswers;
                m_staleAnswers = arxiv.staleAnswers();
                // This query requests the whole list and not only some days of it.
                const QString query = query::forKeyword(report.keyword);
                const bool isAsked = arxiv.listAnswers().value(query) > m_listAnswers.value(query);
                if (!report.error && !report.notDue && !isStale && isAsked)
                    checker.noteAnswered(report.keyword);
            });
        QObject::connect(service.get(), &RefreshService::finished, &m_context,
            [this](const QList<RefreshReport> &reports) {
                finished = reports;
                ++timesFinished;
                if (m_waiting) {
                    m_waiting->isOver = true;
                    m_waiting->loop.quit();
                }
            });
    }
    /// Refreshes the keywords and waits for the end. By default, keywords that are not due are refreshed too.
    QList<RefreshReport> refresh(
        const QList<Keyword> &keywords, RefreshService::Insist insist = RefreshService::Insist::Yes)
    {
        const int before = timesFinished;
        start(keywords, insist);
        return wait(before);
    }
    QList<RefreshReport> fill(const Keyword &keyword, QDate backTo = {})
    {
        const int before = timesFinished;
        connectService();
        service->fill(keyword, backTo);
        return wait(before);
    }
    Coverage coverage(const Keyword &keyword)
    {
        return inLibrary<Coverage>([=](Library &library) { return *Ledger(library).of(keyword.id); });
    }
    QList<RefreshReport> wait(int before)
    {
        if (timesFinished == before) {
            Waiting waiting;
            m_waiting = &waiting;
            waiting.run("the refresh does not end");
            m_waiting = nullptr;
        }
        service.reset();
        return finished;
    }

    LoopbackArxiv arxiv;
    CoverageChecker checker{arxiv};
    LibraryThread thread;
    FakeClock clock;
    QtNetwork network;
    RequestPolicy policy;
    RefreshService::Options options;
    std::unique_ptr<RequestQueue> queue;
    std::unique_ptr<RefreshService> service;
    QList<RefreshReport> finished;
    int timesFinished = 0;
    /// Whether the destructor checks the ledger. A test sets it to false if it adds papers with past days,
    /// which never happens on the real arXiv.
    bool checksLedger = true;

private:
    /// An event loop that ends as soon as the result is available. QTest::qWaitFor() would check for the
    /// result only every ten milliseconds.
    struct Waiting {
        QEventLoop loop;
        bool isOver = false;

        void run(const char *failure)
        {
            QTimer::singleShot(60000, &loop, &QEventLoop::quit);
            if (!isOver)
                loop.exec();
            if (!isOver)
                qFatal("%s", failure);
        }
    };

    Waiting *m_waiting = nullptr;
    int m_staleAnswers = 0;
    QHash<QString, int> m_listAnswers;
    QObject m_context;
    QTemporaryDir m_folder;
};

} // namespace dp::test
