#include "cli/commands/importsnapshot.h"

#include "base/category.h"
#include "base/plaintext.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "library/library.h"
#include "transfer/snapshotimport.h"
#include "transfer/snapshottext.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Writes lines about the progress for a waiting user, at most one line per second.
class ProgressLines
{
public:
    explicit ProgressLines(Terminal &terminal)
        : m_terminal(terminal)
    {
        m_since.start();
    }

    void write(const SnapshotImport::Report &report)
    {
        const qint64 now = m_since.elapsed();
        if (now - m_last < 1000)
            return;
        m_last = now;
        const qint64 lines = report.lines - report.passedOver;
        //: %1 is a percentage such as 42 %, %2 a number of papers, %3 a number of lines
        m_terminal.note(CliText::tr("Importing… %2 papers (%1, %3 lines per second)")
                            .arg(QLocale().toString(int(100 * report.progress)) + u" %"_s,
                                QLocale().toString(report.papers), QLocale().toString(lines * 1000 / now)));
    }

private:
    Terminal &m_terminal;
    QElapsedTimer m_since;
    qint64 m_last = 0;
};

/// The end of an import.
struct SnapshotResult {
    SnapshotImport::Report report;
    std::optional<Error> error;
    bool isInterrupted = false;
};

SnapshotResult storeAll(const CommandContext &context, SnapshotImport &import, Library &library)
{
    SnapshotResult result;
    context.setInterrupt([&] { result.isInterrupted = true; });
    ProgressLines progress(context.terminal);
    while (!result.report.isDone && !result.error && !result.isInterrupted) {
        const auto step = import.storeBatch(library, context.clock.now());
        if (step) {
            result.report = *step;
            progress.write(result.report);
        } else {
            result.error = step.error();
        }
        QCoreApplication::processEvents(); // signals such as Ctrl+C are handled here
    }
    context.setInterrupt({});
    if (const auto finished = import.finish(library, context.clock.now()); !finished && !result.error)
        result.error = finished.error();
    return result;
}

void writeReport(Terminal &terminal, const QString &path, const SnapshotImport::Report &report)
{
    if (report.lines > 0)
        terminal.resultLine(plaintext::oneLine(path)
            + u"\t%1 papers\t%2 new\t%3 revised"_s.arg(report.papers).arg(report.added).arg(report.revised));
    if (report.skipped > 0)
        //: %1 is a file; %2 is an English text that names a line and its problem
        terminal.note(CliText::tr("%1: %n line(s) could not be read. First: %2. The rest was imported.",
            nullptr, int(report.skipped))
                          .arg(plaintext::isolated(path), plaintext::isolated(report.firstSkipped)));
    if (report.incomplete > 0)
        //: %1 is a file; %2 is an English text that names a line and the data that are missing there
        terminal.note(CliText::tr(
            "%1: %n paper(s) have no authors or no categories, so some keywords do not find them. First: %2.",
            nullptr, int(report.incomplete))
                          .arg(plaintext::isolated(path), plaintext::isolated(report.firstIncomplete)));
}

} // namespace

int importSnapshot(
    const CommandContext &context, Library &library, const QString &path, const ImportOptions &options)
{
    QStringList categories;
    for (const QString &name : options.categories)
        categories << category::canonical(name);
    SnapshotImport import(
        path, {categories, options.firstYear, options.lastYear}, options.keyword.value_or(QString()));
    if (const auto begun = import.begin(library); !begun)
        return -context.fail(begun.error());
    const SnapshotResult result = storeAll(context, import, library);
    const SnapshotImport::Report &report = result.report;
    writeReport(context.terminal, path, report);
    if (report.isDone && !result.error)
        context.terminal.note(snapshottext::proved(path, report));
    if (result.isInterrupted) {
        context.terminal.note(CliText::tr("Import stopped. Run the same command again to continue."));
        return commandline::Interrupted;
    }
    if (result.error)
        return report.lines > 0 ? context.fail(*result.error) : -context.fail(*result.error);
    return report.skipped > 0 || report.incomplete > 0 ? commandline::Failed : commandline::Done;
}

} // namespace dp
