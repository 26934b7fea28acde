#pragma once

namespace dp {

/// The composition root: reads the command line, and runs a command without a display or the window with one.
class Program
{
public:
    static int run(int argc, char *argv[]);
};

} // namespace dp
