#pragma once

#include "cli/commands/importoptions.h"

namespace dp {

struct CommandContext;
class Library;

/// Imports arXiv's metadata snapshot. Returns the exit status; negative if nothing was stored.
int importSnapshot(
    const CommandContext &context, Library &library, const QString &path, const ImportOptions &options);

} // namespace dp
