#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>

namespace dp {

class Connection;

/// Reads and writes the user's notes on papers.
class Notes
{
public:
    explicit Notes(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Returns the note of a paper; empty if it has none.
    Result<QString> of(qint64 paperId);
    /// Checks the text and sets the note of a paper. An empty text removes the note. Returns the earlier
    /// note. Returns the error UnknownPaper if the library does not have the paper. Must be called in a
    /// transaction.
    Result<QString> set(qint64 paperId, const QString &text, const QDateTime &now);

private:
    Connection &m_connection;
};

} // namespace dp
