#pragma once

#include "cli/command.h"

#include <QString>

#include <memory>
#include <span>

namespace dp {

/// Describes a command of the program, independently of a call.
struct CommandEntry {
    CommandSyntax syntax;
    QString (*help)();
    std::shared_ptr<Command> (*create)();
};

namespace commandlist {

/// Returns all commands in the order of the help.
std::span<const CommandEntry> all();
/// Returns the command with this name; nullptr: there is no such command.
const CommandEntry *find(const QString &name);

} // namespace commandlist
} // namespace dp
