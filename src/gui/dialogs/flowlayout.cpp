#include "gui/dialogs/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace dp {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items << item;
}

void FlowLayout::addBeforeLast(QWidget *widget)
{
    addWidget(widget);
    if (m_items.size() > 1)
        m_items.swapItemsAt(m_items.size() - 1, m_items.size() - 2);
    invalidate();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool moves) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const int space = std::max(0, spacing());
    int x = inside.x(), y = inside.y(), rowHeight = 0;
    for (QLayoutItem *item : m_items) {
        QSize size = item->sizeHint().boundedTo(QSize(std::max(1, inside.width()), QWIDGETSIZE_MAX));
        const int wanted = item == m_items.constLast() ? item->minimumSize().width() : size.width();
        if (x > inside.x() && x + wanted > inside.x() + inside.width()) {
            x = inside.x();
            y += rowHeight + space;
            rowHeight = 0;
        }
        if (item == m_items.constLast())
            size.setWidth(std::max(wanted, inside.x() + inside.width() - x));
        if (moves)
            item->setGeometry(QStyle::visualRect(direction, inside, QRect(QPoint(x, y), size)));
        x += size.width() + space;
        rowHeight = std::max(rowHeight, size.height());
    }
    const QMargins margins = contentsMargins();
    return y + rowHeight - inside.y() + margins.top() + margins.bottom();
}

} // namespace dp
