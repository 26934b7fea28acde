#pragma once

#include "gui/table/titleline.h"

#include <QCache>
#include <QStyledItemDelegate>

#include <functional>
#include <optional>

namespace dp {

struct RowColors;

/// Draws the cells of a paper at the top of its row; an open abstract may cover the rest of the row.
/// An unread paper has a dot and a bold title. Also draws the star and the arrow that opens the abstract.
class PapersDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PapersDelegate(QObject *parent = nullptr);

    /// Returns the height of a row with one line of text and without an open abstract, in pixels.
    static int lineHeight(const QFontMetrics &metrics);
    /// Returns the height of a row without an open abstract, in pixels.
    int rowHeight(const QFontMetrics &metrics) const;
    /// Sets whether a second line below the title shows authors, date and comment.
    void setTwoLines(bool isTwoLines) { m_isTwoLines = isTwoLines; }
    /// Sets a function that returns the column of the date in the second line.
    void setDateColumn(const std::function<int()> &column) { m_dateColumn = column; }
    /// Returns the position of the arrow in the cell of a title.
    static QRect arrowRect(const QRect &cell, const QFontMetrics &metrics);

    /// Returns the area of the text in a cell.
    static QRect textRect(const QRect &cell, int column, const QFontMetrics &metrics);
    /// Returns the width in pixels of a column that shows a glyph.
    static int glyphColumnWidth(const QFontMetrics &metrics);
    /// Returns the width in pixels of a column that shows each date completely.
    static int dateColumnWidth(const QFontMetrics &metrics);

    /// Returns the second line of a row: authors, date and comment. The authors are shortened so that the
    /// date is always visible. width: in pixels.
    QString secondLine(const QModelIndex &index, const QFont &font, int width) const;
    /// Shows as many chips after a title as fit, a moment after the first painting. The start does not wait
    /// for them, because compiling their regular expressions takes long.
    void showChipsSoon(QWidget &viewport);
    /// Returns the chip at a position in a cell. option: needs only the font and the area of the cell.
    std::optional<TitleLine::Pill> chipAt(
        const QPoint &position, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Sets the papers with an open abstract; null: abstracts do not open below their rows.
    void setOpen(const QSet<qint64> *open) { m_open = open; }
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Shows the whole text of a cell in a tool tip if the cell shows only a part of it.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintBackground(
        QPainter &painter, const QStyleOptionViewItem &option, const RowColors &colors) const;
    void paintTitle(QPainter &painter, const QStyleOptionViewItem &option, const RowColors &colors) const;
    void paintSecondLine(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
        const RowColors &colors) const;
    TitleLine titleLine(
        const LibraryPaper &paper, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QList<RowChip> chipsOf(const LibraryPaper &paper) const;
    /// Paints the text of a cell with the pen of the painter, and marks its search matches.
    void paintText(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
        const RowColors &colors) const;

    bool m_isTwoLines = false;
    bool m_areChipsShown = false;
    bool m_isShowingChips = false; // the next painting shows them
    mutable QCache<std::pair<qint64, size_t>, QList<RowChip>> m_chips; // by paper and the hash of its texts
    std::function<int()> m_dateColumn;
    const QSet<qint64> *m_open = nullptr;
};

} // namespace dp
