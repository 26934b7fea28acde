#pragma once

#include "exchange/readmepage.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace dp::readme {

/// The role of a table column, recognised by its name.
enum class Role { Other, Title, Date, Link, Authors, Abstract, Tags, Comment };

/// The head of a table of papers. English and Chinese column names are recognised in any order.
struct TableHead {
    QList<Role> roles; ///< one for each column
    /// Title and date come first, and rows begin with a bar. Such rows are read from both ends, so a title
    /// may contain bars.
    bool isStandard = false;
    /// The columns as DailyArXiv's pages have them. The standard columns if a name is not one of these.
    QList<ReadmeColumn> columns;
};

/// The cells of a line, without surrounding white space and without text outside the outer bars.
QList<QStringView> cellsOf(QStringView line);
/// Returns no value if the line is not the head of a table of papers. The head of such a table has a title
/// and a date.
std::optional<TableHead> headOf(QStringView line);
/// Whether the line is the delimiter row between the head of a table and its rows.
bool isRule(QStringView line);

/// Fills in the paper and returns nothing, or returns the error in English.
QString readRow(const QString &line, const TableHead &head, Paper &paper);
/// Whether a line may contain a link to a paper: a fast check before readItem().
bool mayNamePaper(const QString &line);
/// Reads `- 2022-11-30, **Title**, Author et.al., Paper: [address](address)`, a list item that some forks
/// write instead of a row. Returns false if the line is not such an item.
bool readItem(const QString &line, Paper &paper);

} // namespace dp::readme
