#pragma once

#include "arxiv/requestqueue.h"
#include "base/clock.h"
#include "base/settings.h"
#include "cli/commandline.h"
#include "gui/window/mainwindow.h"
#include "gui/window/refreshnotifications.h"
#include "gui/window/tray.h"
#include "session/idlemaintenance.h"
#include "session/refreshscheduler.h"
#include "session/session.h"

#include <functional>
#include <memory>

namespace dp {

class Prompts;

/// Creates and owns the objects of the program with a window: the settings, the queue, the session, the
/// window and its services.
class Desktop
{
public:
    /// Opens the library and creates the window without showing it. Returns an error if the library cannot be
    /// opened. The arguments must outlive the object.
    static Result<std::unique_ptr<Desktop>> open(
        const GlobalOptions &options, Prompts &prompts, const Clock &clock, Network &network);

    ~Desktop();
    Desktop(const Desktop &) = delete;
    Desktop &operator=(const Desktop &) = delete;

    MainWindow &window() { return *m_window; }
    Session &session() { return *m_session; }
    Settings &settings() { return m_settings; }
    /// Returns the maintenance of the library; null before the window is shown, and if the library is
    /// read-only.
    IdleMaintenance *idleMaintenance() { return m_maintenance.get(); }
    /// Shows the window. After the window was painted, the tray and the automatic refreshes are set up, and
    /// then whenSeen is called.
    void show(std::function<void()> whenSeen = {});

private:
    Desktop(const GlobalOptions &options, const Clock &clock, Network &network);
    void build(std::unique_ptr<OpenedLibrary> library, Prompts &prompts);
    void startServices(const std::function<void()> &whenSeen);
    void startNotifications();
    void startMaintenance();

    // The members are destroyed in reverse order. The window is destroyed before the session, whose
    // destructor ends the library's threads.
    GlobalOptions m_options;
    const Clock &m_clock;
    Network &m_network;
    Settings m_settings;
    std::unique_ptr<RequestQueue> m_queue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Tray> m_tray; // null if the desktop has no tray
    std::unique_ptr<Notifier> m_notifier; // null if the program was built without D-Bus
    std::unique_ptr<RefreshNotifications> m_notifications; // null if there is no way to show notifications
    // If the library is read-only, both are null.
    std::unique_ptr<RefreshScheduler> m_scheduler;
    std::unique_ptr<IdleMaintenance> m_maintenance;
};

} // namespace dp
