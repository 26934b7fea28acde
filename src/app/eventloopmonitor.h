#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace dp {

/// Logs each period in which the event loop of its thread was blocked for so long that users notice it. The
/// longest period is logged at the end. The object measures the delay of a timer with an interval of some
/// milliseconds, so a logged time may be too long by this interval. Use it in the GUI thread.
class EventLoopMonitor : public QObject
{
    Q_OBJECT

public:
    static constexpr int limit = 50; // milliseconds after which a blocked period is logged
    static constexpr int interval = 5;

    /// Creates a monitor if QT_LOGGING_RULES="dp.timing=true" is set. Otherwise returns null, and nothing is
    /// measured.
    static std::unique_ptr<EventLoopMonitor> ifWanted();

    explicit EventLoopMonitor(QObject *parent = nullptr);
    ~EventLoopMonitor() override;

    /// Returns the longest blocked period so far, in milliseconds.
    double longest() const { return m_longest; }
    /// Returns the number of blocked periods that were longer than the limit.
    int count() const { return m_count; }

private:
    void check();

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worked = 0; // last measured processor time of this thread in nanoseconds
    double m_longest = 0;
    int m_count = 0;
};

} // namespace dp
