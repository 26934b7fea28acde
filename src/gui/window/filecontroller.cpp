#include "gui/window/filecontroller.h"

#include "gui/dialogs/restoredialog.h"
#include "gui/dialogs/snapshotdialog.h"
#include "gui/prompts.h"
#include "gui/window/windowactions.h"
#include "gui/window/windowmessages.h"
#include "session/exportjob.h"
#include "session/importjob.h"
#include "session/librarycopyjob.h"
#include "session/libraryexportjob.h"
#include "session/libraryimportjob.h"
#include "session/repositoryimportjob.h"
#include "session/restorejob.h"
#include "session/session.h"
#include "session/snapshotimportjob.h"
#include "transfer/libraryfile.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns a name of a file that contains only characters that all file systems allow.
QString fileNameOf(const QString &keyword)
{
    constexpr int longest = 60; // characters, which are at most 240 bytes; a file name may have 255
    static const QRegularExpression notAllowed(uR"([\x00-\x1f\x7f/\\:*?"<>|]|^\.)"_s);
    return QString(keyword).replace(notAllowed, u"_"_s).left(longest);
}

} // namespace

FileController::FileController(WindowActions &actions, Session &session, Settings &settings, Prompts &prompts,
    WindowMessages &messages, QWidget &window)
    : QObject(&window)
    , m_session(session)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_messages(messages)
    , m_window(window)
{
    connect(actions.import, &QAction::triggered, this, &FileController::import);
    connect(actions.importRepository, &QAction::triggered, this, &FileController::importRepository);
    connect(actions.exportReadme, &QAction::triggered, this, [this] { exportReadme(); });
    connect(actions.exportJson, &QAction::triggered, this,
        [this] { exportAs({ExportFile::Format::Json}, u"daily-papers.json"_s, tr("JSON (*.json)")); });
    connect(actions.exportOpml, &QAction::triggered, this,
        [this] { exportAs({ExportFile::Format::Opml}, u"daily-papers.opml"_s, tr("OPML (*.opml)")); });
    connect(actions.exportLibrary, &QAction::triggered, this, &FileController::exportLibrary);
    connect(actions.restore, &QAction::triggered, this, &FileController::askForBackup);
}

/// Returns a folder that exists. The folder of the documents may be missing, and a file dialog would show its
/// name as the name of a file.
QString FileController::lastFolder(Setting setting) const
{
    for (const QString &folder : {m_settings.text(setting), m_settings.text(Setting::LastFolder),
             QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)})
        if (!folder.isEmpty() && QDir(folder).exists())
            return folder;
    return QDir::homePath();
}

void FileController::rememberFolder(Setting setting, const QString &path)
{
    m_settings.set(setting, QFileInfo(path).absolutePath());
}

void FileController::import()
{
    askForImports(m_window, [this](const QStringList &paths) { importFiles(paths); });
}

void FileController::importRepository()
{
    m_prompts.chooseFolder(&m_window, tr("Import a DailyArXiv repository"), lastFolder(Setting::LastFolder),
        [this](const QString &path) { importFiles({path}); });
}

void FileController::askForImports(
    QWidget &parent, const std::function<void(const QStringList &paths)> &chosen)
{
    m_prompts.chooseFiles(&parent, tr("Import"), lastFolder(Setting::LastFolder),
        tr("README, Atom, BibTeX, OPML, YAML, snapshot (*.md *.markdown *.xml *.atom *.bib *.opml *.yaml "
           "*.yml "
           "*.json *.jsonl *.gz *.zip)")
            + u";;"_s + tr("All files (*)"),
        chosen);
}

void FileController::importFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        rememberFolder(Setting::LastFolder, path);
        importFile(path);
    }
}

void FileController::importFile(const QString &path)
{
    if (QFileInfo(path).isDir()) {
        m_session.jobs().run(new RepositoryImportJob(m_session.library().writer, m_session.clock(), path),
            &RepositoryImportJob::start);
        return;
    }
    if (libraryfile::isOne(path)) {
        m_session.jobs().run(
            new LibraryImportJob(m_session.library().writer, path), &LibraryImportJob::start);
        return;
    }
    const auto isSnapshot = SnapshotReader::isSnapshot(path);
    if (!isSnapshot)
        m_messages.showError(isSnapshot.error());
    else if (*isSnapshot)
        askForSnapshotChoice(path);
    else
        m_session.jobs().run(
            new ImportJob(m_session.library().writer, m_session.clock(), path), &ImportJob::start);
}

/// Returns whether no snapshot is being imported. Otherwise shows a message.
bool FileController::canImportSnapshot()
{
    const bool isImporting = m_session.jobs().has<SnapshotImportJob>();
    if (isImporting)
        m_messages.showProblem(
            tr("A snapshot is already being imported. Wait for it to finish, or stop it first."));
    return !isImporting;
}

void FileController::askForSnapshotChoice(const QString &path)
{
    if (!canImportSnapshot())
        return;
    auto *dialog = new SnapshotDialog(path, m_session.clock().today().year(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, path] {
        if (!canImportSnapshot()) // another dialog may have started an import
            return;
        m_session.jobs().run(
            new SnapshotImportJob(m_session.library().writer, m_session.clock(), path, dialog->choice()),
            &SnapshotImportJob::start);
    });
    dialog->open();
}

void FileController::exportReadme(const QString &keyword)
{
    // The page of one keyword must not replace the page of all keywords by accident.
    const QString name = keyword.isEmpty() ? u"README"_s : fileNameOf(keyword);
    ExportFile::Options options;
    options.keywordName = keyword;
    exportAs(options, name + u".md"_s, tr("Markdown (*.md)"));
}

void FileController::exportSavedSearch(const QString &name)
{
    ExportFile::Options options;
    options.savedSearchName = name;
    exportAs(options, fileNameOf(name) + u".md"_s, tr("Markdown (*.md)"));
}

void FileController::exportAs(
    const ExportFile::Options &options, const QString &suggestion, const QString &filter)
{
    chooseFileToSave(m_window, tr("Export"), suggestion, filter,
        [this, options](const QString &path) { exportTo(path, options); });
}

/// Exports with the settings of the person.
void FileController::exportTo(const QString &path, ExportFile::Options options)
{
    options.order = sortByNamed(m_settings.text(Setting::ListOrder));
    options.authorsColumn = m_settings.flag(Setting::ShowAuthorsInReadme);
    options.tagsColumn = m_settings.flag(Setting::ShowTagsInReadme);
    options.areSavedSearchesIncluded = m_settings.flag(Setting::SavedSearchesInReadme);
    options.isMutedLeftOut = m_settings.flag(Setting::HideMutedInReadme);
    options.today = m_session.clock().today();
    const ExportFile::OwnFiles ownFiles{m_session.library().path(), m_settings.path()};
    m_session.jobs().run(
        new ExportJob(m_session.library().writer, path, options, ownFiles), &ExportJob::start);
}

void FileController::exportLibrary()
{
    chooseFileToSave(m_window, tr("Export"), u"daily-papers-library.json"_s, tr("JSON (*.json)"),
        [this](const QString &path) {
            const ExportFile::OwnFiles ownFiles{m_session.library().path(), m_settings.path()};
            m_session.jobs().run(
                new LibraryExportJob(m_session.library().writer, path, ownFiles), &LibraryExportJob::start);
        });
}

void FileController::askForBackup()
{
    auto *dialog = new RestoreDialog(backup::list(m_session.library().path()), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { restore(dialog->path()); });
    dialog->open();
}

Job *FileController::restore(const QString &backupPath, const std::optional<QList<Keyword>> &suggestions)
{
    auto *job = new RestoreJob(m_session.library().writer, m_session.undoStack(), m_session.jobs(),
        m_session.clock(), backupPath, suggestions);
    m_session.jobs().run(job, &RestoreJob::start);
    return job;
}

void FileController::saveCopy()
{
    chooseFileToSave(m_window, tr("Save a copy of the library"), u"daily-papers-copy.sqlite"_s,
        //: kind of file in a file dialog
        tr("Libraries (*.sqlite)"), [this](const QString &path) {
            m_session.jobs().run(
                new LibraryCopyJob(m_session.library().reader, path), &LibraryCopyJob::start);
        });
}

void FileController::chooseFileToSave(QWidget &parent, const QString &title, const QString &name,
    const QString &filter, const std::function<void(const QString &path)> &chosen)
{
    m_prompts.chooseFileToSave(&parent, title, QDir(lastFolder(Setting::LastExportFolder)).filePath(name),
        filter + u";;"_s + tr("All files (*)"), [this, chosen](const QString &path) {
            rememberFolder(Setting::LastExportFolder, path);
            chosen(path);
        });
}

} // namespace dp

#include "moc_filecontroller.cpp"
