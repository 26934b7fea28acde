#include "gui/table/rowtable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <cstdlib>

namespace dp {

RowTable::RowTable(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTabKeyNavigation(false);
}

void RowTable::setPapersModel(PapersModel *model)
{
    m_papers = model;
    setModel(model);
}

qint64 RowTable::currentId() const
{
    return m_papers && currentIndex().isValid() ? m_papers->idAt(currentIndex().row()) : 0;
}

QList<qint64> RowTable::selectedIds() const
{
    QList<qint64> ids;
    if (!selectionModel())
        return ids;
    QList<std::pair<int, int>> ranges; // only whole rows are selected, so the ranges do not overlap
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges << std::pair(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    for (const auto &[first, last] : std::as_const(ranges))
        ids << m_papers->idsAt(first, last);
    return ids;
}

bool RowTable::isAllSelected() const
{
    int rows = 0;
    if (selectionModel())
        for (const QItemSelectionRange &range : selectionModel()->selection())
            rows += range.height();
    return rows > 0 && rows == m_papers->rowCount();
}

QList<qint64> RowTable::actedIds() const
{
    const QList<qint64> ids = selectedIds();
    const qint64 current = currentId();
    return ids.isEmpty() && current != 0 ? QList<qint64>{current} : ids;
}

void RowTable::selectAll()
{
    QTableView::selectAll();
    emit allSelected();
}

/// Makes a selected row the current row. Some keys act on the current paper and others on the selected
/// papers. If the current paper is selected, all keys act on the papers that look selected.
void RowTable::moveCurrentIntoSelection()
{
    QItemSelectionModel *selection = selectionModel();
    const QModelIndex current = currentIndex();
    if (!selection || !m_papers || !selection->hasSelection()
        || (current.isValid() && selection->isSelected(current)))
        return;
    const int from = std::max(0, current.row());
    int nearest = -1;
    for (const QItemSelectionRange &range : selection->selection()) {
        const int row = std::clamp(from, range.top(), range.bottom());
        if (nearest < 0 || std::abs(row - from) < std::abs(nearest - from))
            nearest = row;
    }
    if (nearest >= 0)
        selection->setCurrentIndex(
            m_papers->index(nearest, PapersModel::TitleColumn), QItemSelectionModel::NoUpdate);
}

/// Moves the cursor through rows instead of cells. Home and End move to the first and to the last paper.
QModelIndex RowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = m_papers ? m_papers->rowCount() : 0;
    if (rows == 0)
        return {};
    int row = currentIndex().row();
    if (action == MoveHome)
        row = 0;
    else if (action == MoveEnd)
        row = rows - 1;
    else if (action != MoveLeft && action != MoveRight)
        row = QTableView::moveCursor(action, modifiers).row();
    return m_papers->index(std::clamp(row, 0, rows - 1), PapersModel::TitleColumn);
}

/// Prevents a row from becoming the current one without being selected. Qt would allow this if Ctrl is held.
QItemSelectionModel::SelectionFlags RowTable::selectionCommand(
    const QModelIndex &index, const QEvent *event) const
{
    const auto command = QTableView::selectionCommand(index, event);
    if (!event || event->type() != QEvent::KeyPress || command != QItemSelectionModel::NoUpdate)
        return command;
    const auto modifiers = static_cast<const QKeyEvent *>(event)->modifiers();
    return QItemSelectionModel::Rows
        | (modifiers & Qt::ShiftModifier ? QItemSelectionModel::SelectCurrent
                                         : QItemSelectionModel::ClearAndSelect);
}

void RowTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (selectionModel() && !selectionModel()->hasSelection())
        viewport()->update(); // the whole current row is marked
}

void RowTable::setCurrentRow(int row)
{
    if (!m_papers || row < 0 || row >= m_papers->rowCount())
        return;
    // The title column is used because only a visible column can be current, and the title column is never
    // hidden. The selection model is called directly, because setCurrentIndex() of the view would deselect
    // the row if Ctrl is held.
    selectionModel()->setCurrentIndex(m_papers->index(row, PapersModel::TitleColumn),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    showWhole(row);
}

/// Scrolls until the row and its abstract are visible. If they are taller than the view, scrolls until the
/// first line of the row is at the top.
void RowTable::showWhole(int row)
{
    const int top = rowViewportPosition(row);
    const int bottom = top + rowHeight(row);
    const int seen = viewport()->height();
    if (top < 0 || rowHeight(row) > seen)
        scrollBy(top);
    else if (bottom > seen)
        scrollBy(bottom - seen);
}

/// Scrolls to the current row if it is outside the view. Returns false if it is visible.
bool RowTable::scrollToCurrent()
{
    const int row = currentIndex().row();
    const int top = rowViewportPosition(row);
    if (row < 0 || (top < viewport()->height() && top + rowHeight(row) > 0))
        return false;
    showWhole(row);
    return true;
}

/// Returns the height of a page in pixels. Two lines of the last page stay visible.
int RowTable::pageStep() const
{
    return std::max(viewport()->height() - 2 * fontMetrics().lineSpacing(), fontMetrics().lineSpacing());
}

/// Scrolls by this number of pixels. Returns false if the end of the list was reached before.
bool RowTable::scrollBy(int pixels)
{
    const int before = verticalScrollBar()->value();
    verticalScrollBar()->setValue(before + pixels);
    return verticalScrollBar()->value() != before;
}

bool RowTable::pageDown()
{
    if (scrollToCurrent())
        return true;
    const int row = currentIndex().row();
    const int below = rowViewportPosition(row) + rowHeight(row) - viewport()->height();
    return row >= 0 && below > 0 && scrollBy(std::min(below, pageStep()));
}

bool RowTable::pageUp()
{
    if (scrollToCurrent())
        return true;
    const int row = currentIndex().row();
    const int above = -rowViewportPosition(row);
    return row >= 0 && above > 0 && scrollBy(-std::min(above, pageStep()));
}

void RowTable::scrollToRect(const QRect &rect)
{
    const int above = rect.top(), below = rect.bottom() - viewport()->height() + 1;
    if (above < 0 || below > 0)
        scrollBy(above < 0 ? above : below);
}

/// Does nothing. Qt would search all rows for a title that begins with the typed text, and would read up to a
/// million papers. Letters are shortcuts for actions on papers. To find a title, the person uses the search.
void RowTable::keyboardSearch(const QString &typed)
{
    Q_UNUSED(typed)
}

void RowTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    moveCurrentIntoSelection(); // a click with Ctrl may have removed the current row from the selection
}

} // namespace dp
