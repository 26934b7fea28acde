#pragma once

#include "base/result.h"

namespace dp {

class Connection;

/// Restores tags and notes from the backup that is attached under the name "backup".
namespace annotationrestore {

/// Selects the note that remains if the library and the backup have one for the same paper.
enum class Notes { FromBackup, OnlyMissing };

/// Adds the tags of the backup, gives them to the same papers again, and restores the notes and what was sent
/// to Zotero. Tags and notes that the backup does not have stay. A backup of an older program has neither.
/// Must be called in a transaction, after the papers of the backup were added.
Outcome bringBack(Connection &connection, Notes notes);

} // namespace annotationrestore
} // namespace dp
