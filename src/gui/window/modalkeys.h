#pragma once

#include <QObject>

class QWidget;

namespace dp {

/// Prevents keys from reaching a window behind an open dialog. Qt blocks key presses for such a window, but
/// not its shortcuts, and a window manager may give the keyboard to it. The dialog is then activated again,
/// so that the person types into it. Installed on the application as an event filter; GUI thread.
class ModalKeys final : public QObject
{
    Q_OBJECT

public:
    explicit ModalKeys(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace dp
