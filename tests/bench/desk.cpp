#include "bench/desk.h"

#include "bench/measure.h"
#include "bench/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QTimer>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

constexpr int patience = 120000; // longest wait, in milliseconds

} // namespace

Desk::Desk(const QString &library, const QString &settings, const QUrl &apiUrl)
{
    GlobalOptions options;
    options.library = library;
    options.settings = settings;
    options.apiUrl = apiUrl.toString();
    options.interval = std::chrono::milliseconds(0);
    m_desktop = sure(Desktop::open(options, prompts, m_clock, m_network));
    window().installEventFilter(this);
    m_desktop->show();
    wait([this] { return window().windowHandle()->isExposed() && m_painted; });
}

Desk::~Desk()
{
    window().close();
}

bool Desk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::UpdateRequest && (!m_happened || m_happened()))
        m_painted = true; // the widget is painted when this event has been processed
    return QObject::eventFilter(watched, event);
}

void Desk::wait(const std::function<bool()> &isSo)
{
    QElapsedTimer since;
    since.start();
    QTimer tick; // wakes up the event loop, so that the condition is checked again
    tick.start(1000);
    while (!isSo()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        if (since.elapsed() > patience)
            qFatal("what is waited for does not happen");
    }
}

double Desk::untilPainted(const std::function<void()> &action, const std::function<bool()> &happened)
{
    m_happened = happened;
    m_painted = false;
    const double time = milliseconds([&] {
        action();
        wait([this] { return m_painted; });
    });
    m_happened = {};
    return time;
}

} // namespace dp::bench
