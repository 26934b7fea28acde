#include "cli/commands.h"

#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "library/housekeeping.h"
#include "library/library.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/recovery/backup.h"
#include "text/errortext.h"

#include <QElapsedTimer>

namespace dp {
namespace {

/// Makes the daily backup before the first change of a day. The command "mark" makes it after its change
/// instead, so that the backup contains the marks.
void backUp(const CommandContext &context)
{
    const QString &path = context.global.library;
    if (!libraryfiles::exists(path) || backup::hasDaily(path, context.clock.now()))
        return;
    const auto library = libraryopener::open(path, Library::Access::Write);
    if (!library)
        return; // the command reports the reason itself
    context.reportBackup(backup::keepDaily(**library, context.clock.now()));
}

/// Writes a note that the library is new although there are backups of an earlier library. This happens, for
/// example, if a script runs while the library has been moved or its disk is not mounted.
void reportEarlierBackups(const CommandContext &context, int number)
{
    if (number > 0)
        //: %1 is a file
        context.terminal.note(
            CliText::tr("“%1” is a new library, but there are %n backup(s) of an earlier library. To restore "
                        "one, open the window.",
                nullptr, number)
                .arg(context.global.library));
}

/// Continues to rewrite the full-text index after a migration. The window does this while the user is idle.
/// For users who use only the command line, each refresh and each import does a part of the work, for some
/// seconds.
void continueIndexUpdate(const CommandContext &context)
{
    constexpr qint64 longest = 5000; // maximum time in milliseconds
    if (!libraryfiles::exists(context.global.library))
        return;
    const auto library = libraryopener::open(context.global.library, Library::Access::Write);
    if (!library)
        return; // the command has reported the reason itself
    QElapsedTimer watch;
    watch.start();
    auto task = housekeeping::Task::RewriteIndex;
    while (task == housekeeping::Task::RewriteIndex && watch.elapsed() < longest) {
        const auto next = housekeeping::step(**library, task, context.clock.now());
        if (!next) {
            //: %1 is a sentence that gives the reason
            context.terminal.note(
                CliText::tr("The search index could not be updated: %1").arg(errorText(next.error())));
            return;
        }
        task = *next;
    }
}

} // namespace

int Commands::run(const Invocation &call)
{
    const CommandContext context{call.global, m_terminal, m_clock, m_network, onInterrupt};
    const bool wasThere = libraryfiles::exists(call.global.library);
    // The command may back up the new library.
    const int earlierBackups = wasThere ? 0 : int(backup::list(call.global.library).size());
    if (call.action->needsBackup())
        backUp(context);
    const int status = call.action->run(context);
    if (const auto written = m_terminal.finish(); !written)
        return context.fail(written.error());
    if (status != commandline::Interrupted && call.action->continuesIndexUpdate())
        continueIndexUpdate(context);
    if (!wasThere && libraryfiles::exists(call.global.library))
        reportEarlierBackups(context, earlierBackups);
    return status;
}

} // namespace dp
