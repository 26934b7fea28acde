#include "gui/table/paperstable.h"

#include "base/log.h"
#include "gui/table/abstractpanel.h"
#include "gui/table/chippointer.h"
#include "gui/table/emptyauthors.h"
#include "gui/table/headermenus.h"
#include "gui/table/papersdelegate.h"
#include "gui/table/papersheader.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace dp {

PapersTable::PapersTable(QWidget *parent)
    : RowTable(parent)
    , m_delegate(new PapersDelegate(this))
    , m_head(new PapersHeader(this))
    , m_abstracts(*this)
    , m_place(*this)
{
    setObjectName(u"papersTable"_s);
    setAccessibleName(tr("Papers"));
    m_delegate->setOpen(&m_abstracts.ids());
    m_delegate->setDateColumn([this] { return m_head->shownDate(); });
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setWordWrap(false);
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
    connect(new ChipPointer(*this, *m_delegate), &ChipPointer::activated, this, &PapersTable::linkActivated);
    connect(m_head, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { headermenus::showColumnsMenu(*m_head, at); });
    connect(m_head, &QHeaderView::sectionMoved, this, &PapersTable::placePanels);
    connect(m_head, &QHeaderView::sectionResized, this, &PapersTable::placePanels);
    connect(&m_abstracts, &OpenAbstracts::linkActivated, this, &PapersTable::linkActivated);
    connect(&m_abstracts, &OpenAbstracts::heightChanged, this, &PapersTable::applyHeights);
    connect(&m_abstracts, &OpenAbstracts::left, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(&m_abstracts, &OpenAbstracts::pageRequested, this,
        [this](bool down) { down ? pageDown() : pageUp(); });
    connect(&m_abstracts, &OpenAbstracts::cursorMoved, this,
        [this](const QRect &rect) { scroller().scrollToRect(rect); });
}

PapersTable::~PapersTable() = default;

int PapersTable::lineHeight() const
{
    return m_delegate->rowHeight(fontMetrics());
}

void PapersTable::setTwoLines(bool isTwoLines)
{
    m_delegate->setTwoLines(isTwoLines);
    m_head->setTwoLines(isTwoLines);
    updateRowHeights();
}

void PapersTable::setTextZoom(int points)
{
    setFont(textzoom::font(*this, points));
}

void PapersTable::updateRowHeights()
{
    m_place.remember();
    verticalHeader()->setDefaultSectionSize(lineHeight());
    verticalScrollBar()->setSingleStep(lineHeight());
    applyHeights();
    m_place.restore();
}

void PapersTable::setPapers(PapersModel *model)
{
    setPapersModel(model);
    m_head->setUpColumns();
    new EmptyAuthors(*m_head, *model);
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

void PapersTable::open(qint64 id)
{
    const int row = papers()->rowOf(id);
    const LibraryPaper *paper = isOpen(id) ? nullptr : papers()->paper(row);
    if (!paper)
        return;
    m_abstracts.open(papers()->withRevisions(*paper), papers()->abstractTerms());
    applyHeights();
    scroller().showWhole(row);
    emit opened(id);
}

void PapersTable::setPane(QWidget *pane)
{
    if (isInPlace())
        closeAll();
    m_abstracts.setPane(pane);
    m_delegate->setOpen(pane ? nullptr : &m_abstracts.ids());
    viewport()->update();
}

void PapersTable::close(qint64 id)
{
    if (!isInPlace() || !isOpen(id))
        return;
    m_abstracts.close(id);
    applyHeights();
    emit closed(id);
}

void PapersTable::closeAll()
{
    const QSet<qint64> open = m_abstracts.ids();
    for (const qint64 id : open)
        m_abstracts.close(id);
    applyHeights();
    if (currentIndex().isValid())
        scroller().showWhole(currentIndex().row());
    for (const qint64 id : open)
        emit closed(id);
}

/// Returns the place of the abstracts: below the text of the titles, but never outside the viewport.
OpenAbstracts::Column PapersTable::abstractColumn() const
{
    const int width = std::min(AbstractPanel::readableWidth(fontMetrics()), viewport()->width());
    const QRect title = PapersDelegate::textRect(
        QRect(columnViewportPosition(PapersModel::TitleColumn), 0, columnWidth(PapersModel::TitleColumn), 1),
        PapersModel::TitleColumn, fontMetrics());
    const int left = isRightToLeft() ? title.right() + 1 + AbstractPanel::margin - width
                                     : title.left() - AbstractPanel::margin;
    return {std::clamp(left, 0, viewport()->width() - width), width};
}

void PapersTable::papersHaveChanged(const QModelIndex &first, const QModelIndex &last)
{
    m_abstracts.update(*papers(), first.row(), last.row());
    applyHeights();
}

void PapersTable::applyHeights()
{
    if (!papers())
        return;
    m_abstracts.applyHeights(*papers(), lineHeight(), abstractColumn().width);
    updateGeometries(); // must be done now, because the next scrolling needs the new heights
    viewport()->update();
}

void PapersTable::placePanels()
{
    if (papers() && !m_abstracts.ids().isEmpty()) // called for each scrolled line, and at the start
        m_abstracts.place(*papers(), lineHeight(), abstractColumn());
}

void PapersTable::keyPressEvent(QKeyEvent *event)
{
    const qint64 id = currentId();
    const bool mirrored = isRightToLeft();
    const bool openKey = event->key() == (mirrored ? Qt::Key_Left : Qt::Key_Right);
    const bool closeKey = event->key() == (mirrored ? Qt::Key_Right : Qt::Key_Left);
    if (id != 0 && event->modifiers() == Qt::NoModifier && (openKey || closeKey))
        return openKey ? open(id) : close(id);
    if (isInPlace() && isOpen(id) && scroller().pageBy(*event))
        return;
    if (id != 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        open(id);
        if (QWidget *text = m_abstracts.reader(id))
            text->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        isInPlace() && isOpen(id) ? close(id) : escaped();
        return;
    }
    RowTable::keyPressEvent(event);
    moveCurrentIntoSelection();
    if (event->key() == Qt::Key_End)
        emit endReached(event->modifiers());
}

void PapersTable::goToEnd(Qt::KeyboardModifiers modifiers)
{
    QKeyEvent end(QEvent::KeyPress, Qt::Key_End, modifiers);
    keyPressEvent(&end);
}

void PapersTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && papers()->isHeading(index.row()))
        return pressHeading(index.row(), event->button());
    if (index.isValid() && event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier) {
        const QRect cell = visualRect(index);
        const qint64 id = papers()->idAt(index.row());
        const bool inLine = event->position().y() < cell.top() + lineHeight();
        if (isInPlace() && inLine && index.column() == PapersModel::TitleColumn
            && PapersDelegate::arrowRect(cell, fontMetrics())
                   .adjusted(-4, -4, 4, 4)
                   .contains(event->position().toPoint())) {
            setCurrentRow(index.row());
            toggle(id);
            return;
        }
        const bool isStar = index.column() == PapersModel::StarColumn;
        if (inLine && (isStar || index.column() == PapersModel::ReadColumn)) {
            setCurrentRow(index.row());
            isStar ? emit starClicked(id) : emit readClicked(id);
            return;
        }
    }
    RowTable::mousePressEvent(event);
}

void PapersTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton && index.column() != PapersModel::StarColumn
        && index.column() != PapersModel::ReadColumn)
        toggle(papers()->idAt(index.row()));
    else
        mousePressEvent(event); // two quick clicks on a star count as two single clicks
}

void PapersTable::resizeEvent(QResizeEvent *event)
{
    RowTable::resizeEvent(event);
    applyHeights();
}

void PapersTable::scrollContentsBy(int dx, int dy)
{
    RowTable::scrollContentsBy(dx, dy);
    placePanels();
}

void PapersTable::paintEvent(QPaintEvent *event)
{
    RowTable::paintEvent(event);
    if (papers() && papers()->rowCount() > 0) {
        logMoment("rows painted");
        m_delegate->showChipsSoon(*viewport());
    }
}

void PapersTable::updateGeometries()
{
    RowTable::updateGeometries();
    placePanels();
}

void PapersTable::changeEvent(QEvent *event)
{
    RowTable::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_head->fitToFont();
        updateRowHeights();
    }
}

} // namespace dp

#include "moc_paperstable.cpp"
