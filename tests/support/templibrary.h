#pragma once

#include "library/library.h"

#include <memory>

namespace dp::test {

/// Creates a new library in memory with these keywords. Ends the program on error.
std::unique_ptr<Library> newLibrary(const QStringList &keywords = {});
/// Returns the id of an existing keyword.
qint64 keywordId(Library &library, const QString &name);
/// Returns the identifiers of a keyword's list (or of the whole library, without a keyword) in the order of
/// the tab.
QStringList listOf(Library &library, const QString &keyword = {});
/// Runs one SQL statement.
Outcome execute(Library &library, const QString &sql);
/// Returns one number from the database, or -1 if there is none.
qint64 number(Library &library, const QString &sql);

} // namespace dp::test
