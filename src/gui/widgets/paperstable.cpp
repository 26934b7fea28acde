#include "gui/widgets/paperstable.h"

#include "base/log.h"
#include "gui/delegates/papersdelegate.h"
#include "gui/widgets/abstractpanel.h"
#include "gui/widgets/papersheader.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {

PapersTable::PapersTable(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new PapersDelegate(this))
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
    setUpHeader();
}

PapersTable::~PapersTable() = default;

int PapersTable::lineHeight() const
{
    return PapersDelegate::lineHeight(fontMetrics());
}

void PapersTable::setUpHeader()
{
    auto *header = new PapersHeader(this);
    header->setObjectName(u"papersHeader"_s);
    setHorizontalHeader(header);
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorClearable(true); // the third click gives the list's own order back
    header->setSortIndicator(-1, Qt::DescendingOrder);
    header->setMinimumSectionSize(32);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &PapersTable::showHeaderMenu);
    const auto changed = [this] {
        placePanels();
        if (!m_restoring)
            emit columnsChanged();
    };
    connect(header, &QHeaderView::sectionMoved, this, changed);
    connect(header, &QHeaderView::sectionResized, this, changed);
    connect(header, &QHeaderView::sortIndicatorChanged, this, changed);
}

void PapersTable::setPapers(PapersModel *model)
{
    m_papers = model;
    m_restoring = true;
    setModel(model);
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(PapersModel::TitleColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(PapersModel::ReadColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(PapersModel::StarColumn, QHeaderView::Fixed);
    header->resizeSection(PapersModel::ReadColumn, 32);
    header->resizeSection(PapersModel::StarColumn, 32);
    const int em = fontMetrics().averageCharWidth();
    header->resizeSection(PapersModel::AuthorsColumn, 24 * em);
    const QString widest = QLocale().toString(QDate(2028, 12, 28), QLocale::ShortFormat);
    header->resizeSection(PapersModel::DateColumn, fontMetrics().horizontalAdvance(widest) + 24);
    header->resizeSection(PapersModel::CommentColumn, 22 * em);
    setSortingEnabled(true);
    m_restoring = false;
    const auto relayout = [this] {
        applyHeights();
        returnToPlace();
    };
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &PapersTable::rememberPlace);
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &PapersTable::rememberPlace);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &PapersTable::rememberPlace);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        rememberPlace();
        m_rowsBefore = m_papers->rowCount();
        m_currentBefore = currentIndex().row();
        m_currentIdBefore = currentId();
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this, relayout] {
        returnToCurrent();
        relayout();
    });
    connect(model, &QAbstractItemModel::layoutChanged, this, relayout);
    connect(model, &QAbstractItemModel::rowsInserted, this, relayout);
    connect(model, &QAbstractItemModel::rowsRemoved, this, relayout);
    connect(model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) {
            // Of a million rows that have changed a few are open.
            for (auto open = m_panels.cbegin(); open != m_panels.cend(); ++open)
                if (const int row = m_papers->rowOf(open.key()); row >= first.row() && row <= last.row())
                    if (const ShelvedPaper *shelved = m_papers->paper(row))
                        open.value()->setPaper(*shelved);
            applyHeights();
        });
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
    QList<std::pair<int, int>> ranges; // rows are selected whole, so that these do not overlap
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

void PapersTable::setCurrentRow(int row)
{
    if (!m_papers || row < 0 || row >= m_papers->rowCount())
        return;
    // Title is never hidden, and only a visible column can be current.
    // Whatever keys are held: setCurrentIndex() would take Ctrl for a wish to unselect.
    selectionModel()->setCurrentIndex(m_papers->index(row, PapersModel::TitleColumn),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    showWhole(row);
}

void PapersTable::open(qint64 id)
{
    const int row = m_papers->rowOf(id);
    const ShelvedPaper *shelved = m_papers->paper(row);
    if (!shelved || m_open.contains(id))
        return;
    auto *panel = new AbstractPanel(viewport());
    panel->setTerms(m_papers->terms());
    panel->setPaper(*shelved);
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

/// Gives each open row the height of its text at today's width, and all others the common one.
void PapersTable::applyHeights()
{
    if (!m_papers)
        return;
    QSet<int> tall;
    const QSet<qint64> open = m_open;
    for (const qint64 id : open) {
        const int row = m_papers->rowOf(id);
        if (row < 0) { // gone from the list
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
    updateGeometries(); // at once: whoever scrolls next must know the new height
    viewport()->update();
}

/// Of the row one reads: the current one where it is seen, else the first that is. At the top new rows are
/// what one wants to see.
void PapersTable::rememberPlace()
{
    m_keptId = 0;
    if (verticalScrollBar()->value() == 0)
        return;
    int row = currentIndex().row();
    if (row < 0 || rowViewportPosition(row) + rowHeight(row) <= 0
        || rowViewportPosition(row) >= viewport()->height())
        row = rowAt(0);
    m_keptId = row < 0 ? 0 : m_papers->idAt(row);
    m_keptTop = rowViewportPosition(row);
}

/// After a window over a long list was made anew: new papers stand on top of it, so the current one has moved
/// down by as many, or it is where it was.
void PapersTable::returnToCurrent()
{
    if (!m_papers->isWindowed() || m_currentIdBefore == 0)
        return;
    for (const int row : {m_currentBefore + m_papers->rowCount() - m_rowsBefore, m_currentBefore}) {
        if (m_papers->idAt(row) != m_currentIdBefore)
            continue;
        selectionModel()->setCurrentIndex(m_papers->index(row, PapersModel::TitleColumn),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return;
    }
}

void PapersTable::returnToPlace()
{
    const int row = m_keptId == 0 ? -1 : m_papers->rowOf(m_keptId);
    m_keptId = 0;
    if (row < 0)
        return;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + rowViewportPosition(row) - m_keptTop);
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

/// Scrolls so that the row is seen with its abstract, or from its first line where that is too tall.
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
}

/// Qt would look for a title that begins with what is typed, in all rows: a million papers would be read.
/// Letters are for what is done with a paper, and the search finds titles.
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
            setCurrentIndex(index);
            toggle(id);
            return;
        }
        if (inLine && index.column() == PapersModel::StarColumn) {
            setCurrentIndex(index);
            emit starClicked(id);
            return;
        }
        if (inLine && index.column() == PapersModel::ReadColumn) {
            setCurrentIndex(index);
            emit readClicked(id);
            return;
        }
    }
    QTableView::mousePressEvent(event);
}

void PapersTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton && index.column() != PapersModel::StarColumn
        && index.column() != PapersModel::ReadColumn)
        toggle(m_papers->idAt(index.row()));
    else
        mousePressEvent(event); // two quick clicks on a star are two clicks
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

void PapersTable::showHeaderMenu(const QPoint &at)
{
    QMenu menu(this);
    menu.setObjectName(u"columnsMenu"_s);
    addColumnActions(menu);
    menu.exec(horizontalHeader()->mapToGlobal(at));
}

void PapersTable::addColumnActions(QMenu &menu)
{
    for (int column = 0; column < PapersModel::ColumnCount; ++column) {
        if (column == PapersModel::TitleColumn)
            continue; // the row would have nothing to open it by
        QAction *action = menu.addAction(PapersModel::columnName(column));
        action->setObjectName(u"column%1"_s.arg(column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            emit columnsChanged();
        });
    }
}

QByteArray PapersTable::columnState() const
{
    return horizontalHeader()->saveState();
}

void PapersTable::restoreColumns(const QByteArray &state)
{
    if (state.isEmpty() || state == columnState())
        return;
    m_restoring = true;
    horizontalHeader()->restoreState(state);
    setColumnHidden(PapersModel::TitleColumn, false);
    if (auto *header = qobject_cast<PapersHeader *>(horizontalHeader()))
        header->fit();
    m_restoring = false;
    updateGeometries();
    placePanels();
}

} // namespace dp
