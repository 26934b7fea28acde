#pragma once

#include "base/mute.h"
#include "base/result.h"
#include "library/searchpace.h"
#include "text/searchquery.h"

#include <QList>

namespace dp {

class Connection;
class MuteFilter;

/// Finds papers by their text. A read-only connection is sufficient. Must be used in the thread of the
/// connection. A query finds nothing if it has a problem, or if it has neither a condition nor papers. If a
/// query names papers by their identifiers, these papers come first in the result, newest first. The papers
/// that fulfil the condition of the query follow. Papers that a mute hides in the searched list are left out,
/// unless the query names them or asks for muted papers.
class Search
{
public:
    /// Called between two papers. If it returns true, the search ends with ErrorKind::Cancelled.
    using IsCancelled = SearchPace::IsCancelled;

    explicit Search(Connection &connection, Muted muted = Muted::Hidden)
        : m_connection(connection)
        , m_muted(muted)
    {
    }

    /// A part of the matching papers, newest submission first.
    struct Page {
        QList<qint64> ids;
        qint64 next = 0; ///< the value of `before` for the next page; 0: there are no more papers
    };
    /// Returns the papers that are older than the paper with the id `before`; 0: the list starts with the
    /// newest paper. limit: maximum number of papers; 0: all papers. The page has fewer papers if the time of
    /// the pace is over.
    Result<Page> page(const SearchQuery &query, qint64 before, int limit, SearchPace pace);
    /// Like page(), without a limit of time.
    Result<QList<qint64>> newest(const SearchQuery &query, qint64 before, int limit);
    /// Returns at most `limit` matching papers, best match first, ranked by bm25
    /// (https://www.sqlite.org/fts5.html, 5.1.1). A word in the title counts ten times as much as a word in
    /// the abstract. Papers that have none of the words come last, newest first. Reads every match.
    Result<QList<qint64>> best(const SearchQuery &query, int limit, const IsCancelled &isCancelled);
    /// Returns the number of matching papers. Reads every match.
    Result<int> count(const SearchQuery &query, const IsCancelled &isCancelled);

    /// Returns the papers named in the query that are not in the library, in the order of the query.
    Result<QList<ArxivId>> missing(const SearchQuery &query);

private:
    /// Returns the papers named in the query that are in the library and fulfil its conditions, newest first.
    Result<QList<qint64>> namedPapers(const SearchQuery &query);
    Result<QList<qint64>> inLibrary(const QList<ArxivId> &papers);

    Result<MuteFilter> filterOf(const SearchQuery &query);

    Connection &m_connection;
    const Muted m_muted;
};

} // namespace dp
