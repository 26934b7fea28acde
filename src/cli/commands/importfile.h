#pragma once

#include "cli/commands/importoptions.h"

namespace dp {

struct CommandContext;
class ImportFile;
class Library;

/// Imports a file that is not a snapshot. Returns the exit status; negative if nothing was stored.
int importFile(
    const CommandContext &context, Library &library, const ImportFile &file, const ImportOptions &options);

} // namespace dp
