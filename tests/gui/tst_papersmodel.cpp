// The rows of the model of papers, and the changes of these rows.
#include "gui/modelpapers.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestPapersModel : public QObject
{
    Q_OBJECT

private slots:
    void cellsShowThePaper();
    void firstRowsResetTheModel();
    void newPapersOnlyInsertRows();
    void missingPapersOnlyRemoveRows();
    void newOrderMovesPersistentIndexes();
    void combinedChangesEndWithTheGivenRows_data();
    void combinedChangesEndWithTheGivenRows();
    void equalRowsEmitNothing();
    void sortingRequestsAnOrderAndMovesNoRow();
};

void TestPapersModel::cellsShowThePaper()
{
    const auto library = libraryWith(names(1));
    PapersModel model(*library);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIds(keys(names(1)));
    const auto text = [&](int column, int role = Qt::DisplayRole) {
        return model.index(0, column).data(role).toString();
    };
    QCOMPARE(text(PapersModel::TitleColumn), u"On 2503.00001"_s);
    QCOMPARE(text(PapersModel::AuthorsColumn), u"Ada Example, Ben Muster"_s);
    QCOMPARE(text(PapersModel::UpdatedColumn), QLocale().toString(QDate(2025, 3, 1), QLocale::ShortFormat));
    QCOMPARE(text(PapersModel::CommentColumn), u"12 pages"_s);
    QCOMPARE(text(PapersModel::ReadColumn), QString());
    // If a cell shows a glyph, it has a text for screen readers.
    QCOMPARE(text(PapersModel::ReadColumn, Qt::AccessibleTextRole), u"unread"_s);
    QCOMPARE(text(PapersModel::StarColumn, Qt::AccessibleTextRole), u"not starred"_s);
    QCOMPARE(text(PapersModel::AuthorsColumn, Qt::AccessibleTextRole), u"Ada Example, Ben Muster"_s);
    for (int column = 0; column < PapersModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString().isEmpty());
    QCOMPARE(model.index(0, 0).data(PapersModel::IdRole).toLongLong(), keyOf(u"2503.00001"_s));
}

void TestPapersModel::firstRowsResetTheModel()
{
    const auto library = libraryWith(names(5));
    PapersModel model(*library);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setIds(keys(names(5)));
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.idAt(0), keyOf(u"2503.00005"_s));
    QCOMPARE(model.rowOf(keyOf(u"2503.00001"_s)), 4);
    QCOMPARE(model.rowOf(keyOf(u"2503.00009"_s)), -1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    model.setIds({});
    QCOMPARE(model.rowCount(), 0);
}

void TestPapersModel::newPapersOnlyInsertRows()
{
    const QList<qint64> all = keys(names(10));
    const auto library = libraryWith(names(10));
    PapersModel model(*library);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    // Remove the first two papers, the fifth paper and the last paper.
    model.setIds(all.mid(2, 2) + all.mid(5, 4));
    const QPersistentModelIndex kept(model.index(2, PapersModel::TitleColumn));
    QCOMPARE(kept.data(PapersModel::IdRole).toLongLong(), all[5]);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setIds(all);
    QCOMPARE(model.ids(), all);
    QCOMPARE(reset.count() + moved.count() + removed.count(), 0);
    QCOMPARE(inserted.count(), 3); // one signal for each block of rows
    QCOMPARE(inserted[0][1].toInt(), 0);
    QCOMPARE(inserted[0][2].toInt(), 1);
    QCOMPARE(kept.row(), 5);
    QCOMPARE(kept.data(PapersModel::IdRole).toLongLong(), all[5]);
}

void TestPapersModel::missingPapersOnlyRemoveRows()
{
    const QList<qint64> all = keys(names(10));
    const auto library = libraryWith(names(10));
    PapersModel model(*library);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIds(all);
    const QPersistentModelIndex kept(model.index(6, 0));
    const QPersistentModelIndex gone(model.index(1, 0));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QList<qint64> left = all.mid(0, 1) + all.mid(3, 1) + all.mid(6, 3);
    model.setIds(left);
    QCOMPARE(model.ids(), left);
    QCOMPARE(reset.count() + moved.count() + inserted.count(), 0);
    QCOMPARE(removed.count(), 3); // three blocks: 1 and 2, 4 and 5, 9
    QVERIFY(!gone.isValid());
    QCOMPARE(kept.row(), 2);
    QCOMPARE(kept.data(PapersModel::IdRole).toLongLong(), all[6]);
    QCOMPARE(model.rowOf(all[1]), -1);
}

void TestPapersModel::newOrderMovesPersistentIndexes()
{
    QList<qint64> ids = keys(names(8));
    const auto library = libraryWith(names(8));
    PapersModel model(*library);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIds(ids);
    QList<QPersistentModelIndex> marks;
    for (int row = 0; row < 8; ++row)
        marks << QPersistentModelIndex(model.index(row, row % PapersModel::ColumnCount));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QList<qint64> before = ids;
    std::reverse(ids.begin(), ids.end());
    model.setIds(ids);
    QCOMPARE(model.ids(), ids);
    QCOMPARE(moved.count(), 1);
    QCOMPARE(reset.count() + removed.count() + inserted.count(), 0);
    for (int row = 0; row < 8; ++row) {
        QCOMPARE(marks[row].data(PapersModel::IdRole).toLongLong(), before[row]);
        QCOMPARE(marks[row].row(), 7 - row);
        QCOMPARE(marks[row].column(), row % PapersModel::ColumnCount);
    }
}

void TestPapersModel::combinedChangesEndWithTheGivenRows_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    const auto row = [](const char *name, const QList<int> &before, const QList<int> &after) {
        QTest::newRow(name) << before << after;
    };
    row("all others", {1, 2, 3}, {4, 5, 6, 7});
    row("removed, moved and inserted", {1, 2, 3, 4, 5}, {6, 5, 1, 7, 3, 8});
    row("one moved to the top", {1, 2, 3, 4}, {4, 1, 2, 3});
    row("inserted at the end", {1, 2}, {1, 2, 3, 4});
    row("inserted everywhere", {1, 2, 3}, {4, 1, 5, 2, 6, 3, 7});
    row("swapped around a new one", {1, 2}, {2, 3, 1});
    row("one is left", {1, 2, 3}, {2});
}

void TestPapersModel::combinedChangesEndWithTheGivenRows()
{
    QFETCH(QList<int>, before);
    QFETCH(QList<int>, after);
    const QList<qint64> all = keys(names(8));
    const auto list = [&](const QList<int> &places) {
        QList<qint64> ids;
        for (const int place : places)
            ids << all[place - 1];
        return ids;
    };
    const auto library = libraryWith(names(8));
    PapersModel model(*library);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setIds(list(before));
    QHash<qint64, QPersistentModelIndex> marks;
    for (int row = 0; row < model.rowCount(); ++row)
        marks.insert(model.idAt(row), model.index(row, PapersModel::UpdatedColumn));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setIds(list(after));
    QCOMPARE(model.ids(), list(after));
    QCOMPARE(reset.count(), 0);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.rowOf(model.idAt(row)), row);
    for (auto it = marks.cbegin(); it != marks.cend(); ++it) {
        QCOMPARE(it.value().isValid(), list(after).contains(it.key()));
        if (it.value().isValid())
            QCOMPARE(it.value().data(PapersModel::IdRole).toLongLong(), it.key());
    }
}

void TestPapersModel::equalRowsEmitNothing()
{
    const auto library = libraryWith(names(4));
    PapersModel model(*library);
    model.setIds(keys(names(4)));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setIds(keys(names(4)));
    QCOMPARE(reset.count() + moved.count() + changed.count(), 0);
}

void TestPapersModel::sortingRequestsAnOrderAndMovesNoRow()
{
    const auto library = libraryWith(names(3));
    PapersModel model(*library);
    model.setIds(keys(names(3)));
    QSignalSpy asked(&model, &PapersModel::orderRequested);
    model.sort(PapersModel::UpdatedColumn, Qt::AscendingOrder);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toInt(), int(PapersModel::UpdatedColumn));
    QCOMPARE(model.ids(), keys(names(3)));
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestPapersModel)
#include "tst_papersmodel.moc"
