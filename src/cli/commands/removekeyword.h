#pragma once

namespace dp {

struct CommandContext;
struct KeywordOptions;

/// Runs "keywords remove" and returns the exit status.
int removeKeyword(const CommandContext &context, const KeywordOptions &options);

} // namespace dp
