// The widths of the columns of authors and comments: they grow in a wide window, unless the person sets them.
#include "gui/table/headermenus.h"
#include "gui/tablefixture.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestColumnWidths : public QObject
{
    Q_OBJECT

private slots:
    void aSurplusIsSharedByNeed_data();
    void aSurplusIsSharedByNeed();
    void aWideWindowWidensTheTextColumns();
    void aWidthOfThePersonStays();
    void aStateOfAnOlderVersionIsRestored();
    void aDamagedStateChangesNothing();
};

namespace {

constexpr int narrow = 700, wide = 2400; // widths of a window in pixels

int widthOf(const PapersTable &table, int column)
{
    return table.head()->sectionSize(column);
}

} // namespace

void TestColumnWidths::aSurplusIsSharedByNeed_data()
{
    QTest::addColumn<int>("surplus");
    QTest::addColumn<QList<int>>("widths");
    QTest::newRow("too narrow") << -50 << QList<int>{100, 50, 80};
    QTest::newRow("nothing left") << 0 << QList<int>{100, 50, 80};
    QTest::newRow("some") << 40 << QList<int>{130, 60, 80};
    QTest::newRow("enough") << 400 << QList<int>{400, 150, 80};
    QTest::newRow("more than enough") << 100000 << QList<int>{400, 150, 80};
}

void TestColumnWidths::aSurplusIsSharedByNeed()
{
    QFETCH(const int, surplus);
    QFETCH(const QList<int>, widths);
    QCOMPARE(ColumnWidths::widened({{100, 400}, {50, 150}, {80, 60}}, surplus), widths);
}

void TestColumnWidths::aWideWindowWidensTheTextColumns()
{
    TableFixture f(5);
    QVERIFY(f.show());
    f.table.resize(narrow, 400);
    const int authors = widthOf(f.table, PaperCells::AuthorsColumn);
    const int comment = widthOf(f.table, PaperCells::CommentColumn);
    const int date = widthOf(f.table, PaperCells::SubmittedColumn);
    f.table.resize(wide, 400);
    QVERIFY(widthOf(f.table, PaperCells::AuthorsColumn) > 2 * authors);
    QVERIFY(widthOf(f.table, PaperCells::CommentColumn) > 2 * comment);
    QCOMPARE(widthOf(f.table, PaperCells::SubmittedColumn), date);
    QCOMPARE(f.table.head()->length(), f.table.viewport()->width()); // the title gets the rest
    f.table.resize(narrow, 400);
    QCOMPARE(widthOf(f.table, PaperCells::AuthorsColumn), authors);
    QCOMPARE(widthOf(f.table, PaperCells::CommentColumn), comment);
}

void TestColumnWidths::aWidthOfThePersonStays()
{
    TableFixture f(5), other(5);
    QVERIFY(f.show() && other.show());
    f.table.resize(wide, 400);
    other.table.resize(narrow, 400);
    PapersHeader *head = f.table.head();
    QVERIFY(!head->hasOwnWidths());
    head->resizeSection(PaperCells::AuthorsColumn, 150); // as if its edge was dragged
    QVERIFY(head->hasOwnWidths());
    const int comment = widthOf(f.table, PaperCells::CommentColumn);
    f.table.resize(wide + 40, 400);
    QCOMPARE(widthOf(f.table, PaperCells::AuthorsColumn), 150);
    other.table.head()->restoreColumns(head->columns());
    other.table.resize(wide + 40, 400);
    QCOMPARE(widthOf(other.table, PaperCells::AuthorsColumn), 150);
    QCOMPARE(widthOf(other.table, PaperCells::CommentColumn), comment);
    QMenu menu;
    headermenus::addColumnActions(menu, *other.table.head());
    auto *reset = menu.findChild<QAction *>(u"resetWidths"_s);
    QVERIFY(reset && reset->isEnabled());
    reset->trigger();
    QVERIFY(widthOf(other.table, PaperCells::AuthorsColumn) > 300);
    QVERIFY(!other.table.head()->hasOwnWidths());
}

/// Hiding and showing a column does not set its width.
void TestColumnWidths::aStateOfAnOlderVersionIsRestored()
{
    TableFixture f(5);
    QVERIFY(f.show());
    f.table.resize(narrow, 400);
    PapersHeader *head = f.table.head();
    head->showColumn(PaperCells::CommentColumn, false);
    head->showColumn(PaperCells::CommentColumn, true);
    QVERIFY(!head->hasOwnWidths());
    const QByteArray initial = head->saveState();
    head->resizeSection(PaperCells::CommentColumn, 333);
    const QByteArray changed = head->saveState();
    head->restoreColumns(initial);
    QVERIFY(!head->hasOwnWidths());
    head->restoreColumns(changed);
    QVERIFY(head->hasOwnWidths());
    QCOMPARE(widthOf(f.table, PaperCells::CommentColumn), 333);
}

void TestColumnWidths::aDamagedStateChangesNothing()
{
    TableFixture f(5);
    QVERIFY(f.show());
    f.table.resize(narrow, 400);
    f.table.head()->resizeSection(PaperCells::CommentColumn, 333);
    const QByteArray state = f.table.head()->columns();
    for (const QByteArray &damaged : {state.left(3), state.left(state.size() - 9), state.left(40),
             QByteArray("\x44\x50\x43\x31\x7f\xff\xff\xff", 8), QByteArray("x")}) {
        f.table.head()->restoreColumns(damaged);
        QCOMPARE(f.table.head()->columns(), state);
    }
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestColumnWidths)
#include "tst_columnwidths.moc"
