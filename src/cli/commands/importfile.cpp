#include "cli/commands/importfile.h"

#include "base/plaintext.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "transfer/importfile.h"
#include "transfer/importtext.h"

using namespace Qt::StringLiterals;

namespace dp {

int importFile(
    const CommandContext &context, Library &library, const ImportFile &file, const ImportOptions &options)
{
    const auto report = file.store(library, options.keyword.value_or(QString()), context.clock.now());
    if (!report)
        return -context.fail(report.error());
    context.terminal.resultLine(plaintext::oneLine(file.name())
        + (file.kind() == ImportFile::Kind::Opml ? u"\t%1 keywords added"_s.arg(report->keywordsAdded.size())
                                                 : u"\t%1 papers\t%2 new\t%3 revised"_s.arg(report->papers)
                                                       .arg(report->changes.newCount())
                                                       .arg(report->changes.revised.size())));
    for (const QString &note : importtext::headingsTold(*report))
        context.terminal.note(note);
    for (const QString &note : importtext::feedsTold(file.name(), *report))
        context.terminal.note(note);
    const QString name = plaintext::isolated(file.name());
    for (const QString &problem : report->problems)
        //: %1 is a file; %2 is an English text that names a line or an entry and its problem
        context.terminal.note(
            CliText::tr("%1: %2. The rest was imported.").arg(name, plaintext::isolated(problem)));
    return report->problems.isEmpty() ? commandline::Done : commandline::Failed;
}

} // namespace dp
