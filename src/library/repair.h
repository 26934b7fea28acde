#pragma once

#include "library/connection.h"

#include <QStringList>

namespace dp {

/// Looks a library over, and mends of it what follows from the rest: counts, indexes, the full-text index,
/// rows that point to nothing. In the thread of the connection; both read the whole library.
namespace repair {

/// A look that takes no time, at every start: whether what the window begins with can be read at all.
Outcome glance(Connection &connection);
/// Whether the file itself is whole, as far as SQLite can tell; what mend() mends may be wrong all the same.
/// A library that is not is to be rebuilt, see rebuild.h: writing to it could spoil more.
Result<bool> isSound(Connection &connection);
/// SQLite's own verdict and ours: nothing, or what is wrong, English.
Result<QStringList> problems(Connection &connection);
/// What was done, English, a line each; nothing where nothing had to be. In one transaction: all of it or
/// none. Of a sound library.
Result<QStringList> mend(Connection &connection);

} // namespace repair
} // namespace dp
