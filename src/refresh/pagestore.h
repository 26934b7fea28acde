#pragma once

#include "base/keyword.h"
#include "library/ledger.h"
#include "library/library.h"
#include "library/papers.h"
#include "refresh/course.h"

#include <QByteArray>
#include <QStringList>

namespace dp {

/// Judges an answer and stores what is believed of it, papers and ledger in one transaction, which leaves all
/// or no trace. Each function runs in the library's thread.
namespace pagestore {

/// Where a refresh stands when an answer comes in.
struct Asked {
    Keyword keyword;
    Course course;
    query::Slice slice;
    QString host;
    QDateTime now; ///< UTC
    QDateTime serverTime; ///< UTC, by the server's own clock; invalid where it does not tell
    QDateTime began; ///< UTC: when this run began to ask for the keyword
    QDate today; ///< as the person's calendar has it
    bool emptyBefore = false; ///< the answer before this one was empty as well
    bool mayLookAgain = false; ///< a page with entries that cannot be used may be asked for once more
    bool tookDoubted = false; ///< a page of this run was taken only because it has been the same for a week
    KnownAnswer answer; ///< with what the server will know this answer again, if it is the first page
};

struct Stored {
    Course course;
    ChangeSet changes;
    QStringList skipped; ///< entries that could not be used, English
    bool believed = true; ///< false: nothing is stored, and the same is to be asked for once more
    bool tookDoubted = false; ///< see Asked
};

Result<Stored> page(Library &library, const Asked &asked, const QByteArray &body);
/// The announcements of a day; there is one page only.
Result<Stored> announcements(Library &library, const Asked &asked, const QByteArray &body);
/// The server says that nothing has changed since the answer it is known by.
Result<Stored> unchanged(Library &library, const Asked &asked);
/// Nothing of the answer is stored, but since when arXiv gives it is kept: an answer that stays the same for
/// a week is the truth, as when the newest paper of a list was renamed and left it.
Outcome doubt(Library &library, const Asked &asked, const Error &error);
/// The gaps of a keyword as days to ask for. Days without a known paper are widened to the nearest one that
/// has, so that an empty answer can be told from a true one.
Result<QList<DayRange>> daysToFill(Library &library, const Keyword &keyword, const QDateTime &now);

/// What a refresh wants to know of a keyword before it asks.
struct Known {
    KeywordState state;
    KnownAnswer answer;
};
Result<Known> known(Library &library, const Keyword &keyword, const QDateTime &now);
/// All of the keyword's papers since this day are wanted: what is missing of them becomes a gap.
Outcome wantSince(Library &library, const Keyword &keyword, QDate day);

} // namespace pagestore
} // namespace dp
