// The table of a tab, used with keys and the mouse: open abstracts, their positions, and the saved state.
#include "gui/table/abstractpanel.h"
#include "gui/table/papersdelegate.h"
#include "gui/table/papersheader.h"
#include "gui/table/paperstable.h"
#include "gui/windowkeys.h"
#include "library/pagedidlist.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

QStringList names(int first, int last)
{
    QStringList ids;
    for (int i = last; i >= first; --i)
        ids << u"2503.%1"_s.arg(i, 5, 10, QLatin1Char('0'));
    return ids;
}

/// A table with its own library. The library sorts the list, as in a tab.
struct Fixture {
    explicit Fixture(int papers)
        : library(newLibrary({u"Agents"_s}))
        , model(*library)
    {
        store(1, papers);
        QObject::connect(
            &model, &PapersModel::orderRequested, &table, [this](int column, Qt::SortOrder order) {
                query.key = PaperCells::sortKey(column);
                query.descending = column < 0 || order == Qt::DescendingOrder;
                load();
            });
        table.setPapers(&model);
        table.resize(800, 500);
        load();
    }

    void store(int first, int last)
    {
        QList<Paper> papers = somePapers(names(first, last));
        for (Paper &paper : papers) // the order of the titles differs from the order of the dates
            paper.title =
                u"%1 about %2"_s.arg(QString::number(paper.id.key() * 7919 % 1000), paper.id.toString());
        Transaction transaction(*library);
        (void)transaction.begin();
        const auto stored = Papers(*library).store(
            papers, keywordId(*library, u"Agents"_s), Source::Feed, QDateTime::currentDateTimeUtc());
        if (!stored || !transaction.commit())
            qFatal("the papers could not be stored");
    }

    void load()
    {
        query.keywordId = keywordId(*library, u"Agents"_s);
        const auto ids = PaperReader(*library).ids(query);
        if (!ids)
            qFatal("%s", qPrintable(describe(ids.error())));
        model.setIds(*ids);
    }

    /// Shows the same list as a window, like a list of any length.
    void showWindow()
    {
        const auto window = PagedIdList::ofKeyword(*library, keywordId(*library, u"Agents"_s));
        if (!window)
            qFatal("%s", qPrintable(describe(window.error())));
        model.setWindow(*window);
        table.show();
    }

    bool show()
    {
        table.show();
        if (!takeKeyboard(table))
            return false;
        table.setFocus();
        return QTest::qWaitFor([this] { return table.hasFocus(); });
    }

    int lineHeight() const { return PapersDelegate::lineHeight(table.fontMetrics()); }
    int top(qint64 id) const { return table.rowViewportPosition(model.rowOf(id)); }
    QRect cell(int row, int column) const { return table.visualRect(model.index(row, column)); }
    void doubleClick(const QPoint &at)
    {
        click(at);
        QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, at);
    }
    void click(const QPoint &at, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QTest::mouseClick(table.viewport(), Qt::LeftButton, keys, at);
    }

    /// Checks the positions of the panels. Each panel must be below the first line of its paper and as wide
    /// as the table. All rows without a panel must have the common height. Returns the error; empty: there is
    /// no error.
    QString problem() const
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            const qint64 id = model.idAt(row);
            if (!table.isOpen(id)) {
                if (table.rowHeight(row) != lineHeight())
                    return u"row %1 is %2 high"_s.arg(row).arg(table.rowHeight(row));
                continue;
            }
            const AbstractPanel *panel = table.panel(id);
            if (!panel)
                return u"row %1 has no panel"_s.arg(row);
            const QRect wanted(0, table.rowViewportPosition(row) + lineHeight(), table.viewport()->width(),
                table.rowHeight(row) - lineHeight());
            if (wanted.height() < 3 * table.fontMetrics().height())
                return u"row %1 is only %2 high"_s.arg(row).arg(table.rowHeight(row));
            if (std::abs(panel->document()->size().height() - wanted.height()) > 1)
                return u"row %1 is %2 high for a text of %3"_s.arg(row)
                    .arg(wanted.height())
                    .arg(panel->document()->size().height());
            if (panel->geometry() != wanted)
                return u"the panel of row %1 is at %2, %3"_s.arg(row).arg(panel->y()).arg(panel->height());
            if (panel->isVisible() != wanted.intersects(table.viewport()->rect()))
                return u"the panel of row %1 shows where it should not, or not where it should"_s.arg(row);
            if (!panel->toPlainText().contains(ArxivId::fromKey(id).value_or(ArxivId()).toString()))
                return u"the panel of row %1 is another paper's"_s.arg(row);
        }
        return {};
    }

    std::unique_ptr<Library> library;
    PapersModel model;
    PapersTable table;
    PaperQuery query;
};

#define VERIFY_IN_PLACE(FIXTURE)                                                                             \
    do {                                                                                                     \
        const QString wrong = (FIXTURE).problem();                                                           \
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));                                                        \
    } while (false)

} // namespace

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
    void aPanelHasTheWholeWidthAlsoAfterAResize();
    void openPanelsFollowTheirPapersWhenSorted();
    void openPanelsStayWithTheirPapersWhenNewOnesCome();
    void newPapersAboveMoveNothingThatOneReads();
    void newPapersAreSeenAtTheTop();
    void theCurrentRowIsSelectedWhateverKeysAreHeld();
    void aPaperThatLeavesTheListTakesItsPanelAlong();
    void aPanelThatIsTallerThanTheViewBeginsWithItsLine();
    void aChangedPaperChangesInItsOpenPanel();
    void theKeyboardReturnsWhenThePanelThatHasItCloses();
    void selectionIsOfWholePapers();
    void columnsAreRestoredAsTheyWereLeft();
    void widthsOfAShortListFitALongOne();
    void titlesHaveTheRoomThatOthersLeaveAndOneToReadThem();
    void theTitleCannotBeHiddenByOldState();
    void brokenStateChangesNothing();
    void twoThousandPapersOpenAndTheEndIsReached();
    void aLetterWithoutAMeaningMovesNothing();
    void whatChangesEverywhereReadsNoRowsThatAreNotSeen();
    void allThatIsSelectedIsToldWithoutLookingAtEachRow();
    void aSelectedRowIsToldOnceWhereColumnsHaveMoved();
};

void TestPapersTable::rightOpensAndLeftCloses()
{
    Fixture f(20);
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
    Fixture f(5);
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
    Fixture f(5);
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
    Fixture f(20);
    QVERIFY(f.show());
    const qint64 id = f.model.idAt(3);
    const QPoint arrow =
        PapersDelegate::arrowRect(f.cell(3, PapersModel::TitleColumn), f.lineHeight()).center();
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
    Fixture f(20);
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
    Fixture f(20);
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
    f.click(f.cell(6, PapersModel::DateColumn).center());
    QCOMPARE(stars.count(), 1);
    QCOMPARE(dots.count(), 1);
}

void TestPapersTable::aPanelHasTheWholeWidthAlsoAfterAResize()
{
    Fixture f(20);
    QVERIFY(f.show());
    f.table.open(f.model.idAt(1));
    VERIFY_IN_PLACE(f);
    const int before = f.table.viewport()->width();
    f.table.resize(500, 400);
    QTRY_VERIFY(f.table.viewport()->width() < before);
    VERIFY_IN_PLACE(f);
    f.table.setColumnHidden(PapersModel::AuthorsColumn, true);
    VERIFY_IN_PLACE(f);
    f.table.horizontalHeader()->resizeSection(PapersModel::CommentColumn, 220);
    VERIFY_IN_PLACE(f);
    QFont large = f.table.font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    f.table.setFont(large);
    VERIFY_IN_PLACE(f);
}

void TestPapersTable::openPanelsFollowTheirPapersWhenSorted()
{
    Fixture f(12);
    QVERIFY(f.show());
    const QList<qint64> open = {f.model.idAt(1), f.model.idAt(2), f.model.idAt(9)};
    for (const qint64 id : open)
        f.table.open(id);
    const QList<qint64> before = f.model.ids();
    QHeaderView *header = f.table.horizontalHeader();
    const QPoint title(header->sectionViewportPosition(PapersModel::TitleColumn) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    QVERIFY(f.model.ids() != before);
    VERIFY_IN_PLACE(f);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    VERIFY_IN_PLACE(f);
    // This click restores the default order of the list.
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    QCOMPARE(f.model.ids(), before);
    VERIFY_IN_PLACE(f);
    for (const qint64 id : open)
        QVERIFY(f.table.isOpen(id));
}

void TestPapersTable::openPanelsStayWithTheirPapersWhenNewOnesCome()
{
    Fixture f(12);
    QVERIFY(f.show());
    const QList<qint64> open = {f.model.idAt(0), f.model.idAt(1), f.model.idAt(5)};
    for (const qint64 id : open)
        f.table.open(id);
    f.store(13, 16);
    f.load();
    QCOMPARE(f.model.rowCount(), 16);
    QCOMPARE(f.model.rowOf(open[0]), 4);
    VERIFY_IN_PLACE(f);
    for (const qint64 id : open)
        QVERIFY(f.table.isOpen(id));
}

void TestPapersTable::newPapersAboveMoveNothingThatOneReads()
{
    Fixture f(100);
    QVERIFY(f.show());
    f.table.setCurrentRow(60);
    const qint64 id = f.table.currentId();
    QTest::keyClick(&f.table, Qt::Key_Right);
    QVERIFY(f.table.verticalScrollBar()->value() > 0);
    const int before = f.top(id);
    f.store(101, 130);
    f.load();
    QCOMPARE(f.model.rowOf(id), 90);
    QCOMPARE(f.table.currentId(), id);
    QCOMPARE(f.table.selectedIds(), QList<qint64>{id});
    QCOMPARE(f.top(id), before);
    VERIFY_IN_PLACE(f);
}

void TestPapersTable::newPapersAreSeenAtTheTop()
{
    Fixture f(100);
    QVERIFY(f.show());
    f.table.setCurrentRow(0);
    f.store(101, 103);
    f.load();
    QCOMPARE(f.table.verticalScrollBar()->value(), 0);
    QCOMPARE(f.table.currentIndex().row(), 3);
}

void TestPapersTable::theCurrentRowIsSelectedWhateverKeysAreHeld()
{
    Fixture f(10);
    QVERIFY(f.show());
    QTest::keyPress(&f.table, Qt::Key_Control, Qt::ControlModifier);
    f.table.setCurrentRow(3);
    f.table.setCurrentRow(3);
    QCOMPARE(f.table.selectedIds(), QList<qint64>{f.model.idAt(3)});
    f.table.setCurrentRow(4);
    QCOMPARE(f.table.selectedIds(), QList<qint64>{f.model.idAt(4)});
    QTest::keyRelease(&f.table, Qt::Key_Control);
}

void TestPapersTable::aPaperThatLeavesTheListTakesItsPanelAlong()
{
    Fixture f(12);
    QVERIFY(f.show());
    const qint64 gone = f.model.idAt(2), stays = f.model.idAt(4);
    f.table.open(gone);
    f.table.open(stays);
    QList<qint64> ids = f.model.ids();
    ids.removeAll(gone);
    f.model.setIds(ids);
    QVERIFY(!f.table.isOpen(gone));
    QVERIFY(!f.table.panel(gone));
    VERIFY_IN_PLACE(f);
    QTRY_COMPARE(f.table.findChildren<AbstractPanel *>().size(), 1);
    f.model.setIds({});
    QTRY_COMPARE(f.table.findChildren<AbstractPanel *>().size(), 0);
}

void TestPapersTable::aPanelThatIsTallerThanTheViewBeginsWithItsLine()
{
    Fixture f(60);
    VERIFY_OK(test::execute(
        *f.library, u"UPDATE papers SET abstract = '%1'"_s.arg(u"many words "_s.repeated(900))));
    QVERIFY(f.show());
    f.table.setCurrentRow(30);
    QTest::keyClick(&f.table, Qt::Key_Right);
    QVERIFY(f.table.rowHeight(30) > f.table.viewport()->height());
    QCOMPARE(f.table.rowViewportPosition(30), 0);
    VERIFY_IN_PLACE(f);
}

void TestPapersTable::aChangedPaperChangesInItsOpenPanel()
{
    Fixture f(5);
    QVERIFY(f.show());
    const qint64 id = f.model.idAt(1);
    f.table.open(id);
    const int before = f.table.rowHeight(1);
    VERIFY_OK(test::execute(
        *f.library, u"UPDATE papers SET abstract = '%1'"_s.arg(u"quite new words "_s.repeated(60))));
    f.model.forget({id});
    QVERIFY(f.table.panel(id)->toPlainText().contains(u"quite new words"_s));
    QVERIFY(f.table.rowHeight(1) > before);
    VERIFY_IN_PLACE(f);
}

void TestPapersTable::theKeyboardReturnsWhenThePanelThatHasItCloses()
{
    Fixture f(5);
    QVERIFY(f.show());
    f.table.setCurrentRow(1);
    QTest::keyClick(&f.table, Qt::Key_Return);
    const qint64 id = f.table.currentId();
    QTRY_VERIFY(f.table.panel(id)->hasFocus());
    f.table.close(id);
    QTRY_VERIFY(f.table.hasFocus());
}

void TestPapersTable::selectionIsOfWholePapers()
{
    Fixture f(10);
    QVERIFY(f.show());
    f.table.setCurrentRow(2);
    QTest::keyClick(&f.table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&f.table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(f.table.selectedIds(), f.model.ids().mid(2, 3));
    QTest::keyClick(&f.table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(f.table.selectedIds(), f.model.ids());
}

void TestPapersTable::columnsAreRestoredAsTheyWereLeft()
{
    QByteArray state;
    QList<qint64> sorted;
    {
        Fixture f(12);
        QVERIFY(f.show());
        QSignalSpy changed(f.table.head(), &PapersHeader::columnsChanged);
        QHeaderView *header = f.table.horizontalHeader();
        f.table.setColumnHidden(PapersModel::AuthorsColumn, true);
        header->moveSection(header->visualIndex(PapersModel::DateColumn), 2);
        header->resizeSection(PapersModel::CommentColumn, 177);
        f.table.sortByColumn(PapersModel::TitleColumn, Qt::AscendingOrder);
        QVERIFY(changed.count() >= 3);
        state = f.table.head()->columns();
        sorted = f.model.ids();
    }
    Fixture f(12);
    QVERIFY(f.model.ids() != sorted);
    QVERIFY(f.show());
    QSignalSpy changed(f.table.head(), &PapersHeader::columnsChanged);
    f.table.head()->restoreColumns(state);
    QHeaderView *header = f.table.horizontalHeader();
    QVERIFY(f.table.isColumnHidden(PapersModel::AuthorsColumn));
    QVERIFY(!f.table.isColumnHidden(PapersModel::CommentColumn));
    QCOMPARE(header->visualIndex(PapersModel::DateColumn), 2);
    QCOMPARE(header->sectionSize(PapersModel::CommentColumn), 177);
    QCOMPARE(header->sortIndicatorSection(), int(PapersModel::TitleColumn));
    QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    QCOMPARE(f.model.ids(), sorted);
    QCOMPARE(changed.count(), 0); // no signal, because the columns were restored by the caller
    f.table.open(f.model.idAt(3));
    VERIFY_IN_PLACE(f);
}

void TestPapersTable::widthsOfAShortListFitALongOne()
{
    QByteArray state;
    {
        Fixture f(3);
        QVERIFY(f.show());
        QVERIFY(!f.table.verticalScrollBar()->isVisible());
        state = f.table.head()->columns();
    }
    Fixture f(100);
    QVERIFY(f.show());
    QVERIFY(f.table.verticalScrollBar()->isVisible());
    f.table.head()->restoreColumns(state);
    QCOMPARE(f.table.horizontalHeader()->length(), f.table.viewport()->width());
    QCOMPARE(f.table.horizontalScrollBar()->maximum(), 0);
}

void TestPapersTable::titlesHaveTheRoomThatOthersLeaveAndOneToReadThem()
{
    Fixture f(100);
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
    f.table.setColumnHidden(PapersModel::DateColumn, true);
    f.table.head()->restoreColumns(state); // the state was saved in a wide window
    QTRY_VERIFY2(seenWhole(), qPrintable(QString::number(title())));
    f.table.resize(1000, 400);
    QTRY_COMPARE(title(), wide - 50);
}

void TestPapersTable::theTitleCannotBeHiddenByOldState()
{
    Fixture f(3);
    QVERIFY(f.show());
    f.table.setColumnHidden(PapersModel::TitleColumn, true);
    const QByteArray state = f.table.head()->columns();
    f.table.setColumnHidden(PapersModel::TitleColumn, false);
    f.table.head()->restoreColumns(state);
    QVERIFY(!f.table.isColumnHidden(PapersModel::TitleColumn));
}

void TestPapersTable::brokenStateChangesNothing()
{
    Fixture f(3);
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
    Fixture f(2000);
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

/// A table of Qt would search all rows for the typed text, and read up to a million papers.
void TestPapersTable::aLetterWithoutAMeaningMovesNothing()
{
    Fixture f(9);
    QVERIFY(f.show());
    f.table.setCurrentRow(0);
    for (const char digit : {'1', '2', '3', '4', '5', '6', '7', '8', '9'}) // the titles begin with digits
        QTest::keyClick(&f.table, digit);
    QCOMPARE(f.table.currentIndex().row(), 0);
}

void TestPapersTable::whatChangesEverywhereReadsNoRowsThatAreNotSeen()
{
    Fixture f(600);
    f.showWindow();
    const qint64 last = keyOf(names(1, 1).first());
    f.table.open(f.model.idAt(1));
    f.model.forgetAll();
    QCOMPARE(f.model.rowOf(last), -1); // this part of the list was not read
    QVERIFY(f.table.isOpen(f.model.idAt(1)));
    QCOMPARE(f.model.idAt(599), last);
    QCOMPARE(f.model.rowOf(last), 599); // a row that was read is known
}

void TestPapersTable::allThatIsSelectedIsToldWithoutLookingAtEachRow()
{
    Fixture f(600);
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

void TestPapersTable::aSelectedRowIsToldOnceWhereColumnsHaveMoved()
{
    Fixture f(6);
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

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestPapersTable)
#include "tst_paperstable.moc"
