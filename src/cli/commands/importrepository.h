#pragma once

#include <QString>

namespace dp {

struct CommandContext;
class Library;

/// Imports the versions of the page in a repository. Returns the exit status; negative if nothing was stored.
int importRepository(const CommandContext &context, Library &library, const QString &folder);

} // namespace dp
