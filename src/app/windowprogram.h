#pragma once

namespace dp {

/// Runs the program with a window: creates all objects that the window needs, and ends when the window ends.
class WindowProgram
{
public:
    static int run(int argc, char *argv[]);
};

} // namespace dp
