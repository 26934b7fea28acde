#pragma once

#include <QString>

namespace dp {

/// SQLite's write-ahead log needs memory that all programs share, which a folder on another computer cannot
/// give: there a library has a rollback journal. Source: https://www.sqlite.org/wal.html, "Disadvantages"
namespace networkfolder {

/// Of the file system of a file that may not be there yet.
bool holds(const QString &path);

/// By the number that statfs(2) gives a file system.
bool isNetwork(quint32 fileSystem);

} // namespace networkfolder
} // namespace dp
