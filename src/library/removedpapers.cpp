#include "library/removedpapers.h"

#include "library/searchindex.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr auto textById = "SELECT title, abstract, authors, comment FROM papers WHERE id = ?"_L1;

/// Returns the text of a paper for the search index; empty: the library does not have the paper. row: a
/// statement with textById.
Result<std::optional<SearchIndex::Text>> textOf(Statement &row, qint64 id)
{
    DP_TRY(row.bind(id).run());
    std::optional<SearchIndex::Text> text;
    if (row.next())
        text = SearchIndex::Text{row.text(0), row.text(1), row.text(2), row.text(3)};
    DP_TRY(row.outcome());
    row.finish();
    return text;
}

} // namespace

RemovedPapers::RemovedPapers(Connection &connection)
    : m_connection(connection)
{
}

RemovedPapers::~RemovedPapers() = default;

Outcome RemovedPapers::prepare()
{
    if (!m_papers.columns.isEmpty())
        return success();
    auto papers = jsonrows::table(m_connection, u"papers"_s, u"id"_s);
    if (!papers)
        return papers.error();
    auto more = jsonrows::tablesOf(m_connection, u"papers"_s);
    if (!more)
        return more.error();
    m_papers = *papers;
    m_more = *more;
    return success();
}

Outcome RemovedPapers::keep(qint64 id)
{
    if (!m_keep) {
        DP_TRY(prepare());
        QStringList any;
        for (const jsonrows::Table &table : std::as_const(m_more))
            any << u"EXISTS (SELECT 1 FROM %1 WHERE %2 = p.id)"_s.arg(table.name, table.key);
        m_keep = std::make_unique<Statement>(m_connection,
            u"INSERT OR REPLACE INTO removed_papers (id, paper, more)"
            " SELECT p.id, %1, CASE WHEN %2 THEN %3 END FROM papers p WHERE p.id = ?"_s.arg(
                m_papers.toJson(u"p"_s), any.join(u" OR "_s), jsonrows::allToJson(m_more, u"p.id"_s)));
    }
    return m_keep->bind(id).run();
}

Outcome RemovedPapers::bringBack(qint64 keywordId)
{
    DP_TRY(prepare());
    const auto kept = Statement(m_connection,
        u"SELECT r.id FROM removed_matches m JOIN removed_papers r ON r.id = m.paper_id"
        " WHERE m.keyword_id = ? ORDER BY r.id"_s)
                          .bind(keywordId)
                          .integers();
    if (!kept)
        return kept.error();
    Statement insert(m_connection,
        u"INSERT INTO papers (%1) SELECT %2 FROM removed_papers r"
        " WHERE r.id = ? AND NOT EXISTS (SELECT 1 FROM papers p WHERE p.id = r.id)"_s.arg(
            m_papers.columnNames(), m_papers.fromJson(u"r.paper"_s, {{u"id"_s, u"r.id"_s}})));
    // Another program may have changed the marks by restoring a backup. They are newer than the removed row.
    Statement marks(m_connection,
        u"UPDATE papers SET is_read = k.is_read, is_starred = k.is_starred FROM kept_marks k"
        " WHERE papers.id = ? AND k.paper_id = papers.id"
        " AND (papers.is_read <> k.is_read OR papers.is_starred <> k.is_starred)"_s);
    Statement done(m_connection, u"DELETE FROM kept_marks WHERE paper_id = ?"_s);
    QList<qint64> added;
    for (const qint64 id : *kept) {
        DP_TRY(insert.bind(id).run());
        if (insert.rowsChanged() != 1) {
            DP_TRY(unite(id));
            continue;
        }
        DP_TRY(marks.bind(id).run());
        DP_TRY(done.bind(id).run());
        added << id;
    }
    for (const jsonrows::Table &table : std::as_const(m_more))
        DP_TRY(Statement(m_connection,
            u"INSERT OR IGNORE INTO %1 (%2) SELECT %3 FROM removed_matches m"
            " JOIN removed_papers r ON r.id = m.paper_id AND r.more IS NOT NULL, json_each(r.more, '$.%1') j"
            " WHERE m.keyword_id = ?"_s.arg(
                table.name, table.columnNames(), table.fromJson(u"j.value"_s, {{table.key, u"r.id"_s}})))
                   .bind(keywordId)
                   .run());
    // The index is written after the rows, see PaperRows::finish().
    return index(added);
}

/// Unites a kept paper with the paper that the library has found again.
Outcome RemovedPapers::unite(qint64 id)
{
    Statement seen(m_connection,
        u"UPDATE papers SET first_seen = json_extract(r.paper, '$.first_seen') FROM removed_papers r"
        " WHERE papers.id = ? AND r.id = papers.id AND first_seen > json_extract(r.paper, '$.first_seen')"_s);
    DP_TRY(seen.bind(id).run());
    const auto isNewer = Statement(m_connection,
        u"SELECT EXISTS (SELECT 1 FROM papers p JOIN removed_papers r ON r.id = p.id"
        " WHERE p.id = ? AND p.version < json_extract(r.paper, '$.version'))"_s)
                             .bind(id)
                             .isTrue();
    if (!isNewer)
        return isNewer.error();
    return *isNewer ? takeVersion(id) : success();
}

/// Replaces an older version of a paper by the kept version. The older version becomes a revision.
Outcome RemovedPapers::takeVersion(qint64 id)
{
    Statement text(m_connection, textById);
    const auto before = textOf(text, id);
    if (!before || !*before)
        return before ? success() : Outcome(before.error());
    DP_TRY(SearchIndex(m_connection).remove(id, **before));
    Statement older(m_connection,
        u"INSERT OR IGNORE INTO versions (paper_id, version, title, abstract, comment, updated)"
        " SELECT id, version, title, abstract, comment, updated FROM papers WHERE id = ?"_s);
    DP_TRY(older.bind(id).run());
    QHash<QString, QString> own;
    for (const QString &column : {u"id"_s, u"is_read"_s, u"is_starred"_s, u"in_archive"_s, u"first_seen"_s})
        own.insert(column, u"p."_s + column);
    Statement update(m_connection,
        u"UPDATE papers SET (%1) = (SELECT %2 FROM papers p JOIN removed_papers r ON r.id = p.id"
        " WHERE p.id = papers.id) WHERE id = ?"_s.arg(
            m_papers.columnNames(), m_papers.fromJson(u"r.paper"_s, own)));
    DP_TRY(update.bind(id).run());
    return index({id});
}

Outcome RemovedPapers::index(const QList<qint64> &ids)
{
    SearchIndex index(m_connection);
    Statement text(m_connection, textById);
    for (const qint64 id : ids) {
        const auto found = textOf(text, id);
        if (!found || !*found)
            return found ? success() : Outcome(found.error());
        DP_TRY(index.add(id, **found));
    }
    return success();
}

Outcome RemovedPapers::forget(const QList<qint64> &ids)
{
    Statement remove(m_connection,
        u"DELETE FROM removed_papers WHERE id = ?"
        " AND NOT EXISTS (SELECT 1 FROM removed_matches m WHERE m.paper_id = removed_papers.id)"_s);
    for (const qint64 id : ids)
        DP_TRY(remove.bind(id).run());
    return success();
}

} // namespace dp
