#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace dp::test {

/// An invented paper, which LoopbackArxiv serves. A plain value; any thread.
///
/// It has arXiv's fields and not those of dp::Paper, so that an error in the program cannot be hidden by the
/// same error here. A line break in the abstract begins a new paragraph.
struct MadeUpPaper {
    QString id; ///< without the version: 2611.01234
    int version = 1;
    QString title;
    QString abstract;
    QString comment;
    QString journalRef;
    QString doi;
    QStringList authors;
    /// Primary category first; some are MSC or ACM classes, as in arXiv's older feeds.
    QStringList categories;
    QDateTime published; ///< date of the first version, in UTC
    QDateTime updated; ///< date of this version, in UTC
};

/// Returns the newest `count` papers as of the end of the day `newest`, newest first. Among a few thousand
/// papers, no two have the same title.
///
/// The result is always the same for the same arguments, and consistent: the papers of a day do not depend on
/// `newest`. There are about forty on each working day. A later `newest` adds papers and gives some older
/// ones a new version, with other words in the abstract and sometimes a comment or a withdrawal, as a week on
/// arXiv does. Each of Hallucination, MLLM, Reasoning and Reward Model is in the title and the abstract of
/// about one paper in nine.
QList<MadeUpPaper> madeUpPapers(int count, QDate newest);

} // namespace dp::test
