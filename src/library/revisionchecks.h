#pragma once

#include "base/result.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>

namespace dp {

class Connection;

/// Records the time of the last check of each paper. In a check, a paper is requested from arXiv by its
/// identifier, to find new versions of older papers. Times are UTC. A time after `now` was stored while the
/// clock was ahead, and is ignored. Functions that write must be called in a transaction.
class RevisionChecks
{
public:
    explicit RevisionChecks(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Returns at most `limit` starred papers that were neither checked nor fetched since `since`. Papers
    /// with the oldest check are first.
    Result<QList<qint64>> starred(const QDateTime &since, const QDateTime &now, int limit);
    /// Returns at most `limit` papers of a keyword that were submitted since `submittedSince`, and were
    /// neither checked nor fetched since `since`. Papers with the oldest check are first.
    Result<QList<qint64>> ofKeyword(
        qint64 keywordId, QDate submittedSince, const QDateTime &since, const QDateTime &now, int limit);
    /// Returns the number of papers of the keyword that were submitted since `submittedSince`.
    Result<qint64> countOfKeyword(qint64 keywordId, QDate submittedSince);
    Outcome note(const QList<qint64> &ids, const QDateTime &when);
    /// Returns the oldest check time of the papers of the keyword that were submitted since `submittedSince`.
    /// The time is invalid if one of these papers was never checked.
    Result<QDateTime> oldest(qint64 keywordId, QDate submittedSince);

    /// Returns the stored version of each of these papers, by id. Papers that are not in the library are left
    /// out.
    Result<QHash<qint64, int>> versions(const QList<qint64> &ids);
    Result<QList<qint64>> keywordsOf(qint64 paperId);

private:
    Connection &m_connection;
};

} // namespace dp
