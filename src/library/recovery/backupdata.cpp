#include "library/recovery/backupdata.h"

#include "base/moment.h"
#include "library/recovery/mutebackup.h"
#include "library/recovery/savedsearchbackup.h"
#include "library/sqlite/attached.h"
#include "library/sqlite/schematables.h"
#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp::backupdata {
Outcome write(Connection &connection, const QString &reason, const QDateTime &now)
{
    DP_TRY(connection.execute(u"CREATE TABLE copy.about (made TEXT NOT NULL, reason TEXT NOT NULL)"_s));
    Statement about(connection, u"INSERT INTO copy.about VALUES (?, ?)"_s);
    DP_TRY(about.bind(Moment::fromDateTime(now).iso(), reason).run());
    for (const QString &table :
        {u"keywords"_s, u"coverage"_s, u"ledger"_s, u"facts"_s, u"tags"_s, u"paper_tags"_s, u"notes"_s,
            u"zotero"_s, u"pdf_files"_s, u"citation_keys"_s, u"note_files"_s, u"page_cells"_s}) {
        const auto has = schematables::exist(connection, u"main"_s, {table});
        if (!has)
            return has.error();
        if (*has)
            DP_TRY(connection.execute(u"CREATE TABLE copy.%1 AS SELECT * FROM main.%1"_s.arg(table)));
    }
    DP_TRY(mutebackup::write(connection));
    DP_TRY(savedsearchbackup::write(connection));
    DP_TRY(connection.execute(
        u"CREATE TABLE copy.marks (paper_id INTEGER PRIMARY KEY, is_read INTEGER NOT NULL, is_starred INTEGER NOT NULL)"_s));
    // There are two statements, so that each statement can use its own index. The table kept_marks contains
    // marks of papers that are not in the library.
    DP_TRY(connection.execute(
        u"INSERT INTO copy.marks SELECT id, is_read, is_starred FROM main.papers WHERE is_read = 1"_s));
    DP_TRY(connection.execute(
        u"INSERT INTO copy.marks SELECT id, 0, 1 FROM main.papers WHERE is_starred = 1 AND is_read = 0"_s));
    const auto hasKept = schematables::exist(connection, u"main"_s, {u"kept_marks"_s});
    if (!hasKept)
        return hasKept.error();
    if (*hasKept)
        DP_TRY(connection.execute(
            u"INSERT OR IGNORE INTO copy.marks SELECT paper_id, is_read, is_starred FROM main.kept_marks"_s));
    // The table also has the papers with a tag or a note, which are kept like starred papers.
    const auto hasTags = schematables::exist(connection, u"main"_s, {u"paper_tags"_s});
    if (!hasTags)
        return hasTags.error();
    DP_TRY(connection.execute(u"CREATE TABLE copy.starred AS SELECT * FROM main.papers WHERE is_starred = 1"_s
        + (*hasTags
                ? u" OR id IN (SELECT paper_id FROM main.paper_tags UNION SELECT paper_id FROM main.notes)"_s
                : QString())));
    return connection.execute(
        u"CREATE TABLE copy.starred_matches AS SELECT k.folded, m.* FROM main.matches m"
        " JOIN main.keywords k ON k.id = m.keyword_id WHERE m.paper_id IN (SELECT id FROM copy.starred)"_s);
}

Result<bool> isAny(Connection &connection)
{
    return Statement(connection,
        u"SELECT EXISTS (SELECT 1 FROM ledger) OR EXISTS (SELECT 1 FROM kept_marks)"
        " OR EXISTS (SELECT 1 FROM papers WHERE is_read = 1) OR EXISTS (SELECT 1 FROM papers WHERE "
        "is_starred = 1)"
        " OR EXISTS (SELECT 1 FROM tags) OR EXISTS (SELECT 1 FROM notes)"
        " OR EXISTS (SELECT 1 FROM mutes) OR EXISTS (SELECT 1 FROM muted_papers)"
        " OR EXISTS (SELECT 1 FROM saved_searches) OR EXISTS (SELECT 1 FROM zotero)"
        " OR EXISTS (SELECT 1 FROM citation_keys) OR EXISTS (SELECT 1 FROM page_cells)"_s)
        .isTrue();
}

Result<bool> coversMarksOf(Connection &connection, const QString &path)
{
    const auto attached = Attached::open(connection, path, u"earlier"_s);
    if (!attached)
        return attached.error();
    return Statement(connection,
        u"SELECT NOT EXISTS (SELECT 1 FROM earlier.marks WHERE paper_id NOT IN (SELECT id FROM main.papers)"
        " AND paper_id NOT IN (SELECT paper_id FROM main.kept_marks))"_s)
        .isTrue();
}

} // namespace dp::backupdata
