#include "gui/window/modalkeys.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace dp {
namespace {

/// Returns whether a window is the dialog or one of the windows that belong to it. Unlike this function,
/// QWidget::isAncestorOf() stops at a window.
bool belongsTo(const QWidget &window, const QWidget &dialog)
{
    for (const QWidget *one = &window; one; one = one->parentWidget())
        if (one == &dialog)
            return true;
    return false;
}

bool isBlockedBy(const QWidget &window, const QWidget &dialog)
{
    if (belongsTo(window, dialog))
        return false;
    if (dialog.windowModality() == Qt::ApplicationModal)
        return true;
    const QWidget *parent = dialog.parentWidget();
    while (parent && parent->window() != &window)
        parent = parent->window()->parentWidget();
    return parent != nullptr;
}

/// Returns the open dialog that blocks a window; null if there is none. No dialog blocks the one that was
/// opened last: of two dialogs of the application, only the first one is blocked.
QWidget *dialogOver(const QWidget &window)
{
    QWidget *last = QApplication::activeModalWidget();
    if (!last || belongsTo(window, *last) || window.windowType() == Qt::Popup
        || window.windowType() == Qt::ToolTip)
        return nullptr;
    if (isBlockedBy(window, *last))
        return last;
    for (QWidget *dialog : QApplication::topLevelWidgets())
        if (dialog->isModal() && dialog->isVisible() && isBlockedBy(window, *dialog))
            return dialog;
    return nullptr;
}

/// Activates the dialog over a window, or the one over that dialog.
void activateOver(QWidget *dialog)
{
    // The limit is for dialogs of the application that block each other below a dialog of another window.
    for (qsizetype steps = QApplication::topLevelWidgets().size(); steps > 0; --steps)
        if (QWidget *next = dialogOver(*dialog))
            dialog = next;
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

ModalKeys::ModalKeys(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool ModalKeys::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool isKey =
        type == QEvent::ShortcutOverride || type == QEvent::KeyPress || type == QEvent::KeyRelease;
    if (!isKey && type != QEvent::WindowActivate)
        return QObject::eventFilter(watched, event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    QWidget *dialog = widget ? dialogOver(*widget->window()) : nullptr;
    if (!dialog)
        return QObject::eventFilter(watched, event);
    if (isKey) {
        event->accept(); // an accepted shortcut override is not used as a shortcut
        return true;
    }
    // Queued, because the window is still being activated.
    QMetaObject::invokeMethod(
        dialog,
        [dialog] {
            if (dialog->isVisible())
                activateOver(dialog);
        },
        Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace dp

#include "moc_modalkeys.cpp"
