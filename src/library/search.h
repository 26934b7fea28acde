#pragma once

#include "base/result.h"
#include "text/searchquery.h"

#include <QList>

#include <functional>

namespace dp {

class Connection;

/// Finds papers by their text. Works over a read-only connection, in any thread that owns one. A query with a
/// problem or without terms and papers finds nothing. A query that names papers by their identifiers finds
/// these papers first, newest first, and then the papers that have its terms.
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

    /// Returns the papers named in the query that are not in the library, in the order of the query.
    Result<QList<ArxivId>> missing(const SearchQuery &query);

private:
    /// Returns the papers named in the query that are in the library and fulfil its conditions, newest first.
    Result<QList<qint64>> namedPapers(const SearchQuery &query);

    Connection &m_connection;
};

} // namespace dp
