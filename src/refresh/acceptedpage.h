#pragma once

#include "arxiv/atomparser.h"
#include "base/keyword.h"
#include "refresh/askedpage.h"

#include <QByteArray>

namespace dp {

class Transaction;

namespace pagestore {

/// A worse answer that stays the same for this number of days is accepted.
inline constexpr int doubtedDays = 7;

/// The content of an answer that is not rejected.
struct AcceptedPage {
    Feed feed;
    bool isDoubted = false; ///< worse than the stored state, and the same for doubtedDays
};

/// Returns an error if the answer is rejected. state: the stored state of the keyword.
Result<AcceptedPage> acceptedPage(
    Transaction &transaction, const Asked &asked, const KeywordState &state, const QByteArray &body);
/// Returns whether the same page must be requested once more before it is stored.
bool needsSecondRequest(const Feed &feed, const Asked &asked, const Coverage &coverage);

} // namespace pagestore
} // namespace dp
