#pragma once

#include "base/tabid.h"
#include "transfer/publishednames.h"

namespace dp {

struct CommandContext;

/// Gives a keyword or a saved search its new name in the settings for publishing, see publishednames, if it
/// was renamed. Call it when the new name is stored. Returns the exit status. Settings that cannot be written
/// are an error, because a tab that was left out would be published.
int renameTab(const CommandContext &context, TabId::Kind kind, const publishednames::NewName &names);

} // namespace dp
