#pragma once

#include "session/job.h"

#include <QList>

#include <algorithm>

namespace dp {

/// All jobs of the running application. Forwards their signals, so that the window shows each job in the same
/// way. GUI thread.
class JobList : public QObject
{
    Q_OBJECT

public:
    explicit JobList(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /// Watches a job that its owner starts, possibly several times. The job must outlive this object.
    void watch(Job &job);
    /// Takes a job, starts it with `start`, and deletes it after its end.
    template <typename J>
    void run(J *job, void (J::*start)())
    {
        own(*job);
        (job->*start)();
    }
    /// Returns the running job that started last; null if none runs.
    Job *current() const { return m_running.isEmpty() ? nullptr : m_running.last(); }
    /// Returns whether a job runs that may take long: a refresh or the import of a snapshot.
    bool isBusy() const;
    /// Returns whether a job of this class runs.
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
    /// A job has ended, in one of the ways below. Emitted before them.
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
