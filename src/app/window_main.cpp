// This module is loaded by main() to show the window.

#include "app/windowprogram.h"

#include <QtGlobal>

extern "C" Q_DECL_EXPORT int daily_papers_window(int argc, char *argv[])
{
    return dp::WindowProgram::run(argc, argv);
}
