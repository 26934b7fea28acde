#pragma once

#include "base/clock.h"
#include "library/housekeeping.h"
#include "library/librarythread.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace dp {

/// Keeps the library in order when nobody waits for it: once a day, after a minute without a key or a click
/// and with nothing else going on, a piece at a time, and not on while a person is back. GUI thread; the
/// library's thread and the clock outlive it.
class Housekeeper : public QObject
{
    Q_OBJECT

public:
    /// isBusy: whether the program is at something that a person waits for.
    Housekeeper(
        LibraryThread &writer, const Clock &clock, std::function<bool()> isBusy, QObject *parent = nullptr);

    /// Begins or goes on, if it is time.
    void look();
    /// For tests: how long nobody must have done anything, in milliseconds.
    void setQuiet(int milliseconds) { m_quiet = milliseconds; }
    bool isAtWork() const { return m_atWork; }

signals:
    /// For today, or with the error that ended it.
    void finished(const Outcome &outcome);

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
    bool m_atWork = false;
    housekeeping::Task m_task = housekeeping::first();
    QDate m_doneOn; // UTC
};

} // namespace dp
