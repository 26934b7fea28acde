// The tabs as a list on the left of the pages.
#include "gui/tabfixture.h"
#include "gui/window/tabdelegate.h"
#include "gui/window/tabsarea.h"
#include "gui/window/tabsidebar.h"
#include "gui/window/tabsmodel.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

struct SidebarFixture : TabFixture {
    using TabFixture::TabFixture;

    /// Starts the program with the tabs on the left.
    bool runOnLeft()
    {
        {
            dp::Settings settings(options.settings);
            settings.set(Setting::TabPlace, u"left"_s);
        }
        return run() && list();
    }
    QListView *list() { return window().findChild<QListView *>(u"tabSidebarList"_s); }
    QWidget *sidebar() { return window().findChild<TabSidebar *>(); }
    QStringList rows()
    {
        QStringList rows;
        for (int i = 0; i < list()->model()->rowCount(); ++i)
            rows << list()->model()->index(i, 0).data().toString();
        return rows;
    }
    int currentRow() { return list()->currentIndex().row(); }
    QPoint middleOf(int row) { return list()->visualRect(list()->model()->index(row, 0)).center(); }
};

} // namespace

class TestTabSidebar : public QObject
{
    Q_OBJECT

private slots:
    void menuMovesTheTabsToTheLeftAndBack();
    void placeAndWidthAreRemembered();
    void libraryIsAboveTheKeywordsWithTheirNumbers();
    void numberIsNeverCutInARow();
    void clickShowsATabAndMovesTheKeyboardIntoIt();
    void keysMoveThroughTheTabs();
    void rightClickOpensTheMenuOfItsRow();
    void keyOpensTheMenuOfTheCurrentRow();
    void draggedRowMovesItsTab();
    void addedAndRemovedKeywordsAreShown();
    void buttonsAreAboveTheList();
    void everyWidgetHasAName();
    void thousandsOfKeywordsNeedNoWidgets();
};

void TestTabSidebar::menuMovesTheTabsToTheLeftAndBack()
{
    SidebarFixture f;
    QVERIFY(f.run());
    QVERIFY(!f.list());
    QVERIFY(f.action(u"tabsAtTop"_s)->isChecked());
    const auto chooseInMenu = [&](Qt::Key place) {
        f.window().findChild<QMenu *>(u"viewMenu"_s)->popup(f.window().mapToGlobal(QPoint(40, 40)));
        for (const Qt::Key key : {Qt::Key_T, place}) {
            QTRY_VERIFY(QApplication::activePopupWidget());
            QTest::keyClick(QApplication::activePopupWidget(), key);
        }
        QTRY_VERIFY(!QApplication::activePopupWidget());
    };
    chooseInMenu(Qt::Key_L);
    QVERIFY(f.list() && f.list()->isVisible());
    QVERIFY(!f.tabBar()->isVisible());
    QVERIFY(f.action(u"tabsOnLeft"_s)->isChecked());
    QVERIFY(f.list()->mapTo(&f.window(), QPoint()).x() < f.table()->mapTo(&f.window(), QPoint()).x());
    chooseInMenu(Qt::Key_T);
    QVERIFY(!f.list());
    QVERIFY(f.tabBar()->isVisible());
    QVERIFY(f.window().findChild<QToolButton *>(u"addKeywordButton"_s)->isVisible());
    QVERIFY(f.action(u"tabsAtTop"_s)->isChecked());
    f.stop();
}

void TestTabSidebar::placeAndWidthAreRemembered()
{
    SidebarFixture f;
    QVERIFY(f.runOnLeft());
    auto *area = f.window().findChild<TabsArea *>();
    QTRY_COMPARE(f.sidebar()->width(), 220);
    QWidget *handle = area->handle(1);
    const QPoint at = handle->rect().center();
    QTest::mousePress(handle, Qt::LeftButton, {}, at);
    QTest::mouseMove(handle, at + QPoint(80, 0));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, at + QPoint(80, 0));
    QTRY_COMPARE(f.sidebar()->width(), 300);
    f.window().resize(f.window().width() + 150, f.window().height());
    QTRY_COMPARE(f.sidebar()->width(), 300); // only the pages grow
    f.stop();
    QVERIFY(f.run());
    QVERIFY(f.list());
    QTRY_COMPARE(f.sidebar()->width(), 300);
    f.action(u"tabsAtTop"_s)->trigger();
    f.stop();
    QVERIFY(f.run());
    QVERIFY(!f.list() && f.tabBar()->isVisible());
    f.action(u"tabsOnLeft"_s)->trigger();
    QTRY_COMPARE(f.sidebar()->width(), 300);
    f.stop();
}

void TestTabSidebar::libraryIsAboveTheKeywordsWithTheirNumbers()
{
    SidebarFixture f;
    QVERIFY(f.give(u"MLLM"_s, {u"2503.00001"_s, u"2503.00002"_s}));
    QVERIFY(f.runOnLeft());
    const QAbstractItemModelTester tester(f.list()->model());
    QCOMPARE(f.rows(),
        QStringList({u"All papers"_s, u"Starred"_s, u"Hallucination"_s, u"MLLM"_s, u"Reasoning"_s,
            u"Reward Model"_s}));
    const QModelIndex mllm = f.list()->model()->index(3, 0);
    QTRY_COMPARE(mllm.data(TabsModel::UnreadRole).toInt(), 2);
    QCOMPARE(mllm.data(Qt::AccessibleTextRole).toString(), u"MLLM (2)"_s);
    QCOMPARE(f.currentRow(), 2);
    f.showTab(1);
    QCOMPARE(f.currentRow(), 3);
    QTRY_COMPARE(f.table()->model()->rowCount(), 2);
    f.key(Qt::Key_M);
    QTRY_COMPARE(f.list()->model()->index(3, 0).data(TabsModel::UnreadRole).toInt(), 1);
    f.stop();
}

void TestTabSidebar::numberIsNeverCutInARow()
{
    KeywordTabs tabs(nullptr);
    tabs.bar()->setLabel(tabs.addTab(new QWidget, QString()), {QString(100, u'n'), 571760}, QString());
    const TabsModel model(tabs, TabsModel::Order::LibraryFirst);
    const QFontMetrics metrics = tabs.fontMetrics();
    for (int width = 14 * metrics.averageCharWidth(); width < 600; width += 5) {
        const auto texts = TabDelegate::textsIn(width, model.index(0), metrics);
        QVERIFY2(texts.unread == u"571,760"_s || texts.unread == u"571k"_s, qPrintable(texts.unread));
        QVERIFY(metrics.horizontalAdvance(texts.name + texts.unread) < width);
        QVERIFY(texts.name.startsWith(u'n'));
    }
}

void TestTabSidebar::clickShowsATabAndMovesTheKeyboardIntoIt()
{
    SidebarFixture f;
    QVERIFY(f.give(u"Reasoning"_s, {u"2503.00001"_s}));
    QVERIFY(f.runOnLeft());
    QTest::mouseClick(f.list()->viewport(), Qt::LeftButton, {}, f.middleOf(4));
    QCOMPARE(f.currentName(), u"Reasoning"_s);
    QTRY_VERIFY(f.table()->hasFocus());
    f.stop();
}

void TestTabSidebar::keysMoveThroughTheTabs()
{
    SidebarFixture f;
    QVERIFY(f.give(u"Hallucination"_s, {u"2503.00001"_s}));
    QVERIFY(f.runOnLeft());
    QTest::keyClick(&f.window(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(f.currentRow(), 1); // Starred is above the first keyword
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(f.currentRow(), 2);
    f.list()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(f.list(), Qt::Key_Down);
    QTest::keyClick(f.list(), Qt::Key_Down);
    QCOMPARE(f.currentName(), u"Reasoning"_s);
    QVERIFY(f.list()->hasFocus());
    QTest::keyClick(f.list(), Qt::Key_Home);
    QCOMPARE(f.currentRow(), 0);
    QTest::keyClicks(f.list(), u"hal"_s);
    QCOMPARE(f.currentName(), u"Hallucination"_s);
    QTest::keyClick(f.list(), Qt::Key_Return);
    QTRY_VERIFY(f.table()->hasFocus());
    f.stop();
}

void TestTabSidebar::rightClickOpensTheMenuOfItsRow()
{
    SidebarFixture f;
    QVERIFY(f.runOnLeft());
    QMenu *menu = f.menuAt(*f.list()->viewport(), f.middleOf(4));
    QVERIFY(menu);
    QCOMPARE(f.currentName(), u"Hallucination"_s);
    f.choose(menu, Qt::Key_M);
    QTRY_COMPARE(f.names(), QStringList({u"Hallucination"_s, u"MLLM"_s, u"Reward Model"_s}));
    f.stop();
}

void TestTabSidebar::keyOpensTheMenuOfTheCurrentRow()
{
    SidebarFixture f;
    QVERIFY(f.runOnLeft());
    f.list()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(f.list(), Qt::Key_Down);
    QTest::keyClick(f.list(), Qt::Key_F10, Qt::ShiftModifier);
    QMenu *menu = f.openedMenu();
    QVERIFY(menu);
    f.choose(menu, Qt::Key_M);
    QTRY_COMPARE(f.names(), QStringList({u"Hallucination"_s, u"Reasoning"_s, u"Reward Model"_s}));
    f.stop();
}

void TestTabSidebar::draggedRowMovesItsTab()
{
    SidebarFixture f;
    QVERIFY(f.runOnLeft());
    QAbstractItemModel *model = f.list()->model();
    QVERIFY(!model->moveRow({}, 0, {}, 4)); // the rows of the library stay
    QVERIFY(!model->moveRow({}, 4, {}, 1));
    QVERIFY(!(model->flags(model->index(0, 0)) & Qt::ItemIsDragEnabled));
    QVERIFY(model->flags(model->index(2, 0)) & Qt::ItemIsDragEnabled);
    QVERIFY(model->moveRow({}, 5, {}, 2)); // what a drop calls
    const QStringList moved = {u"Reward Model"_s, u"Hallucination"_s, u"MLLM"_s, u"Reasoning"_s};
    QTRY_COMPARE(f.names(), moved);
    QCOMPARE(f.rows().mid(2), moved);
    QCOMPARE(f.currentName(), u"Hallucination"_s);
    QCOMPARE(f.currentRow(), 3);
    f.stop();
    QVERIFY(f.run());
    QCOMPARE(f.names(), moved);
    f.stop();
}

void TestTabSidebar::addedAndRemovedKeywordsAreShown()
{
    SidebarFixture f;
    QVERIFY(f.runOnLeft());
    QTest::keyClick(&f.window(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(f.enterName(u"Time Series"_s));
    QTRY_COMPARE(f.currentName(), u"Time Series"_s);
    QCOMPARE(f.rows().last(), u"Time Series"_s);
    QCOMPARE(f.currentRow(), 6);
    f.action(u"removeKeyword"_s)->trigger();
    QTRY_COMPARE(f.rows().size(), 6);
    QCOMPARE(f.list()->currentIndex().data().toString(),
        f.keywordTabs()->bar()->label(f.tabs()->currentIndex()).name);
    f.stop();
}

void TestTabSidebar::buttonsAreAboveTheList()
{
    SidebarFixture f({u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s});
    QVERIFY(f.runOnLeft());
    auto *listButton = f.sidebar()->findChild<QToolButton *>(u"tabListButton"_s);
    QVERIFY(listButton->isVisible());
    QTest::mouseClick(listButton, Qt::LeftButton);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClicks(QApplication::focusWidget(), u"e"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QTest::mouseClick(f.sidebar()->findChild<QToolButton *>(u"addKeywordButton"_s), Qt::LeftButton);
    QVERIFY(f.enterName(u"G"_s));
    QTRY_COMPARE(f.currentName(), u"G"_s);
    f.stop();
}

void TestTabSidebar::everyWidgetHasAName()
{
    SidebarFixture f;
    QVERIFY(f.runOnLeft());
    QCOMPARE(widgetsWithoutNames(f.window()), QString());
    f.stop();
}

void TestTabSidebar::thousandsOfKeywordsNeedNoWidgets()
{
    const auto widgetsFor = [](int number) -> qsizetype {
        QStringList names;
        for (int i = 0; i < number; ++i)
            names << u"word %1"_s.arg(i);
        SidebarFixture f(names);
        if (!f.runOnLeft() || f.rows().size() != number + 2)
            return -1;
        const qsizetype widgets = f.sidebar()->findChildren<QWidget *>().size();
        f.tabs()->setCurrentIndex(number - 1);
        const bool isVisible = f.list()->viewport()->rect().contains(f.middleOf(number + 1));
        f.stop();
        return isVisible ? widgets : -1;
    };
    const qsizetype few = widgetsFor(10);
    QVERIFY(few > 0);
    QCOMPARE(widgetsFor(1000), few);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestTabSidebar)
#include "tst_tabsidebar.moc"
