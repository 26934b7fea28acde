#pragma once

#include "library/library.h"

#include <memory>

namespace dp::openlibrary {

/// To read a library that is not there yet is to see a new one; nothing is made by looking.
Result<std::unique_ptr<Library>> toRead(const QString &path);

/// Takes a library away again that a failed command has made.
void discard(std::unique_ptr<Library> library);

} // namespace dp::openlibrary
