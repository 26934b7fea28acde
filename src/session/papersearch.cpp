#include "session/papersearch.h"

#include "library/rewritestate.h"
#include "library/search.h"

namespace dp {
namespace {

constexpr int firstPage = 100;
constexpr int bestMatches = 1000; // maximum number of best matches, because users rarely read more
constexpr int unlimited = -1;

/// Returns the size of the first page. It includes all papers that the search names by identifier, because
/// these come before the other matches and are not sorted with them.
int sizeOfFirstPage(const SearchQuery &query)
{
    return firstPage + int(query.papers.size());
}

} // namespace

PaperSearch::PaperSearch(LibraryThread &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
}

PaperSearch::~PaperSearch()
{
    ++*m_latest;
}

void PaperSearch::start(const SearchQuery &query, Order order)
{
    m_query = query;
    m_order = order;
    restart();
}

void PaperSearch::clear()
{
    ++*m_latest;
    m_query = {};
    m_total.reset();
    m_hasMore = false;
    m_readCount = 0;
}

PaperSearch::Answer PaperSearch::answer(Library &library, const SearchQuery &query, Muted muted, Order order,
    const std::function<bool()> &isCancelled)
{
    Search search(library, muted);
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

void PaperSearch::restart()
{
    const quint64 generation = ++*m_latest;
    m_total.reset();
    m_readCount = 0;
    m_hasMore = false;
    m_isReading = true;
    m_reader.post(
        this,
        [query = m_query, muted = m_muted, order = m_order, generation, latest = m_latest](
            Library &library) -> Answer {
            const auto isCancelled = [&] {
                return generation != *latest;
            };
            if (isCancelled())
                return {Error{ErrorKind::Cancelled, {}, {}}, false, {}};
            return answer(library, query, muted, order, isCancelled);
        },
        [this, generation](const Answer &answer) {
            if (generation != *m_latest)
                return;
            m_isReading = false;
            setRead(answer.ids, m_order == Order::Newest ? sizeOfFirstPage(m_query) : bestMatches + 1);
            emit answered(answer);
            if (m_hasMore || m_order == Order::Best)
                count();
        });
}

void PaperSearch::setRead(const Ids &ids, int asked)
{
    if (!ids)
        return;
    m_readCount += int(ids->size());
    m_hasMore = ids->size() == asked;
    if (!m_hasMore && m_order == Order::Newest)
        m_total = m_readCount;
}

void PaperSearch::readMore(qint64 after, int most)
{
    if (m_isReading || !canReadMore())
        return;
    m_isReading = true;
    m_reader.post(
        this,
        [query = m_query, muted = m_muted, most, after](
            Library &library) { return Search(library, muted).newest(query, after, most); },
        [this, most, generation = m_latest->load()](const Ids &ids) {
            if (generation != *m_latest)
                return;
            m_isReading = false;
            setRead(ids, most > 0 ? most : unlimited);
            emit moreRead(ids);
        });
}

void PaperSearch::count()
{
    m_reader.post(
        this,
        [query = m_query, muted = m_muted, generation = m_latest->load(), latest = m_latest](
            Library &library) {
            return Search(library, muted).count(query, [&] { return generation != *latest; });
        },
        [this, generation = m_latest->load()](const Result<int> &total) {
            if (generation != *m_latest || !total)
                return;
            m_total = *total;
            emit counted();
        });
}

std::function<PaperSearch::Ids(Library &)> PaperSearch::readAll() const
{
    return [query = m_query, muted = m_muted](Library &library) {
        return Search(library, muted).newest(query, 0, 0);
    };
}

} // namespace dp

#include "moc_papersearch.cpp"
