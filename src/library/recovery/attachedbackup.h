#pragma once

#include "library/sqlite/attached.h"

namespace dp::attachedbackup {

/// Attaches a backup to a connection under a schema name after checking that the file is an intact backup.
/// Otherwise returns the error NoSuchFile or NotABackup. Must not be called in a transaction.
Result<std::unique_ptr<Attached>> open(Connection &connection, const QString &path, const QString &schema);

} // namespace dp::attachedbackup
