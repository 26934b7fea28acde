#include "cli/globaloptions.h"

#include "base/settings.h"
#include "base/userfolders.h"
#include "cli/clitext.h"
#include "cli/optionvalues.h"
#include "library/library.h"
#include "library/libraryfiles.h"
#include "refresh/refreshservice.h"
#include "text/errortext.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

QString valueOr(const QCommandLineParser &parser, const QString &name, const QString &fallback)
{
    return parser.isSet(name) ? parser.value(name) : fallback;
}

std::optional<std::chrono::milliseconds> seconds(const QString &text, double least)
{
    bool number = false;
    const double value = text.toDouble(&number);
    if (!number || !(value >= least) || value > 86400)
        return std::nullopt;
    return std::chrono::milliseconds(qint64(value * 1000));
}

std::optional<EarlyExit> readFiles(const QCommandLineParser &parser, GlobalOptions &global)
{
    for (const QString &name : {u"library"_s, u"settings"_s, u"api-url"_s})
        if (parser.isSet(name) && parser.value(name).isEmpty())
            return commandline::wrongCall(CliText::tr("The option --%1 needs a value.").arg(name));
    if (!parser.isSet(u"library"_s) && qEnvironmentVariableIsEmpty("XDG_DATA_HOME")
        && !userfolders::isHomeKnown())
        return EarlyExit{commandline::Failed,
            CliText::tr(
                "There is no home folder for the library: HOME is not set, and the system does not know "
                "the home folder of this user. Set HOME, or name a library with --library.")};
    global.library = optionvalues::fileName(valueOr(parser, u"library"_s, libraryfiles::defaultPath()));
    global.settings = optionvalues::fileName(valueOr(parser, u"settings"_s, Settings::defaultPath()));
    const bool isNamed = parser.isSet(u"library"_s) || parser.isSet(u"settings"_s);
    if (const auto apart = isNamed ? libraryfiles::all(global.library).check(global.settings) : success();
        !apart && apart.error().kind == ErrorKind::ProtectedFile)
        return commandline::wrongCall(
            //: %1 and %2 are files
            CliText::tr("“%1” cannot be the settings file, because it is one of the files of the library "
                        "“%2”. Choose another path with --settings or --library.")
                .arg(global.settings, global.library));
    return std::nullopt;
}

std::optional<EarlyExit> readRequests(const QCommandLineParser &parser, GlobalOptions &global)
{
    global.apiUrl = valueOr(parser, u"api-url"_s, RefreshService::defaultApiUrl().toString());
    if (const auto valid = RefreshService::checkApiUrl(global.apiUrl); !valid)
        return EarlyExit{commandline::WrongCall, errorText(valid.error())};
    const QString interval = valueOr(parser, u"request-interval"_s, u"3"_s);
    const auto space = seconds(interval, 0);
    if (!space)
        return commandline::wrongCall(
            CliText::tr("“%1” is not a valid number of seconds for --request-interval.").arg(interval));
    global.interval = *space;
    const QString timeout = valueOr(parser, u"timeout"_s, u"60"_s);
    const auto deadline = seconds(timeout, 0.001);
    if (!deadline)
        return commandline::wrongCall(
            CliText::tr("“%1” is not a valid number of seconds for --timeout.").arg(timeout));
    global.timeout = *deadline;
    bool number = false;
    const QString retries = valueOr(parser, u"retries"_s, u"3"_s);
    global.retries = retries.toInt(&number);
    if (!number || global.retries < 0 || global.retries > 100)
        return commandline::wrongCall(
            CliText::tr("“%1” is not a valid number of retries. Use 0 to 100.").arg(retries));
    return std::nullopt;
}

} // namespace

std::optional<EarlyExit> GlobalOptions::read(const QCommandLineParser &parser)
{
    if (auto exit = readFiles(parser, *this))
        return exit;
    background = parser.isSet(u"background"_s);
    return readRequests(parser, *this);
}

} // namespace dp
