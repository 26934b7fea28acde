#include "gui/notifications/traynotifier.h"

#include "gui/icons.h"

#include <QSystemTrayIcon>

namespace dp {
namespace {

constexpr int messageDuration = 15000; // ms

} // namespace

TrayNotifier::TrayNotifier(QSystemTrayIcon &icon, QObject *parent)
    : Notifier(parent)
    , m_icon(icon)
{
    connect(&icon, &QSystemTrayIcon::messageClicked, this,
        [this] { emit actionInvoked(m_last, notificationactions::open, {}); });
}

void TrayNotifier::show(const Notification &notification)
{
    m_last = notification;
    m_icon.showMessage(withoutTags(notification.title), withoutTags(notification.lines.join(u'\n')),
        programIcon(), messageDuration);
}

QString TrayNotifier::withoutTags(QString text)
{
    return text.replace(u'<', u'‹');
}

} // namespace dp

#include "moc_traynotifier.cpp"
