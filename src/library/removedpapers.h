#pragma once

#include "library/jsonrows.h"
#include "library/sqlite/statement.h"

#include <QList>

#include <memory>

namespace dp {

/// Keeps the papers that are removed together with a keyword, and brings them back with everything that
/// belongs to them. Every function must be called in the transaction that removes or restores the keyword.
class RemovedPapers
{
public:
    explicit RemovedPapers(Connection &connection);
    ~RemovedPapers();

    /// Copies a paper that will be removed.
    Outcome keep(qint64 id);
    /// Stores the kept papers of a removed keyword in the library again. A paper that the library has found
    /// again in the meantime stays, with its marks.
    Outcome bringBack(qint64 keywordId);
    /// Deletes each of these papers to which no removed keyword refers.
    Outcome forget(const QList<qint64> &ids);

private:
    Outcome prepare();
    Outcome unite(qint64 id);
    Outcome takeVersion(qint64 id);
    Outcome index(const QList<qint64> &ids);

    Connection &m_connection;
    jsonrows::Table m_papers;
    QList<jsonrows::Table> m_more; // tables that refer to papers
    std::unique_ptr<Statement> m_keep; // created on first use
};

} // namespace dp
