#pragma once

#include "base/result.h"

namespace dp {

class Connection;

/// Restores tags, notes, keys of citations and what is known about PDFs and notes in files from the backup
/// that is attached under the name "backup".
namespace annotationrestore {

/// Selects the note that remains if the library and the backup have one for the same paper.
enum class Notes { FromBackup, OnlyMissing };

/// Adds the PDFs and the tags of the backup, gives the tags to the same papers again, and restores the notes
/// the keys of citations and the records of papers that were sent to Zotero. Tags and notes that the backup
/// does not have stay. A backup of an older program has none of them. Must be called in a transaction, after
/// the papers of the backup were added.
Outcome bringBack(Connection &connection, Notes notes);

} // namespace annotationrestore
} // namespace dp
