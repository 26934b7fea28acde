#pragma once

#include <QtGlobal>

namespace dp {

class PapersTable;

/// Keeps what one reads where it is on the screen while rows come and go above it: remember() before the rows
/// change, restore() after it, when they have their heights. GUI thread; the table owns it.
class KeptPlace
{
public:
    explicit KeptPlace(PapersTable &table)
        : m_table(table)
    {
    }

    void remember();
    /// Before all rows are made anew, of a window over a long list for instance.
    void rememberCurrent();
    void restoreCurrent();
    void restore();

private:
    PapersTable &m_table;
    qint64 m_id = 0; // of the row that stays; 0: none
    int m_top = 0; // its, in the view
    bool m_wasWindowed = false;
    int m_rowsBefore = 0; // of what was current
    int m_currentBefore = -1;
    qint64 m_currentIdBefore = 0;
};

} // namespace dp
