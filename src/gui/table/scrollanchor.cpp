#include "gui/table/scrollanchor.h"

#include "gui/table/rowtable.h"

#include <QScrollBar>

namespace dp {

/// Stores the position of the row that the person is reading: the current row if it is visible, otherwise the
/// first visible row. If the list is scrolled to the top, nothing is stored, so that new rows become visible.
void ScrollAnchor::remember()
{
    m_id = 0;
    if (m_table.verticalScrollBar()->value() == 0)
        return;
    int row = m_table.currentIndex().row();
    if (row < 0 || m_table.rowViewportPosition(row) + m_table.rowHeight(row) <= 0
        || m_table.rowViewportPosition(row) >= m_table.viewport()->height())
        row = m_table.paperRow(m_table.rowAt(0), 1);
    m_id = row < 0 ? 0 : m_table.papers()->idAt(row);
    m_top = m_table.rowViewportPosition(row);
}

void ScrollAnchor::restore()
{
    const int row = m_id == 0 ? -1 : m_table.papers()->rowOf(m_id);
    m_id = 0;
    if (row < 0)
        return;
    QScrollBar *bar = m_table.verticalScrollBar();
    bar->setValue(bar->value() + m_table.rowViewportPosition(row) - m_top);
}

void ScrollAnchor::rememberCurrent()
{
    m_wasWindowed = m_table.papers()->isWindowed();
    m_rowsBefore = m_table.papers()->rowCount();
    m_currentBefore = m_table.currentIndex().row();
    m_currentIdBefore = m_table.currentId();
}

/// Makes the stored paper the current one again. In a window over a long list, new papers are added at the
/// top. So the paper is either in its old row, or as many rows lower as papers were added.
void ScrollAnchor::restoreCurrent()
{
    const PapersModel *papers = m_table.papers();
    if (m_currentIdBefore == 0 || (!papers->isWindowed() && !m_wasWindowed))
        return;
    // If the list is no longer a window, it was loaded completely, because the library has no index for its
    // sort order.
    const QList<int> rows = papers->isWindowed()
        ? QList<int>{m_currentBefore + papers->rowCount() - m_rowsBefore, m_currentBefore}
        : QList<int>{papers->rowOf(m_currentIdBefore)};
    for (const int row : rows) {
        if (papers->idAt(row) != m_currentIdBefore)
            continue;
        m_table.selectionModel()->setCurrentIndex(papers->index(row, PapersModel::TitleColumn),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return;
    }
}

} // namespace dp
