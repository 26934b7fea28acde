#include "library/recovery/restoreundo.h"

#include "library/papers.h"
#include "library/recovery/attachedbackup.h"
#include "library/removedkeywords.h"
#include "library/sqlite/connection.h"
#include "library/sqlite/schematables.h"
#include "library/transaction.h"

using namespace Qt::StringLiterals;

namespace dp::restore {
namespace {

Outcome removeAddedMarks(Connection &connection)
{
    return connection.execute(
        u"DELETE FROM main.kept_marks WHERE paper_id IN (SELECT paper_id FROM restored.marks)"
        " AND paper_id NOT IN (SELECT paper_id FROM backup.marks)"_s);
}

Outcome removeAddedAnnotations(Connection &connection)
{
    const auto has = schematables::exist(connection, u"restored"_s, {u"tags"_s, u"paper_tags"_s, u"notes"_s});
    if (!has)
        return has.error();
    if (!*has)
        return success();
    // Tags are compared by name, because a restored tag can have another id.
    const QString tagged =
        u"SELECT p.paper_id, t.id FROM %1.paper_tags p JOIN %1.tags o ON o.id = p.tag_id JOIN main.tags t ON t.folded = o.folded"_s;
    DP_TRY(connection.execute(
        u"DELETE FROM main.paper_tags WHERE (paper_id, tag_id) IN (%1)"
        " AND (paper_id, tag_id) NOT IN (%2)"_s.arg(tagged.arg(u"restored"_s), tagged.arg(u"backup"_s))));
    DP_TRY(connection.execute(u"DELETE FROM main.tags WHERE folded IN (SELECT folded FROM restored.tags)"
                              " AND folded NOT IN (SELECT folded FROM backup.tags)"
                              " AND id NOT IN (SELECT tag_id FROM main.paper_tags)"_s));
    // A note that another program has changed since the restore stays.
    return connection.execute(
        u"DELETE FROM main.notes WHERE paper_id NOT IN (SELECT paper_id FROM backup.notes)"
        " AND (paper_id, text) IN (SELECT paper_id, text FROM restored.notes)"_s);
}

Outcome removeAddedMutes(Connection &connection)
{
    const auto has = schematables::exist(connection, u"restored"_s, {u"mutes"_s, u"muted_papers"_s});
    if (!has)
        return has.error();
    if (!*has)
        return success();
    const QString same = u"(SELECT 1 FROM %1.mutes b WHERE b.kind = m.kind AND b.text = m.text"
                         " AND m.keyword_id IS (SELECT id FROM main.keywords WHERE folded = b.folded))"_s;
    DP_TRY(connection.execute(u"DELETE FROM main.mutes AS m WHERE EXISTS %1 AND NOT EXISTS %2"_s.arg(
        same.arg(u"restored"_s), same.arg(u"backup"_s))));
    return connection.execute(
        u"DELETE FROM main.muted_papers WHERE paper_id IN (SELECT paper_id FROM restored.muted_papers)"
        " AND paper_id NOT IN (SELECT paper_id FROM backup.muted_papers)"_s);
}

Outcome removeAddedSearches(Connection &connection)
{
    const auto has = schematables::exist(connection, u"restored"_s, {u"saved_searches"_s});
    if (!has)
        return has.error();
    if (!*has)
        return success();
    return connection.execute(
        u"DELETE FROM main.saved_searches WHERE folded IN (SELECT folded FROM restored.saved_searches)"
        " AND folded NOT IN (SELECT folded FROM backup.saved_searches)"_s);
}

Outcome removeAddedZoteroRecords(Connection &connection)
{
    const auto has = schematables::exist(connection, u"restored"_s, {u"zotero"_s});
    if (!has)
        return has.error();
    if (!*has)
        return success();
    // A record that was written since the restore has another session, and stays.
    return connection.execute(
        u"DELETE FROM main.zotero WHERE paper_id NOT IN (SELECT paper_id FROM backup.zotero)"
        " AND (paper_id, session) IN (SELECT paper_id, session FROM restored.zotero)"_s);
}

Outcome removeAddedPdfs(Connection &connection)
{
    const auto has = schematables::exist(connection, u"restored"_s, {u"pdf_files"_s});
    if (!has)
        return has.error();
    if (!*has)
        return success();
    // A file that was fetched since the restore has another path or time, and stays.
    return connection.execute(
        u"DELETE FROM main.pdf_files WHERE (paper_id, version, path, fetched)"
        " IN (SELECT paper_id, version, path, fetched FROM restored.pdf_files)"
        " AND (paper_id, version) NOT IN (SELECT paper_id, version FROM backup.pdf_files)"_s);
}

Outcome removeAddedKeys(Connection &connection)
{
    const auto has = schematables::exist(connection, u"restored"_s, {u"citation_keys"_s});
    if (!has)
        return has.error();
    if (!*has)
        return success();
    // A paper that has got its key since the restore has another one, and keeps it.
    return connection.execute(
        u"DELETE FROM main.citation_keys WHERE paper_id NOT IN (SELECT paper_id FROM backup.citation_keys)"
        " AND (paper_id, key) IN (SELECT paper_id, key FROM restored.citation_keys)"_s);
}

Outcome removeAddedNoteFiles(Connection &connection)
{
    const auto has = schematables::exist(connection, u"restored"_s, {u"note_files"_s});
    if (!has)
        return has.error();
    if (!*has)
        return success();
    // A row with another note was written since the restore, and stays. A row whose other parts were written
    // since then goes: with it, the removed note would look like a change, which empties the file.
    return connection.execute(
        u"DELETE FROM main.note_files WHERE (paper_id, folder) NOT IN (SELECT paper_id, folder FROM "
        u"backup.note_files)"
        " AND (paper_id, folder, note) IN (SELECT paper_id, folder, note FROM restored.note_files)"_s);
}

Outcome removeAddedCells(Connection &connection)
{
    const auto has = schematables::exist(connection, u"restored"_s, {u"page_cells"_s});
    if (!has)
        return has.error();
    if (!*has)
        return success();
    // Cells that a page has given since the restore stay.
    return connection.execute(
        u"DELETE FROM main.page_cells WHERE paper_id NOT IN (SELECT paper_id FROM backup.page_cells)"
        " AND (paper_id, cells) IN (SELECT paper_id, cells FROM restored.page_cells)"_s);
}

} // namespace

Outcome undo(Library &library, const QString &restoredPath, const Report &report, const QDateTime &now)
{
    Connection &connection = library;
    const auto before = attachedbackup::open(connection, report.before, u"backup"_s);
    if (!before)
        return before.error();
    const auto restored = attachedbackup::open(connection, restoredPath, u"restored"_s);
    if (!restored)
        return restored.error();
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    for (const qint64 keyword : report.addedKeywords)
        DP_TRY(RemovedKeywords(connection).remove(keyword, now));
    if (const auto state = fromAttached(connection); !state)
        return state.error();
    DP_TRY(removeAddedMarks(connection));
    DP_TRY(removeAddedAnnotations(connection));
    DP_TRY(removeAddedMutes(connection));
    DP_TRY(removeAddedSearches(connection));
    DP_TRY(removeAddedZoteroRecords(connection));
    DP_TRY(removeAddedPdfs(connection));
    DP_TRY(removeAddedKeys(connection));
    DP_TRY(removeAddedNoteFiles(connection));
    DP_TRY(removeAddedCells(connection));
    DP_TRY(Papers(connection).removeUnheld(report.addedPapers));
    return transaction.commit();
}

} // namespace dp::restore
