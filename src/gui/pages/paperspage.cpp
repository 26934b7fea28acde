#include "gui/pages/paperspage.h"

#include "gui/afterpaint.h"
#include "gui/pages/defaultorder.h"
#include "gui/pages/emptypage.h"
#include "gui/table/accessiblelist.h"
#include "gui/table/papersheader.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "refresh/refreshservice.h"
#include "session/marks.h"

#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

PapersPage::PapersPage(PaperLists &lists, Marks &marks, const RefreshService &refresh, QWidget *parent)
    : QWidget(parent)
    , m_lists(lists)
    , m_marks(marks)
    , m_column(new QVBoxLayout(this))
    , m_filter(*this, *m_column)
    , m_stack(new QStackedLayout)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addLayout(m_stack, 1);
    connect(&refresh, &RefreshService::keywordFinished, this, &PapersPage::showReport);
    connect(&m_filter, &PageFilter::changed, this, [this] {
        m_isFilterNew = m_filter.isAny();
        if (m_asked)
            reload();
    });
    connect(&m_filter, &PageFilter::removed, this, &PapersPage::takeFocus);
}

void PapersPage::build()
{
    if (m_table)
        return;
    AccessibleList::install();
    m_model = new PapersModel(m_lists.local(), this);
    m_model->setKeyword(ownQuery().keywordId);
    m_table = new PapersTable(this);
    m_stack->addWidget(m_table);
    connect(m_model, &PapersModel::orderRequested, this, [this](int column, Qt::SortOrder order) {
        m_sortColumn = column;
        m_sortOrder = order;
        m_isSorting = m_asked;
        m_isSortedAtBegin = m_table->isAtBegin();
        if (m_asked)
            reload();
    });
    m_table->setPapers(m_model);
    m_table->head()->setDefaultColumn(PaperCells::columnOf(ownQuery().key));
    connect(m_table, &PapersTable::allSelected, this, [this] { emit allSelected(m_model->paperCount()); });
    emit built();
}

PapersTable *PapersPage::table()
{
    build();
    return m_table;
}

PapersModel *PapersPage::model()
{
    build();
    return m_model;
}

PaperQuery PapersPage::query() const
{
    PaperQuery query = ownQuery();
    query.muted = m_muted;
    sortByColumn(query, m_sortColumn, m_sortOrder);
    m_filter.apply(query);
    return query;
}

void PapersPage::setMutedShown(bool isShown)
{
    const Muted muted = isShown ? Muted::Included : Muted::Hidden;
    if (std::exchange(m_muted, muted) != muted && m_asked)
        reload();
}

void PapersPage::loadNow()
{
    build();
    m_asked = true;
    ++m_generation;
    const PaperQuery query = this->query();
    if (!showWindow(query))
        return showRows(m_lists.readNow(query, grouping(query)));
    const auto complete = [=, this, begun = m_generation] {
        readWindow(query, begun);
    };
    m_isFiltered ? complete() : AfterPaint::call(*m_table->viewport(), complete);
}

void PapersPage::reload()
{
    build();
    m_table->head()->setDefaultColumn(PaperCells::columnOf(ownQuery().key)); // the person may have changed it
    m_asked = true;
    const PaperQuery query = this->query();
    const quint64 generation = ++m_generation;
    if (showWindow(query))
        return readWindow(query, generation);
    const auto read = std::exchange(m_isFilterNew, false) ? &PaperLists::readFirst : &PaperLists::read;
    (m_lists.*read)(this, query, grouping(query), [this, generation](const PaperLists::Rows &rows) {
        if (generation == m_generation)
            showRows(rows);
    });
}

PaperLists::Grouping PapersPage::grouping(const PaperQuery &query) const
{
    return isGroupingWanted() && listgroups::isByDate(query) ? PaperLists::Grouping::ByDate
                                                             : PaperLists::Grouping::None;
}

void PapersPage::loadTop()
{
    constexpr int rows = 200;
    if (m_filter.clear() || model()->rowCount() == 0)
        loadNow();
    (void)model()->idsAt(0, std::min(rows, model()->rowCount()) - 1);
}

void PapersPage::showReport(const RefreshReport &report)
{
    if (m_model) // a paper of this list may have a new version, even if another keyword was refreshed
        m_model->forget(report.changes.revised + report.changes.amended);
    if (m_asked && isListChangedBy(report))
        reload(); // inserts and moves only the changed rows
}

void PapersPage::updateAllPapers()
{
    if (m_model)
        m_model->forgetAll();
}

void PapersPage::markAll(Mark mark)
{
    const bool isQuery = !m_loaded || m_model->isWindowed();
    isQuery ? m_marks.markAll(query(), mark) : m_marks.mark(m_model->ids(), mark);
}

std::function<Result<QList<qint64>>(Library &)> PapersPage::readUnreadBefore(QDate day) const
{
    PaperQuery unread = ownQuery();
    unread.unreadOnly = true;
    unread.muted = m_muted;
    m_filter.apply(unread); // only shown papers
    unread.before = day;
    return [unread](Library &library) {
        return PaperReader(library).ids(unread);
    };
}

bool PapersPage::isAllSelected()
{
    return model()->isWindowed() && table()->isAllSelected();
}

/// Shows the list as a window if it is too long to be loaded completely. Returns false if it is short enough.
bool PapersPage::showWindow(const PaperQuery &query)
{
    if (!isPaged(query))
        return false;
    const auto window = m_lists.window(query);
    if (!window) {
        emit failed(window.error());
        return true;
    }
    const bool isGrouped = grouping(query) == PaperLists::Grouping::ByDate;
    m_isFiltered = window->isFiltered();
    // A shown list keeps its rows until the list is complete. Otherwise they would move up and down again.
    const bool isKept = m_model->isWindowed() && m_windowQuery == query
        && (isGrouped ? m_model->hasHeadings() : m_isFiltered);
    if (!isKept) {
        m_model->setWindow(*window);
        m_windowQuery = query;
        setLoaded();
    }
    return true;
}

/// Completes a window in the reader's thread, and shows it again with headings and without hidden papers.
void PapersPage::readWindow(const PaperQuery &query, quint64 begun)
{
    if (begun != m_generation || (grouping(query) == PaperLists::Grouping::None && !m_isFiltered))
        return;
    m_lists.readWindow(this, query, grouping(query),
        [this, query, generation = m_generation](const Result<PaperLists::Window> &window) {
            if (generation == m_generation)
                showWhole(query, window);
        });
}

void PapersPage::showWhole(const PaperQuery &query, const Result<PaperLists::Window> &window)
{
    if (!isPaged(query))
        return reload(); // the list has become short meanwhile
    if (!window)
        return emit failed(window.error());
    m_model->setWindow(window->list, window->groups);
    setLoaded();
}

void PapersPage::showRows(const PaperLists::Rows &rows)
{
    if (!rows)
        return emit failed(rows.error());
    m_model->setIds(rows->ids, rows->groups);
    m_filter.setCount(rows->isWhole ? m_model->paperCount() : -1);
    setLoaded();
}

void PapersPage::setLoaded()
{
    m_asked = true;
    // Before the actions ask for the current paper, which would read it a second time.
    if (const QList<qint64> first = m_loaded ? QList<qint64>() : m_model->firstIds(m_table->mostRows());
        !first.isEmpty())
        m_model->setReadAhead(m_lists.readAhead(first, ownQuery().keywordId));
    m_loaded = true;
    m_shownGeneration = m_generation;
    updateEmptyPage();
    // Sorting keeps the current paper visible, unless the person has not left the beginning of the list.
    if (std::exchange(m_isSorting, false))
        m_isSortedAtBegin && !isAllSelected() ? m_table->setCurrentRow(0)
                                              : m_table->scrollTo(m_table->currentIndex());
    emit loaded();
}

void PapersPage::addPapers(const QList<qint64> &ids)
{
    const PaperQuery query = this->query();
    const bool isByNewest = query.keywordId == 0 && query.key == SortKey::Submitted && query.descending;
    if (!isByNewest || m_shownGeneration != m_generation || m_model->isWindowed() || isPaged(query)
        || m_filter.isAny() || grouping(query) == PaperLists::Grouping::ByDate)
        return reload();
    m_model->insertByNewest(ids);
    updateEmptyPage();
}

void PapersPage::removePapers(const QList<qint64> &ids)
{
    if (m_shownGeneration != m_generation || m_model->isWindowed() || m_model->hasHeadings())
        return reload();
    m_model->removeIds(ids);
    m_filter.setCount(m_model->paperCount());
    updateEmptyPage();
}

bool PapersPage::isTableShown() const
{
    return m_table && m_stack->currentWidget() == m_table;
}

void PapersPage::takeFocus()
{
    build();
    if (isTableShown())
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_empty->takeFocus();
}

void PapersPage::updateEmptyPage()
{
    const bool empty = m_loaded && m_model->rowCount() == 0;
    if (empty && !m_empty) {
        m_empty = new EmptyPage(this);
        m_stack->addWidget(m_empty);
        connect(m_empty, &EmptyPage::actionRequested, this, [this] {
            if (!m_filter.clear())
                emptyPageAction();
        });
    }
    if (m_table)
        m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    if (empty)
        m_filter.isAny() ? m_filter.sayWhyEmpty(*m_empty) : sayWhyEmpty(*m_empty);
}

} // namespace dp

#include "moc_paperspage.cpp"
