#pragma once

#include "base/arxivid.h"
#include "base/moment.h"
#include "base/mute.h"
#include "base/tag.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// One version of a paper with the data of its source. Text is as on arXiv (including TeX), but with
/// simplified white space. A field that the source does not give is empty.
struct Paper {
    ArxivId id; ///< includes the version
    QString title;
    QString abstract;
    QString comment;
    QString journalRef;
    QString doi;
    QString absUrl; ///< address of the abstract page as in the source, with scheme and version
    QStringList authors;
    QStringList categories; ///< the primary category is first
    Moment published; ///< date of version 1
    Moment updated; ///< date of this version

    QString primaryCategory() const { return categories.value(0); }
    QString pdfUrl() const;
    /// Returns whether this version withdraws the paper. arXiv has no field for this. The authors or arXiv
    /// write it into the comment, and replace the abstract by it (https://info.arxiv.org/help/withdraw.html).
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

/// A paper with its data in the library and the user's marks.
struct LibraryPaper {
    Paper paper;
    QDateTime firstSeen; ///< time when the library first stored the paper
    QDateTime arrived; ///< time when the keyword of the list first found the paper; else firstSeen
    bool read = false;
    bool starred = false;
    bool late = false; ///< the paper was added after arXiv had already answered a keyword for the paper's day
    QStringList notFoundBy; ///< keywords whose query does not find the paper, or no longer finds it
    /// Kind of the announcement, as written in the announcement feed; empty: not announced.
    QString announced;
    QStringList keywords; ///< keywords that found the paper, in the order of the tabs
    QList<Tag> tags; ///< in alphabetical order
    QString note; ///< Markdown; empty: the paper has no note
    int pdfVersion = 0; ///< newest version whose PDF is kept in a file, as far as is known; 0: none
    bool revised = false; ///< the library has the text of an older version
    bool isRevisionIgnored = false; ///< the list that shows the paper ignores new versions
    QList<Revision> revisions; ///< newest first; set only when a single paper is shown, not in lists
    QList<MuteReason> mutedBy{}; ///< reasons why the paper is hidden, in all lists together
};

} // namespace dp
