#pragma once

#include <QDeadlineTimer>

#include <functional>
#include <utility>

namespace dp {

/// Limits how long a search works at a time. The search asks isOver() after each paper.
class SearchPace
{
public:
    using IsCancelled = std::function<bool()>;

    SearchPace() = default; ///< no limit
    explicit SearchPace(IsCancelled isCancelled, QDeadlineTimer deadline = QDeadlineTimer::Forever)
        : m_isCancelled(std::move(isCancelled))
        , m_deadline(deadline)
    {
    }

    /// Returns whether the search must stop: it is cancelled, or its time is over.
    bool isOver()
    {
        constexpr int papersPerLook = 16; // looking at the clock takes as long as skipping some papers
        return ++m_papers % papersPerLook == 0 ? isOverNow() : m_isOver;
    }
    /// Like isOver(), but looks at the clock each time. For papers that take much longer than that.
    bool isOverNow()
    {
        m_isOver = m_isOver || isCancelled() || m_deadline.hasExpired();
        return m_isOver;
    }
    bool isCancelled() const { return m_isCancelled && m_isCancelled(); }

private:
    IsCancelled m_isCancelled;
    QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
    int m_papers = 0;
    bool m_isOver = false;
};

} // namespace dp
