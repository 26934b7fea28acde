#include "app/program.h"

#include "app/desktop.h"
#include "app/interrupt.h"
#include "app/languages.h"
#include "app/onewindow.h"
#include "app/watchdog.h"
#include "arxiv/governor.h"
#include "base/clock.h"
#include "base/log.h"
#include "cli/clitext.h"
#include "cli/commands.h"
#include "gui/prompts.h"
#include "text/errortext.h"
#include "version.h"

#include <QApplication>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <memory>
#include <string_view>
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

/// What kept the library from being opened may have an end: another program, a full disk, a share that is
/// away.
bool askToTryAgain(const QString &sentence)
{
    StandardTerminal().note(sentence);
    QMessageBox box(QMessageBox::Warning, CliText::tr("Daily Papers"), sentence);
    box.setObjectName(u"cannotOpenBox"_s);
    box.setTextFormat(Qt::PlainText);
    const QPushButton *again = box.addButton(CliText::tr("Try again"), QMessageBox::AcceptRole);
    box.addButton(CliText::tr("Close"), QMessageBox::RejectRole);
    box.exec();
    return box.clickedButton() == again;
}

int runWindow(const Invocation &call)
{
    OneWindow one(Governor::defaultFolder(), call.global.library);
    if (one.callTheOther(call.global.background ? OneWindow::Call::StayHidden : OneWindow::Call::Show))
        return commandline::Done;
    DesktopPrompts prompts;
    const SystemClock clock;
    auto desktop = Desktop::open(call.global, prompts, clock);
    while (!desktop) {
        if (!askToTryAgain(errorText(desktop.error())))
            return commandline::Failed;
        desktop = Desktop::open(call.global, prompts, clock);
    }
    logMoment("desktop opened");
    (*desktop)->show();
    logMoment("shown");
    one.listen();
    QObject::connect(&one, &OneWindow::wanted, &(*desktop)->window(), &MainWindow::bringUp);
    const auto watchdog = Watchdog::ifWanted();
    // A session that ends, or Ctrl+C in the terminal, closes the window as a person would.
    const Interrupt interrupt([&] { (*desktop)->window().quit(); });
    return QApplication::exec();
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

/// Where there is no session bus, libdbus would start one, which outlives the program and holds the window up
/// for as long as opening it takes. Source: dbus-launch(1), "Automatic launching"
void startNoBus()
{
    const QByteArray folder = qgetenv("XDG_RUNTIME_DIR");
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        && (folder.isEmpty() || !QFile::exists(QFile::decodeName(folder) + u"/bus"_s)))
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
}

} // namespace

int Program::run(int argc, char *argv[])
{
    Languages::useUtf8();
    QCoreApplication::setApplicationName(u"daily-papers"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DP_VERSION));
    // A command needs no display, and --help none either. Qt's own options come with the window alone.
    {
        QCoreApplication app(argc, argv);
        const Languages languages;
        const auto parsed = commandline::parse(app.arguments().mid(1));
        const auto *call = std::get_if<Invocation>(&parsed);
        if (call && !call->command.isEmpty())
            return runCommand(*call);
        if (!hasDisplay(argc, argv)) {
            if (const auto *exit = std::get_if<EarlyExit>(&parsed))
                return say(*exit);
            return say({commandline::Failed,
                CliText::tr(
                    "There is no display to open a window on; give a command, see daily-papers --help.")});
        }
        if (const auto *exit = std::get_if<EarlyExit>(&parsed); exit && exit->status == commandline::Done)
            return say(*exit);
    }
    logMoment("main");
    startNoBus();
    QApplication app(argc, argv);
    logMoment("application");
    QGuiApplication::setDesktopFileName(u"io.github.daily_papers.DailyPapers"_s);
    const Languages languages;
    const auto parsed = commandline::parse(app.arguments().mid(1));
    if (const auto *exit = std::get_if<EarlyExit>(&parsed))
        return say(*exit);
    return runWindow(std::get<Invocation>(parsed));
}

} // namespace dp
