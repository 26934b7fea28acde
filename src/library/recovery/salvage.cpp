#include "library/recovery/salvage.h"

#include "base/arxivid.h"
#include "base/keyword.h"
#include "base/moment.h"
#include "library/recovery/annotationrows.h"
#include "library/recovery/removedrows.h"
#include "library/sqlite/statement.h"
#include "library/transaction.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

using Values = QVariantList;

/// Returns whether the values have the types in `shape`. It has one letter per column: n for NULL, i for an
/// integer, o for an integer or NULL, r for any number, t for text.
bool hasShape(const Values &values, const char *shape)
{
    for (const QVariant &value : values) {
        const int type = value.typeId();
        const bool fits = *shape == 'n' ? !value.isValid()
            : *shape == 't'             ? type == QMetaType::QString
            : *shape == 'i'             ? type == QMetaType::LongLong
            : *shape == 'o'             ? type == QMetaType::LongLong || !value.isValid()
                            : *shape == 'r' && (type == QMetaType::LongLong || type == QMetaType::Double);
        if (!fits)
            return false;
        ++shape;
    }
    return true;
}

bool isDay(const QVariant &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate).isValid();
}

bool isFlag(const QVariant &value)
{
    return value.toLongLong() == 0 || value.toLongLong() == 1;
}

bool isPaperId(const QVariant &value)
{
    return ArxivId::fromKey(value.toLongLong()).has_value();
}

bool isPaper(qint64 id, const Values &v)
{
    return isPaperId(id) && v[1].toLongLong() >= 1 && v[1].toLongLong() < 10000 && !v[2].toString().isEmpty()
        && Moment::fromIso(v[11].toString())
        && (v[10].toString().isEmpty() || Moment::fromIso(v[10].toString())) && isFlag(v[13]) && isFlag(v[14])
        && isFlag(v[15]);
}

bool isKeyword(qint64 id, const Values &v)
{
    return id > 0 && v[2].toString() == Keyword::folded(v[1].toString())
        && Keyword::checked(Keyword{0, v[1].toString(), v[3].toString(),
                                v[4].toString().split(u' ', Qt::SkipEmptyParts), int(v[5].toLongLong())})
               .ok();
}

/// Describes a table of the library: how its rows are recognised, and how a row is inserted into the new
/// library.
struct Table {
    bool hasRowid;
    const char *shape; ///< column types in the newest schema
    /// Numbers of columns in different schemas. A row has the columns of the program that wrote it last.
    std::array<qsizetype, 6> sizes; // 0: none
    bool (*isOne)(qint64 rowid, const Values &values);
    /// SQL statement; the first value is the rowid if the table has a rowid; nullptr: rows are not inserted.
    const char *insert;
    qsizetype stored; ///< number of columns stored for a row
};

enum TableName {
    PaperRows,
    KeywordRows,
    MatchRows,
    VersionRows,
    CoverageRows,
    LedgerRows,
    PropertyRows,
    MarkRows,
    SnapshotRows,
    TotalRows,
    TagRows,
    TaggedRows,
    NoteRows,
    MuteRows,
    MutedPaperRows,
    SavedSearchRows
};

const std::array<Table, 16> tables{{
    {true, "nitttttttttttiii", {16, 16, 16, 16, 16},
        [](qint64 id, const Values &v) { return isPaper(id, v); },
        "INSERT INTO papers (id, version, title, abstract, comment, journal_ref, doi, abs_url, authors, "
        "categories,"
        " published, updated, first_seen, is_read, is_starred, in_archive) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET version = excluded.version, title = excluded.title, abstract = "
        "excluded.abstract,"
        " comment = excluded.comment, updated = excluded.updated WHERE excluded.version > version",
        16},
    {true, "nttttiittiiittt", {8, 10, 12, 13, 14, 15}, &isKeyword,
        "INSERT OR IGNORE INTO keywords (id, name, folded, query, categories, result_limit, place, "
        "refreshed, kind, watched, papers, unread, terms, visited, revisions)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? * 0, ? * 0, ?, ?, ?)", // the counts come from matches
        15},
    {false, "iirtiti", {4, 6, 7, 7, 7},
        [](qint64, const Values &v) { return v[0].toLongLong() > 0 && isPaperId(v[1]); },
        "INSERT OR IGNORE INTO matches (keyword_id, paper_id, position, first_seen, late, announced, "
        "not_found) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        7},
    {false, "iitttt", {6, 6, 6, 6, 6},
        [](qint64, const Values &v) {
            return isPaperId(v[0]) && Moment::fromIso(v[5].toString()).has_value();
        },
        "INSERT OR IGNORE INTO versions (paper_id, version, title, abstract, comment, updated) VALUES (?, ?, "
        "?, ?, ?, ?)",
        6},
    {false, "itt", {3, 3, 3, 3, 3},
        [](qint64, const Values &v) { return v[0].toLongLong() > 0 && isDay(v[1]) && isDay(v[2]); },
        "INSERT OR IGNORE INTO coverage (keyword_id, from_day, to_day) VALUES (?, ?, ?)", 3},
    {true, "ntttiittttttitti", {10, 10, 16, 16, 16}, [](qint64 id, const Values &) { return id > 0; },
        "INSERT OR IGNORE INTO ledger (keyword_id, wanted_from, resume_from, answered, newest_submitted, "
        "newest_updated,"
        " doubted_since, address, etag, last_modified, unreadable, doubt, list_total,"
        " revisions_known, revisions_began, revisions_start)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        16},
    {false, "tt", {2, 2, 2, 2, 2}, [](qint64, const Values &) { return true; },
        "INSERT OR IGNORE INTO facts (name, value) VALUES (?, ?)", 2},
    {true, "nii", {3, 3, 3, 3, 3},
        [](qint64 id, const Values &v) { return isPaperId(id) && isFlag(v[1]) && isFlag(v[2]); },
        "INSERT OR IGNORE INTO kept_marks (paper_id, is_read, is_starred) VALUES (?, ?, ?)", 3},
    {true, "ntttiiiittitt", {11, 11, 13, 13, 13}, [](qint64 id, const Values &) { return id > 0; },
        "INSERT OR IGNORE INTO snapshots (id, file, mark, categories, first_year, last_year, line, papers, "
        "first_day,"
        " last_day, is_whole, proved, evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        13},
    {true, "nii", {3, 3, 3, 3, 3}, [](qint64 id, const Values &) { return id == 1; }, nullptr, 0},
    {true, "nttt", {4, 4, 4, 4, 4}, &annotationrows::isTag,
        "INSERT OR IGNORE INTO tags (id, name, folded, color) VALUES (?, ?, ?, ?)", 4},
    {false, "iit", {3, 3, 3, 3, 3}, &annotationrows::isTagOfPaper,
        "INSERT OR IGNORE INTO paper_tags (paper_id, tag_id, added) VALUES (?, ?, ?)", 3},
    {true, "ntt", {3, 3, 3, 3, 3}, &annotationrows::isNote,
        "INSERT OR IGNORE INTO notes (paper_id, text, changed) VALUES (?, ?, ?)", 3},
    {true, "nttott", {6, 6, 6, 6, 6}, &annotationrows::isMute,
        "INSERT OR IGNORE INTO mutes (id, kind, text, keyword_id, until, created) VALUES (?, ?, ?, ?, ?, ?)",
        6},
    {true, "nt", {2, 2, 2, 2, 2}, &annotationrows::isMutedPaper,
        "INSERT OR IGNORE INTO muted_papers (paper_id, created) VALUES (?, ?)", 2},
    {true, "ntttit", {6, 6, 6, 6, 6}, &annotationrows::isSavedSearch,
        "INSERT OR IGNORE INTO saved_searches (id, name, folded, text, place, created) VALUES (?, ?, ?, ?, "
        "?, ?)",
        6},
}};

bool mayBe(const Table &table, int columns, bool hasRowid)
{
    return table.hasRowid == hasRowid && columns > 0
        && std::find(table.sizes.begin(), table.sizes.end(), columns) != table.sizes.end();
}

/// Number of columns of an entry in the index of the folded keyword names: the name and the id.
constexpr int nameEntryColumns = 2;

bool isNameEntry(const SqlitePageReader::Row &row)
{
    // The table search_config of FTS5 has the same columns, with these names in its first column.
    static const QStringList ofFts{u"version"_s, u"pgsz"_s, u"automerge"_s, u"usermerge"_s, u"crisismerge"_s,
        u"hashsize"_s, u"rank"_s, u"secure-delete"_s, u"deletemerge"_s};
    if (row.hasRowid || row.values.size() != nameEntryColumns || !hasShape(row.values, "ti"))
        return false;
    const QString name = row.values[0].toString();
    // Indexes of texts of papers have the same columns, but their id is the id of a paper, which is a large
    // number.
    constexpr qint64 mostKeywords = 1'000'000;
    const qint64 id = row.values[1].toLongLong();
    return !ofFts.contains(name) && id > 0 && id < mostKeywords && !name.isEmpty()
        && Keyword::folded(name) == name;
}

bool isWanted(int columns, bool hasRowid)
{
    return removedrows::isWanted(columns, hasRowid)
        || std::any_of(tables.begin(), tables.end(),
            [&](const Table &table) { return mayBe(table, columns, hasRowid); });
}

std::optional<TableName> tableOf(const SqlitePageReader::Row &row)
{
    for (size_t i = 0; i < tables.size(); ++i)
        if (mayBe(tables[i], int(row.values.size()), row.hasRowid) && hasShape(row.values, tables[i].shape)
            && tables[i].isOne(row.rowid, row.values))
            return TableName(i);
    return std::nullopt;
}

/// Returns the value for a column that was added to the table after the row was written.
QVariant defaultOf(TableName table, qsizetype column)
{
    if (table == KeywordRows)
        return column == 8 ? QVariant(u"search"_s) : column >= 12 ? QVariant(u""_s) : QVariant(0);
    const bool isNumber = table == LedgerRows ? column == 12 || column == 15 : column == 4 || column == 6;
    return isNumber ? QVariant(0) : QVariant(u""_s);
}

/// Stores the id and the name of a keyword that a row mentions. With them, a keyword whose own row cannot be
/// read can be reported as lost.
void noteKeyword(Salvage::Found &found, const SqlitePageReader::Row &row, std::optional<TableName> table)
{
    if (isNameEntry(row)) {
        found.keywordIds << row.values[1].toLongLong();
        found.keywordNames.insert(row.values[1].toLongLong(), row.values[0].toString());
        return;
    }
    if (table == MatchRows || table == CoverageRows)
        found.keywordIds << row.values[0].toLongLong();
    else if (table == LedgerRows)
        found.keywordIds << row.rowid;
    else if (const qint64 removed = table ? 0 : removedrows::keywordOf(row); removed != 0)
        found.keywordIds << removed;
}

} // namespace

bool Salvage::isAny(SqlitePageReader &file)
{
    const Error enough;
    return !file.forEachRow(isWanted,
                    [&](const SqlitePageReader::Row &row) -> Outcome {
                        const auto table = tableOf(row);
                        return table == TableName::PaperRows || table == KeywordRows ? Outcome(enough)
                                                                                     : success();
                    })
                .ok();
}

Result<Salvage::Found> Salvage::copyAll(SqlitePageReader &file)
{
    constexpr int rowsInATransaction = 20000;
    // Rows may refer to rows that are lost or are copied later. Wrong references are repaired at the end.
    DP_TRY(m_connection.execute(u"PRAGMA foreign_keys = OFF"_s));
    std::map<TableName, Statement> statements;
    for (size_t i = 0; i < tables.size(); ++i)
        if (tables[i].insert)
            statements.try_emplace(TableName(i), m_connection, QString::fromLatin1(tables[i].insert));
    std::unique_ptr<Transaction> transaction;
    const auto take = [&](const SqlitePageReader::Row &row) -> Outcome {
        const auto name = tableOf(row);
        noteKeyword(m_found, row, name);
        const bool isRemoved = !name && removedrows::isOne(row);
        if (!name && !isRemoved)
            return success();
        if (!transaction) {
            transaction = std::make_unique<Transaction>(m_connection);
            DP_TRY(transaction->begin());
        }
        if (isRemoved)
            return removedrows::insert(m_connection, row);
        if (*name == TotalRows) {
            m_found.papersThereWere = row.values[1].toLongLong();
            return success();
        }
        if (*name == KeywordRows && row.values.size() >= 12)
            m_found.matchesThereWere.insert(row.rowid, row.values[10].toLongLong());
        QVariantList values = row.values;
        if (row.hasRowid)
            values[0] = row.rowid;
        for (qsizetype column = values.size(); column < tables[*name].stored; ++column)
            values << defaultOf(*name, column);
        Statement &insert = statements.at(*name);
        DP_TRY(insert.bindAll(values.mid(0, tables[*name].stored)).run());
        m_found.papers += *name == TableName::PaperRows;
        if (++m_found.rows % rowsInATransaction == 0) {
            DP_TRY(transaction->commit());
            transaction.reset();
        }
        return success();
    };
    DP_TRY(file.forEachRow(isWanted, take));
    if (transaction)
        DP_TRY(transaction->commit());
    return m_found;
}

} // namespace dp
