#pragma once

#include <atomic>
#include <functional>
#include <memory>

namespace dp {

/// The progress of work in another thread, and the wish to stop it. Both threads share an object.
struct JobGauge {
    std::atomic<double> done = 0; ///< 0 to 1
    std::atomic<bool> isStopping = false;

    /// Returns a function for the working thread: it stores the progress and returns whether to continue.
    static std::function<bool(double)> callback(const std::shared_ptr<JobGauge> &gauge)
    {
        return [gauge](double done) {
            gauge->done = done;
            return !gauge->isStopping;
        };
    }
};

} // namespace dp
