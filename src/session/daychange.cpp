#include "session/daychange.h"

#include <utility>

namespace dp {

DayChange::DayChange(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_day(clock.today())
{
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    m_minute.setInterval(60000);
    connect(&m_minute, &QTimer::timeout, this, &DayChange::check);
    m_minute.start();
}

void DayChange::check()
{
    const QDate today = m_clock.today();
    if (std::exchange(m_day, today) != today)
        emit happened();
}

} // namespace dp

#include "moc_daychange.cpp"
