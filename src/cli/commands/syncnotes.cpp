#include "cli/commands/syncnotes.h"

#include "base/settings.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/earlyexit.h"
#include "cli/paperarguments.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "transfer/notesync.h"
#include "transfer/notesynctext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dp {
namespace notecommand { namespace {

/// isStopped: must handle events, because an interruption is one.
Outcome runAll(const CommandContext &context, Library &library, NoteSync &sync,
    const ExportSelection &selection, const NoteFolder::IsStopped &isStopped)
{
    DP_TRY(sync.prepareFolder(library));
    DP_TRY(sync.scan(isStopped));
    DP_TRY(sync.select(library, selection));
    while (!sync.isDone()) {
        auto changes = sync.plan(library);
        if (!changes)
            return changes.error();
        if (!changes->isEmpty()) {
            DP_TRY(NoteSync::storeNotes(library, *changes, context.clock.now()));
            sync.writeFiles(*changes);
            DP_TRY(sync.storeRecords(library, *changes));
        }
        if (isStopped())
            return Error{ErrorKind::Cancelled};
    }
    return success();
}

int synchronize(const CommandContext &context, Library &library, const NoteSync::Options &options,
    const ExportSelection &selection)
{
    bool isInterrupted = false;
    context.setInterrupt([&isInterrupted] { isInterrupted = true; });
    NoteSync sync(options);
    const Outcome done = runAll(context, library, sync, selection, [&isInterrupted] {
        QCoreApplication::processEvents(); // signals such as Ctrl+C are handled here
        return isInterrupted;
    });
    context.setInterrupt({});
    const NoteSyncReport &report = sync.report();
    if (done || report.hasChanges())
        context.terminal.resultLine(plaintext::oneLine(options.folder)
            + u"\t%1 papers\t%2 new files\t%3 changed files\t%4 notes read\t%5 notes united"_s
                  .arg(report.papers)
                  .arg(report.created + report.writtenAgain)
                  .arg(report.written)
                  .arg(report.read)
                  .arg(report.united));
    for (const QString &sentence : notesynctext::problemsTold(report))
        context.terminal.note(sentence);
    if (!done && done.error().kind == ErrorKind::Cancelled) {
        context.terminal.note(CliText::tr("Stopped. Run the same command again to continue."));
        return commandline::Interrupted;
    }
    if (!done)
        return context.fail(done.error());
    return report.problems.isEmpty() ? commandline::Done : commandline::Failed;
}

}} // namespace notecommand

int syncnotes::run(const CommandContext &context, const ExportOptions &options)
{
    const Settings settings(context.global.settings);
    NoteSync::Options sync = NoteSync::Options::of(settings);
    sync.folder = options.file;
    sync.today = context.clock.today();
    ExportSelection selection;
    selection.keywordName = options.keyword;
    selection.tagName = options.tag;
    selection.search = options.search;
    const bool isSelected = options.keyword || options.tag || options.search || !options.ids.isEmpty();
    selection.starredOnly = options.starred || !isSelected;
    sync.includesFiles = !isSelected;
    if (!options.ids.isEmpty()) {
        const auto papers = paperarguments::read(options.ids);
        if (!papers)
            return context.fail(papers.error());
        selection.papers = *papers;
    }
    const auto library = libraryfiles::exists(context.global.library)
        ? libraryopener::open(context.global.library, Library::Access::Write)
        : libraryopener::inMemory();
    if (!library)
        return context.fail(library.error());
    const int status = notecommand::synchronize(context, **library, sync, selection);
    paperarguments::renewBackup(context, **library);
    return status;
}

int syncnotes::import(const CommandContext &context, Library &library, const QString &folder)
{
    NoteSync::Options options = NoteSync::Options::of(Settings(context.global.settings));
    options.folder = folder;
    options.today = context.clock.today();
    options.writesFiles = false;
    return notecommand::synchronize(context, library, options, {});
}

} // namespace dp
