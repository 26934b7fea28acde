#include "cli/commands/keywordscommand.h"

#include "arxiv/query.h"
#include "cli/clitext.h"
#include "cli/commandcontext.h"
#include "cli/commands/addkeyword.h"
#include "cli/commands/editkeyword.h"
#include "cli/commands/listremoved.h"
#include "cli/commands/removekeyword.h"
#include "cli/commands/restorekeyword.h"
#include "cli/commands/trykeyword.h"
#include "cli/openlibrary.h"
#include "exchange/paperjson.h"
#include "library/keywords.h"

using namespace Qt::StringLiterals;

namespace dp {

QString KeywordsCommand::help()
{
    return CliText::tr(
        "  keywords [--json]            list the keywords in the order of their tabs\n"
        "  keywords add NAME            add a keyword, with these options:\n"
        "      --category CAT           search this archive or category, such as cs or cs.CL; repeatable\n"
        "      --any TERM               papers must have at least one of these terms; repeatable\n"
        "      --all TERM               papers must have all of these terms; repeatable\n"
        "      --not TERM               papers must have none of these terms; repeatable\n"
        "      --in WHERE               search for the terms in: title, abstract, both or either (default)\n"
        "      --query Q                search with this query in arXiv's own syntax\n"
        "      --author                 follow an author; NAME is the author's name\n"
        "      --announcements          follow all announcements of a category; NAME is the category\n"
        "      --limit N                number of papers in an exported README, 1 to 10000 (default: 100)\n"
        "      --revisions WHAT         what a new version of a paper does: badge (default), unread (the "
        "paper\n"
        "                               is unread again if accepted or withdrawn) or ignore\n"
        "  keywords edit NAME           change the given options of a keyword; an empty value clears an\n"
        "                               option. In addition to the options of add:\n"
        "      --name NEW               rename the keyword\n"
        "      --words                  follow words again, not an author or announcements\n"
        "  keywords try NAME [--json]   ask arXiv what a keyword would find, without adding it; with the\n"
        "                               options of add except --limit and --revisions\n"
        "  keywords remove NAME         remove a keyword and its papers, except papers that have a star, a\n"
        "                               tag or a note, belong to another keyword, or come from a snapshot or "
        "feed\n"
        "  keywords removed [--json]    list the keywords that were removed in the last 30 days\n"
        "  keywords restore NAME        restore a keyword of this list, with its papers\n");
}

std::optional<EarlyExit> KeywordsCommand::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    return m_options.read(parser, arguments);
}

int KeywordsCommand::run(const CommandContext &context) const
{
    if (m_options.action == "add"_L1)
        return addKeyword(context, m_options);
    if (m_options.action == "edit"_L1)
        return editKeyword(context, m_options);
    if (m_options.action == "remove"_L1)
        return removeKeyword(context, m_options);
    if (m_options.action == "removed"_L1)
        return listRemoved(context, m_options);
    if (m_options.action == "restore"_L1)
        return restoreKeyword(context, m_options);
    if (m_options.action == "try"_L1)
        return tryKeyword(context, m_options);
    return list(context);
}

bool KeywordsCommand::needsBackup() const
{
    return !m_options.action.isEmpty() && m_options.action != "try"_L1 && m_options.action != "removed"_L1;
}

int KeywordsCommand::list(const CommandContext &context) const
{
    auto library = openlibrary::toRead(context);
    if (!library)
        return context.fail(library.error());
    const auto states = Keywords(**library).shownStates();
    if (!states)
        return context.fail(states.error());
    QList<QJsonObject> objects;
    for (const KeywordState &state : *states) {
        if (m_options.json)
            objects << json::keyword(state, query::forKeyword(state.keyword));
        else
            context.terminal.resultLine(state.keyword.name);
    }
    if (m_options.json)
        context.terminal.result(json::array(objects));
    return commandline::Done;
}

} // namespace dp
