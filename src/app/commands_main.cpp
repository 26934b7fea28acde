// What main() loads where no window is wanted, or none can be shown.

#include "app/commandprogram.h"

#include <QtGlobal>

extern "C" Q_DECL_EXPORT int daily_papers_commands(int argc, char *argv[], const char *noWindow)
{
    return dp::CommandProgram::run(argc, argv, noWindow);
}
