#include "cli/commands/zoterocommand.h"

#include "base/settings.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/paperarguments.h"
#include "library/libraryfiles.h"
#include "library/librarythread.h"
#include "transfer/pdffolder.h"
#include "transfer/zoterosender.h"
#include "transfer/zoterotext.h"

#include <QCommandLineParser>
#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns the state of a paper as scripts read it.
QString stateOf(const ZoteroReport::Paper &paper)
{
    switch (paper.item) {
    case ZoteroReport::Item::NotSent: return u"not sent"_s;
    case ZoteroReport::Item::SavedEarlier: return u"sent before"_s;
    case ZoteroReport::Item::Uncertain: return u"uncertain"_s;
    case ZoteroReport::Item::Refused: return u"refused"_s;
    case ZoteroReport::Item::Saved: break;
    }
    switch (paper.pdf) {
    case ZoteroReport::Pdf::None: return u"sent"_s;
    case ZoteroReport::Pdf::Attached: return u"sent with PDF"_s;
    case ZoteroReport::Pdf::Missing: return u"sent without PDF"_s;
    case ZoteroReport::Pdf::Uncertain: break;
    }
    return u"sent, PDF uncertain"_s;
}

bool isComplete(const ZoteroReport::Paper &paper)
{
    return paper.item == ZoteroReport::Item::SavedEarlier
        || (paper.item == ZoteroReport::Item::Saved && paper.pdf != ZoteroReport::Pdf::Missing
            && paper.pdf != ZoteroReport::Pdf::Uncertain);
}

} // namespace

QString ZoteroCommand::help()
{
    return CliText::tr("  zotero ID...                 send papers to a running Zotero:\n"
                       "      --again                  also papers that were sent before\n");
}

std::optional<EarlyExit> ZoteroCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    m_options.ids = arguments;
    m_options.again = parser.isSet(u"again"_s);
    return std::nullopt;
}

/// Sends the papers and waits for the result.
ZoteroReport ZoteroCommand::send(const CommandContext &context, const QList<qint64> &papers) const
{
    ZoteroReport report;
    LibraryThread writer;
    if (const auto opened = writer.open(context.global.library, Library::Access::Write); !opened) {
        report.error = opened.error();
        return report;
    }
    const Settings settings(context.global.settings);
    ZoteroSender::Options options;
    options.port = quint16(settings.number(Setting::ZoteroPort));
    options.isAgain = m_options.again;
    options.keptPdf = pdffolder::lookup(PdfFolder::ofSettings(settings));
    ZoteroSender sender(context.network, writer, context.clock, options);
    QEventLoop loop;
    bool isFinished = false;
    QObject::connect(&sender, &ZoteroSender::finished, &loop, [&](const ZoteroReport &result) {
        report = result;
        isFinished = true;
        loop.quit();
    });
    context.setInterrupt([&sender] { sender.stop(); });
    sender.start(papers);
    if (!isFinished)
        loop.exec();
    context.setInterrupt({});
    if (report.count(ZoteroReport::Item::Saved) == 0)
        return report;
    const auto renewed = writer.ask([&context](Library &library) {
        paperarguments::renewBackup(context, library);
        return true;
    });
    renewed.wait();
    return report;
}

int ZoteroCommand::run(const CommandContext &context) const
{
    const auto papers = paperarguments::read(m_options.ids);
    if (!papers)
        return context.fail(papers.error());
    if (!libraryfiles::exists(context.global.library))
        return context.fail(Error{ErrorKind::UnknownPaper, m_options.ids.first(), {}});
    const ZoteroReport report = send(context, *papers);
    bool areAllThere = !report.error && !report.isStopped;
    for (const ZoteroReport::Paper &paper : report.papers) {
        const QString id = ArxivId::fromKey(paper.id).value_or(ArxivId()).toString();
        context.terminal.resultLine(id + u'\t' + stateOf(paper));
        if (paper.item == ZoteroReport::Item::NotSent && !report.error && !report.isStopped)
            context.fail(Error{ErrorKind::UnknownPaper, id, {}});
        areAllThere = areAllThere && isComplete(paper);
    }
    for (const QString &line : zoterotext::problems(report).split(u'\n', Qt::SkipEmptyParts))
        context.terminal.note(line);
    if (report.isStopped)
        return commandline::Interrupted;
    return areAllThere ? commandline::Done : commandline::Failed;
}

} // namespace dp
