#include "session/idlemaintenance.h"

#include <QCoreApplication>
#include <QEvent>

namespace dp {

IdleMaintenance::IdleMaintenance(
    LibraryThread &writer, const Clock &clock, std::function<bool()> isBusy, QObject *parent)
    : Job(parent)
    , m_writer(writer)
    , m_clock(clock)
    , m_isBusy(std::move(isBusy))
{
    m_sinceInput.start();
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    m_minute.setInterval(60000);
    connect(&m_minute, &QTimer::timeout, this, &IdleMaintenance::check);
    m_minute.start();
    QCoreApplication::instance()->installEventFilter(this);
}

bool IdleMaintenance::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel: m_sinceInput.restart(); break;
    default: break;
    }
    return false;
}

void IdleMaintenance::check()
{
    if (isRunning() || m_doneOn == m_clock.now().date() || m_isBusy() || m_sinceInput.elapsed() < m_quiet)
        return;
    begin();
    step();
}

void IdleMaintenance::step()
{
    m_writer.post(
        this,
        [task = m_task, now = m_clock.now()](
            Library &library) { return housekeeping::step(library, task, now); },
        [this](const Result<housekeeping::Task> &next) {
            if (!next || *next == housekeeping::Task::Done) {
                m_task = housekeeping::first();
                m_doneOn = m_clock.now().date();
                next ? finish({}) : fail(next.error());
                return;
            }
            m_task = *next;
            if (!m_isBusy() && m_sinceInput.elapsed() >= m_quiet)
                step();
            else
                cancel(); // the work continues with the same task when the user is idle again
        });
}

} // namespace dp

#include "moc_idlemaintenance.cpp"
