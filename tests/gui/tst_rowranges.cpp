// A change in many places of a list moves the rows, so that a view gets few changes.
#include "gui/modelpapers.h"
#include "gui/table/paperstable.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

constexpr int rowCount = 200;

/// A table whose list changes.
struct ChangingList {
    ChangingList()
        : library(libraryWith(names(rowCount)))
        , model(*library)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
        , all(keys(names(rowCount)))
    {
        table.setPapers(&model);
        model.setIds(all);
    }
    /// Returns every third paper, which are in many places.
    QList<qint64> thirds() const
    {
        QList<qint64> some;
        for (int i = 0; i < all.size(); i += 3)
            some << all[i];
        return some;
    }
    std::unique_ptr<Library> library;
    PapersModel model;
    QAbstractItemModelTester tester;
    PapersTable table;
    const QList<qint64> all;
};

} // namespace

class TestRowRanges : public QObject
{
    Q_OBJECT

private slots:
    void papersInManyPlacesAreRemovedTogether();
    void papersInManyPlacesAreInsertedTogether();
    void theNextPaperBecomesCurrentIfTheCurrentOneIsRemoved();
    void theSelectionStays();
    void headingsAndAnotherOrderComeTogether();
    void fewRowsAreChangedAlone();
};

void TestRowRanges::papersInManyPlacesAreRemovedTogether()
{
    ChangingList list;
    QSignalSpy removed(&list.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy resets(&list.model, &QAbstractItemModel::modelReset);
    list.model.setIds(list.thirds());
    QCOMPARE(list.model.ids(), list.thirds());
    QVERIFY2(removed.size() <= 2, qPrintable(QString::number(removed.size())));
    QCOMPARE(resets.size(), 0);
}

void TestRowRanges::papersInManyPlacesAreInsertedTogether()
{
    ChangingList list;
    list.model.setIds(list.thirds());
    list.table.setCurrentRow(4);
    const qint64 current = list.table.currentId();
    QSignalSpy inserted(&list.model, &QAbstractItemModel::rowsInserted);
    list.model.setIds(list.all);
    QCOMPARE(list.model.ids(), list.all);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(list.table.currentId(), current);
    QCOMPARE(list.table.selectedIds(), QList<qint64>{current});
}

void TestRowRanges::theNextPaperBecomesCurrentIfTheCurrentOneIsRemoved()
{
    ChangingList list;
    list.table.setCurrentRow(91);
    list.model.setIds(list.thirds());
    QCOMPARE(list.table.currentId(), list.all[93]);
    QCOMPARE(list.table.selectedIds(), QList<qint64>{list.all[93]});
}

void TestRowRanges::theSelectionStays()
{
    ChangingList list;
    list.table.selectAll();
    list.model.setIds(list.thirds());
    QList<qint64> selected = list.table.selectedIds();
    std::sort(selected.begin(), selected.end(), std::greater<>());
    QCOMPARE(selected, list.thirds());
}

void TestRowRanges::headingsAndAnotherOrderComeTogether()
{
    ChangingList list;
    list.table.setCurrentRow(7);
    const qint64 current = list.table.currentId();
    QList<RowGroup> groups;
    for (int i = 0; i < rowCount / 10; ++i)
        groups << RowGroup{-1 - i, 10};
    QList<qint64> reversed = list.all;
    std::reverse(reversed.begin(), reversed.end());
    list.model.setIds(reversed, groups);
    QCOMPARE(list.model.rowCount(), rowCount + rowCount / 10);
    QCOMPARE(list.model.ids(), reversed);
    for (int row = 0; row < list.model.rowCount(); ++row)
        QCOMPARE(list.model.isHeading(row), row % 11 == 0);
    QCOMPARE(list.table.currentId(), current);
    list.model.setIds(list.all);
    QCOMPARE(list.model.ids(), list.all);
    QCOMPARE(list.table.currentId(), current);
}

void TestRowRanges::fewRowsAreChangedAlone()
{
    ChangingList list;
    QSignalSpy layouts(&list.model, &QAbstractItemModel::layoutChanged);
    QSignalSpy removed(&list.model, &QAbstractItemModel::rowsRemoved);
    QList<qint64> rest = list.all;
    rest.removeAt(100);
    rest.removeAt(50);
    list.model.setIds(rest);
    QCOMPARE(removed.size(), 2);
    QCOMPARE(layouts.size(), 0);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestRowRanges)
#include "tst_rowranges.moc"
