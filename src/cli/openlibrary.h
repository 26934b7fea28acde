#pragma once

#include "library/library.h"

#include <memory>

namespace dp::openlibrary {

/// Opens a library for reading. If it does not exist, the result is an empty new library, and no file is
/// created.
Result<std::unique_ptr<Library>> toRead(const QString &path);

/// Removes a library that a failed command has created.
void discard(std::unique_ptr<Library> library);

} // namespace dp::openlibrary
