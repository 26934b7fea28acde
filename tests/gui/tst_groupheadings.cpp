// The headings between the papers of a list: keys and the mouse skip them, and they follow the list.
#include "gui/tablefixture.h"
#include "library/listgroups.h"

using namespace Qt::StringLiterals;

namespace dp::test {

class TestGroupHeadings : public QObject
{
    Q_OBJECT

private slots:
    void eachGroupBeginsWithItsHeading();
    void aWindowHasTheSameRowsAsAWholeList();
    void groupsThatDoNotFitTheWindowAreIgnored();
    void theKeysSkipHeadings();
    void homeShowsTheFirstHeading();
    void theFirstFocusShowsTheFirstHeading();
    void aClickOnAHeadingHidesAndShowsItsPapers();
    void aCollapsedGroupOfAWindowIsHidden();
    void aChangedListKeepsACollapsedGroup();
    void theNeighbourOfACollapsedGroupIsCurrent();
    void selectingAllExpandsTheGroups();
    void allPapersAreSelectedWithoutHeadings();
    void aNewPaperChangesOnlyItsGroup();
    void theSelectionStaysWhenHeadingsAppear();
    void theScrollPositionStaysWhenHeadingsAppear();
    void aPositionAmongThePapersIsThatOfItsRow();
    void anAbstractBelowAHeadingIsInPlace();
    void aHeadingIsReadWithItsCount();
};

namespace {

/// A list of 30 papers in three groups of 5, 10 and 15 papers.
const QList<RowGroup> threeGroups{{DateGroups::today, 5}, {DateGroups::yesterday, 10}, {-202501, 15}};

struct GroupedFixture : TableFixture {
    GroupedFixture()
        : TableFixture(30)
        , ids(model.ids())
    {
        model.setIds(ids, threeGroups);
    }

    QList<int> headings() const
    {
        QList<int> rows;
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.isHeading(row))
                rows << row;
        return rows;
    }

    QList<qint64> ids;
};

} // namespace

void TestGroupHeadings::eachGroupBeginsWithItsHeading()
{
    GroupedFixture f;
    QCOMPARE(f.model.rowCount(), 33);
    QCOMPARE(f.headings(), (QList<int>{0, 6, 17}));
    QCOMPARE(f.model.ids(), f.ids);
    QCOMPARE(f.model.groupAt(6), threeGroups[1]);
    QCOMPARE(f.model.groupAt(7).key, 0);
    QCOMPARE(f.model.idAt(6), 0);
    QVERIFY(!f.model.paper(6));
    QCOMPARE(f.model.rowOf(f.ids[5]), 7);
}

void TestGroupHeadings::aWindowHasTheSameRowsAsAWholeList()
{
    GroupedFixture f;
    const auto window = PagedIdList::ofKeyword(*f.library, keywordId(*f.library, u"Agents"_s));
    VERIFY_OK(window);
    PapersModel paged(*f.library);
    paged.setWindow(*window, threeGroups);
    QCOMPARE(paged.rowCount(), f.model.rowCount());
    for (int row = 0; row < paged.rowCount(); ++row) {
        QCOMPARE(paged.idAt(row), f.model.idAt(row));
        QCOMPARE(paged.groupAt(row), f.model.groupAt(row));
        if (const qint64 id = paged.idAt(row); id != 0)
            QCOMPARE(paged.rowOf(id), row);
    }
    for (int first = 0; first < paged.rowCount(); ++first)
        for (int last = first; last < paged.rowCount(); ++last)
            QCOMPARE(paged.idsAt(first, last), f.model.idsAt(first, last));
}

void TestGroupHeadings::groupsThatDoNotFitTheWindowAreIgnored()
{
    GroupedFixture f;
    const auto window = PagedIdList::ofKeyword(*f.library, keywordId(*f.library, u"Agents"_s));
    VERIFY_OK(window);
    f.model.setWindow(*window, {{DateGroups::today, 5}});
    QVERIFY(!f.model.hasHeadings());
    QCOMPARE(f.model.rowCount(), 30);
}

void TestGroupHeadings::theKeysSkipHeadings()
{
    GroupedFixture f;
    QVERIFY(f.show());
    f.table.setCurrentRow(0);
    QCOMPARE(f.table.currentId(), f.ids[0]);
    for (int i = 1; i < 30; ++i) {
        QTest::keyClick(&f.table, Qt::Key_Down);
        QCOMPARE(f.table.currentId(), f.ids[i]);
    }
    QTest::keyClick(&f.table, Qt::Key_Down);
    QCOMPARE(f.table.currentId(), f.ids[29]);
    for (int i = 28; i >= 0; --i) {
        QTest::keyClick(&f.table, Qt::Key_Up);
        QCOMPARE(f.table.currentId(), f.ids[i]);
    }
    QTest::keyClick(&f.table, Qt::Key_Up);
    QCOMPARE(f.table.currentId(), f.ids[0]);
    // The current row is a paper for each height of a page.
    for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_PageDown, Qt::Key_End, Qt::Key_PageUp, Qt::Key_Home})
        for (int height = 100; height < 500; height += 13) {
            f.table.resize(800, height);
            QTest::keyClick(&f.table, key);
            QVERIFY(f.table.currentId() != 0);
        }
}

void TestGroupHeadings::homeShowsTheFirstHeading()
{
    GroupedFixture f;
    f.table.resize(800, 200);
    QVERIFY(f.show());
    QTest::keyClick(&f.table, Qt::Key_End);
    QVERIFY(f.table.verticalScrollBar()->value() > 0);
    QTest::keyClick(&f.table, Qt::Key_Home);
    QCOMPARE(f.table.currentId(), f.ids[0]);
    QCOMPARE(f.table.verticalScrollBar()->value(), 0);
}

void TestGroupHeadings::theFirstFocusShowsTheFirstHeading()
{
    GroupedFixture f;
    f.table.resize(800, 200);
    QVERIFY(f.show());
    QCOMPARE(f.table.currentId(), f.ids[0]);
    QCOMPARE(f.table.verticalScrollBar()->value(), 0);
}

void TestGroupHeadings::aClickOnAHeadingHidesAndShowsItsPapers()
{
    GroupedFixture f;
    QVERIFY(f.show());
    f.table.setCurrentRow(1);
    const qint64 current = f.table.currentId();
    f.click(f.cell(6, PapersModel::TitleColumn).center());
    QCOMPARE(f.headings(), (QList<int>{0, 6, 7}));
    QCOMPARE(f.model.rowCount(), 23);
    QCOMPARE(f.model.groupAt(6), threeGroups[1]); // the heading still has the number of all its papers
    QCOMPARE(f.model.ids(), f.ids);
    QCOMPARE(f.model.rowOf(f.ids[5]), -1);
    QCOMPARE(f.table.currentId(), current);
    const QString text = f.model.index(6, PapersModel::TitleColumn).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(text.contains("collapsed"_L1), qPrintable(text));
    f.click(f.cell(6, PapersModel::TitleColumn).center());
    QCOMPARE(f.headings(), (QList<int>{0, 6, 17}));
    QCOMPARE(f.table.currentId(), current);
}

void TestGroupHeadings::aCollapsedGroupOfAWindowIsHidden()
{
    for (int collapsed = 0; collapsed < 8; ++collapsed) { // each set of collapsed groups
        GroupedFixture f;
        const auto window = PagedIdList::ofKeyword(*f.library, keywordId(*f.library, u"Agents"_s));
        VERIFY_OK(window);
        PapersModel paged(*f.library);
        paged.setWindow(*window, threeGroups);
        for (int group = 0; group < 3; ++group) {
            paged.setCollapsed(threeGroups[group].key, (collapsed & (1 << group)) != 0);
            f.model.setCollapsed(threeGroups[group].key, (collapsed & (1 << group)) != 0);
        }
        QCOMPARE(paged.rowCount(), f.model.rowCount());
        QCOMPARE(paged.paperCount(), f.model.paperCount());
        for (int row = 0; row < paged.rowCount(); ++row) {
            QCOMPARE(paged.idAt(row), f.model.idAt(row));
            QCOMPARE(paged.groupAt(row), f.model.groupAt(row));
            QCOMPARE(paged.groupOf(row), f.model.groupOf(row));
            QCOMPARE(paged.papersAbove(row), f.model.papersAbove(row));
        }
        for (int paper = -1; paper <= paged.paperCount(); ++paper)
            QCOMPARE(paged.rowOfPaper(paper), f.model.rowOfPaper(paper));
        for (int first = 0; first < paged.rowCount(); ++first)
            for (int last = first; last < paged.rowCount(); ++last)
                QCOMPARE(paged.idsAt(first, last), f.model.idsAt(first, last));
        paged.expandAll();
        QCOMPARE(paged.rowCount(), 33);
        QCOMPARE(paged.idAt(32), f.ids.last()); // reads the page
        for (const qint64 id : f.ids)
            QCOMPARE(paged.idAt(paged.rowOf(id)), id);
    }
}

void TestGroupHeadings::aChangedListKeepsACollapsedGroup()
{
    GroupedFixture f;
    f.model.setCollapsed(DateGroups::yesterday, true);
    QList<RowGroup> groups = threeGroups;
    groups[0].rows = 4;
    f.model.setIds(f.ids.mid(1), groups);
    QCOMPARE(f.headings(), (QList<int>{0, 5, 6}));
    f.model.setIds(f.ids.mid(1), {{DateGroups::today, 29}}); // the group no longer exists
    f.model.setIds(f.ids, threeGroups);
    QCOMPARE(f.headings(), (QList<int>{0, 6, 17}));
}

void TestGroupHeadings::theNeighbourOfACollapsedGroupIsCurrent()
{
    GroupedFixture f;
    QVERIFY(f.show());
    f.table.setCurrentRow(8);
    f.table.setGroupCollapsed(DateGroups::yesterday, true);
    QCOMPARE(f.table.currentId(), f.ids[15]);
    f.table.setCurrentRow(f.model.rowCount() - 1);
    f.table.setGroupCollapsed(threeGroups[2].key, true);
    QCOMPARE(f.table.currentId(), f.ids[4]);
    f.table.setGroupCollapsed(DateGroups::today, true);
    QCOMPARE(f.model.paperCount(), 0);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_Home, Qt::Key_End, Qt::Key_PageDown})
        QTest::keyClick(&f.table, key);
    QCOMPARE(f.table.currentId(), 0);
}

void TestGroupHeadings::selectingAllExpandsTheGroups()
{
    GroupedFixture f;
    QVERIFY(f.show());
    f.model.setCollapsed(DateGroups::yesterday, true);
    f.table.selectAll();
    QCOMPARE(f.table.selectedIds(), f.ids);
}

void TestGroupHeadings::allPapersAreSelectedWithoutHeadings()
{
    GroupedFixture f;
    QVERIFY(f.show());
    f.table.setCurrentRow(1);
    QTest::keyClick(&f.table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(f.table.selectedIds(), f.ids);
    QVERIFY(f.table.isAllSelected());
    f.table.setCurrentRow(4);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&f.table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(f.table.selectedIds(), f.ids.mid(3, 4));
}

void TestGroupHeadings::aNewPaperChangesOnlyItsGroup()
{
    GroupedFixture f;
    QVERIFY(f.show());
    f.table.setCurrentRow(8);
    const qint64 current = f.table.currentId();
    QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
    QList<qint64> ids = f.ids;
    ids.removeAt(0);
    QList<RowGroup> groups = threeGroups;
    groups[0].rows = 4;
    f.model.setIds(ids, groups);
    QCOMPARE(f.model.groupAt(0).rows, 4);
    QCOMPARE(f.headings(), (QList<int>{0, 5, 16}));
    QCOMPARE(f.table.currentId(), current);
    f.model.setIds(f.ids, threeGroups);
    QCOMPARE(f.headings(), (QList<int>{0, 6, 17}));
    QCOMPARE(f.table.currentId(), current);
    QCOMPARE(resets.size(), 0);
}

void TestGroupHeadings::theSelectionStaysWhenHeadingsAppear()
{
    for (int row = 0; row < 30; ++row) {
        GroupedFixture f;
        QVERIFY(f.show());
        f.showWindow();
        f.table.setCurrentRow(row);
        const qint64 current = f.table.currentId();
        const auto window = PagedIdList::ofKeyword(*f.library, keywordId(*f.library, u"Agents"_s));
        VERIFY_OK(window);
        for (const auto &groups : {threeGroups, QList<RowGroup>(), threeGroups}) {
            f.model.setWindow(*window, groups);
            QCOMPARE(f.table.currentId(), current);
            QCOMPARE(f.table.selectedIds(), QList<qint64>{current});
        }
    }
}

void TestGroupHeadings::theScrollPositionStaysWhenHeadingsAppear()
{
    GroupedFixture f;
    f.table.resize(800, 200);
    QVERIFY(f.show());
    f.showWindow();
    const auto window = PagedIdList::ofKeyword(*f.library, keywordId(*f.library, u"Agents"_s));
    VERIFY_OK(window);
    f.table.verticalScrollBar()->setValue(12 * f.lineHeight());
    QCOMPARE(f.table.rowAt(0), 12);
    const qint64 first = f.model.idAt(12);
    f.model.setWindow(*window, threeGroups);
    QCOMPARE(f.model.idAt(f.table.rowAt(0)), first);
    f.model.setWindow(*window);
    QCOMPARE(f.model.idAt(f.table.rowAt(0)), first);
}

void TestGroupHeadings::aPositionAmongThePapersIsThatOfItsRow()
{
    GroupedFixture f;
    QCOMPARE(f.model.paperCount(), 30);
    for (int paper = 0; paper < 30; ++paper) {
        const int row = f.model.rowOfPaper(paper);
        QCOMPARE(f.model.idAt(row), f.ids[paper]);
        QCOMPARE(f.model.papersAbove(row), paper);
    }
    QCOMPARE(f.model.rowOfPaper(30), -1);
    QCOMPARE(f.model.rowOfPaper(-1), -1);
}

void TestGroupHeadings::anAbstractBelowAHeadingIsInPlace()
{
    GroupedFixture f;
    QVERIFY(f.show());
    f.table.open(f.ids[0]);
    f.table.open(f.ids[5]);
    VERIFY_IN_PLACE(f);
    f.model.setIds(f.ids); // without headings
    VERIFY_IN_PLACE(f);
    f.model.setIds(f.ids, threeGroups);
    VERIFY_IN_PLACE(f);
}

void TestGroupHeadings::aHeadingIsReadWithItsCount()
{
    GroupedFixture f;
    const QModelIndex heading = f.model.index(6, PapersModel::TitleColumn);
    const QString text = heading.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(text.contains(u"Yesterday"_s) && text.contains(u"10"_s), qPrintable(text));
    QVERIFY(!f.model.index(6, PapersModel::AuthorsColumn).data().isValid());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestGroupHeadings)
#include "tst_groupheadings.moc"
