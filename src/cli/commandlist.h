#pragma once

#include "cli/command.h"

#include <QString>

#include <memory>
#include <span>

namespace dp {

/// A command of the program, before it is called.
struct CommandEntry {
    CommandSyntax syntax;
    QString (*help)();
    std::shared_ptr<Command> (*create)();
};

namespace commandlist {

/// All commands, in the order of the help.
std::span<const CommandEntry> all();
/// Returns nullptr if no command has this name.
const CommandEntry *find(const QString &name);

} // namespace commandlist
} // namespace dp
