#pragma once

#include <QColor>
#include <QStyleOptionViewItem>

namespace dp {

/// The colors of a row of a table of papers. Each color has enough contrast to the background of the row,
/// whatever palette the desktop has.
struct RowColors {
    /// Returns the colors of a row. They are computed once for each palette and state. GUI thread.
    static const RowColors &of(const QStyleOptionViewItem &option);
    explicit RowColors(const QStyleOptionViewItem &option);

    QColor background;
    QColor text; ///< the title
    QColor quiet; ///< the other texts
    QColor accent; ///< the dot of an unread paper, and the lines around the current row
    QColor star;
    QColor noStar; ///< a star that is not set
    QColor arrow;
    QColor match; ///< background of a search match
    QColor badge; ///< background of a badge
    QColor category; ///< background of the code of a category: weaker, because most rows have some
    QColor categoryText;
};

} // namespace dp
