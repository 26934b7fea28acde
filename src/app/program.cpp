#include "app/program.h"

#include "app/interrupt.h"
#include "app/languages.h"
#include "app/windowmodule.h"
#include "base/clock.h"
#include "cli/clitext.h"
#include "cli/commands.h"
#include "version.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

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

/// Whether a window can be opened at all. Qt ends the process where it cannot, so this is asked before.
bool hasDisplay(int argc, char *argv[])
{
    const auto names = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"};
    return std::any_of(names.begin(), names.end(),
               [](const char *name) { return !qEnvironmentVariableIsEmpty(name); })
        || std::any_of(
            argv + 1, argv + argc, [](const char *arg) { return std::string_view(arg) == "-platform"; });
}

} // namespace

int Program::run(int argc, char *argv[])
{
    Languages::useUtf8();
    QCoreApplication::setApplicationName(u"daily-papers"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DP_VERSION));
    std::optional<WindowModule> window;
    // A command needs no display, and --help none either. Qt's own options come with the window alone.
    {
        QCoreApplication app(argc, argv);
        const Languages languages;
        const auto parsed = commandline::parse(app.arguments().mid(1));
        const auto *call = std::get_if<Invocation>(&parsed);
        if (call && !call->command.isEmpty())
            return runCommand(*call);
        const auto *exit = std::get_if<EarlyExit>(&parsed);
        if (!hasDisplay(argc, argv)) {
            const EarlyExit none{commandline::Failed,
                CliText::tr(
                    "There is no display to open a window on; give a command, see daily-papers --help.")};
            return commandline::say(exit ? *exit : none);
        }
        if (exit && exit->status == commandline::Done)
            return commandline::say(*exit);
        const auto loaded = WindowModule::load();
        if (!loaded) {
            //: %1 is a file, %2 says in English what is wrong with it
            const QString sentence = CliText::tr("The window could not be loaded from %1 (%2); install Daily "
                                                 "Papers again. Its commands work without it.");
            const Error error = loaded.error();
            return commandline::say({commandline::Failed, sentence.arg(error.subject, error.detail)});
        }
        window = *loaded;
    }
    return window->run(argc, argv);
}

} // namespace dp
