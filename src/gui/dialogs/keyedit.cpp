#include "gui/dialogs/keyedit.h"

#include "gui/window/keyrules.h"

#include <QKeyEvent>

namespace dp {

KeyEdit::KeyEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setReadOnly(true); // neither typed nor pasted text
    setContextMenuPolicy(Qt::NoContextMenu);
    setPlaceholderText(tr("Press a key"));
}

void KeyEdit::ask(bool isAdditional)
{
    m_isAsking = true;
    m_isAdditional = isAdditional;
    setFocus(Qt::OtherFocusReason);
}

bool KeyEdit::event(QEvent *event)
{
    // If a shortcut override is accepted, Qt delivers the key as a key press and not as a shortcut.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && press(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

/// Reports the key. Returns false if the key must also have its usual effect.
bool KeyEdit::press(const QKeyEvent &event)
{
    const bool isTab = event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab;
    const QKeySequence key = keyrules::pressed(event);
    // A key that moved the focus to this field may still be held down.
    if (!key.isEmpty() && !event.isAutoRepeat() && (m_isAsking || !isTab))
        emit pressed(key, m_isAdditional);
    return !isTab;
}

void KeyEdit::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    m_isAsking = true;
}

void KeyEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    m_isAsking = m_isAdditional = false;
}

} // namespace dp

#include "moc_keyedit.cpp"
