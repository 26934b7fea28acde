#pragma once

#include "base/paper.h"
#include "library/papersource.h"
#include "library/searchindex.h"
#include "library/sqlite/statement.h"

#include <QList>

#include <optional>

namespace dp {

/// Writes papers into their table and into the full-text index, with statements that are prepared only once.
/// An object must be used within one transaction.
class PaperRows
{
public:
    enum class Fate { Added, Revised, Amended, Unchanged };

    /// readBefore: see Papers::setReadBefore().
    explicit PaperRows(Connection &connection, QDate readBefore = {});

    /// Adds or updates a paper. The paper keeps its highest version; an older version is stored as a
    /// revision. The marks of a paper are not changed, except by unreadagain::afterChange(). A paper that
    /// was removed earlier gets its old marks back. now: the current time in UTC, ISO 8601. text: the
    /// prepared text for the full-text index; nullptr: the text is prepared in this call. The index is
    /// updated only in finish().
    Result<Fate> put(const Paper &paper, bool archive, Source source, const QString &now,
        const SearchIndex::Prepared *text = nullptr);
    /// Writes the changes to the full-text index. Must be called before the transaction is committed. SQLite
    /// collects new data of the index, but writes this data out when a statement runs a trigger, for example
    /// a statement that changes papers. Therefore it is three times as fast to write all rows first and the
    /// index afterwards.
    Outcome finish();

private:
    struct Row;
    static SearchIndex::Prepared preparedOf(const Row &row);
    static Row rowOf(const Paper &paper, bool archive);
    static Paper textsOf(const Row &row);
    static Row merged(const Row &stored, const Row &incoming, Source source);

    Outcome insert(qint64 id, const Row &row, const QString &now, const SearchIndex::Prepared *text);
    Outcome replace(qint64 id, const Row &stored, const Row &row);
    Outcome storeOlder(qint64 id, const Row &stored, const Row &older);
    Outcome keepRevision(qint64 id, const Row &row);
    Outcome restoreMarks(qint64 id);
    bool isOld(const Row &row) const;

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
    QString m_readBefore; // a day, ISO 8601; empty: new papers are unread
    Result<bool> m_hasKeptMarks;
};

} // namespace dp
