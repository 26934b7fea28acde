#pragma once

#include "arxiv/atomparser.h"
#include "base/keyword.h"
#include "refresh/askedpage.h"
#include "refresh/judge.h"

#include <QByteArray>

namespace dp {

class Transaction;

namespace pagestore {

/// Number of days after which an answer that contradicts the stored state is accepted, if it has stayed the
/// same.
inline constexpr int doubtedDays = 7;

/// Returns the properties that a correct answer must have according to the stored state of the keyword.
Result<judge::Expectation> expectationOf(
    Transaction &transaction, const Asked &asked, const KeywordState &state);
/// Returns whether arXiv has sent the same answer for at least doubtedDays, so that it is accepted in spite
/// of the error.
bool isLongSo(const Error &error, const Coverage &coverage, const QDateTime &now);
/// Returns whether the same page must be requested once more before it is stored.
bool needsSecondRequest(const Feed &feed, const Asked &asked, const Coverage &coverage);

} // namespace pagestore
} // namespace dp
