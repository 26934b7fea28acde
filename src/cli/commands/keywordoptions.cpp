#include "cli/commands/keywordoptions.h"

#include "cli/clitext.h"
#include "text/errortext.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace dp {

using commandline::wrongCall;

std::optional<EarlyExit> KeywordOptions::read(const QCommandLineParser &parser, const QStringList &arguments)
{
    action = arguments.value(0);
    name = arguments.value(1);
    json = parser.isSet(u"json"_s);
    categories = parser.values(u"category"_s);
    if (parser.isSet(u"query"_s))
        query = parser.value(u"query"_s);
    author = parser.isSet(u"author"_s);
    announcements = parser.isSet(u"announcements"_s);
    readTerms(parser);
    if (auto exit = readLimit(parser))
        return exit;
    if (auto exit = readRevisions(parser))
        return exit;
    if (auto exit = checkAction(arguments))
        return exit;
    return checkKind();
}

bool KeywordOptions::describesKeyword() const
{
    return !query.isNull() || !categories.isEmpty() || author || announcements || words || any || all || none
        || !in.isNull();
}

bool KeywordOptions::isCleared(const QStringList &values)
{
    return values.size() == 1 && values.constFirst().isEmpty();
}

std::optional<EarlyExit> KeywordOptions::readLimit(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"limit"_s))
        return std::nullopt;
    const QString text = parser.value(u"limit"_s);
    bool number = false;
    limit = text.toInt(&number);
    if (!number || *limit < 1 || *limit > Keyword::maximumLimit)
        return EarlyExit{commandline::WrongCall, errorText(Error{ErrorKind::BadLimit, text, {}})};
    return std::nullopt;
}

std::optional<EarlyExit> KeywordOptions::readRevisions(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"revisions"_s))
        return std::nullopt;
    const QString text = parser.value(u"revisions"_s);
    revisions = Keyword::revisionsNamed(text);
    if (!revisions)
        return wrongCall(
            CliText::tr("--revisions cannot be “%1”. Use --revisions badge, --revisions unread or "
                        "--revisions ignore.")
                .arg(text));
    if (action != "add"_L1 && action != "edit"_L1)
        return wrongCall(
            CliText::tr("The option --revisions is only for “keywords add” and “keywords edit”."));
    return std::nullopt;
}

void KeywordOptions::readTerms(const QCommandLineParser &parser)
{
    const auto list = [&](const QString &option) {
        return parser.isSet(option) ? std::optional(parser.values(option)) : std::nullopt;
    };
    any = list(u"any"_s);
    all = list(u"all"_s);
    none = list(u"not"_s);
    if (parser.isSet(u"in"_s))
        in = parser.value(u"in"_s);
    if (parser.isSet(u"name"_s))
        newName = parser.value(u"name"_s);
    words = parser.isSet(u"words"_s);
}

std::optional<EarlyExit> KeywordOptions::checkAction(const QStringList &arguments) const
{
    static const QStringList actions{u"add"_s, u"edit"_s, u"remove"_s, u"removed"_s, u"restore"_s, u"try"_s};
    if (!action.isEmpty() && !actions.contains(action))
        return wrongCall(
            CliText::tr("Unknown keywords command “%1”. Use add, edit, remove, removed, restore or try.")
                .arg(action));
    if (action == "removed"_L1 && arguments.size() > 1)
        return wrongCall(CliText::tr("The command “keywords removed” takes no name."));
    if (!arguments.isEmpty() && action != "removed"_L1 && arguments.size() != 2)
        return wrongCall(
            CliText::tr("The command “%1” needs the name of one keyword.").arg(u"keywords "_s + action));
    const bool describes = action == "add"_L1 || action == "edit"_L1 || action == "try"_L1;
    if ((describesKeyword() && !describes) || (limit && (!describes || action == "try"_L1)))
        return wrongCall(CliText::tr(
            "The options --query, --any, --all, --not, --in, --category, --author and --announcements "
            "are only for “keywords add”, “keywords edit” and “keywords try”; --limit is only for "
            "the first two."));
    if (!newName.isNull() && action != "edit"_L1)
        return wrongCall(CliText::tr("The option --name is only for “keywords edit”."));
    if (json && !action.isEmpty() && action != "try"_L1 && action != "removed"_L1)
        return wrongCall(
            CliText::tr("The option --json is only for “keywords”, “keywords removed” and “keywords try”."));
    if (action == "edit"_L1 && !describesKeyword() && !limit && !revisions && newName.isNull())
        return wrongCall(CliText::tr("The command “keywords edit” needs at least one option with a change."));
    return std::nullopt;
}

std::optional<EarlyExit> KeywordOptions::checkKind() const
{
    // False also if the query is empty, which removes the keyword's query.
    const bool hasQuery = !query.isEmpty();
    if (int(author) + int(announcements) + int(words) > 1 || (hasQuery && (author || announcements)))
        return wrongCall(CliText::tr("Use only one of --query (or --words), --author and --announcements."));
    const auto given = [](const std::optional<QStringList> &list) {
        return list && !isCleared(*list);
    };
    const bool givesTerms = given(any) || given(all) || given(none);
    if (givesTerms && (author || announcements || hasQuery))
        return wrongCall(CliText::tr("The options --any, --all and --not cannot be combined with --query, "
                                     "--author or --announcements."));
    if (!in.isNull() && !KeywordTerms::fieldNamed(in))
        return wrongCall(
            CliText::tr("--in cannot be “%1”. Use --in title, --in abstract, --in both or --in either.")
                .arg(in));
    return std::nullopt;
}

} // namespace dp
