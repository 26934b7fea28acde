#pragma once

#include "library/recovery/sqlitepagereader.h"

#include <QVariantList>

#include <array>
#include <optional>
#include <span>

namespace dp {

/// The tables of a library, recognised by the columns of their rows.
namespace salvagetables {

/// Describes a table of the library: how its rows are recognised, and how a row is inserted into the new
/// library.
struct Table {
    bool hasRowid;
    const char *shape; ///< column types in the newest schema
    /// Numbers of columns in different schemas. A row has the columns of the program that wrote it last.
    std::array<qsizetype, 6> sizes; // 0: none
    bool (*isOne)(qint64 rowid, const QVariantList &values);
    /// SQL statement; the first value is the rowid if the table has a rowid; nullptr: rows are not inserted.
    const char *insert;
    qsizetype stored; ///< number of columns stored for a row
};

/// The order of all().
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
    SavedSearchRows,
    ZoteroRows,
    PdfFileRows,
    CitationKeyRows,
    NoteFileRows,
    PageCellRows
};

/// Returns the descriptions of all tables. The index is a TableName.
std::span<const Table> all();
/// Returns whether the values have the types in `shape`. It has one letter per column: n for NULL, i for an
/// integer, o for an integer or NULL, r for any number, t for text.
bool hasShape(const QVariantList &values, const char *shape);
/// Returns whether a row with this number of columns may belong to a table.
bool isWanted(int columns, bool hasRowid);
/// Returns the table of the row; no value: the row cannot belong to a table.
std::optional<TableName> tableOf(const SqlitePageReader::Row &row);
/// Returns the value for a column that was added to the table after the row was written.
QVariant defaultOf(TableName table, qsizetype column);

} // namespace salvagetables
} // namespace dp
