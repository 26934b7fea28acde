#pragma once

#include "base/result.h"

namespace dp {

class Connection;

/// Functions for the mutes in a backup. The schema of the library and of the backup may be older than the
/// mutes. Must be called in a transaction.
namespace mutebackup {

/// Copies the mutes into the attached database `copy`.
Outcome write(Connection &connection);
/// Adds the mutes of the attached database `backup` that the library lacks. Rules that it has get the end
/// that they have in the backup. A rule of a keyword that the library lacks is left out.
Outcome restore(Connection &connection);

} // namespace mutebackup
} // namespace dp
