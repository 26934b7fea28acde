#include "gui/window/x11startup.h"

#include <QGuiApplication>
#include <QWidget>

#if defined(DP_XCB) && QT_CONFIG(xcb)
#include <cstdlib>
#include <cstring>
#include <memory>
#include <xcb/xcb.h>
#endif

namespace dp {

#if defined(DP_XCB) && QT_CONFIG(xcb)
namespace {

struct FreeReply {
    void operator()(void *reply) const { std::free(reply); }
};
template <typename T>
using XcbReply = std::unique_ptr<T, FreeReply>;

/// Returns the connection to the X server; null on other platforms.
xcb_connection_t *xConnection()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    return x11 ? x11->connection() : nullptr;
}

xcb_atom_t atomNamed(xcb_connection_t *connection, const char *name)
{
    const auto cookie = xcb_intern_atom(connection, false, uint16_t(std::strlen(name)), name);
    const XcbReply<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(connection, cookie, nullptr));
    return reply ? reply->atom : xcb_atom_t(XCB_ATOM_NONE);
}

xcb_window_t rootOf(xcb_connection_t *connection, xcb_window_t window)
{
    const XcbReply<xcb_get_geometry_reply_t> reply(
        xcb_get_geometry_reply(connection, xcb_get_geometry(connection, window), nullptr));
    return reply ? reply->root : xcb_window_t(XCB_WINDOW_NONE);
}

void sendToRoot(xcb_connection_t *connection, const xcb_client_message_event_t &event, uint32_t receivers)
{
    xcb_send_event(connection, false, rootOf(connection, event.window), receivers,
        reinterpret_cast<const char *>(&event));
}

/// Returns the time of the click in a startup ID, in milliseconds of the X server; 0: none.
quint32 timeOf(const QByteArray &startupId)
{
    const QByteArray mark = "_TIME";
    const qsizetype at = startupId.lastIndexOf(mark);
    return at < 0 ? 0 : startupId.mid(at + mark.size()).toUInt();
}

/// Asks the window manager to activate the window because of an input at this time.
void requestActivation(xcb_connection_t *connection, xcb_window_t window, quint32 time)
{
    xcb_client_message_event_t event{};
    event.response_type = XCB_CLIENT_MESSAGE;
    event.format = 32;
    event.window = window;
    event.type = atomNamed(connection, "_NET_ACTIVE_WINDOW");
    event.data.data32[0] = 1; // the request comes from an application
    event.data.data32[1] = time;
    sendToRoot(connection, event, XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT | XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY);
}

/// Sends a message in parts of the size of an event; the last part ends with a zero.
void broadcast(xcb_connection_t *connection, xcb_window_t window, QByteArray message)
{
    xcb_client_message_event_t event{};
    event.response_type = XCB_CLIENT_MESSAGE;
    event.format = 8;
    event.window = window;
    event.type = atomNamed(connection, "_NET_STARTUP_INFO_BEGIN");
    constexpr qsizetype partSize = sizeof event.data.data8;
    message.append('\0');
    for (qsizetype from = 0; from < message.size(); from += partSize) {
        const QByteArray part = message.mid(from, partSize).leftJustified(partSize, '\0');
        std::memcpy(event.data.data8, part.constData(), size_t(partSize));
        sendToRoot(connection, event, XCB_EVENT_MASK_PROPERTY_CHANGE);
        event.type = atomNamed(connection, "_NET_STARTUP_INFO");
    }
}

} // namespace

X11Startup::X11Startup(QWidget &window, const QByteArray &startupId)
    : m_window(window)
    , m_id(startupId)
{
    if (xcb_connection_t *connection = xConnection())
        xcb_change_property(connection, XCB_PROP_MODE_REPLACE, xcb_window_t(m_window.winId()),
            atomNamed(connection, "_NET_STARTUP_ID"), atomNamed(connection, "UTF8_STRING"), 8,
            uint32_t(m_id.size()), m_id.constData());
}

void X11Startup::finish()
{
    xcb_connection_t *connection = xConnection();
    if (!connection)
        return;
    const auto window = xcb_window_t(m_window.winId());
    if (const quint32 time = timeOf(m_id))
        requestActivation(connection, window, time);
    QByteArray quoted = m_id;
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    broadcast(connection, window, "remove: ID=\"" + quoted + '"');
    xcb_flush(connection);
}

#else

X11Startup::X11Startup(QWidget &window, const QByteArray &startupId)
    : m_window(window)
    , m_id(startupId)
{
}

void X11Startup::finish() { }

#endif

} // namespace dp
