#pragma once

#include "base/dategroups.h"

#include <QCoreApplication>

class QPainter;
class QRect;
class QWidget;

namespace dp {

/// The heading above a group of papers: its texts, and how it is painted. A heading is as wide as the table.
class GroupHeading
{
    Q_DECLARE_TR_FUNCTIONS(dp::GroupHeading)

public:
    /// Returns the name of the group, such as "Today" or "March 2026".
    static QString title(qint64 key);
    /// Returns the name of the group, its number of papers and whether it is collapsed, for screen readers.
    static QString text(const RowGroup &group, bool isCollapsed);
    /// Paints the heading with the font and the palette of the widget.
    static void paint(
        QPainter &painter, const QRect &rect, const RowGroup &group, bool isCollapsed, const QWidget &widget);
};

} // namespace dp
