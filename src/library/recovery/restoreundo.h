#pragma once

#include "library/recovery/restore.h"

namespace dp::restore {

/// Undoes a restore. Marks, keywords, notes, tags, mutes and saved searches return to their state before it,
/// from the backup that the restore has written first. Keywords that the restore has added are removed, and
/// can be restored for 30 days. restoredPath: the backup that was restored. All changes are made in one
/// transaction. Must be called in the library's thread.
Outcome undo(Library &library, const QString &restoredPath, const Report &report, const QDateTime &now);

} // namespace dp::restore
