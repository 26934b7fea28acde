#include "cli/commandline.h"

#include "cli/clitext.h"
#include "cli/commandlist.h"
#include "cli/help.h"
#include "version.h"

#include <QCommandLineParser>
#include <QSet>

using namespace Qt::StringLiterals;

namespace dp::commandline {
namespace {

QCommandLineOption toQt(const Option &option)
{
    return option.value
        ? QCommandLineOption(QString::fromLatin1(option.name), {}, QString::fromLatin1(option.value))
        : QCommandLineOption(QString::fromLatin1(option.name));
}

void addOptions(QCommandLineParser &parser, std::span<const Option> options)
{
    for (const Option &option : options)
        parser.addOption(toQt(option));
}

/// Returns the options of all commands, each option once.
void addAllOptions(QCommandLineParser &parser)
{
    QSet<QLatin1StringView> added;
    for (const CommandEntry &entry : commandlist::all())
        for (const Option &option : entry.syntax.options)
            if (const QLatin1StringView name(option.name); !added.contains(name)) {
                added << name;
                parser.addOption(toQt(option));
            }
}

std::optional<EarlyExit> checkArguments(
    const Invocation &call, const CommandSyntax &syntax, const QStringList &arguments)
{
    if (arguments.size() < syntax.leastArguments)
        return wrongCall(CliText::tr("The command “%1” needs an argument.").arg(call.command));
    if (syntax.mostArguments >= 0 && arguments.size() > syntax.mostArguments)
        return wrongCall(CliText::tr("Unexpected argument “%2” for the command “%1”.")
                             .arg(call.command, arguments.at(syntax.mostArguments)));
    return std::nullopt;
}

} // namespace

std::variant<Invocation, EarlyExit> parse(const QStringList &arguments)
{
    // The name of the command may be between options that have values. To find it, the parser must know all
    // options.
    const QStringList words = QStringList(u"daily-papers"_s) + arguments;
    QCommandLineParser finder;
    addOptions(finder, GlobalOptions::options);
    addAllOptions(finder);
    finder.parse(words); // errors are ignored here, because the second parser reports them
    if (finder.isSet(u"help"_s))
        return EarlyExit{Done, help()};
    if (finder.isSet(u"version"_s))
        return EarlyExit{Done, u"daily-papers " DP_VERSION "\n"_s};

    Invocation call;
    call.command = finder.positionalArguments().value(0);
    const CommandEntry *entry = commandlist::find(call.command);
    if (!entry && !finder.positionalArguments().isEmpty())
        return wrongCall(CliText::tr("Unknown command “%1”.").arg(call.command));

    QCommandLineParser parser;
    addOptions(parser, GlobalOptions::options);
    if (entry)
        addOptions(parser, entry->syntax.options);
    if (!parser.parse(words))
        return wrongCall(entry && entry->syntax.takesText
                //: %1 is a sentence, such as “Unknown option 'x'.”
                ? CliText::tr("%1 Put -- before words that begin with a hyphen.").arg(parser.errorText())
                : parser.errorText());
    if (auto exit = call.global.read(parser))
        return *exit;
    if (!entry)
        return call;

    const QStringList ownArguments = parser.positionalArguments().mid(1);
    if (auto exit = checkArguments(call, entry->syntax, ownArguments))
        return *exit;
    const auto command = entry->create();
    if (auto exit = command->read(parser, ownArguments))
        return *exit;
    call.action = command;
    return call;
}

} // namespace dp::commandline
