#include "gui/widgets/searchpage.h"

#include "gui/models/papersmodel.h"
#include "gui/widgets/emptypage.h"
#include "gui/widgets/paperstable.h"
#include "library/rewritestate.h"
#include "library/search.h"
#include "text/searchquerytext.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int firstPage = 100;
constexpr int nextPage = 1000;
constexpr int bestMatches = 1000; // more results are rarely read

/// All named papers, which come first and in no order with the others, are on the first page.
int sizeOfFirstPage(const SearchQuery &query)
{
    return firstPage + int(query.papers.size());
}

} // namespace

SearchPage::SearchPage(Desk &desk, QWidget *parent)
    : PapersPage(desk, parent)
    , m_explanation(new QLabel(this))
{
    setObjectName(u"searchPage"_s);
    m_explanation->setObjectName(u"searchExplanation"_s);
    m_explanation->setTextFormat(Qt::PlainText); // contains the text that the person typed
    m_explanation->setWordWrap(true);
    m_explanation->setMargin(6);
    m_explanation->hide();
    column()->insertWidget(0, m_explanation);
    // The order is chosen beside the search field. Sorting by a column would need every match.
    table()->setSortingEnabled(false);
    table()->horizontalHeader()->setSectionsClickable(false);
    table()->setAccessibleName(tr("Papers that were found"));
    connect(table()->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (isNearEnd())
            fetchMore(nextPage);
    });
    connect(table(), &PapersTable::allSelected, this, &SearchPage::selectRest);
    connect(table(), &PapersTable::endReached, this, &SearchPage::goToEnd);
}

SearchPage::~SearchPage()
{
    ++*m_latest;
}

bool SearchPage::isNearEnd()
{
    const QScrollBar *bar = table()->verticalScrollBar();
    return bar->value() >= bar->maximum() - 2 * bar->pageStep();
}

void SearchPage::search(const QString &typed, Order order, bool typing)
{
    m_query = searchquery::parse(typed, typing);
    m_order = order;
    reload();
}

void SearchPage::clear()
{
    ++*m_latest;
    m_query = {};
    explain(false, {});
    m_total = -1;
    model()->setTerms({});
    model()->setIds({});
}

SearchPage::Answer SearchPage::answer(
    Library &library, const SearchQuery &query, Order order, const std::function<bool()> &isCancelled)
{
    Search search(library);
    const auto isRewritten = searchrewrite::isUnderWay(library);
    if (!isRewritten)
        return {isRewritten.error(), false, {}};
    const auto missing = search.missing(query);
    if (!missing)
        return {missing.error(), false, {}};
    return {order == Order::Newest ? search.newest(query, 0, sizeOfFirstPage(query))
                                   : search.best(query, bestMatches, isCancelled),
        *isRewritten, *missing};
}

/// Shows the interpretation of the search above the papers, if it is not plain words.
void SearchPage::explain(bool isIndexUpdated, const QList<ArxivId> &missing)
{
    QStringList lines{searchquerytext::understood(m_query)};
    if (m_query.papers.size() > 1)
        lines << searchquerytext::missing(missing);
    if (isIndexUpdated)
        lines << searchquerytext::indexIsUpdated();
    lines.removeAll(QString());
    m_explanation->setText(lines.join(u'\n'));
    m_explanation->setVisible(!lines.isEmpty());
}

void SearchPage::reload()
{
    const quint64 generation = ++*m_latest;
    m_total = -1;
    m_hasMore = false;
    m_isAllWanted = false;
    m_wantedEnd.reset();
    m_fetching = true;
    desk().searcher().post(
        this,
        [query = m_query, order = m_order, generation, latest = m_latest](Library &library) -> Answer {
            const auto isCancelled = [&] {
                return generation != *latest;
            };
            if (isCancelled())
                return {Error{ErrorKind::Cancelled, {}, {}}, false, {}};
            return answer(library, query, order, isCancelled);
        },
        [this, generation, terms = m_query.terms](const Answer &answer) {
            if (generation != *m_latest)
                return;
            m_fetching = false;
            model()->setTerms(terms);
            if (answer.ids)
                model()->replaceIds(*answer.ids);
            explain(answer.isIndexUpdated, answer.missing);
            found(answer.ids, m_order == Order::Newest ? sizeOfFirstPage(m_query) : bestMatches + 1);
            setLoaded();
            table()->scrollToTop();
            if (m_hasMore || m_order == Order::Best)
                count();
        });
}

void SearchPage::found(const Ids &ids, int asked)
{
    if (!ids) {
        emit desk().failed(ids.error());
        return;
    }
    m_hasMore = ids->size() == asked;
    m_shown = model()->rowCount();
    if (!m_hasMore && m_order == Order::Newest)
        m_total = m_shown;
    emit summaryChanged();
}

/// Marks all found papers, including those that are not loaded, in any order.
void SearchPage::markAll(Mark mark)
{
    if (!m_query.isEmpty())
        desk().markAll(
            [query = m_query](Library &library) { return Search(library).newest(query, 0, 0); }, mark);
}

bool SearchPage::isAllSelected()
{
    return m_isAllWanted && table()->isAllSelected();
}

/// The loaded rows are selected already. Loads the remaining ones.
void SearchPage::selectRest()
{
    m_isAllWanted = m_hasMore && m_order == Order::Newest;
    if (m_isAllWanted)
        fetchMore(0);
}

/// The last loaded row is current already. Loads the identifiers of the remaining papers, and goes to the
/// last one if no other row became current meanwhile.
void SearchPage::goToEnd(Qt::KeyboardModifiers modifiers)
{
    if (!m_hasMore || m_order != Order::Newest)
        return;
    m_wantedEnd = WantedEnd{table()->currentId(), modifiers};
    fetchMore(0);
}

void SearchPage::goOnToEnd()
{
    if (!m_wantedEnd)
        return;
    if (m_wantedEnd->from != table()->currentId()) {
        m_wantedEnd.reset();
        return;
    }
    if (m_hasMore) // only a page was loaded
        return fetchMore(0);
    const auto modifiers = m_wantedEnd->modifiers;
    m_wantedEnd.reset();
    table()->goToEnd(modifiers);
}

/// Loads the next papers; limit 0: all remaining papers.
void SearchPage::fetchMore(int limit)
{
    if (!m_hasMore || m_fetching || m_order != Order::Newest)
        return;
    m_fetching = true;
    desk().searcher().post(
        this,
        [query = m_query, limit, before = model()->idAt(model()->rowCount() - 1)](
            Library &library) { return Search(library).newest(query, before, limit); },
        [this, limit, generation = m_latest->load()](const Ids &ids) {
            if (generation != *m_latest)
                return;
            m_fetching = false;
            m_isAllWanted = m_isAllWanted && ids && table()->isAllSelected();
            if (ids)
                model()->appendIds(*ids);
            found(ids, limit > 0 ? limit : -1); // -1: no more papers follow
            if (m_isAllWanted)
                table()->selectAll(); // loads the rest, if this was only a page
            goOnToEnd();
        });
}

void SearchPage::count()
{
    desk().searcher().post(
        this,
        [query = m_query, generation = m_latest->load(), latest = m_latest](
            Library &library) { return Search(library).count(query, [&] { return generation != *latest; }); },
        [this, generation = m_latest->load()](const Result<int> &total) {
            if (generation != *m_latest || !total)
                return;
            m_total = *total;
            emit summaryChanged();
        });
}

QString SearchPage::summary() const
{
    if (m_query.isEmpty())
        return {};
    if (m_total >= 0)
        return tr("%Ln paper(s) found", nullptr, m_total);
    //: more were found than are in the list so far, and how many is still being counted
    return tr("More than %Ln paper(s) found", nullptr, m_shown);
}

void SearchPage::sayWhyEmpty(EmptyPage &page)
{
    if (m_query.problem == SearchQuery::Problem::NothingToFind)
        page.say(tr("Nothing to look for"), searchquerytext::problem(m_query));
    else if (m_query.problem != SearchQuery::Problem::None)
        page.say(tr("The search is not clear"), searchquerytext::problem(m_query));
    else if (m_query.papers.size() == 1)
        page.say(tr("The library does not have this paper"),
            //: %1 is an arXiv identifier
            tr("%1 is not in the library, and no text in it names it. Refresh, or import a file that has it.")
                .arg(m_query.papers.first().toString()));
    else if (!m_query.papers.isEmpty())
        page.say(tr("The library has none of these papers"), tr("Refresh, or import a file that has them."));
    else
        page.say(tr("No paper has all of this"),
            tr("Title, abstract, authors and comments of the whole library were searched. Try fewer or other "
               "words."));
}

} // namespace dp
