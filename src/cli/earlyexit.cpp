#include "cli/commandline.h"
#include "cli/terminal.h"

namespace dp {

int commandline::say(const EarlyExit &exit)
{
    StandardTerminal terminal;
    if (exit.status != Done) {
        terminal.note(exit.text);
        return exit.status;
    }
    terminal.result(exit.text.toUtf8());
    return terminal.finish() ? Done : Failed;
}

} // namespace dp
