// A key acts on the paper that is shown as the current one and on nothing else: not behind an open menu, and
// not on a row that was left. What is marked of a whole list is all of it.
#include "gui/deskfixture.h"
#include "gui/models/papersmodel.h"
#include "gui/widgets/searchpage.h"
#include "gui/windowkeys.h"
#include "library/libraryopener.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

/// A window over a keyword with so many papers, the newest first.
struct Fixture : DeskFixture {
    explicit Fixture(int papers)
    {
        auto library = libraryopener::open(options.library, Library::Access::Create,
            {Keyword{0, u"A"_s, {}, {}, 100}, Keyword{0, u"B"_s, {}, {}, 100}});
        made = library.ok() && (papers == 0 || give(**library, 1, papers));
    }
    bool give(Library &library, int from, int count)
    {
        QList<Paper> papers;
        for (int i = from; i < from + count; ++i) {
            papers << somePaper(u"2501.%1"_s.arg(i, 5, 10, '0'_L1));
            papers.last().title = u"Zebra %1"_s.arg(i);
        }
        Transaction transaction(library);
        return transaction.begin() && Papers(library).store(papers, 1, Source::Feed, clock.now())
            && transaction.commit();
    }
    bool run()
    {
        return made && start() && QTest::qWaitFor([this] {
            return page() && page()->model()->rowCount() == page()->state().papers;
        });
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(table(), key, modifiers); }
    qint64 marked(const QString &column)
    {
        const auto library = openLibrary();
        PaperQuery query;
        query.starredOnly = column == u"starred"_s;
        int number = 0;
        (void)PaperReader(*library).forEach(query, [&](const LibraryPaper &paper) {
            number += column == u"starred"_s || paper.read;
            return success();
        });
        return number;
    }
    QList<qint64> starred()
    {
        PaperQuery query;
        query.starredOnly = true;
        const auto ids = PaperReader(*openLibrary()).ids(query);
        return ids ? *ids : QList<qint64>{-1};
    }
    /// Until all marks that were made are written.
    bool written()
    {
        bool done = false;
        desktop->desk().writer().post(
            &window(), [](Library &) { return 0; }, [&](int) { done = true; });
        return QTest::qWaitFor([&] { return done; });
    }
    /// The number in the person's own way of writing it.
    bool says(int number, const QString &what)
    {
        return said().contains(QLocale().toString(number)) && said().endsWith(what);
    }
    QString said() { return window().statusBar()->currentMessage(); }
    bool made = false;
};

/// Into the popup that has the keyboard, as a person types.
void typeIntoPopup(Qt::Key key)
{
    QWidget *popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    QTest::keyClick(popup->focusWidget() ? popup->focusWidget() : popup, key);
}

} // namespace

class TestListKeys : public QObject
{
    Q_OBJECT

private slots:
    void aLetterInAMenuIsTheMenus_data();
    void aLetterInAMenuIsTheMenus();
    void aLetterChoosesTheEntryOfTheMenu();
    void aLetterInAContextMenuIsTheMenus();
    void aLetterInAComboBoxIsTheComboBoxs();
    void lettersWorkAgainWhenTheMenuIsClosed();
    void aKeyActsOnTheCurrentRow_data();
    void aKeyActsOnTheCurrentRow();
    void theSelectionIsMarkedAsAWhole();
    void theCurrentRowIsOneOfTheSelected();
    void aRowThatIsTheOnlyOneLeftIsActedOn();
    void newRowsOnTopMoveNothing();
    void sortingKeepsTheCurrentPaper();
    void theTabIsAsItWasWhenASearchIsClosed();
    void keysInAnEmptyListDoNothing();
    void allThatIsFoundIsMarkedAndUndone();
    void allThatIsFoundIsSelected();
    void markingAllSaysHowMany();
};

void TestListKeys::aLetterInAMenuIsTheMenus_data()
{
    QTest::addColumn<QString>("menu");
    QTest::addColumn<Qt::Key>("letter");
    for (const Qt::Key letter : {Qt::Key_S, Qt::Key_M, Qt::Key_J, Qt::Key_K, Qt::Key_Slash})
        QTest::newRow(qPrintable(u"columns %1"_s.arg(QChar(letter)))) << u"viewMenu"_s << letter;
    for (const Qt::Key letter : {Qt::Key_S, Qt::Key_M, Qt::Key_Space, Qt::Key_J})
        QTest::newRow(qPrintable(u"help %1"_s.arg(QChar(letter)))) << u"helpMenu"_s << letter;
}

void TestListKeys::aLetterInAMenuIsTheMenus()
{
    QFETCH(QString, menu);
    QFETCH(Qt::Key, letter);
    Fixture f(5);
    QVERIFY(f.run());
    const qint64 current = f.table()->currentId();
    auto *opened = f.window().findChild<QMenu *>(menu);
    opened->popup(f.window().mapToGlobal(QPoint(20, 40)));
    QTRY_COMPARE(QApplication::activePopupWidget(), opened);
    typeIntoPopup(letter);
    QVERIFY(f.written());
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    QCOMPARE(f.marked(u"starred"_s), 0);
    QCOMPARE(f.marked(u"read"_s), 0);
    QCOMPARE(f.table()->currentId(), current);
    QVERIFY(!f.table()->isOpen(current));
    if (QWidget *dialog = QApplication::activeModalWidget()) // a letter may have been that of an entry
        dialog->close();
    f.stop();
}

/// Alt+F and S are the settings, and no star.
void TestListKeys::aLetterChoosesTheEntryOfTheMenu()
{
    Fixture f(5);
    QVERIFY(f.run());
    f.key(Qt::Key_F, Qt::AltModifier);
    QTRY_COMPARE(QApplication::activePopupWidget(), f.window().findChild<QMenu *>(u"fileMenu"_s));
    typeIntoPopup(Qt::Key_S);
    QDialog *dialog = dialogNamed(u"SettingsDialog"_s);
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(f.written());
    QCOMPARE(f.starred(), QList<qint64>());
    f.stop();
}

void TestListKeys::aLetterInAContextMenuIsTheMenus()
{
    Fixture f(5);
    QVERIFY(f.run());
    // The table's own menu runs until it is closed.
    QTimer::singleShot(200, &f.window(), [] {
        typeIntoPopup(Qt::Key_Slash);
        typeIntoPopup(Qt::Key_Question);
        typeIntoPopup(Qt::Key_J);
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
    });
    const qint64 current = f.table()->currentId();
    QContextMenuEvent event(
        QContextMenuEvent::Keyboard, QPoint(50, 50), f.table()->viewport()->mapToGlobal(QPoint(50, 50)));
    QApplication::sendEvent(f.table()->viewport(), &event);
    QCOMPARE(f.table()->currentId(), current);
    QVERIFY(f.table()->hasFocus());
    f.stop();
}

void TestListKeys::aLetterInAComboBoxIsTheComboBoxs()
{
    Fixture f(5);
    QVERIFY(f.run());
    auto *box = f.window().findChild<QComboBox *>();
    QVERIFY(box);
    f.table()->setFocus();
    box->showPopup();
    QTRY_VERIFY(QApplication::activePopupWidget());
    typeIntoPopup(Qt::Key_S);
    typeIntoPopup(Qt::Key_M);
    box->hidePopup();
    QVERIFY(f.written());
    QCOMPARE(f.marked(u"starred"_s), 0);
    QCOMPARE(f.marked(u"read"_s), 0);
    f.stop();
}

void TestListKeys::lettersWorkAgainWhenTheMenuIsClosed()
{
    Fixture f(5);
    QVERIFY(f.run());
    auto *menu = f.window().findChild<QMenu *>(u"viewMenu"_s);
    menu->popup(f.window().mapToGlobal(QPoint(20, 40)));
    QTRY_COMPARE(QApplication::activePopupWidget(), menu);
    typeIntoPopup(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(), QList<qint64>{f.table()->currentId()});
    f.stop();
}

void TestListKeys::aKeyActsOnTheCurrentRow_data()
{
    QTest::addColumn<QList<int>>("keys"); // with their modifiers
    QTest::addColumn<int>("row");
    const int ctrl = int(Qt::ControlModifier);
    const auto row = [](const char *name, const QList<int> &keys, int current) {
        QTest::newRow(name) << keys << current;
    };
    row("none", {}, 0);
    row("Down", {Qt::Key_Down}, 1);
    row("Ctrl+Down three times", {ctrl | Qt::Key_Down, ctrl | Qt::Key_Down, ctrl | Qt::Key_Down}, 3);
    row("Ctrl+Down and Ctrl+Up", {ctrl | Qt::Key_Down, ctrl | Qt::Key_Down, ctrl | Qt::Key_Up}, 1);
    row("End", {Qt::Key_End}, 199);
    row("Ctrl+End", {ctrl | Qt::Key_End}, 199);
    row("End and Home", {Qt::Key_End, Qt::Key_Home}, 0);
    row("Ctrl+End and Ctrl+Home", {ctrl | Qt::Key_End, ctrl | Qt::Key_Home}, 0);
    row("Ctrl+End and Up", {ctrl | Qt::Key_End, Qt::Key_Up}, 198);
    row("Ctrl+Down and J", {ctrl | Qt::Key_Down, Qt::Key_J}, 2);
    row("Left and Right", {Qt::Key_Down, Qt::Key_Right, Qt::Key_Left}, 1);
    row("Ctrl+Right and Shift+Left",
        {Qt::Key_Down, ctrl | Qt::Key_Right, int(Qt::ShiftModifier) | Qt::Key_Left}, 1);
}

void TestListKeys::aKeyActsOnTheCurrentRow()
{
    QFETCH(QList<int>, keys);
    QFETCH(int, row);
    Fixture f(200);
    QVERIFY(f.run());
    for (const int key : keys)
        f.key(
            Qt::Key(key & ~Qt::KeyboardModifierMask), Qt::KeyboardModifiers(key & Qt::KeyboardModifierMask));
    QCOMPARE(f.table()->currentIndex().row(), row);
    QVERIFY(f.table()->selectionModel()->isRowSelected(row));
    QVERIFY2(f.table()->viewport()->rect().intersects(f.table()->visualRect(f.table()->currentIndex())),
        "the current row is seen");
    const qint64 current = f.page()->model()->idAt(row);
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(), QList<qint64>{current});
    f.stop();
}

void TestListKeys::theSelectionIsMarkedAsAWhole()
{
    Fixture f(200);
    QVERIFY(f.run());
    f.key(Qt::Key_Down);
    f.key(Qt::Key_Down, Qt::ShiftModifier);
    f.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(f.table()->currentIndex().row(), 3);
    QCOMPARE(f.table()->selectedIds().size(), 3);
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred().size(), 3);
    f.key(Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(f.table()->selectedIds().size(), 199);
    f.key(Qt::Key_Home);
    QCOMPARE(f.table()->selectedIds().size(), 1);
    f.key(Qt::Key_PageDown, Qt::ShiftModifier);
    QVERIFY(f.table()->selectedIds().size() > 5);
    QVERIFY(f.table()->selectedIds().contains(f.table()->currentId()));
    f.stop();
}

/// A click with Ctrl takes a row out of the selection, and makes it the current one to Qt.
void TestListKeys::theCurrentRowIsOneOfTheSelected()
{
    Fixture f(50);
    QVERIFY(f.run());
    const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
        const QRect cell = f.table()->visualRect(f.page()->model()->index(row, PapersModel::AuthorsColumn));
        QTest::mouseClick(f.table()->viewport(), Qt::LeftButton, modifiers, cell.center());
    };
    click(1, {});
    click(4, Qt::ControlModifier);
    click(6, Qt::ControlModifier);
    click(4, Qt::ControlModifier);
    QList<qint64> expected{f.page()->model()->idAt(1), f.page()->model()->idAt(6)};
    QCOMPARE(f.table()->selectedIds(), expected);
    QVERIFY(expected.contains(f.table()->currentId()));
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(), expected);
    f.stop();
}

void TestListKeys::aRowThatIsTheOnlyOneLeftIsActedOn()
{
    Fixture f(50);
    QVERIFY(f.run());
    const QRect cell = f.table()->visualRect(f.page()->model()->index(2, PapersModel::AuthorsColumn));
    QTest::mouseClick(f.table()->viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseClick(f.table()->viewport(), Qt::LeftButton, Qt::ControlModifier, cell.center());
    QVERIFY(!f.table()->selectionModel()->hasSelection());
    QCOMPARE(f.table()->currentIndex().row(), 2);
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(), QList<qint64>{f.page()->model()->idAt(2)});
    f.stop();
}

void TestListKeys::newRowsOnTopMoveNothing()
{
    Fixture f(50);
    QVERIFY(f.run());
    f.key(Qt::Key_End);
    const qint64 current = f.table()->currentId();
    {
        auto library = libraryopener::open(f.options.library, Library::Access::Share);
        auto writer = libraryopener::open(f.options.library, Library::Access::Write);
        VERIFY_OK(writer);
        QVERIFY(f.give(**writer, 51, 20));
    }
    f.window().readAgain();
    QTRY_COMPARE(f.page()->model()->rowCount(), 70);
    QCOMPARE(f.table()->currentId(), current);
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(), QList<qint64>{current});
    f.stop();
}

void TestListKeys::sortingKeepsTheCurrentPaper()
{
    Fixture f(50);
    QVERIFY(f.run());
    f.key(Qt::Key_Down, Qt::ControlModifier);
    const qint64 current = f.table()->currentId();
    f.table()->sortByColumn(PapersModel::TitleColumn, Qt::AscendingOrder);
    QTRY_VERIFY(f.page()->model()->rowOf(current) != 1);
    QCOMPARE(f.table()->currentId(), current);
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(), QList<qint64>{current});
    f.stop();
}

void TestListKeys::theTabIsAsItWasWhenASearchIsClosed()
{
    Fixture f(50);
    QVERIFY(f.run());
    f.key(Qt::Key_Down, Qt::ControlModifier);
    f.key(Qt::Key_Down, Qt::ControlModifier);
    const qint64 current = f.table()->currentId();
    f.key(Qt::Key_Slash);
    QTest::keyClicks(QApplication::focusWidget(), u"zebra"_s);
    QTRY_VERIFY(f.window().searchPage() && f.window().searchPage()->model()->rowCount() == 50);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(f.table()->hasFocus());
    QCOMPARE(f.table()->currentId(), current);
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(), QList<qint64>{current});
    f.stop();
}

void TestListKeys::keysInAnEmptyListDoNothing()
{
    Fixture f(0);
    QVERIFY(f.run());
    for (const Qt::Key key : {Qt::Key_S, Qt::Key_M, Qt::Key_End, Qt::Key_Home, Qt::Key_J, Qt::Key_Space})
        f.key(key);
    f.key(Qt::Key_End, Qt::ControlModifier);
    f.key(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(f.written());
    QCOMPARE(f.marked(u"starred"_s), 0);
    f.stop();
}

void TestListKeys::allThatIsFoundIsMarkedAndUndone()
{
    Fixture f(1500);
    QVERIFY(f.run());
    f.key(Qt::Key_Slash);
    QTest::keyClicks(QApplication::focusWidget(), u"zebra"_s);
    QTRY_VERIFY(f.window().searchPage() && f.window().searchPage()->model()->rowCount() == 100);
    QTest::keyClick(&f.window(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY2(f.says(1500, u"marked as read"_s), qPrintable(f.said()));
    QCOMPARE(f.marked(u"read"_s), 1500);
    PapersTable *found = f.window().searchPage()->table();
    found->setFocus();
    QTest::keyClick(found, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY2(f.says(1500, u"marked as unread"_s), qPrintable(f.said()));
    QCOMPARE(f.marked(u"read"_s), 0);
    f.stop();
}

void TestListKeys::allThatIsFoundIsSelected()
{
    Fixture f(1500);
    QVERIFY(f.run());
    f.key(Qt::Key_Slash);
    QTest::keyClicks(QApplication::focusWidget(), u"zebra"_s);
    QTRY_VERIFY(f.window().searchPage() && f.window().searchPage()->model()->rowCount() == 100);
    PapersTable *found = f.window().searchPage()->table();
    found->setFocus();
    QTest::keyClick(found, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(found, Qt::Key_S); // without waiting for the rest
    QTRY_VERIFY2(f.says(1500, u"starred"_s), qPrintable(f.said()));
    QCOMPARE(f.starred().size(), 1500);
    QTRY_COMPARE(found->selectedIds().size(), 1500);
    f.stop();
}

void TestListKeys::markingAllSaysHowMany()
{
    Fixture f(120);
    QVERIFY(f.run());
    f.key(Qt::Key_M); // one of them is read already
    QVERIFY(f.written());
    f.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY2(f.says(119, u"marked as read"_s), qPrintable(f.said()));
    f.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY2(f.says(119, u"marked as unread"_s), qPrintable(f.said()));
    QCOMPARE(f.marked(u"read"_s), 1);
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestListKeys)
#include "tst_listkeys.moc"
