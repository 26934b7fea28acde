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
    /// A paper and its position in the list.
    struct Place {
        qint64 id = 0; // 0: no paper
        int paper = 0; // position among the papers of the list
        int papers = 0; // number of papers of the list
    };

    Place placeOf(int row) const;
    int rowOf(const Place &place) const;

    RowTable &m_table;
    Place m_place; // the paper whose row keeps its position
    int m_top = 0; // top edge of its row in the view, in pixels
    Place m_current;
    bool m_wasWindowed = false;
};

} // namespace dp
