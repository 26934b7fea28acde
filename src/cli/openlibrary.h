#pragma once

#include "base/paper.h"
#include "library/library.h"

#include <memory>

namespace dp {

struct CommandContext;

namespace openlibrary {

/// Opens the library of a command for reading. If the file does not exist, returns an empty new library
/// without creating a file. Mutes end by the clock of the command.
Result<std::unique_ptr<Library>> toRead(const CommandContext &context);

/// Reads a paper with its older versions. Errors: those of toRead(), UnknownPaper.
Result<LibraryPaper> readPaper(const CommandContext &context, const ArxivId &id);

/// Removes a new library that was created by a command which then failed.
void discard(std::unique_ptr<Library> library);

} // namespace openlibrary
} // namespace dp
