#pragma once

#include "library/library.h"

#include <QDateTime>

namespace dp::restore {

/// Numbers of the restored items.
struct Report {
    int keywords = 0; ///< number of added keywords, which the library did not have any more
    qint64 marks = 0; ///< number of changed marks of papers in the library
    qint64 papers = 0; ///< number of added starred papers, which the library did not have
    /// Number of marks of papers that the library does not have; set when the papers are fetched.
    qint64 waitingMarks = 0;
    qint64 searches = 0; ///< number of added and changed saved searches
    QString before{}; ///< path of the backup of the state before the restore; empty: a library in memory
    QList<qint64> addedKeywords{}; ///< ids of the added keywords
    QList<qint64> addedPapers{}; ///< ids of the added papers
};

/// Restores marks and keywords from the backup, as requested by a person. Newer data stays unchanged. The
/// days of a restored keyword become a gap, because its papers were removed together with the keyword. First
/// writes a backup of the current state and then restores the data in one transaction. Must be called in the
/// library's thread.
/// existing: a backup of the current state, if there is one already. No other one is written then.
Result<Report> fromBackup(
    Library &library, const QString &backupPath, const QDateTime &now, const QString &existing = {});

/// Restores marks and keywords from the backup that is attached with the schema name `backup`. Must be called
/// in a transaction.
Result<Report> fromAttached(Connection &connection);

/// Returns the folded names of the keywords in a backup.
Result<QStringList> keywordsOf(Library &library, const QString &backupPath);

/// Adds missing data from the backup to a library that was rebuilt from a damaged library. Existing data is
/// newer than the backup and is not changed. Must be called in a transaction. The backup must be attached
/// with the schema name `backup`.
Result<Report> missingFromBackup(Connection &connection);

} // namespace dp::restore
