#include "library/tabplaces.h"

#include "library/sqlite/statement.h"

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp::tabplaces {
namespace {

constexpr auto allPlaces = "SELECT place FROM keywords UNION ALL SELECT place FROM saved_searches"_L1;

using Key = std::pair<TabId::Kind, qint64>;

Key keyOf(const TabId &tab)
{
    return {tab.kind, tab.id};
}

} // namespace

Result<QList<TabPlace>> all(Connection &connection)
{
    Statement rows(connection,
        u"SELECT 0 AS kind, id, place FROM keywords UNION ALL SELECT 1, id, place FROM saved_searches"
        " ORDER BY place, kind, id"_s);
    DP_TRY(rows.run());
    QList<TabPlace> places;
    while (rows.next())
        places << TabPlace{
            {rows.integer(0) == 0 ? TabId::Kind::Keyword : TabId::Kind::SavedSearch, rows.integer(1)},
            rows.integer(2)};
    DP_TRY(rows.outcome());
    return places;
}

Result<qint64> next(Connection &connection)
{
    return Statement(connection, u"SELECT coalesce(max(place), 0) + 1 FROM (%1)"_s.arg(allPlaces))
        .firstInteger();
}

Outcome set(Connection &connection, const QList<TabPlace> &places)
{
    Statement keyword(connection, u"UPDATE keywords SET place = ? WHERE id = ?"_s);
    Statement search(connection, u"UPDATE saved_searches SET place = ? WHERE id = ?"_s);
    for (const TabPlace &one : places)
        DP_TRY((one.tab.kind == TabId::Kind::Keyword ? keyword : search).bind(one.place, one.tab.id).run());
    return success();
}

Result<QList<TabPlace>> reorder(Connection &connection, const QList<TabId> &tabs)
{
    DP_TRY(separate(connection));
    auto before = all(connection);
    if (!before)
        return before;
    std::map<Key, qint64> known;
    for (const TabPlace &one : *before)
        known.emplace(keyOf(one.tab), one.place);
    QList<TabPlace> after;
    QList<qint64> places;
    for (const TabId &tab : tabs)
        if (const auto node = known.extract(keyOf(tab))) { // a tab counts once
            after << TabPlace{tab, node.mapped()};
            places << node.mapped();
        }
    std::sort(places.begin(), places.end());
    for (qsizetype i = 0; i < after.size(); ++i)
        after[i].place = places[i];
    DP_TRY(set(connection, after));
    return before;
}

Outcome separate(Connection &connection)
{
    const auto isShared = Statement(
        connection, u"SELECT EXISTS (SELECT 1 FROM (%1) GROUP BY place HAVING count(*) > 1)"_s.arg(allPlaces))
                              .isTrue();
    if (!isShared)
        return isShared.error();
    if (!*isShared)
        return success();
    auto places = all(connection);
    if (!places)
        return places.error();
    for (qsizetype i = 0; i < places->size(); ++i)
        (*places)[i].place = i + 1;
    return set(connection, *places);
}

Outcome makeRoom(Connection &connection, qint64 place)
{
    const auto isTaken = Statement(connection, u"SELECT ? IN (%1)"_s.arg(allPlaces)).bind(place).isTrue();
    if (!isTaken)
        return isTaken.error();
    if (!*isTaken)
        return success();
    for (const QString &table : {u"keywords"_s, u"saved_searches"_s})
        DP_TRY(Statement(connection, u"UPDATE %1 SET place = place + 1 WHERE place >= ?"_s.arg(table))
                   .bind(place)
                   .run());
    return success();
}

} // namespace dp::tabplaces
