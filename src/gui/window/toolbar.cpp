#include "gui/window/toolbar.h"

#include <QEvent>

namespace dp {

ToolBar::ToolBar(const QString &title, QWidget *parent)
    : QToolBar(title, parent)
{
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize(QSize(20, 20));
}

void ToolBar::fit()
{
    if (toolButtonStyle() == Qt::ToolButtonTextBesideIcon)
        m_widthWithTexts = sizeHint().width();
    setToolButtonStyle(width() < m_widthWithTexts ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void ToolBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    fit();
}

void ToolBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange
        && event->type() != QEvent::LanguageChange)
        return;
    // Shows the texts so that fit() measures the width with texts again.
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fit();
}

} // namespace dp
