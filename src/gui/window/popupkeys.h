#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace dp {

/// Prevents a key press in an open menu or another popup from triggering a shortcut of the window behind it.
/// While a menu is open, QApplication::focusWidget() is still the list, and Qt uses this widget to find
/// shortcuts. Also limits letters to the list of papers, because a person can choose a letter for an action
/// of the whole window. Installed on the application as an event filter; GUI thread.
class PopupKeys final : public QObject
{
    Q_OBJECT

public:
    /// window: the owner.
    explicit PopupKeys(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isLetterElsewhere(const QKeyEvent &key) const;

    QWidget *m_window;
};

} // namespace dp
