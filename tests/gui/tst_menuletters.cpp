// Letters are shortcuts of the list. While a menu is open, a letter chooses an entry of the menu instead.
#include "gui/listfixture.h"
#include "gui/windowkeys.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

/// Presses a key in the popup that is open.
void typeIntoPopup(Qt::Key key)
{
    QWidget *popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    QTest::keyClick(popup->focusWidget() ? popup->focusWidget() : popup, key);
}

/// Returns the entries of a menu that share their letter with another entry.
QString sharedLetters(const QMenu &menu)
{
    QHash<QString, QStringList> texts;
    for (const QAction *action : menu.actions())
        if (const QKeySequence letter = QKeySequence::mnemonic(action->text()); !letter.isEmpty())
            texts[letter.toString()] << action->text();
    QStringList shared;
    for (const QStringList &some : std::as_const(texts))
        if (some.size() > 1)
            shared << some.join(u", "_s);
    return shared.join(u"; "_s);
}

} // namespace

class TestMenuLetters : public QObject
{
    Q_OBJECT

private slots:
    void noMenuHasALetterTwice();
    void letterInAMenuDoesNotReachTheList_data();
    void letterInAMenuDoesNotReachTheList();
    void letterChoosesTheMenuEntry();
    void letterInAContextMenuDoesNotReachTheList();
    void letterInAComboBoxDoesNotReachTheList();
    void returnChoosesTheEntryOfAComboBox();
    void lettersWorkAfterTheMenuIsClosed();
    void theListHasTheFocusAfterAMenuAndADialog();
};

void TestMenuLetters::noMenuHasALetterTwice()
{
    ListFixture f(5);
    QVERIFY(f.run());
    QContextMenuEvent event(
        QContextMenuEvent::Keyboard, QPoint(50, 50), f.table()->viewport()->mapToGlobal(QPoint(50, 50)));
    QApplication::sendEvent(f.table()->viewport(), &event);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QVERIFY(f.window().findChild<QMenu *>(u"paperContextMenu"_s));
    for (const QMenu *menu : f.window().findChildren<QMenu *>())
        if (const QString shared = sharedLetters(*menu); !shared.isEmpty())
            QFAIL(qPrintable(menu->objectName() + u": "_s + shared));
    QApplication::activePopupWidget()->close();
    f.stop();
}

void TestMenuLetters::letterInAMenuDoesNotReachTheList_data()
{
    QTest::addColumn<QString>("menu");
    QTest::addColumn<Qt::Key>("letter");
    for (const Qt::Key letter : {Qt::Key_S, Qt::Key_M, Qt::Key_J, Qt::Key_K, Qt::Key_Slash})
        QTest::newRow(qPrintable(u"columns %1"_s.arg(QChar(letter)))) << u"viewMenu"_s << letter;
    for (const Qt::Key letter : {Qt::Key_S, Qt::Key_M, Qt::Key_Space, Qt::Key_J})
        QTest::newRow(qPrintable(u"help %1"_s.arg(QChar(letter)))) << u"helpMenu"_s << letter;
}

void TestMenuLetters::letterInAMenuDoesNotReachTheList()
{
    QFETCH(QString, menu);
    QFETCH(Qt::Key, letter);
    ListFixture f(5);
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
    // The letter may have chosen an entry that opens a dialog.
    if (QWidget *dialog = QApplication::activeModalWidget())
        dialog->close();
    f.stop();
}

/// Alt+F and then S opens the settings, and does not star the paper.
void TestMenuLetters::letterChoosesTheMenuEntry()
{
    ListFixture f(5);
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

void TestMenuLetters::letterInAContextMenuDoesNotReachTheList()
{
    ListFixture f(5);
    QVERIFY(f.run());
    // The call that opens the context menu returns only when the menu is closed.
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

void TestMenuLetters::letterInAComboBoxDoesNotReachTheList()
{
    ListFixture f(5);
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

void TestMenuLetters::returnChoosesTheEntryOfAComboBox()
{
    ListFixture f(5);
    QVERIFY(f.run());
    f.key(Qt::Key_Slash);
    auto *field = f.window().findChild<QLineEdit *>(u"searchField"_s);
    QTest::keyClicks(field, u"zebra"_s);
    auto *box = f.window().findChild<QComboBox *>(u"searchOrder"_s);
    QTRY_VERIFY(box->isVisible());
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        box->setFocus();
        box->setCurrentIndex(0);
        box->showPopup();
        QTRY_VERIFY(QApplication::activePopupWidget());
        typeIntoPopup(Qt::Key_Down);
        typeIntoPopup(key);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QCOMPARE(box->currentIndex(), 1);
    }
    f.stop();
}

void TestMenuLetters::lettersWorkAfterTheMenuIsClosed()
{
    ListFixture f(5);
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

/// After Escape in a menu, the menu bar has the focus. A dialog that is opened then must give it to the list.
void TestMenuLetters::theListHasTheFocusAfterAMenuAndADialog()
{
    ListFixture f(5);
    QVERIFY(f.run());
    QVERIFY(f.table()->hasFocus());
    QTest::keyClick(&f.window(), Qt::Key_H, Qt::AltModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    f.window().findChild<QAction *>(u"messages"_s)->trigger();
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(takeKeyboard(*QApplication::activeModalWidget()));
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QVERIFY(backTo(f.window()));
    QTRY_VERIFY(f.table()->hasFocus());
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestMenuLetters)
#include "tst_menuletters.moc"
