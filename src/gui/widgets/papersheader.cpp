#include "gui/widgets/papersheader.h"

#include "gui/icons.h"
#include "gui/models/papersmodel.h"

#include <QPainter>

namespace dp {

PapersHeader::PapersHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
}

void PapersHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    if (logicalIndex != PapersModel::ReadColumn && logicalIndex != PapersModel::StarColumn)
        return;
    QColor color = palette().color(QPalette::ButtonText);
    color.setAlphaF(0.7F);
    const QRectF square(rect.center().x() - 7, rect.center().y() - 7, 14, 14);
    paintGlyph(
        *painter, square, logicalIndex == PapersModel::ReadColumn ? Glyph::Unread : Glyph::Star, color);
}

} // namespace dp
