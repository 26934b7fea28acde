#include "gui/table/headerlabel.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionHeaderV2>

namespace dp::headerlabel {

QRect area(const QStyleOptionHeaderV2 &option, const QHeaderView &header, const QRect &texts)
{
    QRect area = header.style()->subElementRect(QStyle::SE_HeaderLabel, &option, &header);
    if (option.direction == Qt::RightToLeft)
        area.setRight(texts.right());
    else
        area.setLeft(texts.left());
    return area;
}

void paint(
    QPainter &painter, const QStyleOptionHeaderV2 &option, const QHeaderView &header, const QRect &texts)
{
    const QStyle *style = header.style();
    painter.save();
    painter.setClipRect(option.rect, Qt::IntersectClip);
    style->drawControl(QStyle::CE_HeaderSection, &option, &painter, &header);
    QStyleOptionHeaderV2 part = option;
    part.rect = area(option, header, texts);
    if (part.rect.isValid())
        style->drawControl(QStyle::CE_HeaderLabel, &part, &painter, &header);
    part.rect = style->subElementRect(QStyle::SE_HeaderArrow, &option, &header);
    if (option.sortIndicator != QStyleOptionHeader::None)
        style->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &part, &painter, &header);
    painter.restore();
}

} // namespace dp::headerlabel
