#pragma once

#include "base/protectedfiles.h"

#include <QString>

/// The files of one library: it, what SQLite keeps beside it, and what this program does. All of them are
/// beside the real file, so that a link and what it leads to have one lock, one set of backups and one note.
namespace dp::libraryfiles {

/// SQLite's own files, beside the library itself.
QStringList besideIt(const QString &library);

/// Held while a damaged library is rebuilt.
QString rebuildLock(const QString &library);
/// Says where the damaged file goes to, for as long as it is being rebuilt.
QString rebuildNote(const QString &library);
/// What is being rebuilt.
QString rebuilt(const QString &library);
/// There while a part of the library is known not to be readable.
QString suspicion(const QString &library);
/// With a moment behind it: a damaged file that was set aside.
QString damagedPrefix(const QString &library);

/// Where the backups are.
QString backups(const QString &library);

/// All of them, which nothing may be exported over.
ProtectedFiles all(const QString &library);

/// Before one is made: whether the file system takes the names of all of them, and SQLite the paths.
Outcome checkLength(const QString &library);
/// SQLite itself cannot open it.
bool isTooLongForSqlite(const QString &library);

} // namespace dp::libraryfiles
