#include "app/windowprogram.h"

#include "app/desktop.h"
#include "app/eventloopmonitor.h"
#include "app/interrupt.h"
#include "app/languages.h"
#include "app/singleinstance.h"
#include "app/startup.h"
#include "arxiv/governor.h"
#include "base/clock.h"
#include "base/log.h"
#include "cli/clitext.h"
#include "cli/commandline.h"
#include "cli/terminal.h"
#include "gui/prompts.h"
#include "gui/window/windowactivation.h"
#include "network/networkmodule.h"
#include "text/errortext.h"

#include <QApplication>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>

#include <variant>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Asks the user whether to try again after the library could not be opened. The cause may be temporary, such
/// as another program, a full disk, or a network share that is not available.
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

int runWindow(const Invocation &call, const QByteArray &activationToken)
{
    NetworkModule network;
    SingleInstance one(network, Governor::defaultFolder(), call.global.library);
    if (one.callTheOther(
            call.global.background ? SingleInstance::Call::StayHidden : SingleInstance::Call::Show,
            activationToken))
        return commandline::Done;
    DesktopPrompts prompts;
    const SystemClock clock;
    auto desktop = Desktop::open(call.global, prompts, clock, network);
    while (!desktop) {
        if (!askToTryAgain(errorText(desktop.error())))
            return commandline::Failed;
        desktop = Desktop::open(call.global, prompts, clock, network);
    }
    logMoment("desktop opened");
    (*desktop)->show([&one] { one.listen(); });
    logMoment("shown");
    MainWindow &window = (*desktop)->window();
    QObject::connect(&one, &SingleInstance::wanted, &window, [&window](const QByteArray &token) {
        windowactivation::bringUp(window, token, [&window] { window.bringUp(); });
    });
    const auto watchdog = EventLoopMonitor::ifWanted();
    // At the end of the desktop session, or after Ctrl+C in the terminal, the window is closed as if the user
    // had closed it.
    const Interrupt interrupt([&window] { window.quit(); });
    return QApplication::exec();
}

/// Prevents libdbus from starting a session bus if there is none. Such a bus would continue to run after the
/// end of the program, and its start would delay the window for as long as opening the window takes. Source:
/// dbus-launch(1), "Automatic launching"
void startNoBus()
{
    const QByteArray folder = qgetenv("XDG_RUNTIME_DIR");
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        && (folder.isEmpty() || !QFile::exists(QFile::decodeName(folder) + u"/bus"_s)))
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
}

} // namespace

int WindowProgram::run(int argc, char *argv[])
{
    startup::prepare();
    logMoment("main");
    startNoBus();
    const QList<QByteArray> words = startup::words(argc, argv);
    const QByteArray activationToken = windowactivation::tokenOfEnvironment();
    QApplication app(argc, argv);
    logMoment("application");
    QGuiApplication::setDesktopFileName(u"io.github.daily_papers.DailyPapers"_s);
    const Languages languages;
    if (const auto exit = startup::checkText(words))
        return commandline::say(*exit);
    const auto parsed = commandline::parse(app.arguments().mid(1));
    if (const auto *exit = std::get_if<EarlyExit>(&parsed))
        return commandline::say(*exit);
    return runWindow(std::get<Invocation>(parsed), activationToken);
}

} // namespace dp
