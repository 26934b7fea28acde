#include "cli/commands/renametab.h"

#include "base/settings.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"

namespace dp {

int renameTab(const CommandContext &context, TabId::Kind kind, const publishednames::NewName &names)
{
    if (names.before == names.after)
        return commandline::Done;
    Settings settings(context.global.settings);
    if (publishednames::rename(settings, kind, {names}))
        return commandline::Done;
    context.terminal.note(
        //: %1 is a file, %2 the new name of a keyword or a saved search
        CliText::tr("The settings in “%1” could not be written. Published pages may have a section for “%2”, "
                    "although it was left out under its old name. Check the settings for publishing.")
            .arg(context.global.settings, names.after));
    return commandline::Failed;
}

} // namespace dp
