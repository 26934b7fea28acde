#include "gui/window/jobstatus.h"

#include "gui/icons.h"
#include "gui/window/elidedlabel.h"
#include "session/joblist.h"

#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int delay = 300; // in milliseconds

} // namespace

JobStatus::JobStatus(QStatusBar &statusBar, JobList &jobs, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_summary(new ElidedLabel(&statusBar))
    , m_activity(new ElidedLabel(&statusBar))
    , m_progress(new QProgressBar(&statusBar))
    , m_stop(new QToolButton(&statusBar))
{
    statusBar.setObjectName(u"statusBar"_s);
    m_summary->setObjectName(u"statusText"_s);
    m_activity->setObjectName(u"activityText"_s);
    m_progress->setObjectName(u"progressBar"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_stop->setObjectName(u"stopButton"_s);
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setIcon(icon(Glyph::Stop));
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_stop, &QToolButton::clicked, &jobs, &JobList::stopAll);
    statusBar.addWidget(m_summary, 1);
    statusBar.addPermanentWidget(m_activity);
    statusBar.addPermanentWidget(m_progress);
    statusBar.addPermanentWidget(m_stop);
    setJobVisible(false);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, &JobStatus::showCurrent);
    connect(&jobs, &JobList::started, this, &JobStatus::showStarted);
    connect(&jobs, &JobList::ended, this, &JobStatus::showCurrent);
    connect(&jobs, &JobList::progressed, this, &JobStatus::showProgress);
}

void JobStatus::setSummary(const QString &summary)
{
    m_summary->setText(summary);
}

void JobStatus::setJobVisible(bool visible)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_activity, m_progress, m_stop})
        widget->setVisible(visible);
}

/// Shows a job at once if it may take long. Shows any other job if it has not finished after the delay.
void JobStatus::showStarted(const Job *job)
{
    if (job->canStop())
        showCurrent();
    else
        m_delay.start();
}

void JobStatus::showCurrent()
{
    m_delay.stop();
    const Job *job = m_jobs.current();
    setJobVisible(job != nullptr);
    if (job) {
        m_stop->setVisible(m_jobs.isBusy()); // another running job may be the one that can be stopped
        showProgress(job->progress());
    } else {
        m_summary->setMaximumWidth(QWIDGETSIZE_MAX);
    }
}

void JobStatus::showProgress(const JobProgress &progress)
{
    m_progress->setRange(0, progress.total);
    m_progress->setValue(progress.done);
    m_activity->setText(progress.sentence);
    // While the program waits, the reason needs the space of the summary. The summary gets no width instead
    // of being hidden: a hidden summary would appear again over a message of the status bar.
    m_summary->setMaximumWidth(progress.isWaiting ? 0 : QWIDGETSIZE_MAX);
}

} // namespace dp
