#pragma once

#include "library/library.h"
#include "library/papers.h"
#include "refresh/askedpage.h"

#include <QByteArray>
#include <QStringList>

namespace dp {

/// Checks an answer and stores the accepted papers and the changes of the ledger in one transaction. If the
/// transaction fails, nothing is stored. Each function runs in the library's thread.
namespace pagestore {

struct Stored {
    FetchPlan fetchPlan;
    ChangeSet changes;
    QStringList skipped; ///< descriptions of unusable entries, in English
    bool believed = true; ///< false: nothing was stored, and the same page must be requested once more
    bool tookDoubted = false; ///< see Asked::tookDoubted
};

Result<Stored> page(Library &library, const Asked &asked, const QByteArray &body);
/// Stores the announcements of a day. There is only one page.
Result<Stored> announcements(Library &library, const Asked &asked, const QByteArray &body);
/// Stores that the server answered "not modified": the list has not changed since the previous answer.
Result<Stored> unchanged(Library &library, const Asked &asked);
/// Called for a rejected answer. Stores the time since which arXiv has sent this answer, but not its content.
/// If arXiv sends the same answer for a week, the answer is accepted, because it can be correct: for example,
/// the newest paper of the list may have got a new title and left the list.
Outcome doubt(Library &library, const Asked &asked, const Error &error);
/// Returns the gaps of a keyword as days to request. A range without any known paper is extended to the
/// nearest day with a known paper, so that an empty answer for the range is recognised as wrong.
Result<QList<DayRange>> daysToFill(Library &library, const Keyword &keyword, const QDateTime &now);

/// Contains the information about a keyword that a refresh needs before its first request.
struct Known {
    KeywordState state;
    KnownAnswer answer;
};
Result<Known> known(Library &library, const Keyword &keyword, const QDateTime &now);
/// Stores that the user wants all of the keyword's papers since this day. The missing days become a gap.
Outcome wantSince(Library &library, const Keyword &keyword, QDate day);

} // namespace pagestore
} // namespace dp
