// Keys that are pressed in a window behind an open dialog do nothing there.
#include "gui/listfixture.h"
#include "gui/windowkeys.h"
#include "support/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestModalKeys : public QObject
{
    Q_OBJECT

private slots:
    void keysBehindADialogDoNothing_data();
    void keysBehindADialogDoNothing();
    void aDialogBehindADialogGetsNoKeys();
    void theLastDialogOfTheApplicationGetsTheKeys();
    void aWindowOfADialogGetsItsKeys();
    void theDialogIsActivatedAgain();
    void keysWorkAfterTheDialogIsClosed();
};

void TestModalKeys::keysBehindADialogDoNothing_data()
{
    QTest::addColumn<QString>("action");
    for (const char *action :
        {"addKeyword", "removedKeywords", "settings", "keys", "about", "messages", "editTags", "manageTags",
            "muteRule", "statistics", "exportCitations", "freeSpace", "fillBack", "markOlderRead"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

void TestModalKeys::keysBehindADialogDoNothing()
{
    QFETCH(QString, action);
    ListFixture f(5);
    QVERIFY(f.run());
    const qint64 current = f.table()->currentId();
    f.window().findChild<QAction *>(action)->trigger();
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(QApplication::activeModalWidget()->isModal());
    for (const Qt::Key key : {Qt::Key_S, Qt::Key_M, Qt::Key_J, Qt::Key_X, Qt::Key_Space})
        QTest::keyClick(f.table(), key);
    QTest::keyClick(f.table(), Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(f.written());
    QCOMPARE(f.marked(u"starred"_s), 0);
    QCOMPARE(f.marked(u"read"_s), 0);
    QCOMPARE(f.table()->currentId(), current);
    QVERIFY(!f.table()->isOpen(current));
    QApplication::activeModalWidget()->close();
    f.stop();
}

void TestModalKeys::aDialogBehindADialogGetsNoKeys()
{
    ListFixture f(5);
    QVERIFY(f.run());
    auto *behind = new QDialog(&f.window()), *front = new QDialog(behind);
    auto *field = new QLineEdit(behind), *inFront = new QLineEdit(front);
    behind->open();
    front->open();
    QVERIFY(takeKeyboard(*front));
    QTest::keyClick(field, Qt::Key_A);
    QTest::keyClick(inFront, Qt::Key_B);
    QCOMPARE(field->text(), QString());
    QCOMPARE(inFront->text(), u"b"_s);
    front->close();
    QVERIFY(takeKeyboard(*behind));
    QTest::keyClick(field, Qt::Key_A);
    QCOMPARE(field->text(), u"a"_s);
    behind->close();
    f.stop();
}

void TestModalKeys::theLastDialogOfTheApplicationGetsTheKeys()
{
    ListFixture f(5);
    QVERIFY(f.run());
    auto *first = new QDialog(&f.window()), *last = new QDialog(&f.window());
    auto *field = new QLineEdit(first), *inLast = new QLineEdit(last);
    for (QDialog *dialog : {first, last}) {
        dialog->setWindowModality(Qt::ApplicationModal);
        dialog->show();
    }
    QVERIFY(takeKeyboard(*last));
    QTest::keyClick(field, Qt::Key_A);
    QTest::keyClick(inLast, Qt::Key_B);
    QCOMPARE(field->text(), QString());
    QCOMPARE(inLast->text(), u"b"_s);
    QEvent activated(QEvent::WindowActivate); // as if a window manager gave the keyboard to the window
    QCoreApplication::sendEvent(&f.window(), &activated);
    QCoreApplication::sendEvent(first, &activated);
    QTRY_VERIFY(last->isActiveWindow());
    last->close();
    first->close();
    f.stop();
}

void TestModalKeys::aWindowOfADialogGetsItsKeys()
{
    ListFixture f(5);
    QVERIFY(f.run());
    auto *dialog = new QDialog(&f.window());
    dialog->setWindowModality(Qt::ApplicationModal);
    dialog->show();
    auto *tool = new QWidget(dialog, Qt::Tool);
    auto *field = new QLineEdit(tool);
    tool->show();
    QVERIFY(takeKeyboard(*tool));
    QTest::keyClick(field, Qt::Key_A);
    QCOMPARE(field->text(), u"a"_s);
    dialog->close();
    f.stop();
}

/// As when a person clicks the title bar of the window, or chooses it in a task bar.
void TestModalKeys::theDialogIsActivatedAgain()
{
    ListFixture f(5);
    QVERIFY(f.run());
    f.window().findChild<QAction *>(u"keys"_s)->trigger();
    QTRY_VERIFY(QApplication::activeModalWidget());
    QWidget &dialog = *QApplication::activeModalWidget();
    QVERIFY(takeKeyboard(dialog));
    f.window().activateWindow();
    QTRY_VERIFY(dialog.isActiveWindow());
    dialog.close();
    f.stop();
}

void TestModalKeys::keysWorkAfterTheDialogIsClosed()
{
    ListFixture f(5);
    QVERIFY(f.run());
    f.key(Qt::Key_Question);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(takeKeyboard(*QApplication::activeModalWidget()));
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QVERIFY(backTo(f.window()));
    f.key(Qt::Key_S);
    QTRY_COMPARE(f.starred(), QList<qint64>{f.table()->currentId()});
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestModalKeys)
#include "tst_modalkeys.moc"
