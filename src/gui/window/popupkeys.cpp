#include "gui/window/popupkeys.h"

#include "gui/window/keyrules.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace dp {

namespace {

/// Returns whether the list of a combo box handles the key as a shortcut override
/// (QComboBoxPrivateContainer).
bool isForComboBox(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Select || key == Qt::Key_F4;
}

/// Returns whether the widget or one of its parents has actions whose shortcuts work only in this widget. In
/// the window, these are the list of papers and its parts, see ActionRow::isOfPaper.
bool hasOwnShortcuts(const QWidget *widget)
{
    for (; widget && !widget->isWindow(); widget = widget->parentWidget()) {
        const QList<QAction *> actions = widget->actions();
        if (std::any_of(actions.cbegin(), actions.cend(), [](const QAction *action) {
                return action->shortcutContext() == Qt::WidgetWithChildrenShortcut;
            }))
            return true;
    }
    return false;
}

} // namespace

PopupKeys::PopupKeys(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool PopupKeys::isLetterElsewhere(const QKeyEvent &key) const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && focus->window() == m_window && keyrules::isLetter(key.keyCombination())
        && !hasOwnShortcuts(focus);
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
    } else if (event->type() == QEvent::ShortcutOverride
        && isLetterElsewhere(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace dp

#include "moc_popupkeys.cpp"
