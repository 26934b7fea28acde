#include "app/desktop.h"

#include "gui/appearance.h"
#include "library/facts.h"

#include <QApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace dp {

Desktop::Desktop(const GlobalOptions &options, Prompts &prompts, const Clock &clock)
    : m_options(options)
    , m_prompts(prompts)
    , m_clock(clock)
    , m_settings(options.settings)
{
}

Result<std::unique_ptr<Desktop>> Desktop::open(
    const GlobalOptions &options, Prompts &prompts, const Clock &clock)
{
    std::unique_ptr<Desktop> desktop(new Desktop(options, prompts, clock));
    DP_TRY(desktop->openLibrary());
    desktop->build();
    return desktop;
}

Outcome Desktop::openLibrary()
{
    const auto made = m_writer.open(m_options.library, Library::Access::Create);
    if (!made)
        return made.error();
    m_isNew = *made;
    if (m_isNew) // whoever comes by the window is asked what to follow, now or the next time
        m_writer.post(
            &m_writer,
            [](Library &library) { return Facts(library.connection()).set(Facts::Name::WelcomeDue, u"1"_s); },
            [](const Outcome
                    &) { /* without it there is no welcome, and the suggestions are there as tabs */ });
    if (const auto opened = m_searcher.open(m_options.library, Library::Access::Share); !opened)
        return opened.error();
    auto reader = Library::open(m_options.library, Library::Access::Share);
    if (!reader)
        return reader.error();
    m_reader = std::move(*reader);
    return success();
}

void Desktop::build()
{
    RequestPolicy policy;
    policy.interval = m_options.interval;
    policy.timeout = m_options.timeout;
    policy.sharedFolder = Governor::defaultFolder();
    m_queue = std::make_unique<RequestQueue>(policy);
    RefreshService::Options refresh;
    refresh.apiUrl = QUrl(m_options.apiUrl);
    refresh.retries = m_options.retries;
    refresh.order = sortByNamed(m_settings.text(Setting::ListOrder));
    refresh.bound = m_settings.number(Setting::RefreshBound);
    m_refresh = std::make_unique<RefreshService>(*m_queue, m_writer, m_clock, refresh);
    m_desk =
        std::make_unique<Desk>(m_writer, m_searcher, *m_reader, *m_refresh, m_settings, m_prompts, m_clock);
    ExportFile::Options exportDefaults;
    exportDefaults.apiUrl = refresh.apiUrl;
    appearance::apply(m_settings.text(Setting::Appearance));
    m_window = std::make_unique<MainWindow>(*m_desk, exportDefaults);
}

void Desktop::show()
{
    m_window->prepare();
    if (!m_options.background) {
        m_window->show();
        // Looking for a tray and for the network takes as long as drawing the window does.
        QTimer::singleShot(0, m_window.get(), [this] { settle(); });
        return;
    }
    settle();
    if (!m_tray)
        m_window->showMinimized();
}

void Desktop::settle()
{
    if (Tray::isAvailable()) {
        m_tray = std::make_unique<Tray>(*m_window, *m_reader);
        m_window->setTray(&Tray::isAvailable);
        QApplication::setQuitOnLastWindowClosed(false); // the window says itself when it is the end
        m_tray->show();
    }
    m_window->start(m_isNew);
    m_selfRefresh = std::make_unique<SelfRefresh>(*m_window, m_settings, m_clock);
}

} // namespace dp
