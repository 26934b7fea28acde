#pragma once

#include <QStyledItemDelegate>

namespace dp {

/// Draws the cells of a paper in the first line of its row; an open abstract may cover the rest of the row.
/// An unread paper has a dot and a bold title. Also draws the star and the arrow that opens the abstract.
class PapersDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PapersDelegate(QObject *parent = nullptr);

    /// Returns the height of a row without an open abstract, in pixels.
    static int lineHeight(const QFontMetrics &metrics);
    /// Returns the position of the arrow in the cell of a title.
    static QRect arrowRect(const QRect &cell, int lineHeight);

    /// Returns the area of the text in a cell.
    static QRect textRect(const QRect &cell, int column);

    void setOpen(const QSet<qint64> *open) { m_open = open; }
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Shows the whole text of a cell in a tool tip if the cell shows only a part of it.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    const QSet<qint64> *m_open = nullptr; // identifiers of the papers with an open abstract
};

} // namespace dp
