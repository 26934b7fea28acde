#include "gui/mainwindow.h"

#include "gui/dialogs/snapshotdialog.h"
#include "gui/snapshotjob.h"
#include "gui/widgets/errorbar.h"
#include "transfer/snapshottext.h"

#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace dp {

void MainWindow::askForSnapshot(const QString &path)
{
    if (m_snapshotJob)
        return m_errorBar->showError(
            tr("A snapshot is being imported already; wait until that is done, or stop it."), false);
    auto *dialog = new SnapshotDialog(path, m_desk.clock().today().year(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &QDialog::accepted, this, [this, dialog, path] { importSnapshot(path, dialog->choice()); });
    dialog->open();
}

void MainWindow::importSnapshot(const QString &path, const SnapshotChoice &choice)
{
    m_snapshotJob = new SnapshotJob(m_desk, path, choice, this);
    m_errorBar->hide();
    m_progress->setValue(0);
    //: %1 is a file
    m_activity->setText(tr("Importing “%1” …").arg(QFileInfo(path).fileName()));
    updateBusy();
    connect(m_snapshotJob, &SnapshotJob::progressed, this, [this](const SnapshotImport::Report &report) {
        m_progress->setValue(int(1000 * report.progress));
        const QLocale locale;
        //: %1 is a number of papers, %2 a number of lines
        m_activity->setText(tr("%1 papers imported, %2 lines a second")
                                .arg(locale.toString(report.papers), locale.toString(m_snapshotJob->rate())));
    });
    connect(m_snapshotJob, &SnapshotJob::finished, this, &MainWindow::snapshotImported);
    m_snapshotJob->start();
}

void MainWindow::snapshotImported(const Result<SnapshotImport::Report> &report)
{
    const QString name = QFileInfo(m_snapshotJob->path()).fileName();
    m_snapshotJob->deleteLater();
    m_snapshotJob = nullptr;
    updateBusy();
    if (!report) {
        showError(report.error());
    } else {
        const QLocale locale;
        const QString counts =
            //: %1 and %2 are numbers of papers
            tr("%1 papers, %2 of them new")
                .arg(locale.toString(report->papers), locale.toString(report->added));
        //: %1 is a file, %2 a list of counts such as "2 new keywords, 40 papers"
        statusBar()->showMessage(report->isDone
                ? tr("Imported “%1”: %2").arg(name, counts)
                //: %1 is a file, %2 says how many papers
                : tr("Stopped importing “%1”: %2; import it again to go on from there.").arg(name, counts),
            20000);
        if (report->skipped > 0)
            //: %1 is a file, %2 says in English which line and what is wrong with it
            m_errorBar->showError(
                tr("%Ln line(s) of “%1” could not be read, the first: %2. The rest was taken.", nullptr,
                    int(report->skipped))
                    .arg(name, report->firstSkipped),
                false);
        else if (report->incomplete > 0)
            //: %1 is a file, %2 says in English which line and what it lacks
            m_errorBar->showError(tr("%Ln paper(s) of “%1” came without authors or categories, the first: "
                                     "%2. Keywords do not find them "
                                     "by these.",
                                      nullptr, int(report->incomplete))
                                      .arg(name, report->firstIncomplete),
                false);
        else if (report->isDone && report->proved.isEmpty())
            m_errorBar->showError(snapshottext::proved(name, *report), false);
    }
    reloadPages();
    loadTabs();
    emit fileDone();
}

/// Shows the progress while an import or a refresh is running.
void MainWindow::updateBusy()
{
    const bool busy = m_snapshotJob || m_desk.refresh().isRunning();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_activity, m_progress, m_stop})
        widget->setVisible(busy);
    updateActions();
}

void MainWindow::stopAll()
{
    if (m_snapshotJob)
        m_snapshotJob->stop();
    m_desk.refresh().stop();
}

} // namespace dp
