#include "library/recovery/savedsearchbackup.h"

#include "library/sqlite/schematables.h"
#include "library/sqlite/statement.h"
#include "library/tabplaces.h"

using namespace Qt::StringLiterals;

namespace dp::savedsearchbackup {
namespace {

/// Gives the tabs the order of the backup. The other tabs follow.
Outcome restoreOrder(Connection &connection)
{
    Statement rows(connection,
        u"SELECT 0 AS kind, k.id AS id, b.place AS place FROM backup.keywords b JOIN main.keywords k ON "
        u"k.folded = b.folded"
        " UNION ALL SELECT 1, s.id, b.place FROM backup.saved_searches b"
        " JOIN main.saved_searches s ON s.folded = b.folded ORDER BY place, kind, id"_s);
    DP_TRY(rows.run());
    QList<TabId> tabs;
    while (rows.next())
        tabs << TabId{
            rows.integer(0) == 0 ? TabId::Kind::Keyword : TabId::Kind::SavedSearch, rows.integer(1)};
    DP_TRY(rows.outcome());
    rows.finish();
    const auto all = tabplaces::all(connection);
    if (!all)
        return all.error();
    for (const TabPlace &one : *all)
        tabs << one.tab; // those of the backup are already in the list
    const auto before = tabplaces::reorder(connection, tabs);
    return before ? success() : Outcome(before.error());
}

} // namespace

Outcome write(Connection &connection)
{
    const auto has = schematables::exist(connection, u"main"_s, {u"saved_searches"_s});
    if (!has)
        return has.error();
    return *has
        ? connection.execute(u"CREATE TABLE copy.saved_searches AS SELECT * FROM main.saved_searches"_s)
        : success();
}

Result<qint64> addMissing(Connection &connection)
{
    const auto has = schematables::exist(connection, u"backup"_s, {u"saved_searches"_s});
    if (!has)
        return has.error();
    if (!*has)
        return 0;
    Statement add(connection,
        u"INSERT OR IGNORE INTO main.saved_searches (name, folded, text, place, created)"
        " SELECT name, folded, text, place, created FROM backup.saved_searches"
        " WHERE folded NOT IN (SELECT folded FROM main.saved_searches) ORDER BY place, id"_s);
    DP_TRY(add.run());
    return add.rowsChanged();
}

Result<qint64> restore(Connection &connection)
{
    const auto has = schematables::exist(connection, u"backup"_s, {u"saved_searches"_s});
    if (!has)
        return has.error();
    if (!*has)
        return 0;
    Statement update(connection,
        u"UPDATE main.saved_searches AS s SET name = b.name, text = b.text FROM backup.saved_searches b"
        " WHERE b.folded = s.folded AND (b.name <> s.name OR b.text <> s.text)"_s);
    DP_TRY(update.run());
    const auto added = addMissing(connection);
    if (!added)
        return added;
    DP_TRY(restoreOrder(connection));
    return update.rowsChanged() + *added;
}

} // namespace dp::savedsearchbackup
