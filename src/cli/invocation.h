#pragma once

#include "cli/command.h"
#include "cli/globaloptions.h"

#include <QString>

#include <memory>

namespace dp {

/// Contains a parsed call of the program.
struct Invocation {
    GlobalOptions global;
    QString command; ///< name of the command; empty: the window is opened
    std::shared_ptr<const Command> action; ///< command with its options; nullptr: the window is opened
};

} // namespace dp
