#pragma once

#include "arxiv/requestqueue.h"
#include "base/clock.h"
#include "base/settings.h"
#include "cli/commandline.h"
#include "gui/window/mainwindow.h"
#include "gui/window/tray.h"
#include "session/idlemaintenance.h"
#include "session/refreshscheduler.h"
#include "session/session.h"

#include <functional>
#include <memory>

namespace dp {

class Prompts;

/// The composition root of the window: creates and owns the settings, the queue, the session, the window and
/// its services.
class Desktop
{
public:
    /// Opens the library or returns the error. Creates the window without showing it. The arguments must
    /// outlive the object.
    static Result<std::unique_ptr<Desktop>> open(
        const GlobalOptions &options, Prompts &prompts, const Clock &clock, Network &network);

    ~Desktop();
    Desktop(const Desktop &) = delete;
    Desktop &operator=(const Desktop &) = delete;

    MainWindow &window() { return *m_window; }
    Session &session() { return *m_session; }
    Settings &settings() { return m_settings; }
    /// Null before the window is shown, and if the library is read-only.
    IdleMaintenance *idleMaintenance() { return m_maintenance.get(); }
    /// Shows the window. The tray and automatic refreshes are set up once the window was painted; then
    /// whenSeen is called.
    void show(std::function<void()> whenSeen = {});

private:
    Desktop(const GlobalOptions &options, const Clock &clock, Network &network);
    void build(std::unique_ptr<OpenedLibrary> library, Prompts &prompts);
    void startServices(const std::function<void()> &whenSeen);
    void startMaintenance();

    // Destroyed in reverse order: the window before the session, which ends the library's threads.
    GlobalOptions m_options;
    const Clock &m_clock;
    Network &m_network;
    Settings m_settings;
    std::unique_ptr<RequestQueue> m_queue;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Tray> m_tray; // null if the desktop has no tray
    std::unique_ptr<RefreshScheduler> m_scheduler;
    std::unique_ptr<IdleMaintenance> m_maintenance;
};

} // namespace dp
