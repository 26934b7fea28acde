// Measures the start of the program and a key press, with thousands of keywords and with few keywords.

#include "bench/desk.h"
#include "bench/parts.h"
#include "bench/process.h"
#include "bench/store.h"
#include "gui/pages/paperspage.h"
#include "gui/table/paperstable.h"
#include "library/papers.h"
#include "library/transaction.h"

#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

// Numbers of keywords; both are large enough for the button with the list of tabs.
constexpr int few = 20, many = 2000;
constexpr int shown = 100; // number of papers of the first keyword
constexpr int keywordRuns = 9;
constexpr double mostGrowth = 3;
constexpr double mostOfAStart = 500, mostOfAKey = 100; // largest good times, in milliseconds

QString libraryWith(Store &store, int number)
{
    QList<Keyword> keywords;
    for (int i = 0; i < number; ++i)
        keywords << Keyword{0, u"keyword %1"_s.arg(i), {}, {}, shown};
    const QString path = store.path(u"keywords-%1.sqlite"_s.arg(number));
    const auto library = Store::newLibrary(path, keywords);
    QList<Paper> papers;
    Store::forEachPaper(shown, [&](const test::MadeUpPaper &made) {
        Paper paper;
        paper.id = *ArxivId::parse(made.id + u"v1"_s);
        paper.title = made.title;
        paper.abstract = made.abstract;
        paper.authors = made.authors;
        paper.published = paper.updated = Moment::fromDateTime(made.published);
        papers << paper;
    });
    Transaction transaction(*library);
    sure(transaction.begin());
    sure(Papers(*library).store(papers, 1, Source::Feed, QDateTime::currentDateTimeUtc()));
    sure(transaction.commit());
    return path;
}

/// Measures the time from a key that marks a paper until the number of unread papers is painted in the tab.
QList<double> keyTimes(const Store &store, const QString &library)
{
    Desk desk(library, store.path(u"keywords.ini"_s));
    auto *tabs = desk.window().findChild<QTabWidget *>(u"keywordTabs"_s);
    auto *page = qobject_cast<PapersPage *>(tabs->currentWidget());
    Desk::wait([&] { return page->table()->papers() && page->table()->papers()->paperCount() == shown; });
    desk.window().activateWindow(); // without a window manager, the window has no keyboard focus by itself
    Desk::wait([&] { return desk.window().isActiveWindow(); });
    page->table()->setCurrentRow(0);
    QList<double> times;
    for (int run = 0; run < keywordRuns; ++run) {
        const QString before = tabs->tabText(0);
        times << desk.untilPainted(
            [&] { QTest::keyClick(page->table(), Qt::Key_M); }, [&] { return tabs->tabText(0) != before; });
    }
    return times;
}

} // namespace

QList<Line> keywordLines(Store &store, int)
{
    const QString program = QStringLiteral(DP_PROGRAM);
    const QString small = libraryWith(store, few), large = libraryWith(store, many);
    Pair starts;
    for (int run = 0; run < keywordRuns; ++run) {
        starts.ours << process::untilPainted(program, store.argumentsFor(large, u"keywords.ini"_s)).time;
        starts.floor << process::untilPainted(program, store.argumentsFor(small, u"keywords.ini"_s)).time;
    }
    const Pair keys{keyTimes(store, large), keyTimes(store, small)};
    const auto among = [](const QString &what) {
        return u"%1 among %2 keywords"_s.arg(what).arg(many);
    };
    const QString beside = u"; among %1"_s.arg(few), start = among(u"start to painted rows"_s),
                  mark = among(u"mark a paper, painted,"_s);
    return {starts.line(start + beside, mostGrowth), Line{start, median(starts.ours), {}, mostOfAStart},
        keys.line(mark + beside, mostGrowth), Line{mark, median(keys.ours), {}, mostOfAKey}};
}

} // namespace dp::bench
