#pragma once

#include <QtGlobal>

namespace dp {

class RowTable;

/// Keeps the row that is being read at its place on the screen while rows above it are added or removed.
/// remember() is called before the rows change, and restore() afterwards, when the row heights are set. GUI
/// thread; owned by the table.
class ScrollAnchor
{
public:
    explicit ScrollAnchor(RowTable &table)
        : m_table(table)
    {
    }

    void remember();
    /// Called before all rows are reset, for example those of a windowed list.
    void rememberCurrent();
    void restoreCurrent();
    void restore();

private:
    RowTable &m_table;
    qint64 m_id = 0; // of the row that stays; 0: none
    int m_top = 0; // its top in the view
    bool m_wasWindowed = false;
    int m_rowsBefore = 0; // number of rows before the reset
    int m_currentBefore = -1;
    qint64 m_currentIdBefore = 0;
};

} // namespace dp
