#pragma once

#include "base/keyword.h"
#include "library/library.h"

#include <QList>

#include <memory>

/// Opens libraries. Opening creates and migrates them.
namespace dp::libraryopener {

/// newKeywords: the keywords of a newly created library. A file that is not a library, or is from a newer
/// program, is not changed. Links are followed.
Result<std::unique_ptr<Library>> open(
    const QString &path, Library::Access access, const QList<Keyword> &newKeywords = Keyword::defaults());
/// Creates a library in memory, with the content of a new library.
Result<std::unique_ptr<Library>> inMemory(const QList<Keyword> &newKeywords = Keyword::defaults());
/// Closes a library that was just created and failed to be set up. Removes it together with the folders
/// created for it.
void discard(std::unique_ptr<Library> library);

} // namespace dp::libraryopener
