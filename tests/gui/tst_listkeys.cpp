// Keys act either on the current paper or on the selected papers.
#include "gui/listfixture.h"
#include "gui/pages/searchpage.h"
#include "library/libraryopener.h"
#include "support/checks.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestListKeys : public QObject
{
    Q_OBJECT

private slots:
    void keyActsOnTheCurrentRow_data();
    void keyActsOnTheCurrentRow();
    void wholeSelectionIsMarked();
    void currentRowIsSelected();
    void keyActsOnTheCurrentRowWithoutSelection();
    void newRowsKeepTheCurrentPaper();
    void sortingKeepsTheCurrentPaperInView();
    void sortingAtTheBeginningShowsTheBeginning();
    void closedSearchKeepsTheCurrentPaperOfTheTab();
    void keysInAnEmptyListDoNothing();
    void allResultsAreMarkedAndUndone();
    void allResultsAreSelected();
    void numberOfSelectedPapersIsShownUntilTheSelectionChanges();
    void markingAllShowsTheNumber();
};

void TestListKeys::keyActsOnTheCurrentRow_data()
{
    QTest::addColumn<QList<int>>("keys"); // keys, including their modifiers
    QTest::addColumn<int>("row");
    const int ctrl = int(Qt::ControlModifier);
    const auto row = [](const char *name, const QList<int> &keys, int current) {
        QTest::newRow(name) << keys << current;
    };
    row("none", {}, 0);
    row("Down", {Qt::Key_Down}, 1);
    row("Ctrl+Down three times", {ctrl | Qt::Key_Down, ctrl | Qt::Key_Down, ctrl | Qt::Key_Down}, 3);
    row("Ctrl+Down and Ctrl+Up", {ctrl | Qt::Key_Down, ctrl | Qt::Key_Down, ctrl | Qt::Key_Up}, 1);
    row("End", {Qt::Key_End}, 199);
    row("Ctrl+End", {ctrl | Qt::Key_End}, 199);
    row("End and Home", {Qt::Key_End, Qt::Key_Home}, 0);
    row("Ctrl+End and Ctrl+Home", {ctrl | Qt::Key_End, ctrl | Qt::Key_Home}, 0);
    row("Ctrl+End and Up", {ctrl | Qt::Key_End, Qt::Key_Up}, 198);
    row("Ctrl+Down and J", {ctrl | Qt::Key_Down, Qt::Key_J}, 2);
    row("Left and Right", {Qt::Key_Down, Qt::Key_Right, Qt::Key_Left}, 1);
    row("Ctrl+Right and Shift+Left",
        {Qt::Key_Down, ctrl | Qt::Key_Right, int(Qt::ShiftModifier) | Qt::Key_Left}, 1);
}

void TestListKeys::keyActsOnTheCurrentRow()
{
    QFETCH(QList<int>, keys);
    QFETCH(int, row);
    ListFixture f(200);
    QVERIFY(f.run());
    for (const int key : keys)
        f.key(
            Qt::Key(key & ~Qt::KeyboardModifierMask), Qt::KeyboardModifiers(key & Qt::KeyboardModifierMask));
    QCOMPARE(f.table()->currentIndex().row(), row);
    QVERIFY(f.table()->selectionModel()->isRowSelected(row));
    QVERIFY2(f.table()->viewport()->rect().intersects(f.table()->visualRect(f.table()->currentIndex())),
        "the current row is seen");
    const qint64 current = f.page()->model()->idAt(row);
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(), QList<qint64>{current});
    f.stop();
}

void TestListKeys::wholeSelectionIsMarked()
{
    ListFixture f(200);
    QVERIFY(f.run());
    f.key(Qt::Key_Down);
    f.key(Qt::Key_Down, Qt::ShiftModifier);
    f.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(f.table()->currentIndex().row(), 3);
    QCOMPARE(f.table()->selectedIds().size(), 3);
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred().size(), 3);
    f.key(Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(f.table()->selectedIds().size(), 199);
    f.key(Qt::Key_Home);
    QCOMPARE(f.table()->selectedIds().size(), 1);
    f.key(Qt::Key_PageDown, Qt::ShiftModifier);
    QVERIFY(f.table()->selectedIds().size() > 5);
    QVERIFY(f.table()->selectedIds().contains(f.table()->currentId()));
    f.stop();
}

/// A click with Ctrl on a selected row deselects the row, but Qt still makes it the current row.
void TestListKeys::currentRowIsSelected()
{
    ListFixture f(50);
    QVERIFY(f.run());
    const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
        const QRect cell = f.table()->visualRect(f.page()->model()->index(row, PapersModel::AuthorsColumn));
        QTest::mouseClick(f.table()->viewport(), Qt::LeftButton, modifiers, cell.center());
    };
    click(1, {});
    click(4, Qt::ControlModifier);
    click(6, Qt::ControlModifier);
    click(4, Qt::ControlModifier);
    QList<qint64> expected{f.page()->model()->idAt(1), f.page()->model()->idAt(6)};
    QCOMPARE(f.table()->selectedIds(), expected);
    QVERIFY(expected.contains(f.table()->currentId()));
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(), expected);
    f.stop();
}

void TestListKeys::keyActsOnTheCurrentRowWithoutSelection()
{
    ListFixture f(50);
    QVERIFY(f.run());
    const QRect cell = f.table()->visualRect(f.page()->model()->index(2, PapersModel::AuthorsColumn));
    QTest::mouseClick(f.table()->viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseClick(f.table()->viewport(), Qt::LeftButton, Qt::ControlModifier, cell.center());
    QVERIFY(!f.table()->selectionModel()->hasSelection());
    QCOMPARE(f.table()->currentIndex().row(), 2);
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(), QList<qint64>{f.page()->model()->idAt(2)});
    f.stop();
}

void TestListKeys::newRowsKeepTheCurrentPaper()
{
    ListFixture f(50);
    QVERIFY(f.run());
    f.key(Qt::Key_End);
    const qint64 current = f.table()->currentId();
    {
        auto library = libraryopener::open(f.options.library, Library::Access::Share);
        auto writer = libraryopener::open(f.options.library, Library::Access::Write);
        VERIFY_OK(writer);
        QVERIFY(f.give(**writer, 51, 20));
    }
    f.window().tabs().readAgain();
    QTRY_COMPARE(f.page()->model()->rowCount(), 70);
    QCOMPARE(f.table()->currentId(), current);
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(), QList<qint64>{current});
    f.stop();
}

void TestListKeys::sortingKeepsTheCurrentPaperInView()
{
    ListFixture f(200);
    QVERIFY(f.run());
    f.key(Qt::Key_Down, Qt::ControlModifier);
    const qint64 current = f.table()->currentId();
    f.table()->sortByColumn(PapersModel::TitleColumn, Qt::AscendingOrder);
    QTRY_VERIFY(f.page()->model()->rowOf(current) > 100);
    QCOMPARE(f.table()->currentId(), current);
    QTRY_VERIFY(f.table()->viewport()->rect().contains(f.table()->visualRect(f.table()->currentIndex())));
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(), QList<qint64>{current});
    f.stop();
}

/// The person who has not moved yet wants to see the first papers of the new order.
void TestListKeys::sortingAtTheBeginningShowsTheBeginning()
{
    ListFixture f(200);
    QVERIFY(f.run());
    const qint64 first = f.table()->currentId();
    QCOMPARE(f.page()->model()->rowOf(first), 0);
    f.table()->sortByColumn(PapersModel::TitleColumn, Qt::AscendingOrder);
    QTRY_VERIFY(f.page()->model()->rowOf(first) > 100);
    QTRY_COMPARE(f.table()->currentIndex().row(), 0);
    QCOMPARE(f.table()->verticalScrollBar()->value(), 0);
    f.stop();
}

void TestListKeys::closedSearchKeepsTheCurrentPaperOfTheTab()
{
    ListFixture f(50);
    QVERIFY(f.run());
    f.key(Qt::Key_Down, Qt::ControlModifier);
    f.key(Qt::Key_Down, Qt::ControlModifier);
    const qint64 current = f.table()->currentId();
    f.key(Qt::Key_Slash);
    QTest::keyClicks(QApplication::focusWidget(), u"zebra"_s);
    QTRY_VERIFY(f.searchPage() && f.searchPage()->model()->rowCount() == 50);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(f.table()->hasFocus());
    QCOMPARE(f.table()->currentId(), current);
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(), QList<qint64>{current});
    f.stop();
}

void TestListKeys::keysInAnEmptyListDoNothing()
{
    ListFixture f(0);
    QVERIFY(f.run());
    for (const Qt::Key key : {Qt::Key_S, Qt::Key_M, Qt::Key_End, Qt::Key_Home, Qt::Key_J, Qt::Key_Space})
        f.key(key);
    f.key(Qt::Key_End, Qt::ControlModifier);
    f.key(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(f.written());
    QCOMPARE(f.marked(u"starred"_s), 0);
    f.stop();
}

void TestListKeys::allResultsAreMarkedAndUndone()
{
    ListFixture f(1500);
    QVERIFY(f.run());
    f.key(Qt::Key_Slash);
    QTest::keyClicks(QApplication::focusWidget(), u"zebra"_s);
    QTRY_VERIFY(f.searchPage() && f.searchPage()->model()->rowCount() == 100);
    QTest::keyClick(&f.window(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY2(f.says(1500, u"marked as read"_s), qPrintable(f.said()));
    QCOMPARE(f.marked(u"read"_s), 1500);
    PapersTable *found = f.searchPage()->table();
    found->setFocus();
    QTest::keyClick(found, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY2(f.says(1500, u"marked as unread"_s), qPrintable(f.said()));
    QCOMPARE(f.marked(u"read"_s), 0);
    f.stop();
}

void TestListKeys::allResultsAreSelected()
{
    ListFixture f(1500);
    QVERIFY(f.run());
    f.key(Qt::Key_Slash);
    QTest::keyClicks(QApplication::focusWidget(), u"zebra"_s);
    QTRY_VERIFY(f.searchPage() && f.searchPage()->model()->rowCount() == 100);
    PapersTable *found = f.searchPage()->table();
    found->setFocus();
    QTest::keyClick(found, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(found, Qt::Key_S); // the key is pressed before all rows are loaded
    QTRY_VERIFY2(f.says(1500, u"starred"_s), qPrintable(f.said()));
    QCOMPARE(f.starred().size(), 1500);
    QTRY_COMPARE(found->selectedIds().size(), 1500);
    f.stop();
}

void TestListKeys::numberOfSelectedPapersIsShownUntilTheSelectionChanges()
{
    ListFixture f(120);
    QVERIFY(f.run());
    f.key(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY2(f.says(120, u"selected"_s), qPrintable(f.said()));
    f.key(Qt::Key_Down);
    QTRY_COMPARE(f.said(), QString());
    f.stop();
}

void TestListKeys::markingAllShowsTheNumber()
{
    ListFixture f(120);
    QVERIFY(f.run());
    f.key(Qt::Key_M); // one paper is already read
    QVERIFY(f.written());
    f.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY2(f.says(119, u"marked as read"_s), qPrintable(f.said()));
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY2(f.says(119, u"marked as unread"_s), qPrintable(f.said()));
    QCOMPARE(f.marked(u"read"_s), 1);
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestListKeys)
#include "tst_listkeys.moc"
