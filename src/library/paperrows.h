#pragma once

#include "base/paper.h"
#include "library/papersource.h"
#include "library/searchindex.h"
#include "library/sqlite/statement.h"

#include <QList>

#include <optional>

namespace dp {

/// Writes papers into their table and into the full-text index, with statements that are prepared only once.
/// Must be used within one transaction of the caller.
class PaperRows
{
public:
    enum class Fate { Added, Revised, Amended, Unchanged };

    explicit PaperRows(Connection &connection);

    /// Adds or updates a paper. The highest version is kept, an older one is stored as a revision. Marks are
    /// not changed, and a paper that was in the library before gets its old marks back. now: ISO 8601 UTC.
    /// text: the prepared text for the index, if it exists. The index is updated only in finish().
    Result<Fate> put(const Paper &paper, bool archive, Source source, const QString &now,
        const SearchIndex::Prepared *text = nullptr);
    /// Writes the index. Must be called before the transaction is committed. A statement with a trigger, such
    /// as one on papers, makes SQLite write out the collected data of the index. Writing all rows first and
    /// the index afterwards is three times as fast.
    Outcome finish();

private:
    struct Row;
    static SearchIndex::Prepared preparedOf(const Row &row);
    static Row rowOf(const Paper &paper, bool archive);
    static Row merged(const Row &stored, const Row &incoming, Source source);

    Outcome insert(qint64 id, const Row &row, const QString &now, const SearchIndex::Prepared *text);
    Outcome replace(qint64 id, const Row &stored, const Row &row);
    Outcome storeOlder(qint64 id, const Row &stored, const Row &older);
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
