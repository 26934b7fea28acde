#pragma once

#include "app/desktop.h"
#include "base/settings.h"
#include "gui/fakeprompts.h"
#include "gui/pages/keywordpage.h"
#include "gui/table/paperstable.h"
#include "gui/window/filecontroller.h"
#include "gui/window/papertabs.h"
#include "gui/window/searchcontroller.h"
#include "library/libraryopener.h"
#include "support/fakeclock.h"
#include "support/fakenetwork.h"
#include "support/loopbackarxiv.h"

#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

namespace dp::test {

/// The whole program with its own library, and an arXiv server on the loopback interface. start() may be
/// called again after stop().
class DeskFixture
{
public:
    explicit DeskFixture(const QList<MadeUpPaper> &papers = madeUpPapers(400, QDate(2025, 3, 3)))
        : arxiv(papers)
    {
        options.library = folder.filePath(QStringLiteral("library.sqlite"));
        options.settings = folder.filePath(QStringLiteral("settings.ini"));
        options.interval = std::chrono::milliseconds(1);
        options.timeout = std::chrono::milliseconds(5000);
        options.retries = 0;
        // Most tests count rows. Headings have their own tests.
        Settings(options.settings).set(Setting::GroupByDate, false);
        Settings(options.settings).set(Setting::PdfFolder, pdfs());
        listening = arxiv.listen();
        options.apiUrl = arxiv.apiUrl().toString();
    }

    /// Creates the library. Without a library, the welcome dialog would be shown.
    bool makeLibrary(const QList<Keyword> &keywords)
    {
        return libraryopener::open(options.library, Library::Access::Create, keywords).ok();
    }

    bool start()
    {
        auto opened = Desktop::open(options, prompts, clock, network);
        if (!opened || !listening)
            return false;
        desktop = std::move(*opened);
        desktop->show();
        return QTest::qWaitForWindowExposed(&window()) && QTest::qWaitFor([this] {
            // If the display has no window manager, a new window does not become active by itself.
            if (!QApplication::activeModalWidget() && !window().isActiveWindow())
                window().activateWindow();
            return QApplication::activeModalWidget() || window().isActiveWindow();
        });
    }

    QString pdfs() const { return folder.filePath(QStringLiteral("pdfs")); }

    void stop()
    {
        window().close();
        desktop.reset();
    }

    /// Waits until all marks are written.
    bool written()
    {
        bool done = false;
        session().library().writer.post(
            &window(), [](Library &) { return 0; }, [&](int) { done = true; });
        return QTest::qWaitFor([&] { return done; });
    }

    MainWindow &window() { return desktop->window(); }
    Session &session() { return desktop->session(); }
    JobList &jobs() { return session().jobs(); }
    SearchPage *searchPage() { return window().search().page(); }
    /// Returns the last message in the status bar.
    QString message() { return window().findChild<QLabel *>(QStringLiteral("messageText"))->text(); }
    KeywordPage *page() { return window().tabs().currentKeywordPage(); }
    PapersTable *table() { return page() ? page()->table() : nullptr; }
    /// Opens the library in the same way as another program.
    std::unique_ptr<Library> openLibrary()
    {
        auto library = libraryopener::open(options.library, Library::Access::Share);
        return library ? std::move(*library) : nullptr;
    }

    QTemporaryDir folder;
    LoopbackArxiv arxiv;
    FakePrompts prompts;
    FakeClock clock;
    FakeNetwork network;
    GlobalOptions options;
    bool listening = false;
    std::unique_ptr<Desktop> desktop;
};

} // namespace dp::test
