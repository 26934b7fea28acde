#include "library/searchrewrite.h"

#include "library/libraryproperties.h"
#include "library/searchindex.h"
#include "library/sqlite/statement.h"
#include "text/readable.h"

#include <QList>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace dp::searchrewrite {
namespace {

/// Largest number of papers for which the index is rewritten while the library is opened. This takes some
/// tenths of a second at most.
constexpr int smallLibrary = 2000;

struct Row {
    qint64 id = 0;
    SearchIndex::Text text;
};

QString nameOf(Kind kind)
{
    return kind == Kind::Fill ? u"fill"_s : u"refold"_s;
}

/// Returns the newest papers with ids smaller than `below`. They are in ascending order of their ids, because
/// SQLite collects new data of the index in this order.
Result<QList<Row>> nextRows(Connection &connection, qint64 below, int papers)
{
    Statement rows(connection,
        u"SELECT id, title, abstract, authors, comment FROM papers WHERE id < ? ORDER BY id DESC LIMIT ?"_s);
    DP_TRY(rows.bind(below, papers).run());
    QList<Row> found;
    while (rows.next())
        found << Row{rows.integer(0), {rows.text(1), rows.text(2), rows.text(3), rows.text(4)}};
    DP_TRY(rows.outcome());
    std::reverse(found.begin(), found.end());
    return found;
}

Result<bool> isRewritten(Statement &find, qint64 id)
{
    DP_TRY(find.bind(id).run());
    const bool there = find.next();
    DP_TRY(find.outcome());
    find.finish();
    return there;
}

/// Rewrites a paper if the new folding changes its text. Most papers are plain ASCII text, which does not
/// change.
Outcome refold(SearchIndex &index, const Row &row)
{
    const SearchIndex::Text read = SearchIndex::readable(row.text);
    if (SearchIndex::isPlain(read))
        return success();
    const auto before = SearchIndex::markedAll(read, SearchIndex::Folding::Former);
    const auto after = SearchIndex::markedAll(read, SearchIndex::Folding::Today);
    if (before == after)
        return success();
    DP_TRY(index.removeAsWritten(row.id, before));
    return index.addAsWritten(row.id, after);
}

Result<qint64> smallerOf(Connection &connection, qint64 most)
{
    Statement count(connection, u"SELECT count(*) FROM (SELECT 1 FROM papers LIMIT ?)"_s);
    DP_TRY(count.bind(most).run());
    const qint64 papers = count.next() ? count.integer(0) : 0;
    DP_TRY(count.outcome());
    return papers;
}

} // namespace

Outcome begin(Connection &connection, Kind kind)
{
    const auto papers = smallerOf(connection, smallLibrary + 1);
    if (!papers)
        return papers.error();
    if (*papers == 0)
        return success();
    Statement start(
        connection, u"INSERT OR REPLACE INTO search_rewrite (only, kind, below) VALUES (1, ?, ?)"_s);
    DP_TRY(start.bind(nameOf(kind), std::numeric_limits<qint64>::max()).run());
    return *papers <= smallLibrary ? finish(connection) : success();
}

Result<bool> step(Connection &connection, int papers)
{
    const auto before = state(connection);
    if (!before)
        return before.error();
    if (before->kind == Kind::None)
        return false;
    const auto rows = nextRows(connection, before->below, papers);
    if (!rows)
        return rows.error();
    SearchIndex index(connection);
    Statement rewritten(connection, u"SELECT 1 FROM search_rewritten WHERE paper_id = ?"_s);
    for (const Row &row : *rows) {
        const auto isDone = isRewritten(rewritten, row.id);
        if (!isDone)
            return isDone.error();
        if (*isDone)
            continue;
        DP_TRY(before->kind == Kind::Refold ? refold(index, row)
                                            : index.addAsWritten(row.id, SearchIndex::prepared(row.text)));
    }
    if (rows->size() < papers) {
        DP_TRY(forget(connection));
        DP_TRY(LibraryProperties(connection).set(LibraryProperties::Name::IndexInParts, u"new"_s));
        return false;
    }
    Statement move(connection, u"UPDATE search_rewrite SET below = ?"_s);
    DP_TRY(move.bind(rows->first().id).run());
    return true;
}

Outcome finish(Connection &connection)
{
    constexpr int atOnce = 10000;
    for (;;) {
        const auto more = step(connection, atOnce);
        if (!more)
            return more.error();
        if (!*more)
            return success();
    }
}

} // namespace dp::searchrewrite
