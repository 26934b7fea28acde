#pragma once

#include "cli/commands/exportoptions.h"

namespace dp {

struct CommandContext;
class Library;

/// The note files of a folder, on the command line.
namespace syncnotes {

/// Synchronizes the notes of the selected papers with the files of the folder: a changed note is written, and
/// a changed file is read back. Returns the exit status.
int run(const CommandContext &context, const ExportOptions &options);
/// Reads the notes of the files of a folder and changes no file. Returns the exit status; negative if nothing
/// was stored.
int import(const CommandContext &context, Library &library, const QString &folder);

} // namespace syncnotes
} // namespace dp
