#include "library/recovery/mutebackup.h"

#include "library/mutes.h"
#include "library/sqlite/connection.h"
#include "library/sqlite/schematables.h"

using namespace Qt::StringLiterals;

namespace dp::mutebackup {
Outcome write(Connection &connection)
{
    const auto has = schematables::exist(connection, u"main"_s, {u"mutes"_s});
    if (!has)
        return has.error();
    if (!*has)
        return success();
    // Keywords are named, because a restored keyword can have another id.
    DP_TRY(connection.execute(
        u"CREATE TABLE copy.mutes AS SELECT m.*, k.folded FROM main.mutes m LEFT JOIN main.keywords k ON k.id = m.keyword_id"_s));
    return connection.execute(u"CREATE TABLE copy.muted_papers AS SELECT * FROM main.muted_papers"_s);
}

Outcome restore(Connection &connection)
{
    const auto has = schematables::exist(connection, u"backup"_s, {u"mutes"_s});
    if (!has)
        return has.error();
    if (!*has)
        return success();
    const QString isSame =
        u"m.kind = b.kind AND m.text = b.text AND m.keyword_id IS (SELECT id FROM main.keywords WHERE folded = b.folded)"_s;
    DP_TRY(connection.execute(
        u"UPDATE main.mutes AS m SET until = b.until FROM backup.mutes b WHERE m.until <> b.until AND "_s
        + isSame));
    DP_TRY(connection.execute(
        u"INSERT INTO main.mutes (kind, text, keyword_id, until, created)"
        " SELECT b.kind, b.text, (SELECT id FROM main.keywords WHERE folded = b.folded), b.until, b.created "
        "FROM backup.mutes b"
        " WHERE (b.folded IS NULL OR EXISTS (SELECT 1 FROM main.keywords WHERE folded = b.folded))"
        " AND NOT EXISTS (SELECT 1 FROM main.mutes m WHERE %1) ORDER BY b.id"_s.arg(isSame)));
    DP_TRY(connection.execute(
        u"INSERT OR IGNORE INTO main.muted_papers SELECT paper_id, created FROM backup.muted_papers"_s));
    return Mutes(connection).startLogIfAny();
}

} // namespace dp::mutebackup
