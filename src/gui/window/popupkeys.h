#pragma once

#include <QObject>

namespace dp {

/// Prevents a key that is typed into an open menu or another popup from triggering a shortcut of the window
/// behind it. Qt matches shortcuts against QApplication::focusWidget(), which stays the list while a menu is
/// open. Installed on the application; GUI thread.
class PopupKeys final : public QObject
{
    Q_OBJECT

public:
    explicit PopupKeys(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace dp
