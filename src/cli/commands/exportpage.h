#pragma once

#include "cli/commands/exportoptions.h"
#include "exchange/pageformat.h"

namespace dp {

struct CommandContext;

/// Writes the papers that the options of `export` select, as a page or as a feed. Returns the exit status.
namespace exportpage {

int run(const CommandContext &context, const ExportOptions &options, PageFormat format);

} // namespace exportpage
} // namespace dp
