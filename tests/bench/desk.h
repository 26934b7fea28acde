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

/// The complete program in this process, with its window on the display.
class Desk final : public QObject
{
public:
    Desk(const QString &library, const QString &settings,
        const QUrl &apiUrl = QUrl(QStringLiteral("http://127.0.0.1:9/api/query")));
    ~Desk() override;

    MainWindow &window() { return m_desktop->window(); }
    SearchPage *searchPage() { return window().search().page(); }
    Session &session() { return m_desktop->session(); }
    /// Returns the time from an action until its effect is painted, in milliseconds.
    double untilPainted(const std::function<void()> &action, const std::function<bool()> &happened);
    /// Processes events until the condition is true.
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
