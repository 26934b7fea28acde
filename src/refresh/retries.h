#pragma once

#include "arxiv/requestqueue.h"
#include "base/result.h"

#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace dp {

/// Counts the failed tries of a request, and decides whether and when the request is repeated. The queue must
/// outlive it.
class Retries
{
public:
    /// most: maximum number of retries. chance: 0 to 1, see Governor::backoff().
    Retries(RequestQueue &queue, const QUrl &apiUrl, int most, std::function<double()> chance);

    /// Returns the wait before the next try, or nothing if the request must not be repeated. If the server
    /// throttles, the requests of all programs wait too.
    std::optional<std::chrono::milliseconds> waitAfter(const Error &error);
    /// Call it after a success, and before the first try of another request.
    void reset();
    /// Number of failed tries that were followed by a retry.
    int count() const { return m_count; }
    /// The reason for the current retry; empty during the first try.
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
