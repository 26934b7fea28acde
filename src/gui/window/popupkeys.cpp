#include "gui/window/popupkeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>

namespace dp {

namespace {

/// Returns whether the list of a combo box handles the key as a shortcut override
/// (QComboBoxPrivateContainer).
bool isForComboBox(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Select || key == Qt::Key_F4;
}

} // namespace

PopupKeys::PopupKeys(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool PopupKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && QApplication::activePopupWidget()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isMenu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!isMenu && isForComboBox(key->key()))
            return QObject::eventFilter(watched, event);
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

#include "moc_popupkeys.cpp"
