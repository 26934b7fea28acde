#pragma once

#include "library/connection.h"

#include <QStringList>

namespace dp {

/// Looks a library over, and mends of it what follows from the rest: counts, indexes, the full-text index,
/// rows that point to nothing. In the thread of the connection; both read the whole library.
namespace repair {

/// SQLite's own verdict and ours: nothing, or what is wrong, English.
Result<QStringList> problems(Connection &connection);
/// What was done, English, a line each; nothing where nothing had to be. In one transaction: all of it or
/// none.
Result<QStringList> mend(Connection &connection);

} // namespace repair
} // namespace dp
