// The widths of the columns of authors and comments: they grow in a wide window, unless the person sets them.
#include "gui/table/columnstate.h"
#include "gui/table/headermenus.h"
#include "gui/tablefixture.h"

#include <QMenu>
#include <QMouseEvent>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestColumnWidths : public QObject
{
    Q_OBJECT

private slots:
    void aSurplusIsSharedByNeed_data();
    void aSurplusIsSharedByNeed();
    void aWideWindowWidensTheTextColumns();
    void anEmptyColumnOfAuthorsIsNarrow();
    void aWidthOfThePersonStays();
    void aShownColumnHasNoOwnWidth();
    void theEdgeOfTheTitleCanBeDragged();
    void datesFollowTheTextSize_data();
    void datesFollowTheTextSize();
    void resetWidthsAlsoResetsDates();
    void aStateIsRestored();
    void aDamagedStateIsHarmless();
};

namespace {

// Widths of a window, and the usual width of the column of authors, in letters.
constexpr int narrow = 100, wide = 340, usualAuthors = 24;

/// Moves the mouse with its left button pressed. QTest::mouseMove() has no button pressed.
void drag(QWidget &widget, const QPoint &to)
{
    QMouseEvent move(
        QEvent::MouseMove, to, widget.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &move);
}

int widthOf(const PapersTable &table, int column)
{
    return table.head()->sectionSize(column);
}

/// Returns the width of text with this number of letters. The widths of the columns depend on the font.
int letters(const PapersTable &table, int count)
{
    return count * table.fontMetrics().averageCharWidth();
}

void widen(PapersTable &table, int count)
{
    table.resize(letters(table, count), 400);
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
    widen(f.table, narrow);
    const int authors = widthOf(f.table, PaperCells::AuthorsColumn);
    const int comment = widthOf(f.table, PaperCells::CommentColumn);
    const int date = widthOf(f.table, PaperCells::SubmittedColumn);
    widen(f.table, wide);
    QVERIFY(widthOf(f.table, PaperCells::AuthorsColumn) > 2 * authors);
    QVERIFY(widthOf(f.table, PaperCells::CommentColumn) > 2 * comment);
    QCOMPARE(widthOf(f.table, PaperCells::SubmittedColumn), date);
    QCOMPARE(f.table.head()->length(), f.table.viewport()->width()); // the title gets the rest
    widen(f.table, narrow);
    QCOMPARE(widthOf(f.table, PaperCells::AuthorsColumn), authors);
    QCOMPARE(widthOf(f.table, PaperCells::CommentColumn), comment);
}

/// As in a library that was imported from pages without authors.
void TestColumnWidths::anEmptyColumnOfAuthorsIsNarrow()
{
    TableFixture f(5);
    widen(f.table, wide);
    QVERIFY(f.show());
    QVERIFY(widthOf(f.table, PaperCells::AuthorsColumn) > letters(f.table, usualAuthors));
    const int comment = widthOf(f.table, PaperCells::CommentColumn);
    VERIFY_OK(execute(*f.library, u"UPDATE papers SET authors = ''"_s));
    f.model.forgetAll();
    QTRY_VERIFY(widthOf(f.table, PaperCells::AuthorsColumn) < letters(f.table, usualAuthors));
    QVERIFY(widthOf(f.table, PaperCells::AuthorsColumn)
        > f.table.fontMetrics().horizontalAdvance(PaperCells::columnName(PaperCells::AuthorsColumn)));
    QVERIFY(widthOf(f.table, PaperCells::CommentColumn) >= comment);
    QCOMPARE(f.table.head()->length(), f.table.viewport()->width());
    QVERIFY(!f.table.head()->hasOwnWidths());
    VERIFY_OK(
        execute(*f.library, u"UPDATE papers SET authors = 'A. Author' WHERE id = %1"_s.arg(f.model.idAt(2))));
    f.model.forgetAll();
    QTRY_VERIFY(widthOf(f.table, PaperCells::AuthorsColumn) > letters(f.table, usualAuthors));
}

void TestColumnWidths::aWidthOfThePersonStays()
{
    TableFixture f(5), other(5);
    QVERIFY(f.show() && other.show());
    widen(f.table, wide);
    widen(other.table, narrow);
    PapersHeader *head = f.table.head();
    QVERIFY(!head->hasOwnWidths());
    head->resizeSection(PaperCells::AuthorsColumn, 150); // as if its edge was dragged
    QVERIFY(head->hasOwnWidths());
    const int comment = widthOf(f.table, PaperCells::CommentColumn);
    widen(f.table, wide + 6);
    QCOMPARE(widthOf(f.table, PaperCells::AuthorsColumn), 150);
    other.table.head()->restoreColumns(head->columns());
    widen(other.table, wide + 6);
    QCOMPARE(widthOf(other.table, PaperCells::AuthorsColumn), 150);
    QCOMPARE(widthOf(other.table, PaperCells::CommentColumn), comment);
    QMenu menu;
    headermenus::addColumnActions(menu, *other.table.head());
    auto *reset = menu.findChild<QAction *>(u"resetWidths"_s);
    QVERIFY(reset && reset->isEnabled());
    reset->trigger();
    QVERIFY(widthOf(other.table, PaperCells::AuthorsColumn) > letters(other.table, usualAuthors));
    QVERIFY(!other.table.head()->hasOwnWidths());
}

/// Hiding and showing a column does not set its width.
void TestColumnWidths::aShownColumnHasNoOwnWidth()
{
    TableFixture f(5);
    QVERIFY(f.show());
    PapersHeader *head = f.table.head();
    head->showColumn(PaperCells::CommentColumn, false);
    head->showColumn(PaperCells::CommentColumn, true);
    head->showColumn(PaperCells::UpdatedColumn, true);
    head->setDefaultColumn(PaperCells::UpdatedColumn);
    QVERIFY(!head->hasOwnWidths());
}

/// The program sets the width of the title, so a drag at its right edge changes the next column.
void TestColumnWidths::theEdgeOfTheTitleCanBeDragged()
{
    TableFixture f(5);
    f.table.resize(1200, 400);
    QVERIFY(f.show());
    PapersHeader *head = f.table.head();
    const int title = widthOf(f.table, PaperCells::TitleColumn);
    const int authors = widthOf(f.table, PaperCells::AuthorsColumn);
    const QPoint edge(head->sectionViewportPosition(PaperCells::AuthorsColumn) - 1, head->height() / 2);
    QTest::mousePress(head->viewport(), Qt::LeftButton, {}, edge);
    for (int x = 10; x <= 60; x += 10)
        drag(*head->viewport(), edge + QPoint(x, 0));
    QTest::mouseRelease(head->viewport(), Qt::LeftButton, {}, edge + QPoint(60, 0));
    QCOMPARE(widthOf(f.table, PaperCells::TitleColumn), title + 60);
    QCOMPARE(widthOf(f.table, PaperCells::AuthorsColumn), authors - 60);
}

/// A date is never cut off, whatever order the text size, the rows and the columns change in.
void TestColumnWidths::datesFollowTheTextSize_data()
{
    QTest::addColumn<int>("order");
    QTest::newRow("a restored state") << 0;
    QTest::newRow("two-line rows") << 1;
    QTest::newRow("a shown column") << 2;
    QTest::newRow("larger and smaller again") << 3;
}

void TestColumnWidths::datesFollowTheTextSize()
{
    QFETCH(const int, order);
    TableFixture f(5);
    f.table.resize(1200, 400);
    QVERIFY(f.show());
    PapersHeader *head = f.table.head();
    const QByteArray state = head->columns();
    const int usual = widthOf(f.table, PaperCells::SubmittedColumn);
    if (order == 1)
        f.table.setTwoLines(true);
    f.table.setTextZoom(6);
    if (order == 0)
        head->restoreColumns(state);
    if (order == 1)
        f.table.setTwoLines(false);
    if (order == 2)
        head->showColumn(PaperCells::UpdatedColumn, true);
    if (order == 3) {
        f.table.setTextZoom(16);
        f.table.setTextZoom(0);
        QCOMPARE(widthOf(f.table, PaperCells::SubmittedColumn), usual);
        return;
    }
    for (const int column : {PaperCells::SubmittedColumn, PaperCells::UpdatedColumn})
        if (!head->isSectionHidden(column))
            QVERIFY(widthOf(f.table, column) >= PapersDelegate::dateColumnWidth(f.table.fontMetrics()));
}

void TestColumnWidths::resetWidthsAlsoResetsDates()
{
    TableFixture f(5);
    QVERIFY(f.show());
    PapersHeader *head = f.table.head();
    const int usual = widthOf(f.table, PaperCells::SubmittedColumn);
    head->resizeSection(PaperCells::SubmittedColumn, usual + 100); // as if its edge was dragged
    QVERIFY(head->hasOwnWidths());
    head->resetWidths();
    QCOMPARE(widthOf(f.table, PaperCells::SubmittedColumn), usual);
}

void TestColumnWidths::aStateIsRestored()
{
    TableFixture f(5), other(5);
    PapersHeader *head = f.table.head();
    head->moveSection(head->visualIndex(PaperCells::CommentColumn), 0);
    head->showColumn(PaperCells::AuthorsColumn, false);
    head->resizeSection(PaperCells::CommentColumn, 333);
    const QByteArray state = head->columns();
    other.table.head()->restoreColumns(state);
    QCOMPARE(other.table.head()->columns(), state);
    QCOMPARE(other.table.head()->logicalIndex(0), int(PaperCells::CommentColumn));
    QVERIFY(other.table.head()->isSectionHidden(PaperCells::AuthorsColumn));
    QCOMPARE(widthOf(other.table, PaperCells::CommentColumn), 333);
}

/// The settings are a text file. A damaged state must not crash the program.
void TestColumnWidths::aDamagedStateIsHarmless()
{
    TableFixture f(5);
    QVERIFY(f.show());
    PapersHeader *head = f.table.head();
    head->resizeSection(PaperCells::CommentColumn, 333);
    const QByteArray state = head->columns();
    for (qsizetype size = 0; size < state.size(); ++size) {
        head->restoreColumns(state.left(size));
        QCOMPARE(head->columns(), state);
    }
    head->restoreColumns(head->saveState()); // the format of older versions
    QCOMPARE(head->columns(), state);
    QRandomGenerator random(2);
    for (int i = 0; i < 3000; ++i) {
        QByteArray damaged = state;
        for (int k = random.bounded(1, 4); k > 0; --k)
            damaged[random.bounded(damaged.size())] = char(random.bounded(256));
        head->restoreColumns(damaged);
        QVERIFY(!head->isSectionHidden(PaperCells::TitleColumn));
        QVERIFY(ColumnState::fromBytes(head->columns(), PaperCells::ColumnCount));
    }
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestColumnWidths)
#include "tst_columnwidths.moc"
