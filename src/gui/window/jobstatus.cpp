#include "gui/window/jobstatus.h"

#include "gui/icons.h"
#include "gui/window/elidedlabel.h"
#include "session/joblist.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr int delay = 300; // in milliseconds
constexpr int progressWidth = 100; // in pixels

/// Returns the sentence of the job with the remaining time.
QString activityText(const JobProgress &progress)
{
    if (!progress.left || progress.isWaiting)
        return progress.sentence;
    const int seconds = std::max(1, int(progress.left->count()));
    if (seconds < 60)
        //: the remaining time of a job in seconds; %1 is its activity, such as "3 of 6 keywords"
        return JobStatus::tr("%1 · about %Ln s", nullptr, seconds).arg(progress.sentence);
    //: the remaining time of a job in minutes; %1 is its activity, such as "3 of 6 keywords"
    return JobStatus::tr("%1 · about %Ln min", nullptr, (seconds + 59) / 60).arg(progress.sentence);
}

} // namespace

JobStatus::JobStatus(JobList &jobs, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_activity(new ElidedLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QToolButton(this))
{
    setObjectName(u"jobStatus"_s);
    m_activity->setObjectName(u"activityText"_s);
    m_progress->setObjectName(u"progressBar"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(progressWidth);
    createStop();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_activity, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_stop);
    hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, &JobStatus::showCurrent);
    connect(&jobs, &JobList::started, this, &JobStatus::showStarted);
    connect(&jobs, &JobList::ended, this, &JobStatus::showCurrent);
    connect(&jobs, &JobList::progressed, this, &JobStatus::showProgress);
}

void JobStatus::createStop()
{
    m_stop->setObjectName(u"stopButton"_s);
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setIcon(icon(Glyph::Stop));
    m_stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_stop, &QToolButton::clicked, &m_jobs, &JobList::stopAll);
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
    if (job) {
        m_stop->setVisible(m_jobs.isBusy()); // another running job may be the one that can be stopped
        showProgress(job->progress());
    }
    setVisible(job != nullptr);
}

void JobStatus::showProgress(const JobProgress &progress)
{
    m_progress->setRange(0, progress.total);
    m_progress->setValue(progress.done);
    m_activity->setText(activityText(progress));
    m_activity->setDetails(progress.part);
}

} // namespace dp

#include "moc_jobstatus.cpp"
