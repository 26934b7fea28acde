#include "session/searchcounter.h"

#include "library/savedsearches.h"
#include "library/search.h"

#include <algorithm>
#include <utility>

namespace dp {
namespace {

constexpr int countDelay = 200; // ms
// The time between two counts is at least this multiple of the time of the last count.
constexpr int countPause = 5;
constexpr int longestPause = 60000; // ms
constexpr int longestSlice = 200; // ms

} // namespace

SearchCounter::SearchCounter(LibraryThread &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(countDelay);
    connect(&m_soon, &QTimer::timeout, this, &SearchCounter::count);
}

SearchCounter::~SearchCounter()
{
    ++*m_latest;
}

void SearchCounter::setSearches(const QList<SavedSearch> &searches)
{
    if (m_searches == searches)
        return;
    ++*m_latest;
    m_searches = searches;
    m_isRunning = false;
    m_soon.setInterval(countDelay);
    m_soon.stop();
    countSoon();
}

void SearchCounter::countSoon()
{
    if (m_isRunning)
        m_isOutdated = true;
    else if (!m_soon.isActive() && !m_searches.isEmpty())
        m_soon.start();
}

void SearchCounter::count()
{
    if (m_searches.isEmpty())
        return;
    ++*m_latest;
    m_isRunning = true;
    m_isOutdated = false;
    m_watch.start();
    post({});
}

SearchCounter::Slice SearchCounter::countSlice(
    Library &library, const SavedSearch &search, const Progress &at, const std::function<bool()> &isOver)
{
    QElapsedTimer watch;
    watch.start();
    SearchQuery query = SavedSearches::queryOf(search);
    if (at.isUnread)
        query.scope = SearchExpression::ofState(SearchExpression::State::Unread);
    const auto page = Search(library).page(query, at.from, 0, SearchPace(isOver, QDeadlineTimer(at.slice)));
    if (!page)
        return {page.error()};
    return {int(page->ids.size()), page->next, watch.elapsed()};
}

void SearchCounter::post(const Progress &at)
{
    const auto isReplaced = [generation = m_latest->load(), latest = m_latest] {
        return generation != *latest;
    };
    m_reader.post(
        this,
        [search = m_searches[at.search], at, isReplaced](
            Library &library) { return countSlice(library, search, at, isReplaced); },
        [this, at, isReplaced](const Slice &part) {
            if (!isReplaced())
                goOn(at, part);
        });
}

/// Counts the next part: the rest of the search, its unread papers, or the next search. A search that cannot
/// be counted keeps its numbers, because the list of its papers shows the error.
void SearchCounter::goOn(Progress at, const Slice &part)
{
    (at.isUnread ? at.unread : at.papers) += part.found ? *part.found : 0;
    // A search that needs long before its first paper would otherwise find few papers in each slice.
    if (part.time > 4 * at.slice)
        at.slice = std::min(2 * at.slice, longestSlice);
    at.from = part.next;
    if (part.found && at.from != 0)
        return post(at);
    if (part.found && !at.isUnread && at.papers > 0) {
        at.isUnread = true;
        at.slice = shortestSlice;
        return post(at);
    }
    const qint64 id = m_searches[at.search].id;
    Progress next;
    next.search = at.search + 1;
    if (next.search < m_searches.size())
        post(next);
    else
        finish();
    if (part.found)
        emit counted(id, at.papers, at.unread);
}

void SearchCounter::finish()
{
    m_isRunning = false;
    m_soon.setInterval(std::clamp(
        int(std::min<qint64>(m_watch.elapsed(), longestPause)) * countPause, countDelay, longestPause));
    if (std::exchange(m_isOutdated, false))
        countSoon();
}

} // namespace dp

#include "moc_searchcounter.cpp"
