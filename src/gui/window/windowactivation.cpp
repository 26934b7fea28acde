#include "gui/window/windowactivation.h"

#include "gui/window/x11startup.h"

#include <QGuiApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr char tokenVariable[] = "XDG_ACTIVATION_TOKEN";

} // namespace

QByteArray windowactivation::tokenOfEnvironment()
{
    const QByteArray token = qgetenv(tokenVariable);
    return token.isEmpty() ? qgetenv("DESKTOP_STARTUP_ID") : token;
}

void windowactivation::bringUp(QWidget &window, const QByteArray &token, const std::function<void()> &bringUp)
{
    if (token.isEmpty())
        return bringUp();
    if (QGuiApplication::platformName().startsWith("wayland"_L1))
        qputenv(tokenVariable, token); // Qt uses and removes it when it activates the window
    X11Startup startup(window, token);
    bringUp();
    startup.finish();
}

} // namespace dp
