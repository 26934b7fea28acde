#pragma once

#include <QObject>

namespace dp {

/// Prevents a key press in an open menu or another popup from triggering a shortcut of the window behind it.
/// While a menu is open, QApplication::focusWidget() is still the list, and Qt uses this widget to find
/// shortcuts. Installed on the application as an event filter; GUI thread.
class PopupKeys final : public QObject
{
    Q_OBJECT

public:
    explicit PopupKeys(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace dp
