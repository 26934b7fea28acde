#pragma once

#include "base/paper.h"
#include "library/connection.h"

#include <functional>
#include <optional>

namespace dp {

/// What a list is sorted by.
enum class SortKey { Submitted, Read, Starred, Title, Authors, Updated, Comment };

/// Which papers, and in which order.
struct ShelfQuery {
    qint64 keywordId = 0; ///< 0: the whole library
    bool unreadOnly = false;
    bool starredOnly = false;
    SortKey key = SortKey::Submitted;
    bool descending = true; ///< newest first; ties always stand by submission, newest first
    int limit = 0; ///< 0: all
};

/// Reads papers. Works over a read-only connection, in any thread that has one.
class Shelf
{
public:
    explicit Shelf(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<QList<qint64>> ids(const ShelfQuery &query);
    Result<QList<ShelvedPaper>> papers(const ShelfQuery &query);
    /// One after the other, for lists of any length; an error of each() ends it.
    Outcome forEach(const ShelfQuery &query, const std::function<Outcome(const ShelvedPaper &)> &each);
    /// The same of these, in their order.
    Outcome forEach(const QList<qint64> &ids, const std::function<Outcome(const ShelvedPaper &)> &each);
    /// Without what the library says of them: marks, keywords, when they were seen.
    Outcome forEachPaper(const ShelfQuery &query, const std::function<Outcome(const Paper &)> &each);
    /// Only what a line of a list needs: identifier, title and dates.
    Outcome forEachLine(const ShelfQuery &query, const std::function<Outcome(const Paper &)> &each);
    /// Those of the ids that are there, in their order. Without revisions.
    Result<QList<ShelvedPaper>> papers(const QList<qint64> &ids);
    /// With its revisions. UnknownPaper where there is none.
    Result<ShelvedPaper> paper(qint64 id);

private:
    Connection &m_connection;
};

} // namespace dp
