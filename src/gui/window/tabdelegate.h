#pragma once

#include <QStyledItemDelegate>

namespace dp {

/// Paints a row of a list of tabs: the name, which may be elided, and on the other side the number of unread
/// papers, which is never cut. GUI thread.
class TabDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The texts that are painted in a row of this width.
    struct Texts {
        QString name;
        QString unread; ///< empty: there is no number
    };
    static Texts textsIn(int width, const QModelIndex &index, const QFontMetrics &metrics);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace dp
