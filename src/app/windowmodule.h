#pragma once

#include "base/result.h"

namespace dp {

/// The part of the program that has the window, in a file of its own. Linking it, and with it Qt's libraries
/// for windows, takes longer than most commands do, so it is loaded when a window is wanted.
class WindowModule
{
public:
    /// Finds it beside the program or where it is installed, and loads it; the error names the file. Needs
    /// the application object.
    static Result<WindowModule> load();

    /// As main() runs; there must be no application object.
    int run(int argc, char *argv[]) const { return m_main(argc, argv); }

private:
    using Main = int (*)(int argc, char *argv[]);

    explicit WindowModule(Main main)
        : m_main(main)
    {
    }

    Main m_main;
};

} // namespace dp
