// The cursor and the selection of a table, which consist of whole rows.
#include "gui/tablefixture.h"

using namespace Qt::StringLiterals;

namespace dp::test {

class TestRowTable : public QObject
{
    Q_OBJECT

private slots:
    void theCurrentRowIsSelectedWhateverKeysAreHeld();
    void selectionIsOfWholePapers();
    void aLetterWithoutAMeaningMovesNothing();
    void whatChangesEverywhereReadsNoRowsThatAreNotSeen();
    void allThatIsSelectedIsToldWithoutLookingAtEachRow();
    void aSelectedRowIsToldOnceWhereColumnsHaveMoved();
    void theNumberOfRowsIsKnownBeforeTheTableIsShown();
};

void TestRowTable::theCurrentRowIsSelectedWhateverKeysAreHeld()
{
    TableFixture f(10);
    QVERIFY(f.show());
    QTest::keyPress(&f.table, Qt::Key_Control, Qt::ControlModifier);
    f.table.setCurrentRow(3);
    f.table.setCurrentRow(3);
    QCOMPARE(f.table.selectedIds(), QList<qint64>{f.model.idAt(3)});
    f.table.setCurrentRow(4);
    QCOMPARE(f.table.selectedIds(), QList<qint64>{f.model.idAt(4)});
    QTest::keyRelease(&f.table, Qt::Key_Control);
}

void TestRowTable::selectionIsOfWholePapers()
{
    TableFixture f(10);
    QVERIFY(f.show());
    f.table.setCurrentRow(2);
    QTest::keyClick(&f.table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&f.table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(f.table.selectedIds(), f.model.ids().mid(2, 3));
    QTest::keyClick(&f.table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(f.table.selectedIds(), f.model.ids());
}

void TestRowTable::aLetterWithoutAMeaningMovesNothing()
{
    TableFixture f(9);
    QVERIFY(f.show());
    f.table.setCurrentRow(0);
    for (const char digit : {'1', '2', '3', '4', '5', '6', '7', '8', '9'}) // the titles begin with digits
        QTest::keyClick(&f.table, digit);
    QCOMPARE(f.table.currentIndex().row(), 0);
}

void TestRowTable::whatChangesEverywhereReadsNoRowsThatAreNotSeen()
{
    TableFixture f(600);
    f.showWindow();
    const qint64 last = keyOf(names(1, 1).first());
    f.table.open(f.model.idAt(1));
    f.model.forgetAll();
    QCOMPARE(f.model.rowOf(last), -1); // this part of the list was not read
    QVERIFY(f.table.isOpen(f.model.idAt(1)));
    QCOMPARE(f.model.idAt(599), last);
    QCOMPARE(f.model.rowOf(last), 599); // a row that was read is known
}

void TestRowTable::allThatIsSelectedIsToldWithoutLookingAtEachRow()
{
    TableFixture f(600);
    f.showWindow();
    f.table.setCurrentRow(3);
    QVERIFY(!f.table.isAllSelected());
    QCOMPARE(f.table.selectedIds(), QList<qint64>{f.model.idAt(3)});
    f.table.selectAll();
    QVERIFY(f.table.isAllSelected());
    QList<qint64> all;
    for (const QString &name : names(1, 600))
        all << keyOf(name);
    QCOMPARE(f.table.selectedIds(), all);
    QCOMPARE(f.model.rowOf(all.last()), -1);
}

void TestRowTable::aSelectedRowIsToldOnceWhereColumnsHaveMoved()
{
    TableFixture f(6);
    QVERIFY(f.show());
    f.table.horizontalHeader()->moveSection(4, 2);
    f.click(f.cell(1, PapersModel::AuthorsColumn).center());
    f.click(f.cell(3, PapersModel::TitleColumn).center(), Qt::ShiftModifier);
    QCOMPARE(f.table.selectedIds(), (QList<qint64>{f.model.idAt(1), f.model.idAt(2), f.model.idAt(3)}));
    f.click(f.cell(5, PapersModel::TitleColumn).center(), Qt::ControlModifier);
    QCOMPARE(f.table.selectedIds().size(), 4);
    QVERIFY(!f.table.isAllSelected());
    QTest::keyClick(&f.table, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(f.table.isAllSelected());
    QCOMPARE(f.table.selectedIds(), f.model.ids());
}

void TestRowTable::theNumberOfRowsIsKnownBeforeTheTableIsShown()
{
    TableFixture f(100);
    const int most = f.table.mostRows();
    QVERIFY(f.show());
    const int last = f.table.rowAt(f.table.viewport()->height() - 1);
    QVERIFY(last > 5);
    QVERIFY2(last < most, qPrintable(QString::number(last)));
    QVERIFY2(most < last + 5, qPrintable(QString::number(most))); // the header is about two rows high
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestRowTable)
#include "tst_rowtable.moc"
