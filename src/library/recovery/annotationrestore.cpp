#include "library/recovery/annotationrestore.h"

#include "library/recovery/pdfbackup.h"
#include "library/sqlite/connection.h"
#include "library/sqlite/schematables.h"

using namespace Qt::StringLiterals;

namespace dp::annotationrestore {

namespace {

/// A record of the library is newer than that of the backup, so it stays.
Outcome bringBackZotero(Connection &connection)
{
    const auto has = schematables::exist(connection, u"backup"_s, {u"zotero"_s});
    if (!has)
        return has.error();
    return *has
        ? connection.execute(u"INSERT OR IGNORE INTO main.zotero SELECT paper_id, version, session, state,"
                             " changed FROM backup.zotero"_s)
        : success();
}

/// A key that the paper or another one has got since the backup stays.
Outcome bringBackKeys(Connection &connection)
{
    const auto has = schematables::exist(connection, u"backup"_s, {u"citation_keys"_s});
    if (!has)
        return has.error();
    return *has ? connection.execute(u"INSERT OR IGNORE INTO main.citation_keys (paper_id, key)"
                                     " SELECT paper_id, key FROM backup.citation_keys"_s)
                : success();
}

/// Brings back the note files of the backup. Note files that became known later stay.
Outcome bringBackNoteFiles(Connection &connection)
{
    const auto has = schematables::exist(connection, u"backup"_s, {u"note_files"_s});
    if (!has)
        return has.error();
    return *has
        ? connection.execute(u"INSERT OR IGNORE INTO main.note_files (paper_id, folder, name, note, parts)"
                             " SELECT paper_id, folder, name, note, parts FROM backup.note_files"_s)
        : success();
}

/// Cells of a page that was imported since the backup stay.
Outcome bringBackCells(Connection &connection)
{
    const auto has = schematables::exist(connection, u"backup"_s, {u"page_cells"_s});
    if (!has)
        return has.error();
    return *has ? connection.execute(u"INSERT OR IGNORE INTO main.page_cells (paper_id, cells)"
                                     " SELECT paper_id, cells FROM backup.page_cells"_s)
                : success();
}

} // namespace

Outcome bringBack(Connection &connection, Notes notes)
{
    DP_TRY(bringBackZotero(connection));
    DP_TRY(bringBackKeys(connection));
    DP_TRY(bringBackNoteFiles(connection));
    DP_TRY(bringBackCells(connection));
    DP_TRY(pdfbackup::restore(connection));
    const auto has = schematables::exist(connection, u"backup"_s, {u"tags"_s, u"paper_tags"_s, u"notes"_s});
    if (!has)
        return has.error();
    if (!*has)
        return success();
    // A tag gets its old id if it is free, so that papers whose tag was lost have it again. Otherwise it gets
    // a new id.
    DP_TRY(connection.execute(
        u"INSERT OR IGNORE INTO main.tags (id, name, folded, color) SELECT id, name, folded, color FROM backup.tags"_s));
    DP_TRY(connection.execute(
        u"INSERT OR IGNORE INTO main.tags (name, folded, color) SELECT name, folded, color FROM backup.tags"
        " WHERE folded NOT IN (SELECT folded FROM main.tags)"_s));
    DP_TRY(connection.execute(
        u"INSERT OR IGNORE INTO main.paper_tags (paper_id, tag_id, added) SELECT b.paper_id, t.id, b.added"
        " FROM backup.paper_tags b JOIN backup.tags o ON o.id = b.tag_id JOIN main.tags t ON t.folded = o.folded"_s));
    return connection.execute((notes == Notes::FromBackup ? u"INSERT OR REPLACE"_s : u"INSERT OR IGNORE"_s)
        + u" INTO main.notes (paper_id, text, changed) SELECT paper_id, text, changed FROM backup.notes"_s);
}

} // namespace dp::annotationrestore
