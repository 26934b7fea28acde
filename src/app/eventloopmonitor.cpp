#include "app/eventloopmonitor.h"

#include "base/log.h"

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns the processor time of this thread in nanoseconds. The difference between a blocked time and its
/// processor time was spent waiting for a disk or for the processor.
qint64 workedSoFar()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

QString text(double milliseconds)
{
    return QString::number(milliseconds, 'f', 1);
}

} // namespace

std::unique_ptr<EventLoopMonitor> EventLoopMonitor::ifWanted()
{
    return logTiming().isDebugEnabled() ? std::make_unique<EventLoopMonitor>() : nullptr;
}

EventLoopMonitor::EventLoopMonitor(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &EventLoopMonitor::check);
    m_timer.start();
}

EventLoopMonitor::~EventLoopMonitor()
{
    qCDebug(logTiming).noquote() << "the event loop was blocked for at most" << text(m_longest) << "ms, and"
                                 << m_count << "times for more than" << limit;
}

void EventLoopMonitor::check()
{
    const qint64 worked = workedSoFar();
    if (m_since.isValid()) { // invalid before the event loop runs
        const double gap = double(m_since.nsecsElapsed()) / 1e6;
        m_longest = std::max(m_longest, gap);
        if (gap > limit) {
            ++m_count;
            qCDebug(logTiming).noquote() << "the event loop was blocked for" << text(gap) << "ms,"
                                         << text(double(worked - m_worked) / 1e6) << "of them at work";
        }
    }
    m_worked = worked;
    m_since.start();
}

} // namespace dp

#include "moc_eventloopmonitor.cpp"
