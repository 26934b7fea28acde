#pragma once

#include "base/coverage.h"
#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace dp {

class Connection;

/// The data with which a server recognises its previous answer (RFC 9110, 8.8).
struct KnownAnswer {
    QString address;
    QByteArray etag;
    QByteArray lastModified;
};

/// The coverage ledger: the known days of each keyword. Writes run in the caller's transaction, the same one
/// that stores the papers.
class Ledger
{
public:
    explicit Ledger(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Returns the coverage of every keyword that was ever answered, by its id.
    Result<QHash<qint64, Coverage>> all();
    Result<Coverage> of(qint64 keywordId);
    Outcome save(qint64 keywordId, const Coverage &coverage);
    /// Records that all papers since this day are wanted. Missing days become a gap.
    Outcome want(qint64 keywordId, QDate from);
    /// Clears the coverage after the query of the keyword has changed. The keyword keeps an empty ledger,
    /// which distinguishes it from a keyword without any answer.
    Outcome forget(qint64 keywordId);

    Result<KnownAnswer> knownAnswer(qint64 keywordId);
    /// Stores the answer of a keyword. save() must have been called for it before.
    Outcome keepAnswer(qint64 keywordId, const KnownAnswer &answer);

private:
    Connection &m_connection;
};

} // namespace dp
