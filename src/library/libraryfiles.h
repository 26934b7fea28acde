#pragma once

#include "base/protectedfiles.h"

#include <QString>

/// The files of one library: the library itself, SQLite's files beside it, and the files of this program. All
/// of them are beside the real file, so that a link and its target share one lock, one set of backups and one
/// note.
namespace dp::libraryfiles {

/// The library that is used if the user names none.
QString defaultPath();
/// Returns whether the library exists. Also true if the name cannot lead to a library: libraryopener::open()
/// then reports the error.
bool exists(const QString &library);
/// Removes the library and SQLite's files beside it. For a new library whose creation failed.
void remove(const QString &library);

/// SQLite's files beside the library.
QStringList besideIt(const QString &library);

/// The lock file that is held while a damaged library is rebuilt.
QString rebuildLock(const QString &library);
/// The file that names the destination of the damaged file during a rebuild.
QString rebuildNote(const QString &library);
/// The new library during a rebuild.
QString rebuilt(const QString &library);
/// A file that exists while a part of the library is known to be unreadable.
QString suspicion(const QString &library);
/// The prefix of damaged files that were set aside; a time follows it.
QString damagedPrefix(const QString &library);

/// The folder of the backups.
QString backups(const QString &library);

/// All of these files. An export must not overwrite them.
ProtectedFiles all(const QString &library);

/// Checks, before a library is created, whether the file system accepts all these names and SQLite accepts
/// the paths.
Outcome checkLength(const QString &library);
/// Returns whether the path is too long for SQLite itself.
bool isTooLongForSqlite(const QString &library);

} // namespace dp::libraryfiles
