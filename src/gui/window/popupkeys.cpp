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
        // Ctrl and Alt keys are left to Qt, which uses them to go from one menu to another.
        if (!(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
            event->accept(); // an accepted override is delivered as a key press, not as a shortcut
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace dp
