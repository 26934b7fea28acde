#include "library/portable/incomingkeywords.h"

#include "base/savedsearch.h"
#include "base/tag.h"
#include "library/keywords.h"
#include "library/ledger.h"
#include "library/libraryproperties.h"
#include "library/sqlite/statement.h"
#include "library/tabplaces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString numberedName(const QString &name, int number)
{
    const QString end = u" (%1)"_s.arg(number);
    return name.left(std::min(Keyword::maximumLength, SavedSearch::maximumName) - end.size()) + end;
}

Result<Keyword> incomingKeyword(Connection &connection, qint64 number)
{
    Statement row(connection,
        u"SELECT name, query, categories, result_limit, kind, watched, terms, revisions"
        " FROM incoming.keywords WHERE id = ?"_s);
    DP_TRY(row.bind(number).run());
    if (!row.next())
        return Error{ErrorKind::UnknownKeyword, QString::number(number), {}};
    return Keyword{0, row.text(0), row.text(1), row.text(2).split(u' ', Qt::SkipEmptyParts),
        int(row.integer(3)), Keyword::kindNamed(row.text(4)), row.integer(5) != 0,
        KeywordTerms::fromText(row.text(6)).value_or(KeywordTerms()),
        Keyword::revisionsNamed(row.text(7)).value_or(Keyword::Revisions::Badge)};
}

/// Returns the keyword with another name that still finds the same papers.
Keyword renamed(const Keyword &keyword, int number)
{
    Keyword other = keyword;
    other.name = numberedName(keyword.name, number);
    if (keyword.kind == Keyword::Kind::Search && keyword.query.isEmpty() && keyword.terms.isEmpty())
        other.terms.any = QStringList{keyword.name};
    return other;
}

Outcome mapNumber(Connection &connection, QLatin1StringView table, qint64 number, qint64 id)
{
    return Statement(connection, u"INSERT INTO incoming.%1 VALUES (?, ?)"_s.arg(table))
        .bind(number, id)
        .run();
}

Outcome createMap(Connection &connection, QLatin1StringView table)
{
    return connection.execute(
        u"CREATE TABLE incoming.%1 (number INTEGER PRIMARY KEY, id INTEGER NOT NULL)"_s.arg(table));
}

constexpr auto keywordIds = "SELECT id FROM main.keywords UNION ALL SELECT id FROM main.removed_keywords"_L1;

} // namespace

Outcome IncomingKeywords::addTags()
{
    DP_TRY(createMap(m_connection, "tag_ids"_L1));
    Statement rows(m_connection, u"SELECT id, name, color FROM incoming.tags ORDER BY id"_s);
    DP_TRY(rows.run());
    // A tag keeps its number if it is free.
    Statement insert(m_connection,
        u"INSERT OR IGNORE INTO main.tags (id, name, folded, color) VALUES"
        " (CASE WHEN EXISTS (SELECT 1 FROM main.tags WHERE id = ?) THEN NULL ELSE ? END, ?, ?, ?)"_s);
    Statement color(m_connection, u"UPDATE main.tags SET color = ? WHERE folded = ? AND color = ''"_s);
    Statement map(
        m_connection, u"INSERT INTO incoming.tag_ids SELECT ?, id FROM main.tags WHERE folded = ?"_s);
    while (rows.next()) {
        const qint64 number = rows.integer(0);
        const QString name = rows.text(1), folded = Tag::folded(name);
        DP_TRY(insert.bind(number, number, name, folded, rows.text(2)).run());
        DP_TRY(color.bind(rows.text(2), folded).run());
        DP_TRY(map.bind(number, folded).run());
    }
    return rows.outcome();
}

/// Returns the number that puts the tabs of the file behind those of the library.
Result<qint64> IncomingKeywords::placeOffset()
{
    const auto next = tabplaces::next(m_connection);
    return next ? Result<qint64>(*next - 1) : next;
}

Outcome IncomingKeywords::addKeywords(portablemerge::Report &report)
{
    const auto offset = placeOffset();
    if (!offset)
        return offset.error();
    m_offset = *offset;
    const auto removed = LibraryProperties(m_connection).get(LibraryProperties::Name::HighestRemovedKeyword);
    if (!removed)
        return removed.error();
    m_highestRemoved = removed->toLongLong();
    DP_TRY(createMap(m_connection, "keyword_ids"_L1));
    const auto numbers =
        Statement(m_connection, u"SELECT id FROM incoming.keywords ORDER BY id"_s).integers();
    if (!numbers)
        return numbers.error();
    for (const qint64 number : *numbers)
        DP_TRY(addKeyword(number, report));
    return success();
}

Outcome IncomingKeywords::addKeyword(qint64 number, portablemerge::Report &report)
{
    const auto incoming = incomingKeyword(m_connection, number);
    if (!incoming)
        return incoming.error();
    Keywords keywords(m_connection);
    Keyword keyword = *incoming;
    for (int next = 2;; ++next) {
        const auto own = keywords.find(keyword.name);
        if (!own && own.error().kind != ErrorKind::UnknownKeyword)
            return own.error();
        if (!own) {
            if (next > 2)
                report.renamed << portablemerge::Report::Renamed{incoming->name, keyword.name};
            report.keywordsAdded << keyword.name;
            return insertKeyword(number, keyword);
        }
        // A keyword for an author cannot have another name, because the name is what it searches for.
        const bool asksTheSame = own->asksLike(keyword);
        if (asksTheSame || (keyword.kind == Keyword::Kind::Author && own->kind == keyword.kind))
            return unite(number, *own, asksTheSame);
        keyword = renamed(*incoming, next);
        if (keyword.kind == Keyword::Kind::Author) { // the name of a search is taken by the author
            keyword.kind = Keyword::Kind::Search;
            keyword.query = u"au:\"%1\""_s.arg(incoming->name);
        }
    }
}

Outcome IncomingKeywords::insertKeyword(qint64 number, const Keyword &keyword)
{
    const auto isFree = Statement(m_connection, u"SELECT ? > ? AND ? NOT IN (%1)"_s.arg(keywordIds))
                            .bind(number, m_highestRemoved, number)
                            .isTrue();
    if (!isFree)
        return isFree.error();
    Statement insert(m_connection,
        u"INSERT INTO main.keywords (id, name, folded, query, categories, result_limit, kind, watched, terms,"
        " revisions, place, refreshed, visited) SELECT CASE WHEN ? THEN ? ELSE"
        " 1 + max(?, (SELECT coalesce(max(id), 0) FROM (%1))) END, ?, ?, ?, categories, result_limit, ?, "
        "watched,"
        " ?, revisions, place + ?, refreshed, visited FROM incoming.keywords WHERE id = ?"_s.arg(keywordIds));
    DP_TRY(insert
               .bind(*isFree, number, m_highestRemoved, keyword.name, Keyword::folded(keyword.name),
                   keyword.query, QString(Keyword::nameOf(keyword.kind)), keyword.terms.toText(), m_offset,
                   number)
               .run());
    const qint64 id = insert.lastId();
    DP_TRY(mapNumber(m_connection, "keyword_ids"_L1, number, id));
    return uniteCoverage(number, id);
}

/// Unites a keyword of the file with a keyword of the library, which keeps its options.
Outcome IncomingKeywords::unite(qint64 number, const Keyword &own, bool asksTheSame)
{
    DP_TRY(mapNumber(m_connection, "keyword_ids"_L1, number, own.id));
    Statement times(m_connection,
        u"UPDATE main.keywords SET visited = max(keywords.visited, i.visited) FROM incoming.keywords i"
        " WHERE keywords.id = ? AND i.id = ?"_s);
    DP_TRY(times.bind(own.id, number).run());
    if (!asksTheSame)
        return success();
    Statement refreshed(m_connection,
        u"UPDATE main.keywords SET refreshed = max(keywords.refreshed, i.refreshed) FROM incoming.keywords i"
        " WHERE keywords.id = ? AND i.id = ?"_s);
    DP_TRY(refreshed.bind(own.id, number).run());
    return uniteCoverage(number, own.id);
}

/// Adds the complete days of the file, because their papers come with it.
Outcome IncomingKeywords::uniteCoverage(qint64 number, qint64 id)
{
    Ledger ledger(m_connection);
    auto own = ledger.of(id);
    if (!own)
        return own.error();
    if (!own->kept && own->complete.isEmpty()) {
        const QString columns =
            u"wanted_from, resume_from, answered, newest_submitted, newest_updated, doubted_since, doubt, "
            u"address,"
            " etag, last_modified, unreadable, list_total, revisions_known, revisions_began, revisions_start"_s;
        DP_TRY(Statement(m_connection,
            u"INSERT INTO main.ledger (keyword_id, %1) SELECT ?, %1 FROM incoming.ledger WHERE keyword_id = ?"_s
                .arg(columns))
                   .bind(id, number)
                   .run());
        return Statement(m_connection,
            u"INSERT INTO main.coverage (keyword_id, from_day, to_day) SELECT ?, from_day, to_day"
            " FROM incoming.coverage WHERE keyword_id = ?"_s)
            .bind(id, number)
            .run();
    }
    Statement known(m_connection,
        u"SELECT c.from_day, c.to_day, coalesce(l.unreadable, ''), coalesce(l.revisions_known, '')"
        " FROM incoming.coverage c LEFT JOIN incoming.ledger l ON l.keyword_id = c.keyword_id"
        " WHERE c.keyword_id = ?"_s);
    DP_TRY(known.bind(number).run());
    const Days before = own->complete;
    while (known.next()) {
        if (!known.text(2).isEmpty())
            continue; // a refresh asks for these days again
        own->complete.add(
            {QDate::fromString(known.text(0), Qt::ISODate), QDate::fromString(known.text(1), Qt::ISODate)});
        const auto until = QDateTime::fromString(known.text(3), Qt::ISODate);
        if (!until.isValid() || until < own->revisions.knownUntil)
            own->revisions = {until, {}, 0};
    }
    DP_TRY(known.outcome());
    return own->complete == before ? success() : ledger.save(id, *own);
}

Outcome IncomingKeywords::addSavedSearches(portablemerge::Report &report)
{
    Statement rows(
        m_connection, u"SELECT name, text, place, created FROM incoming.saved_searches ORDER BY rowid"_s);
    Statement find(m_connection, u"SELECT text FROM main.saved_searches WHERE folded = ?"_s);
    Statement insert(m_connection,
        u"INSERT INTO main.saved_searches (name, folded, text, place, created) VALUES (?, ?, ?, ?, ?)"_s);
    DP_TRY(rows.run());
    while (rows.next()) {
        const QString wanted = rows.text(0), text = rows.text(1);
        QString name = wanted;
        for (int next = 2;; ++next) {
            DP_TRY(find.bind(SavedSearch::folded(name)).run());
            const bool isTaken = find.next();
            const bool isSame = isTaken && find.text(0) == text;
            find.finish();
            if (isSame)
                break;
            if (isTaken) {
                name = numberedName(wanted, next);
                continue;
            }
            DP_TRY(
                insert.bind(name, SavedSearch::folded(name), text, rows.integer(2) + m_offset, rows.text(3))
                    .run());
            ++report.searchesAdded;
            if (name != wanted)
                report.renamed << portablemerge::Report::Renamed{wanted, name};
            break;
        }
    }
    return rows.outcome();
}

Outcome IncomingKeywords::addRemovedKeywords()
{
    DP_TRY(createMap(m_connection, "removed_ids"_L1));
    Statement rows(
        m_connection, u"SELECT id, name, removed, data FROM incoming.removed_keywords ORDER BY id"_s);
    Statement same(m_connection,
        u"SELECT coalesce(min(id), 0) FROM main.removed_keywords WHERE folded = ? AND removed = ?"_s);
    Statement insert(m_connection,
        u"INSERT INTO main.removed_keywords (id, name, folded, removed, data) VALUES"
        " (CASE WHEN ? IN (%1) THEN (SELECT max(id) + 1 FROM (%1)) ELSE ? END, ?, ?, ?, ?)"_s.arg(
            keywordIds));
    DP_TRY(rows.run());
    while (rows.next()) {
        const qint64 number = rows.integer(0);
        const QString folded = Keyword::folded(rows.text(1));
        const auto known = same.bind(folded, rows.text(2)).firstInteger();
        if (!known)
            return known.error();
        if (*known == 0)
            DP_TRY(insert.bind(number, number, rows.text(1), folded, rows.text(2), rows.text(3)).run());
        DP_TRY(mapNumber(m_connection, "removed_ids"_L1, number, *known == 0 ? insert.lastId() : *known));
    }
    return rows.outcome();
}

Outcome IncomingKeywords::addProperties()
{
    DP_TRY(m_connection.execute(
        u"INSERT INTO main.facts (name, value) SELECT name, value FROM incoming.properties WHERE true"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE facts.value = ''"
        " OR (facts.name = 'last_update' AND excluded.value > facts.value)"
        " OR (facts.name = 'highest_removed_keyword'"
        " AND CAST(excluded.value AS INTEGER) > CAST(facts.value AS INTEGER))"_s));
    return m_connection.execute(
        u"UPDATE main.facts SET value = '0' WHERE name = 'welcome_due' AND value = '1'"
        " AND EXISTS (SELECT 1 FROM main.keywords)"_s);
}

} // namespace dp
