#pragma once

#include "base/keyword.h"
#include "library/library.h"

#include <QList>

#include <memory>

/// Functions that open libraries. A library is created or migrated if necessary.
namespace dp::libraryopener {

/// Opens the library at this path. Symbolic links are followed. A file that is not a library, or is from a
/// newer program, is not changed. newKeywords: the keywords that a newly created library gets.
Result<std::unique_ptr<Library>> open(
    const QString &path, Library::Access access, const QList<Keyword> &newKeywords = Keyword::defaults());
/// Creates a library in memory, with the content of a new library.
Result<std::unique_ptr<Library>> inMemory(const QList<Keyword> &newKeywords = Keyword::defaults());
/// Closes a library that was just created and could not be set up. Removes its files and the folders that
/// were created for it.
void discard(std::unique_ptr<Library> library);

} // namespace dp::libraryopener
