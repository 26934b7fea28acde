#pragma once

namespace dp {

struct CommandContext;
struct KeywordOptions;

/// Runs "keywords restore" and returns the exit status.
int restoreKeyword(const CommandContext &context, const KeywordOptions &options);

} // namespace dp
