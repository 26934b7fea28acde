#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace dp {

/// The result of a rebuild of a damaged library.
struct RebuiltParts {
    qint64 papers = 0;
    qint64 lostPapers = -1; ///< -1: the original number is lost too
    QStringList lostKeywords; ///< folded names of the keywords that are lost, sorted
    int namelessLostKeywords = 0; ///< number of lost keywords whose names are lost too
    QDateTime backup; ///< time of the backup that was used for missing data; invalid: none was used
    QString setAside; ///< path of the damaged file
    bool isNew = false; ///< nothing was recovered, and the library is like a new one
};

/// Some sentences for a user whose damaged library was rebuilt.
QString rebuiltText(const RebuiltParts &parts);
/// Names the lost keywords, at most ten of them; empty if none is lost.
QString lostKeywordsText(const QStringList &names, int nameless);

} // namespace dp
