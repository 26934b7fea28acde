#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace dp {

/// Tells of each time the event loop of its thread was kept from coming round for longer than a person
/// notices, and at its end of the longest one. A timer that should come every few milliseconds measures how
/// late it is, so what is told may be too long by as many. GUI thread.
class Watchdog : public QObject
{
    Q_OBJECT

public:
    static constexpr int limit = 50; // ms
    static constexpr int interval = 5;

    /// Only while somebody wants to know, by QT_LOGGING_RULES="dp.timing=true"; otherwise null, which costs
    /// nothing.
    static std::unique_ptr<Watchdog> ifWanted();

    explicit Watchdog(QObject *parent = nullptr);
    ~Watchdog() override;

    /// In milliseconds, so far.
    double longest() const { return m_longest; }
    /// How often it was longer than the limit.
    int count() const { return m_count; }

private:
    void look();

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worked = 0; // ns of the processor's, in this thread
    double m_longest = 0;
    int m_count = 0;
};

} // namespace dp
