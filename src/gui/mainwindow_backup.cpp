#include "gui/mainwindow.h"

#include "gui/dialogs/restoredialog.h"
#include "gui/models/papersmodel.h"
#include "gui/widgets/errorbar.h"
#include "gui/widgets/paperspage.h"
#include "library/backup.h"
#include "library/restore.h"

#include <QLocale>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace dp {

void MainWindow::tell(const QString &sentence)
{
    m_errorBar->showError(sentence, false);
}

void MainWindow::askForBackup()
{
    auto *dialog = new RestoreDialog(backup::list(m_desk.writer().path()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { restoreFrom(dialog->path()); });
    dialog->open();
}

void MainWindow::restoreFrom(const QString &path)
{
    m_desk.writer().post(
        this,
        [path, now = m_desk.clock().now()](
            Library &library) { return restore::fromBackup(library, path, now); },
        [this](const Result<restore::Report> &report) {
            if (!report) {
                showError(report.error());
            } else {
                QStringList parts{tr("%Ln mark(s)", nullptr, int(report->marks))};
                if (report->keywords > 0)
                    parts << tr("%Ln keyword(s)", nullptr, report->keywords);
                if (report->papers > 0)
                    parts << tr("%Ln paper(s)", nullptr, int(report->papers));
                //: %1 is a list of counts such as "12 marks, 1 keyword"
                statusBar()->showMessage(tr("Restored: %1").arg(QLocale().createSeparatedList(parts)), 20000);
                m_desk.forgetUndo(); // what it would take back is not what is there any more
                readAgain();
            }
            emit fileDone();
        });
}

} // namespace dp
