#include "cli/earlyexit.h"

#include "cli/clitext.h"
#include "cli/terminal.h"

namespace dp {

EarlyExit commandline::wrongCall(const QString &what)
{
    //: %1 is a sentence that describes the error in the command line
    return {WrongCall, CliText::tr("%1 See daily-papers --help.").arg(what)};
}

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
