#include "gui/window/elidedlabel.h"

#include "gui/plaintooltip.h"

#include <QEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QStyle>
#include <QStyleOption>
#include <QStylePainter>
#include <QToolTip>

namespace dp {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

QSize ElidedLabel::minimumSizeHint() const
{
    // Only the minimum size is reduced. sizeHint() still returns the size of the whole text.
    return {std::min(fontMetrics().averageCharWidth() * 8, sizeHint().width()), sizeHint().height()};
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QString ElidedLabel::toolTipText() const
{
    QStringList lines{isElided() ? text() : QString(), m_details};
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(u'\n');
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(),
        int(QStyle::visualAlignment(layoutDirection(), alignment())), option.palette, isEnabled(), shown,
        foregroundRole());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QLabel::event(event);
    QToolTip::showText(
        static_cast<QHelpEvent *>(event)->globalPos(), plaintooltip::html(toolTipText()), this);
    return true;
}

void ElidedLabel::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit clicked();
    event->accept(); // a press elsewhere was not sent to this label
}

} // namespace dp

#include "moc_elidedlabel.cpp"
