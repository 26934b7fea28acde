#pragma once

#include "library/library.h"
#include "library/papers.h"
#include "refresh/askedpage.h"

#include <QByteArray>
#include <QStringList>

namespace dp {

/// Checks an answer and stores the accepted part, papers and ledger in one transaction, which leaves all or
/// no trace. Each function runs in the library's thread.
namespace pagestore {

struct Stored {
    FetchPlan fetchPlan;
    ChangeSet changes;
    QStringList skipped; ///< descriptions of unusable entries, in English
    bool believed = true; ///< false: nothing was stored, and the same page must be requested once more
    bool tookDoubted = false; ///< see Asked
};

Result<Stored> page(Library &library, const Asked &asked, const QByteArray &body);
/// Stores the announcements of a day. There is only one page.
Result<Stored> announcements(Library &library, const Asked &asked, const QByteArray &body);
/// Handles an answer that says that nothing has changed since the known answer.
Result<Stored> unchanged(Library &library, const Asked &asked);
/// Stores no part of the answer, only the time since which arXiv has given it. An answer that stays the same
/// for a week is accepted, for example after the newest paper of a list was renamed and left the list.
Outcome doubt(Library &library, const Asked &asked, const Error &error);
/// Returns the gaps of a keyword as days to request. A range without a known paper is extended to the nearest
/// day with one. Then a wrong empty answer can be recognised.
Result<QList<DayRange>> daysToFill(Library &library, const Keyword &keyword, const QDateTime &now);

/// The information about a keyword that a refresh needs before its first request.
struct Known {
    KeywordState state;
    KnownAnswer answer;
};
Result<Known> known(Library &library, const Keyword &keyword, const QDateTime &now);
/// Records that all of the keyword's papers since this day are wanted. Missing days become a gap.
Outcome wantSince(Library &library, const Keyword &keyword, QDate day);

} // namespace pagestore
} // namespace dp
