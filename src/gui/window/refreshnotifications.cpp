#include "gui/window/refreshnotifications.h"

#include "gui/notifications/newpapers.h"
#include "gui/notifications/notifier.h"
#include "gui/window/mainwindow.h"
#include "gui/window/windowactivation.h"
#include "session/refreshsummary.h"
#include "session/session.h"
#include "text/errortext.h"

#include <algorithm>
#include <utility>

namespace dp {

RefreshNotifications::RefreshNotifications(
    MainWindow &window, Session &session, Notifier &notifier, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_session(session)
    , m_notifier(notifier)
{
    const RefreshJob &refresh = session.refresh();
    connect(&refresh, &RefreshJob::reported, this, &RefreshNotifications::showNewPapers);
    connect(&refresh, &RefreshJob::finished, this, &RefreshNotifications::showResult);
    connect(&refresh, &RefreshJob::failed, this,
        [this](const Error &error) { answer(tr("Refresh failed"), errorText(error)); });
    connect(&refresh, &RefreshJob::cancelled, this, [this] { m_isAnswerDue = false; });
    connect(&notifier, &Notifier::actionInvoked, this, &RefreshNotifications::act);
}

void RefreshNotifications::refresh()
{
    m_isAnswerDue = true;
    m_session.refresh().refreshAll();
}

void RefreshNotifications::showNewPapers(const QList<RefreshReport> &reports)
{
    m_isNothingDue = std::all_of(
        reports.cbegin(), reports.cend(), [](const RefreshReport &report) { return report.notDue; });
    if (m_window.isActiveWindow())
        return; // the new papers are visible there
    if (const auto notification = newpapers::notification(reports, *m_session.library().local)) {
        m_isAnswerDue = false;
        m_notifier.show(*notification);
    }
}

void RefreshNotifications::showResult(const JobResult &result)
{
    if (m_isNothingDue)
        answer(tr("Up to date"), refreshsummary::announcement(m_session.clock().now()));
    else if (!result.warning.isEmpty())
        answer(tr("Refresh failed"), result.warning);
    else
        answer(tr("Refresh finished"), result.message);
}

/// Shows the result of a refresh that refresh() has started.
void RefreshNotifications::answer(const QString &title, const QString &text)
{
    if (!std::exchange(m_isAnswerDue, false) || m_window.isActiveWindow())
        return;
    Notification notification;
    notification.kind = Notification::Kind::RefreshResult;
    notification.title = title;
    notification.lines = {text};
    //: on a button of a notification: show the window
    notification.actions = {{notificationactions::open, tr("Open")}};
    m_notifier.show(notification);
}

void RefreshNotifications::act(
    const Notification &notification, const QString &action, const QByteArray &activationToken)
{
    if (action == notificationactions::starFirst)
        m_session.marks().mark(notification.papers.mid(0, 1), Mark::Starred);
    else if (action == notificationactions::markRead)
        m_session.marks().mark(notification.papers, Mark::Read);
    else if (action == notificationactions::open)
        windowactivation::bringUp(m_window, activationToken, [this, &notification] {
            if (notification.papers.isEmpty())
                m_window.bringUp();
            else
                m_window.showPaper(notification.keywordId, notification.papers.first());
        });
}

} // namespace dp

#include "moc_refreshnotifications.cpp"
