#pragma once

#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>

namespace dp {

/// What a person can set that is not part of a library. One enum, and one table in settings.cpp with each
/// one's key, default and bounds.
enum class Setting {
    ListOrder, ///< "submitted" or "updated": how arXiv is asked to sort, and what a tab and a page start with
    Appearance, ///< "desktop", "light" or "dark"
    MarkReadOnOpen,
    RefreshOnStart,
    RefreshWhen, ///< "never", "announcement" or "daily": when the program refreshes by itself
    RefreshTime, ///< of the person's day, "08:00", for "daily"
    RefreshBound, ///< papers of a keyword that a refresh goes back at most
    RefreshOnMetered, ///< by itself also where the network costs by the byte
    KeepInTray, ///< closing the window leaves the program in the tray, where a desktop has one
    ShowAuthorsInReadme,
    ShowTagsInReadme,
    WindowGeometry,
    WindowState,
    TableColumns, ///< QHeaderView::saveState of the papers table
    CurrentTab,
    LastFolder, ///< where files were last imported from or exported to
};

/// Typed reads and writes over an INI file. An INI gives strings after a restart, so each read converts
/// to the default's type, and a value out of bounds counts as not set. Lives in the GUI thread.
class Settings
{
public:
    /// The platform's own place for it.
    static QString defaultPath();
    explicit Settings(const QString &path);

    bool flag(Setting setting) const;
    int number(Setting setting) const;
    QString text(Setting setting) const;
    QByteArray bytes(Setting setting) const;
    void set(Setting setting, const QVariant &value);
    /// Writes what is not yet on disk; false where the file cannot be written.
    bool sync();
    QString path() const { return m_file->fileName(); }

private:
    QVariant value(Setting setting) const;
    std::unique_ptr<QSettings> m_file;
};

} // namespace dp
