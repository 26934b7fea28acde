#include "cli/commands/wholelibrary.h"

#include "base/plaintext.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/commands/exportoutput.h"
#include "library/portable/incominglibrary.h"
#include "library/portable/portablemerge.h"
#include "library/portable/portablewriter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace dp {

int exportLibrary(const CommandContext &context, const QString &path)
{
    return exportoutput::write(context, path,
        [](Library &library, const files::Sink &sink) { return portablewriter::write(library, sink); });
}

int importLibrary(
    const CommandContext &context, Library &library, const IncomingLibrary &incoming, const QString &name)
{
    bool isInterrupted = false;
    context.setInterrupt([&isInterrupted] { isInterrupted = true; });
    const auto report = portablemerge::merge(library, incoming.path(), [&isInterrupted](double) {
        QCoreApplication::processEvents(); // signals such as Ctrl+C are handled here
        return !isInterrupted;
    });
    context.setInterrupt({});
    if (!report && report.error().kind == ErrorKind::Cancelled) {
        context.terminal.note(CliText::tr("Import stopped. Nothing was imported."));
        return -commandline::Interrupted;
    }
    if (!report)
        return -context.fail(report.error());
    context.terminal.resultLine(plaintext::oneLine(name)
        + u"\t%1 papers\t%2 new\t%3 revised\t%4 keywords added"_s.arg(report->papers)
              .arg(report->added)
              .arg(report->revised)
              .arg(report->keywordsAdded.size()));
    for (const auto &renamed : report->renamed)
        //: %1 is the name of a keyword or a saved search in a file, %2 is its name in the library
        context.terminal.note(
            CliText::tr("“%1” is another search in this library, so it was added as “%2”.")
                .arg(plaintext::isolated(renamed.before), plaintext::isolated(renamed.after)));
    if (report->notesUnited > 0)
        context.terminal.note(CliText::tr("%n note(s) differed. Both texts were kept, the newer one first.",
            nullptr, int(report->notesUnited)));
    return commandline::Done;
}

} // namespace dp
