#pragma once

#include <QFile>
#include <QString>

#include <memory>

/// The temporary folders of imports. A file in each folder is locked as long as its program runs, so that the
/// folders of killed programs are recognised. A lock of the system also works between programs that do not
/// see each other's processes, such as in Flatpak.
namespace dp::importfolder {

/// Returns the path of a folder without its last six characters.
QString start();
/// Locks a new folder. Returns the locked file, or null if the file system has no locks.
std::unique_ptr<QFile> lock(const QString &folder);
/// Removes the folders that killed programs have left, and folders without a lock after two days. Those of
/// other users stay.
void removeOld();

} // namespace dp::importfolder
