#pragma once

#include "library/connection.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>

namespace dp {

/// Which papers arXiv was asked for by their identifiers and when, which is how new versions of older papers
/// are noticed. Times are UTC; one after `now` was written by a clock that was ahead and counts for nothing.
/// Writes run in the caller's transaction.
class RevisionChecks
{
public:
    explicit RevisionChecks(Connection &connection)
        : m_connection(connection)
    {
    }

    /// The starred papers that were neither checked nor fetched since `since`, those that wait longest first.
    Result<QList<qint64>> starred(const QDateTime &since, const QDateTime &now, int limit);
    /// The papers of a keyword, submitted since a day, that were neither checked nor fetched since `since`;
    /// those that wait longest first.
    Result<QList<qint64>> ofKeyword(
        qint64 keywordId, QDate submittedSince, const QDateTime &since, const QDateTime &now, int limit);
    /// How many papers of the keyword were submitted since that day.
    Result<qint64> countOfKeyword(qint64 keywordId, QDate submittedSince);
    Outcome note(const QList<qint64> &ids, const QDateTime &when);
    /// Since when each of these papers of the keyword was checked; invalid: one was not.
    Result<QDateTime> oldest(qint64 keywordId, QDate submittedSince);

    /// The version that the library has of each of the papers that it has.
    Result<QHash<qint64, int>> versions(const QList<qint64> &ids);
    Result<QList<qint64>> keywordsOf(qint64 paperId);

private:
    Connection &m_connection;
};

} // namespace dp
