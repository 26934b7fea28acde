#pragma once

#include "library/connection.h"
#include "text/searchquery.h"

#include <QList>

#include <functional>

namespace dp {

/// Finds papers by their text. Works over a read-only connection, in any thread that owns one. A query with a
/// problem or without terms finds nothing. A query that contains an identifier finds that paper first, then
/// the papers whose text contains it.
class Search
{
public:
    /// Called between two papers. If it returns true, the search ends with ErrorKind::Cancelled.
    using IsCancelled = std::function<bool()>;

    explicit Search(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Returns the papers, newest submission first. before: return only papers older than this one, to
    /// continue a list; 0: start with the newest. limit 0: all papers.
    Result<QList<qint64>> newest(const SearchQuery &query, qint64 before, int limit);
    /// Returns the best matches first, by bm25 (https://www.sqlite.org/fts5.html, 5.1.1). A word in the title
    /// counts ten times as much as a word in the abstract. Reads every match.
    Result<QList<qint64>> best(const SearchQuery &query, int limit, const IsCancelled &isCancelled);
    /// Returns the number of matching papers. Reads every match.
    Result<int> count(const SearchQuery &query, const IsCancelled &isCancelled);

private:
    /// Returns the paper whose identifier is in the query, if it is in the library; otherwise 0.
    Result<qint64> namedPaper(const SearchQuery &query);

    Connection &m_connection;
};

} // namespace dp
