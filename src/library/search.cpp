#include "library/search.h"

#include "library/mutedpapers.h"
#include "library/searchindex.h"
#include "library/sqlite/statement.h"

#include <QSet>

#include <algorithm>
#include <functional>
#include <queue>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// A query as SQL: the column of the id, the FROM and WHERE clauses, and the values to bind in their order.
struct Sql {
    QString id, from, where;
    QVariantList values;
    bool isText = false; ///< the full-text index selects the rows, so a match can be ranked

    QString select(const QString &more = {}) const
    {
        return u"SELECT %1%2 FROM %3 WHERE %4"_s.arg(id, more, from, where);
    }
};

/// Returns the SQL condition for a category. Categories are not in the full-text index, so they are compared
/// in the table of papers.
QString categoryCondition(const SearchTerm &term, const QString &id)
{
    QString name = term.words.first(); // has only letters, dots and hyphens
    name.remove(u'\'').remove(u'%').remove(u'_');
    const QString like = name.contains(u'.')
        ? u"char(10) || p.categories || char(10) LIKE '%' || char(10) || '%1' || char(10) || '%'"_s.arg(name)
        // The name is an archive. An archive contains categories, or it is a category itself.
        : u"(char(10) || p.categories || char(10) LIKE '%' || char(10) || '%1' || char(10) || '%'"
          " OR char(10) || p.categories LIKE '%' || char(10) || '%1.%')"_s.arg(name);
    return u"%1EXISTS (SELECT 1 FROM papers p WHERE p.id = %2 AND %3)"_s.arg(
        term.isExcluded ? u"NOT "_s : QString(), id, like);
}

QString listOf(const QList<ArxivId> &papers)
{
    QStringList keys;
    for (const ArxivId &id : papers)
        keys << QString::number(id.key());
    return keys.join(u',');
}

Sql sqlOf(const SearchQuery &query)
{
    const QList<SearchTerm> &terms = query.terms;
    const auto isText = [](const SearchTerm &term) {
        return term.field != SearchTerm::Field::Category;
    };
    Sql sql;
    sql.isText = std::any_of(
        terms.begin(), terms.end(), [&](const SearchTerm &term) { return isText(term) && !term.isExcluded; });
    sql.id = sql.isText ? u"search.rowid"_s : u"papers.id"_s;
    sql.from = sql.isText ? u"search"_s : u"papers"_s;
    QStringList conditions;
    if (sql.isText) {
        conditions << u"search MATCH ?"_s;
        sql.values << SearchIndex::expression(terms);
    }
    for (const SearchTerm &term : terms) {
        if (!isText(term)) {
            conditions << categoryCondition(term, sql.id);
        } else if (term.isExcluded && !sql.isText) {
            SearchTerm wanted = term;
            wanted.isExcluded = false;
            conditions << u"papers.id NOT IN (SELECT rowid FROM search WHERE search MATCH ?)"_s;
            sql.values << SearchIndex::expression({wanted});
        }
    }
    if (!query.excludedPapers.isEmpty())
        conditions << u"%1 NOT IN (%2)"_s.arg(sql.id, listOf(query.excludedPapers));
    if (conditions.isEmpty())
        conditions << u"1"_s;
    sql.where = conditions.join(u" AND "_s);
    return sql;
}

QSet<qint64> setOf(const QList<qint64> &ids)
{
    return {ids.begin(), ids.end()};
}

} // namespace

Result<QList<qint64>> Search::namedPapers(const SearchQuery &query)
{
    constexpr qsizetype atOnce = 1000; // far below SQLite's limit on the length of a statement
    SearchQuery conditions(query.conditions());
    conditions.excludedPapers = query.excludedPapers;
    const Sql from = sqlOf(conditions);
    QList<qint64> ids;
    for (qsizetype at = 0; at < query.papers.size(); at += atOnce) {
        Statement rows(m_connection,
            from.select() + u" AND %1 IN (%2)"_s.arg(from.id, listOf(query.papers.mid(at, atOnce))));
        DP_TRY(rows.bindAll(from.values).run());
        while (rows.next())
            ids << rows.integer(0);
        DP_TRY(rows.outcome());
    }
    std::sort(ids.begin(), ids.end(), std::greater<>());
    return ids;
}

Result<QList<ArxivId>> Search::missing(const SearchQuery &query)
{
    SearchQuery only;
    only.papers = query.papers;
    const auto there = namedPapers(only);
    if (!there)
        return there.error();
    const QSet<qint64> known = setOf(*there);
    QList<ArxivId> missing;
    for (const ArxivId &id : query.papers)
        if (!known.contains(id.key()))
            missing << id;
    return missing;
}

Result<QList<qint64>> Search::newest(const SearchQuery &query, qint64 before, int limit)
{
    const auto named = namedPapers(query);
    if (!named)
        return named.error();
    QList<qint64> ids;
    if (before == 0)
        ids = limit > 0 ? named->mid(0, limit) : *named;
    if (query.terms.isEmpty() || (limit > 0 && ids.size() >= limit))
        return ids;
    const auto filter = MuteFilter::of(m_connection, m_muted, 0);
    if (!filter)
        return filter.error();
    const Sql from = sqlOf(query);
    QString sql = from.select();
    if (before > 0)
        sql += u" AND %1 < %2"_s.arg(from.id).arg(before);
    sql += u" ORDER BY %1 DESC"_s.arg(from.id);
    if (limit > 0 && !filter->isAny()) // named papers may be among the rows and are skipped
        sql += u" LIMIT %1"_s.arg(limit + named->size());
    Statement rows(m_connection, sql);
    DP_TRY(rows.bindAll(from.values).run());
    const QSet<qint64> known = setOf(*named);
    while ((limit <= 0 || ids.size() < limit) && rows.next())
        if (!known.contains(rows.integer(0)) && filter->passes(rows.integer(0)))
            ids << rows.integer(0);
    DP_TRY(rows.outcome());
    return ids;
}

Result<QList<qint64>> Search::best(const SearchQuery &query, int limit, const IsCancelled &isCancelled)
{
    if (query.isEmpty() || limit <= 0)
        return QList<qint64>();
    const Sql from = sqlOf(query);
    if (!from.isText) // all matches rank equally
        return newest(query, 0, limit);
    const auto named = namedPapers(query);
    if (!named)
        return named.error();
    const auto filter = MuteFilter::of(m_connection, m_muted, 0);
    if (!filter)
        return filter.error();
    const QSet<qint64> known = setOf(*named);
    // The rows are read one by one, so that the search can be cancelled at each row. With ORDER BY, SQLite
    // would return the first row only after it has read all rows.
    Statement rows(m_connection, from.select(u", bm25(search, 10.0, 1.0, 5.0, 1.0)"_s));
    DP_TRY(rows.bindAll(from.values).run());
    // Rank and paper id; a lower rank is better; papers of equal rank are sorted newest first.
    using Hit = std::pair<double, qint64>;
    const auto isBetter = [](const Hit &a, const Hit &b) {
        return a.first != b.first ? a.first < b.first : a.second > b.second;
    };
    std::priority_queue<Hit, std::vector<Hit>, decltype(isBetter)> hits(isBetter); // the worst hit is on top
    while (rows.next()) {
        if (isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        if (known.contains(rows.integer(0)) || !filter->passes(rows.integer(0)))
            continue;
        hits.emplace(rows.real(1), rows.integer(0));
        if (hits.size() > size_t(limit))
            hits.pop();
    }
    DP_TRY(rows.outcome());
    QList<qint64> ids;
    for (; !hits.empty(); hits.pop())
        ids << hits.top().second;
    std::reverse(ids.begin(), ids.end());
    return (*named + ids).mid(0, limit);
}

Result<int> Search::count(const SearchQuery &query, const IsCancelled &isCancelled)
{
    const auto named = namedPapers(query);
    if (!named)
        return named.error();
    int found = int(named->size());
    if (query.terms.isEmpty())
        return found;
    const auto filter = MuteFilter::of(m_connection, m_muted, 0);
    if (!filter)
        return filter.error();
    const QSet<qint64> known = setOf(*named);
    const Sql from = sqlOf(query);
    Statement rows(m_connection, from.select());
    DP_TRY(rows.bindAll(from.values).run());
    for (int read = 1; rows.next(); ++read) {
        found += !known.contains(rows.integer(0)) && filter->passes(rows.integer(0));
        if (read % 1000 == 0 && isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
    }
    DP_TRY(rows.outcome());
    return found;
}

} // namespace dp
