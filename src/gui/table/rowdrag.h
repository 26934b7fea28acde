#pragma once

#include <QPoint>

class QMouseEvent;
class QTableView;

namespace dp {

/// Recognises that the person drags selected rows with the mouse. A press on a row that is not selected
/// selects it, and moving the mouse then selects further rows. A press on a selected row keeps the selection
/// until the button is released, so that several rows can be dragged.
class RowDrag
{
public:
    explicit RowDrag(QTableView &table)
        : m_table(table)
    {
    }

    /// Returns whether the table must ignore the press.
    bool press(const QMouseEvent &event);
    enum class Move {
        Other, ///< the table handles the move
        Short, ///< the mouse is still near the pressed row; the table must ignore the move
        Begun, ///< the person begins to drag
    };
    Move move(const QMouseEvent &event);
    /// Returns the row that was clicked and must become the only selected row; -1: the table handles the
    /// release.
    int release(const QMouseEvent &event);

private:
    QTableView &m_table;
    QPoint m_start; // where the button was pressed
    int m_row = -1; // the row at this place; -1: no selected row was pressed
    bool m_isHeld = false; // several rows are selected, and the press must not change this
};

} // namespace dp
