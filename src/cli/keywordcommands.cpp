#include "cli/commands.h"

#include "arxiv/query.h"
#include "base/category.h"
#include "cli/openlibrary.h"
#include "exchange/paperjson.h"
#include "library/keywords.h"
#include "library/transaction.h"
#include "transfer/keywordpast.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// The keyword that the words and options of a call describe.
Result<Keyword> calledKeyword(const Invocation &call)
{
    Keyword keyword;
    keyword.name = call.arguments.at(1);
    keyword.query = call.query;
    keyword.kind = call.author ? Keyword::Kind::Author
        : call.announcements   ? Keyword::Kind::Announcements
                               : Keyword::Kind::Search;
    if (!call.categories.isEmpty())
        keyword.categories = call.categories;
    else if (call.announcements) // "cs.CL", or "cs.CL+cs.LG" as arXiv's own feeds are named
        keyword.categories = keyword.name.split(u'+', Qt::SkipEmptyParts);
    else if (!call.author && call.query.isEmpty())
        keyword.categories = Keyword::defaultCategories();
    // Otherwise: whoever writes a query says in it which categories are meant, and an author is one in all of
    // arXiv.
    keyword.limit = call.limit.value_or(Keyword::defaultLimit);
    if (!call.query.isNull() && call.query.simplified().isEmpty())
        return Error{ErrorKind::BadQuery, call.query, {}};
    return Keyword::checked(keyword);
}

} // namespace

int Commands::keywords(const Invocation &call)
{
    if (call.arguments.value(0) == "add"_L1)
        return addKeyword(call);
    if (call.arguments.value(0) == "remove"_L1)
        return removeKeyword(call);
    if (call.arguments.value(0) == "try"_L1)
        return tryKeyword(call);
    auto library = openlibrary::toRead(call.global.library);
    if (!library)
        return fail(library.error());
    const auto states = Keywords((*library)->connection()).states();
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
    const auto keyword = calledKeyword(call);
    if (!keyword)
        return fail(keyword.error());
    auto library = Library::open(call.global.library, Library::Access::Create);
    if (!library)
        return fail(library.error());
    const auto added = Keywords((*library)->connection()).add(*keyword);
    if (!added) {
        openlibrary::discard(std::move(*library));
        return fail(added.error());
    }
    if (const auto found = keywordpast::find(**library, *added, m_clock.now()); !found)
        return fail(found.error());
    return commandline::Done;
}

int Commands::removeKeyword(const Invocation &call)
{
    auto library = Library::open(call.global.library, Library::Access::Create);
    if (!library)
        return fail(library.error());
    const auto removed = [&]() -> Outcome {
        Transaction transaction((*library)->connection());
        DP_TRY(transaction.begin());
        Keywords keywords((*library)->connection());
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
    // A name alone that the library has is tried as it is there.
    const bool alone =
        call.query.isNull() && call.categories.isEmpty() && !call.author && !call.announcements;
    if (alone && Library::exists(call.global.library)) {
        auto library = openlibrary::toRead(call.global.library);
        if (!library)
            return library.error();
        auto known = Keywords((*library)->connection()).find(call.arguments.at(1));
        if (known || known.error().kind != ErrorKind::UnknownKeyword)
            return known;
    }
    return calledKeyword(call);
}

} // namespace dp
