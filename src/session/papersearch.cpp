#include "session/papersearch.h"

#include "library/rewritestate.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <utility>

namespace dp {
namespace {

constexpr int firstPage = 100;
constexpr int fewMatches = 20; // about half of a window
constexpr int bestMatches = 1000; // maximum number of best matches, because users rarely read more
constexpr int unlimited = -1;
// The time of the other slices, in milliseconds. It is limited so that other work of the reader's thread does
// not wait.
constexpr int slice = 100;

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

/// Returns the first matches. A list of few papers would grow at once, so the search then goes on for a
/// while.
Result<Search::Page> PaperSearch::firstMatches(
    Search &search, const SearchQuery &query, const IsCancelled &isCancelled)
{
    const auto next = [&](qint64 before, int limit) {
        return search.page(query, before, limit, SearchPace(isCancelled, QDeadlineTimer(firstSlice)));
    };
    const int limit = sizeOfFirstPage(query);
    auto page = next(0, limit);
    if (!page || page->next == 0 || page->ids.size() >= fewMatches)
        return page;
    const auto others = next(page->next, limit - int(page->ids.size()));
    if (!others)
        return others;
    page->ids += others->ids;
    page->next = others->next;
    return page;
}

PaperSearch::Answer PaperSearch::answer(
    Library &library, const SearchQuery &query, Muted muted, Order order, const IsCancelled &isCancelled)
{
    Search search(library, muted);
    const auto isRewritten = searchrewrite::isUnderWay(library);
    if (!isRewritten)
        return {isRewritten.error()};
    const auto missing = search.missing(query);
    if (!missing)
        return {missing.error()};
    if (order == Order::Best)
        return {search.best(query, bestMatches, isCancelled), 0, *isRewritten, *missing};
    const auto page = firstMatches(search, query, isCancelled);
    if (!page)
        return {page.error()};
    return {page->ids, page->next, *isRewritten, *missing};
}

/// Returns a function that tells whether another search has replaced this one. Any thread can call it.
PaperSearch::IsCancelled PaperSearch::isReplaced() const
{
    return [generation = m_latest->load(), latest = m_latest] {
        return generation != *latest;
    };
}

void PaperSearch::restart()
{
    ++*m_latest;
    m_total.reset();
    m_readCount = 0;
    m_hasMore = false;
    m_isReading = true;
    m_isCounting = false;
    m_wanted = sizeOfFirstPage(m_query);
    m_reader.post(
        this,
        [query = m_query, muted = m_muted, order = m_order, isReplaced = isReplaced()](
            Library &library) -> Answer {
            if (isReplaced())
                return {Error{ErrorKind::Cancelled, {}, {}}};
            return answer(library, query, muted, order, isReplaced);
        },
        [this, isReplaced = isReplaced()](const Answer &answer) {
            if (isReplaced())
                return;
            m_isReading = false;
            setRead(answer.ids, answer.next);
            emit answered(answer);
            if (!isReplaced())
                goOn();
        });
}

void PaperSearch::setRead(const Ids &ids, qint64 next)
{
    m_next = next;
    m_hasMore = ids && next != 0;
    if (!ids)
        return;
    m_readCount += int(ids->size());
    if (m_wanted > 0)
        m_wanted = std::max(0, m_wanted - int(ids->size()));
    if (!m_hasMore)
        m_wanted = 0;
    if (!m_hasMore && m_order == Order::Newest)
        m_total = m_readCount;
}

/// Reads the matches that were requested and not found in the time of the last slice. Then counts the others.
void PaperSearch::goOn()
{
    if (m_isReading || m_total)
        return;
    if (m_hasMore && m_wanted != 0)
        read();
    else if (!std::exchange(m_isCounting, true))
        m_order == Order::Best ? count(0, 0) : count(m_next, m_readCount);
}

void PaperSearch::readMore(int most)
{
    if (m_isReading || !canReadMore())
        return;
    m_wanted = most > 0 ? most : unlimited;
    read();
}

void PaperSearch::read()
{
    m_isReading = true;
    m_reader.post(
        this,
        [query = m_query, muted = m_muted, most = std::max(0, m_wanted), from = m_next,
            isReplaced = isReplaced()](Library &library) {
            const QDeadlineTimer deadline = most > 0 ? QDeadlineTimer(slice) : QDeadlineTimer::Forever;
            return Search(library, muted).page(query, from, most, SearchPace(isReplaced, deadline));
        },
        [this, isReplaced = isReplaced()](const Result<Search::Page> &page) {
            if (isReplaced())
                return;
            m_isReading = false;
            const Ids ids = page ? Ids(page->ids) : Ids(page.error());
            setRead(ids, page ? page->next : 0);
            emit moreRead(ids);
            if (page && !isReplaced())
                goOn();
        });
}

/// Counts the matches from this place on. soFar: the number of matches before it.
void PaperSearch::count(qint64 from, int soFar)
{
    m_reader.post(
        this,
        [query = m_query, muted = m_muted, from, isReplaced = isReplaced()](Library &library) {
            return Search(library, muted).page(query, from, 0, SearchPace(isReplaced, QDeadlineTimer(slice)));
        },
        [this, soFar, isReplaced = isReplaced()](const Result<Search::Page> &page) {
            if (isReplaced() || !page || m_total)
                return;
            const int counted = soFar + int(page->ids.size());
            if (page->next != 0)
                return count(page->next, counted);
            m_total = counted;
            emit this->counted();
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
