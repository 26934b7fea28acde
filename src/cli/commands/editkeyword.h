#pragma once

namespace dp {

struct CommandContext;
struct KeywordOptions;

/// Runs "keywords edit" and returns the exit status.
int editKeyword(const CommandContext &context, const KeywordOptions &options);

} // namespace dp
