#include "session/job.h"

namespace dp {

void Job::begin(const JobProgress &progress)
{
    m_isRunning = true;
    m_progress = progress;
    emit started();
}

void Job::report(const JobProgress &progress)
{
    m_progress = progress;
    emit progressed(progress);
}

void Job::finish(const JobResult &result)
{
    m_isRunning = false;
    emit finished(result);
}

void Job::fail(const Error &error)
{
    m_isRunning = false;
    emit failed(error);
}

void Job::cancel(const JobResult &result)
{
    m_isRunning = false;
    emit cancelled(result);
}

} // namespace dp

#include "moc_job.cpp"
