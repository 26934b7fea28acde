#pragma once

namespace dp {

struct CommandContext;
struct KeywordOptions;

/// Runs "keywords removed" and returns the exit status.
int listRemoved(const CommandContext &context, const KeywordOptions &options);

} // namespace dp
