// Measures a search while the user types it. For each key there are two times: the time of the search in the
// index, and the time until the rows of the result are painted.

#include "library/search.h"
#include "bench/desk.h"
#include "bench/parts.h"
#include "bench/store.h"
#include "gui/pages/searchpage.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "library/libraryopener.h"
#include "session/papersearch.h"

#include <QComboBox>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

// Forty queries for the made-up papers. They contain subjects, phrases, an author, words that nearly all
// papers have, and a word that no paper has.
const QStringList queries{u"large language models"_s, u"reward model"_s, u"hallucination"_s,
    u"step level verification"_s, u"mixture of experts"_s, u"cross lingual"_s, u"long context"_s,
    u"low rank"_s, u"speech synthesis"_s, u"state space models"_s, u"preference data"_s,
    u"text to image generation"_s, u"generalization bounds"_s, u"weak supervision"_s, u"spatial reasoning"_s,
    u"machine translation"_s, u"isotonic calibration"_s, u"position bias"_s, u"small language models"_s,
    u"latent reasoning"_s, u"federated"_s, u"diffusion language models"_s, u"self play"_s,
    u"decision transformers"_s, u"stochastic gradient"_s, u"saddle points"_s, u"case study"_s,
    u"a benchmark of"_s, u"mllm as annotator"_s, u"physical reasoning"_s, u"uncertainty estimation"_s,
    u"wang"_s, u"zhou hallucination"_s, u"\"language models\" under"_s, u"the"_s, u"of"_s, u"we show"_s,
    u"competition mathematics"_s, u"multi turn"_s, u"quantum"_s};
// Queries with other conditions than words. Some find most papers, and others only old papers or none.
const QStringList conditions{u"is:unread reward"_s, u"is:starred models"_s, u"cs.CL -language"_s,
    u"year:2025 diffusion"_s, u"year:2020..2021"_s, u"-(language OR vision)"_s, u"has:code agents"_s,
    u"(reward OR preference) -title:model"_s, u"is:revised OR is:starred"_s, u"venue:neurips"_s,
    u"is:withdrawn"_s, u"tag:later reasoning"_s, u"has:note"_s, u"year:1999"_s, u"-is:read category:math"_s,
    u"author:wang (llm OR has:tag)"_s};
constexpr int small = 10000;
constexpr int wholeSearches = 3; // number of searches by relevance that are not replaced; each takes long
constexpr double mostOfWhole = 0.02; // largest good ratio of a replaced search to a whole one

/// Types every query and searches after each key, as the window does. Returns the time of each search in
/// milliseconds.
QList<double> keys(Library &library, const QStringList &typedQueries)
{
    QList<double> times;
    Search search(library);
    for (const bool warm : {false, true})
        for (const QString &query : typedQueries)
            for (qsizetype length = 1; length <= query.size(); ++length) {
                const SearchQuery typed = searchquery::parse(query.left(length), true);
                const double time = milliseconds([&] {
                    sure(search.page(typed, 0, 100, SearchPace({}, QDeadlineTimer(PaperSearch::firstSlice))));
                });
                if (warm)
                    times << time;
            }
    return times;
}

QList<Line> queryLines(const Store &store, int papers)
{
    const auto large = sure(libraryopener::open(store.library(papers), Library::Access::Read));
    const auto little = sure(libraryopener::open(store.library(small), Library::Access::Read));
    const QList<double> ours = keys(*large, queries), beside = keys(*little, queries);
    const QList<double> ofConditions = keys(*large, conditions);
    QList<Line> lines{Line{u"a key of a search in the index, 95 of 100"_s, percentile(ours, 95), {}, 2}};
    for (const int share : {50, 95})
        lines << Line{u"the same, %1 of 100; with 10,000 papers"_s.arg(share), percentile(ours, share),
            percentile(beside, share), 2};
    lines << Line{u"the slowest key of a search in the index"_s, percentile(ours, 100)}
          << Line{u"a key of a search with conditions, 95 of 100"_s, percentile(ofConditions, 95)}
          << Line{u"the slowest key of a search with conditions"_s, percentile(ofConditions, 100)};
    return lines;
}

class Typist
{
public:
    explicit Typist(Desk &desk)
        : m_desk(desk)
        , m_field(desk.window().findChild<QLineEdit *>(u"searchField"_s))
    {
    }

    /// Types the query. Returns for each key the time until the rows of the result are painted, in
    /// milliseconds.
    QList<double> type(const QString &query)
    {
        QList<double> times;
        clear();
        for (const QChar c : query) {
            // A space or a quotation mark may leave the query unchanged. Nothing is painted in this case.
            const SearchExpression before = searchquery::parse(m_field->text(), true).expression;
            const SearchExpression after = searchquery::parse(m_field->text() + c, true).expression;
            const double time = key(c);
            if (!after.isEmpty() && after != before)
                times << time;
        }
        return times;
    }
    /// Types two characters and returns how long the search for the first one still runs after the second
    /// key, in milliseconds.
    double interrupt(QChar first, QChar second)
    {
        press(first);
        bool ended = false;
        QElapsedTimer since;
        qint64 after = -1;
        m_desk.session().library().reader.post(
            &m_desk, [](Library &) { return 0; },
            [&](int) {
                ended = true;
                after = since.isValid() ? since.nsecsElapsed() : 0;
            });
        QTest::qWait(pause);
        since.start();
        press(second);
        Desk::wait([&] { return ended; });
        return double(after) / 1e6;
    }
    /// Types a character and returns how long the search for it runs, in milliseconds.
    double whole(QChar c)
    {
        press(c);
        bool ended = false;
        return milliseconds([&] {
            m_desk.session().library().reader.post(
                &m_desk, [](Library &) { return 0; }, [&](int) { ended = true; });
            Desk::wait([&] { return ended; });
        });
    }
    void clear() { m_field->clear(); }

private:
    static constexpr int pause = 10; // ms; a search by relevance has started after this time

    void press(QChar c) { QTest::keyClick(m_field, c.toLatin1()); }
    double key(QChar c)
    {
        bool loaded = false;
        QMetaObject::Connection connection;
        const double time = m_desk.untilPainted(
            [&] {
                press(c);
                SearchPage *page = m_desk.searchPage();
                connection = QObject::connect(page, &PapersPage::loaded, &m_desk, [&loaded, page] {
                    loaded = true;
                    page->update(); // two empty results in a row would otherwise cause no painting
                });
            },
            [&] { return loaded; });
        QObject::disconnect(connection);
        return time;
    }

    Desk &m_desk;
    QLineEdit *m_field;
};

QList<Line> typingLines(const Store &store, int papers)
{
    Desk desk(store.library(papers), store.path(u"search.ini"_s));
    Typist typist(desk);
    QList<double> times;
    for (const bool warm : {false, true})
        for (const QString &query : queries + conditions) {
            const QList<double> ofQuery = typist.type(query);
            if (warm)
                times += ofQuery;
        }
    typist.clear();
    QList<Line> lines{Line{u"a key of a search to painted rows, 95 of 100"_s, percentile(times, 95), {}, 16},
        Line{u"the slowest key of a search to painted rows"_s, percentile(times, 100)}};

    desk.window().findChild<QComboBox *>(u"searchOrder"_s)->setCurrentIndex(1);
    QList<double> interrupts;
    for (const QString &query : queries) {
        typist.clear();
        for (qsizetype i = 0; i + 1 < query.size(); i += 2)
            interrupts << typist.interrupt(query[i], query[i + 1]);
    }
    QList<double> wholes;
    for (const QString &query : queries.first(wholeSearches)) {
        typist.clear();
        wholes << typist.whole(query.front());
    }
    typist.clear();
    lines << Line{u"a search by relevance still runs after the next key, 95 of 100"_s,
        percentile(interrupts, 95), {}, 16}
          << Line{u"the same; a search by relevance that is not replaced"_s, percentile(interrupts, 95),
                 median(wholes), mostOfWhole}
          << Line{u"the longest time that it still runs"_s, percentile(interrupts, 100)};
    return lines;
}

} // namespace

QList<Line> searchLines(Store &store, int papers)
{
    return queryLines(store, papers) + typingLines(store, papers);
}

} // namespace dp::bench
