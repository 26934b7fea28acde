#include "cli/commands/checkcommand.h"

#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "library/library.h"
#include "library/libraryopener.h"
#include "library/recovery/damagestate.h"
#include "library/recovery/rebuild.h"
#include "library/recovery/repair.h"
#include "library/rewritestate.h"
#include "text/rebuilttext.h"
#include "text/searchquerytext.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace dp {

QString CheckCommand::help()
{
    return CliText::tr("  check [--repair]             verify the library; --repair repairs it\n");
}

std::optional<EarlyExit> CheckCommand::read(
    const QCommandLineParser &parser, const QStringList & /*arguments*/)
{
    m_options.repair = parser.isSet(u"repair"_s);
    return std::nullopt;
}

int CheckCommand::run(const CommandContext &context) const
{
    if (m_options.repair)
        if (const auto repaired = repairLibrary(context); !repaired)
            return context.fail(repaired.error());
    // The library is opened for writing, because some of SQLite's checks need this.
    auto library = libraryopener::open(context.global.library, Library::Access::Write);
    if (!library
        && (library.error().kind == ErrorKind::LibraryReadOnly
            || library.error().kind == ErrorKind::DiskFull))
        library = libraryopener::open(context.global.library, Library::Access::Read);
    if (!library)
        return context.fail(library.error());
    const auto problems = repair::problems(**library);
    if (!problems)
        return context.fail(problems.error());
    const auto isUpdated = searchrewrite::isUnderWay(**library);
    if (!isUpdated)
        return context.fail(isUpdated.error());
    if (*isUpdated)
        context.terminal.note(searchquerytext::indexIsUpdated());
    if (problems->isEmpty()) {
        context.terminal.resultLine(u"ok"_s);
        return commandline::Done;
    }
    for (const QString &problem : *problems)
        context.terminal.resultLine(problem);
    return context.fail(Error{ErrorKind::LibraryDamaged, context.global.library, problems->first()});
}

/// Repairs the library. If only derived data is damaged, it is rebuilt in the existing file. If the file
/// itself is damaged, the whole library is rebuilt.
Outcome CheckCommand::repairLibrary(const CommandContext &context) const
{
    const QString &path = context.global.library;
    auto library = libraryopener::open(path, Library::Access::Write);
    if (!library && !damagestate::mayMeanDamage(library.error()))
        return library.error();
    Result<bool> sound = false;
    if (library)
        sound = repair::isSound(**library);
    if (!sound)
        return sound.error();
    if (*sound) {
        const auto done = repair::mend(**library);
        if (done)
            for (const QString &what : *done)
                context.terminal.resultLine(what);
        if (done || !damagestate::mayMeanDamage(done.error()))
            return done ? success() : Outcome(done.error());
    }
    if (library)
        library->reset(); // the library must be closed before it is rebuilt
    const auto report = rebuild::run(path, context.clock.now());
    if (!report)
        return report.error();
    context.terminal.resultLine(
        u"rebuilt with %1 papers and %2 keywords"_s.arg(report->papers).arg(report->keywords));
    context.terminal.resultLine(u"set aside: "_s + report->setAside);
    context.terminal.note(rebuiltText(*report));
    return success();
}

} // namespace dp
