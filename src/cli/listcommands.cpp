// The commands that show papers.

#include "base/arxividtext.h"
#include "base/plaintext.h"
#include "cli/clitext.h"
#include "cli/commands.h"
#include "cli/openlibrary.h"
#include "cli/papertext.h"
#include "exchange/paperjson.h"
#include "library/keywords.h"
#include "library/paperreader.h"
#include "library/rewritestate.h"
#include "library/search.h"
#include "text/searchquerytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Writes papers to the terminal in pieces, because a list may exceed the memory.
class Lines
{
public:
    Lines(Terminal &terminal, bool asJson)
        : m_terminal(terminal)
        , m_asJson(asJson)
    {
    }

    Outcome add(const LibraryPaper &libraryPaper)
    {
        if (!m_asJson)
            return addLine(libraryPaper.paper);
        m_bytes += m_json.next(json::paper(libraryPaper, false));
        return passOn();
    }
    Outcome addLine(const Paper &paper)
    {
        m_bytes +=
            u"%1\t%2\t%3\n"_s.arg(paper.id.toString(), paper.updated.day(), plaintext::oneLine(paper.title))
                .toUtf8();
        return passOn();
    }
    void end()
    {
        if (m_asJson)
            m_bytes += m_json.end();
        m_terminal.result(m_bytes);
    }

private:
    Outcome passOn()
    {
        constexpr qsizetype piece = 64 * 1024;
        if (m_bytes.size() < piece)
            return success();
        m_terminal.result(m_bytes);
        m_bytes.clear();
        return m_terminal.finish(); // stops if the output is closed
    }

    Terminal &m_terminal;
    json::ArrayWriter m_json;
    QByteArray m_bytes;
    bool m_asJson;
};

/// Returns a sentence if the newest version in the library is not the one that was asked for.
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
        ? CliText::tr("Version %3 of %1 is shown; version %2 is among its older versions.")
              .arg(id)
              .arg(wanted)
              .arg(shown)
        //: %1 is an identifier, %2 and %3 are numbers of versions
        : CliText::tr("The library does not have version %2 of %1; version %3 is shown.")
              .arg(id)
              .arg(wanted)
              .arg(shown);
}

} // namespace

int Commands::list(const Invocation &call)
{
    auto library = openlibrary::toRead(call.global.library);
    if (!library)
        return fail(library.error());
    PaperQuery query;
    query.unreadOnly = call.unread;
    query.starredOnly = call.starred;
    query.limit = call.limit.value_or(0);
    if (!call.keywords.isEmpty()) {
        const auto keyword = Keywords(**library).find(call.keywords.first());
        if (!keyword)
            return fail(keyword.error());
        query.keywordId = keyword->id;
    }
    Lines lines(m_terminal, call.json);
    PaperReader paperReader(**library);
    const Outcome read = call.json
        ? paperReader.forEach(
            query, [&](const LibraryPaper &libraryPaper) { return lines.add(libraryPaper); })
        : paperReader.forEachLine(query, [&](const Paper &paper) { return lines.addLine(paper); });
    if (!read)
        return fail(read.error());
    lines.end();
    return commandline::Done;
}

int Commands::search(const Invocation &call)
{
    const SearchQuery query = searchquery::parse(call.arguments.join(u' '), false);
    if (query.problem != SearchQuery::Problem::None) {
        m_terminal.note(searchquerytext::problem(query));
        if (query.problem != SearchQuery::Problem::NothingToFind) // for scripts, this is an empty list
            return commandline::WrongCall;
    }
    if (const QString understood = searchquerytext::understood(query); !understood.isEmpty())
        m_terminal.note(understood);
    auto library = openlibrary::toRead(call.global.library);
    if (!library)
        return fail(library.error());
    const auto isUpdated = searchrewrite::isUnderWay(**library);
    if (!isUpdated)
        return fail(isUpdated.error());
    if (*isUpdated) {
        m_terminal.note(searchquerytext::indexIsUpdated());
        m_terminal.note(CliText::tr("To finish the update at once: daily-papers check --repair"));
    }
    Search search(**library);
    const auto missing = search.missing(query);
    if (!missing)
        return fail(missing.error());
    if (!missing->isEmpty())
        m_terminal.note(searchquerytext::missing(*missing));
    const auto ids = search.newest(query, 0, call.limit.value_or(0));
    if (!ids)
        return fail(ids.error());
    Lines lines(m_terminal, call.json);
    if (const auto read = PaperReader(**library).forEach(
            *ids, [&](const LibraryPaper &libraryPaper) { return lines.add(libraryPaper); });
        !read)
        return fail(read.error());
    lines.end();
    return commandline::Done;
}

int Commands::show(const Invocation &call)
{
    const auto id = arxividtext::read(call.arguments.first());
    if (!id)
        return fail(id.error());
    auto library = openlibrary::toRead(call.global.library);
    if (!library)
        return fail(library.error());
    const auto libraryPaper = PaperReader(**library).paper(id->key());
    if (!libraryPaper)
        return fail(libraryPaper.error());
    if (const QString other = otherVersion(*id, *libraryPaper); !other.isEmpty())
        m_terminal.note(other);
    m_terminal.result(
        call.json ? json::object(json::paper(*libraryPaper, true)) : paperText(*libraryPaper).toUtf8());
    return commandline::Done;
}

} // namespace dp
