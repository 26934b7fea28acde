#pragma once

#include "base/keyword.h"
#include "library/library.h"
#include "transfer/importfile.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

/// Pages as tests write them, import them and export them again.
namespace dp::test {

inline const QDateTime pageDay(QDate(2026, 8, 21), QTime(8, 10), Qt::UTC);
inline constexpr auto pageHead =
    "| **Title** | **Date** | **Abstract** | **Comment** |\n| --- | --- | --- | --- |\n";

/// Returns the lines before the first heading. maximum: the number in them.
QByteArray pageIntroduction(int maximum = 100);
/// Returns rows of different papers: the identifiers count down from `first`.
QByteArray pageRows(int count, int first = 90000);
/// Returns a heading with a table below it.
QByteArray pageSection(const QByteArray &heading, int count, int first = 90000);
/// Imports the page. Ends the program on error.
ImportFile::Report importPage(Library &library, const QByteArray &page);
/// Exports the keyword, or all keywords. Ends the program on error.
QByteArray exportPage(Library &library, const QString &keyword = {});
QStringList keywordNames(Library &library);
Keyword keywordNamed(Library &library, const QString &name);

} // namespace dp::test
