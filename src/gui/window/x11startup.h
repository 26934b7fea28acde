#pragma once

#include <QByteArray>

class QWidget;

namespace dp {

/// Applies an X11 startup ID to a window that exists already. The window manager then treats the window like
/// one that was opened by the click, and ends the feedback for the start, such as a busy cursor. Does nothing
/// on other platforms. Source: Startup Notification Protocol 0.1,
/// https://www.freedesktop.org/wiki/Specifications/startup-notification-spec/
class X11Startup
{
public:
    /// Call the constructor before the window is shown, and finish() afterwards. The window must outlive the
    /// object.
    X11Startup(QWidget &window, const QByteArray &startupId);
    void finish();

private:
    QWidget &m_window;
    QByteArray m_id;
};

} // namespace dp
