#pragma once

#include "base/keyword.h"
#include "library/keywords.h"
#include "refresh/askedpage.h"

namespace dp {

class Transaction;

/// The stored state of the keyword of a request.
namespace pagestore {

/// Reads the current state of the keyword, which may have been removed while it was fetched.
Result<KeywordState> stateOf(Keywords keywords, const Keyword &keyword, const QDateTime &now);
/// Returns the time of the answer. A computer's clock that is ahead by hours, as with two operating systems
/// on one computer, would hide the next announcement, so the server's time is used. If the clocks differ by
/// days, the server's clock may be the wrong one.
QDateTime refreshedAt(const Asked &asked);
/// Stores that the keyword is up to date.
Outcome markFresh(Transaction &transaction, const Asked &asked);

} // namespace pagestore
} // namespace dp
