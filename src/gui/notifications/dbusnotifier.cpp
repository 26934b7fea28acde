#include "gui/notifications/dbusnotifier.h"

#include "base/log.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QGuiApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr QLatin1StringView notificationService("org.freedesktop.Notifications"); // also the interface
constexpr QLatin1StringView notificationPath("/org/freedesktop/Notifications");
constexpr uchar normalUrgency = 1;
constexpr int durationOfServer = -1; // the server decides how long it shows the notification

QDBusMessage notificationCall(const QString &method)
{
    return QDBusMessage::createMethodCall(notificationService, notificationPath, notificationService, method);
}

} // namespace

DBusNotifier::DBusNotifier(Connect connect, QObject *parent)
    : Notifier(parent)
    , m_connect(std::move(connect))
{
}

DBusNotifier::~DBusNotifier()
{
    for (const uint id : m_shown.keys()) {
        QDBusMessage call = notificationCall(u"CloseNotification"_s);
        call.setAutoStartService(false);
        call << id;
        m_bus->send(call);
    }
}

void DBusNotifier::show(const Notification &notification)
{
    if (!connectToBus())
        return showInFallback(notification);
    m_waiting.removeIf([&](const Notification &waiting) { return waiting.kind == notification.kind; });
    m_waiting << notification;
    sendNext();
}

/// Returns whether the bus is connected. The signals are received from every sender and checked later: to
/// receive the signals of a service only, Qt would ask the bus for its owner and wait for the answer.
bool DBusNotifier::connectToBus()
{
    if (m_bus)
        return m_bus->isConnected();
    m_bus = m_connect();
    if (!m_bus->isConnected())
        return false;
    const auto receive = [this](const QString &signal, const char *slot) {
        m_bus->connect({}, notificationPath, notificationService, signal, this, slot);
    };
    receive(u"ActionInvoked"_s, SLOT(receiveAction(uint, QString, QDBusMessage)));
    receive(u"ActivationToken"_s, SLOT(receiveToken(uint, QString, QDBusMessage)));
    receive(u"NotificationClosed"_s, SLOT(receiveClosed(uint, uint, QDBusMessage)));
    const auto *watcher =
        new QDBusServiceWatcher(notificationService, *m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &DBusNotifier::forgetServer);
    return true;
}

void DBusNotifier::sendNext()
{
    if (m_isCalling || m_waiting.isEmpty())
        return;
    m_isCalling = true;
    if (m_server.isEmpty())
        askForCapabilities();
    else
        send(m_waiting.takeFirst());
}

/// Also finds out whether there is a server. The bus may start it for this call.
void DBusNotifier::askForCapabilities()
{
    auto *watcher =
        new QDBusPendingCallWatcher(m_bus->asyncCall(notificationCall(u"GetCapabilities"_s)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QStringList> reply = *watcher;
        watcher->deleteLater();
        m_isCalling = false;
        if (reply.isError()) {
            qCInfo(logGui).noquote() << "no notification server:" << reply.error().message();
            for (const Notification &notification : std::exchange(m_waiting, {}))
                showInFallback(notification);
            return;
        }
        m_server = reply.reply().service();
        m_capabilities = reply.value();
        sendNext();
    });
}

void DBusNotifier::send(const Notification &notification)
{
    const QVariantMap hints{{u"desktop-entry"_s, QGuiApplication::desktopFileName()},
        {u"urgency"_s, QVariant::fromValue(normalUrgency)}};
    QDBusMessage call = notificationCall(u"Notify"_s);
    call << tr("Daily Papers") << idOf(notification.kind) << QGuiApplication::desktopFileName()
         << notification.title << bodyOf(notification) << actionsOf(notification) << hints
         << durationOfServer;
    auto *watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notification] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        m_isCalling = false;
        if (reply.isError()) {
            qCWarning(logGui).noquote() << "a notification was not shown:" << reply.error().message();
            showInFallback(notification);
        } else if (reply.reply().service() == m_server) { // the server may have ended after its answer
            store(reply.value(), notification);
        }
        sendNext();
    });
}

void DBusNotifier::store(uint id, const Notification &notification)
{
    m_shown.remove(idOf(notification.kind));
    m_shown.insert(id, {notification, {}});
}

/// Returns the id of the shown notification of this kind; 0: none is shown.
uint DBusNotifier::idOf(Notification::Kind kind) const
{
    for (auto it = m_shown.cbegin(); it != m_shown.cend(); ++it)
        if (it->notification.kind == kind)
            return it.key();
    return 0;
}

QString DBusNotifier::bodyOf(const Notification &notification) const
{
    if (!m_capabilities.contains("body"_L1))
        return {};
    const QString text = notification.lines.join(u'\n');
    return m_capabilities.contains("body-markup"_L1) ? text.toHtmlEscaped() : text;
}

/// A server without buttons may show a dialog if a notification has actions.
QStringList DBusNotifier::actionsOf(const Notification &notification) const
{
    QStringList actions;
    if (m_capabilities.contains("actions"_L1))
        for (const Notification::Action &action : notification.actions)
            actions << action.key << action.label;
    return actions;
}

void DBusNotifier::receiveAction(uint id, const QString &key, const QDBusMessage &message)
{
    const auto shown = m_shown.constFind(id);
    if (message.service() != m_server || shown == m_shown.cend())
        return;
    const Shown invoked = *shown; // a receiver of the signal may show another notification
    emit actionInvoked(invoked.notification, key, invoked.activationToken);
}

void DBusNotifier::receiveToken(uint id, const QString &token, const QDBusMessage &message)
{
    if (const auto shown = m_shown.find(id); message.service() == m_server && shown != m_shown.end())
        shown->activationToken = token.toUtf8();
}

void DBusNotifier::receiveClosed(uint id, uint, const QDBusMessage &message)
{
    if (message.service() == m_server)
        m_shown.remove(id);
}

/// The ids of a server are not valid for the next one.
void DBusNotifier::forgetServer()
{
    m_server.clear();
    m_capabilities.clear();
    m_shown.clear();
}

} // namespace dp

#include "moc_dbusnotifier.cpp"
