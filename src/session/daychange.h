#pragma once

#include "base/clock.h"

#include <QObject>
#include <QTimer>

namespace dp {

/// Reports that a new local day has begun, because texts such as "Today" are then outdated. The day is
/// checked once a minute, so that a day which began while the computer was asleep is noticed. Use the object
/// in the GUI thread; the clock must outlive it.
class DayChange : public QObject
{
    Q_OBJECT

public:
    explicit DayChange(const Clock &clock, QObject *parent = nullptr);

    /// Emits happened() if the day is another one than at the last check.
    void check();

signals:
    void happened();

private:
    const Clock &m_clock;
    QDate m_day;
    QTimer m_minute;
};

} // namespace dp
