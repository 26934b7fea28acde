#pragma once

#include <QByteArray>

#include <functional>

class QWidget;

namespace dp {

/// Lets the window take the focus after a click in another program: on a notification, or on the icon that
/// starts the program. A desktop that prevents windows from taking the focus gives that program a token, or
/// a startup ID on X11, which allows it once.
namespace windowactivation {

/// Returns the token or the startup ID that the program was started with; empty: none. Call this function
/// before the application object is created, because Qt then removes it from the environment.
QByteArray tokenOfEnvironment();

/// Calls the function `bringUp`, which shows and activates the window, so that the desktop applies the token
/// to it. token: may be empty.
void bringUp(QWidget &window, const QByteArray &token, const std::function<void()> &bringUp);

} // namespace windowactivation
} // namespace dp
