#pragma once

#include "app/desktop.h"
#include "base/clock.h"
#include "gui/fakeprompts.h"
#include "gui/window/filecontroller.h"
#include "gui/window/papertabs.h"
#include "gui/window/searchcontroller.h"
#include "qtnetwork/qtnetwork.h"

#include <QObject>

#include <functional>
#include <memory>

namespace dp::bench {

/// Runs the complete program in this process and shows its window.
class Desk final : public QObject
{
public:
    Desk(const QString &library, const QString &settings,
        const QUrl &apiUrl = QUrl(QStringLiteral("http://127.0.0.1:9/api/query")));
    ~Desk() override;

    MainWindow &window() { return m_desktop->window(); }
    SearchPage *searchPage() { return window().search().page(); }
    Session &session() { return m_desktop->session(); }
    /// Runs an action and returns the time until its effect is painted, in milliseconds. happened: returns
    /// whether the effect has happened; empty: the next painted frame shows it.
    double untilPainted(const std::function<void()> &action, const std::function<bool()> &happened);
    /// Processes events until the condition is true. Ends the program if this takes too long.
    static void wait(const std::function<bool()> &isSo);

    test::FakePrompts prompts;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    SystemClock m_clock;
    QtNetwork m_network;
    std::unique_ptr<Desktop> m_desktop;
    std::function<bool()> m_happened;
    bool m_painted = false;
};

} // namespace dp::bench
