#pragma once

#include "exchange/readmepage.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace dp::readme {

/// The role of a table column. It is recognised by the name of the column.
enum class Role { Other, Title, Date, Link, Authors, Abstract, Tags, Comment };

/// The header row of a table of papers. English and Chinese column names are recognised in any order.
struct TableHead {
    QList<Role> roles; ///< one role for each column
    QStringList labels; ///< names of the columns as written, without emphasis; unique
    /// Title and date are the first columns, and each row begins with a vertical bar. Such rows are read from
    /// both ends, so a title may contain bars.
    bool isStandard = false;
    /// The columns, if all have names that DailyArXiv's pages use. Otherwise the standard columns.
    QList<ReadmeColumn> columns;

    /// Returns whether the table may have cells that the library has no data for.
    bool mayHaveOwnCells() const;
    /// Sets the columns and the layout of a page that has this table first.
    void describe(ReadmePage &page) const;
};

/// Returns the cells of a line. White space around a cell, and text outside the outer bars, are removed.
QList<QStringView> cellsOf(QStringView line);
/// Returns the role of a column with this name.
Role roleOf(QStringView name);
/// Reads the header row of a table of papers. Returns no value if the line is not such a row. It must have a
/// title and a date.
std::optional<TableHead> headOf(QStringView line);
/// Returns whether the line is the delimiter row between the header row of a table and its other rows.
bool isRule(QStringView line);

/// Reads a row into the paper. Returns an empty string, or an error in English.
QString readRow(const QString &line, const TableHead &head, Paper &paper);
/// Returns whether a line may contain a link to a paper. This is a fast check to be done before readItem().
bool mayNamePaper(const QString &line);
/// Reads a list item that some forks write instead of a row: `- 2022-11-30, **Title**, Author et.al., Paper:
/// [address](address)`. Returns false if the line is not such an item.
bool readItem(const QString &line, Paper &paper);

} // namespace dp::readme
