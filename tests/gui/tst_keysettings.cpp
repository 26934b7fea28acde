// The page of the settings with the keys: a pressed key takes effect, conflicts are decided by the person,
// and reserved keys are refused.
#include "gui/dialogs/keylist.h"
#include "gui/settingsfixture.h"
#include "gui/window/keybindings.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

struct KeysFixture : SettingsFixture {
    bool open()
    {
        return show() && pressAlt(*dialog, Qt::Key_Y)
            && QTest::qWaitFor([this] { return keys()->isVisible(); });
    }
    KeyList *keys() const { return find<KeyList>(u"keyList"_s); }
    /// Returns the item of an action.
    QTreeWidgetItem *item(const char *name) const
    {
        return itemWith(actiontable::plainText(actiontable::row(name)));
    }
    QTreeWidgetItem *itemWith(const QString &text) const
    {
        return keys()->findItems(text, Qt::MatchExactly | Qt::MatchRecursive).value(0);
    }
    QString keysOf(const char *name) const { return item(name)->text(1); }
    /// Selects an action in the list.
    void choose(const char *name)
    {
        keys()->setFocus();
        keys()->setCurrentItem(item(name));
    }
    /// Presses Return on an action, and then the new key.
    void change(const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        choose(name);
        QTest::keyClick(keys(), Qt::Key_Return);
        press(key, modifiers);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    QString message() const { return find<QLabel>(u"keyMessage"_s)->text(); }
    /// Returns the stored text, as the next start reads it.
    QString stored() const { return Settings(settings.path()).text(Setting::Keys); }
    bool isAsked() const { return button(u"moveKeyButton"_s)->isVisible(); }
};

} // namespace

class TestKeySettings : public QObject
{
    Q_OBJECT

private slots:
    void everyActionIsListed();
    void pressedKeyIsWrittenAtOnce();
    void letterOfAWindowActionIsExplained();
    void conflictIsNamedAndTheKeyMoves();
    void conflictIsDropped();
    void laterKeyReplacesTheConflict();
    void secondKeyIsAdded();
    void reservedKeysAreRefused();
    void keysAreRemovedAndReset();
    void resetAsksForAKeyThatAnotherActionHas();
    void resetOfAllIsConfirmed();
    void builtInKeysCannotBeChanged();
    void filterFindsActionsAndKeys();
    void searchFieldFindsAnAction();
    void everyWidgetHasAName();
};

void TestKeySettings::everyActionIsListed()
{
    KeysFixture f;
    QVERIFY(f.open());
    int listed = 0;
    for (int i = 0; i < f.keys()->topLevelItemCount(); ++i)
        listed += f.keys()->topLevelItem(i)->childCount();
    QCOMPARE(listed, int(actiontable::rows().size()));
    QCOMPARE(f.keysOf("search"), u"Ctrl+F, /"_s);
    QCOMPARE(f.keysOf("about"), QString());
    QVERIFY(!f.button(u"resetAllKeysButton"_s)->isEnabled());
}

void TestKeySettings::pressedKeyIsWrittenAtOnce()
{
    KeysFixture f;
    QVERIFY(f.open());
    QSignalSpy written(f.dialog.get(), &SettingsDialog::settingsWritten);
    f.change("toggleStar", Qt::Key_Z);
    QCOMPARE(f.keysOf("toggleStar"), u"Z"_s);
    QVERIFY(f.item("toggleStar")->text(2).contains(u"S"_s));
    QCOMPARE(f.stored(), uR"({"toggleStar":["Z"]})"_s);
    QCOMPARE(written.count(), 1);
    QVERIFY2(f.keys()->hasFocus(), "the next action can be chosen");
    QVERIFY(f.message().contains(u"Z"_s));
    f.change("refresh", Qt::Key_F8, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.keysOf("refresh"), u"Ctrl+Shift+F8"_s);
    // The letter of a tab of the dialog and the key of the search field are keys like others.
    f.change("copyLink", Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(f.keysOf("copyLink"), u"Ctrl+Alt+F"_s);
    QVERIFY(f.dialog->isVisible());
}

void TestKeySettings::letterOfAWindowActionIsExplained()
{
    KeysFixture f;
    QVERIFY(f.open());
    f.change("refresh", Qt::Key_G);
    QCOMPARE(f.keysOf("refresh"), u"G"_s);
    QVERIFY2(f.message().contains(u"only in the list"_s), qPrintable(f.message()));
    f.change("toggleStar", Qt::Key_Z);
    QVERIFY2(!f.message().contains(u"only in the list"_s), qPrintable(f.message()));
}

void TestKeySettings::conflictIsNamedAndTheKeyMoves()
{
    KeysFixture f;
    QVERIFY(f.open());
    f.change("toggleStar", Qt::Key_M);
    QVERIFY(f.isAsked());
    QVERIFY2(f.message().contains(actiontable::plainText(actiontable::row("toggleRead"))),
        qPrintable(f.message()));
    QCOMPARE(f.keysOf("toggleStar"), u"S"_s);
    QCOMPARE(f.stored(), QString());
    f.press(Qt::Key_Return); // the button that moves the key has the focus
    QVERIFY(f.dialog->isVisible());
    QVERIFY(!f.isAsked());
    QCOMPARE(f.keysOf("toggleStar"), u"M"_s);
    QCOMPARE(f.keysOf("toggleRead"), QString());
    QVERIFY(!f.item("toggleRead")->text(2).isEmpty());
    // Only one of several keys moves.
    f.change("toggleRead", Qt::Key_F, Qt::ControlModifier);
    f.alt(Qt::Key_V);
    QCOMPARE(f.keysOf("toggleRead"), u"Ctrl+F"_s);
    QCOMPARE(f.keysOf("search"), u"/"_s);
}

void TestKeySettings::conflictIsDropped()
{
    KeysFixture f;
    QVERIFY(f.open());
    f.change("toggleStar", Qt::Key_M);
    f.alt(Qt::Key_D);
    QVERIFY(!f.isAsked());
    f.change("toggleStar", Qt::Key_M);
    f.press(Qt::Key_Escape);
    QVERIFY(!f.isAsked());
    QVERIFY(f.dialog->isVisible());
    QVERIFY(f.keys()->hasFocus());
    f.change("toggleStar", Qt::Key_M);
    f.choose("openPdf");
    QVERIFY2(!f.isAsked(), "another action is the current one");
    f.change("toggleStar", Qt::Key_M);
    QVERIFY(f.isAsked());
    QTest::keyClick(f.dialog.get(), Qt::Key_Escape);
    QCOMPARE(f.keysOf("toggleStar"), u"S"_s);
    QCOMPARE(f.keysOf("toggleRead"), u"M"_s);
    QCOMPARE(f.stored(), QString());
}

void TestKeySettings::laterKeyReplacesTheConflict()
{
    KeysFixture f;
    QVERIFY(f.open());
    f.change("toggleStar", Qt::Key_M);
    QVERIFY(f.isAsked());
    f.alt(Qt::Key_N); // the field for the key
    f.press(Qt::Key_Z);
    QVERIFY(!f.isAsked());
    QCOMPARE(f.keysOf("toggleStar"), u"Z"_s);
    QCOMPARE(f.keysOf("toggleRead"), u"M"_s);
}

void TestKeySettings::secondKeyIsAdded()
{
    KeysFixture f;
    QVERIFY(f.open());
    f.choose("toggleStar");
    f.alt(Qt::Key_A);
    f.press(Qt::Key_Z);
    QCOMPARE(f.keysOf("toggleStar"), u"S, Z"_s);
    f.alt(Qt::Key_A);
    f.press(Qt::Key_F7);
    f.alt(Qt::Key_A);
    f.press(Qt::Key_F8);
    QCOMPARE(f.keysOf("toggleStar"), u"S, Z, F7, F8"_s);
    QVERIFY(!f.button(u"addKeyButton"_s)->isEnabled());
    f.change("toggleStar", Qt::Key_Z); // replaces all of them
    QCOMPARE(f.keysOf("toggleStar"), u"Z"_s);
    // The field adds only the key for which the button was pressed.
    f.alt(Qt::Key_A);
    f.press(Qt::Key_Tab);
    f.alt(Qt::Key_N);
    f.press(Qt::Key_F9, Qt::ControlModifier);
    QCOMPARE(f.keysOf("toggleStar"), u"Ctrl+F9"_s);
}

void TestKeySettings::reservedKeysAreRefused()
{
    KeysFixture f;
    QVERIFY(f.open());
    f.choose("toggleStar");
    for (const auto &[key, modifiers] :
        {std::pair(Qt::Key_Down, Qt::NoModifier), std::pair(Qt::Key_F, Qt::AltModifier),
            std::pair(Qt::Key_Return, Qt::NoModifier), std::pair(Qt::Key_A, Qt::ControlModifier),
            std::pair(Qt::Key_Tab, Qt::NoModifier), std::pair(Qt::Key_Escape, Qt::NoModifier)}) {
        f.keys()->setFocus();
        QTest::keyClick(f.keys(), Qt::Key_Return);
        f.press(key, modifiers);
        const QString pressed = QKeySequence(int(key) | int(modifiers)).toString(QKeySequence::NativeText);
        QVERIFY2(f.message().startsWith(pressed), qPrintable(pressed + u": "_s + f.message()));
        QVERIFY(f.dialog->isVisible());
        QVERIFY(!f.find<QLineEdit>(u"keyFilter"_s)->hasFocus());
    }
    QVERIFY2(f.keys()->hasFocus(), "Escape leaves the field");
    // The keyboard can always leave the field.
    f.alt(Qt::Key_N);
    QVERIFY(f.find<QLineEdit>(u"keyEdit"_s)->hasFocus());
    const QString before = f.message();
    f.press(Qt::Key_Tab);
    QVERIFY(!f.find<QLineEdit>(u"keyEdit"_s)->hasFocus());
    QCOMPARE(f.message(), before);
    QCOMPARE(f.stored(), QString());
}

void TestKeySettings::keysAreRemovedAndReset()
{
    KeysFixture f;
    QVERIFY(f.open());
    f.choose("toggleStar");
    QVERIFY(!f.button(u"resetKeysButton"_s)->isEnabled());
    QTest::keyClick(f.keys(), Qt::Key_Delete);
    QCOMPARE(f.keysOf("toggleStar"), QString());
    QCOMPARE(f.stored(), uR"({"toggleStar":[]})"_s);
    QVERIFY(!f.button(u"removeKeysButton"_s)->isEnabled());
    f.alt(Qt::Key_R);
    QCOMPARE(f.keysOf("toggleStar"), u"S"_s);
    QCOMPARE(f.item("toggleStar")->text(2), QString());
    QVERIFY(!Settings(f.settings.path()).text(Setting::Keys).contains(u"toggleStar"_s));
    QVERIFY(!f.button(u"resetAllKeysButton"_s)->isEnabled());
}

void TestKeySettings::resetAsksForAKeyThatAnotherActionHas()
{
    KeysFixture f;
    QVERIFY(f.open());
    f.change("toggleStar", Qt::Key_Z);
    f.change("openPdf", Qt::Key_S);
    QVERIFY(!f.isAsked());
    f.choose("toggleStar");
    f.alt(Qt::Key_R);
    QVERIFY(f.isAsked());
    QVERIFY(f.message().contains(actiontable::plainText(actiontable::row("openPdf"))));
    QCOMPARE(f.keysOf("toggleStar"), u"Z"_s);
    f.alt(Qt::Key_V);
    QCOMPARE(f.keysOf("toggleStar"), u"S"_s);
    QCOMPARE(f.keysOf("openPdf"), QString());
}

void TestKeySettings::resetOfAllIsConfirmed()
{
    KeysFixture f;
    QVERIFY(f.open());
    f.change("toggleStar", Qt::Key_Z);
    f.change("refresh", Qt::Key_F8);
    f.prompts.yes = false;
    f.alt(Qt::Key_T);
    QCOMPARE(f.keysOf("refresh"), u"F8"_s);
    f.prompts.yes = true;
    f.alt(Qt::Key_T);
    QCOMPARE(f.prompts.questions.size(), 2);
    QCOMPARE(f.keysOf("refresh"), u"F5"_s);
    QCOMPARE(f.keysOf("toggleStar"), u"S"_s);
    QCOMPARE(f.stored(), QString());
}

void TestKeySettings::builtInKeysCannotBeChanged()
{
    KeysFixture f;
    QVERIFY(f.open());
    f.keys()->setFocus();
    f.keys()->setCurrentItem(f.itemWith(u"First, last paper"_s));
    QVERIFY(!f.keys()->currentItem()->text(2).isEmpty());
    QVERIFY(!f.message().isEmpty());
    for (const char *name : {"addKeyButton", "removeKeysButton", "resetKeysButton"})
        QVERIFY2(!f.button(QString::fromLatin1(name))->isEnabled(), name);
    QTest::keyClick(f.keys(), Qt::Key_Return);
    QVERIFY(f.keys()->hasFocus());
    QTest::keyClick(f.keys(), Qt::Key_Delete);
    QCOMPARE(f.stored(), QString());
    f.keys()->setCurrentItem(f.keys()->topLevelItem(0)); // a heading
    QTest::keyClick(f.keys(), Qt::Key_Return);
    QVERIFY(f.keys()->hasFocus());
    QVERIFY(f.message().isEmpty());
}

void TestKeySettings::filterFindsActionsAndKeys()
{
    KeysFixture f;
    QVERIFY(f.open());
    f.alt(Qt::Key_F);
    auto *filter = f.find<QLineEdit>(u"keyFilter"_s);
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"STAR marking"_s);
    QVERIFY(!f.item("toggleStar")->isHidden());
    QVERIFY(f.item("toggleRead")->isHidden());
    QVERIFY(f.item("openPdf")->parent()->isHidden());
    QCOMPARE(f.keys()->currentItem(), f.item("toggleStar"));
    QTest::keyClick(filter, Qt::Key_Down);
    QVERIFY(f.keys()->hasFocus());
    filter->setFocus();
    filter->selectAll();
    QTest::keyClicks(filter, u"ctrl+shift+c"_s);
    QVERIFY(!f.item("copyLink")->isHidden());
    QVERIFY(f.item("copy")->isHidden());
    QTest::keyClicks(filter, u"no such key"_s);
    QVERIFY(f.keys()->topLevelItem(0)->isHidden());
    QVERIFY(!f.find<QLineEdit>(u"keyEdit"_s)->isEnabled());
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(filter->text(), QString());
    QVERIFY(f.dialog->isVisible());
    QVERIFY(!f.item("copy")->isHidden());
}

void TestKeySettings::searchFieldFindsAnAction()
{
    KeysFixture f;
    QVERIFY(f.show());
    QVERIFY(pressAlt(*f.dialog, Qt::Key_I));
    auto *edit = f.find<QLineEdit>(u"findEdit"_s);
    QTest::keyClicks(edit, u"remove the star"_s);
    QTRY_VERIFY(f.keys()->isVisible());
    QCOMPARE(f.keys()->currentItem(), f.item("toggleStar"));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(f.keys()->hasFocus());
    QTest::keyClick(f.keys(), Qt::Key_Return);
    f.press(Qt::Key_Z);
    QCOMPARE(f.stored(), uR"({"toggleStar":["Z"]})"_s);
}

void TestKeySettings::everyWidgetHasAName()
{
    KeysFixture f;
    QVERIFY(f.open());
    f.change("toggleStar", Qt::Key_M); // shows the buttons for the conflict
    QCOMPARE(widgetsWithoutNames(*f.dialog), QString());
    QCOMPARE(textsWithTheSameLetter(*f.dialog), QString());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestKeySettings)
#include "tst_keysettings.moc"
