#include "transfer/keywordbackfill.h"

#include "library/keywords.h"
#include "library/ledger.h"
#include "library/paperselection.h"
#include "library/snapshotrecords.h"
#include "library/transaction.h"
#include "transfer/catalogueproof.h"
#include "transfer/querycondition.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::keywordbackfill {
namespace {

struct ProvedDays {
    Days days;
    bool isAny = false; ///< a snapshot was imported, at least in part
};

/// Returns the days for which the imported snapshots contain all papers of the keyword's categories.
Result<ProvedDays> provedDays(Library &library, const Keyword &keyword)
{
    const auto records = SnapshotRecords(library).all();
    if (!records)
        return records.error();
    ProvedDays proved;
    for (const SnapshotRecord &record : *records) {
        const QStringList &has = record.categories;
        const auto covers = [&](const QString &wanted) {
            return std::any_of(has.cbegin(), has.cend(),
                [&](const QString &one) { return wanted == one || wanted.startsWith(one + u'.'); });
        };
        const bool all = has.isEmpty()
            || (!keyword.categories.isEmpty()
                && std::all_of(keyword.categories.cbegin(), keyword.categories.cend(), covers));
        proved.isAny = true;
        if (!all || !record.isWhole)
            continue;
        const Days days = CatalogueProof::daysOf(record.proved);
        for (const DayRange &range : days.ranges())
            proved.days.add(range);
    }
    return proved;
}

} // namespace

Result<int> find(Library &library, const Keyword &keyword, const QDateTime &now)
{
    const auto condition = queryConditionOf(keyword);
    if (!condition)
        return 0;
    const auto proved = provedDays(library, keyword);
    if (!proved)
        return proved.error();
    if (!proved->isAny)
        return 0;
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    const auto found = paperselection::addToList(transaction, keyword.id, *condition, now);
    if (!found)
        return found;
    if (!proved->days.isEmpty()) {
        Ledger ledger(transaction);
        auto coverage = ledger.of(keyword.id);
        if (!coverage)
            return coverage.error();
        for (const DayRange &range : proved->days.ranges())
            coverage->complete.add(range);
        DP_TRY(ledger.save(keyword.id, *coverage));
    }
    DP_TRY(transaction.commit());
    return found;
}

Outcome findNew(Library &library, const QDateTime &now)
{
    const auto states = Keywords(library).states();
    if (!states)
        return states.error();
    for (const KeywordState &state : *states) {
        const auto proved = provedDays(library, state.keyword);
        if (!proved)
            return proved.error();
        const Days &complete = state.coverage.complete;
        const QList<DayRange> &days = proved->days.ranges();
        const bool isKnown = !days.isEmpty()
            && std::all_of(days.cbegin(), days.cend(),
                [&](const DayRange &range) { return complete.missing(range.from, range.to).isEmpty(); });
        if (!proved->isAny || isKnown)
            continue;
        if (const auto found = find(library, state.keyword, now); !found)
            return found.error();
    }
    return success();
}

Outcome findAll(Library &library, const QDateTime &now)
{
    const auto keywords = Keywords(library).all();
    if (!keywords)
        return keywords.error();
    for (const Keyword &keyword : *keywords)
        if (const auto found = find(library, keyword, now); !found)
            return found.error();
    return success();
}

} // namespace dp::keywordbackfill
