#include "session/joblist.h"

#include <algorithm>

namespace dp {

void JobList::watch(Job &job)
{
    connect(&job, &Job::started, this, [this, &job] {
        m_running << &job;
        emit started(&job);
    });
    connect(&job, &Job::progressed, this, [this, &job](const JobProgress &progress) {
        if (&job == current())
            emit progressed(progress);
    });
    connect(&job, &Job::libraryChanged, this, &JobList::libraryChanged);
    connect(&job, &Job::finished, this, [this, &job](const JobResult &result) {
        remove(job);
        emit finished(result);
    });
    connect(&job, &Job::failed, this, [this, &job](const Error &error) {
        remove(job);
        emit failed(error);
    });
    connect(&job, &Job::cancelled, this, [this, &job](const JobResult &result) {
        remove(job);
        emit cancelled(result);
    });
}

void JobList::own(Job &job)
{
    job.setParent(this);
    watch(job);
    connect(&job, &Job::finished, &job, &QObject::deleteLater);
    connect(&job, &Job::failed, &job, &QObject::deleteLater);
    connect(&job, &Job::cancelled, &job, &QObject::deleteLater);
}

void JobList::remove(Job &job)
{
    m_running.removeOne(&job);
    emit ended();
}

bool JobList::isBusy() const
{
    return std::any_of(m_running.cbegin(), m_running.cend(), [](const Job *job) { return job->canStop(); });
}

void JobList::stopAll()
{
    const QList<Job *> running = m_running; // a job may end at once
    for (Job *job : running)
        job->stop();
}

} // namespace dp

#include "moc_joblist.cpp"
