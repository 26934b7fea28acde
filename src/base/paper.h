#pragma once

#include "base/arxivid.h"
#include "base/moment.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// A paper in one version, as a source gives it. Text is arXiv's own (TeX and all) with white space folded;
/// a field that the source does not have is empty.
struct Paper {
    ArxivId id; ///< with the version
    QString title;
    QString abstract;
    QString comment;
    QString journalRef;
    QString doi;
    QString absUrl; ///< the abstract page as the source links it, with its scheme and version
    QStringList authors;
    QStringList categories; ///< primary first
    Moment published; ///< of version 1
    Moment updated; ///< of this version

    QString primaryCategory() const { return categories.value(0); }
    QString pdfUrl() const;
    /// Whether this version takes the paper back. arXiv has no field for it: the authors, or arXiv, say so in
    /// the comment and in the place of the abstract (https://info.arxiv.org/help/withdraw.html).
    bool isWithdrawn() const;
};

/// An older version of a paper that the library once had as its newest.
struct Revision {
    int version = 0;
    QString title;
    QString abstract;
    QString comment;
    Moment updated;
};

/// A paper with what the library and the person know of it.
struct ShelvedPaper {
    Paper paper;
    QDateTime firstSeen;
    bool read = false;
    bool starred = false;
    bool late = false; ///< came after a keyword had been answered for its day
    QStringList notFoundBy; ///< keywords whose query does not find it (any more)
    QString announced; ///< by an announcement feed, as this calls it; empty: by none
    QStringList keywords; ///< that found it, in tab order
    QList<Revision> revisions; ///< newest first; filled where one paper is shown, not in lists
};

} // namespace dp
