#include "gui/pages/searchpage.h"

#include "gui/pages/emptypage.h"
#include "gui/table/papersheader.h"
#include "gui/table/papersmodel.h"
#include "gui/table/paperstable.h"
#include "session/marks.h"
#include "text/searchquerytext.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int nextPage = 1000;
constexpr int all = 0;

} // namespace

SearchPage::SearchPage(
    PaperLists &lists, Marks &marks, const RefreshService &refresh, LibraryThread &reader, QWidget *parent)
    : PapersPage(lists, marks, refresh, parent)
    , m_search(reader)
    , m_explanation(new QLabel(this))
{
    setObjectName(u"searchPage"_s);
    m_explanation->setObjectName(u"searchExplanation"_s);
    m_explanation->setTextFormat(Qt::PlainText); // the explanation contains text that the person typed
    m_explanation->setWordWrap(true);
    m_explanation->setMargin(6);
    m_explanation->hide();
    column()->insertWidget(0, m_explanation);
    connect(this, &PapersPage::built, this, &SearchPage::setUpTable);
    connect(&m_search, &PaperSearch::answered, this, &SearchPage::showFirst);
    connect(&m_search, &PaperSearch::moreRead, this, &SearchPage::showMore);
    connect(&m_search, &PaperSearch::counted, this, &SearchPage::summaryChanged);
}

void SearchPage::setUpTable()
{
    // The sort order is chosen beside the search field. To sort by a column, the program would need all
    // matches.
    table()->setSortingEnabled(false);
    table()->head()->setSortable(false);
    table()->setAccessibleName(tr("Search results"));
    connect(table()->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (isNearEnd())
            loadMore(nextPage);
    });
    connect(table(), &PapersTable::allSelected, this, &SearchPage::selectRest);
    connect(table(), &PapersTable::endReached, this, &SearchPage::goToEnd);
}

bool SearchPage::isNearEnd()
{
    const QScrollBar *bar = table()->verticalScrollBar();
    return bar->value() >= bar->maximum() - 2 * bar->pageStep();
}

void SearchPage::search(const QString &typed, Order order, const SearchExpression &scope)
{
    SearchQuery query = searchquery::parse(typed, true);
    query.scope = scope;
    search(query, order);
}

void SearchPage::search(const SearchQuery &query, Order order)
{
    m_isAllWanted = false;
    m_wantedEnd.reset();
    m_again.reset();
    table()->head()->setDefaultColumn(order == Order::Newest ? int(PaperCells::SubmittedColumn) : -1);
    m_search.start(query, order);
}

void SearchPage::clear()
{
    m_again.reset();
    m_search.clear();
    explain(false, {});
    model()->setTerms({});
    model()->setIds({});
}

/// Repeats the search, because the library has changed. The rows, the selection and the scroll position do
/// not change otherwise.
void SearchPage::reload()
{
    if (m_search.query().isEmpty())
        return;
    m_isAllWanted = false;
    m_wantedEnd.reset();
    m_again = Again{{}, model()->rowCount()};
    m_search.restart();
}

void SearchPage::setMutedShown(bool isShown)
{
    m_search.setMuted(isShown ? Muted::Included : Muted::Hidden);
    PapersPage::setMutedShown(isShown);
}

void SearchPage::showAgain(const PaperSearch::Ids &ids)
{
    if (!ids) {
        m_again.reset();
        emit failed(ids.error());
        return;
    }
    m_again->ids += *ids;
    if (m_again->ids.size() < m_again->wanted && m_search.canReadMore() && !ids->isEmpty())
        return m_search.readMore(m_again->wanted - int(m_again->ids.size()));
    model()->setIds(m_again->ids);
    model()->forgetAll();
    m_again.reset();
    emit summaryChanged();
    setLoaded();
}

/// Shows above the papers how the search was interpreted, unless it consists of plain words only.
void SearchPage::explain(bool isIndexUpdated, const QList<ArxivId> &missing)
{
    QStringList lines{
        searchquerytext::limited(m_search.query()), searchquerytext::understood(m_search.query())};
    if (m_search.query().papers.size() > 1)
        lines << searchquerytext::missing(missing);
    if (isIndexUpdated)
        lines << searchquerytext::indexIsUpdated();
    lines.removeAll(QString());
    m_explanation->setText(lines.join(u'\n'));
    m_explanation->setVisible(!lines.isEmpty());
}

void SearchPage::showFirst(const PaperSearch::Answer &answer)
{
    model()->setTerms(m_search.query().expression.wantedTerms());
    if (m_again) {
        explain(answer.isIndexUpdated, answer.missing);
        return showAgain(answer.ids);
    }
    if (answer.ids)
        model()->replaceIds(*answer.ids);
    explain(answer.isIndexUpdated, answer.missing);
    if (answer.ids)
        emit summaryChanged();
    else
        emit failed(answer.ids.error());
    setLoaded();
    table()->scrollToTop();
}

/// Marks all found papers, including papers that are not loaded, regardless of the sort order.
void SearchPage::markAll(Mark mark)
{
    if (!m_search.query().isEmpty())
        marks().markAll(m_search.readAll(), mark);
}

std::function<Result<QList<qint64>>(Library &)> SearchPage::readUnreadBefore(QDate day) const
{
    return [readFound = m_search.readAll(), readUnread = PapersPage::readUnreadBefore(day)](
               Library &library) -> Result<QList<qint64>> {
        auto found = readFound(library);
        const auto unread = readUnread(library);
        if (!found || !unread)
            return found ? unread.error() : found.error();
        const QSet<qint64> wanted(unread->cbegin(), unread->cend());
        found->removeIf([&wanted](qint64 id) { return !wanted.contains(id); });
        return found;
    };
}

bool SearchPage::isAllSelected()
{
    return m_isAllWanted && table()->isAllSelected();
}

/// Loads the remaining rows so that they can be selected. The loaded rows are already selected.
void SearchPage::selectRest()
{
    m_isAllWanted = m_search.canReadMore();
    if (m_isAllWanted)
        loadMore(all);
}

/// Called when the End key made the last loaded row current. Loads the identifiers of the remaining papers.
/// Then makes the last paper current, unless another row has become current meanwhile.
void SearchPage::goToEnd(Qt::KeyboardModifiers modifiers)
{
    if (!m_search.canReadMore())
        return;
    m_wantedEnd = WantedEnd{table()->currentId(), modifiers};
    loadMore(all);
}

void SearchPage::goOnToEnd()
{
    if (!m_wantedEnd)
        return;
    if (m_wantedEnd->from != table()->currentId()) {
        m_wantedEnd.reset();
        return;
    }
    if (m_search.canReadMore()) // only the first matches were loaded
        return loadMore(all);
    const auto modifiers = m_wantedEnd->modifiers;
    m_wantedEnd.reset();
    table()->goToEnd(modifiers);
}

void SearchPage::loadMore(int most)
{
    if (m_again)
        return;
    m_search.readMore(most);
}

void SearchPage::showMore(const PaperSearch::Ids &ids)
{
    if (m_again)
        return showAgain(ids);
    m_isAllWanted = m_isAllWanted && ids && table()->isAllSelected();
    if (ids) {
        model()->appendIds(*ids);
        if (!isTableShown())
            updateEmptyPage();
        emit summaryChanged();
    } else {
        emit failed(ids.error());
    }
    if (m_isAllWanted)
        table()->selectAll(); // also loads the remaining rows if not all of them were loaded
    goOnToEnd();
}

bool SearchPage::isCounted() const
{
    return !m_search.query().isEmpty() && m_search.total().has_value();
}

QString SearchPage::summary() const
{
    if (m_search.query().isEmpty())
        return {};
    if (const auto total = m_search.total())
        return tr("%Ln paper(s) found", nullptr, *total);
    if (m_search.readCount() == 0)
        return tr("Searching…");
    //: the papers are still being counted; %Ln papers are in the list so far
    return tr("More than %Ln paper(s) found", nullptr, m_search.readCount());
}

void SearchPage::sayWhyEmpty(EmptyPage &page)
{
    if (m_search.query().problem == SearchQuery::Problem::NothingToFind)
        page.say(tr("Type to search"), searchquerytext::problem(m_search.query()));
    else if (m_search.canReadMore()) // the first matches were not found in the time of a key press
        //: shown in place of the results until the first one is found
        page.say(tr("Searching…"), {});
    else if (m_search.query().papers.size() == 1)
        page.say(tr("Paper not in your library"),
            //: %1 is an arXiv identifier
            tr("No paper in your library has the identifier %1 or mentions it. Refresh, or import a file "
               "that contains this paper.")
                .arg(m_search.query().papers.first().toString()));
    else if (!m_search.query().papers.isEmpty())
        page.say(tr("Papers not in your library"), tr("Refresh, or import a file that contains them."));
    else if (!m_search.query().scope.isEmpty())
        page.say(tr("No matches"),
            tr("Only the papers of this tab were searched. Switch off “This tab” to search all papers."));
    else
        page.say(tr("No matches"),
            tr("Titles, abstracts, authors and comments of the whole library were searched. Try fewer or "
               "different words."));
}

} // namespace dp

#include "moc_searchpage.cpp"
