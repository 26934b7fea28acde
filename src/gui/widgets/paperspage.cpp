#include "gui/widgets/paperspage.h"

#include "gui/models/papersmodel.h"
#include "gui/widgets/emptypage.h"
#include "gui/widgets/paperstable.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace dp {

PapersPage::PapersPage(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_column(new QVBoxLayout(this))
    , m_stack(new QStackedLayout)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addLayout(m_stack, 1);
}

void PapersPage::build()
{
    if (m_table)
        return;
    m_model = new PapersModel(m_desk.reader(), this);
    m_table = new PapersTable(this);
    m_stack->addWidget(m_table);
    connect(m_model, &PapersModel::orderRequested, this, [this](int column, Qt::SortOrder order) {
        m_sortColumn = column;
        m_sortOrder = order;
        if (m_asked)
            reload();
    });
    m_table->setPapers(m_model);
    connect(&m_desk, &Desk::marking, m_model, [this](const QList<qint64> &ids, Mark mark) {
        m_model->showMark(
            ids, mark == Mark::Read || mark == Mark::Unread, mark == Mark::Read || mark == Mark::Starred);
    });
    connect(&m_desk, &Desk::marked, m_model, &PapersModel::forget);
    connect(m_table, &PapersTable::allSelected, this, [this] { emit allSelected(m_model->rowCount()); });
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
    if (m_sortColumn < 0)
        return query;
    query.key = PaperCells::sortKey(m_sortColumn);
    query.descending = m_sortOrder == Qt::DescendingOrder;
    // Sorting by the dot is used to find unread papers, so they are first in descending order.
    if (query.key == SortKey::Read)
        query.descending = !query.descending;
    return query;
}

std::optional<Result<PagedIdList>> PapersPage::windowOf(const PaperQuery &) const
{
    return std::nullopt;
}

void PapersPage::loadOnce()
{
    if (!m_asked)
        reload();
}

void PapersPage::loadNow()
{
    build();
    m_asked = true;
    ++m_generation;
    const PaperQuery query = this->query();
    if (!showWindow(query))
        showIds(PaperReader(m_desk.reader()).ids(query));
    m_model->readAhead(m_desk.searcher());
}

void PapersPage::reload()
{
    build();
    m_asked = true;
    const PaperQuery query = this->query();
    const quint64 generation = ++m_generation;
    if (showWindow(query))
        return;
    m_desk.writer().post(
        this, [query](Library &library) { return PaperReader(library).ids(query); },
        [this, generation](const Result<QList<qint64>> &ids) {
            if (generation == m_generation)
                showIds(ids);
        });
}

void PapersPage::markAll(Mark mark)
{
    if (model()->isWindowed())
        m_desk.markAll(query(), mark);
    else
        m_desk.mark(model()->ids(), mark);
}

bool PapersPage::isAllSelected()
{
    return model()->isWindowed() && table()->isAllSelected();
}

/// Shows a list that is too long to be loaded completely. Returns false if it is short enough.
bool PapersPage::showWindow(const PaperQuery &query)
{
    const auto window = windowOf(query);
    if (!window)
        return false;
    if (*window) {
        m_model->setWindow(**window);
        setLoaded();
    } else {
        emit m_desk.failed(window->error());
    }
    return true;
}

void PapersPage::showIds(const Result<QList<qint64>> &ids)
{
    if (!ids) {
        emit m_desk.failed(ids.error());
        return;
    }
    m_model->setIds(*ids);
    setLoaded();
}

void PapersPage::setLoaded()
{
    m_asked = true;
    m_loaded = true;
    updateEmptyPage();
    emit loaded();
}

void PapersPage::updateEmptyPage()
{
    const bool empty = m_loaded && m_model->rowCount() == 0;
    if (empty && !m_empty) {
        m_empty = new EmptyPage(this);
        m_stack->addWidget(m_empty);
        connect(m_empty, &EmptyPage::actionRequested, this, [this] { emptyPageAction(); });
    }
    if (m_table)
        m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    if (empty)
        sayWhyEmpty(*m_empty);
}

} // namespace dp
