#pragma once

#include "arxiv/atomparser.h"
#include "arxiv/query.h"
#include "base/coverage.h"
#include "refresh/fetchplan.h"

#include <QDateTime>
#include <QList>

namespace dp {

/// Computes how an accepted page of a list changes the coverage of its keyword. Pure functions.
namespace pageclaims {

/// Seconds from an announcement until arXiv's index contains it.
inline constexpr int indexLag = 3 * 3600;

/// A received page of a list.
struct Received {
    query::Slice slice; ///< the requested part of the list
    QDateTime answered; ///< UTC, see answeredAt()
    QDateTime began; ///< UTC: start of the run, which marks the run's entries in the ledger
    bool isDoubted = false; ///< accepted only because the same answer has come for a week
};

/// Returns the time of the server's answer (UTC). The server's clock is trusted unless it is ahead by more
/// than two days. Without it, the date of the newest paper is used.
QDateTime answeredAt(const Feed &feed, const QDateTime &now);
FetchPlan::Page pageOf(const Feed &feed, const query::Slice &slice, const QDateTime &answered);
/// Returns the new papers that the previous answer should already have contained.
QList<qint64> lateOnes(const Feed &feed, const QList<qint64> &added, const Coverage &before);
/// Applies the page: advances the plan and adds the proven days to the coverage.
void applyPage(const Feed &feed, const Received &received, Coverage &coverage, FetchPlan &fetchPlan);
/// Finishes a refresh after its last page. tookDoubted: one of its pages was a doubted page. hasEveryPaper:
/// the answer contained all papers of the keyword.
void applyEnd(const Received &received, bool tookDoubted, bool hasEveryPaper, Coverage &coverage);

} // namespace pageclaims
} // namespace dp
