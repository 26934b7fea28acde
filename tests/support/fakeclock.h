#pragma once

#include "base/clock.h"

namespace dp::test {

/// A clock that shows the time that the test sets.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(const QDateTime &now = QDateTime(QDate(2025, 3, 4), QTime(8, 10), Qt::UTC))
        : m_now(now)
        , m_today(now.date())
    {
    }
    QDateTime now() const override { return m_now; }
    QDate today() const override { return m_today; }
    void set(const QDateTime &now)
    {
        m_now = now;
        m_today = now.date();
    }

private:
    QDateTime m_now;
    QDate m_today;
};

} // namespace dp::test
