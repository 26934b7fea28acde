#pragma once

#include "base/result.h"

namespace dp {

class Connection;

namespace librarycopy {

/// Writes the complete content of an open library into a new library, even if the file of the open library
/// was removed. The file at `path` is replaced completely or not at all. Returns the error LibraryInTheWay if
/// the path belongs to the library itself or to a file of a library. Must not be called in a transaction.
/// Takes about a minute for a million papers. Runs in the thread of the connection, which may be read-only.
Outcome save(Connection &connection, const QString &path);

} // namespace librarycopy
} // namespace dp
