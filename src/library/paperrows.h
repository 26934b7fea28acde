#pragma once

#include "base/paper.h"
#include "library/papers.h"
#include "library/searchindex.h"
#include "library/statement.h"

#include <QList>

#include <optional>

namespace dp {

/// Writes papers into their table and into the full-text index, with statements that are prepared once for
/// all of them. Lives within one transaction of its caller.
class PaperRows
{
public:
    enum class Fate { Added, Revised, Amended, Unchanged };

    explicit PaperRows(Connection &connection);

    /// The highest version of a paper wins, an older one is kept as a revision, marks stay; a paper that was
    /// here before has the marks it had. now: ISO 8601 UTC. text: what the index takes of it, where that is
    /// made already. The index has it after finish() alone.
    Result<Fate> put(const Paper &paper, bool archive, Source source, const QString &now,
        const SearchIndex::Prepared *text = nullptr);
    /// To be called before the transaction is committed. A statement with a trigger, such as one on papers,
    /// makes SQLite write out what the index has gathered: all of those come first, and then the index, which
    /// is three times as fast.
    Outcome finish();

private:
    struct Row;
    static SearchIndex::Prepared preparedOf(const Row &row);
    static Row rowOf(const Paper &paper, bool archive);
    static Row merged(const Row &stored, const Row &incoming, Source source);

    Outcome insert(qint64 id, const Row &row, const QString &now, const SearchIndex::Prepared *text);
    Outcome replace(qint64 id, const Row &stored, const Row &row);
    Outcome takeOlder(qint64 id, const Row &stored, const Row &older);
    Outcome keepRevision(qint64 id, const Row &row);
    Outcome restoreMarks(qint64 id);

    struct IndexChange {
        qint64 id = 0;
        std::optional<SearchIndex::Text> before;
        SearchIndex::Prepared after;
    };

    Connection &m_connection;
    Statement m_find;
    Statement m_insert;
    Statement m_update;
    Statement m_revision;
    QList<IndexChange> m_toIndex;
    Result<bool> m_hasKeptMarks;
};

} // namespace dp
