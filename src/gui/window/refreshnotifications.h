#pragma once

#include "gui/notifications/notification.h"
#include "refresh/refreshreport.h"
#include "session/job.h"

#include <QObject>

namespace dp {

class MainWindow;
class Notifier;
class Session;

/// Shows notifications about refreshes while the window is not active, and does what the person chooses in
/// them. After each refresh, one notification lists the titles of the new papers of watched keywords. GUI
/// thread; the arguments of the constructor must outlive it.
class RefreshNotifications : public QObject
{
    Q_OBJECT

public:
    RefreshNotifications(MainWindow &window, Session &session, Notifier &notifier, QObject *parent = nullptr);

    /// Refreshes all keywords, and shows the result in a notification. Use it where the window, whose status
    /// bar shows the result, may be hidden.
    void refresh();

private:
    void showNewPapers(const QList<RefreshReport> &reports);
    void showResult(const JobResult &result);
    void answer(const QString &title, const QString &text);
    void act(const Notification &notification, const QString &action, const QByteArray &activationToken);

    MainWindow &m_window;
    Session &m_session;
    Notifier &m_notifier;
    bool m_isAnswerDue = false; // refresh() was called, and its result was not shown yet
    bool m_isNothingDue = false; // the last refresh sent no request, because arXiv has announced nothing
};

} // namespace dp
