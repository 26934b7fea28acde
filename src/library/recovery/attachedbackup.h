#pragma once

#include "library/sqlite/attached.h"

namespace dp::attachedbackup {

/// Attaches a backup to a connection under a schema name after checking that the file is an intact backup.
/// Otherwise returns the error NoSuchFile or NotABackup. Must not be called in a transaction.
Result<std::unique_ptr<Attached>> open(Connection &connection, const QString &path, const QString &schema);

/// Returns whether an attached backup contains all of these tables. Backups of older programs have fewer.
Result<bool> hasTables(Connection &connection, const QString &schema, const QStringList &names);

} // namespace dp::attachedbackup
