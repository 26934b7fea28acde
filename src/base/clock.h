#pragma once

#include <QDateTime>

namespace dp {

/// Interface for the current time. Tests implement it to set the time.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Returns the current time in UTC.
    virtual QDateTime now() const = 0;
    /// Returns the current day in the user's time zone.
    virtual QDate today() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    QDate today() const override { return QDate::currentDate(); }
};

} // namespace dp
