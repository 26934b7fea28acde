#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace dp {

/// Reports each time the event loop of its thread was blocked for longer than users notice, and at the end
/// the longest time. It measures the delay of a timer with an interval of some milliseconds, so a reported
/// time may be too long by this interval. GUI thread.
class EventLoopMonitor : public QObject
{
    Q_OBJECT

public:
    static constexpr int limit = 50; // ms
    static constexpr int interval = 5;

    /// Null, without any cost, unless QT_LOGGING_RULES="dp.timing=true" is set.
    static std::unique_ptr<EventLoopMonitor> ifWanted();

    explicit EventLoopMonitor(QObject *parent = nullptr);
    ~EventLoopMonitor() override;

    /// The longest blocked time so far, in milliseconds.
    double longest() const { return m_longest; }
    /// The number of times that exceeded the limit.
    int count() const { return m_count; }

private:
    void check();

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worked = 0; // processor time of this thread in ns
    double m_longest = 0;
    int m_count = 0;
};

} // namespace dp
