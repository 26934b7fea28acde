#include "gui/window/popupkeys.h"

#include <QApplication>
#include <QKeyEvent>

namespace dp {

PopupKeys::PopupKeys(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool PopupKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && QApplication::activePopupWidget()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        // Qt handles keys with Ctrl or Alt, and uses them to move from one menu to another.
        if (!(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
            // If a shortcut override is accepted, Qt delivers the key as a key press and not as a shortcut.
            event->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace dp
