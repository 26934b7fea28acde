#pragma once

#include <QString>

namespace dp {

/// Detects folders on a network file system. SQLite's write-ahead log needs memory that all programs share,
/// and this is not possible in a folder on another computer. A library in such a folder uses a rollback
/// journal. Source: https://www.sqlite.org/wal.html, "Disadvantages"
namespace networkfolder {

/// Returns whether the file is on a network file system. The file may not exist yet.
bool holds(const QString &path);

/// Returns whether the file system is a network file system. fileSystem: the number of the file system from
/// statfs(2).
bool isNetwork(quint32 fileSystem);

} // namespace networkfolder
} // namespace dp
