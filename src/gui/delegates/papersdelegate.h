#pragma once

#include <QStyledItemDelegate>

namespace dp {

/// Draws a paper's cells in the first line of its row, whose rest may be an open abstract: a dot while it is
/// unread, a star, the title bold while unread, and the arrow that opens the abstract.
class PapersDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PapersDelegate(QObject *parent = nullptr);

    /// Of the line, without an open abstract.
    static int lineHeight(const QFontMetrics &metrics);
    /// Where the arrow stands in a title's cell.
    static QRect arrowRect(const QRect &cell, int lineHeight);

    void setOpen(const QSet<qint64> *open) { m_open = open; }
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const QSet<qint64> *m_open = nullptr; // of the view
};

} // namespace dp
