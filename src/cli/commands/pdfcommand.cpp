#include "cli/commands/pdfcommand.h"

#include "base/arxividtext.h"
#include "base/settings.h"
#include "cli/asking.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "library/libraryfiles.h"
#include "library/librarythread.h"
#include "text/errorcause.h"
#include "transfer/pdfservice.h"

#include <QCommandLineParser>
#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

Result<QList<ArxivId>> readIds(const QStringList &texts)
{
    QList<ArxivId> ids;
    for (const QString &text : texts) {
        const auto id = arxividtext::read(text);
        if (!id)
            return id.error();
        ids << *id;
    }
    return ids;
}

/// Reports that the library, which does not exist, has none of the papers.
int failAll(const CommandContext &context, const QList<ArxivId> &ids)
{
    for (const ArxivId &id : ids)
        context.fail(Error{ErrorKind::UnknownPaper, id.withVersion(0).toString(), {}});
    return commandline::Failed;
}

void showWait(
    Terminal &terminal, const QDateTime &until, WaitReason reason, const std::optional<Error> &error)
{
    if (reason == WaitReason::Retry && error)
        terminal.note(asking::nextTry(errorCause(*error), until));
    else if (reason == WaitReason::OtherProgram)
        terminal.note(asking::waitForOther(until));
    else if (reason == WaitReason::AskedToWait)
        terminal.note(asking::nextTry(CliText::tr("arXiv asked to wait."), until));
}

/// Writes the result of one paper. Returns whether there is a PDF.
bool showReport(const CommandContext &context, const PdfReport &report)
{
    if (report.error) {
        context.fail(*report.error);
        if (report.error->kind == ErrorKind::NoPdf && report.asked.version() == 0
            && report.version.version() > 1)
            //: %1 is an identifier with the number of a version
            context.terminal.note(
                CliText::tr("For the version before it: daily-papers pdf %1")
                    .arg(report.version.withVersion(report.version.version() - 1).versioned()));
        return false;
    }
    if (report.isEarlier)
        context.terminal.note(
            //: %1 is an identifier, %2 a number of a version
            CliText::tr("The newest version of %1 has no PDF: it was withdrawn. This is version %2.")
                .arg(report.version.toString())
                .arg(report.version.version()));
    context.terminal.resultLine(report.version.versioned() + u'\t' + report.path);
    return true;
}

PdfService::Options serviceOptions(const CommandContext &context, const QString &folder)
{
    PdfService::Options options;
    options.folder = PdfFolder::ofSettings(Settings(context.global.settings));
    options.folder.other = folder;
    options.fetch.apiUrl = QUrl(context.global.apiUrl);
    options.fetch.retries = context.global.retries;
    return options;
}

} // namespace

QString PdfCommand::help()
{
    return CliText::tr(
        "  pdf ID...                    fetch the PDFs of papers into the folder of the settings:\n"
        "      --to FOLDER              into this folder\n");
}

std::optional<EarlyExit> PdfCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    m_options.ids = arguments;
    m_options.folder = parser.value(u"to"_s);
    if (parser.isSet(u"to"_s) && m_options.folder.isEmpty())
        return commandline::wrongCall(CliText::tr("--to needs the name of a folder."));
    return std::nullopt;
}

int PdfCommand::run(const CommandContext &context) const
{
    const auto ids = readIds(m_options.ids);
    if (!ids)
        return context.fail(ids.error());
    if (!libraryfiles::exists(context.global.library))
        return failAll(context, *ids);
    LibraryThread thread;
    if (const auto opened = thread.open(context.global.library, Library::Access::Write); !opened)
        return context.fail(opened.error());
    RequestQueue queue(context.network, asking::policyOf(context.global));
    PdfService service(queue, thread, thread, context.clock, serviceOptions(context, m_options.folder));
    return fetch(context, service, *ids);
}

int PdfCommand::fetch(const CommandContext &context, PdfService &service, const QList<ArxivId> &ids)
{
    QEventLoop loop;
    bool isComplete = true, isInterrupted = false;
    QObject::connect(&service, &PdfService::fetching, &loop, [&](const ArxivId &version) {
        //: %1 is an identifier
        context.terminal.note(CliText::tr("Fetching the PDF of %1…").arg(version.versioned()));
    });
    QObject::connect(&service, &PdfService::waiting, &loop,
        [&](const QDateTime &until, WaitReason reason, const std::optional<Error> &error) {
            showWait(context.terminal, until, reason, error);
        });
    QObject::connect(&service, &PdfService::paperFinished, &loop,
        [&](const PdfReport &report) { isComplete = showReport(context, report) && isComplete; });
    QObject::connect(&service, &PdfService::finished, &loop, &QEventLoop::quit);
    context.setInterrupt([&] {
        isInterrupted = true;
        service.stop();
    });
    service.start(ids);
    loop.exec();
    context.setInterrupt({});
    if (isInterrupted)
        return commandline::Interrupted;
    return isComplete ? commandline::Done : commandline::Failed;
}

} // namespace dp
