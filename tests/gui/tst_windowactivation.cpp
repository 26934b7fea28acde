// The token with which a window may take the focus after a click in another program.
#include "gui/window/windowactivation.h"

#include "support/testprogram.h"

#include <QAbstractNativeEventFilter>
#include <QApplication>
#include <QTest>
#include <QWidget>

#ifdef DP_XCB
#include <cstdlib>
#include <cstring>
#include <xcb/xcb.h>
#endif

using namespace Qt::StringLiterals;

namespace dp::test {

class TestWindowActivation : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void theTokenComesFromTheEnvironment();
    void withoutATokenTheWindowIsBroughtUp();
    void anX11StartIsAppliedToTheWindow();
};

void TestWindowActivation::cleanup()
{
    qunsetenv("XDG_ACTIVATION_TOKEN");
    qunsetenv("DESKTOP_STARTUP_ID");
}

void TestWindowActivation::theTokenComesFromTheEnvironment()
{
    QCOMPARE(windowactivation::tokenOfEnvironment(), QByteArray());
    qputenv("DESKTOP_STARTUP_ID", "desktop-1_TIME5");
    QCOMPARE(windowactivation::tokenOfEnvironment(), "desktop-1_TIME5");
    qputenv("XDG_ACTIVATION_TOKEN", "token-1"); // the newer variable; some desktops set both
    QCOMPARE(windowactivation::tokenOfEnvironment(), "token-1");
}

void TestWindowActivation::withoutATokenTheWindowIsBroughtUp()
{
    QWidget window;
    windowactivation::bringUp(window, {}, [&window] { window.show(); });
    QVERIFY(window.isVisible());
}

#ifdef DP_XCB
namespace {

/// Collects the messages that are sent to the root window.
class RootMessages final : public QAbstractNativeEventFilter
{
public:
    RootMessages() { QCoreApplication::instance()->installNativeEventFilter(this); }
    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *) override
    {
        const auto *event = static_cast<const xcb_client_message_event_t *>(message);
        if (type == "xcb_generic_event_t" && (event->response_type & 0x7f) == XCB_CLIENT_MESSAGE
            && event->format == 8)
            text.append(reinterpret_cast<const char *>(event->data.data8), sizeof event->data.data8);
        return false;
    }
    QByteArray text;
};

QByteArray propertyOf(xcb_connection_t *connection, WId window, const char *name)
{
    xcb_intern_atom_reply_t *atom = xcb_intern_atom_reply(
        connection, xcb_intern_atom(connection, true, uint16_t(std::strlen(name)), name), nullptr);
    xcb_get_property_reply_t *reply = xcb_get_property_reply(connection,
        xcb_get_property(connection, false, xcb_window_t(window), atom->atom, XCB_ATOM_ANY, 0, 100), nullptr);
    const QByteArray value(
        static_cast<const char *>(xcb_get_property_value(reply)), xcb_get_property_value_length(reply));
    std::free(reply);
    std::free(atom);
    return value;
}

} // namespace
#endif

/// The window manager finds the start by the ID on the window, and is told that the start has ended.
void TestWindowActivation::anX11StartIsAppliedToTheWindow()
{
#ifdef DP_XCB
    const auto *x11 = qApp->nativeInterface<QNativeInterface::QX11Application>();
    if (!x11)
        QSKIP("the display is not an X server");
    const QByteArray id = "desktop/daily-papers/1-0-\"host\"_TIME4711";
    QWidget window;
    RootMessages messages;
    QByteArray idWhileShown;
    windowactivation::bringUp(window, id, [&] {
        idWhileShown = propertyOf(x11->connection(), window.winId(), "_NET_STARTUP_ID");
        window.show();
    });
    QCOMPARE(idWhileShown, id);
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QByteArray expected = "remove: ID=\"desktop/daily-papers/1-0-\\\"host\\\"_TIME4711\"";
    QTRY_COMPARE(messages.text.left(expected.size()), expected);
    QCOMPARE(messages.text.mid(expected.size()).count('\0'), messages.text.size() - expected.size());
    QVERIFY(qEnvironmentVariableIsEmpty("XDG_ACTIVATION_TOKEN")); // only Wayland uses it
#else
    QSKIP("the program was built without X11");
#endif
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestWindowActivation)
#include "tst_windowactivation.moc"
