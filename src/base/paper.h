#pragma once

#include "base/arxivid.h"
#include "base/moment.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// One version of a paper, as a source gives it. Text is as on arXiv (including TeX), with white space
/// folded. A field that the source does not have is empty.
struct Paper {
    ArxivId id; ///< with the version
    QString title;
    QString abstract;
    QString comment;
    QString journalRef;
    QString doi;
    QString absUrl; ///< abstract page as linked by the source, with scheme and version
    QStringList authors;
    QStringList categories; ///< primary first
    Moment published; ///< of version 1
    Moment updated; ///< of this version

    QString primaryCategory() const { return categories.value(0); }
    QString pdfUrl() const;
    /// Whether this version withdraws the paper. arXiv has no field for it: the authors or arXiv write it
    /// into the comment and in place of the abstract (https://info.arxiv.org/help/withdraw.html).
    bool isWithdrawn() const;
};

/// An older version of a paper that was once the newest one in the library.
struct Revision {
    int version = 0;
    QString title;
    QString abstract;
    QString comment;
    Moment updated;
};

/// A paper with the data of the library and the user.
struct LibraryPaper {
    Paper paper;
    QDateTime firstSeen;
    bool read = false;
    bool starred = false;
    bool late = false; ///< added after a keyword had been answered for its day
    QStringList notFoundBy; ///< keywords whose query does not find it, or no longer finds it
    QString announced; ///< kind in an announcement feed, in the feed's words; empty: not announced
    QStringList keywords; ///< keywords that found it, in tab order
    QList<Revision> revisions; ///< newest first; set for a single shown paper, not in lists
};

} // namespace dp
