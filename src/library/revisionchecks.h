#pragma once

#include "base/result.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>

namespace dp {

class Connection;

/// Records the time at which each paper was requested from arXiv by its identifier. New versions of older
/// papers are found in this way. Times are UTC. A time after `now` comes from a clock that was ahead and is
/// ignored. Writes run in the caller's transaction.
class RevisionChecks
{
public:
    explicit RevisionChecks(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Returns the starred papers that were neither checked nor fetched since `since`, those that have waited
    /// longest first.
    Result<QList<qint64>> starred(const QDateTime &since, const QDateTime &now, int limit);
    /// Returns the papers of a keyword, submitted since a day, that were neither checked nor fetched since
    /// `since`, those that have waited longest first.
    Result<QList<qint64>> ofKeyword(
        qint64 keywordId, QDate submittedSince, const QDateTime &since, const QDateTime &now, int limit);
    /// Returns the number of papers of the keyword that were submitted since that day.
    Result<qint64> countOfKeyword(qint64 keywordId, QDate submittedSince);
    Outcome note(const QList<qint64> &ids, const QDateTime &when);
    /// Returns the oldest check time of these papers of the keyword. Invalid: a paper was never checked.
    Result<QDateTime> oldest(qint64 keywordId, QDate submittedSince);

    /// Returns the stored version of each of the papers. Papers that are not in the library are left out.
    Result<QHash<qint64, int>> versions(const QList<qint64> &ids);
    Result<QList<qint64>> keywordsOf(qint64 paperId);

private:
    Connection &m_connection;
};

} // namespace dp
