// This module is loaded by main() to run a command, or if a window cannot be shown.

#include "app/commandprogram.h"

#include <QtGlobal>

extern "C" Q_DECL_EXPORT int daily_papers_commands(int argc, char *argv[], const char *noWindow)
{
    return dp::CommandProgram::run(argc, argv, noWindow);
}
