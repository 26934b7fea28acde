#pragma once

namespace dp {

/// Reads the command line, and runs a command without a display or loads the window with one.
class Program
{
public:
    static int run(int argc, char *argv[]);
};

} // namespace dp
