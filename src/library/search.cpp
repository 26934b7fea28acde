#include "library/search.h"

#include "library/keywords.h"
#include "library/mutefilter.h"
#include "library/searchmatch.h"
#include "library/searchplan.h"
#include "library/sqlite/interruption.h"
#include "library/sqlite/statement.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr qint64 highest = std::numeric_limits<qint64>::max();

Error cancelled()
{
    return {ErrorKind::Cancelled, {}, {}};
}

SearchExpression conditionOf(const SearchQuery &query)
{
    return SearchExpression::allOf({query.scope, query.expression});
}

QSet<qint64> setOf(const QList<qint64> &ids)
{
    return {ids.begin(), ids.end()};
}

/// The matches with the lowest ranks, which are the best ones. Papers of equal rank are sorted newest first.
class BestHits
{
public:
    explicit BestHits(int most)
        : m_most(std::size_t(most))
    {
    }

    void add(double rank, qint64 paper)
    {
        m_hits.emplace(rank, paper);
        if (m_hits.size() > m_most)
            m_hits.pop();
    }
    /// Returns the papers, best match first, and removes them.
    QList<qint64> take()
    {
        QList<qint64> ids;
        for (; !m_hits.empty(); m_hits.pop())
            ids << m_hits.top().second;
        std::reverse(ids.begin(), ids.end());
        return ids;
    }

private:
    using Hit = std::pair<double, qint64>;
    struct IsBetter {
        bool operator()(const Hit &a, const Hit &b) const
        {
            return a.first != b.first ? a.first < b.first : a.second > b.second;
        }
    };
    const std::size_t m_most;
    std::priority_queue<Hit, std::vector<Hit>, IsBetter> m_hits; // the worst hit is on top
};

/// Returns an FTS5 expression by which the matches are ranked, and the condition that it does not contain.
searchmatch::Divided rankOf(const SearchExpression &condition)
{
    searchmatch::Divided parts = searchmatch::divided(condition);
    if (!parts.match.isEmpty())
        return parts;
    std::vector<SearchExpression> words;
    for (const SearchTerm &term : condition.wantedTerms())
        words.push_back(SearchExpression::ofTerm(term));
    parts.match = searchmatch::of(SearchExpression::anyOf(std::move(words)));
    return parts;
}

/// Adds the wanted papers that match an FTS5 expression. The rows are read one by one, so that the search can
/// be cancelled at each row. With ORDER BY rank, SQLite would return the first row only after it has read all
/// rows. For the first row, bm25() reads all rows of each word in one step, which needs an Interruption.
Outcome addHits(BestHits &hits, Connection &connection, const QString &match,
    const Search::IsCancelled &isCancelled, const std::function<Result<bool>(qint64)> &isWanted)
{
    if (match.isEmpty())
        return success();
    Statement rows(connection,
        u"SELECT rowid, bm25(search, 10.0, 1.0, 5.0, 1.0) FROM search WHERE search MATCH ? ORDER BY rowid DESC"_s);
    DP_TRY(rows.bind(match).run());
    while (rows.next()) {
        if (isCancelled())
            return cancelled();
        const qint64 id = rows.integer(0);
        const auto wanted = isWanted(id);
        if (!wanted)
            return wanted.error();
        if (*wanted)
            hits.add(rows.real(1), id);
    }
    return rows.outcome();
}

} // namespace

Result<QList<qint64>> Search::inLibrary(const QList<ArxivId> &papers)
{
    QList<qint64> ids;
    Statement row(m_connection, u"SELECT count(*) FROM papers WHERE id = ?"_s);
    for (const ArxivId &paper : papers) {
        const auto isThere = row.bind(paper.key()).isTrue();
        if (!isThere)
            return isThere.error();
        if (*isThere)
            ids << paper.key();
    }
    std::sort(ids.begin(), ids.end(), std::greater<>());
    return ids;
}

Result<QList<qint64>> Search::namedPapers(const SearchQuery &query)
{
    auto ids = inLibrary(query.papers);
    if (!ids || ids->isEmpty())
        return ids;
    const SearchExpression conditions = SearchExpression::allOf({query.scope, query.conditions()});
    if (conditions.isEmpty())
        return ids;
    SearchPace pace;
    const auto stream = searchplan::streamOf(m_connection, conditions, pace);
    if (!stream)
        return stream.error();
    QList<qint64> found;
    for (const qint64 id : std::as_const(*ids)) {
        const auto has = (*stream)->has(id);
        if (!has)
            return has.error();
        if (*has)
            found << id;
    }
    return found;
}

Result<QList<ArxivId>> Search::missing(const SearchQuery &query)
{
    const auto there = inLibrary(query.papers);
    if (!there)
        return there.error();
    const QSet<qint64> known = setOf(*there);
    QList<ArxivId> missing;
    for (const ArxivId &id : query.papers)
        if (!known.contains(id.key()))
            missing << id;
    return missing;
}

/// Returns the filter of the mutes. A search for muted papers finds them.
Result<MuteFilter> Search::filterOf(const SearchQuery &query)
{
    qint64 keywordId = 0; // the list that is searched
    if (query.scope.kind == SearchExpression::Kind::Keyword) {
        const auto keyword = Keywords(m_connection).find(query.scope.name);
        if (!keyword && keyword.error().kind != ErrorKind::UnknownKeyword)
            return keyword.error();
        keywordId = keyword ? keyword->id : 0;
    }
    const bool isMutedWanted = query.expression.mentions(SearchExpression::State::Muted);
    return MuteFilter::of(m_connection, isMutedWanted ? Muted::Included : m_muted, keywordId);
}

Result<Search::Page> Search::page(const SearchQuery &query, qint64 before, int limit, SearchPace pace)
{
    const auto named = namedPapers(query);
    if (!named)
        return named.error();
    Page page;
    const auto isFull = [&] {
        return limit > 0 && page.ids.size() >= limit;
    };
    if (before == 0)
        page.ids = limit > 0 ? named->mid(0, limit) : *named;
    if (query.expression.isEmpty())
        return page;
    const auto stream = searchplan::streamOf(m_connection, conditionOf(query), pace);
    if (!stream)
        return stream.error();
    const auto filter = filterOf(query);
    if (!filter)
        return filter.error();
    const QSet<qint64> known = setOf(*named);
    qint64 from = before > 0 ? before - 1 : highest;
    while (!isFull()) {
        const auto position = (*stream)->atMost(from);
        if (!position)
            return position.error();
        if (pace.isCancelled())
            return cancelled();
        if (!position->isMatch) { // the end, or the time is over
            page.next = position->id > 0 ? position->id + 1 : 0;
            return page;
        }
        if (!known.contains(position->id) && filter->passes(position->id))
            page.ids << position->id;
        from = position->id - 1;
    }
    page.next = from == highest ? 0 : from + 1;
    return page;
}

Result<QList<qint64>> Search::newest(const SearchQuery &query, qint64 before, int limit)
{
    const auto page = this->page(query, before, limit, {});
    if (!page)
        return page.error();
    return page->ids;
}

Result<QList<qint64>> Search::best(const SearchQuery &query, int limit, const IsCancelled &isCancelled)
{
    if (query.isEmpty() || limit <= 0)
        return QList<qint64>();
    const auto named = namedPapers(query);
    if (!named)
        return named.error();
    const auto filter = filterOf(query);
    if (!filter)
        return filter.error();
    QSet<qint64> known = setOf(*named);
    QList<qint64> ids = *named;
    SearchPace pace(isCancelled);
    const searchmatch::Divided rank = rankOf(conditionOf(query));
    // The index does not contain the notes.
    const auto hasNotes = Statement(m_connection, u"SELECT EXISTS (SELECT 1 FROM notes)"_s).isTrue();
    if (!hasNotes)
        return hasNotes.error();
    const bool isWhole = rank.rest.isEmpty() && !*hasNotes;
    const auto rest = searchplan::streamOf(m_connection, *hasNotes ? conditionOf(query) : rank.rest, pace);
    if (!rest)
        return rest.error();
    const Interruption interruption(m_connection, isCancelled);
    BestHits hits(limit);
    DP_TRY(addHits(hits, m_connection, rank.match, isCancelled, [&](qint64 id) -> Result<bool> {
        if (known.contains(id) || !filter->passes(id))
            return false;
        return isWhole ? Result<bool>(true) : (*rest)->has(id);
    }));
    ids += hits.take();
    if (ids.size() >= limit || isWhole)
        return ids.mid(0, limit);
    known = setOf(ids); // the others have none of the words
    const auto newest = page(query, 0, limit, pace);
    if (!newest)
        return newest.error();
    for (const qint64 id : newest->ids)
        if (!known.contains(id))
            ids << id;
    return ids.mid(0, limit);
}

Result<int> Search::count(const SearchQuery &query, const IsCancelled &isCancelled)
{
    const auto page = this->page(query, 0, 0, SearchPace(isCancelled));
    if (!page)
        return page.error();
    return int(page->ids.size());
}

} // namespace dp
