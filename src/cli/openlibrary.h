#pragma once

#include "base/paper.h"
#include "library/library.h"

#include <memory>

namespace dp::openlibrary {

/// Opens a library for reading. If the file does not exist, returns an empty new library without creating a
/// file.
Result<std::unique_ptr<Library>> toRead(const QString &path);

/// Reads a paper with its older versions. Errors: those of toRead(), UnknownPaper.
Result<LibraryPaper> readPaper(const QString &path, const ArxivId &id);

/// Removes a new library that was created by a command which then failed.
void discard(std::unique_ptr<Library> library);

} // namespace dp::openlibrary
