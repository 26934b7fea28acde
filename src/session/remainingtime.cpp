#include "session/remainingtime.h"

#include <QElapsedTimer>

#include <cmath>
#include <utility>

namespace dp {
namespace {

// Before so much time has passed and so much of the work is done, an estimate would be wrong.
constexpr qint64 leastTime = 1000; // in milliseconds
constexpr double leastDone = 0.005;

} // namespace

RemainingTime::RemainingTime(std::function<qint64()> uptime)
    : m_uptime(std::move(uptime))
{
    if (m_uptime)
        return;
    QElapsedTimer timer;
    timer.start();
    m_uptime = [timer] {
        return timer.elapsed();
    };
}

void RemainingTime::start(double done)
{
    m_start = Start{m_uptime(), done};
}

std::optional<std::chrono::seconds> RemainingTime::left(double done) const
{
    if (!m_start)
        return std::nullopt;
    const qint64 passed = m_uptime() - m_start->time;
    const double share = done - m_start->done;
    if (passed < leastTime || share < leastDone)
        return std::nullopt;
    return std::chrono::seconds(std::llround(double(passed) / 1000.0 * (1 - done) / share));
}

} // namespace dp
