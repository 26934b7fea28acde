#include "gui/widgets/keptplace.h"

#include "gui/widgets/paperstable.h"

#include <QScrollBar>

namespace dp {

/// Of the row one reads: the current one where it is seen, else the first that is. At the top new rows are
/// what one wants to see.
void KeptPlace::remember()
{
    m_id = 0;
    if (m_table.verticalScrollBar()->value() == 0)
        return;
    int row = m_table.currentIndex().row();
    if (row < 0 || m_table.rowViewportPosition(row) + m_table.rowHeight(row) <= 0
        || m_table.rowViewportPosition(row) >= m_table.viewport()->height())
        row = m_table.rowAt(0);
    m_id = row < 0 ? 0 : m_table.papers()->idAt(row);
    m_top = m_table.rowViewportPosition(row);
}

void KeptPlace::restore()
{
    const int row = m_id == 0 ? -1 : m_table.papers()->rowOf(m_id);
    m_id = 0;
    if (row < 0)
        return;
    QScrollBar *bar = m_table.verticalScrollBar();
    bar->setValue(bar->value() + m_table.rowViewportPosition(row) - m_top);
}

void KeptPlace::rememberCurrent()
{
    m_wasWindowed = m_table.papers()->isWindowed();
    m_rowsBefore = m_table.papers()->rowCount();
    m_currentBefore = m_table.currentIndex().row();
    m_currentIdBefore = m_table.currentId();
}

/// New papers stand on top of a window over a long list, so the current one has moved down by as many, or it
/// is where it was.
void KeptPlace::restoreCurrent()
{
    const PapersModel *papers = m_table.papers();
    if (m_currentIdBefore == 0 || (!papers->isWindowed() && !m_wasWindowed))
        return;
    const QList<int> rows = papers->isWindowed()
        ? QList<int>{m_currentBefore + papers->rowCount() - m_rowsBefore, m_currentBefore}
        : QList<int>{papers->rowOf(m_currentIdBefore)}; // now held as a whole, in an order without an index
    for (const int row : rows) {
        if (papers->idAt(row) != m_currentIdBefore)
            continue;
        m_table.selectionModel()->setCurrentIndex(papers->index(row, PapersModel::TitleColumn),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return;
    }
}

} // namespace dp
