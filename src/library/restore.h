#pragma once

#include "library/library.h"

#include <QDateTime>

namespace dp::restore {

/// What came back.
struct Report {
    int keywords = 0; ///< that were not there any more
    qint64 marks = 0; ///< papers whose mark is another one now
    qint64 papers = 0; ///< starred ones that the library did not have
};

/// A person's wish: marks and keywords are again as they were in the backup; what has come since stays as it
/// is. A keyword that comes back has its days to fetch as a gap, for its papers went with it. In one
/// transaction, after a backup of how it was before. The library's thread.
Result<Report> fromBackup(Library &library, const QString &backupPath, const QDateTime &now);

/// The folded names of the keywords in a backup.
Result<QStringList> keywordsOf(Library &library, const QString &backupPath);

/// For a library made of what was left of a damaged one: what is missing in it comes from the backup, and
/// what it has is newer and stays. In the caller's transaction; the backup is attached as `backup`.
Result<Report> missingFromBackup(Connection &connection);

} // namespace dp::restore
