// The model of a list stays valid through random changes, and its rows are those that were set.
#include "gui/modelpapers.h"
#include "library/pagedidlist.h"
#include "support/checks.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestModelChanges : public QObject
{
    Q_OBJECT

private slots:
    void randomChangesKeepTheModelValid_data();
    void randomChangesKeepTheModelValid();
};

namespace {

constexpr int paperNumber = 40;

/// Divides a number of rows into random groups.
QList<RowGroup> randomGroups(QRandomGenerator &random, qsizetype rows)
{
    QList<RowGroup> groups;
    for (qint64 key = -1; rows > 0; --key) {
        const qsizetype size = std::min<qsizetype>(rows, random.bounded(1, 12));
        groups << RowGroup{key - random.bounded(2), size};
        key = groups.last().key;
        rows -= size;
    }
    return groups;
}

/// Compares the rows of the model with each other and with the papers of the list.
bool isConsistent(const PapersModel &model)
{
    int shown = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const qint64 id = model.idAt(row);
        if (model.isHeading(row) == (id != 0) || (id != 0 && model.rowOf(id) != row)
            || model.papersAbove(row) != shown || (id != 0 && model.rowOfPaper(shown) != row))
            return false;
        shown += id != 0;
    }
    return shown == model.paperCount() && model.idsAt(0, model.rowCount() - 1).size() == shown;
}

} // namespace

void TestModelChanges::randomChangesKeepTheModelValid_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestModelChanges::randomChangesKeepTheModelValid()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    const auto library = libraryWith(names(paperNumber));
    const QList<qint64> all = keys(names(paperNumber));
    const auto window = PagedIdList::ofLibrary(*library, SortKey::Submitted, true);
    VERIFY_OK(window);
    PapersModel model(*library);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int step = 0; step < 400; ++step) {
        QList<qint64> some;
        std::copy_if(all.cbegin(), all.cend(), std::back_inserter(some),
            [&](qint64) { return random.bounded(3) > 0; });
        QList<RowGroup> groups =
            random.bounded(2) == 0 ? QList<RowGroup>() : randomGroups(random, some.size());
        const qint64 group = model.groupOf(random.bounded(std::max(1, model.rowCount())));
        const bool isPlain = !model.isWindowed() && !model.hasHeadings();
        switch (random.bounded(9)) {
        case 0:
            std::shuffle(some.begin(), some.end(), random); // another sort order
            [[fallthrough]];
        case 1:
            model.setIds(some, groups);
            QCOMPARE(model.ids(), some);
            break;
        case 2: model.setCollapsed(group, random.bounded(3) > 0); break;
        case 3: model.expandAll(); break;
        case 4:
            if (isPlain)
                model.removeIds(some.mid(0, 5));
            break;
        case 5:
            if (isPlain)
                model.insertByNewest(some.mid(0, 5));
            break;
        case 6: model.showMark(some, random.bounded(2) == 0 ? Mark::Read : Mark::Starred); break;
        case 7: model.forget(some); break;
        case 8:
            model.setWindow(
                *window, random.bounded(2) == 0 ? QList<RowGroup>() : randomGroups(random, paperNumber));
            break;
        }
        QVERIFY2(isConsistent(model), qPrintable(QString::number(step)));
    }
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestModelChanges)
#include "tst_modelchanges.moc"
