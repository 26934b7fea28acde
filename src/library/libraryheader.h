#pragma once

#include "base/result.h"

#include <QString>

/// Functions that read the first bytes of a library file. They must not be called for a file that this
/// process has open, see Library::Access::Share.
namespace dp::libraryheader {

/// "DLYP": the application id of a library in SQLite's header.
constexpr int applicationId = 0x444c5950;

/// Checks whether this program can open the file as a library. Must be called before SQLite opens the file,
/// because SQLite may write to a file that it opens. An empty file is accepted.
Outcome check(const QString &path);
/// Returns whether the file is a library or a backup of this program.
bool isLibraryOrBackup(const QString &path);
/// Returns whether the library is from an older program. Opening it then runs a migration, which may take
/// long.
bool needsMigration(const QString &path);

} // namespace dp::libraryheader
