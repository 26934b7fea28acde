#include "gui/window/keyrules.h"

#include "gui/window/actiontable.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace dp {
namespace {

struct KeyRules {
    Q_DECLARE_TR_FUNCTIONS(dp::KeyRules)

public:
    static QString builtIn(const QString &key, const QString &use);
    static QString moving(const QString &key);
    static QString mnemonic(const QString &key);
};

QString KeyRules::builtIn(const QString &key, const QString &use)
{
    //: %1 is a key, such as "Home"; %2 says what it does
    return tr("%1 always means “%2”. Choose another key.").arg(key, use);
}

QString KeyRules::moving(const QString &key)
{
    //: %1 is a key, such as "Tab"
    return tr("%1 moves in the window or presses its buttons. Choose another key.").arg(key);
}

QString KeyRules::mnemonic(const QString &key)
{
    //: %1 is a key, such as "Alt+F"
    return tr("%1 is reserved for the underlined letters of menus and buttons. Choose another key.").arg(key);
}

bool isCharacter(Qt::Key key)
{
    return key > 0 && key < Qt::Key_Escape; // the other keys have no character
}

bool movesInWindow(QKeyCombination key)
{
    const bool isPlain = !(key.keyboardModifiers() & ~Qt::ShiftModifier);
    switch (key.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right: return true;
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F10: // opens menus
    case Qt::Key_Menu: return isPlain;
    default: return false;
    }
}

bool isModifier(int key)
{
    const bool isDead = key >= Qt::Key_Dead_Grave && key <= Qt::Key_Dead_Longsolidusoverlay;
    const bool isOther = key == Qt::Key_AltGr || key == Qt::Key_Mode_switch || key == Qt::Key_Multi_key;
    return isDead || isOther || (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock)
        || (key >= Qt::Key_Super_L && key <= Qt::Key_Hyper_R && key != Qt::Key_Menu);
}

} // namespace

bool keyrules::isLetter(QKeyCombination key)
{
    if (key.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    return key.key() == Qt::Key_Space
        || (isCharacter(key.key()) && QChar::isLetterOrNumber(char32_t(key.key())));
}

QString keyrules::refusal(const QKeySequence &key)
{
    const QString text = key.toString(QKeySequence::NativeText);
    for (const ActionRow &row : actiontable::rows())
        if (!*row.name && actiontable::shortcuts(row).contains(key))
            return KeyRules::builtIn(text, actiontable::plainText(row));
    if (movesInWindow(key[0]))
        return KeyRules::moving(text);
    const Qt::KeyboardModifiers modifiers = key[0].keyboardModifiers();
    if (modifiers.testFlag(Qt::AltModifier) && !(modifiers & (Qt::ControlModifier | Qt::MetaModifier))
        && isCharacter(key[0].key()))
        return KeyRules::mnemonic(text);
    return {};
}

QKeySequence keyrules::pressed(const QKeyEvent &event)
{
    int key = event.key();
    if (key == 0 || key == Qt::Key_unknown || isModifier(key))
        return {};
    Qt::KeyboardModifiers modifiers =
        event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    // "?" has no modifier, although Shift is pressed to type it.
    const QString typed = event.text();
    const bool isSymbol =
        !typed.isEmpty() && typed[0].isPrint() && !typed[0].isLetterOrNumber() && !typed[0].isSpace();
    if (event.modifiers().testFlag(Qt::ShiftModifier) && !isSymbol)
        modifiers |= Qt::ShiftModifier;
    if (key == Qt::Key_Backtab)
        key = Qt::Key_Tab;
    else if (key == Qt::Key_Enter)
        key = Qt::Key_Return;
    return QKeySequence(QKeyCombination(modifiers, Qt::Key(key)));
}

} // namespace dp
