#pragma once

namespace dp {

/// The program where it has no window: does what one command says, and ends with it.
class CommandProgram
{
public:
    /// noWindow: why the part with the window could not be loaded, in English; nullptr where none was wanted,
    /// or there is no display.
    static int run(int argc, char *argv[], const char *noWindow);
};

} // namespace dp
