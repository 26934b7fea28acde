#pragma once

#include "library/connection.h"

namespace dp::librarycopy {

/// Writes all that an open library holds into a new library, also where the file of the open one is gone.
/// Whole or not at all; what was there is replaced. LibraryInTheWay: the place is that of the library itself
/// or of a file that belongs to one. Not in a transaction; takes about a minute for a million papers. In the
/// thread of the connection, which may be one that only reads.
Outcome save(Connection &connection, const QString &path);

} // namespace dp::librarycopy
