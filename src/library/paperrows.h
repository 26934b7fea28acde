#pragma once

#include "base/paper.h"
#include "library/papers.h"
#include "library/searchindex.h"
#include "library/statement.h"

namespace dp {

/// Writes papers into their table and into the full-text index, with statements that are prepared once for
/// all of them. Lives within one transaction of its caller.
class PaperRows
{
public:
    enum class Fate { Added, Revised, Amended, Unchanged };

    explicit PaperRows(Connection &connection);

    /// The highest version of a paper wins, an older one is kept as a revision, marks stay; a paper that was
    /// here before has the marks it had. now: ISO 8601 UTC.
    Result<Fate> put(const Paper &paper, bool archive, Source source, const QString &now);

private:
    struct Row;
    static Row rowOf(const Paper &paper, bool archive);
    static Row merged(const Row &stored, const Row &incoming, Source source);

    Outcome insert(qint64 id, const Row &row, const QString &now);
    Outcome replace(qint64 id, const Row &stored, const Row &row);
    Outcome takeOlder(qint64 id, const Row &stored, const Row &older);
    Outcome keepRevision(qint64 id, const Row &row);
    Outcome restoreMarks(qint64 id);

    Connection &m_connection;
    Statement m_find;
    Statement m_insert;
    Statement m_update;
    Statement m_revision;
    SearchIndex m_index;
    Result<bool> m_hasKeptMarks;
};

} // namespace dp
