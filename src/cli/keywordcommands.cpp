#include "cli/commands.h"

#include "arxiv/pastedquery.h"
#include "arxiv/query.h"
#include "arxiv/queryadvice.h"
#include "cli/calledkeyword.h"
#include "cli/keywordcall.h"
#include "cli/openlibrary.h"
#include "exchange/paperjson.h"
#include "library/keywords.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/transaction.h"
#include "transfer/keywordbackfill.h"

using namespace Qt::StringLiterals;

namespace dp {
int Commands::keywords(const Invocation &call)
{
    if (call.arguments.value(0) == "add"_L1)
        return addKeyword(call);
    if (call.arguments.value(0) == "edit"_L1)
        return editKeyword(call);
    if (call.arguments.value(0) == "remove"_L1)
        return removeKeyword(call);
    if (call.arguments.value(0) == "try"_L1)
        return tryKeyword(call);
    auto library = openlibrary::toRead(call.global.library);
    if (!library)
        return fail(library.error());
    const auto states = Keywords(**library).states();
    if (!states)
        return fail(states.error());
    QList<QJsonObject> objects;
    for (const KeywordState &state : *states) {
        if (call.json)
            objects << json::keyword(state, query::forKeyword(state.keyword));
        else
            m_terminal.resultLine(state.keyword.name);
    }
    if (call.json)
        m_terminal.result(json::array(objects));
    return commandline::Done;
}

int Commands::addKeyword(const Invocation &call)
{
    CalledKeyword called(call);
    const auto keyword = called.fresh();
    if (!keyword)
        return fail(keyword.error());
    auto library = libraryopener::open(call.global.library, Library::Access::Create);
    if (!library)
        return fail(library.error());
    const auto added = Keywords(**library).add(*keyword);
    if (!added) {
        openlibrary::discard(std::move(*library));
        return fail(added.error());
    }
    advise(*added, called.decoded());
    if (const auto found = keywordbackfill::find(**library, *added, m_clock.now()); !found)
        return fail(found.error());
    return commandline::Done;
}

int Commands::editKeyword(const Invocation &call)
{
    auto library = libraryopener::open(call.global.library, Library::Access::Create);
    if (!library)
        return fail(library.error());
    CalledKeyword called(call);
    const auto edited = [&]() -> Result<Keyword> {
        Transaction transaction(**library);
        DP_TRY(transaction.begin());
        Keywords keywords(transaction);
        const auto before = keywords.find(call.arguments.at(1));
        if (!before)
            return before.error();
        const auto keyword = called.changed(*before);
        if (!keyword)
            return keyword.error();
        const auto updated = keywords.update(*keyword);
        if (!updated)
            return updated.error();
        DP_TRY(transaction.commit());
        return updated;
    }();
    if (!edited) {
        openlibrary::discard(std::move(*library));
        return fail(edited.error());
    }
    advise(*edited, called.decoded());
    if (const auto found = keywordbackfill::find(**library, *edited, m_clock.now()); !found)
        return fail(found.error());
    return commandline::Done;
}

int Commands::removeKeyword(const Invocation &call)
{
    auto library = libraryopener::open(call.global.library, Library::Access::Create);
    if (!library)
        return fail(library.error());
    const auto removed = [&]() -> Outcome {
        Transaction transaction(**library);
        DP_TRY(transaction.begin());
        Keywords keywords(transaction);
        const auto keyword = keywords.find(call.arguments.at(1));
        if (!keyword)
            return keyword.error();
        DP_TRY(keywords.remove(keyword->id));
        return transaction.commit();
    }();
    if (!removed) {
        openlibrary::discard(std::move(*library));
        return fail(removed.error());
    }
    return commandline::Done;
}

Result<Keyword> Commands::triedKeyword(const Invocation &call)
{
    // If only a name is given and the library has it, the stored keyword is tried.
    if (!commandline::describesKeyword(call) && libraryfiles::exists(call.global.library)) {
        auto library = openlibrary::toRead(call.global.library);
        if (!library)
            return library.error();
        auto known = Keywords(**library).find(call.arguments.at(1));
        if (known || known.error().kind != ErrorKind::UnknownKeyword)
            return known;
    }
    CalledKeyword called(call);
    auto fresh = called.fresh();
    for (const QString &text : called.decoded())
        m_terminal.note(query::decodedNote(text));
    return fresh;
}

void Commands::advise(const Keyword &keyword, const QStringList &decoded)
{
    for (const QString &text : decoded)
        m_terminal.note(query::decodedNote(text));
    for (const Advice &advice : query::advice(keyword))
        m_terminal.note(adviceText(advice));
}

} // namespace dp
