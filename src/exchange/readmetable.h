#pragma once

#include "exchange/readmepage.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace dp::readme {

/// What a column of somebody's table is for, as far as its name tells.
enum class Role { Other, Title, Date, Link, Authors, Abstract, Tags, Comment };

/// The head of a table of papers. Names of columns are known in English and in Chinese, in any order.
struct TableHead {
    QList<Role> roles; ///< of each column
    /// Title and date in front, behind a bar: such rows are read from both ends and may have bars in a title.
    bool isStandard = false;
    /// The columns as a page of ours has them; the standard ones where a name is none of ours.
    QList<ReadmeColumn> columns;
};

/// The cells of a line, without white space around them and without what is outside of the outer bars.
QList<QStringView> cellsOf(QStringView line);
/// Nothing where the line is no head of a table of papers, which has a title and a date.
std::optional<TableHead> headOf(QStringView line);
/// Whether the line is what stands between the head of a table and its rows.
bool isRule(QStringView line);

/// What is wrong with the row, in English, or nothing, and the paper is filled in.
QString readRow(const QString &line, const TableHead &head, Paper &paper);
/// `- 2022-11-30, **Title**, Author et.al., Paper: [address](address)`: what some forks write instead of a
/// row. False: no such item.
bool readItem(const QString &line, Paper &paper);

} // namespace dp::readme
