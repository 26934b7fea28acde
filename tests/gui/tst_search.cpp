// Tests the search field and the page with the results.
#include "gui/animals.h"
#include "gui/pages/searchpage.h"
#include "gui/table/abstractpanel.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

QLineEdit *field(DeskFixture &f)
{
    return f.window().findChild<QLineEdit *>(u"searchField"_s);
}

/// Searches a library with 1,500 matching papers. Only 100 of them are loaded. Returns the table with the
/// focus, or null.
PapersTable *tableOfManyZebras(DeskFixture &f)
{
    if (!storeAnimals(f, 3000) || !f.start() || !QTest::qWaitFor([&] { return f.page() != nullptr; }))
        return nullptr;
    QTest::keyClicks(field(f), u"zebra"_s);
    const auto isFound = [&] {
        return f.searchPage() && f.searchPage()->model()->rowCount() == 100;
    };
    if (!QTest::qWaitFor(isFound))
        return nullptr;
    PapersTable *table = f.searchPage()->table();
    table->setFocus();
    return table;
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void resultsAppearDuringTyping();
    void keyboardMovesToTheResultsAndBack();
    void downWithoutResultsKeepsTheFocusInTheField();
    void resultsAreReadAgainAfterAChangeOfTheLibrary();
    void scrollingLoadsMoreResults();
    void endKeyGoesToTheLastResult_data();
    void endKeyGoesToTheLastResult();
    void keyAfterEndKeepsItsRow();
    void bestMatchIsFirstInThatOrder();
    void matchesAreHighlighted();
    void missingResultsAreExplained();
    void interpretationOfTheSearchIsShown();
    void addressFindsItsPaper();
    void pastedListFindsItsPapers();
    void markInTheResultsIsStored();
    void hiddenToolBarIsShownForASearch();
    void narrowWindowKeepsTheSearchField();
};

void TestSearch::resultsAppearDuringTyping()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClick(f.table(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(field(f)->hasFocus());
    QTest::keyClicks(field(f), u"zeb"_s);
    QTRY_COMPARE(shown(f), f.searchPage());
    QTRY_COMPARE(shown(f)->model()->rowCount(), 20);
    QCOMPARE(title(shown(f), 0), u"Zebra 39"_s);
    QTest::keyClicks(field(f), u"ra 3"_s);
    // Zebra 3 and the zebras with the odd numbers from 31 to 39.
    QTRY_COMPARE(shown(f)->model()->rowCount(), 6);
    QTest::keyClick(field(f), Qt::Key_Space);
    QTRY_COMPARE(shown(f)->model()->rowCount(), 1);
    QTRY_COMPARE(f.window().findChild<QLabel *>(u"statusText"_s)->text(), u"1 paper(s) found"_s);
    QTest::keyClick(field(f), Qt::Key_Escape);
    QTRY_COMPARE(shown(f), f.page());
    QVERIFY(field(f)->text().isEmpty());
}

void TestSearch::keyboardMovesToTheResultsAndBack()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClick(f.table(), Qt::Key_Slash);
    QTRY_VERIFY(field(f)->hasFocus());
    QTest::keyClicks(field(f), u"lion"_s);
    QTRY_VERIFY(f.searchPage() && f.searchPage()->model()->rowCount() == 20);
    QTest::keyClick(field(f), Qt::Key_Down);
    PapersTable *table = f.searchPage()->table();
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_J);
    QCOMPARE(table->currentIndex().row(), 1);
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(table->isOpen(table->currentId()));
    QTest::keyClick(table, Qt::Key_Escape); // closes the abstract
    QTest::keyClick(table, Qt::Key_Escape);
    QTRY_COMPARE(shown(f), f.page());
    QTRY_VERIFY(f.table()->hasFocus() || f.page()->model()->rowCount() == 0);
}

/// The focus must not move to the results while the person types the next word.
void TestSearch::downWithoutResultsKeepsTheFocusInTheField()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 20) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClick(f.table(), Qt::Key_Slash);
    QTRY_VERIFY(field(f)->hasFocus());
    QTest::keyClicks(field(f), u"zzqx"_s);
    QTRY_VERIFY(f.searchPage() && !f.searchPage()->isTableShown());
    QTest::keyClick(field(f), Qt::Key_Return);
    QTest::keyClick(field(f), Qt::Key_Down);
    QTest::keyClick(field(f), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field(f), u"l"_s);
    QTRY_VERIFY(f.searchPage()->isTableShown());
    QVERIFY(field(f)->hasFocus());
    QCOMPARE(field(f)->text(), u"l"_s);
}

/// The rows that the person sees, the current row and the place do not change.
void TestSearch::resultsAreReadAgainAfterAChangeOfTheLibrary()
{
    DeskFixture f;
    PapersTable *table = tableOfManyZebras(f);
    QVERIFY(table);
    table->setCurrentRow(60);
    const qint64 current = table->currentId();
    const int top = table->rowViewportPosition(60);
    QVERIFY(table->verticalScrollBar()->value() > 0);
    QVERIFY(storeAnimals(f, 1, 3001)); // another program stores a zebra
    QTRY_COMPARE(title(f.searchPage(), 0), u"Zebra 3001"_s);
    QVERIFY(table->papers()->rowCount() >= 100);
    QCOMPARE(table->currentId(), current);
    QCOMPARE(table->currentIndex().row(), 61);
    QCOMPARE(table->rowViewportPosition(61), top);
}

void TestSearch::scrollingLoadsMoreResults()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 3000) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClicks(field(f), u"zebra"_s);
    QTRY_VERIFY(f.searchPage() && f.searchPage()->model()->rowCount() == 100);
    QLabel *status = f.window().findChild<QLabel *>(u"statusText"_s);
    QTRY_COMPARE(status->text(), u"1,500 paper(s) found"_s);
    PapersTable *table = f.searchPage()->table();
    const QAbstractItemModelTester tester(table->papers());
    for (const int rows : {1100, 1500}) {
        table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum());
        QTRY_COMPARE(table->papers()->rowCount(), rows);
    }
    QCOMPARE(title(f.searchPage(), 1499), u"Zebra 1"_s);
    table->verticalScrollBar()->setValue(0);
    QCOMPARE(title(f.searchPage(), 0), u"Zebra 2999"_s);
}

void TestSearch::endKeyGoesToTheLastResult_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<int>("selected");
    QTest::newRow("End") << Qt::KeyboardModifiers(Qt::NoModifier) << 1;
    QTest::newRow("Ctrl+End") << Qt::KeyboardModifiers(Qt::ControlModifier) << 1;
    QTest::newRow("Shift+End") << Qt::KeyboardModifiers(Qt::ShiftModifier) << 1497;
    QTest::newRow("Ctrl+Shift+End") << (Qt::ControlModifier | Qt::ShiftModifier) << 1497;
}

void TestSearch::endKeyGoesToTheLastResult()
{
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(int, selected);
    DeskFixture f;
    PapersTable *table = tableOfManyZebras(f);
    QVERIFY(table);
    table->setCurrentRow(3);
    QTest::keyClick(table, Qt::Key_End, modifiers);
    QTRY_COMPARE(table->currentIndex().row(), 1499);
    QCOMPARE(title(f.searchPage(), 1499), u"Zebra 1"_s);
    QCOMPARE(table->selectedIds().size(), selected);
    QVERIFY(table->viewport()->rect().intersects(table->visualRect(table->currentIndex())));
    QTest::keyClick(table, Qt::Key_Home);
    QCOMPARE(table->currentIndex().row(), 0);
}

/// The remaining rows are loaded later. If the person has moved to another row meanwhile, this row stays the
/// current one.
void TestSearch::keyAfterEndKeepsItsRow()
{
    DeskFixture f;
    PapersTable *table = tableOfManyZebras(f);
    QVERIFY(table);
    table->setCurrentRow(3);
    QTest::keyClick(table, Qt::Key_End);
    QTest::keyClick(table, Qt::Key_Home); // pressed before the remaining rows are loaded
    QTRY_VERIFY(table->papers()->rowCount() > 100);
    QTest::qWait(0);
    QCOMPARE(table->currentIndex().row(), 0);
}

void TestSearch::bestMatchIsFirstInThatOrder()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClicks(field(f), u"zebra"_s);
    auto *order = f.window().findChild<QComboBox *>(u"searchOrder"_s);
    QTRY_VERIFY(order->isVisible());
    order->setFocus();
    QTest::keyClick(order, Qt::Key_Down);
    QTRY_COMPARE(title(f.searchPage(), 0), u"Zebra 7"_s);
    QCOMPARE(f.searchPage()->model()->rowCount(), 20);
}

void TestSearch::matchesAreHighlighted()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClicks(field(f), u"zebra anim"_s);
    QTRY_VERIFY(f.searchPage() && f.searchPage()->model()->rowCount() == 19);
    PapersTable *table = f.searchPage()->table();
    const QModelIndex first = table->papers()->index(0, PapersModel::TitleColumn);
    QCOMPARE(first.data(PapersModel::MatchesRole).value<QList<int>>(), (QList<int>{0, 5}));
    table->open(table->papers()->idAt(0));
    QVERIFY(table->panel(table->papers()->idAt(0))->toHtml().contains("background-color"_L1));
    // The tab of a keyword does not highlight the matches.
    QVERIFY(!f.page()->model()->index(0, PapersModel::TitleColumn).data(PapersModel::MatchesRole).isValid());
}

void TestSearch::missingResultsAreExplained()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 4) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    for (const QString &typed : {u"giraffe"_s, u"\"*("_s, u"'; DROP TABLE papers"_s}) {
        field(f)->clear();
        QTest::keyClicks(field(f), typed);
        QTRY_VERIFY(f.searchPage() && shown(f) == f.searchPage());
        QTRY_VERIFY(!f.searchPage()->table()->isVisible());
        QVERIFY(!f.window().findChild<QWidget *>(u"errorBar"_s)->isVisible());
    }
}

void TestSearch::interpretationOfTheSearchIsShown()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClicks(field(f), u"animal -zebra "_s);
    QTRY_VERIFY(f.searchPage() && f.searchPage()->model()->rowCount() == 20);
    auto *explanation = f.window().findChild<QLabel *>(u"searchExplanation"_s);
    QTRY_COMPARE(explanation->text(), u"Papers with “animal”; without “zebra”."_s);
    QVERIFY(explanation->isVisible());
    QCOMPARE(explanation->textFormat(), Qt::PlainText);
    field(f)->clear();
    QTest::keyClicks(field(f), u"zebra "_s);
    QTRY_COMPARE(f.searchPage()->model()->rowCount(), 20);
    QTRY_VERIFY(!explanation->isVisible());
    field(f)->clear();
    QTest::keyClicks(field(f), u"-zebra"_s);
    QTRY_COMPARE(explanation->text(), u"Papers without “zebra”."_s);
    QTRY_COMPARE(f.searchPage()->model()->rowCount(), 20);
}

void TestSearch::addressFindsItsPaper()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClicks(field(f), u"https://arxiv.org/abs/2501.00012v3"_s);
    QTRY_VERIFY(f.searchPage() && f.searchPage()->model()->rowCount() >= 1);
    QTRY_COMPARE(title(f.searchPage(), 0), u"Lion 12"_s);
}

void TestSearch::pastedListFindsItsPapers()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 200) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QStringList list{u"2501.09999"_s};
    for (int i = 1; i <= 150; ++i)
        list << u"2501.%1"_s.arg(i, 5, 10, '0'_L1);
    field(f)->setText(list.join(u", "_s));
    QTRY_VERIFY(f.searchPage() && f.searchPage()->model()->rowCount() == 150);
    QTRY_COMPARE(f.window().findChild<QLabel *>(u"searchExplanation"_s)->text(),
        u"The 151 paper(s) with these identifiers.\nNot in the library: 2501.09999."_s);
    field(f)->setText(u"lion 2501.00012"_s);
    QTRY_COMPARE(f.searchPage()->model()->rowCount(), 1);
    QCOMPARE(title(f.searchPage(), 0), u"Lion 12"_s);
}

void TestSearch::markInTheResultsIsStored()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 4) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    QTest::keyClicks(field(f), u"zebra"_s);
    QTRY_VERIFY(f.searchPage() && f.searchPage()->model()->rowCount() == 2);
    QTest::keyClick(field(f), Qt::Key_Return);
    PapersTable *table = f.searchPage()->table();
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_S);
    QTRY_VERIFY(f.openLibrary()
        && PaperReader(*f.openLibrary()).papers(QList<qint64>{table->currentId()})->first().starred);
}

void TestSearch::hiddenToolBarIsShownForASearch()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 4) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    auto *bar = f.window().findChild<QToolBar *>(u"toolBar"_s);
    bar->hide();
    QTest::keyClick(&f.window(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(bar->isVisible() && field(f)->hasFocus());
}

void TestSearch::narrowWindowKeepsTheSearchField()
{
    DeskFixture f;
    QVERIFY(storeAnimals(f, 40) && f.start());
    QTRY_VERIFY(f.page() != nullptr);
    auto *bar = f.window().findChild<QToolBar *>(u"toolBar"_s);
    f.window().resize(1000, 500);
    QTRY_COMPARE(bar->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    f.window().resize(330, 500);
    QTRY_COMPARE(bar->toolButtonStyle(), Qt::ToolButtonIconOnly);
    QTest::keyClick(f.table(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(field(f)->hasFocus());
    QTest::keyClicks(field(f), u"zeb"_s);
    QTRY_COMPARE(shown(f)->model()->rowCount(), 20);
    QVERIFY(field(f)->isVisible() && f.window().findChild<QComboBox *>(u"searchOrder"_s)->isVisible());
    QVERIFY2(field(f)->width() > 110, qPrintable(QString::number(field(f)->width())));
    QVERIFY(f.window().width() < 400); // the search field does not make the window wider
    f.window().resize(1000, 500);
    QTRY_COMPARE(bar->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestSearch)
#include "tst_search.moc"
