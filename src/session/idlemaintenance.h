#pragma once

#include "base/clock.h"
#include "library/housekeeping.h"
#include "library/librarythread.h"
#include "session/job.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace dp {

/// Maintains the library while the user is idle: once a day, after a minute without input and without other
/// work, in small steps. When the user returns, the job is cancelled; it continues later with the same step.
/// GUI thread; the library's thread and the clock must outlive it.
class IdleMaintenance : public Job
{
    Q_OBJECT

public:
    /// isBusy: whether the program does work that the user waits for.
    IdleMaintenance(
        LibraryThread &writer, const Clock &clock, std::function<bool()> isBusy, QObject *parent = nullptr);

    /// Begins or continues the work, if it is time.
    void check();
    /// For tests: the required idle time in milliseconds.
    void setQuiet(int milliseconds) { m_quiet = milliseconds; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step();

    LibraryThread &m_writer;
    const Clock &m_clock;
    const std::function<bool()> m_isBusy;
    QTimer m_minute;
    QElapsedTimer m_sinceInput;
    int m_quiet = 60000;
    housekeeping::Task m_task = housekeeping::first();
    QDate m_doneOn; // UTC
};

} // namespace dp
