#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QList>
#include <QObject>
#include <QVariantMap>

namespace dp::test {

/// A notification server on a bus. Stores what it is asked to show, and clicks when the test wants it.
class FakeNotificationServer : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Call {
        QString program;
        uint replacedId = 0;
        QString icon, title, body;
        QStringList actions;
        QVariantMap hints;
        int duration = 0;
        uint id = 0; ///< the id that the server has given
        QString signature;
    };

    explicit FakeNotificationServer(const QDBusConnection &bus)
        : m_bus(bus)
    {
    }
    ~FakeNotificationServer() override { stop(); }

    bool start()
    {
        return m_bus.registerObject(path(), this, QDBusConnection::ExportAllSlots)
            && m_bus.registerService(name());
    }
    /// Ends as a server does that crashes: it forgets its notifications without a signal.
    void stop()
    {
        m_bus.unregisterService(name());
        m_bus.unregisterObject(path());
    }

    void sendToken(uint id, const QString &token) { send(QStringLiteral("ActivationToken"), {id, token}); }
    void click(uint id, const QString &action) { send(QStringLiteral("ActionInvoked"), {id, action}); }
    void close(uint id) { send(QStringLiteral("NotificationClosed"), {id, uint(2)}); }
    /// Answers the calls that came while `hangs` was true.
    void answerAll()
    {
        hangs = false;
        for (const QDBusMessage &reply : std::exchange(m_unanswered, {}))
            m_bus.send(reply);
    }

    QStringList capabilities{
        QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")};
    QList<Call> calls;
    QList<uint> closed; ///< ids that the program has closed
    int capabilityCalls = 0;
    bool hangs = false; ///< the server receives calls but does not answer them
    bool refuses = false; ///< the server answers with an error

public slots:
    QStringList GetCapabilities()
    {
        ++capabilityCalls;
        delay(QVariant(capabilities));
        return capabilities;
    }
    uint Notify(const QString &program, uint replacedId, const QString &icon, const QString &title,
        const QString &body, const QStringList &actions, const QVariantMap &hints, int duration)
    {
        const uint id = replacedId ? replacedId : ++m_lastId;
        calls << Call{
            program, replacedId, icon, title, body, actions, hints, duration, id, message().signature()};
        if (refuses)
            sendErrorReply(QDBusError::LimitsExceeded, QStringLiteral("too many notifications"));
        else
            delay(id);
        return id;
    }
    void CloseNotification(uint id) { closed << id; }

private:
    static QString name() { return QStringLiteral("org.freedesktop.Notifications"); }
    static QString path() { return QStringLiteral("/org/freedesktop/Notifications"); }
    void send(const QString &signal, const QVariantList &values)
    {
        QDBusMessage message = QDBusMessage::createSignal(path(), name(), signal);
        message.setArguments(values);
        m_bus.send(message);
    }
    void delay(const QVariant &result)
    {
        if (!hangs)
            return;
        setDelayedReply(true);
        m_unanswered << message().createReply(result);
    }

    QDBusConnection m_bus;
    QList<QDBusMessage> m_unanswered;
    uint m_lastId = 40;
};

} // namespace dp::test
