#include "library/recovery/repair.h"

#include "base/arxivid.h"
#include "base/moment.h"
#include "library/migrations.h"
#include "library/mutes.h"
#include "library/searchindex.h"
#include "library/searchrewrite.h"
#include "library/sqlite/statement.h"
#include "library/transaction.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::repair {
namespace {

Result<QStringList> column(Connection &connection, const QString &sql)
{
    Statement rows(connection, sql);
    DP_TRY(rows.run());
    QStringList values;
    while (rows.next())
        values << rows.text(0);
    DP_TRY(rows.outcome());
    return values;
}

constexpr auto wrongKeywords =
    "SELECT name FROM keywords k WHERE papers <> (SELECT count(*) FROM matches m WHERE m.keyword_id = k.id)"
    " OR unread <> (SELECT count(*) FROM matches m JOIN papers p ON p.id = m.paper_id WHERE m.keyword_id = k.id AND NOT p.is_read)"_L1;

constexpr auto wrongTotals =
    "SELECT 'the library' WHERE NOT EXISTS (SELECT 1 FROM totals WHERE"
    " papers = (SELECT count(*) FROM papers) AND unread = (SELECT count(*) FROM papers WHERE NOT is_read))"_L1;

constexpr auto ofNoKeyword = "id NOT IN (SELECT paper_id FROM removed_matches)"_L1;

// Finds a paper that the full-text index lacks, or a paper of the index that the library lacks.
// search_docsize has a row for each paper in the index (https://www.sqlite.org/fts5.html, 9). While the index
// is being filled, papers that are not written yet have no row.
constexpr auto notIndexed =
    "SELECT id FROM papers WHERE id NOT IN (SELECT id FROM search_docsize)"
    " AND id >= coalesce((SELECT below FROM search_rewrite WHERE kind = 'fill'), 0)"
    " UNION ALL SELECT id FROM search_docsize WHERE id NOT IN (SELECT id FROM papers) LIMIT 1"_L1;

/// Returns a description of the problem of the full-text index, or an empty string. The index may be
/// unreadable, or may contain other papers than the library. SQLite checks an index only with write access.
/// Without write access the index is assumed to be readable. Source: https://www.sqlite.org/fts5.html, 6.5
Result<QString> troubleOfIndex(Connection &connection)
{
    const auto whole = connection.execute(u"INSERT INTO search (search) VALUES ('integrity-check')"_s);
    if (!whole && whole.error().kind == ErrorKind::LibraryDamaged)
        return u"the full-text index is damaged"_s;
    if (!whole && whole.error().kind != ErrorKind::LibraryReadOnly)
        return whole.error();
    const auto other = column(connection, notIndexed);
    if (!other)
        return other.error();
    return other->isEmpty() ? QString() : u"the full-text index has other papers than the library"_s;
}

/// Returns the SQL of the indexes and triggers of the newest schema that this library lacks.
Result<QStringList> missing(Connection &connection)
{
    const auto has =
        column(connection, u"SELECT name FROM sqlite_schema WHERE type IN ('index', 'trigger')"_s);
    if (!has)
        return has.error();
    QStringList statements;
    for (const auto &[name, sql] : migrations::indexesAndTriggers())
        if (!has->contains(name))
            statements << sql;
    return statements;
}

Outcome addIntegrity(Connection &connection, QStringList &found)
{
    const auto lines = column(connection, u"PRAGMA integrity_check(20)"_s);
    if (!lines)
        return lines.error();
    for (const QString &line : *lines)
        if (line != "ok"_L1)
            found << line;
    Statement foreign(connection, u"PRAGMA foreign_key_check"_s);
    DP_TRY(foreign.run());
    while (foreign.next())
        found << u"a row of %1 points to a missing row of %2"_s.arg(foreign.text(0), foreign.text(2));
    return foreign.outcome();
}

/// A paper with an invalid identifier, version or date. SQLite cannot check these values.
struct UnfitPaper {
    qint64 key = 0;
    QString name; ///< identifier of the paper; empty: the key is not an arXiv identifier
};

Result<QList<UnfitPaper>> unfitPapers(Connection &connection)
{
    Statement papers(connection, u"SELECT id, version, updated FROM papers"_s);
    DP_TRY(papers.run());
    QList<UnfitPaper> found;
    while (papers.next()) {
        const auto id = ArxivId::fromKey(papers.integer(0));
        if (!id)
            found << UnfitPaper{papers.integer(0), {}};
        else if (papers.integer(1) < 1 || !Moment::fromIso(papers.text(2)))
            found << UnfitPaper{papers.integer(0), id->toString()};
    }
    DP_TRY(papers.outcome());
    return found;
}

Outcome addPapers(Connection &connection, QStringList &found)
{
    const auto unfit = unfitPapers(connection);
    if (!unfit)
        return unfit.error();
    for (const UnfitPaper &paper : *unfit)
        found << (paper.name.isEmpty() ? u"the paper %1 has no arXiv identifier"_s.arg(paper.key)
                                       : u"the paper %1 has no valid version or date"_s.arg(paper.name));
    return success();
}

/// Repairs papers with an invalid version or date. An invalid date is replaced by the date of submission or,
/// if that date is invalid too, by the time when the paper was first stored in the library. A refresh
/// corrects the date later. Papers without a valid identifier or date are removed.
Outcome mendPapers(Connection &connection, QStringList &done)
{
    const auto unfit = unfitPapers(connection);
    if (!unfit)
        return unfit.error();
    Statement dates(connection, u"SELECT version, updated, published, first_seen FROM papers WHERE id = ?"_s);
    Statement fix(connection, u"UPDATE papers SET version = ?, updated = ? WHERE id = ?"_s);
    Statement remove(connection, u"DELETE FROM papers WHERE id = ?"_s);
    for (const UnfitPaper &paper : *unfit) {
        DP_TRY(dates.bind(paper.key).run());
        if (!dates.next())
            return dates.outcome();
        const qint64 version = std::max<qint64>(1, dates.integer(0));
        std::optional<Moment> updated;
        for (int column = 1; column <= 3 && !updated; ++column)
            updated = Moment::fromIso(dates.text(column));
        dates.finish();
        if (paper.name.isEmpty() || !updated) {
            DP_TRY(remove.bind(paper.key).run());
            done << u"removed the paper %1, which is none of arXiv's"_s.arg(paper.key);
        } else {
            DP_TRY(fix.bind(version, updated->iso(), paper.key).run());
            done << u"gave the paper %1 a valid version and date"_s.arg(paper.name);
        }
    }
    return success();
}

Outcome addKept(Connection &connection, QStringList &found)
{
    const auto absent = missing(connection);
    if (!absent)
        return absent.error();
    for (const QString &sql : *absent)
        found << u"missing: "_s + sql.section(u'\n', 0, 0).trimmed();
    const auto keywords = column(connection, wrongKeywords);
    if (!keywords)
        return keywords.error();
    for (const QString &name : *keywords)
        found << u"the counts of \"%1\" are wrong"_s.arg(name);
    const auto totals = column(connection, wrongTotals);
    if (!totals)
        return totals.error();
    if (!totals->isEmpty())
        found << u"the counts of the library are wrong"_s;
    const auto removed =
        column(connection, u"SELECT id FROM removed_papers WHERE %1 LIMIT 1"_s.arg(ofNoKeyword));
    if (!removed)
        return removed.error();
    if (!removed->isEmpty())
        found << u"a removed paper belongs to no removed keyword"_s;
    const auto index = troubleOfIndex(connection);
    if (!index)
        return index.error();
    if (!index->isEmpty())
        found << *index;
    return success();
}

} // namespace

Outcome quickCheck(Connection &connection)
{
    for (const QString &sql : {u"SELECT count(name), sum(papers), count(kind) FROM keywords"_s,
             u"SELECT count(value), (SELECT count(path) FROM pdf_files) FROM facts"_s,
             u"SELECT title FROM papers ORDER BY id DESC LIMIT 1"_s, u"SELECT count(answered) FROM ledger"_s,
             u"SELECT count(to_day) FROM coverage"_s, u"SELECT count(data) FROM removed_keywords"_s,
             u"SELECT count(name), (SELECT count(text) FROM saved_searches) FROM tags"_s,
             u"SELECT title FROM papers ORDER BY id LIMIT 1"_s, u"SELECT papers, unread FROM totals"_s}) {
        Statement row(connection, sql);
        DP_TRY(row.run());
        const bool has = row.next();
        DP_TRY(row.outcome());
        if (!has && sql.endsWith("totals"_L1))
            return Error{ErrorKind::LibraryDamaged, connection.path(), u"its counts are missing"_s};
    }
    return success();
}

Result<bool> isSound(Connection &connection)
{
    const auto lines = column(connection, u"PRAGMA integrity_check(100)"_s);
    if (!lines) {
        if (lines.error().kind == ErrorKind::LibraryDamaged)
            return false;
        return lines.error();
    }
    // These messages are about an index, and REINDEX rewrites all indexes. Source: pragma.c of SQLite 3.40
    static const QRegularExpression ofIndex(
        u"^ok$|^row \\d+ missing from index|^wrong # of entries in index|^non-unique entry in index"_s);
    return std::all_of(
        lines->cbegin(), lines->cend(), [](const QString &line) { return ofIndex.match(line).hasMatch(); });
}

Result<QStringList> problems(Connection &connection)
{
    QStringList found;
    DP_TRY(addIntegrity(connection, found));
    DP_TRY(addPapers(connection, found));
    DP_TRY(addKept(connection, found));
    return found;
}

Result<QStringList> mend(Connection &connection)
{
    QStringList done;
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    const auto run = [&](const QString &sql, const QString &what) -> Outcome {
        Statement statement(connection, sql);
        DP_TRY(statement.run());
        if (statement.rowsChanged() > 0)
            done << what.arg(statement.rowsChanged());
        return success();
    };
    const auto absent = missing(connection);
    if (!absent)
        return absent.error();
    for (const QString &sql : *absent) {
        DP_TRY(connection.execute(sql));
        done << u"made anew: "_s + sql.section(u'\n', 0, 0).trimmed();
    }
    DP_TRY(connection.execute(u"REINDEX"_s));
    DP_TRY(mendPapers(connection, done));
    for (const QString &table : {u"matches"_s, u"versions"_s})
        DP_TRY(run(u"DELETE FROM %1 WHERE paper_id NOT IN (SELECT id FROM papers)"_s.arg(table),
            u"removed %1 rows without a paper"_s));
    for (const QString &table : {u"matches"_s, u"coverage"_s, u"ledger"_s, u"mutes"_s})
        DP_TRY(run(u"DELETE FROM %1 WHERE keyword_id NOT IN (SELECT id FROM keywords)"_s.arg(table),
            u"removed %1 rows without a keyword"_s));
    DP_TRY(run(u"DELETE FROM removed_matches WHERE keyword_id NOT IN (SELECT id FROM removed_keywords)"_s,
        u"removed %1 rows without a removed keyword"_s));
    DP_TRY(run(
        u"DELETE FROM removed_papers WHERE "_s + ofNoKeyword, u"removed %1 papers of no removed keyword"_s));
    DP_TRY(run(u"DELETE FROM paper_tags WHERE tag_id NOT IN (SELECT id FROM tags)"_s,
        u"removed %1 rows without a tag"_s));
    DP_TRY(Mutes(connection).startLogIfAny()); // a rebuilt library has mutes and an empty log
    const auto index = troubleOfIndex(connection);
    if (!index)
        return index.error();
    if (!index->isEmpty()) {
        DP_TRY(SearchIndex(connection).rebuild());
        done << u"wrote the full-text index anew"_s;
    }
    const auto isRewritten = searchrewrite::isUnderWay(connection);
    if (!isRewritten)
        return isRewritten.error();
    if (*isRewritten) {
        DP_TRY(searchrewrite::finish(connection));
        done << u"finished the update of the full-text index"_s;
    }
    DP_TRY(
        run(u"UPDATE keywords SET papers = (SELECT count(*) FROM matches m WHERE m.keyword_id = keywords.id),"
            " unread = (SELECT count(*) FROM matches m JOIN papers p ON p.id = m.paper_id WHERE m.keyword_id "
            "= keywords.id"
            " AND NOT p.is_read) WHERE name IN (%1)"_s.arg(wrongKeywords),
            u"counted %1 keywords anew"_s));
    const auto totals = column(connection, wrongTotals);
    if (!totals)
        return totals.error();
    if (!totals->isEmpty()) {
        DP_TRY(connection.execute(
            u"INSERT OR REPLACE INTO totals SELECT 1, count(*), coalesce(sum(NOT is_read), 0) FROM papers"_s));
        done << u"counted the library anew"_s;
    }
    DP_TRY(transaction.commit());
    return done;
}

} // namespace dp::repair
