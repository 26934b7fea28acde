#pragma once

#include "session/job.h"

#include <QList>

#include <algorithm>

namespace dp {

/// Contains all jobs of the running application and forwards their signals, so that the window shows all jobs
/// in the same way. Use it in the GUI thread.
class JobList : public QObject
{
    Q_OBJECT

public:
    explicit JobList(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /// Forwards the signals of a job that its owner starts, possibly several times. The job must outlive this
    /// object.
    void watch(Job &job);
    /// Takes ownership of a job, calls its function `start`, and deletes the job after its end.
    template <typename J>
    void run(J *job, void (J::*start)())
    {
        own(*job);
        (job->*start)();
    }
    /// Returns the running job that was started last; null: no job is running.
    Job *current() const { return m_running.isEmpty() ? nullptr : m_running.last(); }
    /// Returns whether a job that may take long is running: a refresh or the import of a snapshot.
    bool isBusy() const;
    /// Returns whether a job of class J is running.
    template <typename J>
    bool has() const
    {
        return std::any_of(m_running.cbegin(), m_running.cend(),
            [](const Job *job) { return qobject_cast<const J *>(job) != nullptr; });
    }
    /// Stops all jobs that can be stopped.
    void stopAll();

signals:
    void started(Job *job);
    /// Emitted when a job has ended, before finished(), failed() or cancelled().
    void ended();
    void progressed(const JobProgress &progress);
    void libraryChanged();
    void finished(const JobResult &result);
    void failed(const Error &error);
    void cancelled(const JobResult &result);

private:
    void own(Job &job);
    void remove(Job &job);

    QList<Job *> m_running; // in the order of their start
};

} // namespace dp
