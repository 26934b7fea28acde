#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace dp::test {

/// An invented paper that LoopbackArxiv serves. A plain value, which may be used in any thread.
///
/// This type has the fields of arXiv and does not use dp::Paper. Otherwise an error in dp::Paper could also
/// be in the test data and stay undetected. A line break in the abstract begins a new paragraph.
struct MadeUpPaper {
    QString id; ///< identifier without the version, for example 2611.01234
    int version = 1;
    QString title;
    QString abstract;
    QString comment;
    QString journalRef;
    QString doi;
    QStringList authors;
    /// categories, the primary one first; some are MSC or ACM classes, as in arXiv's older feeds
    QStringList categories;
    QDateTime published; ///< date of the first version, in UTC
    QDateTime updated; ///< date of this version, in UTC
};

/// Returns the identifiers without versions, in the order of the papers.
QStringList idsOf(const QList<MadeUpPaper> &papers);

/// Returns the newest `count` papers that exist at the end of the day `newest`, newest first. Among a few
/// thousand papers, no two have the same title.
///
/// The same arguments always give the same result. The papers of a day do not depend on `newest`. There are
/// about forty papers on each working day. A later `newest` adds papers and gives some older papers a new
/// version, as on arXiv. A new version has other words in the abstract and sometimes a comment or a
/// withdrawal. Each of the words Hallucination, MLLM, Reasoning and Reward Model is in the title and the
/// abstract of about one paper in nine.
QList<MadeUpPaper> madeUpPapers(int count, QDate newest);

} // namespace dp::test
