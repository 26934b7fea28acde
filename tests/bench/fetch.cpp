// Measures how long the program takes to fetch papers over HTTP and to store them, and to fetch them again
// when nothing has changed. It is compared with minimal code that reads the same answers with a fast parser
// and stores them with SQLite alone.

#include "arxiv/atomparser.h"
#include "arxiv/requestqueue.h"
#include "base/clock.h"
#include "bench/answerserver.h"
#include "bench/parts.h"
#include "bench/pugi.h"
#include "bench/sqlite.h"
#include "bench/store.h"
#include "library/keywords.h"
#include "library/libraryfiles.h"
#include "library/librarythread.h"
#include "library/papers.h"
#include "library/sqlite/statement.h"
#include "qtnetwork/qtnetwork.h"
#include "refresh/refreshservice.h"
#include "support/templibrary.h"

#include <QEventLoop>
#include <QHash>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

constexpr int fetchedPapers = 2000;

Keyword keyword()
{
    return Keyword{0, u"Paper"_s, u"all:paper"_s, {}, fetchedPapers};
}

/// Fetches and stores papers with the classes of the program. Requests follow one another without a pause.
class Fetcher
{
public:
    Fetcher(const QString &library, const QUrl &apiUrl)
        : m_apiUrl(apiUrl)
    {
        const auto made = Store::newLibrary(library, {keyword()});
        m_keyword = sure(Keywords(*made).all()).first();
        sure(m_thread.open(library, Library::Access::Write));
    }

    double fetch(int added)
    {
        RequestPolicy policy;
        policy.interval = std::chrono::milliseconds(0);
        RefreshService::Options options;
        options.apiUrl = m_apiUrl;
        options.bound = fetchedPapers;
        RequestQueue queue(m_network, policy);
        RefreshService service(queue, m_thread, m_clock, options);
        QEventLoop loop;
        QList<RefreshReport> reports;
        QObject::connect(&service, &RefreshService::finished, &loop, [&](const QList<RefreshReport> &all) {
            reports = all;
            loop.quit();
        });
        const double time = milliseconds([&] {
            service.start({m_keyword}, RefreshService::Insist::Yes);
            loop.exec();
        });
        for (const RefreshReport &report : std::as_const(reports)) {
            if (report.error)
                qFatal("%s", qPrintable(test::describe(*report.error)));
            if (report.changes.newCount() != added
                || report.changes.newCount() + report.changes.unchanged != fetchedPapers)
                qFatal(
                    "%d papers are new and %d are not", report.changes.newCount(), report.changes.unchanged);
        }
        return time;
    }

    /// Resets the state of the keyword. The next refresh then requests all papers and not only
    /// new ones, as after a change of the keyword.
    void forget()
    {
        QEventLoop loop;
        m_thread.post(
            &loop,
            [](Library &library) { return test::execute(library, u"UPDATE keywords SET refreshed = ''"_s); },
            [&](const Outcome &done) {
                sure(done);
                loop.quit();
            });
        loop.exec();
    }

private:
    QUrl m_apiUrl;
    SystemClock m_clock;
    QtNetwork m_network;
    LibraryThread m_thread;
    Keyword m_keyword;
};

/// Returns the stored data of all papers, by paper id. The result contains the texts of the full-text index.
/// Only the code of the program can make these texts, so they are made before the measurement.
QHash<qint64, Sqlite::Row> indexOf(const QList<QByteArray> &pages)
{
    QHash<qint64, Sqlite::Row> rows;
    for (const QByteArray &page : pages) {
        AtomParser parser(QDateTime(QDate(2026, 10, 31), QTime(1, 0), Qt::UTC));
        parser.feed(page);
        for (const Paper &paper : parser.result().papers)
            rows.insert(paper.id.key(), Sqlite::rowOf(paper, false));
    }
    return rows;
}

double floorOf(
    const QString &library, const QList<QByteArray> &pages, const QHash<qint64, Sqlite::Row> &index)
{
    Store::newLibrary(library, {keyword()}).reset();
    Sqlite sqlite(library);
    const qint64 keywordId = sqlite.idOfKeyword();
    return milliseconds([&] {
        QList<Sqlite::Row> rows;
        for (const QByteArray &page : pages)
            for (Sqlite::Row &row : Pugi::read(page)) {
                const auto known = index.constFind(row.id);
                if (known == index.cend() || known->columns != row.columns || known->seconds != row.seconds)
                    qFatal("the two parsers do not agree on %lld", row.id);
                row.index = known->index;
                rows << std::move(row);
            }
        sqlite.store(rows, keywordId);
    });
}

} // namespace

QList<Line> fetchLines(Store &store, int)
{
    const AnswerServer server(fetchedPapers);
    const auto index = indexOf(server.pages());
    const QString library = store.path(u"fetchedPapers.sqlite"_s), bare = store.path(u"bare.sqlite"_s);
    QList<double> first, again, floor;
    for (int run = 0; run < 9; ++run) {
        {
            Fetcher fetcher(library, server.apiUrl());
            first << fetcher.fetch(fetchedPapers);
            fetcher.forget();
            again << fetcher.fetch(0);
        }
        if (Pugi::isThere())
            floor << floorOf(bare, server.pages(), index);
    }
    libraryfiles::remove(library);
    libraryfiles::remove(bare);
    Line fresh{u"fetch and store %1 papers; pugixml and SQLite alone"_s.arg(fetchedPapers), median(first)};
    Line same{u"fetch them again, nothing has changed; the same"_s, median(again)};
    if (Pugi::isThere()) {
        fresh.floor = same.floor = median(floor);
        fresh.wanted = 1.5;
        same.wanted = 0.25;
    }
    return {fresh, same};
}

} // namespace dp::bench
