#pragma once

#include <QtGlobal>

#include <chrono>
#include <functional>
#include <optional>

namespace dp {

/// Estimates the remaining time of a job from its speed since start(). Can be used in any thread.
class RemainingTime
{
public:
    /// uptime: returns the time of a monotonic clock in milliseconds. By default this is the system's clock.
    explicit RemainingTime(std::function<qint64()> uptime = {});

    /// Begins to measure. done: finished part of the work, 0 to 1; not near 0 if earlier work is continued.
    void start(double done = 0);
    bool isStarted() const { return m_start.has_value(); }
    /// Returns the estimate. Returns nothing while too little was done for an estimate. done:
    /// finished part of the work, 0 to 1.
    std::optional<std::chrono::seconds> left(double done) const;

private:
    struct Start {
        qint64 time; // in milliseconds of m_uptime
        double done;
    };

    std::function<qint64()> m_uptime;
    std::optional<Start> m_start;
};

} // namespace dp
