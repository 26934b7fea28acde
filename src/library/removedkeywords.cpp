#include "library/removedkeywords.h"

#include "base/moment.h"
#include "library/jsonrows.h"
#include "library/keywords.h"
#include "library/ledger.h"
#include "library/removedpapers.h"
#include "library/sqlite/statement.h"
#include "library/tabplaces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString columnsOfMatches()
{
    return u"paper_id, position, first_seen, late, announced, not_found"_s;
}

/// Returns the earliest time of removal of a keyword that can still be restored.
QString oldest(const QDateTime &now)
{
    return Moment::fromDateTime(now.addDays(-RemovedKeywords::days)).iso();
}

} // namespace

Result<QList<RemovedKeyword>> RemovedKeywords::all(const QDateTime &now)
{
    Statement rows(m_connection,
        u"SELECT id, name, (SELECT count(*) FROM removed_matches m WHERE m.keyword_id = k.id), removed"
        " FROM removed_keywords k WHERE removed >= ? ORDER BY removed DESC, id DESC"_s);
    DP_TRY(rows.bind(oldest(now)).run());
    QList<RemovedKeyword> found;
    while (rows.next())
        found << RemovedKeyword{rows.integer(0), rows.text(1), int(rows.integer(2)),
            QDateTime::fromString(rows.text(3), Qt::ISODate)};
    DP_TRY(rows.outcome());
    return found;
}

Result<RemovedKeyword> RemovedKeywords::find(const QString &name, const QDateTime &now)
{
    const auto removed = all(now);
    if (!removed)
        return removed.error();
    const auto found = std::find_if(removed->cbegin(), removed->cend(),
        [&name](const RemovedKeyword &one) { return Keyword::folded(one.name) == Keyword::folded(name); });
    if (found == removed->cend())
        return Error{ErrorKind::NotRemoved, name.simplified(), {}};
    return *found;
}

Result<QList<qint64>> RemovedKeywords::ids()
{
    return Statement(m_connection, u"SELECT id FROM removed_keywords"_s).integers();
}

Result<bool> RemovedKeywords::has(const Keyword &keyword)
{
    return Statement(
        m_connection, u"SELECT EXISTS (SELECT 1 FROM removed_keywords WHERE id = ? AND folded = ?)"_s)
        .bind(keyword.id, Keyword::folded(keyword.name))
        .isTrue();
}

Result<bool> RemovedKeywords::has(qint64 id)
{
    return Statement(m_connection, u"SELECT EXISTS (SELECT 1 FROM removed_keywords WHERE id = ?)"_s)
        .bind(id)
        .isTrue();
}

Outcome RemovedKeywords::remove(qint64 id, const QDateTime &now)
{
    const auto keywords = jsonrows::table(m_connection, u"keywords"_s, u"id"_s);
    if (!keywords)
        return keywords.error();
    const auto tables = jsonrows::tablesOf(m_connection, u"keywords"_s);
    if (!tables)
        return tables.error();
    Statement keep(m_connection,
        u"INSERT OR REPLACE INTO removed_keywords (id, name, folded, removed, data) SELECT k.id, k.name, "
        u"k.folded, ?,"
        " json_object('keyword', %1, 'rows', %2) FROM keywords k WHERE k.id = ?"_s.arg(
            keywords->toJson(u"k"_s), jsonrows::allToJson(*tables, u"k.id"_s)));
    DP_TRY(keep.bind(Moment::fromDateTime(now).iso(), id).run());
    Statement matches(m_connection,
        u"INSERT OR REPLACE INTO removed_matches (keyword_id, %1) SELECT keyword_id, %1 FROM matches WHERE keyword_id = ?"_s
            .arg(columnsOfMatches()));
    DP_TRY(matches.bind(id).run());
    return Keywords(m_connection).remove(id, Papers::Removal::Kept);
}

Result<Keyword> RemovedKeywords::restore(qint64 id)
{
    const auto isThere = has(id);
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return Error{ErrorKind::NotRemoved, QString::number(id), {}};
    DP_TRY(checkName(id));
    DP_TRY(makeRoom(id));
    const auto newId = insertKeyword(id);
    if (!newId)
        return newId.error();
    RemovedPapers papers(m_connection);
    DP_TRY(papers.bringBack(id));
    const auto isComplete = insertMatches(id, *newId);
    if (!isComplete)
        return isComplete.error();
    if (!*isComplete)
        DP_TRY(admitLoss(*newId));
    const auto ids = Statement(m_connection, u"SELECT paper_id FROM removed_matches WHERE keyword_id = ?"_s)
                         .bind(id)
                         .integers();
    if (!ids)
        return ids.error();
    DP_TRY(Statement(m_connection, u"DELETE FROM removed_matches WHERE keyword_id = ?"_s).bind(id).run());
    DP_TRY(Statement(m_connection, u"DELETE FROM removed_keywords WHERE id = ?"_s).bind(id).run());
    DP_TRY(papers.forget(*ids));
    return Keywords(m_connection).byId(*newId);
}

/// Moves the tabs behind the removed keyword, if another tab has its place now.
Outcome RemovedKeywords::makeRoom(qint64 removedId)
{
    const auto place = Statement(
        m_connection, u"SELECT json_extract(data, '$.keyword.place') FROM removed_keywords WHERE id = ?"_s)
                           .bind(removedId)
                           .firstInteger();
    if (!place)
        return place.error();
    return tabplaces::makeRoom(m_connection, *place);
}

/// Inserts the keyword with everything that belongs to it, except its papers. Returns its id.
Result<qint64> RemovedKeywords::insertKeyword(qint64 id)
{
    const auto keywords = jsonrows::table(m_connection, u"keywords"_s, u"id"_s);
    if (!keywords)
        return keywords.error();
    const auto newId = Statement(m_connection,
        u"SELECT CASE WHEN EXISTS (SELECT 1 FROM keywords WHERE id = ?)"
        " THEN (SELECT max(id) FROM (SELECT id FROM keywords UNION SELECT id FROM removed_keywords)) + 1 ELSE ? END"_s)
                           .bind(id, id)
                           .firstInteger();
    if (!newId)
        return newId;
    const QString number = QString::number(*newId);
    // The triggers of matches count the papers.
    const QHash<QString, QString> values{{u"id"_s, number}, {u"papers"_s, u"0"_s}, {u"unread"_s, u"0"_s}};
    DP_TRY(Statement(m_connection,
        u"INSERT INTO keywords (%1) SELECT %2 FROM removed_keywords r WHERE r.id = ?"_s.arg(
            keywords->columnNames(), keywords->fromJson(u"json_extract(r.data, '$.keyword')"_s, values)))
               .bind(id)
               .run());
    const auto tables = jsonrows::tablesOf(m_connection, u"keywords"_s);
    if (!tables)
        return tables.error();
    for (const jsonrows::Table &table : *tables)
        DP_TRY(Statement(m_connection,
            u"INSERT OR IGNORE INTO %1 (%2) SELECT %3 FROM removed_keywords r, json_each(r.data, '$.rows.%1') j WHERE r.id = ?"_s
                .arg(table.name, table.columnNames(), table.fromJson(u"j.value"_s, {{table.key, number}})))
                   .bind(id)
                   .run());
    return newId;
}

Result<Keyword> RemovedKeywords::restoreOrAdd(const Keyword &keyword)
{
    const auto isRemoved = has(keyword);
    if (!isRemoved)
        return isRemoved.error();
    if (!*isRemoved)
        return Keywords(m_connection).add(keyword);
    const auto restored = restore(keyword.id);
    if (!restored)
        return restored;
    Keyword changed = keyword;
    changed.id = restored->id;
    return Keywords(m_connection).update(changed);
}

/// Checks that no other keyword has the name of the removed keyword. The keyword cannot get another name,
/// because its name may be what it searches for.
Outcome RemovedKeywords::checkName(qint64 removedId)
{
    Statement row(m_connection,
        u"SELECT k.name FROM removed_keywords r JOIN keywords k ON k.folded = r.folded WHERE r.id = ?"_s);
    DP_TRY(row.bind(removedId).run());
    if (row.next())
        return Error{ErrorKind::RestoredNameTaken, row.text(0), {}};
    return row.outcome();
}

/// Inserts the papers into the list of the keyword. Returns false if some of them are lost.
Result<bool> RemovedKeywords::insertMatches(qint64 removedId, qint64 id)
{
    Statement matches(m_connection,
        u"INSERT INTO matches (keyword_id, %1) SELECT ?, %1 FROM removed_matches"
        " WHERE keyword_id = ? AND EXISTS (SELECT 1 FROM papers p WHERE p.id = removed_matches.paper_id)"_s
            .arg(columnsOfMatches()));
    DP_TRY(matches.bind(id, removedId).run());
    return Statement(m_connection,
        u"SELECT k.papers = json_extract(r.data, '$.keyword.papers') FROM keywords k, removed_keywords r"
        " WHERE k.id = ? AND r.id = ?"_s)
        .bind(id, removedId)
        .isTrue();
}

/// Makes the complete days of the keyword wanted days, so that the next refresh fetches the lost papers.
Outcome RemovedKeywords::admitLoss(qint64 id)
{
    Ledger ledger(m_connection);
    const auto known = ledger.of(id);
    if (!known)
        return known.error();
    if (known->complete.isEmpty())
        return success();
    Coverage coverage;
    coverage.kept = true;
    const QDate from = known->completeFrom();
    coverage.wantedFrom = known->wantedFrom.isValid() ? std::min(from, known->wantedFrom) : from;
    DP_TRY(ledger.save(id, coverage));
    DP_TRY(ledger.keepAnswer(id, {}));
    return Keywords(m_connection).markRefreshed(id, {});
}

Result<bool> RemovedKeywords::deleteOld(const QDateTime &now)
{
    constexpr int atOnce = 1000; // a step of this size takes some hundredths of a second
    const auto id = Statement(m_connection, u"SELECT min(id) FROM removed_keywords WHERE removed < ?"_s)
                        .bind(oldest(now))
                        .firstInteger();
    if (!id)
        return id.error();
    if (*id == 0)
        return false;
    const auto papers =
        Statement(m_connection, u"SELECT paper_id FROM removed_matches WHERE keyword_id = ? LIMIT ?"_s)
            .bind(*id, atOnce)
            .integers();
    if (!papers)
        return papers.error();
    Statement match(m_connection, u"DELETE FROM removed_matches WHERE paper_id = ? AND keyword_id = ?"_s);
    for (const qint64 paper : *papers)
        DP_TRY(match.bind(paper, *id).run());
    DP_TRY(RemovedPapers(m_connection).forget(*papers));
    if (papers->size() < atOnce)
        DP_TRY(Statement(m_connection, u"DELETE FROM removed_keywords WHERE id = ?"_s).bind(*id).run());
    return true;
}

} // namespace dp
