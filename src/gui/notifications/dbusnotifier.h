#pragma once

#include "gui/notifications/notifier.h"

#include <QDBusConnection>
#include <QHash>

#include <functional>
#include <optional>

class QDBusMessage;

namespace dp {

/// Shows notifications with the notification server of the desktop, which is a service on the session bus.
/// Source: Desktop Notifications Specification 1.2, https://specifications.freedesktop.org/notification-spec/
///
/// The bus is used from the first notification on, so that the start takes no longer. All calls are
/// asynchronous, because a server may hang. If there is no server, the fallback shows the notification. The
/// server may end and start again at any time.
class DBusNotifier final : public Notifier
{
    Q_OBJECT

public:
    using Connect = std::function<QDBusConnection()>;
    /// connect: returns the bus; called at the first notification.
    explicit DBusNotifier(Connect connect = &QDBusConnection::sessionBus, QObject *parent = nullptr);
    /// Closes the notifications, because nobody would answer a click.
    ~DBusNotifier() override;

    void show(const Notification &notification) override;

private slots:
    void receiveAction(uint id, const QString &key, const QDBusMessage &message);
    void receiveToken(uint id, const QString &token, const QDBusMessage &message);
    void receiveClosed(uint id, uint reason, const QDBusMessage &message);

private:
    bool connectToBus();
    void sendNext();
    void askForCapabilities();
    void send(const Notification &notification);
    void store(uint id, const Notification &notification);
    uint idOf(Notification::Kind kind) const;
    QString bodyOf(const Notification &notification) const;
    QStringList actionsOf(const Notification &notification) const;
    void forgetServer();

    struct Shown {
        Notification notification;
        QByteArray activationToken; // the server sends it before the action
    };

    Connect m_connect;
    std::optional<QDBusConnection> m_bus; // empty before the first notification
    QString m_server; // unique name of the server on the bus; empty: unknown
    QStringList m_capabilities; // of the server
    QList<Notification> m_waiting; // at most one of each kind
    bool m_isCalling = false; // a notification waits for the answer to the previous call, which has the id
    QHash<uint, Shown> m_shown; // by the id that the server has given
};

} // namespace dp
