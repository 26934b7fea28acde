#include "app/desktop.h"

#include "gui/afterpaint.h"
#include "gui/appearance.h"
#include "gui/dialogs/waitdialog.h"
#ifdef DP_DBUS
#include "gui/notifications/dbusnotifier.h"
#endif
#include "gui/window/windowmessages.h"
#include "session/libraryopener.h"

#include <QApplication>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

Desktop::Desktop(const GlobalOptions &options, const Clock &clock, Network &network)
    : m_options(options)
    , m_clock(clock)
    , m_network(network)
    , m_settings(options.settings)
{
}

Desktop::~Desktop() = default;

Result<std::unique_ptr<Desktop>> Desktop::open(
    const GlobalOptions &options, Prompts &prompts, const Clock &clock, Network &network)
{
    std::unique_ptr<Desktop> desktop(new Desktop(options, clock, network));
    // Before the library is opened, because this can fail with a message or show a dialog for a long time.
    appearance::apply(desktop->m_settings.text(Setting::Appearance));
    // The fonts are loaded while the library is being opened, because both take about the same time.
    LibraryOpener opener(options.library, clock, &WaitDialog::run, &appearance::loadFonts);
    auto library = opener.open();
    if (!library)
        return library.error();
    desktop->build(std::move(*library), prompts);
    return desktop;
}

void Desktop::build(std::unique_ptr<OpenedLibrary> library, Prompts &prompts)
{
    RequestPolicy policy;
    policy.interval = m_options.interval;
    policy.timeout = m_options.timeout;
    policy.sharedFolder = Governor::defaultFolder();
    m_queue = std::make_unique<RequestQueue>(m_network, policy);
    RefreshService::Options refresh;
    refresh.apiUrl = QUrl(m_options.apiUrl);
    refresh.retries = m_options.retries;
    refresh.order = sortByNamed(m_settings.text(Setting::ListOrder));
    refresh.bound = m_settings.number(Setting::RefreshBound);
    m_session = std::make_unique<Session>(std::move(library), *m_queue, m_network, m_clock, refresh);
    m_window = std::make_unique<MainWindow>(*m_session, m_settings, prompts);
}

void Desktop::show(std::function<void()> whenSeen)
{
    // Creates the tabs, so that the window shows papers when it appears.
    m_session->savedSearches().finishFirstRead();
    m_session->keywords().finishFirstRead();
    if (!m_options.background) {
        m_window->show();
        // The tray and the network are set up only now, because this takes as long as painting the window.
        AfterPaint::call(*m_window, [this, whenSeen = std::move(whenSeen)] { startServices(whenSeen); });
        return;
    }
    startServices(whenSeen);
    if (!m_tray)
        m_window->showMinimized();
}

void Desktop::startServices(const std::function<void()> &whenSeen)
{
    if (whenSeen)
        whenSeen();
    OpenedLibrary &library = m_session->library();
    if (Tray::isAvailable()) {
        m_tray = std::make_unique<Tray>(*m_window, m_session->keywords());
        m_window->setTray(&Tray::isAvailable);
        // The window ends the program itself, because it may be hidden in the tray.
        QApplication::setQuitOnLastWindowClosed(false);
        m_tray->show();
    }
    startNotifications();
    m_window->start();
    if (!library.isReadOnly) {
        m_scheduler = std::make_unique<RefreshScheduler>(
            m_session->keywords(), m_session->refresh(), m_settings, m_clock, m_network);
        startMaintenance();
    }
    m_session->externalChanges().check();
    if (!library.notice.isEmpty())
        m_window->messages().showProblem(library.notice);
}

/// Notifications are shown by the notification server of the desktop, or else by the tray.
void Desktop::startNotifications()
{
    Notifier *notifier = m_tray ? &m_tray->notifier() : nullptr;
#ifdef DP_DBUS
    m_notifier = std::make_unique<DBusNotifier>();
    m_notifier->setFallback(notifier);
    notifier = m_notifier.get();
#endif
    if (!notifier)
        return;
    m_notifications = std::make_unique<RefreshNotifications>(*m_window, *m_session, *notifier);
    if (m_tray)
        QObject::connect(
            m_tray.get(), &Tray::refreshRequested, m_notifications.get(), &RefreshNotifications::refresh);
}

/// Starts the maintenance of the library while the user is idle. Errors of this work, such as those of the
/// daily backup, are shown in the same way as errors of user actions.
void Desktop::startMaintenance()
{
    m_maintenance = std::make_unique<IdleMaintenance>(
        m_session->library().writer, m_clock, [this] { return m_session->jobs().isBusy(); });
    QObject::connect(m_maintenance.get(), &Job::failed, &m_window->messages(), &WindowMessages::showError);
}

} // namespace dp
