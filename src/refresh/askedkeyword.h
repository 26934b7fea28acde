#pragma once

#include "base/keyword.h"
#include "library/keywords.h"
#include "refresh/askedpage.h"

namespace dp {

class Transaction;

/// Reads and updates the stored state of the keyword for which a request was sent.
namespace pagestore {

/// Reads the current state of the keyword. Returns an error if the keyword was removed during the refresh.
Result<KeywordState> stateOf(Keywords keywords, const Keyword &keyword, const QDateTime &now);
/// Returns the time of the answer. If the local clock is ahead of the server's clock by at most 14 hours,
/// this is the server's time. Otherwise the next announcement would be missed on a computer whose clock is
/// wrong by hours, for example because it has two operating systems. In all other cases it is the local time,
/// because the server's clock may be wrong.
QDateTime refreshedAt(const Asked &asked);
/// Stores the time of the answer as the last refresh of the keyword, and today as the last update of the
/// library.
Outcome markFresh(Transaction &transaction, const Asked &asked);

} // namespace pagestore
} // namespace dp
