#include "app/program.h"

#include "app/interrupt.h"
#include "app/languages.h"
#include "base/clock.h"
#include "cli/commands.h"
#include "version.h"

#include <QCoreApplication>

#include <memory>
#include <variant>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

int say(const EarlyExit &exit)
{
    StandardTerminal terminal;
    if (exit.status != commandline::Done) {
        terminal.note(exit.text);
        return exit.status;
    }
    terminal.result(exit.text.toUtf8());
    return terminal.finish() ? commandline::Done : commandline::Failed;
}

int runCommand(const Invocation &call)
{
    StandardTerminal terminal;
    const SystemClock clock;
    Commands commands(terminal, clock);
    std::unique_ptr<Interrupt> interrupt;
    commands.onInterrupt = [&](std::function<void()> stop) {
        interrupt.reset();
        if (stop)
            interrupt = std::make_unique<Interrupt>(std::move(stop));
    };
    return commands.run(call);
}

} // namespace

int Program::run(int argc, char *argv[])
{
    Languages::useUtf8();
    QCoreApplication::setApplicationName(u"daily-papers"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DP_VERSION));
    QCoreApplication app(argc, argv);
    const Languages languages;
    const auto parsed = commandline::parse(app.arguments().mid(1));
    if (const auto *exit = std::get_if<EarlyExit>(&parsed))
        return say(*exit);
    return runCommand(std::get<Invocation>(parsed));
}

} // namespace dp
