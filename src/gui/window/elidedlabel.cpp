#include "gui/window/elidedlabel.h"

#include <QEvent>
#include <QHelpEvent>
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
    // A tool tip would interpret tags in the text, so the text is escaped.
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
        isElided() ? QStringLiteral("<qt>%1</qt>").arg(text().toHtmlEscaped()) : QString(), this);
    return true;
}

} // namespace dp
