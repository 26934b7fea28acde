#pragma once

#include "base/keyword.h"
#include "library/library.h"
#include "transfer/importfile.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

/// Functions that create, import and export README pages in tests.
namespace dp::test {

inline const QDateTime pageDay(QDate(2026, 8, 21), QTime(8, 10), Qt::UTC);
inline constexpr auto pageHead =
    "| **Title** | **Date** | **Abstract** | **Comment** |\n| --- | --- | --- | --- |\n";

/// Returns the lines of a page before the first heading. maximum: number of papers that these lines state.
QByteArray pageIntroduction(int maximum = 100);
/// Returns `count` table rows of different papers. The numbers in their identifiers decrease from `first`.
QByteArray pageRows(int count, int first = 90000);
/// Returns a heading and, below it, a table with `count` rows.
QByteArray pageSection(const QByteArray &heading, int count, int first = 90000);
/// Imports the page into the library. Ends the program on error.
ImportFile::Report importPage(Library &library, const QByteArray &page);
/// Exports the keyword, or all keywords if the name is empty. Ends the program on error.
QByteArray exportPage(Library &library, const QString &keyword = {});
Keyword keywordNamed(Library &library, const QString &name);

} // namespace dp::test
