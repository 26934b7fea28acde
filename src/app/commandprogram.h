#pragma once

namespace dp {

/// Runs the program without a window: runs one command and ends.
class CommandProgram
{
public:
    /// noWindow: the reason why the window module could not be loaded, in English; nullptr: no window was
    /// requested, or there is no display.
    static int run(int argc, char *argv[], const char *noWindow);
};

} // namespace dp
