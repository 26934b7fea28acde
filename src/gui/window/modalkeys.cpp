#include "gui/window/modalkeys.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace dp {
namespace {

bool isBlockedBy(const QWidget &window, const QWidget &dialog)
{
    if (&window == &dialog || dialog.isAncestorOf(&window))
        return false;
    if (dialog.windowModality() == Qt::ApplicationModal)
        return true;
    const QWidget *parent = dialog.parentWidget();
    while (parent && parent->window() != &window)
        parent = parent->window()->parentWidget();
    return parent != nullptr;
}

/// Returns the open dialog that blocks a window; null if there is none.
QWidget *dialogOver(const QWidget &window)
{
    if (!QApplication::activeModalWidget() || window.windowType() == Qt::Popup
        || window.windowType() == Qt::ToolTip)
        return nullptr;
    for (QWidget *dialog : QApplication::topLevelWidgets())
        if (dialog->isModal() && dialog->isVisible() && isBlockedBy(window, *dialog))
            return dialog;
    return nullptr;
}

/// Activates the dialog over a window, or the one over that dialog.
void activateOver(QWidget *dialog)
{
    while (QWidget *next = dialogOver(*dialog))
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
