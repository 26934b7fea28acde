#pragma once

#include "app/externalchanges.h"
#include "app/idlemaintenance.h"
#include "app/refreshscheduler.h"
#include "arxiv/requestqueue.h"
#include "base/clock.h"
#include "base/settings.h"
#include "cli/commandline.h"
#include "gui/desk.h"
#include "gui/mainwindow.h"
#include "gui/tray.h"
#include "library/librarythread.h"
#include "refresh/refreshservice.h"

#include <functional>
#include <memory>

namespace dp {

/// Creates and owns everything behind the window: the library's thread and the reading connection, the queue,
/// the services, the desk and the window. Members are destroyed in reverse order: the window first, the
/// thread last.
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
    Desk &desk() { return *m_desk; }
    /// Null before the window is shown, and if the library is read-only.
    IdleMaintenance *idleMaintenance() { return m_housekeeper.get(); }
    /// Shows the window. The tray and automatic refreshes are set up once the window was painted; then
    /// whenSeen is called.
    void show(std::function<void()> whenSeen = {});

private:
    Desktop(const GlobalOptions &options, Prompts &prompts, const Clock &clock, Network &network);
    Outcome openLibrary();
    Outcome openOnce(Library::Access access);
    void closeLibrary();
    Outcome checkIntegrity();
    Outcome recover(const Error &cause);
    void build();
    void startServices(const std::function<void()> &whenSeen);
    void startMaintenance();

    GlobalOptions m_options;
    bool m_isNew = false; // the library was just created
    bool m_isReadOnly = false;
    Prompts &m_prompts;
    const Clock &m_clock;
    Network &m_network;
    Settings m_settings;
    LibraryThread m_writer;
    LibraryThread m_searcher;
    std::unique_ptr<Library> m_reader;
    std::unique_ptr<RequestQueue> m_queue;
    std::unique_ptr<RefreshService> m_refresh;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Tray> m_tray; // null if the desktop has no tray
    std::unique_ptr<RefreshScheduler> m_selfRefresh;
    std::unique_ptr<IdleMaintenance> m_housekeeper;
    std::unique_ptr<ExternalChanges> m_others;
    QString m_notice; // a message about the library, shown once the window is open
};

} // namespace dp
