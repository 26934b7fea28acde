#pragma once

#include <QObject>
#include <QPointer>

class QMenuBar;
class QWidget;

namespace dp {

/// Returns the focus from the menu bar to the widget that had it before, if the menu bar gets it when its
/// window is activated. In Qt, the menu bar keeps the focus after its menu was closed by Escape. If a dialog
/// is then opened by a shortcut and closed, the menu bar would get the focus again, without an active menu,
/// and no key would work. GUI thread; a child of the menu bar.
class MenuFocus final : public QObject
{
    Q_OBJECT

public:
    explicit MenuFocus(QMenuBar &bar);

private:
    void follow(QWidget *before, QWidget *now);

    QMenuBar &m_bar;
    QPointer<QWidget> m_before; // widget that had the focus before the menu bar
};

} // namespace dp
