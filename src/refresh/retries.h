#pragma once

#include "arxiv/requestqueue.h"
#include "base/result.h"

#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace dp {

/// Counts the failed attempts of a request, and decides whether and when the request is repeated. The queue
/// must outlive the object.
class Retries
{
public:
    /// most: maximum number of retries. chance: returns a random number from 0 to 1, see Governor::backoff().
    Retries(RequestQueue &queue, const QUrl &apiUrl, int most, std::function<double()> chance);

    /// Returns the time to wait before the request is repeated, or nothing if it must not be repeated. If the
    /// server throttles, the requests of all programs of this user wait too.
    std::optional<std::chrono::milliseconds> waitAfter(const Error &error);
    /// Sets the number of failed attempts to 0. Call this function after a success, and before another
    /// request.
    void reset();
    /// Returns the number of failed attempts that were followed by a retry.
    int count() const { return m_count; }
    /// Returns the error that caused the current retry; empty during the first attempt.
    const std::optional<Error> &reason() const { return m_reason; }

private:
    RequestQueue &m_queue;
    QUrl m_apiUrl;
    int m_most;
    std::function<double()> m_chance;
    int m_count = 0;
    std::optional<Error> m_reason;
};

} // namespace dp
