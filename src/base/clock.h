#pragma once

#include <QDateTime>

namespace dp {

/// Interface for the current time, so that tests can set it.
class Clock
{
public:
    virtual ~Clock() = default;
    /// UTC.
    virtual QDateTime now() const = 0;
    /// The current day in the user's time zone.
    virtual QDate today() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    QDate today() const override { return QDate::currentDate(); }
};

} // namespace dp
