#pragma once

namespace dp {

struct CommandContext;
struct KeywordOptions;

/// Runs "keywords try" and returns the exit status.
int tryKeyword(const CommandContext &context, const KeywordOptions &options);

} // namespace dp
