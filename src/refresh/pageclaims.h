#pragma once

#include "arxiv/atomparser.h"
#include "arxiv/query.h"
#include "base/coverage.h"
#include "refresh/course.h"

#include <QDateTime>
#include <QList>

namespace dp {

/// What a believed page of a list adds to the coverage of its keyword. Pure.
namespace pageclaims {

/// Seconds after which arXiv's index has what was announced.
inline constexpr int indexLag = 3 * 3600;

/// A page of a list, as it came.
struct Received {
    query::Slice slice; ///< that was asked for
    QDateTime answered; ///< UTC, see answeredAt()
    QDateTime began; ///< UTC: when the run began, which marks its entries in the ledger
    bool isDoubted = false; ///< it is taken only because it has been the same for a week
};

/// When the server answered (UTC). Its clock is believed unless it is ahead by days; without one the newest
/// paper proves a time.
QDateTime answeredAt(const Feed &feed, const QDateTime &now);
Course::Page pageOf(const Feed &feed, const query::Slice &slice, const QDateTime &answered);
/// The new papers that arXiv should have shown when it was asked before, and did not.
QList<qint64> lateOnes(const Feed &feed, const QList<qint64> &added, const Coverage &before);
/// Takes the page: the course goes on, and the coverage has what the page proves.
void applyPage(const Feed &feed, const Received &received, Coverage &coverage, Course &course);
/// The last page of a refresh was taken. tookDoubted: one of its pages was a doubted one. hasEveryPaper: all
/// papers of the keyword were in the answer.
void applyEnd(const Received &received, bool tookDoubted, bool hasEveryPaper, Coverage &coverage);

} // namespace pageclaims
} // namespace dp
