#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>

namespace dp {

class Connection;

/// Functions for the data of a library that a backup contains. The library may have any schema version.
namespace backupdata {

/// Copies the data into the attached database `copy`. Must be called in a transaction.
Outcome write(Connection &connection, const QString &reason, const QDateTime &now);
/// Returns whether the library contains data that could be lost.
Result<bool> isAny(Connection &connection);
/// Returns whether the library knows all papers that have a mark in the backup at this path.
Result<bool> coversMarksOf(Connection &connection, const QString &path);

} // namespace backupdata
} // namespace dp
