#pragma once

#include "arxiv/atomparser.h"
#include "base/keyword.h"
#include "refresh/askedpage.h"
#include "refresh/judge.h"

#include <QByteArray>

namespace dp {

class Transaction;

namespace pagestore {

/// A worse answer that stays the same for this number of days is accepted.
inline constexpr int doubtedDays = 7;

/// Returns what the stored state of the keyword says about the answer.
Result<judge::Expectation> expectationOf(
    Transaction &transaction, const Asked &asked, const KeywordState &state);
/// Returns whether arXiv has sent this worse answer for so long that it is accepted.
bool isLongSo(const Error &error, const Coverage &coverage, const QDateTime &now);
/// Returns whether the same page must be requested once more before it is stored.
bool needsSecondRequest(const Feed &feed, const Asked &asked, const Coverage &coverage);

} // namespace pagestore
} // namespace dp
