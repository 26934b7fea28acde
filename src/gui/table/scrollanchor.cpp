#include "gui/table/scrollanchor.h"

#include "gui/table/rowtable.h"

#include <QScrollBar>

namespace dp {

ScrollAnchor::Place ScrollAnchor::placeOf(int row) const
{
    const PapersModel *papers = m_table.papers();
    if (row < 0 || papers->idAt(row) == 0)
        return {};
    return {papers->idAt(row), papers->papersAbove(row), papers->paperCount()};
}

/// Returns the row of a stored paper; -1 if it cannot be found. A window knows the rows of the papers that it
/// has read. New papers are added at the top of a window. So the paper either has its old position, or is as
/// many positions lower as papers were added.
int ScrollAnchor::rowOf(const Place &place) const
{
    const PapersModel *papers = m_table.papers();
    if (const int row = papers->rowOf(place.id); row >= 0 || !papers->isWindowed())
        return row;
    for (const int paper : {place.paper + papers->paperCount() - place.papers, place.paper})
        if (const int row = papers->rowOfPaper(paper); papers->idAt(row) == place.id)
            return row;
    return -1;
}

/// Stores the position of the row that the person is reading: the current row if it is visible, otherwise the
/// first visible row. If the list is scrolled to the top, nothing is stored, so that new rows become visible.
void ScrollAnchor::remember()
{
    m_place = {};
    if (m_table.verticalScrollBar()->value() == 0)
        return;
    int row = m_table.currentIndex().row();
    if (row < 0 || m_table.rowViewportPosition(row) + m_table.rowHeight(row) <= 0
        || m_table.rowViewportPosition(row) >= m_table.viewport()->height())
        row = m_table.paperRow(m_table.rowAt(0), 1);
    m_place = placeOf(row);
    m_top = m_table.rowViewportPosition(row);
}

void ScrollAnchor::restore()
{
    const int row = m_place.id == 0 ? -1 : rowOf(m_place);
    m_place = {};
    if (row < 0)
        return;
    QScrollBar *bar = m_table.verticalScrollBar();
    bar->setValue(bar->value() + m_table.rowViewportPosition(row) - m_top);
}

void ScrollAnchor::rememberCurrent()
{
    m_wasWindowed = m_table.papers()->isWindowed();
    m_current = placeOf(m_table.currentIndex().row());
}

/// Makes the stored paper the current one again. If the list is neither a window nor was one, the model has
/// moved single rows, and the current row has not changed.
void ScrollAnchor::restoreCurrent()
{
    const PapersModel *papers = m_table.papers();
    if (m_current.id == 0 || (!papers->isWindowed() && !m_wasWindowed))
        return;
    if (const int row = rowOf(m_current); row >= 0)
        m_table.selectionModel()->setCurrentIndex(papers->index(row, PapersModel::TitleColumn),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace dp
