#include "cli/commands/searchcommand.h"

#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/openlibrary.h"
#include "cli/optionvalues.h"
#include "cli/paperlines.h"
#include "library/paperreader.h"
#include "library/rewritestate.h"
#include "library/search.h"
#include "text/searchnormalform.h"
#include "text/searchquerytext.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace dp {

QString SearchCommand::help()
{
    return CliText::tr(
        "  search TEXT                  search all papers, newest first. TEXT can have:\n"
        "      word \"a phrase\" begin*   papers with all of these\n"
        "      -word -(a b), a OR b     papers without it, or with at least one of the two\n"
        "      title: author: abstract: comment:\n"
        "                               papers with the next word in this field\n"
        "      cs.CV, category:cs, ID   papers of a category, or the paper with an identifier\n"
        "      year:2024..2025          papers that were submitted in these years\n"
        "      is:unread|read|starred|muted|revised|withdrawn|late\n"
        "      has:code|note|tag|pdf    papers in this state\n"
        "      tag:T keyword:\"NAME\" venue:NAME\n"
        "                               papers with a tag, of a keyword, or at a conference or in a journal\n"
        "      --explain                only print how TEXT is understood, one term a line\n"
        "      --limit N                at most N papers\n"
        "      --json                   print JSON\n");
}

std::optional<EarlyExit> SearchCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    m_options.text = arguments.join(u' ');
    m_options.json = parser.isSet(u"json"_s);
    m_options.explain = parser.isSet(u"explain"_s);
    return optionvalues::readLimit(parser, m_options.limit);
}

int SearchCommand::run(const CommandContext &context) const
{
    const SearchQuery query = searchquery::parse(m_options.text, false);
    // A search without words is not an error, so that scripts get an empty list.
    if (query.problem != SearchQuery::Problem::None)
        context.terminal.note(searchquerytext::problem(query));
    else if (const QString understood = searchquerytext::understood(query); !understood.isEmpty())
        context.terminal.note(understood);
    if (m_options.explain) {
        for (const QString &line : searchnormalform::lines(query))
            context.terminal.resultLine(line);
        return commandline::Done;
    }
    auto library = openlibrary::toRead(context);
    if (!library)
        return context.fail(library.error());
    const auto isUpdated = searchrewrite::isUnderWay(**library);
    if (!isUpdated)
        return context.fail(isUpdated.error());
    if (*isUpdated) {
        context.terminal.note(searchquerytext::indexIsUpdated());
        context.terminal.note(CliText::tr("To finish the update now, run: daily-papers check --repair"));
    }
    Search search(**library);
    const auto missing = search.missing(query);
    if (!missing)
        return context.fail(missing.error());
    if (!missing->isEmpty())
        context.terminal.note(searchquerytext::missing(*missing));
    const auto ids = search.newest(query, 0, m_options.limit.value_or(0));
    if (!ids)
        return context.fail(ids.error());
    PaperLines lines(context.terminal, m_options.json);
    if (const auto read = PaperReader(**library).forEach(
            *ids, [&](const LibraryPaper &libraryPaper) { return lines.add(libraryPaper); });
        !read)
        return context.fail(read.error());
    lines.end();
    return commandline::Done;
}

} // namespace dp
