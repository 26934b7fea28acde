#pragma once

#include "gui/notifications/notifier.h"

namespace dp::test {

/// Stores the notifications, and sends the actions that the test wants.
class FakeNotifier final : public Notifier
{
public:
    void show(const Notification &notification) override { shown << notification; }
    void invoke(const QString &action) { emit actionInvoked(shown.last(), action, {}); }

    QList<Notification> shown;
};

} // namespace dp::test
