#include "library/keywordstep.h"

#include "library/jsonrows.h"
#include "library/keywords.h"
#include "library/removedkeywords.h"
#include "library/savedsearches.h"
#include "library/sqlite/statement.h"
#include "library/transaction.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::keywordstep {
namespace {

Result<QList<jsonrows::Table>> ledgerTables(Connection &connection)
{
    QList<jsonrows::Table> tables;
    for (const QString &name : {u"coverage"_s, u"ledger"_s}) {
        const auto table = jsonrows::table(connection, name, u"keyword_id"_s);
        if (!table)
            return table.error();
        tables << *table;
    }
    return tables;
}

Result<QList<qint64>> papersOf(Connection &connection, qint64 keywordId)
{
    return Statement(connection, u"SELECT paper_id FROM matches WHERE keyword_id = ?"_s)
        .bind(keywordId)
        .integers();
}

Result<KeywordContent> contentOf(Connection &connection, qint64 id)
{
    const auto tables = ledgerTables(connection);
    if (!tables)
        return tables.error();
    KeywordContent content;
    Statement row(connection,
        u"SELECT %1, refreshed FROM keywords k WHERE id = ?"_s.arg(jsonrows::allToJson(*tables, u"k.id"_s)));
    DP_TRY(row.bind(id).run());
    if (row.next()) {
        content.rows = row.text(0);
        content.refreshed = row.text(1);
    }
    DP_TRY(row.outcome());
    const auto papers = papersOf(connection, id);
    if (!papers)
        return papers.error();
    content.papers = *papers;
    return content;
}

/// Removes the papers that the keyword has found since.
Outcome removeOthers(Connection &connection, qint64 id, const QList<qint64> &papers)
{
    const auto now = papersOf(connection, id);
    if (!now)
        return now.error();
    const QSet<qint64> kept(papers.cbegin(), papers.cend());
    QList<qint64> others;
    Statement remove(connection, u"DELETE FROM matches WHERE keyword_id = ? AND paper_id = ?"_s);
    for (const qint64 paper : *now) {
        if (kept.contains(paper))
            continue;
        DP_TRY(remove.bind(id, paper).run());
        others << paper;
    }
    return Papers(connection).removeUnheld(others);
}

Outcome setContent(Connection &connection, qint64 id, const KeywordContent &content)
{
    const auto tables = ledgerTables(connection);
    if (!tables)
        return tables.error();
    for (const jsonrows::Table &table : *tables) {
        Statement clear(connection, u"DELETE FROM %1 WHERE keyword_id = ?"_s.arg(table.name));
        DP_TRY(clear.bind(id).run());
        Statement insert(connection,
            u"INSERT INTO %1 (%2) SELECT %3 FROM json_each(?, '$.%1') j"_s.arg(table.name,
                table.columnNames(), table.fromJson(u"j.value"_s, {{table.key, QString::number(id)}})));
        DP_TRY(insert.bind(content.rows).run());
    }
    DP_TRY(Statement(connection, u"UPDATE keywords SET refreshed = ? WHERE id = ?"_s)
               .bind(content.refreshed, id)
               .run());
    return removeOthers(connection, id, content.papers);
}

Outcome applyEdits(Connection &connection, const KeywordStep &step, KeywordStep &reverse)
{
    Keywords keywords(connection);
    QList<KeywordStep::Edit> edits;
    QHash<QString, QString> names; // new names of renamed keywords
    // Two keywords may swap their names, see keywordchanges::store().
    Statement vacate(connection, u"UPDATE keywords SET folded = char(1) || id WHERE id = ?"_s);
    for (const KeywordStep::Edit &edit : step.edits) {
        const auto stored = keywords.byId(edit.keyword.id);
        if (!stored && stored.error().kind == ErrorKind::UnknownKeyword)
            continue;
        if (!stored)
            return stored.error();
        auto back = reversed(connection, *stored, edit.keyword);
        if (!back)
            return back.error();
        if (edit.content)
            back->content.reset(); // the papers that are removed here are fetched again
        reverse.edits << *back;
        edits << edit;
        if (stored->name != edit.keyword.name)
            names.insert(Keyword::folded(stored->name), edit.keyword.name);
        DP_TRY(vacate.bind(edit.keyword.id).run());
    }
    for (const KeywordStep::Edit &edit : std::as_const(edits)) {
        if (const auto updated = keywords.update(edit.keyword); !updated)
            return updated.error();
        if (edit.content)
            DP_TRY(setContent(connection, edit.keyword.id, *edit.content));
    }
    return SavedSearches(connection).followRenamed(searchfields::Field::Keyword, names);
}

Outcome applyPlaces(Connection &connection, const KeywordStep &step, KeywordStep &reverse)
{
    if (step.places.isEmpty())
        return success();
    const auto before = places(connection);
    if (!before)
        return before.error();
    reverse.places = *before;
    Statement move(connection, u"UPDATE keywords SET place = ? WHERE id = ?"_s);
    for (const auto &[id, place] : step.places)
        DP_TRY(move.bind(place, id).run());
    return success();
}

} // namespace

Result<KeywordStep::Edit> reversed(Connection &connection, const Keyword &stored, const Keyword &wanted)
{
    KeywordStep::Edit edit{stored};
    if (wanted.asksLike(stored))
        return edit;
    const auto content = contentOf(connection, stored.id);
    if (!content)
        return content.error();
    edit.content = *content;
    return edit;
}

Result<QList<std::pair<qint64, qint64>>> places(Connection &connection)
{
    Statement rows(connection, u"SELECT id, place FROM keywords"_s);
    DP_TRY(rows.run());
    QList<std::pair<qint64, qint64>> found;
    while (rows.next())
        found << std::pair(rows.integer(0), rows.integer(1));
    DP_TRY(rows.outcome());
    return found;
}

Result<KeywordStep> apply(Connection &connection, const KeywordStep &step, const QDateTime &now)
{
    KeywordStep reverse;
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    RemovedKeywords removed(connection);
    for (const qint64 id : step.remove) {
        const auto stored = Keywords(connection).byId(id);
        if (!stored && stored.error().kind == ErrorKind::UnknownKeyword)
            continue;
        DP_TRY(removed.remove(id, now));
        reverse.restore << id;
    }
    DP_TRY(applyEdits(connection, step, reverse));
    for (const qint64 id : step.restore) {
        const auto restored = removed.restore(id);
        if (restored)
            reverse.remove << restored->id;
        else if (restored.error().kind != ErrorKind::NotRemoved)
            return restored.error();
    }
    DP_TRY(applyPlaces(connection, step, reverse));
    DP_TRY(transaction.commit());
    return reverse;
}

} // namespace dp::keywordstep
