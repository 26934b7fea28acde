#pragma once

#include "base/result.h"

#include <QStringList>

namespace dp {

class Connection;

/// Checks a library, and repairs data that can be derived from other data: counts, indexes, the full-text
/// index, and references to missing rows. Runs in the thread of the connection. problems() and mend() read
/// the whole library.
namespace repair {

/// Checks whether the data for the first view of the window can be read. This fast check runs at every start.
Outcome quickCheck(Connection &connection);
/// Returns whether SQLite finds the file intact. Data that mend() repairs may still be wrong. A damaged
/// library must be rebuilt, see rebuild.h, because writing to it could cause more damage.
Result<bool> isSound(Connection &connection);
/// Returns descriptions in English of the problems that SQLite and this program find. The list is empty if
/// there are no problems.
Result<QStringList> problems(Connection &connection);
/// Repairs a sound library in one transaction. Returns a description in English of each repair, one line
/// each. The list is empty if no repair was necessary.
Result<QStringList> mend(Connection &connection);

} // namespace repair
} // namespace dp
