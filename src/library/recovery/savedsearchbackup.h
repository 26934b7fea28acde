#pragma once

#include "base/result.h"

namespace dp {

class Connection;

/// Functions for the saved searches in a backup.
namespace savedsearchbackup {

/// Copies the saved searches into the attached database `copy`. Must be called in a transaction. A library of
/// an older schema has none.
Outcome write(Connection &connection);
/// Adds the saved searches of the attached database `backup`, gives those that the library has the text that
/// they have there, and gives the tabs the order of the backup. Other saved searches stay. Returns the number
/// of added and changed saved searches. Must be called in a transaction, after the keywords were restored.
Result<qint64> restore(Connection &connection);
/// Adds only the saved searches that the library lacks, and returns their number.
Result<qint64> addMissing(Connection &connection);

} // namespace savedsearchbackup
} // namespace dp
