#include "cli/help.h"

#include "base/settings.h"
#include "cli/clitext.h"
#include "cli/commandlist.h"
#include "library/library.h"
#include "library/libraryfiles.h"
#include "refresh/refreshservice.h"

namespace dp {

QString commandline::help()
{
    QString text = CliText::tr(
        "Usage: daily-papers [OPTION]... [COMMAND [ARGUMENT]...]\n"
        "Follows new arXiv papers by keyword. Without a command, it opens a window.\n"
        "\n"
        "Options:\n"
        "  --library FILE               the library (default: %1)\n"
        "  --settings FILE              the settings (default: %2)\n"
        "  --api-url URL                the arXiv API (default: %3)\n"
        "  --request-interval SECONDS   time between requests (default: 3, and never less for arXiv)\n"
        "  --timeout SECONDS            maximum time for one request (default: 60)\n"
        "  --retries N                  number of retries after a temporary error (default: 3)\n"
        "  --background                 start hidden in the tray, or minimized if there is no tray\n"
        "  --help                       print this help\n"
        "  --version                    print the version\n"
        "\n"
        "Commands:\n")
                       .arg(libraryfiles::defaultPath(), Settings::defaultPath(),
                           RefreshService::defaultApiUrl().toString());
    for (const CommandEntry &entry : commandlist::all())
        text += entry.help();
    return text
        + CliText::tr("\n"
                      "Exit status: 0 done, 1 something failed, 2 wrong call, 130 interrupted.\n"
                      "Thank you to arXiv for use of its open access interoperability.\n");
}

} // namespace dp
