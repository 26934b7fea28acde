#include "gui/mainwindow.h"

#include "base/plaintext.h"
#include "gui/models/papersmodel.h"
#include "gui/prompts.h"
#include "gui/widgets/errorbar.h"
#include "gui/widgets/keywordpage.h"
#include "transfer/importtext.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace dp {

QString MainWindow::lastFolder() const
{
    const QString folder = m_desk.settings().text(Setting::LastFolder);
    return !folder.isEmpty() && QDir(folder).exists()
        ? folder
        : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void MainWindow::rememberFolder(const QString &path)
{
    m_desk.settings().set(Setting::LastFolder, QFileInfo(path).absolutePath());
}

void MainWindow::importFiles()
{
    const QStringList paths = m_desk.prompts().filesToOpen(this, tr("Import"), lastFolder(),
        tr("README, Atom, OPML, snapshot (*.md *.markdown *.xml *.atom *.opml *.json *.jsonl *.gz *.zip)")
            + u";;"_s + tr("All files (*)"));
    for (const QString &path : paths) {
        rememberFolder(path);
        const auto isSnapshot = SnapshotReader::isSnapshot(path);
        if (!isSnapshot) {
            showError(isSnapshot.error());
            continue;
        }
        if (*isSnapshot) {
            askForSnapshot(path);
            continue;
        }
        m_desk.writer().post(
            this,
            [path, now = m_desk.clock().now()](Library &library) -> Result<ImportFile::Report> {
                const auto file = ImportFile::read(path);
                if (!file)
                    return file.error();
                return file->store(library, {}, now);
            },
            [this, path](Result<ImportFile::Report> report) { imported(path, report); });
    }
}

void MainWindow::imported(const QString &path, const Result<ImportFile::Report> &report)
{
    const QString name = plaintext::isolated(QFileInfo(path).fileName());
    if (!report) {
        showError(report.error());
    } else {
        QStringList parts;
        if (!report->keywordsAdded.isEmpty())
            parts << tr("%Ln new keyword(s)", nullptr, int(report->keywordsAdded.size()));
        if (report->kind != ImportFile::Kind::Opml)
            parts << tr("%Ln paper(s)", nullptr, report->papers)
                  << tr("%Ln new paper(s)", nullptr, report->changes.newCount());
        if (parts.isEmpty())
            parts << tr("nothing new");
        //: %1 is a file, %2 a list of counts such as "2 new keywords, 40 papers"
        statusBar()->showMessage(
            tr("Imported “%1”: %2").arg(name, QLocale().createSeparatedList(parts)), 10000);
        const QStringList told = importtext::headingsTold(*report) + importtext::feedsTold(name, *report);
        if (!told.isEmpty() && report->problems.isEmpty())
            m_errorBar->showError(told.join(u' '), false);
        if (!report->problems.isEmpty())
            //: %1 is a file, %2 says in English which line or entry and what is wrong with it
            m_errorBar->showError(
                tr("%Ln place(s) in “%1” could not be read, the first: %2. The rest was taken.", nullptr,
                    int(report->problems.size()))
                    .arg(name, plaintext::isolated(report->problems.first())),
                false);
        for (PapersPage *page : allPages())
            if (page->isBuilt())
                page->model()->forget(report->changes.revised + report->changes.amended);
        reloadPages();
    }
    loadTabs();
    emit fileDone();
}

void MainWindow::exportReadme()
{
    exportAs(ExportFile::Format::Readme, u"README.md"_s, tr("Markdown (*.md)"));
}

void MainWindow::exportAs(ExportFile::Format format, const QString &suggestion, const QString &filter)
{
    const QString path = m_desk.prompts().fileToSave(
        this, tr("Export"), QDir(lastFolder()).filePath(suggestion), filter + u";;"_s + tr("All files (*)"));
    if (path.isEmpty())
        return;
    rememberFolder(path);
    ExportFile::Options options;
    options.format = format;
    options.order = sortByNamed(m_desk.settings().text(Setting::ListOrder));
    options.authorsColumn = m_desk.settings().flag(Setting::ShowAuthorsInReadme);
    options.tagsColumn = m_desk.settings().flag(Setting::ShowTagsInReadme);
    options.today = m_desk.clock().today();
    m_desk.writer().post(
        this,
        [path, options, place = ExportFile::OwnFiles{m_desk.writer().path(), m_desk.settings().path()}](
            Library &library) -> Outcome {
            const auto bytes = ExportFile::write(library, options);
            if (!bytes)
                return bytes.error();
            return ExportFile::save(*bytes, path, place, files::NamedPipe::Refuse);
        },
        [this, path](Outcome written) {
            if (!written)
                showError(written.error());
            else
                //: %1 is a file
                statusBar()->showMessage(
                    tr("Exported to “%1”").arg(plaintext::isolated(QDir::toNativeSeparators(path))), 10000);
            emit fileDone();
        });
}

} // namespace dp
