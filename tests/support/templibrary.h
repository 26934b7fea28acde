#pragma once

#include "library/library.h"

#include <memory>

namespace dp::test {

/// A new library in memory with these keywords. Ends the program where that fails.
std::unique_ptr<Library> newLibrary(const QStringList &keywords = {});
/// The id of a keyword that is there.
qint64 keywordId(Library &library, const QString &name);
/// The identifiers of a keyword's list (or of the whole library, without one) as a tab shows it.
QStringList listOf(Library &library, const QString &keyword = {});
/// One number from the database, -1 where there is none.
qint64 number(Library &library, const QString &sql);

} // namespace dp::test
