// The reading pane beside or below the list: where it is, what it shows, and how keys read in it.
#include "gui/readingfixture.h"
#include "gui/window/papertabs.h"
#include "support/testprogram.h"

#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestReadingPane : public QObject
{
    Q_OBJECT

private slots:
    void keyShowsAndHidesThePane();
    void menuChoosesThePlace();
    void placeAndSizeAreRemembered();
    void aNarrowWindowHasThePaneBelow();
    void aClosedPaneCreatesNoWidget();
    void paneFollowsTheCurrentPaper();
    void theRowsArePaintedBeforeThePane();
    void movingMarksNothingAndOpeningMarks();
    void rowsDoNotUnfoldWhileThePaneIsVisible();
    void aClickOpensInThePane();
    void paneIsBlankWithoutAPaper();
    void changesOfThePaperAreShown();
    void linesAreAtMostEightyCharactersLong();
    void wheelWithCtrlChangesTheSizeOfTheText();
};

void TestReadingPane::keyShowsAndHidesThePane()
{
    ReadingPaneFixture f(5);
    QVERIFY(f.run());
    QTRY_VERIFY(f.table()->hasFocus());
    f.key(Qt::Key_Right);
    QVERIFY(f.table()->panel(f.table()->currentId()));
    f.key(Qt::Key_F9);
    QVERIFY(f.pane() && f.pane()->isVisible());
    QVERIFY(!f.table()->panel(f.table()->currentId())); // the abstract is shown once
    QTRY_COMPARE(f.shownTitle(), f.currentTitle());
    QVERIFY(f.table()->hasFocus());
    f.key(Qt::Key_F6);
    QVERIFY(f.pane()->panel()->hasFocus());
    QTest::keyClick(f.pane()->panel(), Qt::Key_F9);
    QVERIFY(!f.pane()->isVisible());
    QTRY_VERIFY(f.table()->hasFocus());
    f.key(Qt::Key_Right);
    QVERIFY(f.table()->panel(f.table()->currentId()));
    f.stop();
}

void TestReadingPane::menuChoosesThePlace()
{
    ReadingPaneFixture f(5);
    QVERIFY(f.run());
    const auto chooseInMenu = [&](Qt::Key place) {
        f.window().findChild<QMenu *>(u"viewMenu"_s)->popup(f.window().mapToGlobal(QPoint(40, 40)));
        for (const Qt::Key key : {Qt::Key_R, place}) {
            QTRY_VERIFY(QApplication::activePopupWidget());
            QTest::keyClick(QApplication::activePopupWidget(), key);
        }
        QTRY_VERIFY(!QApplication::activePopupWidget());
    };
    chooseInMenu(Qt::Key_B);
    QVERIFY(f.pane() && f.pane()->isVisible());
    QVERIFY(f.topOf(*f.pane()) >= f.topOf(*f.table()) + f.table()->height());
    QVERIFY(f.table()->height() > 50 && f.pane()->height() > 50);
    chooseInMenu(Qt::Key_R);
    QVERIFY(f.leftOf(*f.pane()) >= f.leftOf(*f.table()) + f.table()->width());
    QVERIFY(f.table()->width() > 200 && f.pane()->width() > 200);
    chooseInMenu(Qt::Key_N);
    QVERIFY(!f.pane()->isVisible());
    f.key(Qt::Key_F9); // shows the pane where it was last
    QVERIFY(f.pane()->isVisible());
    QVERIFY(f.action(u"paneOnRight"_s)->isChecked());
    f.stop();
}

void TestReadingPane::placeAndSizeAreRemembered()
{
    ReadingPaneFixture f(5);
    QVERIFY(f.run());
    f.action(u"paneBelow"_s)->trigger();
    QVERIFY(f.dragEdge(-40));
    const int height = f.pane()->height();
    f.action(u"paneOnRight"_s)->trigger();
    QVERIFY(f.dragEdge(60));
    const int width = f.pane()->width();
    f.stop();
    QVERIFY(f.start());
    QTRY_VERIFY(f.pane() && f.pane()->isVisible());
    QTRY_COMPARE(f.pane()->width(), width);
    f.action(u"paneBelow"_s)->trigger();
    QTRY_COMPARE(f.pane()->height(), height);
    f.action(u"noPane"_s)->trigger();
    f.stop();
    QVERIFY(f.start());
    QTRY_COMPARE(f.page()->model()->rowCount(), 5);
    QVERIFY(!f.pane());
    f.key(Qt::Key_F9);
    QVERIFY(f.action(u"paneBelow"_s)->isChecked());
    QTRY_COMPARE(f.pane()->height(), height);
    f.stop();
}

void TestReadingPane::aNarrowWindowHasThePaneBelow()
{
    ReadingPaneFixture f(5);
    QVERIFY(f.runWithPane());
    const QSize wide = f.window().size();
    QVERIFY(f.leftOf(*f.pane()) > f.leftOf(*f.table()));
    f.window().resize(460, 600);
    QTRY_VERIFY(f.topOf(*f.pane()) > f.topOf(*f.table()));
    QVERIFY(f.pane()->isVisible() && f.table()->width() > 300);
    f.window().resize(wide);
    QTRY_VERIFY(f.leftOf(*f.pane()) > f.leftOf(*f.table()));
    QVERIFY(f.action(u"paneOnRight"_s)->isChecked());
    f.stop();
}

void TestReadingPane::aClosedPaneCreatesNoWidget()
{
    ReadingPaneFixture f(5);
    QVERIFY(f.run());
    f.key(Qt::Key_J);
    QVERIFY(!f.window().findChild<ReadingPane *>());
    QVERIFY(!f.action(u"switchPane"_s)->isEnabled());
    f.stop();
}

void TestReadingPane::paneFollowsTheCurrentPaper()
{
    ReadingPaneFixture f(30);
    QVERIFY(f.runWithPane());
    for (const Qt::Key key : {Qt::Key_J, Qt::Key_Down, Qt::Key_End, Qt::Key_K, Qt::Key_Home, Qt::Key_N}) {
        f.key(key);
        QTRY_COMPARE(f.shownTitle(), f.currentTitle());
    }
    // A page that was scrolled down begins at its top for the next paper.
    f.window().resize(f.window().width(), 300);
    f.pane()->verticalScrollBar()->setValue(f.pane()->verticalScrollBar()->maximum());
    f.key(Qt::Key_J);
    QTRY_COMPARE(f.shownTitle(), f.currentTitle());
    QCOMPARE(f.pane()->verticalScrollBar()->value(), 0);
    f.stop();
}

/// While a key is held, the rows move at once and the text follows.
void TestReadingPane::theRowsArePaintedBeforeThePane()
{
    ReadingPaneFixture f(30);
    QVERIFY(f.runWithPane());
    QSignalSpy changes(f.pane(), &ReadingPane::paperChanged);
    QString shownAtPaint;
    PaintWatch watch(*f.table()->viewport(), [&] { shownAtPaint = f.shownTitle(); });
    const QString before = f.shownTitle();
    for (int i = 0; i < 10; ++i)
        f.key(Qt::Key_J);
    QCOMPARE(changes.count(), 0); // the keys do not wait for the text
    QTRY_VERIFY(!shownAtPaint.isEmpty());
    QCOMPARE(shownAtPaint, before);
    QTRY_COMPARE(f.shownTitle(), f.currentTitle());
    QCOMPARE(changes.count(), 1); // and the papers between are not shown
    f.stop();
}

void TestReadingPane::movingMarksNothingAndOpeningMarks()
{
    ReadingPaneFixture f(5);
    QVERIFY(f.runWithPane());
    f.key(Qt::Key_J);
    f.key(Qt::Key_K);
    QTRY_COMPARE(f.shownTitle(), f.currentTitle());
    QVERIFY(f.written());
    QCOMPARE(f.marked(u"read"_s), 0);
    f.key(Qt::Key_Return);
    QVERIFY(f.pane()->panel()->hasFocus());
    QVERIFY(f.written());
    QCOMPARE(f.marked(u"read"_s), 1);
    QTest::keyClick(f.pane()->panel(), Qt::Key_Escape);
    QVERIFY(f.table()->hasFocus());
    // The person wants to read it later, so reading on does not mark it again.
    f.key(Qt::Key_M);
    f.key(Qt::Key_Space);
    QVERIFY(f.written());
    QCOMPARE(f.row(), 1);
    QCOMPARE(f.marked(u"read"_s), 1);
    f.stop();
}

void TestReadingPane::rowsDoNotUnfoldWhileThePaneIsVisible()
{
    ReadingPaneFixture f(5);
    QVERIFY(f.runWithPane());
    const int height = f.table()->rowHeight(0);
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Right, Qt::Key_D}) {
        f.key(key);
        for (int row = 0; row < 5; ++row)
            QCOMPARE(f.table()->rowHeight(row), height);
    }
    QVERIFY(!f.action(u"openAbstract"_s)->isEnabled() && !f.action(u"closeAbstracts"_s)->isEnabled());
    f.window().tabs().showPaper(1, f.page()->model()->idAt(3)); // as from a notification
    QTRY_COMPARE(f.shownTitle(), f.currentTitle());
    QCOMPARE(f.row(), 3);
    QCOMPARE(f.table()->rowHeight(3), height);
    f.action(u"noPane"_s)->trigger();
    QVERIFY(f.action(u"openAbstract"_s)->isEnabled());
    f.key(Qt::Key_Right);
    QVERIFY(f.table()->rowHeight(3) > height);
    f.stop();
}

void TestReadingPane::aClickOpensInThePane()
{
    ReadingPaneFixture f(5);
    QVERIFY(f.runWithPane());
    const auto at = [&](int row, int column) {
        return f.table()->visualRect(f.page()->model()->index(row, column)).center();
    };
    QWidget *viewport = f.table()->viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, at(2, PapersModel::TitleColumn));
    QTRY_COMPARE(f.shownTitle(), f.titleOf(2));
    QVERIFY(f.written());
    QCOMPARE(f.marked(u"read"_s), 1);
    QTest::mouseDClick(viewport, Qt::LeftButton, {}, at(2, PapersModel::TitleColumn));
    QCOMPARE(f.table()->rowHeight(2), f.table()->rowHeight(1));
    // A click on a star, or one that extends the selection, opens nothing.
    QTest::mouseClick(viewport, Qt::LeftButton, {}, at(3, PapersModel::StarColumn));
    QTest::mouseClick(viewport, Qt::LeftButton, Qt::ShiftModifier, at(4, PapersModel::TitleColumn));
    QTRY_COMPARE(f.shownTitle(), f.titleOf(4));
    QVERIFY(f.written());
    QCOMPARE(f.marked(u"read"_s), 1);
    f.stop();
}

void TestReadingPane::paneIsBlankWithoutAPaper()
{
    ReadingPaneFixture f(3);
    QVERIFY(f.runWithPane());
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier); // a keyword without papers
    QTRY_COMPARE(f.pane()->paperId(), 0);
    QVERIFY(!f.pane()->panel()->isVisible());
    QVERIFY(f.pane()->findChild<QLabel *>(u"readingHint"_s)->isVisible());
    QTest::keyClick(&f.window(), Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_COMPARE(f.shownTitle(), f.currentTitle());
    QVERIFY(!f.pane()->findChild<QLabel *>(u"readingHint"_s)->isVisible());
    f.stop();
}

void TestReadingPane::changesOfThePaperAreShown()
{
    ReadingPaneFixture f(3);
    QVERIFY(f.addVersion(3, u"Okapi 3"_s));
    QVERIFY(f.runWithPane());
    QTRY_COMPARE(f.shownTitle(), u"Zebra 3"_s);
    f.key(Qt::Key_D);
    QVERIFY(f.pane()->panel()->hasChangesShown());
    QVERIFY(f.pane()->panel()->toPlainText().contains("Okapi"_L1));
    f.key(Qt::Key_J);
    QTRY_COMPARE(f.shownTitle(), u"Zebra 2"_s);
    QVERIFY(!f.pane()->panel()->hasChangesShown());
    // A new version of the shown paper is shown at once.
    f.key(Qt::Key_K);
    QTRY_COMPARE(f.shownTitle(), u"Zebra 3"_s);
    QVERIFY(f.setTitle(3, u"Quagga"_s));
    f.page()->updateAllPapers();
    QTRY_COMPARE(f.shownTitle(), u"Quagga"_s);
    f.stop();
}

void TestReadingPane::linesAreAtMostEightyCharactersLong()
{
    ReadingPaneFixture f(3);
    QVERIFY(f.setAbstract(3, f.tallText()));
    QVERIFY(f.runWithPane());
    f.action(u"paneBelow"_s)->trigger();
    f.window().resize(1250, 800);
    QTRY_VERIFY(f.pane()->width() > 1000);
    const AbstractPanel *panel = f.pane()->panel();
    QVERIFY(panel->width() <= AbstractPanel::readableWidth(f.pane()->fontMetrics()));
    QVERIFY(panel->width() > 400);
    f.action(u"paneOnRight"_s)->trigger();
    QTRY_VERIFY(panel->width() <= f.pane()->viewport()->width());
    f.stop();
}

void TestReadingPane::wheelWithCtrlChangesTheSizeOfTheText()
{
    ReadingPaneFixture f(3);
    QVERIFY(f.runWithPane());
    const double points = f.pane()->panel()->font().pointSizeF();
    const QPointF at(20, 20);
    QWidget *viewport = f.pane()->viewport();
    QWheelEvent event(at, viewport->mapToGlobal(at), {}, QPoint(0, 240), Qt::NoButton, Qt::ControlModifier,
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(viewport, &event);
    QCOMPARE(f.pane()->panel()->font().pointSizeF(), points + 2);
    QCOMPARE(f.table()->font().pointSizeF(), points + 2);
    QCOMPARE(f.pane()->panel()->height(), f.pane()->panel()->heightAt(f.pane()->panel()->width()));
    QTest::keyClick(f.table(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(f.pane()->panel()->font().pointSizeF(), points + 1);
    f.stop();
    QVERIFY(f.start());
    QTRY_VERIFY(f.pane());
    QCOMPARE(f.pane()->panel()->font().pointSizeF(), points + 1);
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestReadingPane)
#include "tst_readingpane.moc"
