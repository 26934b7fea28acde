// Keys that the person has changed work in the window at once and after a restart, and are shown everywhere.
#include "gui/dialogs/keylist.h"
#include "gui/listfixture.h"
#include "gui/window/keybindings.h"
#include "gui/windowkeys.h"
#include "support/testprogram.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

struct ChangedKeysFixture : ListFixture {
    ChangedKeysFixture()
        : ListFixture(5)
    {
    }
    void setStored(const QString &text)
    {
        Settings stored(options.settings);
        stored.set(Setting::Keys, text);
        QVERIFY(stored.sync());
    }
    /// Opens the settings with Ctrl+comma, and shows the page with the keys.
    QDialog *openKeys()
    {
        QTest::keyClick(&window(), Qt::Key_Comma, Qt::ControlModifier);
        QDialog *dialog = dialogNamed(u"SettingsDialog"_s);
        return dialog && pressAlt(*dialog, Qt::Key_Y) ? dialog : nullptr;
    }
    /// Changes a key in the settings, as a person does.
    void change(const QString &action, Qt::Key key)
    {
        QDialog *dialog = openKeys();
        QVERIFY(dialog);
        QVERIFY(pressAlt(*dialog, Qt::Key_F));
        QTest::keyClicks(QApplication::focusWidget(), action);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClick(QApplication::focusWidget(), key);
        close(*dialog);
    }
    void close(QDialog &dialog)
    {
        const QPointer<QDialog> closed(&dialog);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(QTest::qWaitFor([&] { return !closed; }));
        QVERIFY(backTo(window()));
        table()->setFocus();
    }
    QAction *action(const char *name) { return window().findChild<QAction *>(QLatin1StringView(name)); }
    bool hasStar() { return starred() == QList<qint64>{table()->currentId()}; }
};

} // namespace

class TestChangedKeys : public QObject
{
    Q_OBJECT

private slots:
    void newKeyWorksAtOnceAndAfterARestart();
    void resetKeyWorksAgain();
    void movedKeyWorksForItsNewAction();
    void lettersOfWindowActionsWorkOnlyInTheList();
    void lettersOfAMenuStayThere();
    void changedKeysAreShown();
    void invalidSettingsKeepTheDefaults();
};

void TestChangedKeys::newKeyWorksAtOnceAndAfterARestart()
{
    ChangedKeysFixture f;
    QVERIFY(f.run());
    f.change(u"remove the star"_s, Qt::Key_Z);
    f.key(Qt::Key_S);
    QVERIFY(f.written());
    QCOMPARE(f.marked(u"starred"_s), 0);
    f.key(Qt::Key_Z);
    QTRY_VERIFY(f.hasStar());
    f.stop();
    QVERIFY(f.run());
    f.key(Qt::Key_S);
    QVERIFY(f.written());
    QVERIFY(f.hasStar());
    f.key(Qt::Key_Z);
    QTRY_COMPARE(f.marked(u"starred"_s), 0);
    f.stop();
}

void TestChangedKeys::resetKeyWorksAgain()
{
    ChangedKeysFixture f;
    f.setStored(uR"({"toggleStar":["Z"]})"_s);
    QVERIFY(f.run());
    QDialog *dialog = f.openKeys();
    QVERIFY(dialog);
    QVERIFY(pressAlt(*dialog, Qt::Key_T));
    QCOMPARE(f.prompts.questions.size(), 1);
    f.close(*dialog);
    f.key(Qt::Key_Z);
    QVERIFY(f.written());
    QCOMPARE(f.marked(u"starred"_s), 0);
    f.key(Qt::Key_S);
    QTRY_VERIFY(f.hasStar());
    f.stop();
}

void TestChangedKeys::movedKeyWorksForItsNewAction()
{
    ChangedKeysFixture f;
    QVERIFY(f.run());
    QDialog *dialog = f.openKeys();
    QVERIFY(dialog);
    QVERIFY(pressAlt(*dialog, Qt::Key_F));
    QTest::keyClicks(QApplication::focusWidget(), u"remove the star"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_M);
    QVERIFY(pressAlt(*dialog, Qt::Key_V));
    f.close(*dialog);
    f.key(Qt::Key_M);
    QTRY_VERIFY(f.hasStar());
    QCOMPARE(f.marked(u"read"_s), 0);
    QCOMPARE(f.action("toggleRead")->shortcuts(), QList<QKeySequence>());
    f.stop();
}

void TestChangedKeys::lettersOfWindowActionsWorkOnlyInTheList()
{
    ChangedKeysFixture f;
    f.setStored(uR"({"tabList":[],"groupByDate":["G"]})"_s);
    QVERIFY(f.run());
    QSignalSpy triggered(f.action("groupByDate"), &QAction::triggered);
    f.window().findChild<QToolButton *>(u"addKeywordButton"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_G);
    f.key(Qt::Key_Slash); // moves to the search field
    auto *field = f.window().findChild<QLineEdit *>(u"searchField"_s);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_G);
    QCOMPARE(field->text(), u"g"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(triggered.count(), 0);
    QTRY_VERIFY(f.table()->hasFocus());
    f.key(Qt::Key_G);
    QCOMPARE(triggered.count(), 1);
    f.stop();
}

void TestChangedKeys::lettersOfAMenuStayThere()
{
    ChangedKeysFixture f;
    f.setStored(uR"({"toggleStar":["Z"],"groupByDate":["Q"]})"_s);
    QVERIFY(f.run());
    QSignalSpy grouped(f.action("groupByDate"), &QAction::triggered);
    auto *menu = f.window().findChild<QMenu *>(u"helpMenu"_s);
    menu->popup(f.window().mapToGlobal(QPoint(20, 40)));
    QTRY_COMPARE(QApplication::activePopupWidget(), menu);
    QTest::keyClick(menu, Qt::Key_Z);
    QTest::keyClick(menu, Qt::Key_Q);
    menu->close();
    QVERIFY(f.written());
    QCOMPARE(f.marked(u"starred"_s), 0);
    QCOMPARE(grouped.count(), 0);
    f.stop();
}

void TestChangedKeys::changedKeysAreShown()
{
    ChangedKeysFixture f;
    f.setStored(uR"({"toggleStar":["<"],"refresh":["F8"],"addKeyword":["F7"],"messages":[]})"_s);
    QVERIFY(f.run());
    QCOMPARE(f.action("refresh")->shortcut(), QKeySequence(Qt::Key_F8));
    QVERIFY2(f.action("refresh")->toolTip().endsWith(u"(F8)"_s), qPrintable(f.action("refresh")->toolTip()));
    QVERIFY(f.action("settings")->toolTip().endsWith(u"(Ctrl+,)"_s));
    QVERIFY(f.window().findChild<QWidget *>(u"searchField"_s)->toolTip().endsWith(u"(Ctrl+F)"_s));
    QVERIFY(f.window().findChild<QWidget *>(u"tabListButton"_s)->toolTip().endsWith(u"(Ctrl+L)"_s));
    QVERIFY(!f.window().findChild<QWidget *>(u"messagesButton"_s)->toolTip().contains(u'('));
    const auto *add = f.window().findChild<QWidget *>(u"addKeywordButton"_s);
    QVERIFY(add->toolTip().endsWith(u"(F7)"_s));
    QTest::keyClick(&f.window(), Qt::Key_Question);
    QDialog *keys = dialogNamed(u"keysDialog"_s);
    QVERIFY(keys);
    const QString text = keys->findChild<QLabel *>(u"keysText"_s)->text();
    for (const char *key : {"<b>&lt;</b>", "<b>F8</b>", "<b>F7</b>"})
        QVERIFY2(text.contains(QLatin1StringView(key)), key);
    for (const char *key : {"<b>S</b>", "<b>F5</b>", "<b>Ctrl+N</b>", "<b>Ctrl+M</b>"})
        QVERIFY2(!text.contains(QLatin1StringView(key)), key);
    QTest::keyClick(keys, Qt::Key_Escape);
    QVERIFY(backTo(f.window()));
    f.change(u"add keyword"_s, Qt::Key_F3);
    QVERIFY2(add->toolTip().endsWith(u"(F3)"_s), qPrintable(add->toolTip()));
    f.stop();
}

void TestChangedKeys::invalidSettingsKeepTheDefaults()
{
    ChangedKeysFixture f;
    f.setStored(uR"({"toggleStar":["Tab"],"quit":17)"_s);
    QVERIFY(f.run());
    for (const ActionRow &row : actiontable::rows())
        if (*row.name)
            QCOMPARE(f.action(row.name)->shortcuts(), actiontable::shortcuts(row));
    f.key(Qt::Key_S);
    QTRY_VERIFY(f.hasStar());
    f.stop();
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestChangedKeys)
#include "tst_changedkeys.moc"
