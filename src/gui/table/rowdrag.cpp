#include "gui/table/rowdrag.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTableView>

#include <utility>

namespace dp {

bool RowDrag::press(const QMouseEvent &event)
{
    m_row = -1;
    m_isHeld = false;
    const QModelIndex index = m_table.indexAt(event.position().toPoint());
    if (event.button() != Qt::LeftButton || event.modifiers() != Qt::NoModifier || !index.isValid()
        || !m_table.selectionModel()->isRowSelected(index.row(), {}))
        return false;
    m_row = index.row();
    m_start = event.position().toPoint();
    int rows = 0; // the rows are not listed, because a range may have a million
    for (const QItemSelectionRange &range : m_table.selectionModel()->selection())
        rows += range.height();
    m_isHeld = rows > 1;
    return m_isHeld;
}

RowDrag::Move RowDrag::move(const QMouseEvent &event)
{
    if (m_row < 0 || !(event.buttons() & Qt::LeftButton))
        return Move::Other;
    if ((event.position().toPoint() - m_start).manhattanLength() < QApplication::startDragDistance())
        return Move::Short;
    m_row = -1;
    return Move::Begun;
}

int RowDrag::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return -1;
    const int row = std::exchange(m_row, -1);
    return std::exchange(m_isHeld, false) ? row : -1;
}

} // namespace dp
