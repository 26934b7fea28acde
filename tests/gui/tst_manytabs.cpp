// A window with thousands of keywords: the start time, the response time and the list of tabs.
#include "gui/deskfixture.h"
#include "gui/window/keywordtabs.h"
#include "gui/window/tablist.h"
#include "gui/windowkeys.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

struct ManyTabsFixture : DeskFixture {
    explicit ManyTabsFixture(int number)
    {
        QList<Keyword> keywords;
        for (int i = 0; i < number; ++i)
            keywords << Keyword{0, i == 7 ? u"R&D of %1"_s : u"word %1"_s.arg(i), {}, {}, 100};
        made = makeLibrary(keywords);
    }
    bool run(int tabs)
    {
        return made && start() && QTest::qWaitFor([&] { return this->tabs()->count() == tabs + 2; });
    }
    KeywordTabs *tabs() { return window().findChild<KeywordTabs *>(u"keywordTabs"_s); }
    QToolButton *button() { return window().findChild<QToolButton *>(u"tabListButton"_s); }
    TabList *openList()
    {
        button()->setFocus();
        QTest::keyClick(button(), Qt::Key_Space);
        const bool there = QTest::qWaitFor(
            [] { return qobject_cast<TabList *>(QApplication::activePopupWidget()) != nullptr; });
        return there ? qobject_cast<TabList *>(QApplication::activePopupWidget()) : nullptr;
    }
    bool made = false;
};

/// Returns the processor time of this process in seconds. Other programs do not affect this time.
double processorTime()
{
    return double(clock()) / CLOCKS_PER_SEC;
}

/// Waits until the process is idle.
void waitUntilIdle()
{
    for (int quiet = 0; quiet < 5;) {
        const double before = processorTime();
        QTest::qWait(20);
        quiet = processorTime() - before < 0.005 ? quiet + 1 : 0;
    }
}

} // namespace

class TestManyTabs : public QObject
{
    Q_OBJECT

private slots:
    void startTimeIsLinearInTheNumberOfKeywords();
    void markAmongManyTabsIsFast();
    void tabsKeepTheirTextsAndScroll();
    void fewTabsHaveNoList();
    void listFindsATab();
    void escapeClosesTheList();
    void everyWidgetHasAName();
    void tabIsLoadedWhenItIsFirstShown();
};

void TestManyTabs::startTimeIsLinearInTheNumberOfKeywords()
{
    const auto secondsFor = [](int number) {
        ManyTabsFixture f(number);
        const double before = processorTime();
        if (!f.run(number))
            return 1e9;
        waitUntilIdle();
        const double seconds = processorTime() - before;
        f.stop();
        return seconds;
    };
    secondsFor(10); // warm-up: the first window also loads shared resources
    // If the time is linear, four times as many keywords take four times as long. If it is quadratic, they
    // take sixteen times as long. The process can be idle for a moment while it waits for a slow disk, and
    // such a run looks too short. Therefore the longest run with few keywords is compared with the shortest
    // run with many.
    const auto runs = [&](int number) {
        return std::minmax({secondsFor(number), secondsFor(number), secondsFor(number)});
    };
    const double none = runs(10).first, few = runs(500).second, many = runs(2000).first;
    const double grown = (many - none) / std::max(0.02, few - none);
    QVERIFY2(grown < 8, qPrintable(u"%1 s, %2 s, %3 s"_s.arg(none).arg(few).arg(many)));
}

void TestManyTabs::markAmongManyTabsIsFast()
{
    ManyTabsFixture f(2000);
    {
        auto library = libraryopener::open(f.options.library, Library::Access::Write);
        VERIFY_OK(library);
        Transaction transaction(**library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(Papers(**library).store(
            somePapers({u"2503.00001"_s, u"2503.00002"_s}), 1, Source::Feed, f.clock.now()));
        VERIFY_OK(transaction.commit());
    }
    QVERIFY(f.run(2000));
    QTRY_COMPARE(f.page()->model()->rowCount(), 2);
    waitUntilIdle();
    const double before = processorTime();
    QSignalSpy loaded(&f.session().keywords(), &dp::KeywordList::wasRead);
    QTest::keyClick(f.table(), Qt::Key_M);
    QTRY_COMPARE(f.tabs()->tabText(0), u"word 0 (1)"_s);
    waitUntilIdle();
    const double seconds = processorTime() - before;
    QVERIFY2(seconds < 1.0,
        // The limit is high because the machine may be busy, or the build may be a debug build.
        qPrintable(QString::number(seconds)));
    f.stop();
}

void TestManyTabs::tabsKeepTheirTextsAndScroll()
{
    ManyTabsFixture f(60);
    QVERIFY(f.run(60));
    f.window().resize(600, 500);
    KeywordTabBar *bar = f.tabs()->bar();
    for (int i = 0; i < bar->count(); ++i) {
        const int wide = bar->fontMetrics().horizontalAdvance(bar->tabText(i));
        QVERIFY2(bar->tabRect(i).width() >= wide, qPrintable(bar->tabText(i)));
    }
    int arrows = 0;
    for (const QToolButton *button : bar->findChildren<QToolButton *>())
        arrows += button->isVisible();
    QTRY_COMPARE(arrows, 2);
    f.stop();
}

void TestManyTabs::fewTabsHaveNoList()
{
    ManyTabsFixture f(5); // with the two tabs of the library, there are 7 tabs
    QVERIFY(f.run(5));
    QVERIFY(!f.button() || !f.button()->isVisible());
    QVERIFY(!f.window().findChild<QAction *>(u"tabList"_s)->isEnabled());
    f.stop();
}

void TestManyTabs::listFindsATab()
{
    ManyTabsFixture f(300);
    QVERIFY(f.run(300));
    QVERIFY(f.button() && f.button()->isVisible());
    TabList *list = f.openList();
    QVERIFY(list);
    auto *view = list->findChild<QListView *>();
    QCOMPARE(view->model()->rowCount(), 302);
    QCOMPARE(view->model()->index(7, 0).data().toString(), u"R&D of %1"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"29 WORD"_s);
    QCOMPARE(view->model()->rowCount(), 13); // the tabs 29, 129, 229 and 290 to 299 match
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QCOMPARE(f.tabs()->tabText(f.tabs()->currentIndex()), u"word 129"_s);
    f.stop();
}

void TestManyTabs::escapeClosesTheList()
{
    ManyTabsFixture f(40);
    QVERIFY(f.run(40));
    const int before = f.tabs()->currentIndex();
    QTest::keyClick(&f.window(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    // The text is not interpreted as a pattern.
    QTest::keyClicks(QApplication::focusWidget(), u"(no such tab["_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QCOMPARE(f.tabs()->currentIndex(), before);
    f.stop();
}

void TestManyTabs::everyWidgetHasAName()
{
    ManyTabsFixture f(40);
    QVERIFY(f.run(40));
    QCOMPARE(f.button()->accessibleName(), u"List of tabs"_s);
    TabList *list = f.openList();
    QVERIFY(list);
    QCOMPARE(widgetsWithoutNames(*list), QString());
    list->close();
    f.stop();
}

void TestManyTabs::tabIsLoadedWhenItIsFirstShown()
{
    ManyTabsFixture f(60);
    {
        auto library = libraryopener::open(f.options.library, Library::Access::Write);
        VERIFY_OK(library);
        Transaction transaction(**library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(Papers(**library).store(
            somePapers({u"2503.00001"_s, u"2503.00002"_s}), 50, Source::Feed, f.clock.now()));
        VERIFY_OK(transaction.commit());
    }
    QVERIFY(f.run(60));
    waitUntilIdle();
    KeywordPage *page = f.window().tabs().keywordPages().at(49);
    QVERIFY(!page->isLoaded());
    f.tabs()->setCurrentWidget(page);
    QTRY_COMPARE(page->model()->rowCount(), 2);
    QCOMPARE(page->table()->currentIndex().row(), 0);
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestManyTabs)
#include "tst_manytabs.moc"
