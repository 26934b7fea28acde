#pragma once

#include "arxiv/requestqueue.h"
#include "library/keywords.h"
#include "library/ledger.h"
#include "library/librarythread.h"
#include "qtnetwork/qtnetwork.h"
#include "refresh/refreshservice.h"
#include "support/checks.h"
#include "support/loopbackarxiv.h"
#include "support/templibrary.h"
#include "support/toldclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

namespace dp::test {

/// A refresh service with all that it needs: a library on disk, arXiv on the loopback, and a clock that is
/// told the time.
class RefreshBench
{
public:
    explicit RefreshBench(
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
    ~RefreshBench() { service.reset(); }

    QString path() const { return m_folder.filePath(QStringLiteral("library.sqlite")); }

    /// A keyword of this name; with `query` for one's own. The defaults of categories.
    Keyword add(const QString &name, const QString &query = {}, int limit = 100)
    {
        return inLibrary<Keyword>([=](Library &library) {
            const auto added =
                Keywords(library.connection())
                    .add(Keyword{0, name, query,
                        query.isEmpty() ? Keyword::defaultCategories() : QStringList(), limit});
            if (!added)
                qFatal("%s", qPrintable(describe(added.error())));
            return *added;
        });
    }
    template <typename Value>
    Value inLibrary(const std::function<Value(Library &)> &work)
    {
        Value value{};
        bool done = false;
        thread.post(&m_context, work, [&](Value answer) {
            value = std::move(answer);
            done = true;
        });
        if (!QTest::qWaitFor([&] { return done; }, 20000))
            qFatal("the library does not answer");
        return value;
    }
    QStringList list(const QString &keyword)
    {
        return inLibrary<QStringList>([=](Library &library) { return listOf(library, keyword); });
    }
    /// Starts and does not wait.
    void start(const QList<Keyword> &keywords, RefreshService::Insist insist = RefreshService::Insist::Yes)
    {
        connectService();
        service->start(keywords, insist);
    }
    void connectService()
    {
        if (!queue)
            queue = std::make_unique<RequestQueue>(network, policy);
        if (!service)
            service = std::make_unique<RefreshService>(*queue, thread, clock, options);
        QObject::connect(service.get(), &RefreshService::finished, &m_context,
            [this](const QList<RefreshReport> &reports) {
                finished = reports;
                ++timesFinished;
            });
    }
    /// Asks whether it is due or not, unless told otherwise.
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
        return inLibrary<Coverage>(
            [=](Library &library) { return *Ledger(library.connection()).of(keyword.id); });
    }
    QList<RefreshReport> wait(int before)
    {
        if (!QTest::qWaitFor([&] { return timesFinished > before; }, 60000))
            qFatal("the refresh does not end");
        service.reset();
        return finished;
    }

    LoopbackArxiv arxiv;
    LibraryThread thread;
    ToldClock clock;
    QtNetwork network;
    RequestPolicy policy;
    RefreshService::Options options;
    std::unique_ptr<RequestQueue> queue;
    std::unique_ptr<RefreshService> service;
    QList<RefreshReport> finished;
    int timesFinished = 0;

private:
    QObject m_context;
    QTemporaryDir m_folder;
};

} // namespace dp::test
