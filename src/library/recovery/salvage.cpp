#include "library/recovery/salvage.h"

#include "base/keyword.h"
#include "library/recovery/removedrows.h"
#include "library/recovery/salvagetables.h"
#include "library/sqlite/statement.h"
#include "library/transaction.h"

#include <map>

using namespace Qt::StringLiterals;

namespace dp {

using namespace salvagetables;

namespace {

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

bool mayBeOfLibrary(int columns, bool hasRowid)
{
    return removedrows::isWanted(columns, hasRowid) || salvagetables::isWanted(columns, hasRowid);
}

/// Returns whether the row is an entry in the index of the folded names of tags or saved searches: the name,
/// 0 and the id.
bool isOtherNameEntry(const SqlitePageReader::Row &row)
{
    return !row.hasRowid && row.values.size() == 3 && hasShape(row.values, "tii")
        && row.values[1].toLongLong() == 0 && row.values[2].toLongLong() > 0
        && !row.values[0].toString().isEmpty();
}

/// Stores the name of a keyword, tag or saved search that a row mentions, and the id of a keyword. With them,
/// an item whose own row cannot be read can be reported as lost.
void noteName(Salvage::Found &found, const SqlitePageReader::Row &row, std::optional<TableName> table)
{
    if (isNameEntry(row)) {
        found.keywordIds << row.values[1].toLongLong();
        found.keywordNames.insert(row.values[1].toLongLong(), row.values[0].toString());
        return;
    }
    if (!table && isOtherNameEntry(row)) {
        found.otherNames << row.values[0].toString();
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
    return !file.forEachRow(mayBeOfLibrary,
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
    const auto tables = all();
    std::map<TableName, Statement> statements;
    for (size_t i = 0; i < tables.size(); ++i)
        if (tables[i].insert)
            statements.try_emplace(TableName(i), m_connection, QString::fromLatin1(tables[i].insert));
    std::unique_ptr<Transaction> transaction;
    const auto take = [&](const SqlitePageReader::Row &row) -> Outcome {
        const auto name = tableOf(row);
        noteName(m_found, row, name);
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
    DP_TRY(file.forEachRow(mayBeOfLibrary, take));
    if (transaction)
        DP_TRY(transaction->commit());
    return m_found;
}

} // namespace dp
