#pragma once

#include "base/result.h"
#include "library/recovery/sqlitepagereader.h"

namespace dp {

class Connection;

/// Copies the rows of removed keywords from a damaged library into a new one. They are recognised by their
/// columns, see Salvage.
namespace removedrows {

/// Returns whether a row with so many columns may be one of these rows.
bool isWanted(int columns, bool hasRowid);
bool isOne(const SqlitePageReader::Row &row);
/// Returns the id of the removed keyword in whose list the row has a paper; 0: the row is of another kind.
qint64 keywordOf(const SqlitePageReader::Row &row);
/// Inserts the row. Must be called in a transaction.
Outcome insert(Connection &connection, const SqlitePageReader::Row &row);

} // namespace removedrows
} // namespace dp
