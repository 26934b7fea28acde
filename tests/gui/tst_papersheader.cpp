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
    void theNamesBeginWhereTheTextsBegin();
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

void TestPapersHeader::theNamesBeginWhereTheTextsBegin()
{
    TableFixture f(5);
    QVERIFY(f.show());
    PapersHeader *head = f.table.head();
    for (const int column :
        {PaperCells::TitleColumn, PaperCells::AuthorsColumn, PaperCells::SubmittedColumn}) {
        const QRect section(
            head->sectionViewportPosition(column), 0, head->sectionSize(column), head->height());
        const QImage picture = head->grab(section).toImage();
        const int ratio = qRound(picture.devicePixelRatio());
        const QRect texts =
            PapersDelegate::textRect(QRect(QPoint(), section.size()), column, f.table.fontMetrics());
        // Above the middle, only the name differs from the background of the header.
        int first = picture.width();
        for (int y = picture.height() / 4; y < picture.height() / 2; ++y)
            for (int x = 3 * ratio; x < first; ++x)
                if (qAbs(qGray(picture.pixel(x, y)) - qGray(picture.pixel(2 * ratio, y))) > 60)
                    first = x;
        const int begin = first / ratio - texts.left();
        QVERIFY2(begin >= 0 && begin <= 3, qPrintable(u"column %1: %2"_s.arg(column).arg(begin)));
    }
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestPapersHeader)
#include "tst_papersheader.moc"
