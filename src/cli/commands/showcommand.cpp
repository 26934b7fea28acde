#include "cli/commands/showcommand.h"

#include "base/arxividtext.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/openlibrary.h"
#include "cli/papertext.h"
#include "exchange/paperjson.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns a sentence if the user has named a version and the library has a different version of the paper;
/// otherwise returns an empty text.
QString otherVersion(const ArxivId &asked, const LibraryPaper &libraryPaper)
{
    const int wanted = asked.version(), shown = libraryPaper.paper.id.version();
    if (wanted == 0 || wanted == shown)
        return {};
    const bool isOlder = std::any_of(libraryPaper.revisions.cbegin(), libraryPaper.revisions.cend(),
        [wanted](const Revision &revision) { return revision.version == wanted; });
    const QString id = asked.withVersion(0).toString();
    return isOlder
        //: %1 is an identifier, %2 and %3 are numbers of versions
        ? CliText::tr("Showing version %3 of %1. Version %2 is one of its older versions.")
              .arg(id)
              .arg(wanted)
              .arg(shown)
        //: %1 is an identifier, %2 and %3 are numbers of versions
        : CliText::tr("The library does not have version %2 of %1. Showing version %3.")
              .arg(id)
              .arg(wanted)
              .arg(shown);
}

} // namespace

QString ShowCommand::help()
{
    return CliText::tr("  show ID [--json]             print one paper with its abstract and details\n");
}

std::optional<EarlyExit> ShowCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    m_options.id = arguments.first();
    m_options.json = parser.isSet(u"json"_s);
    return std::nullopt;
}

int ShowCommand::run(const CommandContext &context) const
{
    const auto id = arxividtext::read(m_options.id);
    if (!id)
        return context.fail(id.error());
    const auto libraryPaper = openlibrary::readPaper(context, *id);
    if (!libraryPaper)
        return context.fail(libraryPaper.error());
    if (const QString other = otherVersion(*id, *libraryPaper); !other.isEmpty())
        context.terminal.note(other);
    context.terminal.result(
        m_options.json ? json::object(json::paper(*libraryPaper, true)) : paperText(*libraryPaper).toUtf8());
    return commandline::Done;
}

} // namespace dp
