#pragma once

namespace dp {

/// The program where it has a window: builds all that is behind it, and ends with it.
class WindowProgram
{
public:
    static int run(int argc, char *argv[]);
};

} // namespace dp
