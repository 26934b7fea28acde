#pragma once

#include "base/paper.h"
#include "base/result.h"

#include <QDate>

#include <functional>
#include <optional>

namespace dp {

class Connection;

/// The sort key of a list. A paper arrives in the list of a keyword when the keyword first finds it, and in
/// the library when it is first stored.
enum class SortKey { Submitted, Read, Starred, Title, Authors, Updated, Comment, Arrived };

/// A selection of papers and their order.
struct PaperQuery {
    qint64 keywordId = 0; ///< 0: the whole library
    bool unreadOnly = false;
    bool starredOnly = false;
    SortKey key = SortKey::Submitted;
    /// Direction of `key`; rows with equal keys are always sorted by submission, newest first.
    bool descending = true;
    int limit = 0; ///< maximum number of papers; 0: all papers
    /// Only papers that were submitted before this day (UTC), or updated if the day of submission is unknown;
    /// invalid: all papers.
    QDate before = {};
    /// The first and the last day (UTC) of the papers: days of arrival if the list is sorted by arrival, else
    /// days of submission, or of the update if the day of submission is unknown; invalid: no limit.
    QDate since = {};
    QDate until = {};
    qint64 tagId = 0; ///< only papers with this tag; 0: all papers. Not supported by PagedIdList.
    /// Whether papers are left out that a mute hides in this list.
    Muted muted = Muted::Hidden;
    /// Only papers that have a later version than the first. Not supported by PagedIdList.
    bool revisedOnly = false;

    /// Returns whether the days or the versions of the papers are limited.
    bool isFiltered() const { return revisedOnly || since.isValid() || until.isValid(); }
    friend bool operator==(const PaperQuery &, const PaperQuery &) = default;
};

/// A row of a list with the date by which the list is sorted.
struct DatedId {
    qint64 id = 0;
    /// Such as 2026-03-01, or a time such as 2026-03-01T08:10:00Z if the list is sorted by arrival; empty:
    /// unknown.
    QString day;
};

/// Reads papers. A read-only connection is sufficient. Must be used in the thread of the connection.
class PaperReader
{
public:
    /// keywordId: the keyword in whose list the papers of papers(ids) arrived; 0: none.
    explicit PaperReader(Connection &connection, qint64 keywordId = 0)
        : m_connection(connection)
        , m_keywordId(keywordId)
    {
    }

    Result<QList<qint64>> ids(const PaperQuery &query);
    /// Like ids(), for a list that is sorted by SortKey::Submitted, SortKey::Updated or SortKey::Arrived.
    Result<QList<DatedId>> datedIds(const PaperQuery &query);
    Result<QList<LibraryPaper>> papers(const PaperQuery &query);
    /// Calls each() for one paper after the other, so that a list of any length can be read. If each()
    /// returns an error, the reading ends with this error.
    Outcome forEach(const PaperQuery &query, const std::function<Outcome(const LibraryPaper &)> &each);
    /// Calls each() for the papers with these ids, in the order of the ids. Unknown ids are ignored.
    Outcome forEach(const QList<qint64> &ids, const std::function<Outcome(const LibraryPaper &)> &each);
    /// Like forEach(), but does not read the data that the library adds to a paper: its marks, its keywords,
    /// and the time when it was first seen.
    Outcome forEachPaper(const PaperQuery &query, const std::function<Outcome(const Paper &)> &each);
    /// Like forEach(), but reads only the identifier, the title and the dates, which are shown in a line of a
    /// list.
    Outcome forEachLine(const PaperQuery &query, const std::function<Outcome(const Paper &)> &each);
    /// Returns the papers with these ids, in the order of the ids and without revisions. Unknown ids are
    /// ignored.
    Result<QList<LibraryPaper>> papers(const QList<qint64> &ids);
    /// Returns a paper with its revisions, or the error UnknownPaper.
    Result<LibraryPaper> paper(qint64 id);
    /// Returns the older versions of a paper, newest first.
    Result<QList<Revision>> revisions(qint64 id);

private:
    Connection &m_connection;
    const qint64 m_keywordId;
};

} // namespace dp
