#include "refresh/retries.h"

#include "refresh/judge.h"

#include <algorithm>
#include <utility>

namespace dp {

Retries::Retries(RequestQueue &queue, const QUrl &apiUrl, int most, std::function<double()> chance)
    : m_queue(queue)
    , m_apiUrl(apiUrl)
    , m_most(most)
    , m_chance(std::move(chance))
{
}

std::optional<std::chrono::milliseconds> Retries::waitAfter(const Error &error)
{
    const judge::Consequence &consequence = judge::consequence(error);
    const bool isTooLong = error.retryAfter && *error.retryAfter > Governor::longestWait;
    if (m_count >= std::min(m_most, consequence.again) || isTooLong)
        return std::nullopt;
    m_reason = error;
    const auto wait =
        Governor::backoff(m_queue.intervalFor(m_apiUrl), error.retryAfter, m_count++, m_chance());
    if (consequence.throttles)
        m_queue.hold(m_apiUrl, wait);
    return wait;
}

void Retries::reset()
{
    m_count = 0;
    m_reason.reset();
}

} // namespace dp
