#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cli/globaloptions.h"
#include "cli/terminal.h"

#include <functional>

namespace dp {

class Network;

/// The services that a running command uses.
struct CommandContext {
    const GlobalOptions &global;
    Terminal &terminal;
    const Clock &clock;
    Network &network;
    std::function<void(std::function<void()>)> onInterrupt; ///< see Commands::onInterrupt

    /// Writes the sentence of the error and returns the exit status for it.
    int fail(const Error &error) const;
    /// Reports a backup that could not be written.
    void reportBackup(const Outcome &written) const;
    /// Sets the function that stops the running command; an empty function removes it.
    void setInterrupt(std::function<void()> stop) const;
};

} // namespace dp
