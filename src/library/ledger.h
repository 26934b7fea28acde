#pragma once

#include "base/coverage.h"
#include "library/connection.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace dp {

/// With what a server recognises the answer it gave before (RFC 9110, 8.8).
struct KnownAnswer {
    QString address;
    QByteArray etag;
    QByteArray lastModified;
};

/// The coverage ledger: what is known of each keyword's past. Writes run in the caller's transaction, the
/// same that stores the papers they speak of.
class Ledger
{
public:
    explicit Ledger(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Of every keyword that was ever answered, by its id.
    Result<QHash<qint64, Coverage>> all();
    Result<Coverage> of(qint64 keywordId);
    Outcome save(qint64 keywordId, const Coverage &coverage);
    /// All since this day is wanted: what is missing of it becomes a gap.
    Outcome want(qint64 keywordId, QDate from);
    /// The keyword asks something else now, and nothing is known of its past; it still has a ledger, which
    /// tells it from one that was never asked.
    Outcome forget(qint64 keywordId);

    Result<KnownAnswer> knownAnswer(qint64 keywordId);
    /// Of a keyword that has been saved before.
    Outcome keepAnswer(qint64 keywordId, const KnownAnswer &answer);

private:
    Connection &m_connection;
};

} // namespace dp
