#pragma once

#include "base/result.h"

#include <QStringList>

namespace dp {

class Connection;

/// Checks a library, and repairs data that can be derived from other data: counts, indexes, the full-text
/// index, and references to missing rows. Runs in the thread of the connection. problems() and mend() read
/// the whole library.
namespace repair {

/// A fast check at every start: can the data for the first view of the window be read?
Outcome quickCheck(Connection &connection);
/// Returns whether SQLite finds the file intact. Data that mend() repairs may still be wrong. A damaged
/// library must be rebuilt, see rebuild.h, because writing to it could cause more damage.
Result<bool> isSound(Connection &connection);
/// Returns the problems found by SQLite and by this program, English; an empty list if there are none.
Result<QStringList> problems(Connection &connection);
/// Repairs a sound library in one transaction. Returns what was done, English, one line each; an empty list
/// if nothing was necessary.
Result<QStringList> mend(Connection &connection);

} // namespace repair
} // namespace dp
