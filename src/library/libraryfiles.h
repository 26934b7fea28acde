#pragma once

#include "base/protectedfiles.h"

#include <QString>

/// Paths of the files of a library: the library itself, SQLite's files beside it, and the files of this
/// program. All these files are beside the real file, so that a symbolic link and its target share the same
/// lock, backups and rebuild note.
namespace dp::libraryfiles {

/// Returns the path of the library that is used if the user specifies no library.
QString defaultPath();
/// Returns whether the library exists. An empty file does not count as a library. Also returns true if the
/// path cannot be resolved or does not lead to a regular file, because libraryopener::open() then reports the
/// error.
bool exists(const QString &library);
/// Removes the library and SQLite's files beside it. For a new library whose creation failed.
void remove(const QString &library);

/// Returns the paths of SQLite's files beside the library.
QStringList besideIt(const QString &library);

/// Returns the path of the file that is locked while a damaged library is rebuilt.
QString rebuildLock(const QString &library);
/// Returns the path of the rebuild note. This file exists during a rebuild and contains the new name of the
/// damaged file.
QString rebuildNote(const QString &library);
/// Returns the path of the new library during a rebuild.
QString rebuilt(const QString &library);
/// Returns the path of a file that exists while a part of the library is known to be unreadable.
QString suspicion(const QString &library);
/// Returns the beginning of the path to which a damaged library is moved. The rest of the path is a time.
QString damagedPrefix(const QString &library);

/// Returns the path of the folder of the backups.
QString backups(const QString &library);

/// Returns all files of the library. An export must not overwrite them.
ProtectedFiles all(const QString &library);

/// Checks whether the file system accepts the names of all these files and SQLite accepts their paths. Must
/// be called before a library is created.
Outcome checkLength(const QString &library);
/// Returns whether the path of the library or of its journal is too long for SQLite.
bool isTooLongForSqlite(const QString &library);

} // namespace dp::libraryfiles
