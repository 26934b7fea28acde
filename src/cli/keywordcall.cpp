#include "cli/keywordcall.h"

#include "base/keywordterms.h"
#include "cli/clitext.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace dp::commandline {
namespace {

std::optional<EarlyExit> checkVerb(const Invocation &call)
{
    static const QStringList verbs{u"add"_s, u"edit"_s, u"remove"_s, u"try"_s};
    const QString verb = call.arguments.value(0);
    if (!verb.isEmpty() && !verbs.contains(verb))
        return wrongCall(
            CliText::tr("“%1” is not an action on keywords; use add, edit, remove or try.").arg(verb));
    if (!call.arguments.isEmpty() && call.arguments.size() != 2)
        return wrongCall(
            CliText::tr("The command “%1” needs the name of one keyword.").arg(u"keywords "_s + verb));
    const bool describes = verb == "add"_L1 || verb == "edit"_L1 || verb == "try"_L1;
    if ((describesKeyword(call) && !describes) || (call.limit && (!describes || verb == "try"_L1)))
        return wrongCall(
            CliText::tr("The options --query, --any, --all, --not, --in, --category, --author, "
                        "--announcements and --limit are for “keywords add” and “keywords edit”."));
    if (!call.newName.isNull() && verb != "edit"_L1)
        return wrongCall(CliText::tr("The option --name is for “keywords edit”."));
    if (call.json && !verb.isEmpty() && verb != "try"_L1)
        return wrongCall(CliText::tr("The option --json is for the list of keywords."));
    if (verb == "edit"_L1 && !describesKeyword(call) && !call.limit && call.newName.isNull())
        return wrongCall(
            CliText::tr("The command “keywords edit” needs an option that says what to change."));
    return std::nullopt;
}

} // namespace

bool describesKeyword(const Invocation &call)
{
    return !call.query.isNull() || !call.categories.isEmpty() || call.author || call.announcements
        || call.words || call.any || call.all || call.none || !call.in.isNull();
}

bool isCleared(const QStringList &values)
{
    return values.size() == 1 && values.constFirst().isEmpty();
}

EarlyExit wrongCall(const QString &what)
{
    //: %1 is a sentence that says what is wrong with the command
    return {WrongCall, CliText::tr("%1 See daily-papers --help.").arg(what)};
}

void readTerms(const QCommandLineParser &parser, Invocation &call)
{
    const auto list = [&](const QString &name) {
        return parser.isSet(name) ? std::optional(parser.values(name)) : std::nullopt;
    };
    call.any = list(u"any"_s);
    call.all = list(u"all"_s);
    call.none = list(u"not"_s);
    if (parser.isSet(u"in"_s))
        call.in = parser.value(u"in"_s);
    if (parser.isSet(u"name"_s))
        call.newName = parser.value(u"name"_s);
    call.words = parser.isSet(u"words"_s);
}

std::optional<EarlyExit> checkKeywords(const Invocation &call)
{
    if (auto exit = checkVerb(call))
        return exit;
    const bool hasQuery = !call.query.isEmpty(); // an empty value removes the query
    if (int(call.author) + int(call.announcements) + int(call.words) > 1
        || (hasQuery && (call.author || call.announcements)))
        return wrongCall(CliText::tr("A keyword is one of --query, --author and --announcements, not two."));
    const auto given = [](const std::optional<QStringList> &list) {
        return list && !isCleared(*list);
    };
    const bool givesTerms = given(call.any) || given(call.all) || given(call.none);
    if (givesTerms && (call.author || call.announcements || hasQuery))
        return wrongCall(
            CliText::tr("A keyword with --any, --all or --not has no --query, --author or --announcements."));
    if (!call.in.isNull() && !KeywordTerms::fieldNamed(call.in))
        return wrongCall(
            CliText::tr("--in cannot be “%1”. Use --in title, --in abstract, --in both or --in either.")
                .arg(call.in));
    return std::nullopt;
}

} // namespace dp::commandline
