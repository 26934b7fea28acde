#pragma once

#include "base/keyword.h"
#include "base/settings.h"
#include "transfer/exportfile.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace dp {

class Job;
class Prompts;
class Session;
class WindowActions;
class WindowMessages;

/// Asks the person for files and starts the jobs that read or write them: import, export, restore a backup,
/// and save a copy of the library. GUI thread; the arguments of the constructor must outlive it.
class FileController : public QObject
{
    Q_OBJECT

public:
    /// window: the parent of the dialogs.
    FileController(WindowActions &actions, Session &session, Settings &settings, Prompts &prompts,
        WindowMessages &messages, QWidget &window);

    void import();
    void importRepository();
    /// Asks for files to import. Calls chosen() later with at least one file, unless the person cancels.
    /// parent: the parent of the dialog.
    void askForImports(QWidget &parent, const std::function<void(const QStringList &paths)> &chosen);
    void importFiles(const QStringList &paths);
    /// keyword: the name of the only keyword to export; empty: all keywords.
    void exportReadme(const QString &keyword = {});
    /// Exports the papers of one saved search as a README.
    void exportSavedSearch(const QString &name);
    /// Saves a copy of the open library. Works even if the file of the library is missing.
    void saveCopy();
    /// Asks for a file to save to, in the folder of the last export. Then calls chosen().
    void chooseFileToSave(QWidget &parent, const QString &title, const QString &name, const QString &filter,
        const std::function<void(const QString &path)> &chosen);
    /// Restores the library from a backup. suggestions: see RestoreJob.
    Job *restore(const QString &backupPath, const std::optional<QList<Keyword>> &suggestions = {});

private:
    void exportAs(const ExportFile::Options &options, const QString &suggestion, const QString &filter);
    void importFile(const QString &path);
    bool canImportSnapshot();
    void askForSnapshotChoice(const QString &path);
    void askForBackup();
    void exportLibrary();
    void exportTo(const QString &path, ExportFile::Options options);
    QString lastFolder(Setting setting) const;
    void rememberFolder(Setting setting, const QString &path);

    Session &m_session;
    Settings &m_settings;
    Prompts &m_prompts;
    WindowMessages &m_messages;
    QWidget &m_window;
};

} // namespace dp
