#pragma once

#include "session/job.h"

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QToolButton;

namespace dp {

class ElidedLabel;
class JobList;

/// Shows the activity of the running job, its remaining time, its progress and a button to stop it. Hidden
/// while no job is running. GUI thread; the jobs must outlive it.
class JobStatus : public QWidget
{
    Q_OBJECT

public:
    JobStatus(JobList &jobs, QWidget *parent);

private:
    void createStop();
    void showStarted(const Job *job);
    void showCurrent();
    void showProgress(const JobProgress &progress);

    JobList &m_jobs;
    ElidedLabel *m_activity;
    QProgressBar *m_progress;
    QToolButton *m_stop;
    QTimer m_delay; // delays the display, so that a short job is not shown
};

} // namespace dp
