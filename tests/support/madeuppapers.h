#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace dp::test {

/// A paper that nobody wrote: what LoopbackArxiv serves. A plain value, of any thread.
///
/// It has arXiv's own fields and not those of dp::Paper, so that a mistake in the program cannot hide behind
/// the same mistake here. A line break in the abstract begins a new paragraph.
struct MadeUpPaper {
    QString id; ///< without the version: 2611.01234
    int version = 1;
    QString title;
    QString abstract;
    QString comment;
    QString journalRef;
    QString doi;
    QStringList authors;
    QStringList categories; ///< the primary one first; some are MSC or ACM classes, as in arXiv's older feeds
    QDateTime published; ///< of the first version, in UTC
    QDateTime updated; ///< of this version, in UTC
};

/// The newest `count` papers as of the end of the day `newest`, newest first; no two of a few thousand share
/// a title.
///
/// Always the same for the same arguments, and of one piece: the papers of a day are the same whichever day
/// is the newest, about forty each working day. A later `newest` adds papers and gives some of the older ones
/// a new version, with other words in the abstract and sometimes a comment or a withdrawal, as a week at
/// arXiv does. Each of Hallucination, MLLM, Reasoning and Reward Model is in the title and the abstract of
/// one in nine or so.
QList<MadeUpPaper> madeUpPapers(int count, QDate newest);

} // namespace dp::test
