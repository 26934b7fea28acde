// The table of a tab with keys and the mouse, and its columns.
#include "gui/tablefixture.h"

using namespace Qt::StringLiterals;

namespace dp::test {

class TestPapersTable : public QObject
{
    Q_OBJECT

private slots:
    void rightOpensAndLeftCloses();
    void fromRightToLeftTheKeysAreMirrored();
    void returnGoesIntoTheTextAndEscapeComesBack();
    void theArrowOpensAndCloses();
    void aDoubleClickOpensAndTwoClicksOnAStarAreTwo();
    void aClickOnTheStarOrTheDotIsTold();
    void columnsAreRestoredAsTheyWereLeft();
    void widthsOfAShortListFitALongOne();
    void titlesHaveTheRoomThatOthersLeaveAndOneToReadThem();
    void theTitleCannotBeHiddenByOldState();
    void brokenStateChangesNothing();
    void twoThousandPapersOpenAndTheEndIsReached();
};

void TestPapersTable::rightOpensAndLeftCloses()
{
    TableFixture f(20);
    QVERIFY(f.show());
    f.table.setCurrentRow(2);
    const qint64 id = f.table.currentId();
    QSignalSpy opened(&f.table, &PapersTable::opened);
    QTest::keyClick(&f.table, Qt::Key_Right);
    QVERIFY(f.table.isOpen(id));
    QVERIFY(f.table.panel(id)->isVisible());
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].toLongLong(), id);
    VERIFY_IN_PLACE(f);
    QTest::keyClick(&f.table, Qt::Key_Right); // the abstract is already open
    QCOMPARE(opened.count(), 1);
    QTest::keyClick(&f.table, Qt::Key_Down);
    QTest::keyClick(&f.table, Qt::Key_Down);
    QTest::keyClick(&f.table, Qt::Key_Right);
    QCOMPARE(opened.count(), 2);
    VERIFY_IN_PLACE(f); // two abstracts are open
    f.table.setCurrentRow(2);
    QTest::keyClick(&f.table, Qt::Key_Left);
    QVERIFY(!f.table.isOpen(id));
    QVERIFY(!f.table.panel(id));
    VERIFY_IN_PLACE(f);
}

void TestPapersTable::fromRightToLeftTheKeysAreMirrored()
{
    TableFixture f(5);
    f.table.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(f.show());
    f.table.setCurrentRow(1);
    const qint64 id = f.table.currentId();
    QTest::keyClick(&f.table, Qt::Key_Right);
    QVERIFY(!f.table.isOpen(id));
    QTest::keyClick(&f.table, Qt::Key_Left);
    QVERIFY(f.table.isOpen(id));
    QTest::keyClick(&f.table, Qt::Key_Right);
    QVERIFY(!f.table.isOpen(id));
}

void TestPapersTable::returnGoesIntoTheTextAndEscapeComesBack()
{
    TableFixture f(5);
    QVERIFY(f.show());
    f.table.setCurrentRow(1);
    const qint64 id = f.table.currentId();
    QTest::keyClick(&f.table, Qt::Key_Return);
    QVERIFY(f.table.isOpen(id));
    QTRY_VERIFY(f.table.panel(id)->hasFocus());
    QTest::keyClick(f.table.panel(id), Qt::Key_Escape);
    QTRY_VERIFY(f.table.hasFocus());
    QVERIFY(f.table.isOpen(id));
    QCOMPARE(f.table.currentId(), id);
}

void TestPapersTable::theArrowOpensAndCloses()
{
    TableFixture f(20);
    QVERIFY(f.show());
    const qint64 id = f.model.idAt(3);
    const QPoint arrow =
        PapersDelegate::arrowRect(f.cell(3, PapersModel::TitleColumn), f.table.fontMetrics()).center();
    f.click(arrow);
    QVERIFY(f.table.isOpen(id));
    QCOMPARE(f.table.currentId(), id);
    VERIFY_IN_PLACE(f);
    f.click(arrow);
    QVERIFY(!f.table.isOpen(id));
    // A click beside the arrow only selects the row.
    f.click(f.cell(4, PapersModel::TitleColumn).center());
    QCOMPARE(f.table.currentIndex().row(), 4);
    QVERIFY(!f.table.isOpen(f.model.idAt(4)));
}

void TestPapersTable::aDoubleClickOpensAndTwoClicksOnAStarAreTwo()
{
    TableFixture f(20);
    QVERIFY(f.show());
    const QPoint title = f.cell(3, PapersModel::TitleColumn).center();
    f.doubleClick(title);
    QVERIFY(f.table.isOpen(f.model.idAt(3)));
    QSignalSpy stars(&f.table, &PapersTable::starClicked);
    f.doubleClick(f.cell(1, PapersModel::StarColumn).center());
    QCOMPARE(stars.count(), 2);
    QVERIFY(!f.table.isOpen(f.model.idAt(1)));
}

void TestPapersTable::aClickOnTheStarOrTheDotIsTold()
{
    TableFixture f(20);
    QVERIFY(f.show());
    QSignalSpy stars(&f.table, &PapersTable::starClicked);
    QSignalSpy dots(&f.table, &PapersTable::readClicked);
    f.click(f.cell(4, PapersModel::StarColumn).center());
    QCOMPARE(stars.count(), 1);
    QCOMPARE(stars[0][0].toLongLong(), f.model.idAt(4));
    f.click(f.cell(5, PapersModel::ReadColumn).center());
    QCOMPARE(dots.count(), 1);
    QCOMPARE(dots[0][0].toLongLong(), f.model.idAt(5));
    // A click with Ctrl only changes the selection. A click on another column changes no mark.
    f.click(f.cell(6, PapersModel::StarColumn).center(), Qt::ControlModifier);
    f.click(f.cell(6, PapersModel::UpdatedColumn).center());
    QCOMPARE(stars.count(), 1);
    QCOMPARE(dots.count(), 1);
}

void TestPapersTable::columnsAreRestoredAsTheyWereLeft()
{
    QByteArray state;
    {
        TableFixture f(12);
        QVERIFY(f.show());
        QSignalSpy changed(f.table.head(), &PapersHeader::columnsChanged);
        QHeaderView *header = f.table.horizontalHeader();
        f.table.setColumnHidden(PapersModel::AuthorsColumn, true);
        header->moveSection(header->visualIndex(PapersModel::UpdatedColumn), 2);
        header->resizeSection(PapersModel::CommentColumn, 177);
        QVERIFY(changed.count() >= 2);
        state = f.table.head()->columns();
    }
    TableFixture f(12);
    QVERIFY(f.show());
    QSignalSpy changed(f.table.head(), &PapersHeader::columnsChanged);
    f.table.head()->restoreColumns(state);
    QHeaderView *header = f.table.horizontalHeader();
    QVERIFY(f.table.isColumnHidden(PapersModel::AuthorsColumn));
    QVERIFY(!f.table.isColumnHidden(PapersModel::CommentColumn));
    QCOMPARE(header->visualIndex(PapersModel::UpdatedColumn), 2);
    QCOMPARE(header->sectionSize(PapersModel::CommentColumn), 177);
    QCOMPARE(changed.count(), 0); // no signal, because the columns were restored by the caller
    f.table.open(f.model.idAt(3));
    VERIFY_IN_PLACE(f);
}

void TestPapersTable::widthsOfAShortListFitALongOne()
{
    QByteArray state;
    {
        TableFixture f(3);
        QVERIFY(f.show());
        QVERIFY(!f.table.verticalScrollBar()->isVisible());
        state = f.table.head()->columns();
    }
    TableFixture f(100);
    QVERIFY(f.show());
    QVERIFY(f.table.verticalScrollBar()->isVisible());
    f.table.head()->restoreColumns(state);
    QCOMPARE(f.table.horizontalHeader()->length(), f.table.viewport()->width());
    QCOMPARE(f.table.horizontalScrollBar()->maximum(), 0);
}

void TestPapersTable::titlesHaveTheRoomThatOthersLeaveAndOneToReadThem()
{
    TableFixture f(100);
    QVERIFY(f.show());
    const auto title = [&] {
        return f.table.columnWidth(PapersModel::TitleColumn);
    };
    f.table.resize(1000, 400);
    QTRY_COMPARE(f.table.head()->length(), f.table.viewport()->width());
    const int wide = title();
    f.table.head()->resizeSection(
        PapersModel::CommentColumn, f.table.columnWidth(PapersModel::CommentColumn) + 50);
    QCOMPARE(title(), wide - 50);
    f.table.setColumnHidden(PapersModel::AuthorsColumn, true);
    QCOMPARE(f.table.head()->length(), f.table.viewport()->width());
    f.table.setColumnHidden(PapersModel::AuthorsColumn, false);
    QCOMPARE(title(), wide - 50);

    const QByteArray state = f.table.head()->columns();
    const auto seenWhole = [&] {
        const int left = f.table.columnViewportPosition(PapersModel::TitleColumn);
        return left == 64 && left + title() <= f.table.viewport()->width() && title() > 150;
    };
    f.table.resize(330, 400);
    f.table.setCurrentRow(3);
    QTRY_VERIFY2(seenWhole(), qPrintable(QString::number(title())));
    QVERIFY(f.table.horizontalScrollBar()->maximum() > 0); // the table can be scrolled to the other columns
    f.table.setColumnHidden(PapersModel::UpdatedColumn, true);
    f.table.head()->restoreColumns(state); // the state was saved in a wide window
    QTRY_VERIFY2(seenWhole(), qPrintable(QString::number(title())));
    f.table.resize(1000, 400);
    QTRY_COMPARE(title(), wide - 50);
}

void TestPapersTable::theTitleCannotBeHiddenByOldState()
{
    TableFixture f(3);
    QVERIFY(f.show());
    f.table.setColumnHidden(PapersModel::TitleColumn, true);
    const QByteArray state = f.table.head()->columns();
    f.table.setColumnHidden(PapersModel::TitleColumn, false);
    f.table.head()->restoreColumns(state);
    QVERIFY(!f.table.isColumnHidden(PapersModel::TitleColumn));
}

void TestPapersTable::brokenStateChangesNothing()
{
    TableFixture f(3);
    QVERIFY(f.show());
    f.table.setColumnHidden(PapersModel::CommentColumn, true);
    const QByteArray state = f.table.head()->columns();
    f.table.head()->restoreColumns("no state at all");
    f.table.head()->restoreColumns({});
    f.table.head()->restoreColumns(state.left(state.size() / 2));
    QVERIFY(f.table.isColumnHidden(PapersModel::CommentColumn));
    QCOMPARE(f.table.horizontalHeader()->count(), int(PapersModel::ColumnCount));
    QVERIFY(!f.table.isColumnHidden(PapersModel::TitleColumn));
}

void TestPapersTable::twoThousandPapersOpenAndTheEndIsReached()
{
    TableFixture f(2000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(f.show());
    QCOMPARE(f.model.rowCount(), 2000);
    QTest::keyClick(&f.table, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&f.table, Qt::Key_Right);
    QTest::keyClick(&f.table, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(f.table.currentIndex().row(), 1999);
    QVERIFY(f.table.viewport()->rect().contains(
        f.table.visualRect(f.model.index(1999, PapersModel::TitleColumn))));
    QVERIFY(!f.table.panel(f.model.idAt(0))->isVisible());
    QTest::keyClick(&f.table, Qt::Key_Right);
    QVERIFY(f.table.viewport()->rect().contains(f.table.panel(f.model.idAt(1999))->geometry()));
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
    VERIFY_IN_PLACE(f);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestPapersTable)
#include "tst_paperstable.moc"
