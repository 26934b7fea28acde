// Importing a snapshot, searching, sorting and scrolling, without a window.

#include "bench/measure.h"
#include "library/papers.h"
#include "library/rowwindow.h"
#include "library/search.h"
#include "library/statement.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/madeuppapers.h"
#include "transfer/snapshotimport.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

const QStringList queries{u"large language model"_s, u"hallucination"_s, u"reward model"_s,
    u"multimodal reasoning"_s, u"graph neural network"_s, u"time series forecasting"_s, u"quantum error"_s,
    u"retrieval augmented generation"_s, u"vision transformer"_s, u"contrastive learning"_s};

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(test::describe(result.error())));
    return std::move(*result);
}

QByteArray lineOf(const test::MadeUpPaper &paper)
{
    QJsonArray versions;
    for (int version = 1; version <= paper.version; ++version)
        versions << QJsonObject{{u"version"_s, u"v%1"_s.arg(version)},
            {u"created"_s,
                QLocale::c().toString(version == paper.version ? paper.updated : paper.published,
                    u"ddd, d MMM yyyy HH:mm:ss 'GMT'"_s)}};
    QJsonArray authors;
    for (const QString &name : paper.authors)
        authors << QJsonArray{name.section(u' ', -1), name.section(u' ', 0, -2), QString()};
    return QJsonDocument(QJsonObject{{u"id"_s, paper.id}, {u"submitter"_s, paper.authors.value(0)},
                             {u"authors"_s, paper.authors.join(u", "_s)}, {u"title"_s, paper.title},
                             {u"comments"_s, paper.comment}, {u"categories"_s, paper.categories.join(u' ')},
                             {u"abstract"_s, paper.abstract}, {u"versions"_s, versions},
                             {u"authors_parsed"_s, authors}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}

void writeSnapshot(const QString &path, int papers)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    const QList<test::MadeUpPaper> list = test::madeUpPapers(papers, QDate(2026, 10, 30));
    for (auto it = list.crbegin(); it != list.crend(); ++it) // in order of submission, as arXiv's own
        file.write(lineOf(*it));
}

std::unique_ptr<Library> newLibrary(const QString &path)
{
    Library::removeFiles(path);
    return sure(Library::open(path, Library::Access::Create));
}

void import(const QString &library, const QString &snapshot)
{
    const auto opened = newLibrary(library);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    SnapshotImport import(snapshot, {}, {});
    sure(import.begin(*opened));
    while (!sure(import.storeBatch(*opened, now)).isDone) { }
    sure(import.finish(*opened, now));
}

/// The same rows and the same index by SQLite alone: nothing is read, looked up or made ready.
class Floor
{
public:
    explicit Floor(const QString &snapshot)
    {
        SnapshotReader reader(snapshot, {}, 0, 5000);
        do {
            m_batches << sure(reader.next());
        } while (!m_batches.last().isLast);
    }

    void store(const QString &path) const
    {
        const auto library = newLibrary(path);
        Connection &connection = library->connection();
        sure(connection.execute(u"PRAGMA cache_size = -65536"_s));
        for (const SnapshotReader::Batch &batch : m_batches) {
            Transaction transaction(connection);
            sure(transaction.begin());
            Statement row(connection,
                u"INSERT INTO papers (id, version, title, abstract, comment, abs_url, authors, categories, "
                u"published, updated,"
                " first_seen, in_archive) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '2026-10-30T00:00:00Z', 1)"_s);
            for (const Paper &p : batch.papers)
                sure(row.bind(p.id.key(), p.id.version(), p.title, p.abstract, p.comment, p.absUrl,
                            p.authors.join(u'\n'), p.categories.join(u'\n'), p.published.iso(),
                            p.updated.iso())
                         .run());
            SearchIndex index(connection);
            for (qsizetype i = 0; i < batch.papers.size(); ++i)
                sure(index.add(batch.papers[i].id.key(), batch.texts[i]));
            sure(transaction.commit());
        }
    }

private:
    QList<SnapshotReader::Batch> m_batches;
};

/// Every key of every query, as the window asks it.
QList<double> keys(Library &library)
{
    QList<double> times;
    Search search(library.connection());
    for (const bool warm : {false, true})
        for (const QString &query : queries)
            for (qsizetype length = 1; length <= query.size(); ++length) {
                const auto terms = searchterms::parse(query.left(length), true);
                const double time = milliseconds([&] { sure(search.newest(terms, 0, 100)); });
                if (warm)
                    times << time;
            }
    return times;
}

Line line(const QString &what, double ours, double wanted)
{
    Line line;
    line.what = what;
    line.ours = ours;
    line.wanted = wanted;
    return line;
}

} // namespace

QList<Line> libraryLines(const QString &folder, int papers)
{
    const QDir dir(folder);
    const QString snapshot = dir.filePath(u"snapshot.json"_s), small = dir.filePath(u"small.json"_s);
    const QString path = dir.filePath(u"library.sqlite"_s), smallPath = dir.filePath(u"small.sqlite"_s);
    writeSnapshot(snapshot, papers);
    writeSnapshot(small, std::min(papers, 10000));
    QList<Line> lines;
    {
        const Floor floor(snapshot);
        lines << inTurn(
            u"import %1 papers of a snapshot; SQLite alone"_s.arg(papers), papers > 200000 ? 1 : 3,
            [&] { import(path, snapshot); }, [&] { floor.store(dir.filePath(u"floor.sqlite"_s)); }, 1.5);
    }
    import(smallPath, small);
    const auto large = sure(Library::open(path, Library::Access::Share));
    const auto little = sure(Library::open(smallPath, Library::Access::Share));
    const QList<double> times = keys(*large);
    lines << line(u"a key of a search, 95 of 100"_s, percentile(times, 95), 2);
    Line growth = line(u"a key of a search, median; with 10,000 papers"_s, median(times), 2);
    growth.floor = median(keys(*little));
    lines << growth;
    const std::pair<QString, SortKey> orders[] = {{u"submission"_s, SortKey::Submitted},
        {u"title"_s, SortKey::Title}, {u"authors"_s, SortKey::Authors}, {u"date"_s, SortKey::Updated},
        {u"comment"_s, SortKey::Comment}, {u"unread"_s, SortKey::Read}, {u"star"_s, SortKey::Starred}};
    for (const auto &[name, key] : orders) {
        QList<double> first, middle, last;
        for (int run = 0; run < 5; ++run) {
            std::optional<RowWindow> window;
            Connection &connection = large->connection();
            first << milliseconds([&, by = key] {
                window = sure(RowWindow::ofLibrary(connection, by, run % 2 == 0));
                sure(window->page(connection, 0, 256));
            });
            middle << milliseconds([&] { sure(window->page(connection, window->count() / 2, 256)); });
            last << milliseconds([&] { sure(window->page(connection, window->count() - 256, 256)); });
        }
        lines << line(u"all papers by %1: the first rows"_s.arg(name), median(first), 100)
              << line(u"all papers by %1: rows in the middle"_s.arg(name), median(middle), 50)
              << line(u"all papers by %1: the last rows"_s.arg(name), median(last), 16);
    }
    return lines;
}

} // namespace dp::bench
