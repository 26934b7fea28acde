#pragma once

#include <QRect>

class QHeaderView;
class QPainter;
class QStyleOptionHeaderV2;

/// Paints a section of a table's header. Qt begins its text at the edge of the column, and the texts of the
/// cells begin further inside.
namespace dp::headerlabel {

/// Returns the area of the text. texts: the area of the texts in the cells of the column.
QRect area(const QStyleOptionHeaderV2 &option, const QHeaderView &header, const QRect &texts);
/// Paints like QStyle::CE_Header, with the text in its area.
void paint(
    QPainter &painter, const QStyleOptionHeaderV2 &option, const QHeaderView &header, const QRect &texts);

} // namespace dp::headerlabel
