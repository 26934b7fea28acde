// The columns of the table: the visible date, the arrow of the order, and the menu of sort orders.
#include "gui/table/headermenus.h"
#include "gui/tablefixture.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

QAction *actionOf(const QMenu &menu, const QString &name)
{
    for (QAction *action : menu.actions())
        if (action->objectName() == name)
            return action;
    return nullptr;
}

} // namespace

class TestPapersHeader : public QObject
{
    Q_OBJECT

private slots:
    void theDateOfTheDefaultOrderIsShown();
    void theMenuSortsAndReverses();
    void theColumnsOfAnotherTableKeepTheOrder();
    void aListByArrivalShowsTheDayOfSubmission();
    void aDefaultOrderHasAnArrow();
    void aSavedStateFitsBothDefaultOrders();
};

void TestPapersHeader::theDateOfTheDefaultOrderIsShown()
{
    TableFixture f(5);
    PapersHeader *head = f.table.head();
    QVERIFY(!head->isSectionHidden(PaperCells::SubmittedColumn));
    QVERIFY(head->isSectionHidden(PaperCells::UpdatedColumn));
    head->setDefaultColumn(PaperCells::UpdatedColumn);
    QVERIFY(head->isSectionHidden(PaperCells::SubmittedColumn));
    QVERIFY(!head->isSectionHidden(PaperCells::UpdatedColumn));
    head->showSection(PaperCells::SubmittedColumn); // the person wants both
    head->setDefaultColumn(PaperCells::SubmittedColumn);
    QVERIFY(!head->isSectionHidden(PaperCells::SubmittedColumn));
    QVERIFY(!head->isSectionHidden(PaperCells::UpdatedColumn));
}

void TestPapersHeader::theMenuSortsAndReverses()
{
    TableFixture f(12);
    QVERIFY(f.show());
    const QList<qint64> newestFirst = f.model.ids();
    QMenu menu;
    headermenus::addSortActions(menu, *f.table.head());
    QVERIFY(actionOf(menu, u"sortDefault"_s)->isChecked());
    actionOf(menu, u"sortReverse"_s)->trigger();
    QCOMPARE(f.model.ids(), QList<qint64>(newestFirst.crbegin(), newestFirst.crend()));
    actionOf(menu, u"sortReverse"_s)->trigger();
    QCOMPARE(f.model.ids(), newestFirst);
    actionOf(menu, u"sort%1"_s.arg(int(PaperCells::TitleColumn)))->trigger();
    QVERIFY(f.model.ids() != newestFirst);
    QCOMPARE(f.table.head()->sortIndicatorOrder(), Qt::AscendingOrder);
    QMenu again;
    headermenus::addSortActions(again, *f.table.head());
    QVERIFY(!actionOf(again, u"sortDefault"_s)->isChecked());
    QVERIFY(actionOf(again, u"sort%1"_s.arg(int(PaperCells::TitleColumn)))->isChecked());
    actionOf(again, u"sortDefault"_s)->trigger();
    QCOMPARE(f.model.ids(), newestFirst);
}

void TestPapersHeader::theColumnsOfAnotherTableKeepTheOrder()
{
    TableFixture sorted(5), other(5);
    sorted.table.head()->setSortIndicator(PaperCells::AuthorsColumn, Qt::AscendingOrder);
    other.table.head()->showColumn(PaperCells::CommentColumn, false);
    sorted.table.head()->restoreColumns(other.table.head()->columns());
    QVERIFY(sorted.table.head()->isSectionHidden(PaperCells::CommentColumn));
    QCOMPARE(sorted.table.head()->sortIndicatorSection(), int(PaperCells::AuthorsColumn));
}

void TestPapersHeader::aListByArrivalShowsTheDayOfSubmission()
{
    TableFixture f(5);
    PapersHeader *head = f.table.head();
    QVERIFY(head->isSectionHidden(PaperCells::ArrivedColumn));
    for (const bool isTwoLines : {false, true}) {
        head->setTwoLines(isTwoLines);
        head->setDefaultColumn(PaperCells::UpdatedColumn);
        head->setDefaultColumn(PaperCells::ArrivedColumn);
        QVERIFY(head->isColumnShown(PaperCells::SubmittedColumn));
        QVERIFY(!head->isColumnShown(PaperCells::UpdatedColumn));
        QVERIFY(!head->isColumnShown(PaperCells::ArrivedColumn));
        QCOMPARE(head->shownDate(), int(PaperCells::SubmittedColumn));
    }
    head->setSortIndicator(PaperCells::ArrivedColumn, Qt::AscendingOrder);
    QCOMPARE(head->shownDate(), int(PaperCells::ArrivedColumn));
}

void TestPapersHeader::aDefaultOrderHasAnArrow()
{
    TableFixture f(5);
    QVERIFY(f.show());
    PapersHeader *head = f.table.head();
    const auto picture = [head](int column) {
        const QRect section(
            head->sectionViewportPosition(column), 0, head->sectionSize(column), head->height());
        return head->grab(section).toImage();
    };
    const QImage withArrow = picture(PaperCells::SubmittedColumn),
                 without = picture(PaperCells::AuthorsColumn);
    head->setDefaultColumn(-1);
    QVERIFY(picture(PaperCells::SubmittedColumn) != withArrow);
    head->setDefaultColumn(PaperCells::AuthorsColumn);
    QVERIFY(picture(PaperCells::AuthorsColumn) != without);
}

void TestPapersHeader::aSavedStateFitsBothDefaultOrders()
{
    TableFixture bySubmission(5), byUpdate(5);
    byUpdate.table.head()->setDefaultColumn(PaperCells::UpdatedColumn);
    bySubmission.table.head()->resizeSection(
        PaperCells::AuthorsColumn, 77); // another state than the initial one
    byUpdate.table.head()->restoreColumns(bySubmission.table.head()->columns());
    QCOMPARE(byUpdate.table.head()->sectionSize(PaperCells::AuthorsColumn), 77);
    QVERIFY(byUpdate.table.head()->isSectionHidden(PaperCells::SubmittedColumn));
    QVERIFY(!byUpdate.table.head()->isSectionHidden(PaperCells::UpdatedColumn));
    byUpdate.table.head()->setTwoLines(true);
    byUpdate.table.head()->resizeSection(PaperCells::AuthorsColumn, 78);
    bySubmission.table.head()->restoreColumns(byUpdate.table.head()->columns());
    QVERIFY(!bySubmission.table.head()->isSectionHidden(PaperCells::SubmittedColumn));
    QVERIFY(bySubmission.table.head()->isSectionHidden(PaperCells::UpdatedColumn));
    QCOMPARE(byUpdate.table.head()->shownDate(), int(PaperCells::UpdatedColumn));
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestPapersHeader)
#include "tst_papersheader.moc"
