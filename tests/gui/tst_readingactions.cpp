// Reading with few keys: Space opens an abstract, shows its next page, and goes on to the next paper.
#include "gui/listfixture.h"
#include "gui/pages/searchpage.h"
#include "gui/table/abstractpanel.h"
#include "gui/windowkeys.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

/// Returns a text that is taller than the window.
QString longAbstract()
{
    QString text;
    for (int i = 0; i < 1500; ++i)
        text += u"word%1 "_s.arg(i);
    return text;
}

class ReadingFixture : public ListFixture
{
public:
    explicit ReadingFixture(int papers = 5)
        : ListFixture(papers)
    {
    }
    /// Sets the abstract of a paper before the program starts.
    bool setAbstract(int number, const QString &abstract)
    {
        const auto library = libraryopener::open(options.library, Library::Access::Write);
        return library
            && execute(**library,
                u"UPDATE papers SET abstract = '%1' WHERE title = 'Zebra %2'"_s.arg(abstract).arg(number))
                   .ok();
    }
    QList<int> openRows()
    {
        QList<int> rows;
        for (int row = 0; row < page()->model()->rowCount(); ++row)
            if (table()->isOpen(page()->model()->idAt(row)))
                rows << row;
        return rows;
    }
    int row() { return table()->currentIndex().row(); }
    int scrolled() { return table()->verticalScrollBar()->value(); }
    int bottomOf(int row) { return table()->rowViewportPosition(row) + table()->rowHeight(row); }
};

} // namespace

class TestReadingActions : public QObject
{
    Q_OBJECT

private slots:
    void spaceOpensAndGoesOn();
    void nextUnreadExpandsCollapsedGroups();
    void spaceShowsEachPageOfALongAbstract();
    void pageKeysShowEachPageOfALongAbstract();
    void spaceReturnsToAnAbstractThatWasScrolledAway();
    void shiftSpaceGoesBack();
    void nextUnreadOpensTheAbstractIfOneWasOpen();
    void allAbstractsAreClosed();
    void escapeClosesTheAbstractAndThenTheSearch();
    void keysInTheAbstractScrollTheList();
    void copyTakesTitleCitationAndLink();
    void copyInTheAbstractTakesTheSelection();
    void contextMenuHasCopyAndNoMovement();
    void toolTipShowsTheWholeTextOfACutCell();
};

void TestReadingActions::spaceOpensAndGoesOn()
{
    ReadingFixture f;
    QVERIFY(f.run());
    f.key(Qt::Key_Space);
    QCOMPARE(f.openRows(), QList<int>{0});
    for (int row = 1; row < 5; ++row) {
        f.key(Qt::Key_Space);
        QCOMPARE(f.row(), row);
        QCOMPARE(f.openRows(), QList<int>{row});
    }
    f.key(Qt::Key_Space); // there is no next paper
    QCOMPARE(f.row(), 4);
    QCOMPARE(f.openRows(), QList<int>());
    f.stop();
}

void TestReadingActions::nextUnreadExpandsCollapsedGroups()
{
    ReadingFixture f(3);
    Settings(f.options.settings).set(Setting::GroupByDate, true);
    QVERIFY(f.made && f.start());
    QTRY_VERIFY(f.page() && f.page()->model()->hasHeadings());
    f.key(Qt::Key_Minus);
    QTRY_COMPARE(f.page()->model()->rowCount(), 1); // the heading
    QCOMPARE(f.table()->currentId(), 0);
    f.key(Qt::Key_N);
    QCOMPARE(f.page()->model()->paperCount(), 3);
    QVERIFY(f.table()->currentId() != 0);
    QCOMPARE(f.page()->state().keyword.name, u"A"_s); // and not the next tab
    f.stop();
}

void TestReadingActions::spaceShowsEachPageOfALongAbstract()
{
    ReadingFixture f;
    QVERIFY(f.setAbstract(5, longAbstract()));
    QVERIFY(f.run());
    f.key(Qt::Key_Space);
    const int height = f.table()->viewport()->height();
    QVERIFY(f.table()->rowHeight(0) > 2 * height);
    QCOMPARE(f.table()->rowViewportPosition(0), 0);
    int pages = 1;
    for (int before = f.scrolled(); f.bottomOf(0) > height; before = f.scrolled(), ++pages) {
        f.key(Qt::Key_Space);
        QCOMPARE(f.openRows(), QList<int>{0});
        QVERIFY(f.scrolled() > before);
        QVERIFY2(f.scrolled() - before < height, "lines of the last page stay visible");
        QVERIFY(pages < 50);
    }
    QVERIFY(pages > 2);
    QCOMPARE(f.bottomOf(0), height);
    f.key(Qt::Key_Space);
    QCOMPARE(f.openRows(), QList<int>{1});
    f.stop();
}

void TestReadingActions::pageKeysShowEachPageOfALongAbstract()
{
    ReadingFixture f;
    QVERIFY(f.setAbstract(5, longAbstract()));
    QVERIFY(f.run());
    f.key(Qt::Key_PageDown); // the rows are closed
    QCOMPARE(f.row(), 4);
    f.key(Qt::Key_PageUp);
    QCOMPARE(f.row(), 0);
    f.key(Qt::Key_Space);
    const int height = f.table()->viewport()->height();
    QVERIFY(f.table()->rowHeight(0) > 2 * height);
    for (int before = f.scrolled(); f.bottomOf(0) > height; before = f.scrolled()) {
        f.key(Qt::Key_PageDown);
        QCOMPARE(f.row(), 0);
        QVERIFY(f.scrolled() > before && f.scrolled() - before < height);
    }
    f.key(Qt::Key_PageUp);
    QVERIFY(f.bottomOf(0) > height);
    while (f.scrolled() > 0)
        f.key(Qt::Key_PageUp);
    while (f.bottomOf(0) > height)
        f.key(Qt::Key_PageDown);
    f.key(Qt::Key_PageDown); // goes on in the list
    QVERIFY(f.row() > 0);
    f.stop();
}

void TestReadingActions::spaceReturnsToAnAbstractThatWasScrolledAway()
{
    ReadingFixture f(200);
    QVERIFY(f.run());
    f.key(Qt::Key_Space);
    f.table()->verticalScrollBar()->setValue(f.table()->verticalScrollBar()->maximum());
    f.key(Qt::Key_Space);
    QCOMPARE(f.openRows(), QList<int>{0});
    QCOMPARE(f.table()->rowViewportPosition(0), 0);
    f.stop();
}

void TestReadingActions::shiftSpaceGoesBack()
{
    ReadingFixture f;
    QVERIFY(f.setAbstract(4, longAbstract()));
    QVERIFY(f.run());
    f.key(Qt::Key_Down);
    f.key(Qt::Key_Space);
    f.key(Qt::Key_Space);
    QVERIFY(f.table()->rowViewportPosition(1) < 0);
    f.key(Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(f.table()->rowViewportPosition(1), 0);
    QCOMPARE(f.openRows(), QList<int>{1});
    f.key(Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(f.row(), 0);
    QCOMPARE(f.openRows(), QList<int>{0});
    f.key(Qt::Key_Space, Qt::ShiftModifier); // there is no previous paper
    QCOMPARE(f.row(), 0);
    f.stop();
}

void TestReadingActions::nextUnreadOpensTheAbstractIfOneWasOpen()
{
    ReadingFixture f;
    QVERIFY(f.run());
    f.key(Qt::Key_N);
    QCOMPARE(f.row(), 1);
    QCOMPARE(f.openRows(), QList<int>());
    f.key(Qt::Key_Right);
    f.key(Qt::Key_N);
    QCOMPARE(f.row(), 2);
    QCOMPARE(f.openRows(), QList<int>{2});
    f.stop();
}

void TestReadingActions::allAbstractsAreClosed()
{
    ReadingFixture f;
    QVERIFY(f.run());
    for (int i = 0; i < 3; ++i) {
        f.key(Qt::Key_Right);
        f.key(Qt::Key_J);
    }
    QCOMPARE(f.openRows().size(), 3);
    f.key(Qt::Key_Escape, Qt::ShiftModifier);
    QCOMPARE(f.openRows(), QList<int>());
    QTRY_COMPARE(f.table()->findChildren<AbstractPanel *>().size(), 0);
    f.stop();
}

void TestReadingActions::escapeClosesTheAbstractAndThenTheSearch()
{
    ReadingFixture f;
    QVERIFY(f.run());
    f.key(Qt::Key_Slash);
    auto *field = f.window().findChild<QLineEdit *>(u"searchField"_s);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"zebra"_s);
    QTRY_VERIFY(f.searchPage() && f.searchPage()->model()->rowCount() == 5);
    QTest::keyClick(field, Qt::Key_Down);
    PapersTable *table = f.searchPage()->table();
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Space);
    const qint64 id = table->currentId();
    QVERIFY(table->isOpen(id));
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(!table->isOpen(id));
    QCOMPARE(f.window().shownPage(), f.searchPage());
    QTest::keyClick(table, Qt::Key_Escape);
    QTRY_COMPARE(f.window().shownPage(), f.page());
    QTRY_VERIFY(f.table()->hasFocus());
    f.key(Qt::Key_Escape); // does nothing
    QCOMPARE(f.row(), 0);
    f.stop();
}

void TestReadingActions::keysInTheAbstractScrollTheList()
{
    ReadingFixture f;
    QVERIFY(f.setAbstract(5, longAbstract()));
    QVERIFY(f.run());
    f.key(Qt::Key_Return);
    AbstractPanel *panel = f.table()->panel(f.table()->currentId());
    QTRY_VERIFY(panel->hasFocus());
    const int start = f.scrolled();
    QTest::keyClick(panel, Qt::Key_PageDown);
    QVERIFY(f.scrolled() > start);
    QTest::keyClick(panel, Qt::Key_PageUp);
    QCOMPARE(f.scrolled(), start);
    QTest::keyClick(panel, Qt::Key_End, Qt::ControlModifier);
    QVERIFY2(
        f.bottomOf(0) <= f.table()->viewport()->height() + 2 * AbstractPanel::margin, "the end is visible");
    f.stop();
}

void TestReadingActions::copyTakesTitleCitationAndLink()
{
    ReadingFixture f;
    QVERIFY(f.run());
    f.key(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::clipboard()->text().split(u'\n').value(0), u"Zebra 5"_s);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[1].contains("(2025). arXiv:2501.00005"_L1), qPrintable(lines[1]));
    QVERIFY2(lines[2].startsWith("http"_L1) && lines[2].contains("2501.00005"_L1), qPrintable(lines[2]));
    f.key(Qt::Key_Down, Qt::ShiftModifier);
    f.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QApplication::clipboard()->text().count(u"http"_s), 2);
    QCOMPARE(QApplication::clipboard()->text().split(u"\n\n"_s).size(), 2);
    f.stop();
}

void TestReadingActions::copyInTheAbstractTakesTheSelection()
{
    ReadingFixture f;
    QVERIFY(f.run());
    f.key(Qt::Key_Return);
    AbstractPanel *panel = f.table()->panel(f.table()->currentId());
    QTRY_VERIFY(panel->hasFocus());
    QTest::keyClick(panel, Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(panel, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(panel, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::clipboard()->text(), u"Zebra"_s);
    f.stop();
}

void TestReadingActions::contextMenuHasCopyAndNoMovement()
{
    ReadingFixture f;
    QVERIFY(f.run());
    QContextMenuEvent event(
        QContextMenuEvent::Mouse, QPoint(50, 50), f.table()->viewport()->mapToGlobal(QPoint(50, 50)));
    QApplication::sendEvent(f.table()->viewport(), &event);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList names;
    for (const QAction *action : menu->actions())
        if (!action->isSeparator())
            names << action->objectName();
    QVERIFY(names.contains(u"copy"_s) && names.contains(u"copyLink"_s));
    QVERIFY(!names.contains(u"nextPaper"_s));
    menu->close();
    f.stop();
}

void TestReadingActions::toolTipShowsTheWholeTextOfACutCell()
{
    ReadingFixture f;
    const QString comment = u"1 < 2, "_s.repeated(40) + u"the end"_s;
    {
        const auto opened = libraryopener::open(f.options.library, Library::Access::Write);
        QVERIFY(opened);
        QVERIFY(execute(**opened, u"UPDATE papers SET comment = '%1' WHERE title = 'Zebra 5'"_s.arg(comment))
                    .ok());
        QVERIFY(execute(**opened, u"UPDATE papers SET comment = 'short' WHERE title = 'Zebra 4'"_s).ok());
    }
    QVERIFY(f.run());
    const auto askTip = [&](int row) {
        const QPoint at =
            f.table()->visualRect(f.page()->model()->index(row, PapersModel::CommentColumn)).center();
        QHelpEvent event(QEvent::ToolTip, at, f.table()->viewport()->mapToGlobal(at));
        QApplication::sendEvent(f.table()->viewport(), &event);
    };
    askTip(0);
    QTRY_VERIFY(QToolTip::isVisible());
    QVERIFY2(QToolTip::text().contains("1 &lt; 2"_L1) && QToolTip::text().contains("the end"_L1),
        qPrintable(QToolTip::text()));
    askTip(1);
    QTRY_VERIFY(!QToolTip::isVisible());
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestReadingActions)
#include "tst_readingactions.moc"
