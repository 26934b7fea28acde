#include "gui/notifications/notifier.h"

namespace dp {

void Notifier::setFallback(Notifier *fallback)
{
    m_fallback = fallback;
    if (fallback)
        connect(fallback, &Notifier::actionInvoked, this, &Notifier::actionInvoked);
}

void Notifier::showInFallback(const Notification &notification)
{
    if (m_fallback)
        m_fallback->show(notification);
}

} // namespace dp

#include "moc_notifier.cpp"
