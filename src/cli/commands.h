#pragma once

#include "base/clock.h"
#include "cli/commandline.h"
#include "cli/terminal.h"

#include <functional>

namespace dp {

class Network;

/// Runs a command to its end and returns the exit status. This needs a QCoreApplication, but no display.
class Commands
{
public:
    Commands(Terminal &terminal, const Clock &clock, Network &network)
        : m_terminal(terminal)
        , m_clock(clock)
        , m_network(network)
    {
    }

    int run(const Invocation &call);
    /// Called with a function that stops the running command, and called with an empty function when the
    /// command has ended. The program calls the given function on SIGINT and SIGTERM.
    std::function<void(std::function<void()>)> onInterrupt;

private:
    Terminal &m_terminal;
    const Clock &m_clock;
    Network &m_network;
};

} // namespace dp
