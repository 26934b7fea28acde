#include "cli/commands/searchescommand.h"

#include "base/plaintext.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/commands/renametab.h"
#include "cli/openlibrary.h"
#include "cli/paperarguments.h"
#include "exchange/paperjson.h"
#include "library/libraryopener.h"
#include "library/savedsearches.h"
#include "library/search.h"
#include "library/transaction.h"

#include <QCommandLineParser>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace dp {
using publishednames::NewName;

namespace {

/// Counts the papers that the search finds, or only the unread ones.
Result<int> count(Library &library, const SavedSearch &search, bool isUnread)
{
    SearchQuery query = SavedSearches::queryOf(search);
    if (isUnread)
        query.scope = SearchExpression::ofState(SearchExpression::State::Unread);
    return Search(library).count(query, {});
}

} // namespace

QString SearchesCommand::help()
{
    return CliText::tr(
        "  searches [--json]            list the saved searches: number of papers, number of unread\n"
        "                               papers, name, search\n"
        "  searches add NAME TEXT       keep a search as a tab; for its syntax, see search\n"
        "  searches edit NAME TEXT      give a saved search another text\n"
        "  searches rename NAME NEW     give a saved search another name\n"
        "  searches remove NAME         remove a saved search\n");
}

std::optional<EarlyExit> SearchesCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    m_options.json = parser.isSet(u"json"_s);
    m_options.action = arguments.value(0);
    m_options.name = arguments.value(1);
    m_options.value = arguments.value(2);
    const qsizetype number = arguments.size();
    if (m_options.action.isEmpty())
        return std::nullopt;
    if (m_options.action == "remove"_L1)
        return number == 2 ? std::nullopt
                           : std::optional(commandline::wrongCall(
                               CliText::tr("“searches remove” needs the name of a saved search.")));
    if (m_options.action == "add"_L1)
        return number == 3 ? std::nullopt
                           : std::optional(commandline::wrongCall(
                               CliText::tr("“searches add” needs a name and the text of a search. Put "
                                           "quotation marks around each of them.")));
    if (m_options.action == "edit"_L1)
        return number == 3 ? std::nullopt
                           : std::optional(commandline::wrongCall(CliText::tr(
                               "“searches edit” needs the name of a saved search and its new text. "
                               "Put quotation marks around each of them.")));
    if (m_options.action == "rename"_L1)
        return number == 3 ? std::nullopt
                           : std::optional(commandline::wrongCall(CliText::tr(
                               "“searches rename” needs the name of a saved search and its new name.")));
    return commandline::wrongCall(
        CliText::tr("Unexpected argument “%1” for the command “searches”. Use add, edit, rename or remove.")
            .arg(m_options.action));
}

int SearchesCommand::run(const CommandContext &context) const
{
    if (m_options.action.isEmpty())
        return list(context);
    auto library = libraryopener::open(context.global.library, Library::Access::Create);
    if (!library)
        return context.fail(library.error());
    const auto changed = [&]() -> Result<NewName> {
        Transaction transaction(**library);
        DP_TRY(transaction.begin());
        const auto names = change(**library, context);
        if (names)
            DP_TRY(transaction.commit());
        return names;
    }();
    if (!changed) {
        openlibrary::discard(std::move(*library));
        return context.fail(changed.error());
    }
    paperarguments::renewBackup(context, **library);
    return renameTab(context, TabId::Kind::SavedSearch, *changed);
}

/// Returns the names of the search before and after.
Result<NewName> SearchesCommand::change(Library &library, const CommandContext &context) const
{
    SavedSearches searches(library);
    if (m_options.action == "add"_L1) {
        const auto added = searches.add({0, m_options.name, m_options.value}, context.clock.now());
        return added ? NewName{added->name, added->name} : Result<NewName>(added.error());
    }
    auto search = searches.find(m_options.name);
    if (!search)
        return search.error();
    if (m_options.action == "remove"_L1) {
        DP_TRY(searches.remove(search->id));
        return NewName{search->name, search->name};
    }
    const QString before = search->name;
    (m_options.action == "edit"_L1 ? search->text : search->name) = m_options.value;
    const auto updated = searches.update(*search);
    return updated ? NewName{before, updated->name} : Result<NewName>(updated.error());
}

int SearchesCommand::list(const CommandContext &context) const
{
    auto library = openlibrary::toRead(context);
    if (!library)
        return context.fail(library.error());
    const auto searches = SavedSearches(**library).all();
    if (!searches)
        return context.fail(searches.error());
    QList<QJsonObject> objects;
    for (const SavedSearch &search : *searches) {
        const auto papers = count(**library, search, false);
        const auto unread = count(**library, search, true);
        if (!papers || !unread)
            return context.fail(papers ? unread.error() : papers.error());
        if (m_options.json)
            objects << QJsonObject{{u"name"_s, search.name}, {u"search"_s, search.text},
                {u"papers"_s, *papers}, {u"unread"_s, *unread}};
        else
            context.terminal.resultLine(QStringList{QString::number(*papers), QString::number(*unread),
                plaintext::oneLine(search.name), plaintext::oneLine(search.text)}
                                            .join(u'\t'));
    }
    if (m_options.json)
        context.terminal.result(json::array(objects));
    return commandline::Done;
}

} // namespace dp
