#pragma once

#include <QString>

namespace dp {

struct CommandContext;
class IncomingLibrary;
class Library;

/// Exports the whole library to a file, or to standard output if the path is "-". Returns the exit status.
int exportLibrary(const CommandContext &context, const QString &path);
/// Adds the content of a whole library to the library. name: the name of the file for the output. Returns
/// the exit status; negative if nothing was stored.
int importLibrary(
    const CommandContext &context, Library &library, const IncomingLibrary &incoming, const QString &name);

} // namespace dp
