#pragma once

#include "library/library.h"

#include <memory>

namespace dp::test {

/// Creates a new library in memory with these keywords. Ends the program on error.
std::unique_ptr<Library> newLibrary(const QStringList &keywords = {});
/// Returns the names of all keywords, in tab order.
QStringList keywordNames(Library &library);
/// Stores papers with these identifiers in the list of a keyword. If the name of the keyword is empty, stores
/// them in the archive.
Outcome storePapers(Library &library, const QString &keyword, const QStringList &ids);
/// Returns the id of an existing keyword.
qint64 keywordId(Library &library, const QString &name);
/// Returns the identifiers of the papers in the keyword's list, in the order of its tab. If the keyword is
/// empty, returns those of all papers.
QStringList listOf(Library &library, const QString &keyword = {});
/// Runs one SQL statement, which returns no rows.
Outcome execute(Library &library, const QString &sql);
/// Returns whether SQLite sorts the rows of the query instead of reading them in the order of an index. True
/// also if the query is wrong.
bool needsSorting(Library &library, const QString &sql);
/// Returns the first column of all rows that the SQL query selects.
QStringList textsOf(Library &library, const QString &sql);
/// Returns the number that the SQL query selects; -1 if it selects none.
qint64 number(Library &library, const QString &sql);

} // namespace dp::test
