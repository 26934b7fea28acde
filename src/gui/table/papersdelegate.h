#pragma once

#include <QStyledItemDelegate>

namespace dp {

/// Draws a paper's cells in the first line of its row; an open abstract may take the rest of the row. Draws a
/// dot and a bold title for an unread paper, a star, and the arrow that opens the abstract.
class PapersDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PapersDelegate(QObject *parent = nullptr);

    /// Returns the height of the line, without an open abstract.
    static int lineHeight(const QFontMetrics &metrics);
    /// Returns the position of the arrow in a title's cell.
    static QRect arrowRect(const QRect &cell, int lineHeight);

    void setOpen(const QSet<qint64> *open) { m_open = open; }
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const QSet<qint64> *m_open = nullptr; // open papers of the view
};

} // namespace dp
