#include "app/interrupt.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace dp {
namespace {

int pipeEnds[2] = {-1, -1};
constexpr int signalsToCatch[] = {SIGINT, SIGTERM, SIGHUP};

void onSignal(int)
{
    const char byte = 1;
    // If the pipe is full, nothing needs to be written, because it already contains a signal.
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

} // namespace

Interrupt::Interrupt(std::function<void()> action, QObject *parent)
    : QObject(parent)
    , m_action(std::move(action))
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the signals keep their default action, which ends the program
    m_notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(pipeEnds[0], &byte, 1) == 1) { }
        m_action();
    });
    for (const int number : signalsToCatch)
        std::signal(number, onSignal);
}

Interrupt::~Interrupt()
{
    if (!m_notifier)
        return;
    for (const int number : signalsToCatch)
        std::signal(number, SIG_DFL);
    delete m_notifier;
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

} // namespace dp

#include "moc_interrupt.cpp"
