// The keys that a person has chosen: how they are stored, and which keys no action can have.
#include "gui/window/keybindings.h"

#include "gui/window/keyrules.h"
#include "support/testprogram.h"

#include <QKeyEvent>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

const ActionRow &star()
{
    return actiontable::row("toggleStar");
}

const ActionRow &read()
{
    return actiontable::row("toggleRead");
}

QList<QKeySequence> keysOf(const QString &text)
{
    QList<QKeySequence> keys;
    for (const QString &key : text.split(u' ', Qt::SkipEmptyParts))
        keys << QKeySequence(key);
    return keys;
}

} // namespace

class TestKeyBindings : public QObject
{
    Q_OBJECT

private slots:
    void onlyDifferencesAreStored();
    void keysMoveFromTheOtherAction();
    void invalidTextIsIgnored_data();
    void invalidTextIsIgnored();
    void chosenKeyWinsOverADefault();
    void keyOfTwoActionsBelongsToTheFirst();
    void everyDefaultKeyIsAllowed();
    void reservedKeysAreRefused_data();
    void reservedKeysAreRefused();
    void otherKeysAreAllowed();
    void pressedKeyIsThatOfAShortcut_data();
    void pressedKeyIsThatOfAShortcut();
};

void TestKeyBindings::onlyDifferencesAreStored()
{
    KeyBindings bindings;
    QCOMPARE(bindings.toText(), QString());
    for (const ActionRow &row : actiontable::rows())
        QCOMPARE(bindings.keys(row), actiontable::shortcuts(row));
    bindings.set(star(), keysOf(u"Z"_s));
    bindings.set(actiontable::row("search"), {});
    QCOMPARE(bindings.toText(), uR"({"search":[],"toggleStar":["Z"]})"_s);
    const KeyBindings again = KeyBindings::fromText(bindings.toText());
    QCOMPARE(again.keys(star()), keysOf(u"Z"_s));
    QVERIFY(again.isChanged(star()));
    QVERIFY(again.keys(actiontable::row("search")).isEmpty());
    QCOMPARE(again.toText(), bindings.toText());
    bindings.set(star(), actiontable::shortcuts(star()));
    bindings.set(actiontable::row("search"), actiontable::shortcuts(actiontable::row("search")));
    QCOMPARE(bindings.toText(), QString());
}

void TestKeyBindings::keysMoveFromTheOtherAction()
{
    KeyBindings bindings;
    QCOMPARE(bindings.owner(QKeySequence(Qt::Key_M)), &read());
    bindings.set(star(), keysOf(u"M F8"_s));
    QCOMPARE(bindings.owner(QKeySequence(Qt::Key_M)), &star());
    QCOMPARE(bindings.owner(QKeySequence(Qt::Key_S)), nullptr);
    QVERIFY(bindings.keys(read()).isEmpty());
    // An action with several keys loses only the one that moved.
    bindings.set(read(), {QKeySequence(Qt::Key_Slash)});
    QCOMPARE(bindings.keys(actiontable::row("search")), keysOf(u"Ctrl+F"_s));
    const KeyBindings again = KeyBindings::fromText(bindings.toText());
    QCOMPARE(again.toText(), bindings.toText());
    for (const ActionRow &row : actiontable::rows())
        QCOMPARE(again.keys(row), bindings.keys(row));
}

void TestKeyBindings::invalidTextIsIgnored_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("keys"); // of the action that stars a paper
    QTest::newRow("no JSON") << u"toggleStar=Z"_s << u"S"_s;
    QTest::newRow("cut off") << uR"({"toggleStar":["Z")"_s << u"S"_s;
    QTest::newRow("a list") << uR"(["Z"])"_s << u"S"_s;
    QTest::newRow("no list of keys") << uR"({"toggleStar":"Z"})"_s << u"S"_s;
    QTest::newRow("a number") << uR"({"toggleStar":[90]})"_s << u"S"_s;
    QTest::newRow("no key") << uR"({"toggleStar":["Zz","",null]})"_s << u"S"_s;
    QTest::newRow("reserved") << uR"({"toggleStar":["Tab"]})"_s << u"S"_s;
    QTest::newRow("several presses") << uR"({"toggleStar":["A, B"]})"_s << u"S"_s;
    QTest::newRow("some are keys") << uR"({"toggleStar":["Esc","Z",7,"Z"]})"_s << u"Z"_s;
    QTest::newRow("unknown action") << uR"({"x":["S"],"":["S"],"toggleStar":["Z"]})"_s << u"Z"_s;
    QTest::newRow("too many") << uR"({"toggleStar":["F2","F3","F4","F6","F7","F8"]})"_s << u"F2 F3 F4 F6"_s;
    QTest::newRow("none") << uR"({"toggleStar":[]})"_s << QString();
}

void TestKeyBindings::invalidTextIsIgnored()
{
    QFETCH(QString, text);
    QFETCH(QString, keys);
    const KeyBindings bindings = KeyBindings::fromText(text);
    QCOMPARE(bindings.keys(star()), keysOf(keys));
    QCOMPARE(bindings.isChanged(star()), keys != u"S"_s);
    QVERIFY(!bindings.isChanged(actiontable::row("toggleRead")));
}

/// As after an update of the program that gives an action a key which the person already uses.
void TestKeyBindings::chosenKeyWinsOverADefault()
{
    const KeyBindings bindings = KeyBindings::fromText(uR"({"toggleStar":["M"]})"_s);
    QCOMPARE(bindings.keys(star()), keysOf(u"M"_s));
    QVERIFY(bindings.keys(read()).isEmpty());
    QVERIFY(bindings.isChanged(read()));
    QCOMPARE(bindings.owner(QKeySequence(Qt::Key_M)), &star());
}

void TestKeyBindings::keyOfTwoActionsBelongsToTheFirst()
{
    const KeyBindings bindings =
        KeyBindings::fromText(uR"({"toggleStar":["Z"],"toggleRead":["Z"],"quit":["Z","F8"]})"_s);
    QCOMPARE(bindings.keys(read()), keysOf(u"Z"_s)); // the first one in the table
    QCOMPARE(bindings.keys(star()), keysOf(u"S"_s));
    QCOMPARE(bindings.keys(actiontable::row("quit")), keysOf(u"F8"_s));
}

void TestKeyBindings::everyDefaultKeyIsAllowed()
{
    for (const ActionRow &row : actiontable::rows())
        for (const QKeySequence &key : actiontable::shortcuts(row)) {
            QCOMPARE(keyrules::refusal(key).isEmpty(), *row.name != '\0');
            if (*row.name && keyrules::isLetter(key[0]))
                QVERIFY2(row.isOfPaper, row.name);
        }
}

void TestKeyBindings::reservedKeysAreRefused_data()
{
    QTest::addColumn<QString>("key");
    for (const char *key : {"Tab", "Shift+Tab", "Ctrl+Tab", "Up", "Down", "Left", "Right", "Shift+Down",
             "Ctrl+Up", "Esc", "Return", "Enter", "Shift+Return", "Home", "Shift+End", "PgUp", "PgDown",
             "Ctrl+A", "F10", "Shift+F10", "Menu", "Alt+F", "Alt+Shift+F", "Alt+1", "Alt+Space"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void TestKeyBindings::reservedKeysAreRefused()
{
    QFETCH(QString, key);
    const QString sentence = keyrules::refusal(QKeySequence(key));
    QVERIFY(sentence.startsWith(key));
    QVERIFY(sentence.endsWith(u'.'));
    QVERIFY2(!sentence.contains(u"%1"_s), qPrintable(sentence));
}

void TestKeyBindings::otherKeysAreAllowed()
{
    for (const char *key : {"Z", "7", "Space", "Ctrl+Alt+F", "Alt+F5", "Ctrl+PgDown", "Shift+Esc", "F2",
             "Del", "?", "Shift+Z", "Ctrl+Return", "Media Play", "Ж"})
        QCOMPARE(keyrules::refusal(QKeySequence(QString::fromUtf8(key))), QString());
    for (const char *key : {"Z", "7", "Space", "Shift+Z", "Shift+Space", "Ж"})
        QVERIFY2(keyrules::isLetter(QKeySequence(QString::fromUtf8(key))[0]), key);
    for (const char *key : {"Ctrl+Z", "Alt+7", "F2", "?", "/", "Del"})
        QVERIFY2(!keyrules::isLetter(QKeySequence(QString::fromLatin1(key))[0]), key);
}

void TestKeyBindings::pressedKeyIsThatOfAShortcut_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shortcut"); // empty: the key alone is no shortcut
    const auto add = [](int key, Qt::KeyboardModifiers modifiers, const char *typed, const char *shortcut) {
        QTest::addRow("%s %d", shortcut, key)
            << key << modifiers << QString::fromLatin1(typed) << QString::fromLatin1(shortcut);
    };
    add(Qt::Key_Z, Qt::NoModifier, "z", "Z");
    add(Qt::Key_Z, Qt::ShiftModifier, "Z", "Shift+Z");
    add(Qt::Key_Question, Qt::ShiftModifier, "?", "?");
    add(Qt::Key_Plus, Qt::ShiftModifier | Qt::ControlModifier, "+", "Ctrl++");
    add(Qt::Key_Space, Qt::ShiftModifier, " ", "Shift+Space");
    add(Qt::Key_Enter, Qt::KeypadModifier, "\r", "Return");
    add(Qt::Key_5, Qt::KeypadModifier, "5", "5");
    add(Qt::Key_Backtab, Qt::ShiftModifier, "", "Shift+Tab");
    add(Qt::Key_Shift, Qt::ShiftModifier, "", "");
    add(Qt::Key_Control, Qt::ControlModifier, "", "");
    add(Qt::Key_AltGr, Qt::NoModifier, "", "");
    add(Qt::Key_Super_L, Qt::MetaModifier, "", "");
    add(Qt::Key_Dead_Acute, Qt::NoModifier, "", "");
    add(Qt::Key_unknown, Qt::NoModifier, "", "");
}

void TestKeyBindings::pressedKeyIsThatOfAShortcut()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, typed);
    QFETCH(QString, shortcut);
    const QKeyEvent event(QEvent::KeyPress, key, modifiers, typed);
    QCOMPARE(keyrules::pressed(event), QKeySequence(shortcut));
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestKeyBindings)
#include "tst_keybindings.moc"
