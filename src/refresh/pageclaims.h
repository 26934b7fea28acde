#pragma once

#include "arxiv/atomparser.h"
#include "arxiv/query.h"
#include "base/coverage.h"
#include "refresh/fetchplan.h"

#include <QDateTime>
#include <QList>

namespace dp {

/// Computes how an accepted page of a list changes the coverage of its keyword. The functions are pure.
namespace pageclaims {

/// Number of seconds after an announcement until arXiv's index contains the announced papers.
inline constexpr int indexLag = 3 * 3600;

/// Describes a received page of a list.
struct Received {
    query::Slice slice; ///< the requested part of the list
    QDateTime answered; ///< time of the answer (UTC), see answeredAt()
    QDateTime began; ///< start of the run (UTC); the ledger marks the entries of the run with this time
    /// The page contradicts the stored state and was accepted only because it has stayed the same for a week.
    bool isDoubted = false;
};

/// Returns the time of the server's answer (UTC). This is the time in the feed, unless it is more than two
/// days ahead of the local clock. If the feed has no valid time, the date of its newest paper is used, and
/// for a feed without papers the local time.
QDateTime answeredAt(const Feed &feed, const QDateTime &now);
FetchPlan::Page pageOf(const Feed &feed, const query::Slice &slice, const QDateTime &answered);
/// Returns those added papers that the previous answer should already have contained.
QList<qint64> lateOnes(const Feed &feed, const QList<qint64> &added, const Coverage &before);
/// Applies the page: advances the plan and adds the proven days to the coverage.
void applyPage(const Feed &feed, const Received &received, Coverage &coverage, FetchPlan &fetchPlan);
/// Updates the coverage after the last page of a refresh. tookDoubted: Received::isDoubted was true for at
/// least one page. hasEveryPaper: the answer contained all papers of the keyword.
void applyEnd(const Received &received, bool tookDoubted, bool hasEveryPaper, Coverage &coverage);

} // namespace pageclaims
} // namespace dp
