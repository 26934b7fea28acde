#pragma once

#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>

namespace dp {

/// A setting of the user that is not part of a library. settings.cpp has one table with the key, the default
/// and the bounds of each setting.
enum class Setting {
    ListOrder, ///< "submitted" or "updated": arXiv's sort order, and the initial order of a tab and a page
    Appearance, ///< "desktop", "light" or "dark"
    MarkReadOnOpen,
    RefreshOnStart,
    RefreshWhen, ///< "never", "announcement" or "daily": when automatic refreshes run
    RefreshTime, ///< local time of day for "daily", such as "08:00"
    RefreshBound, ///< maximum number of papers that a refresh goes back for a keyword
    RefreshOnMetered, ///< automatic refreshes also run on a metered network
    KeepInTray, ///< closing the window keeps the program in the tray, if the desktop has one
    ShowAuthorsInReadme,
    ShowTagsInReadme,
    WindowGeometry,
    WindowState,
    TableColumns, ///< QHeaderView::saveState() of the table of papers
    CurrentTab,
    LastFolder, ///< folder of the last import or export
};

/// Typed access to an INI file. After a restart, an INI file returns strings, so each read converts to the
/// type of the default. A value out of bounds counts as not set. Lives in the GUI thread.
class Settings
{
public:
    /// The standard path on the platform.
    static QString defaultPath();
    explicit Settings(const QString &path);

    bool flag(Setting setting) const;
    int number(Setting setting) const;
    QString text(Setting setting) const;
    QByteArray bytes(Setting setting) const;
    void set(Setting setting, const QVariant &value);
    /// Writes unsaved values to disk. Returns false if the file cannot be written.
    bool sync();
    QString path() const { return m_file->fileName(); }

private:
    QVariant value(Setting setting) const;
    std::unique_ptr<QSettings> m_file;
};

} // namespace dp
