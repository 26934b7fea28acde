#pragma once

#include "base/coverage.h"
#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace dp {

class Connection;

/// Data of a server's previous answer. The server uses it to detect whether its answer has changed (RFC 9110,
/// 8.8).
struct KnownAnswer {
    QString address;
    QByteArray etag;
    QByteArray lastModified;
};

/// Reads and writes the ledger, which stores the coverage of each keyword: the days for which its papers are
/// known. Functions that write must be called in the transaction that stores the papers.
class Ledger
{
public:
    explicit Ledger(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Returns the coverage of every keyword that ever had an answer, by the id of the keyword.
    Result<QHash<qint64, Coverage>> all();
    Result<Coverage> of(qint64 keywordId);
    Outcome save(qint64 keywordId, const Coverage &coverage);
    /// Records that all papers of the keyword since the day `from` are wanted. Days that are not complete
    /// become a gap.
    Outcome want(qint64 keywordId, QDate from);
    /// Clears the coverage of the keyword after its query has changed. The keyword keeps an empty entry in
    /// the ledger, which distinguishes it from a keyword that never had an answer.
    Outcome forget(qint64 keywordId);

    Result<KnownAnswer> knownAnswer(qint64 keywordId);
    /// Stores the data of the last answer for a keyword. save() must have been called for the keyword before.
    Outcome keepAnswer(qint64 keywordId, const KnownAnswer &answer);

private:
    Connection &m_connection;
};

} // namespace dp
