#include "app/commandprogram.h"

#include "app/interrupt.h"
#include "app/languages.h"
#include "app/startup.h"
#include "base/clock.h"
#include "cli/clitext.h"
#include "cli/commands.h"
#include "network/networkmodule.h"

#include <QCoreApplication>

#include <memory>
#include <variant>

namespace dp {
namespace {

int runCommand(const Invocation &call)
{
    StandardTerminal terminal;
    const SystemClock clock;
    NetworkModule network;
    Commands commands(terminal, clock, network);
    std::unique_ptr<Interrupt> interrupt;
    commands.onInterrupt = [&](std::function<void()> stop) {
        interrupt.reset();
        if (stop)
            interrupt = std::make_unique<Interrupt>(std::move(stop));
    };
    return commands.run(call);
}

QString whyNoWindow(const char *reason)
{
    if (!reason)
        return CliText::tr(
            "There is no display to open a window on; give a command, see daily-papers --help.");
    //: %1 is an English text that contains the path of a file and its problem
    return CliText::tr("The window could not be loaded (%1); install Daily Papers again. Its commands work "
                       "without it.")
        .arg(QString::fromLocal8Bit(reason));
}

} // namespace

int CommandProgram::run(int argc, char *argv[], const char *noWindow)
{
    startup::prepare();
    const QList<QByteArray> words = startup::words(argc, argv);
    QCoreApplication app(argc, argv);
    const Languages languages;
    if (const auto exit = startup::checkText(words))
        return commandline::say(*exit);
    const auto parsed = commandline::parse(QCoreApplication::arguments().mid(1));
    if (const auto *exit = std::get_if<EarlyExit>(&parsed))
        return commandline::say(*exit);
    const auto &call = std::get<Invocation>(parsed);
    if (call.command.isEmpty())
        return commandline::say({commandline::Failed, whyNoWindow(noWindow)});
    return runCommand(call);
}

} // namespace dp
