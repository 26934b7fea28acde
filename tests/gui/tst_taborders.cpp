// Each tab keeps its own sort order.
#include "gui/mainwindowfixture.h"
#include "gui/table/columnstate.h"
#include "gui/table/papersheader.h"
#include "gui/window/taborders.h"

#include <QDataStream>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestTabOrders : public QObject
{
    Q_OBJECT

private slots:
    void eachTabKeepsItsOrderAfterARestart();
    void anOldStateOfTheColumnsIsStillRead();
    void invalidTextIsIgnored();
};

void TestTabOrders::eachTabKeepsItsOrderAfterARestart()
{
    MainWindowFixture f({u"A"_s, u"B"_s});
    QVERIFY(f.give(u"A"_s, {u"2503.00001"_s}) && f.give(u"B"_s, {u"2503.00002"_s}));
    QVERIFY(f.run());
    f.table()->head()->setSortIndicator(PaperCells::TitleColumn, Qt::AscendingOrder);
    f.showTab(1);
    QCOMPARE(f.table()->head()->sortIndicatorSection(), -1);
    f.table()->head()->setSortIndicator(PaperCells::UpdatedColumn, Qt::DescendingOrder);
    f.showTab(0);
    QCOMPARE(f.table()->head()->sortIndicatorSection(), int(PaperCells::TitleColumn));
    f.stop();

    QVERIFY(f.start());
    QCOMPARE(f.table()->head()->sortIndicatorSection(), int(PaperCells::TitleColumn));
    QCOMPARE(f.table()->head()->sortIndicatorOrder(), Qt::AscendingOrder);
    QCOMPARE(f.page()->query().key, SortKey::Title);
    f.showTab(1);
    QCOMPARE(f.page()->query().key, SortKey::Updated);
    QVERIFY(f.page()->query().descending);
}

void TestTabOrders::anOldStateOfTheColumnsIsStillRead()
{
    QByteArray old;
    QDataStream stream(&old, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << quint32(0x44504332) << qint32(2) << qint32(0); // with a sort column and its direction
    for (const int column : {0, 1, 2, 6, 3, 4, 5})
        stream << qint32(column) << (column == 3) << qint32(column == 6 ? 222 : 0);
    const auto state = ColumnState::fromBytes(old, PaperCells::ColumnCount);
    QVERIFY(state);
    QCOMPARE(state->order, (QList<int>{0, 1, 2, 6, 3, 4, 5, PaperCells::ArrivedColumn}));
    QCOMPARE(state->hidden, (QSet<int>{3, PaperCells::ArrivedColumn}));
    QCOMPARE(state->widths, (QMap<int, int>{{6, 222}}));
}

void TestTabOrders::invalidTextIsIgnored()
{
    for (const QByteArray &text : {QByteArray("["), QByteArray("[]"), QByteArray("{\"A\":7,\"B\":[99,true]}"),
             QByteArray("{\"A\":[-3]}")})
        QCOMPARE(TabOrders::fromBytes(text).toBytes(), QByteArray("{}"));
    QCOMPARE(TabOrders::fromBytes("{\"A\":[2,false]}").toBytes(), QByteArray("{\"A\":[2,false]}"));
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestTabOrders)
#include "tst_taborders.moc"
