#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace dp::portablemerge {

struct Report {
    qint64 papers = 0; ///< papers in the file
    qint64 added = 0; ///< papers that the library did not have
    qint64 revised = 0; ///< papers of which the file had a newer version
    QStringList keywordsAdded;
    qint64 searchesAdded = 0;
    qint64 notesUnited = 0; ///< notes that differed, so that both texts were kept
    struct Renamed {
        QString before, after;
    };
    /// Keywords and saved searches whose names another one had.
    QList<Renamed> renamed;
};

/// Called from time to time with the part that is done, 0 to 1. Returns whether to continue.
using Progress = std::function<bool(double)>;

} // namespace dp::portablemerge
