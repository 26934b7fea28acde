#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace dp {

/// The result of rebuilding a damaged library.
struct RebuiltParts {
    qint64 papers = 0;
    /// Number of papers that are lost; -1: unknown, because the original number is lost too.
    qint64 lostPapers = -1;
    QStringList lostKeywords; ///< names of the lost keywords as returned by Keyword::folded(), sorted
    int namelessLostKeywords = 0; ///< number of lost keywords whose names are also lost
    QStringList lostNames; ///< folded names of the lost tags and saved searches, sorted
    /// Time of the backup from which missing data was restored; invalid: no backup was used.
    QDateTime backup;
    QString setAside; ///< path to which the damaged file was moved
    bool isNew = false; ///< nothing was recovered, so the library is like a new one
};

/// Returns some sentences for a user whose damaged library was rebuilt.
QString rebuiltText(const RebuiltParts &parts);
/// Returns a sentence that names the lost keywords, at most ten of them. Returns an empty string if none is
/// lost.
QString lostKeywordsText(const QStringList &names, int nameless);

} // namespace dp
