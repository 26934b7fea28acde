#pragma once

#include "base/paper.h"
#include "base/result.h"

#include <functional>
#include <optional>

namespace dp {

class Connection;

/// The sort key of a list.
enum class SortKey { Submitted, Read, Starred, Title, Authors, Updated, Comment };

/// A selection of papers and their order.
struct PaperQuery {
    qint64 keywordId = 0; ///< 0: the whole library
    bool unreadOnly = false;
    bool starredOnly = false;
    SortKey key = SortKey::Submitted;
    bool descending = true; ///< newest first; equal rows are always sorted by submission, newest first
    int limit = 0; ///< 0: all
};

/// Reads papers. Works over a read-only connection, in any thread that owns one.
class PaperReader
{
public:
    explicit PaperReader(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<QList<qint64>> ids(const PaperQuery &query);
    Result<QList<LibraryPaper>> papers(const PaperQuery &query);
    /// Calls each() for one paper after the other, for lists of any length. An error of each() ends the
    /// reading.
    Outcome forEach(const PaperQuery &query, const std::function<Outcome(const LibraryPaper &)> &each);
    /// Overload for papers by id, in the order of the ids.
    Outcome forEach(const QList<qint64> &ids, const std::function<Outcome(const LibraryPaper &)> &each);
    /// Reads the papers without the library's data about them: marks, keywords, and the time when they were
    /// first seen.
    Outcome forEachPaper(const PaperQuery &query, const std::function<Outcome(const Paper &)> &each);
    /// Reads only the data for a line of a list: identifier, title and dates.
    Outcome forEachLine(const PaperQuery &query, const std::function<Outcome(const Paper &)> &each);
    /// Returns the papers with these ids, in their order, without revisions. Unknown ids are ignored.
    Result<QList<LibraryPaper>> papers(const QList<qint64> &ids);
    /// Returns a paper with its revisions, or UnknownPaper.
    Result<LibraryPaper> paper(qint64 id);

private:
    Connection &m_connection;
};

} // namespace dp
