#pragma once

#include <QtGlobal>

namespace dp {

class RowTable;

/// Keeps the row that the person is reading at its position on the screen while rows above it are added or
/// removed. remember() is called before the rows change. restore() is called after the rows have changed and
/// the row heights are set. GUI thread; owned by the table.
class ScrollAnchor
{
public:
    explicit ScrollAnchor(RowTable &table)
        : m_table(table)
    {
    }

    void remember();
    /// Stores the current row. Called before all rows are reset, for example the rows of a window over a long
    /// list.
    void rememberCurrent();
    void restoreCurrent();
    void restore();

private:
    RowTable &m_table;
    qint64 m_id = 0; // identifier of the paper whose row keeps its position; 0: no row
    int m_top = 0; // top edge of this row in the view, in pixels
    bool m_wasWindowed = false;
    int m_rowsBefore = 0; // number of rows before the reset
    int m_currentBefore = -1;
    qint64 m_currentIdBefore = 0;
};

} // namespace dp
