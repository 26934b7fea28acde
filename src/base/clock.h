#pragma once

#include <QDateTime>

namespace dp {

/// The seam for the time of day, so that tests tell the program what time it is.
class Clock
{
public:
    virtual ~Clock() = default;
    /// UTC.
    virtual QDateTime now() const = 0;
    /// The day as the person's calendar has it.
    virtual QDate today() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    QDate today() const override { return QDate::currentDate(); }
};

} // namespace dp
