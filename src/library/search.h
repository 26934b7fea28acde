#pragma once

#include "library/connection.h"
#include "text/searchterms.h"

#include <QList>

#include <functional>

namespace dp {

/// Finds papers by their text. Works over a read-only connection, in any thread that has one. No terms find
/// nothing.
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
    Result<QList<qint64>> newest(const QList<SearchTerm> &terms, qint64 before, int limit);
    /// The best first, as bm25 has it (https://www.sqlite.org/fts5.html, 5.1.1), a word in the title counting
    /// ten times one in the abstract. Reads every match, however many there are.
    Result<QList<qint64>> best(const QList<SearchTerm> &terms, int limit, const IsCancelled &isCancelled);
    /// How many papers match. Reads every match.
    Result<int> count(const QList<SearchTerm> &terms, const IsCancelled &isCancelled);

private:
    Connection &m_connection;
};

} // namespace dp
