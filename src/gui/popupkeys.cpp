#include "gui/popupkeys.h"

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
        // Ctrl and Alt stay with Qt: they lead from one menu to another.
        if (!(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
            event->accept(); // an accepted one is no shortcut, and comes as a key press
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace dp
