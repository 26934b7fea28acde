// The filter of a tab that shows only revised papers.
#include "gui/mainwindowfixture.h"
#include "gui/pages/filterbar.h"
#include "gui/pages/librarypage.h"
#include "gui/pages/searchpage.h"
#include "gui/table/papersheader.h"

#include <QLineEdit>

namespace dp::test {
namespace {

/// A window with six papers in the first tab, three of which have a second version, and none in the second.
struct FilterFixture : MainWindowFixture {
    FilterFixture()
        : MainWindowFixture({u"A"_s, u"B"_s})
    {
        made = made
            && give(u"A"_s,
                {u"2501.00001"_s, u"2501.00002v2"_s, u"2501.00003"_s, u"2501.00004v3"_s, u"2501.00005"_s,
                    u"2501.00006v2"_s})
            && give(u"B"_s, {u"2501.00007"_s});
    }
    QAction *revised() { return window().findChild<QAction *>(u"showRevised"_s); }
    /// Chooses the filter by the keys of the menu.
    void chooseInMenu()
    {
        QTest::keyClick(&window(), Qt::Key_V, Qt::AltModifier);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_D);
    }
    QString barText()
    {
        const auto *shown = window().shownPage()->findChild<FilterBar *>();
        return shown && shown->isVisible() ? shown->findChild<QLabel *>(u"filterText"_s)->text() : QString();
    }
    QStringList ids() { return idsOf(page()->model()->ids()); }
};

const QStringList revisedIds{u"2501.00006"_s, u"2501.00004"_s, u"2501.00002"_s};

} // namespace

class TestPageFilter : public QObject
{
    Q_OBJECT

private slots:
    void onlyRevisedPapersAreShown();
    void everyTabHasItsOwnFilter();
    void anEmptyListSaysWhy();
    void theFilterHoldsInEveryOrderAndWithHeadings();
    void onlyShownPapersAreMarked();
    void aRevisedPaperJoinsTheList();
    void theStarredTabIsFiltered();
    void aSearchHasNoFilter();
};

void TestPageFilter::onlyRevisedPapersAreShown()
{
    FilterFixture f;
    QVERIFY(f.run());
    QVERIFY(f.revised()->isEnabled() && !f.revised()->isChecked());
    f.chooseInMenu();
    QTRY_COMPARE(f.ids(), revisedIds);
    QVERIFY(f.revised()->isChecked());
    QTRY_COMPARE(f.barText(), u"Only revised papers: 3"_s);
    QCOMPARE(f.page()->state().papers, 6); // the counts of the tab are those of all its papers
    auto *button = f.page()->findChild<QPushButton *>(u"showAllButton"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(f.ids().size(), 6);
    QVERIFY(!f.revised()->isChecked());
    QCOMPARE(f.barText(), QString());
    QVERIFY(f.table()->hasFocus());
}

void TestPageFilter::everyTabHasItsOwnFilter()
{
    FilterFixture f;
    QVERIFY(f.run());
    f.revised()->trigger();
    QTRY_COMPARE(f.ids(), revisedIds);
    f.showTab(1);
    QVERIFY(!f.revised()->isChecked());
    QTRY_COMPARE(f.ids(), QStringList{u"2501.00007"_s});
    f.showTab(0);
    QVERIFY(f.revised()->isChecked());
    f.revised()->trigger();
    QTRY_COMPARE(f.ids().size(), 6);
}

void TestPageFilter::anEmptyListSaysWhy()
{
    FilterFixture f;
    QVERIFY(f.run());
    f.showTab(1);
    QTRY_COMPARE(f.ids().size(), 1);
    f.revised()->trigger();
    QTRY_VERIFY(f.empty(u"B"_s) && f.empty(u"B"_s)->isVisible());
    QCOMPARE(f.heading(f.empty(u"B"_s)), u"No revised papers"_s);
    QTest::mouseClick(f.action(f.empty(u"B"_s)), Qt::LeftButton);
    QTRY_COMPARE(f.ids().size(), 1);
    QVERIFY(!f.revised()->isChecked());
}

void TestPageFilter::theFilterHoldsInEveryOrderAndWithHeadings()
{
    FilterFixture f;
    QVERIFY(f.run());
    f.revised()->trigger();
    for (int column = 0; column < PaperCells::ColumnCount; ++column) {
        f.table()->head()->setSortIndicator(column, Qt::AscendingOrder);
        QTRY_COMPARE(f.ids().size(), 3);
    }
    f.table()->head()->setSortIndicator(PaperCells::ArrivedColumn, Qt::DescendingOrder);
    f.window().findChild<QAction *>(u"groupByDate"_s)->trigger();
    QTRY_VERIFY(f.page()->model()->hasHeadings());
    QCOMPARE(f.page()->model()->rowCount(), 4); // all papers arrived together
    QCOMPARE(f.barText(), u"Only revised papers: 3"_s);
}

void TestPageFilter::onlyShownPapersAreMarked()
{
    FilterFixture f;
    QVERIFY(f.run());
    f.revised()->trigger();
    QTRY_COMPARE(f.ids(), revisedIds);
    f.window().findChild<QAction *>(u"markTabRead"_s)->trigger();
    QTRY_COMPARE(f.readIds(), revisedIds);
}

/// A new version that arrives while the filter is on shows its paper.
void TestPageFilter::aRevisedPaperJoinsTheList()
{
    FilterFixture f;
    QVERIFY(f.run());
    f.revised()->trigger();
    QTRY_COMPARE(f.ids(), revisedIds);
    QVERIFY(f.give(u"A"_s, {u"2501.00003v2"_s}));
    f.page()->reload();
    QTRY_COMPARE(f.ids().size(), 4);
    QTRY_COMPARE(f.barText(), u"Only revised papers: 4"_s);
}

void TestPageFilter::theStarredTabIsFiltered()
{
    FilterFixture f;
    QVERIFY(f.run());
    f.session().marks().mark({keyOf(u"2501.00001"_s), keyOf(u"2501.00004"_s)}, Mark::Starred);
    QVERIFY(f.written());
    LibraryPage *starred = f.window().findChild<LibraryPage *>(u"starredPage"_s);
    QVERIFY(starred);
    f.tabs()->setCurrentWidget(starred);
    QTRY_COMPARE(starred->model()->paperCount(), 2);
    f.revised()->trigger();
    QTRY_COMPARE(idsOf(starred->model()->ids()), QStringList{u"2501.00004"_s});
    f.session().marks().mark({keyOf(u"2501.00002"_s), keyOf(u"2501.00003"_s)}, Mark::Starred);
    QTRY_COMPARE(starred->model()->paperCount(), 2); // a paper without a second version does not appear
    QCOMPARE(f.barText(), u"Only revised papers: 2"_s);
}

void TestPageFilter::aSearchHasNoFilter()
{
    FilterFixture f;
    QVERIFY(f.run());
    f.revised()->trigger();
    f.key(Qt::Key_Slash);
    QTest::keyClicks(QApplication::focusWidget(), u"look"_s);
    QTRY_VERIFY(f.searchPage() && f.searchPage()->isVisible());
    QVERIFY(!f.revised()->isEnabled() && !f.revised()->isChecked());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(f.revised()->isEnabled() && f.revised()->isChecked());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestPageFilter)
#include "tst_pagefilter.moc"
