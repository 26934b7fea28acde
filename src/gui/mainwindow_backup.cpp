#include "gui/mainwindow.h"

#include "gui/dialogs/restoredialog.h"
#include "gui/models/papersmodel.h"
#include "gui/prompts.h"
#include "gui/widgets/errorbar.h"
#include "gui/widgets/paperspage.h"
#include "library/keywordchanges.h"
#include "library/libraryproperties.h"
#include "library/recovery/backup.h"
#include "library/recovery/librarycopy.h"
#include "library/recovery/restore.h"
#include "text/errortext.h"

#include <QDir>
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
        [this](const Result<restore::Report> &report) { restored(report); });
}

/// For a new library whose suggested keywords were not confirmed.
void MainWindow::restoreInstead(const QList<Keyword> &suggestions, const QString &path)
{
    m_desk.writer().post(
        this,
        [suggestions, path, now = m_desk.clock().now()](Library &library) -> Result<restore::Report> {
            const auto report = restore::fromBackup(library, path, now);
            if (!report)
                return report;
            const auto kept = restore::keywordsOf(library, path);
            if (!kept)
                return kept.error();
            QList<Keyword> after;
            for (const Keyword &suggestion : suggestions)
                if (kept->contains(Keyword::folded(suggestion.name)))
                    after << suggestion;
            const auto removed = keywordchanges::store(library, suggestions, after);
            if (!removed)
                return removed.error();
            DP_TRY(LibraryProperties(library).set(LibraryProperties::Name::WelcomeDue, u"0"_s));
            return report;
        },
        [this](const Result<restore::Report> &report) {
            restored(report);
            if (!report)
                welcome();
        });
}

void MainWindow::restored(const Result<restore::Report> &report)
{
    if (!report) {
        showError(report.error());
    } else {
        QStringList parts;
        if (report->marks > 0)
            parts << tr("%Ln mark(s)", nullptr, int(report->marks));
        if (report->keywords > 0)
            parts << tr("%Ln keyword(s)", nullptr, report->keywords);
        if (report->papers > 0)
            parts << tr("%Ln starred paper(s)", nullptr, int(report->papers));
        if (report->waitingMarks > 0)
            parts << tr("%Ln mark(s) of papers that are not fetched yet", nullptr, int(report->waitingMarks));
        //: %1 is a list of counts such as "12 marks, 1 keyword"
        statusBar()->showMessage(parts.isEmpty()
                ? tr("All marks and keywords of the backup are here already")
                : tr("Restored: %1").arg(QLocale().createSeparatedList(parts)),
            20000);
        m_desk.forgetUndo(); // the marks have changed, so they cannot be undone
        readAgain();
    }
    emit fileDone();
}

void MainWindow::tellLost(const Error &error)
{
    m_lost = error;
    m_errorBar->showLost(errorText(error));
}

void MainWindow::tellFound()
{
    m_lost.reset();
    if (m_errorBar->isAboutLost())
        m_errorBar->hide();
    statusBar()->showMessage(tr("The library is back; marks and papers are stored again."), 20000);
}

/// Copies the open library through the read-only connection.
void MainWindow::saveCopy()
{
    const QString path = m_desk.prompts().fileToSave(this, tr("Save a copy of the library"),
        QDir(lastFolder()).filePath(u"daily-papers-copy.sqlite"_s),
        //: kind of file in a file dialog
        tr("Libraries (*.sqlite)") + u";;"_s + tr("All files (*)"));
    if (path.isEmpty())
        return;
    rememberFolder(path);
    statusBar()->showMessage(tr("Saving a copy of the library…"));
    m_desk.searcher().post(
        this, [path](Library &library) { return librarycopy::save(library, path); },
        [this, path](const Outcome &saved) {
            statusBar()->clearMessage();
            if (!saved)
                m_lost ? m_errorBar->showLost(errorText(saved.error())) : showError(saved.error());
            else
                //: %1 is a file
                statusBar()->showMessage(
                    tr("A copy of the library is saved as “%1”").arg(QDir::toNativeSeparators(path)), 20000);
            emit fileDone();
        });
}

} // namespace dp
