#include "gui/table/paperstable.h"

#include "base/log.h"
#include "gui/table/abstractpanel.h"
#include "gui/table/papersdelegate.h"
#include "gui/table/papersheader.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace dp {

PapersTable::PapersTable(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new PapersDelegate(this))
    , m_head(new PapersHeader(this))
    , m_place(*this)
{
    setObjectName(u"papersTable"_s);
    setAccessibleName(tr("Papers"));
    m_delegate->setOpen(&m_open);
    setItemDelegate(m_delegate);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setVisible(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(8);
    verticalHeader()->setDefaultSectionSize(lineHeight());
    verticalScrollBar()->setSingleStep(lineHeight());
    setHorizontalHeader(m_head);
    connect(m_head, &QHeaderView::sectionMoved, this, &PapersTable::placePanels);
    connect(m_head, &QHeaderView::sectionResized, this, &PapersTable::placePanels);
}

PapersTable::~PapersTable() = default;

int PapersTable::lineHeight() const
{
    return PapersDelegate::lineHeight(fontMetrics());
}

void PapersTable::setPapers(PapersModel *model)
{
    m_papers = model;
    setModel(model);
    m_head->setUpColumns();
    setSortingEnabled(true);
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &PapersTable::rowsWillChange);
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &PapersTable::rowsWillChange);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &PapersTable::rowsWillChange);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        rowsWillChange();
        m_place.rememberCurrent();
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_place.restoreCurrent();
        rowsHaveChanged();
    });
    connect(model, &QAbstractItemModel::layoutChanged, this, &PapersTable::rowsHaveChanged);
    connect(model, &QAbstractItemModel::rowsInserted, this, &PapersTable::rowsHaveChanged);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &PapersTable::rowsHaveChanged);
    connect(model, &QAbstractItemModel::dataChanged, this, &PapersTable::papersHaveChanged);
}

void PapersTable::rowsHaveChanged()
{
    applyHeights();
    m_place.restore();
    moveCurrentIntoSelection(); // the current row may have been removed
}

/// Searches the open rows only, because a million rows may have changed.
void PapersTable::papersHaveChanged(const QModelIndex &first, const QModelIndex &last)
{
    for (auto open = m_panels.cbegin(); open != m_panels.cend(); ++open)
        if (const int row = m_papers->rowOf(open.key()); row >= first.row() && row <= last.row())
            if (const LibraryPaper *libraryPaper = m_papers->paper(row))
                open.value()->setPaper(*libraryPaper);
    applyHeights();
}

qint64 PapersTable::currentId() const
{
    return m_papers && currentIndex().isValid() ? m_papers->idAt(currentIndex().row()) : 0;
}

QList<qint64> PapersTable::selectedIds() const
{
    QList<qint64> ids;
    if (!selectionModel())
        return ids;
    QList<std::pair<int, int>> ranges; // whole rows are selected, so the ranges do not overlap
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges << std::pair(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    for (const auto &[first, last] : std::as_const(ranges))
        ids << m_papers->idsAt(first, last);
    return ids;
}

bool PapersTable::isAllSelected() const
{
    int rows = 0;
    if (selectionModel())
        for (const QItemSelectionRange &range : selectionModel()->selection())
            rows += range.height();
    return rows > 0 && rows == m_papers->rowCount();
}

QList<qint64> PapersTable::actedIds() const
{
    const QList<qint64> ids = selectedIds();
    const qint64 current = currentId();
    return ids.isEmpty() && current != 0 ? QList<qint64>{current} : ids;
}

void PapersTable::selectAll()
{
    QTableView::selectAll();
    emit allSelected();
}

/// Some keys act on the current paper and others on the selected papers. Keep the current paper inside the
/// selection, so that the visible selection is what keys act on.
void PapersTable::moveCurrentIntoSelection()
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

/// The cursor moves through rows, not cells. Home and End are the first and the last paper.
QModelIndex PapersTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
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

/// With Ctrl, Qt would make another row current than the selected one.
QItemSelectionModel::SelectionFlags PapersTable::selectionCommand(
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

void PapersTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (selectionModel() && !selectionModel()->hasSelection())
        viewport()->update(); // marks the whole current row
}

void PapersTable::setCurrentRow(int row)
{
    if (!m_papers || row < 0 || row >= m_papers->rowCount())
        return;
    // The title column is never hidden, and only a visible column can be current. Use the selection model,
    // because setCurrentIndex() of the view would deselect the row if Ctrl is held.
    selectionModel()->setCurrentIndex(m_papers->index(row, PapersModel::TitleColumn),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    showWhole(row);
}

void PapersTable::open(qint64 id)
{
    const int row = m_papers->rowOf(id);
    const LibraryPaper *libraryPaper = m_papers->paper(row);
    if (!libraryPaper || m_open.contains(id))
        return;
    auto *panel = new AbstractPanel(viewport());
    panel->setTerms(m_papers->terms());
    panel->setPaper(*libraryPaper);
    connect(panel, &AbstractPanel::linkActivated, this, &PapersTable::linkActivated);
    connect(panel, &AbstractPanel::left, this, [this] { setFocus(Qt::OtherFocusReason); });
    m_open.insert(id);
    m_panels.insert(id, panel);
    applyHeights();
    showWhole(row);
    emit opened(id);
}

void PapersTable::close(qint64 id)
{
    if (!m_open.remove(id))
        return;
    AbstractPanel *panel = m_panels.take(id);
    if (panel->hasFocus())
        setFocus(Qt::OtherFocusReason);
    panel->hide();
    panel->deleteLater();
    applyHeights();
}

void PapersTable::toggle(qint64 id)
{
    isOpen(id) ? close(id) : open(id);
}

/// Gives each open row the height of its text at the current width, and all other rows the common height.
void PapersTable::applyHeights()
{
    if (!m_papers)
        return;
    QSet<int> tall;
    const QSet<qint64> open = m_open;
    for (const qint64 id : open) {
        const int row = m_papers->rowOf(id);
        if (row < 0) { // removed from the list
            m_open.remove(id);
            m_panels.take(id)->deleteLater();
            continue;
        }
        tall.insert(row);
        setRowHeight(row, lineHeight() + m_panels.value(id)->heightAt(viewport()->width()));
    }
    for (const int row : std::as_const(m_tallRows))
        if (!tall.contains(row) && row < m_papers->rowCount())
            setRowHeight(row, lineHeight());
    m_tallRows = tall;
    updateGeometries(); // now, because the next scrolling needs the new heights
    viewport()->update();
}

void PapersTable::placePanels()
{
    if (!m_papers || m_placing)
        return;
    m_placing = true;
    for (auto it = m_panels.cbegin(); it != m_panels.cend(); ++it) {
        const int row = m_papers->rowOf(it.key());
        const int top = rowViewportPosition(row) + lineHeight();
        const int height = rowHeight(row) - lineHeight();
        it.value()->setGeometry(0, top, viewport()->width(), height);
        it.value()->setVisible(row >= 0 && top < viewport()->height() && top + height > 0);
    }
    m_placing = false;
}

/// Scrolls until the row and its abstract are visible, or until its first line is at the top if it is too
/// tall.
void PapersTable::showWhole(int row)
{
    const int top = rowViewportPosition(row);
    const int bottom = top + rowHeight(row);
    const int seen = viewport()->height();
    if (top < 0 || rowHeight(row) > seen)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + top);
    else if (bottom > seen)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + bottom - seen);
}

void PapersTable::keyPressEvent(QKeyEvent *event)
{
    const qint64 id = currentId();
    const bool mirrored = isRightToLeft();
    const bool openKey = event->key() == (mirrored ? Qt::Key_Left : Qt::Key_Right);
    const bool closeKey = event->key() == (mirrored ? Qt::Key_Right : Qt::Key_Left);
    if (id != 0 && event->modifiers() == Qt::NoModifier && (openKey || closeKey)) {
        openKey ? open(id) : close(id);
        return;
    }
    if (id != 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        open(id);
        if (AbstractPanel *text = panel(id))
            text->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    QTableView::keyPressEvent(event);
    moveCurrentIntoSelection();
    if (event->key() == Qt::Key_End)
        emit endReached(event->modifiers());
}

void PapersTable::goToEnd(Qt::KeyboardModifiers modifiers)
{
    QKeyEvent end(QEvent::KeyPress, Qt::Key_End, modifiers);
    keyPressEvent(&end);
}

/// Qt would search all rows for a title that begins with the typed text, and read a million papers. Letters
/// are shortcuts for actions on papers. The search finds titles.
void PapersTable::keyboardSearch(const QString &typed)
{
    Q_UNUSED(typed)
}

void PapersTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier) {
        const QRect cell = visualRect(index);
        const qint64 id = m_papers->idAt(index.row());
        const bool inLine = event->position().y() < cell.top() + lineHeight();
        if (inLine && index.column() == PapersModel::TitleColumn
            && PapersDelegate::arrowRect(cell, lineHeight())
                   .adjusted(-4, -4, 4, 4)
                   .contains(event->position().toPoint())) {
            setCurrentRow(index.row());
            toggle(id);
            return;
        }
        if (inLine && index.column() == PapersModel::StarColumn) {
            setCurrentRow(index.row());
            emit starClicked(id);
            return;
        }
        if (inLine && index.column() == PapersModel::ReadColumn) {
            setCurrentRow(index.row());
            emit readClicked(id);
            return;
        }
    }
    QTableView::mousePressEvent(event);
}

void PapersTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    moveCurrentIntoSelection(); // a click with Ctrl may have removed the current row from the selection
}

void PapersTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton && index.column() != PapersModel::StarColumn
        && index.column() != PapersModel::ReadColumn)
        toggle(m_papers->idAt(index.row()));
    else
        mousePressEvent(event); // two quick clicks on a star are two single clicks
}

void PapersTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    applyHeights();
}

void PapersTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    placePanels();
}

void PapersTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_papers && m_papers->rowCount() > 0)
        logMoment("rows painted");
}

void PapersTable::updateGeometries()
{
    QTableView::updateGeometries();
    placePanels();
}

void PapersTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        verticalHeader()->setDefaultSectionSize(lineHeight());
        applyHeights();
    }
}

} // namespace dp
