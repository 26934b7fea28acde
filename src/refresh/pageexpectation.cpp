#include "refresh/pageexpectation.h"

#include "library/foundpapers.h"
#include "library/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::pagestore {
namespace {

/// Returns whether all unreadable entries were already unreadable in the previous answer. In that case a
/// second request would not help.
bool isKnown(const QList<SkippedEntry> &skipped, const Coverage &coverage)
{
    return std::all_of(skipped.cbegin(), skipped.cend(), [&](const SkippedEntry &entry) {
        return !entry.id.isEmpty()
            && std::any_of(coverage.unreadable.cbegin(), coverage.unreadable.cend(),
                [&](const UnreadableEntry &known) { return known.id == entry.id; });
    });
}

} // namespace

Result<judge::Expectation> expectationOf(
    Transaction &transaction, const Asked &asked, const KeywordState &state)
{
    const Coverage &coverage = state.coverage;
    judge::Expectation expected{asked.host, asked.slice, state.papers, 0, coverage.listTotal};
    expected.isPastTotal = asked.fetchPlan.isPastTotal();
    if (asked.slice.days) {
        const auto newest = FoundPapers(transaction).newestFound(asked.keyword.id, *asked.slice.days);
        if (!newest)
            return newest.error();
        expected.newest = *newest;
        expected.known = *newest > 0 ? 1 : 0;
    } else {
        expected.newest =
            asked.slice.order == SortBy::Submitted ? coverage.newestSubmitted : coverage.newestUpdated;
        if (coverage.newestSubmitted == 0)
            expected.known = 0; // arXiv has never listed the keyword's stored papers
    }
    return expected;
}

bool isLongSo(const Error &error, const Coverage &coverage, const QDateTime &now)
{
    const QString doubt = judge::doubtOf(error);
    // Libraries of schema 4 recorded only stale answers, without the text of doubtOf().
    const bool isSame =
        doubt == coverage.doubt || (coverage.doubt.isEmpty() && error.kind == ErrorKind::StaleAnswer);
    return !doubt.isEmpty() && isSame && coverage.doubtedSince.isValid()
        && coverage.doubtedSince.daysTo(now) >= doubtedDays;
}

bool needsSecondRequest(const Feed &feed, const Asked &asked, const Coverage &coverage)
{
    // An empty answer can be correct. If arXiv has not listed any papers of the keyword before, the answer is
    // accepted only after a second request.
    const bool isFirstEmpty = asked.slice.isTop() && feed.papers.isEmpty() && coverage.newestSubmitted == 0
        && coverage.doubt.isEmpty();
    // An entry that is always unusable must not prevent the storing of the others, so the page is requested
    // only once more. An entry that was damaged during the transfer is then complete.
    const bool isDamaged = !feed.skipped.isEmpty() && asked.mayLookAgain && !isKnown(feed.skipped, coverage);
    return (isFirstEmpty && !asked.emptyBefore) || isDamaged;
}

} // namespace dp::pagestore
