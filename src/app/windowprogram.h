#pragma once

namespace dp {

/// The program with a window: builds all objects behind it, and ends with it.
class WindowProgram
{
public:
    static int run(int argc, char *argv[]);
};

} // namespace dp
