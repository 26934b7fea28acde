#include "cli/commands/listcommand.h"

#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/openlibrary.h"
#include "cli/optionvalues.h"
#include "library/keywords.h"
#include "library/savedsearches.h"
#include "library/search.h"
#include "library/tags.h"

#include <QCommandLineParser>
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

QString ListCommand::help()
{
    return CliText::tr(
        "  list                         list papers, newest first:\n"
        "      --keyword NAME           only papers of this keyword\n"
        "      --unread                 only unread papers\n"
        "      --starred                only starred papers\n"
        "      --tag T                  only papers with this tag\n"
        "      --muted                  only muted papers, which other lists leave out\n"
        "      --order ORDER            submitted (default), arrived or updated, newest first\n"
        "      --since DAY, --until DAY only papers submitted on these days (UTC); with\n"
        "                               --order arrived, only papers that arrived on them\n"
        "      --search TEXT            only papers that this search finds; see search\n"
        "      --saved NAME             only papers that this saved search finds; see searches\n"
        "      --limit N                at most N papers\n"
        "      --json                   print JSON\n");
}

std::optional<EarlyExit> ListCommand::read(
    const QCommandLineParser &parser, const QStringList & /*arguments*/)
{
    m_options.json = parser.isSet(u"json"_s);
    m_options.unread = parser.isSet(u"unread"_s);
    m_options.starred = parser.isSet(u"starred"_s);
    if (parser.isSet(u"tag"_s))
        m_options.tag = parser.value(u"tag"_s);
    m_options.muted = parser.isSet(u"muted"_s);
    if (parser.isSet(u"search"_s))
        m_options.search = parser.value(u"search"_s);
    if (parser.isSet(u"saved"_s))
        m_options.saved = parser.value(u"saved"_s);
    if (auto exit = readOrder(parser))
        return exit;
    for (const auto &[option, day] :
        {std::pair(u"since"_s, &m_options.since), std::pair(u"until"_s, &m_options.until)})
        if (auto exit = optionvalues::readDay(parser, option, *day))
            return exit;
    if (m_options.since.isValid() && m_options.until.isValid() && m_options.since > m_options.until)
        return commandline::wrongCall(CliText::tr("--since is after --until; exchange the two days."));
    if (auto exit = optionvalues::readLimit(parser, m_options.limit))
        return exit;
    return optionvalues::readKeyword(parser, m_options.keyword);
}

std::optional<EarlyExit> ListCommand::readOrder(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"order"_s))
        return std::nullopt;
    const QString name = parser.value(u"order"_s);
    if (name == "submitted"_L1)
        m_options.order = SortKey::Submitted;
    else if (name == "arrived"_L1)
        m_options.order = SortKey::Arrived;
    else if (name == "updated"_L1)
        m_options.order = SortKey::Updated;
    else
        return commandline::wrongCall(
            CliText::tr("“%1” is not an order; use submitted, arrived or updated.").arg(name));
    return std::nullopt;
}

/// Returns the searches that must find a paper.
Result<QList<SearchQuery>> ListCommand::searches(Library &library) const
{
    QList<SearchQuery> queries;
    if (m_options.search)
        queries << searchquery::parse(*m_options.search, false);
    if (m_options.saved) {
        const auto saved = SavedSearches(library).find(*m_options.saved);
        if (!saved)
            return saved.error();
        queries << SavedSearches::queryOf(*saved);
    }
    return queries;
}

/// Prints the papers of the list that all searches find, in the order of the list.
Outcome ListCommand::printFound(
    Library &library, PaperQuery query, const QList<SearchQuery> &searches, PaperLines &lines) const
{
    QSet<qint64> wanted;
    for (const SearchQuery &search : searches) {
        if (!m_options.muted && search.expression.mentions(SearchExpression::State::Muted))
            query.muted = Muted::Included; // as in the command search
        const auto found = Search(library, Muted::Included).newest(search, 0, 0);
        if (!found)
            return found.error();
        const QSet<qint64> papers(found->cbegin(), found->cend());
        wanted = &search == &searches.first() ? papers : wanted.intersect(papers);
    }
    const int limit = std::exchange(query.limit, 0);
    PaperReader reader(library);
    auto ids = reader.ids(query);
    if (!ids)
        return ids.error();
    ids->removeIf([&wanted](qint64 id) { return !wanted.contains(id); });
    return reader.forEach(limit > 0 ? ids->mid(0, limit) : *ids,
        [&](const LibraryPaper &libraryPaper) { return lines.add(libraryPaper); });
}

int ListCommand::run(const CommandContext &context) const
{
    auto library = openlibrary::toRead(context);
    if (!library)
        return context.fail(library.error());
    PaperQuery query;
    query.unreadOnly = m_options.unread;
    query.starredOnly = m_options.starred;
    query.key = m_options.order;
    query.since = m_options.since;
    query.until = m_options.until;
    query.muted = m_options.muted ? Muted::Only : Muted::Hidden;
    query.limit = m_options.limit.value_or(0);
    if (m_options.keyword) {
        const auto keyword = Keywords(**library).find(*m_options.keyword);
        if (!keyword)
            return context.fail(keyword.error());
        query.keywordId = keyword->id;
    }
    if (m_options.tag) {
        const auto tag = Tags(**library).find(*m_options.tag);
        if (!tag)
            return context.fail(tag.error());
        query.tagId = tag->id;
    }
    const auto searches = this->searches(**library);
    if (!searches)
        return context.fail(searches.error());
    PaperLines lines(context.terminal, m_options.json);
    PaperReader paperReader(**library);
    const Outcome read = !searches->isEmpty() ? printFound(**library, query, *searches, lines)
        : m_options.json
        ? paperReader.forEach(
            query, [&](const LibraryPaper &libraryPaper) { return lines.add(libraryPaper); })
        : paperReader.forEachLine(query, [&](const Paper &paper) { return lines.addLine(paper); });
    if (!read)
        return context.fail(read.error());
    lines.end();
    return commandline::Done;
}

} // namespace dp
