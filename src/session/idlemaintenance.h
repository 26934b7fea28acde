#pragma once

#include "base/clock.h"
#include "library/housekeeping.h"
#include "library/librarythread.h"
#include "session/job.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace dp {

/// Maintains the library once a day while the user is idle. The job begins after a minute without input and
/// without other work, and is done in small steps. When the user is active again, the job is cancelled. Later
/// it continues with the same step. Use the object in the GUI thread; the writer and the clock must outlive
/// it.
class IdleMaintenance : public Job
{
    Q_OBJECT

public:
    /// isBusy: returns whether the program does work for which the user waits.
    IdleMaintenance(
        LibraryThread &writer, const Clock &clock, std::function<bool()> isBusy, QObject *parent = nullptr);

    /// Begins or continues the work if the user is idle and the work was not done today.
    void check();
    /// Sets the required idle time in milliseconds. Only for tests.
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
    // Day on which the work was last completed (UTC); invalid: not since the start of the program.
    QDate m_doneOn;
};

} // namespace dp
