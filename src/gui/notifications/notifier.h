#pragma once

#include "gui/notifications/notification.h"

#include <QObject>
#include <QPointer>

namespace dp {

/// Interface for the ways to show notifications. A notifier that cannot show a notification passes it on to
/// its fallback. Use it in the GUI thread.
class Notifier : public QObject
{
    Q_OBJECT

public:
    /// Shows the notification. Returns before the desktop has shown it, and never waits for the desktop.
    virtual void show(const Notification &notification) = 0;
    /// Sets the notifier for the notifications that this one cannot show, and forwards its actions. Null:
    /// they are not shown. Call it only once; the caller keeps the ownership.
    void setFallback(Notifier *fallback);

signals:
    /// Emitted when the person clicked the notification or one of its buttons. action: a key of
    /// notificationactions. activationToken: token with which the window may take the focus; may be empty.
    void actionInvoked(
        const dp::Notification &notification, const QString &action, const QByteArray &activationToken);

protected:
    using QObject::QObject;

    void showInFallback(const Notification &notification);

private:
    QPointer<Notifier> m_fallback;
};

} // namespace dp
