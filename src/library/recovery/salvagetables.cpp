#include "library/recovery/salvagetables.h"

#include "base/arxivid.h"
#include "base/keyword.h"
#include "base/moment.h"
#include "library/recovery/annotationrows.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::salvagetables {
namespace {

using Values = QVariantList;

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

const std::array<Table, 21> allTables{{
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
    {true, "nittt", {5, 5, 5, 5, 5}, &annotationrows::isSentToZotero,
        "INSERT OR IGNORE INTO zotero (paper_id, version, session, state, changed) VALUES (?, ?, ?, ?, ?)",
        5},
    {false, "iititi", {6, 6, 6, 6, 6}, &annotationrows::isPdfFile,
        "INSERT OR IGNORE INTO pdf_files (paper_id, version, path, size, fetched, is_own) VALUES (?, ?, ?, "
        "?, ?, ?)",
        6},
    {true, "nt", {2, 2, 2, 2, 2}, &annotationrows::isCitationKey,
        "INSERT OR IGNORE INTO citation_keys (paper_id, key) VALUES (?, ?)", 2},
    {false, "itttt", {5, 5, 5, 5, 5}, &annotationrows::isNoteFile,
        "INSERT OR IGNORE INTO note_files (paper_id, folder, name, note, parts) VALUES (?, ?, ?, ?, ?)", 5},
    {true, "nt", {2, 2, 2, 2, 2}, &annotationrows::isPageCells,
        "INSERT OR IGNORE INTO page_cells (paper_id, cells) VALUES (?, ?)", 2},
}};

bool mayBe(const Table &table, int columns, bool hasRowid)
{
    return table.hasRowid == hasRowid && columns > 0
        && std::find(table.sizes.begin(), table.sizes.end(), columns) != table.sizes.end();
}

} // namespace

std::span<const Table> all()
{
    return allTables;
}

bool hasShape(const QVariantList &values, const char *shape)
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

bool isWanted(int columns, bool hasRowid)
{
    return std::any_of(allTables.begin(), allTables.end(),
        [&](const Table &table) { return mayBe(table, columns, hasRowid); });
}

std::optional<TableName> tableOf(const SqlitePageReader::Row &row)
{
    for (size_t i = 0; i < allTables.size(); ++i)
        if (mayBe(allTables[i], int(row.values.size()), row.hasRowid)
            && hasShape(row.values, allTables[i].shape) && allTables[i].isOne(row.rowid, row.values))
            return TableName(i);
    return std::nullopt;
}

QVariant defaultOf(TableName table, qsizetype column)
{
    if (table == KeywordRows)
        return column == 8 ? QVariant(u"search"_s) : column >= 12 ? QVariant(u""_s) : QVariant(0);
    const bool isNumber = table == LedgerRows ? column == 12 || column == 15 : column == 4 || column == 6;
    return isNumber ? QVariant(0) : QVariant(u""_s);
}

} // namespace dp::salvagetables
