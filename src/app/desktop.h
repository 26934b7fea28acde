#pragma once

#include "app/housekeeper.h"
#include "app/otherprograms.h"
#include "app/selfrefresh.h"
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

/// Everything behind the window, built and owned in one place: the library's thread and the reading
/// connection, the queue, the services, the desk and the window. Members go in the reverse order: the window
/// first, the thread last.
class Desktop
{
public:
    /// Opens the library, or says why not. The window is made, not shown. What it is given outlives it.
    static Result<std::unique_ptr<Desktop>> open(
        const GlobalOptions &options, Prompts &prompts, const Clock &clock, Network &network);

    ~Desktop();
    Desktop(const Desktop &) = delete;
    Desktop &operator=(const Desktop &) = delete;

    MainWindow &window() { return *m_window; }
    Desk &desk() { return *m_desk; }
    /// Once the window is shown; null where the library may not be written.
    Housekeeper *housekeeper() { return m_housekeeper.get(); }
    /// What else there is, the tray and refreshing, comes when the window is seen; and whenSeen is called.
    void show(std::function<void()> whenSeen = {});

private:
    Desktop(const GlobalOptions &options, Prompts &prompts, const Clock &clock, Network &network);
    Outcome openLibrary();
    Outcome openOnce(Library::Access access);
    void closeLibrary();
    Outcome lookOver();
    Outcome makeSound(const Error &cause);
    void build();
    void settle(const std::function<void()> &whenSeen);
    void keepHouse();

    GlobalOptions m_options;
    bool m_isNew = false; // the library was made just now
    bool m_isReadOnly = false; // it may not be written
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
    std::unique_ptr<Tray> m_tray; // null where the desktop has none
    std::unique_ptr<SelfRefresh> m_selfRefresh;
    std::unique_ptr<Housekeeper> m_housekeeper;
    std::unique_ptr<OtherPrograms> m_others;
    QString m_notice; // what a person is to be told of the library, once the window is there
};

} // namespace dp
