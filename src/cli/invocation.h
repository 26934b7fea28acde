#pragma once

#include "cli/command.h"
#include "cli/globaloptions.h"

#include <QString>

#include <memory>

namespace dp {

/// A parsed call of the program.
struct Invocation {
    GlobalOptions global;
    QString command; ///< its name; empty: open the window
    std::shared_ptr<const Command> action; ///< the command with its options; nullptr: open the window
};

} // namespace dp
