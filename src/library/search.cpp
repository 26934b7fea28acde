#include "library/search.h"

#include "library/searchindex.h"
#include "library/statement.h"

#include <algorithm>
#include <queue>

using namespace Qt::StringLiterals;

namespace dp {

Result<QList<qint64>> Search::newest(const QList<SearchTerm> &terms, qint64 before, int limit)
{
    QList<qint64> ids;
    if (terms.isEmpty())
        return ids;
    QString sql = u"SELECT rowid FROM search WHERE search MATCH ?"_s;
    if (before > 0)
        sql += u" AND rowid < %1"_s.arg(before);
    sql += u" ORDER BY rowid DESC"_s;
    if (limit > 0)
        sql += u" LIMIT %1"_s.arg(limit);
    Statement rows(m_connection, sql);
    DP_TRY(rows.bind(SearchIndex::expression(terms)).run());
    while (rows.next())
        ids << rows.integer(0);
    DP_TRY(rows.outcome());
    return ids;
}

Result<QList<qint64>> Search::best(const QList<SearchTerm> &terms, int limit, const IsCancelled &isCancelled)
{
    QList<qint64> ids;
    if (terms.isEmpty() || limit <= 0)
        return ids;
    // Row by row, so that it can be given up at any of them: ORDER BY would not come back before it has seen
    // them all.
    Statement rows(
        m_connection, u"SELECT rowid, bm25(search, 10.0, 1.0, 5.0, 1.0) FROM search WHERE search MATCH ?"_s);
    DP_TRY(rows.bind(SearchIndex::expression(terms)).run());
    using Hit = std::pair<double, qint64>; // lower is better, and of equals the newest
    const auto isBetter = [](const Hit &a, const Hit &b) {
        return a.first != b.first ? a.first < b.first : a.second > b.second;
    };
    std::priority_queue<Hit, std::vector<Hit>, decltype(isBetter)> hits(isBetter); // the worst on top
    while (rows.next()) {
        if (isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
        hits.emplace(rows.real(1), rows.integer(0));
        if (hits.size() > size_t(limit))
            hits.pop();
    }
    DP_TRY(rows.outcome());
    for (; !hits.empty(); hits.pop())
        ids << hits.top().second;
    std::reverse(ids.begin(), ids.end());
    return ids;
}

Result<int> Search::count(const QList<SearchTerm> &terms, const IsCancelled &isCancelled)
{
    if (terms.isEmpty())
        return 0;
    Statement rows(m_connection, u"SELECT rowid FROM search WHERE search MATCH ?"_s);
    DP_TRY(rows.bind(SearchIndex::expression(terms)).run());
    int found = 0;
    while (rows.next()) {
        if (++found % 1000 == 0 && isCancelled())
            return Error{ErrorKind::Cancelled, {}, {}};
    }
    DP_TRY(rows.outcome());
    return found;
}

} // namespace dp
