#include "gui/table/rowtable.h"

#include "gui/table/groupheading.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QWheelEvent>

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

void RowTable::setGroupCollapsed(qint64 group, bool isCollapsed)
{
    const int row = currentIndex().row();
    m_papers->setCollapsed(group, isCollapsed);
    if (currentId() != 0 || row < 0)
        return;
    // The current paper was in the group.
    const int heading = std::max(0, m_papers->rowOf(group)), next = paperRow(heading, 1);
    setCurrentRow(next >= 0 ? next : std::max(0, paperRow(heading, -1)));
}

void RowTable::pressHeading(int row, Qt::MouseButton button)
{
    const qint64 group = m_papers->groupAt(row).key;
    if (button == Qt::LeftButton)
        setGroupCollapsed(group, !m_papers->isCollapsed(group));
}

QList<qint64> RowTable::actedIds() const
{
    const QList<qint64> ids = selectedIds();
    const qint64 current = currentId();
    return ids.isEmpty() && current != 0 ? QList<qint64>{current} : ids;
}

void RowTable::selectAll()
{
    m_papers->expandAll(); // so that each selected paper is visible
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
    const int before = currentIndex().row();
    int row = before;
    if (action == MoveHome)
        row = 0;
    else if (action == MoveEnd)
        row = rows - 1;
    else if (action != MoveLeft && action != MoveRight)
        row = QTableView::moveCursor(action, modifiers).row();
    if (row == before && (action == MovePageDown || action == MovePageUp))
        row += action == MovePageDown ? 1 : -1; // the row is taller than the view
    row = std::clamp(row, 0, rows - 1);
    const int step = row < before || action == MoveEnd ? -1 : 1;
    if (const int paper = paperRow(row, step); paper >= 0)
        row = paper;
    else
        row = paperRow(row, -step);
    return m_papers->index(row, PapersModel::TitleColumn);
}

int RowTable::mostRows() const
{
    const bool isAsScreen = window()->isMaximized() || window()->isFullScreen();
    const int height = isAsScreen ? screen()->availableGeometry().height() : window()->height();
    return height / std::max(1, verticalHeader()->defaultSectionSize()) + 1;
}

int RowTable::paperRow(int row, int step) const
{
    for (; m_papers && row >= 0 && row < m_papers->rowCount(); row += step)
        if (!m_papers->isHeading(row))
            return row;
    return -1;
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
    // QTableView would send an event for a cell. The accessible items are rows, see AccessibleList.
    QAbstractItemView::currentChanged(current, previous);
    if (current.isValid() && hasFocus()) // not while the person types in the search field
        emit rowFocused(current.row());
    if (selectionModel() && !selectionModel()->hasSelection())
        viewport()->update(); // the whole current row is marked
    if (current.row() < previous.row())
        m_scroller.showHeadingAbove(current.row());
}

/// Makes the next paper the current one if the current row is removed. Qt would choose the previous row.
void RowTable::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const int row = currentIndex().row();
    if (row >= start && row <= end) {
        const auto &ranges = selectionModel()->selection();
        const bool isOtherSelected = std::any_of(ranges.cbegin(), ranges.cend(),
            [&](const QItemSelectionRange &range) { return range.top() < start || range.bottom() > end; });
        int next = paperRow(end + 1, 1);
        if (next < 0)
            next = paperRow(start - 1, -1);
        if (next >= 0 && !isOtherSelected)
            selectionModel()->setCurrentIndex(m_papers->index(next, PapersModel::TitleColumn),
                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void RowTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    // The first paper becomes the current one when the table gets the focus for the first time.
    if (m_papers && index.row() == 1 && m_papers->isHeading(0))
        m_scroller.showHeadingAbove(1);
}

void RowTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (currentIndex().isValid())
        emit rowFocused(currentIndex().row());
}

void RowTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    if (hasFocus() && !selected.isEmpty())
        emit rowSelected(selected.first().top());
}

const LibraryPaper *RowTable::currentPaper() const
{
    return m_papers ? m_papers->paper(currentIndex().row()) : nullptr;
}

bool RowTable::isAtBegin() const
{
    return verticalScrollBar()->value() == 0 && currentIndex().row() <= paperRow(0, 1);
}

void RowTable::setCurrentRow(int wanted)
{
    const int row = wanted < 0 ? -1 : paperRow(wanted, 1);
    if (row < 0)
        return;
    // The title column is used because only a visible column can be current, and the title column is never
    // hidden. The selection model is called directly, because setCurrentIndex() of the view would deselect
    // the row if Ctrl is held.
    selectionModel()->setCurrentIndex(m_papers->index(row, PapersModel::TitleColumn),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_scroller.showWhole(row);
}

/// Does nothing. Qt would search all rows for a title that begins with the typed text, and would read up to a
/// million papers. Letters are shortcuts for actions on papers. To find a title, the person uses the search.
void RowTable::keyboardSearch(const QString &typed)
{
    Q_UNUSED(typed)
}

void RowTable::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QTableView::wheelEvent(event);
    if (const int steps = m_wheel.steps(*event); steps != 0)
        emit zoomRequested(steps);
    event->accept();
}

void RowTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_papers && m_papers->hasHeadings())
        paintHeadings();
}

void RowTable::paintHeadings()
{
    QPainter painter(viewport());
    const int below = rowAt(viewport()->height() - 1), last = below < 0 ? m_papers->rowCount() - 1 : below;
    for (int row = std::max(0, rowAt(0)); row <= last; ++row)
        if (const RowGroup group = m_papers->groupAt(row); group.key != 0) {
            const QRect rect(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
            GroupHeading::paint(painter, rect, group, m_papers->isCollapsed(group.key), *this);
        }
}

void RowTable::mousePressEvent(QMouseEvent *event)
{
    if (!m_drag.press(*event))
        QTableView::mousePressEvent(event);
}

void RowTable::mouseMoveEvent(QMouseEvent *event)
{
    switch (m_drag.move(*event)) {
    case RowDrag::Move::Other: return QTableView::mouseMoveEvent(event);
    case RowDrag::Move::Short: return;
    case RowDrag::Move::Begun: emit dragged();
    }
}

void RowTable::mouseReleaseEvent(QMouseEvent *event)
{
    if (const int row = m_drag.release(*event); row >= 0)
        return setCurrentRow(row);
    QTableView::mouseReleaseEvent(event);
    moveCurrentIntoSelection(); // a click with Ctrl may have removed the current row from the selection
}

} // namespace dp

#include "moc_rowtable.cpp"
