#pragma once

#include "gui/notifications/notifier.h"

class QSystemTrayIcon;

namespace dp {

/// Shows notifications as messages of the icon in the system tray. They have no buttons, and can only be
/// clicked. Used if the desktop has no notification server on the session bus. The icon must outlive the
/// object.
class TrayNotifier final : public Notifier
{
    Q_OBJECT

public:
    explicit TrayNotifier(QSystemTrayIcon &icon, QObject *parent = nullptr);

    void show(const Notification &notification) override;
    /// Returns a text without "<". Some desktops interpret tags in a message, and others show entities
    /// literally.
    static QString withoutTags(QString text);

private:
    QSystemTrayIcon &m_icon;
    Notification m_last; // the message that can be clicked
};

} // namespace dp
