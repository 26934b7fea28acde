#include "gui/window/toolbar.h"

#include <QEvent>

namespace dp {

ToolBar::ToolBar(const QString &title, QWidget *parent)
    : QToolBar(title, parent)
{
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fitIcons();
}

/// Makes the icons a little higher than the texts beside them.
void ToolBar::fitIcons()
{
    const int side = fontMetrics().height() * 4 / 3;
    setIconSize(QSize(side, side));
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
    fitIcons();
    // Shows the texts so that fit() measures the width with texts again.
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fit();
}

} // namespace dp

#include "moc_toolbar.cpp"
