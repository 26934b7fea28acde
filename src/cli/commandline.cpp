#include "cli/commandline.h"

#include "base/keyword.h"
#include "base/settings.h"
#include "cli/clitext.h"
#include "cli/keywordcall.h"
#include "library/library.h"
#include "library/libraryfiles.h"
#include "refresh/refreshservice.h"
#include "text/errortext.h"
#include "version.h"

#include <QCommandLineParser>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::commandline {
namespace {

struct Option {
    const char *name;
    const char *value; // nullptr: a switch
};
constexpr Option globals[] = {{"library", "FILE"}, {"settings", "FILE"}, {"api-url", "URL"},
    {"request-interval", "SECONDS"}, {"timeout", "SECONDS"}, {"retries", "N"}, {"background", nullptr},
    {"help", nullptr}, {"version", nullptr}};
constexpr Option specials[] = {{"keyword", "NAME"}, {"category", "CAT"}, {"query", "Q"}, {"format", "FORMAT"},
    {"limit", "N"}, {"json", nullptr}, {"read", nullptr}, {"unread", nullptr}, {"star", nullptr},
    {"unstar", nullptr}, {"starred", nullptr}, {"force", nullptr}, {"fill", nullptr}, {"back-to", "DATE"},
    {"author", nullptr}, {"announcements", nullptr}, {"words", nullptr}, {"any", "TERM"}, {"all", "TERM"},
    {"not", "TERM"}, {"in", "WHERE"}, {"name", "NAME"}, {"years", "YEARS"}, {"repair", nullptr}};

struct Command {
    QLatin1StringView name;
    QList<QLatin1StringView> options;
    int leastArguments;
    int mostArguments; // -1: any number
};
const QList<Command> &commands()
{
    static const QList<Command> table = {
        {"keywords"_L1,
            {"json"_L1, "query"_L1, "category"_L1, "limit"_L1, "author"_L1, "announcements"_L1, "words"_L1,
                "any"_L1, "all"_L1, "not"_L1, "in"_L1, "name"_L1},
            0, 2},
        {"refresh"_L1, {"keyword"_L1, "force"_L1, "fill"_L1, "back-to"_L1}, 0, 0},
        {"list"_L1, {"keyword"_L1, "json"_L1, "limit"_L1, "unread"_L1, "starred"_L1}, 0, 0},
        {"search"_L1, {"json"_L1, "limit"_L1}, 1, -1},
        {"show"_L1, {"json"_L1}, 1, 1},
        {"mark"_L1, {"read"_L1, "unread"_L1, "star"_L1, "unstar"_L1}, 1, -1},
        {"export"_L1, {"format"_L1, "keyword"_L1}, 1, 1},
        {"import"_L1, {"keyword"_L1, "category"_L1, "years"_L1}, 1, -1},
        {"check"_L1, {"repair"_L1}, 0, 0},
    };
    return table;
}

QCommandLineOption toQt(const Option &option)
{
    return option.value
        ? QCommandLineOption(QString::fromLatin1(option.name), {}, QString::fromLatin1(option.value))
        : QCommandLineOption(QString::fromLatin1(option.name));
}

std::optional<std::chrono::milliseconds> seconds(const QString &text, double least)
{
    bool number = false;
    const double value = text.toDouble(&number);
    if (!number || !(value >= least) || value > 86400)
        return std::nullopt;
    return std::chrono::milliseconds(qint64(value * 1000));
}

/// Qt reads a name that begins with a colon as a resource of the program.
QString plainName(const QString &file)
{
    return file.startsWith(u':') ? u"./"_s + file : file;
}

std::optional<EarlyExit> readGlobals(const QCommandLineParser &parser, GlobalOptions &global)
{
    const auto text = [&](const char *name, const QString &fallback) {
        const QString key = QString::fromLatin1(name);
        return parser.isSet(key) ? parser.value(key) : fallback;
    };
    for (const char *name : {"library", "settings", "api-url"})
        if (parser.isSet(QString::fromLatin1(name)) && parser.value(QString::fromLatin1(name)).isEmpty())
            return wrongCall(CliText::tr("The option --%1 has no value.").arg(QLatin1StringView(name)));
    global.library = plainName(text("library", libraryfiles::defaultPath()));
    global.settings = plainName(text("settings", Settings::defaultPath()));
    const bool isNamed = parser.isSet(u"library"_s) || parser.isSet(u"settings"_s);
    if (const auto apart = isNamed ? libraryfiles::all(global.library).check(global.settings) : success();
        !apart && apart.error().kind == ErrorKind::ProtectedFile)
        //: %1 and %2 are files
        return wrongCall(CliText::tr("The settings “%1” cannot be kept in a file of the library “%2”; name "
                                     "another file for one of them.")
                             .arg(global.settings, global.library));
    global.apiUrl = text("api-url", RefreshService::defaultApiUrl().toString());
    if (const auto valid = RefreshService::checkApiUrl(global.apiUrl); !valid)
        return EarlyExit{WrongCall, errorText(valid.error())};
    const QString interval = text("request-interval", u"3"_s);
    const auto space = seconds(interval, 0);
    if (!space)
        return wrongCall(CliText::tr("“%1” is not a number of seconds between requests.").arg(interval));
    global.interval = *space;
    global.background = parser.isSet(u"background"_s);
    const QString timeout = text("timeout", u"60"_s);
    const auto deadline = seconds(timeout, 0.001);
    if (!deadline)
        return wrongCall(CliText::tr("“%1” is not a number of seconds for a request.").arg(timeout));
    global.timeout = *deadline;
    bool number = false;
    const QString retries = text("retries", u"3"_s);
    global.retries = retries.toInt(&number);
    if (!number || global.retries < 0 || global.retries > 100)
        return wrongCall(CliText::tr("“%1” is not a number of retries; use 0 to 100.").arg(retries));
    return std::nullopt;
}

/// "2024" or "2020-2024".
bool readYears(const QString &text, Invocation &call)
{
    static const QRegularExpression years(uR"(\A(\d{4})(?:-(\d{4}))?\z)"_s);
    const auto match = years.match(text);
    call.firstYear = match.captured(1).toInt();
    call.lastYear = match.captured(2).isEmpty() ? call.firstYear : match.captured(2).toInt();
    return match.hasMatch() && call.firstYear >= 1991 && call.firstYear <= call.lastYear;
}

std::optional<EarlyExit> checkCommand(const Command &command, const Invocation &call)
{
    const auto count = call.arguments.size();
    if (count < command.leastArguments)
        return wrongCall(CliText::tr("The command “%1” needs an argument.").arg(command.name));
    if (command.mostArguments >= 0 && count > command.mostArguments)
        return wrongCall(CliText::tr("The command “%1” takes no argument “%2”.")
                             .arg(command.name, call.arguments.at(command.mostArguments)));
    if (call.command == "keywords"_L1)
        if (auto exit = checkKeywords(call))
            return exit;
    if (call.command == "mark"_L1) {
        if (!call.read && !call.unread && !call.star && !call.unstar)
            return wrongCall(CliText::tr("The command “mark” needs --read, --unread, --star or --unstar."));
        if ((call.read && call.unread) || (call.star && call.unstar))
            return wrongCall(CliText::tr("A paper cannot be marked both ways at once."));
    }
    static const QStringList formats = {u"readme"_s, u"json"_s, u"opml"_s};
    if (!call.format.isNull() && !formats.contains(call.format))
        return wrongCall(CliText::tr("“%1” is not a format; use readme, json or opml.").arg(call.format));
    if (call.keywords.size() > 1 && call.command != "refresh"_L1)
        return wrongCall(CliText::tr("Only “refresh” takes --keyword more than once."));
    return std::nullopt;
}

} // namespace

std::variant<Invocation, EarlyExit> parse(const QStringList &arguments)
{
    // The command may stand between options with values, so all options must be known to find it.
    const QStringList words = QStringList(u"daily-papers"_s) + arguments;
    QCommandLineParser finder;
    for (const Option &option : globals)
        finder.addOption(toQt(option));
    for (const Option &option : specials)
        finder.addOption(toQt(option));
    finder.parse(words); // errors are reported by the second parse
    if (finder.isSet(u"help"_s))
        return EarlyExit{Done, help()};
    if (finder.isSet(u"version"_s))
        return EarlyExit{Done, u"daily-papers " DP_VERSION "\n"_s};

    Invocation call;
    call.command = finder.positionalArguments().value(0);
    const auto found = std::find_if(
        commands().cbegin(), commands().cend(), [&](const Command &c) { return c.name == call.command; });
    if (found == commands().cend() && !finder.positionalArguments().isEmpty())
        return wrongCall(CliText::tr("“%1” is not a command.").arg(call.command));

    QCommandLineParser parser;
    for (const Option &option : globals)
        parser.addOption(toQt(option));
    for (const Option &option : specials)
        if (found != commands().cend() && found->options.contains(QLatin1StringView(option.name)))
            parser.addOption(toQt(option));
    if (!parser.parse(words))
        return wrongCall(call.command == "search"_L1
                //: %1 is a sentence, such as: Unknown option 'x'.
                ? CliText::tr("%1 Write -- before words that begin with a minus.").arg(parser.errorText())
                : parser.errorText());
    if (auto exit = readGlobals(parser, call.global))
        return *exit;
    if (found == commands().cend())
        return call;

    const auto isSet = [&](QLatin1StringView name) {
        return found->options.contains(name) && parser.isSet(name);
    };
    call.arguments = parser.positionalArguments().mid(1);
    if (call.command == "import"_L1 || call.command == "export"_L1)
        for (QString &file : call.arguments)
            file = plainName(file);
    if (isSet("keyword"_L1))
        call.keywords = parser.values(u"keyword"_s);
    if (isSet("category"_L1))
        call.categories = parser.values(u"category"_s);
    if (isSet("query"_L1))
        call.query = parser.value(u"query"_s);
    if (call.command == "keywords"_L1)
        readTerms(parser, call);
    if (isSet("format"_L1))
        call.format = parser.value(u"format"_s);
    if (isSet("limit"_L1)) {
        bool number = false;
        const int limit = parser.value(u"limit"_s).toInt(&number);
        if (!number || limit < 1 || (call.command == "keywords"_L1 && limit > Keyword::maximumLimit))
            return call.command == "keywords"_L1
                ? EarlyExit{WrongCall, errorText(Error{ErrorKind::BadLimit, parser.value(u"limit"_s), {}})}
                : wrongCall(
                    CliText::tr("“%1” is not a number of papers to list.").arg(parser.value(u"limit"_s)));
        call.limit = limit;
    }
    if (isSet("years"_L1) && !readYears(parser.value(u"years"_s), call))
        return wrongCall(CliText::tr("“%1” are not years of arXiv; write them as 2024 or 2020-2024.")
                             .arg(parser.value(u"years"_s)));
    call.force = isSet("force"_L1);
    call.fill = isSet("fill"_L1) || isSet("back-to"_L1);
    if (isSet("back-to"_L1)) {
        call.backTo = QDate::fromString(parser.value(u"back-to"_s), u"yyyy-MM-dd"_s);
        if (!call.backTo.isValid())
            return wrongCall(
                CliText::tr("“%1” is not a day; write it as 2025-03-31.").arg(parser.value(u"back-to"_s)));
    }
    call.author = isSet("author"_L1);
    call.announcements = isSet("announcements"_L1);
    call.repair = isSet("repair"_L1);
    call.json = isSet("json"_L1);
    call.read = isSet("read"_L1);
    call.unread = isSet("unread"_L1);
    call.star = isSet("star"_L1);
    call.unstar = isSet("unstar"_L1);
    call.starred = isSet("starred"_L1);
    if (auto exit = checkCommand(*found, call))
        return *exit;
    return call;
}

QString help()
{
    return CliText::tr(
        "Usage: daily-papers [OPTION]... [COMMAND [ARGUMENT]...]\n"
        "Reads arXiv by keyword. Without a command it opens its window.\n"
        "\n"
        "Options:\n"
        "  --library FILE               the library; otherwise %1\n"
        "  --settings FILE              the settings; otherwise %2\n"
        "  --api-url URL                the arXiv API; otherwise %3\n"
        "  --request-interval SECONDS   space between requests, 3 if not given and never less for arXiv\n"
        "  --timeout SECONDS            total time for one request, 60 if not given\n"
        "  --retries N                  tries again after an answer that may mend itself, 3 if not given\n"
        "  --background                 start hidden in the tray, or minimized where there is none\n"
        "  --help                       show this and end\n"
        "  --version                    show the version and end\n"
        "\n"
        "Commands:\n"
        "  keywords [--json]            list the keywords in the order of their tabs\n"
        "  keywords add NAME            add one: --query Q in arXiv's own syntax, --category CAT (may be\n"
        "                               given again); --limit N: a page has its newest N papers, 1 to\n"
        "                               10000; --author: the name is an author's; --announcements: NAME\n"
        "                               is a category such as cs.CL, and what arXiv announces in it is\n"
        "                               followed. With several terms NAME is only a title: a paper has\n"
        "                               any TERM of --any TERM, each TERM of --all TERM and no TERM of\n"
        "                               --not TERM (each may be given again), in its title or abstract,\n"
        "                               or where --in title, abstract, both or either says\n"
        "  keywords edit NAME           change only what is given: the options of add, --name NEW to rename\n"
        "                               it, --words to follow words again. The terms of --any replace those\n"
        "                               that were there, as with --all, --not and --category; an empty\n"
        "                               value clears them (--any \"\") or the query (--query \"\")\n"
        "  keywords try NAME            ask once what such a keyword would find, and add nothing: --json "
        "and\n"
        "                               the options of add\n"
        "  keywords remove NAME         remove one, with papers that nothing else holds\n"
        "  refresh                      fetch every keyword, or --keyword NAME (may be given again);\n"
        "                               --force asks although arXiv has announced nothing since; --fill\n"
        "                               fetches what is missing in between, --back-to DATE all since then\n"
        "  list                         papers, newest first: --keyword NAME, --limit N, --unread,\n"
        "                               --starred, --json\n"
        "  search TEXT                  papers with these words, \"phrases\" and beginnings* anywhere in "
        "their\n"
        "                               text, newest first: --limit N, --json; 'a -b' leaves out b, 'a OR "
        "b'\n"
        "                               needs one, title: author: abstract: comment: cs.CV, or an "
        "identifier\n"
        "  show ID [--json]             one paper with all that is known of it\n"
        "  mark ID...                   --read, --unread, --star, --unstar\n"
        "  export FILE                  write a page, - for standard output: --format readme, json or\n"
        "                               opml, --keyword NAME\n"
        "  import FILE...               a DailyArXiv README, an Atom file, an OPML list or arXiv's metadata\n"
        "                               snapshot (JSON lines, also in gzip or zip); --keyword NAME puts the\n"
        "                               papers of an Atom file or a snapshot under that keyword; of a\n"
        "                               snapshot --category CAT and --years 2020-2024 take a part\n"
        "  check                        verify the library; --repair mends counts and indexes\n"
        "\n"
        "Exit status: 0 done, 1 something failed, 2 the call was wrong, 130 interrupted.\n"
        "Thank you to arXiv for use of its open access interoperability.\n")
        .arg(
            libraryfiles::defaultPath(), Settings::defaultPath(), RefreshService::defaultApiUrl().toString());
}

} // namespace dp::commandline
