#pragma once

#include "app/desktop.h"
#include "gui/fakeprompts.h"
#include "gui/widgets/keywordpage.h"
#include "gui/widgets/paperstable.h"
#include "library/libraryopener.h"
#include "support/fakeclock.h"
#include "support/fakenetwork.h"
#include "support/loopbackarxiv.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace dp::test {

/// The whole program over a library of its own and an arXiv on the loopback. start() may be called again
/// after stop(), as a person starts the program again.
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
        listening = arxiv.listen();
        options.apiUrl = arxiv.apiUrl().toString();
    }

    /// Without the first run's question, as a library that is known already.
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
            // Without a window manager on the display nobody gives a new window the keyboard.
            if (!QApplication::activeModalWidget() && !window().isActiveWindow())
                window().activateWindow();
            return QApplication::activeModalWidget() || window().isActiveWindow();
        });
    }

    void stop()
    {
        window().close();
        desktop.reset();
    }

    MainWindow &window() { return desktop->window(); }
    KeywordPage *page() { return window().currentPage(); }
    PapersTable *table() { return page() ? page()->table() : nullptr; }
    /// The library as another program would see it.
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
