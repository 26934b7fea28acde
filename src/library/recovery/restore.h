#pragma once

#include "library/library.h"

#include <QDateTime>

namespace dp::restore {

/// The restored data.
struct Report {
    int keywords = 0; ///< keywords that did not exist any more
    qint64 marks = 0; ///< papers with a changed mark
    qint64 papers = 0; ///< starred papers that the library did not have
    qint64 waitingMarks = 0; ///< marks of papers that the library does not have; set when they are fetched
};

/// Restores marks and keywords from the backup, as requested by a person. Newer data stays unchanged. The
/// days of a restored keyword become a gap, because its papers were removed with it. Runs in one transaction,
/// after a backup of the current state. Runs in the library's thread.
Result<Report> fromBackup(Library &library, const QString &backupPath, const QDateTime &now);

/// Returns the folded names of the keywords in a backup.
Result<QStringList> keywordsOf(Library &library, const QString &backupPath);

/// Adds missing data from the backup to a library that was rebuilt from a damaged one. Existing data is newer
/// and stays. Runs in the caller's transaction. The backup must be attached as `backup`.
Result<Report> missingFromBackup(Connection &connection);

} // namespace dp::restore
