#pragma once

#include "base/result.h"

#include <QString>

/// Reads the first bytes of a library file. Must not be called for a file that this process has open, see
/// Library::Access::Share.
namespace dp::libraryheader {

/// "DLYP": the application id of a library in SQLite's header.
constexpr int applicationId = 0x444c5950;

/// Checks the file before SQLite opens it, because opening alone may write to it. An empty file is accepted.
Outcome check(const QString &path);
/// Returns whether the file is a library or a backup of this program.
bool isLibraryOrBackup(const QString &path);
/// Returns whether opening migrates the library from an older program, which may take long.
bool needsMigration(const QString &path);

} // namespace dp::libraryheader
