#pragma once

#include "session/job.h"

#include <QObject>
#include <QTimer>

class QLabel;
class QProgressBar;
class QStatusBar;
class QToolButton;

namespace dp {

class JobList;

/// The widgets of the status bar. They show the summary of the visible page. For a running job, they show its
/// activity, its progress and a button to stop it. GUI thread.
class JobStatus : public QObject
{
    Q_OBJECT

public:
    JobStatus(QStatusBar &statusBar, JobList &jobs, QObject *parent = nullptr);

    /// Sets the summary of the visible page.
    void setSummary(const QString &summary);

private:
    void showStarted(const Job *job);
    void showCurrent();
    void showProgress(const JobProgress &progress);
    void setJobVisible(bool visible);

    JobList &m_jobs;
    QLabel *m_summary;
    QLabel *m_activity;
    QProgressBar *m_progress;
    QToolButton *m_stop;
    QTimer m_delay; // delays the display, so that a short job is not shown
};

} // namespace dp
