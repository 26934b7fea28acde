#pragma once

namespace dp {

struct CommandContext;
struct KeywordOptions;

/// Runs "keywords add" and returns the exit status.
int addKeyword(const CommandContext &context, const KeywordOptions &options);

} // namespace dp
