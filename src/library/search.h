#pragma once

#include "base/mute.h"
#include "base/result.h"
#include "text/searchquery.h"

#include <QList>

#include <functional>

namespace dp {

class Connection;

/// Finds papers by their text. A read-only connection is sufficient. Must be used in the thread of the
/// connection. A query finds nothing if it has a problem, or if it has neither terms nor papers. If a query
/// names papers by their identifiers, these papers come first in the result, newest first. The papers that
/// match the terms of the query follow. Papers that a mute hides in the whole library are left out, unless
/// the query names them.
class Search
{
public:
    /// Called between two papers. If it returns true, the search ends with ErrorKind::Cancelled.
    using IsCancelled = std::function<bool()>;

    explicit Search(Connection &connection, Muted muted = Muted::Hidden)
        : m_connection(connection)
        , m_muted(muted)
    {
    }

    /// Returns the matching papers, newest submission first. before: only papers older than the paper with
    /// this id are returned, to continue a list; 0: the list starts with the newest paper. limit: maximum
    /// number of papers; 0: all papers.
    Result<QList<qint64>> newest(const SearchQuery &query, qint64 before, int limit);
    /// Returns at most `limit` matching papers, best match first, ranked by bm25
    /// (https://www.sqlite.org/fts5.html, 5.1.1). A word in the title counts ten times as much as a word in
    /// the abstract. Reads every match.
    Result<QList<qint64>> best(const SearchQuery &query, int limit, const IsCancelled &isCancelled);
    /// Returns the number of matching papers. Reads every match.
    Result<int> count(const SearchQuery &query, const IsCancelled &isCancelled);

    /// Returns the papers named in the query that are not in the library, in the order of the query.
    Result<QList<ArxivId>> missing(const SearchQuery &query);

private:
    /// Returns the papers named in the query that are in the library and fulfil its conditions, newest first.
    Result<QList<qint64>> namedPapers(const SearchQuery &query);

    Connection &m_connection;
    const Muted m_muted;
};

} // namespace dp
