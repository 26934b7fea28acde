#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cli/globaloptions.h"
#include "cli/terminal.h"

#include <functional>

namespace dp {

class Network;

/// Contains the services that a running command uses.
struct CommandContext {
    const GlobalOptions &global;
    Terminal &terminal;
    const Clock &clock;
    Network &network;
    std::function<void(std::function<void()>)> onInterrupt; ///< see Commands::onInterrupt

    /// Writes a sentence about the error to standard error, and returns the exit status for this error.
    int fail(const Error &error) const;
    /// Writes a message about a backup that could not be written.
    void reportBackup(const Outcome &written) const;
    /// Sets the function that stops the running command. An empty function means that the command cannot be
    /// stopped.
    void setInterrupt(std::function<void()> stop) const;
};

} // namespace dp
