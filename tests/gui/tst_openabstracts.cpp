// The panels of open abstracts: their positions, sizes and texts.
#include "gui/tablefixture.h"

using namespace Qt::StringLiterals;

namespace dp::test {

class TestOpenAbstracts : public QObject
{
    Q_OBJECT

private slots:
    void aPanelIsBelowItsTitleAfterEachResize();
    void openPanelsFollowTheirPapersWhenSorted();
    void openPanelsStayWithTheirPapersWhenNewOnesCome();
    void newPapersAboveMoveNothingThatOneReads();
    void newPapersAreSeenAtTheTop();
    void aPaperThatLeavesTheListTakesItsPanelAlong();
    void aPanelThatIsTallerThanTheViewBeginsWithItsLine();
    void aChangedPaperChangesInItsOpenPanel();
    void theKeyboardReturnsWhenThePanelThatHasItCloses();
};

void TestOpenAbstracts::aPanelIsBelowItsTitleAfterEachResize()
{
    TableFixture f(20);
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

void TestOpenAbstracts::openPanelsFollowTheirPapersWhenSorted()
{
    TableFixture f(12);
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

void TestOpenAbstracts::openPanelsStayWithTheirPapersWhenNewOnesCome()
{
    TableFixture f(12);
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

void TestOpenAbstracts::newPapersAboveMoveNothingThatOneReads()
{
    TableFixture f(100);
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

void TestOpenAbstracts::newPapersAreSeenAtTheTop()
{
    TableFixture f(100);
    QVERIFY(f.show());
    f.table.setCurrentRow(0);
    f.store(101, 103);
    f.load();
    QCOMPARE(f.table.verticalScrollBar()->value(), 0);
    QCOMPARE(f.table.currentIndex().row(), 3);
}

void TestOpenAbstracts::aPaperThatLeavesTheListTakesItsPanelAlong()
{
    TableFixture f(12);
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

void TestOpenAbstracts::aPanelThatIsTallerThanTheViewBeginsWithItsLine()
{
    TableFixture f(60);
    VERIFY_OK(test::execute(
        *f.library, u"UPDATE papers SET abstract = '%1'"_s.arg(u"many words "_s.repeated(900))));
    QVERIFY(f.show());
    f.table.setCurrentRow(30);
    QTest::keyClick(&f.table, Qt::Key_Right);
    QVERIFY(f.table.rowHeight(30) > f.table.viewport()->height());
    QCOMPARE(f.table.rowViewportPosition(30), 0);
    VERIFY_IN_PLACE(f);
}

void TestOpenAbstracts::aChangedPaperChangesInItsOpenPanel()
{
    TableFixture f(5);
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

void TestOpenAbstracts::theKeyboardReturnsWhenThePanelThatHasItCloses()
{
    TableFixture f(5);
    QVERIFY(f.show());
    f.table.setCurrentRow(1);
    QTest::keyClick(&f.table, Qt::Key_Return);
    const qint64 id = f.table.currentId();
    QTRY_VERIFY(f.table.panel(id)->hasFocus());
    f.table.close(id);
    QTRY_VERIFY(f.table.hasFocus());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestOpenAbstracts)
#include "tst_openabstracts.moc"
