#pragma once

#include "library/connection.h"
#include "text/searchquery.h"

#include <QList>

#include <functional>

namespace dp {

/// Finds papers by their text. Works over a read-only connection, in any thread that has one. A query with a
/// problem or without terms finds nothing; one that names a paper finds that first, and then those whose text
/// names it.
class Search
{
public:
    /// Asked between two papers; true ends a search with ErrorKind::Cancelled.
    using IsCancelled = std::function<bool()>;

    explicit Search(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Newest submission first. before: only older papers than this one, to go on where a list ended; 0: from
    /// the newest. limit 0: all of them.
    Result<QList<qint64>> newest(const SearchQuery &query, qint64 before, int limit);
    /// The best first, as bm25 has it (https://www.sqlite.org/fts5.html, 5.1.1), a word in the title counting
    /// ten times one in the abstract. Reads every match, however many there are.
    Result<QList<qint64>> best(const SearchQuery &query, int limit, const IsCancelled &isCancelled);
    /// How many papers match. Reads every match.
    Result<int> count(const SearchQuery &query, const IsCancelled &isCancelled);

private:
    /// The paper that a query names, where the library has it; else 0.
    Result<qint64> namedPaper(const SearchQuery &query);

    Connection &m_connection;
};

} // namespace dp
