#include "gui/window/menufocus.h"

#include <QApplication>
#include <QMenuBar>

namespace dp {

MenuFocus::MenuFocus(QMenuBar &bar)
    : QObject(&bar)
    , m_bar(bar)
{
    connect(qApp, &QApplication::focusChanged, this, &MenuFocus::follow);
}

void MenuFocus::follow(QWidget *before, QWidget *now)
{
    if (now != &m_bar)
        return;
    const bool isInWindow = before && before->window() == m_bar.window();
    if (isInWindow)
        m_before = before;
    else if (m_before && !m_bar.activeAction())
        m_before->setFocus(Qt::OtherFocusReason);
}

} // namespace dp

#include "moc_menufocus.cpp"
