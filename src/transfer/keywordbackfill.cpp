#include "transfer/keywordbackfill.h"

#include "base/moment.h"
#include "library/keywords.h"
#include "library/ledger.h"
#include "library/snapshotrecords.h"
#include "library/sqlite/statement.h"
#include "library/sqlite/transaction.h"
#include "transfer/catalogueproof.h"
#include "transfer/queryselect.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::keywordbackfill {
namespace {

struct Told {
    Days days;
    bool isAny = false; ///< a snapshot was imported, or a part of one
};

/// The days for which the snapshots in the library have all papers that a keyword of these categories can
/// have.
Result<Told> daysTold(Library &library, const Keyword &keyword)
{
    const auto records = SnapshotRecords(library.connection()).all();
    if (!records)
        return records.error();
    Told told;
    for (const SnapshotRecord &record : *records) {
        const QStringList &has = record.categories;
        const auto covers = [&](const QString &wanted) {
            return std::any_of(has.cbegin(), has.cend(),
                [&](const QString &one) { return wanted == one || wanted.startsWith(one + u'.'); });
        };
        const bool all = has.isEmpty()
            || (!keyword.categories.isEmpty()
                && std::all_of(keyword.categories.cbegin(), keyword.categories.cend(), covers));
        told.isAny = true;
        if (!all || !record.isWhole)
            continue;
        const Days proved = CatalogueProof::daysOf(record.proved);
        for (const DayRange &range : proved.ranges())
            told.days.add(range);
    }
    return told;
}

} // namespace

Result<int> find(Library &library, const Keyword &keyword, const QDateTime &now)
{
    const auto select = selectOf(keyword);
    if (!select)
        return 0;
    const auto told = daysTold(library, keyword);
    if (!told)
        return told.error();
    if (!told->isAny)
        return 0;
    Transaction transaction(library.connection());
    DP_TRY(transaction.begin());
    Statement insert(library.connection(),
        u"INSERT OR IGNORE INTO matches (keyword_id, paper_id, position, first_seen)"
        " SELECT ?, f.id, CAST(strftime('%s', coalesce(nullif(f.published, ''), f.updated)) AS REAL), ? FROM "
        "papers f"
        " WHERE f.id IN (%1) AND (f.published <> '' OR f.in_archive)"_s.arg(*select));
    DP_TRY(insert.bind(keyword.id, Moment::fromDateTime(now).iso()).run());
    const int found = insert.rowsChanged();
    if (!told->days.isEmpty()) {
        Ledger ledger(library.connection());
        auto coverage = ledger.of(keyword.id);
        if (!coverage)
            return coverage.error();
        for (const DayRange &range : told->days.ranges())
            coverage->complete.add(range);
        DP_TRY(ledger.save(keyword.id, *coverage));
    }
    DP_TRY(transaction.commit());
    return found;
}

Outcome findNew(Library &library, const QDateTime &now)
{
    const auto states = Keywords(library.connection()).states();
    if (!states)
        return states.error();
    for (const KeywordState &state : *states) {
        const auto told = daysTold(library, state.keyword);
        if (!told)
            return told.error();
        const Days &complete = state.coverage.complete;
        const QList<DayRange> &days = told->days.ranges();
        const bool isKnown = !days.isEmpty()
            && std::all_of(days.cbegin(), days.cend(),
                [&](const DayRange &range) { return complete.missing(range.from, range.to).isEmpty(); });
        if (!told->isAny || isKnown)
            continue;
        if (const auto found = find(library, state.keyword, now); !found)
            return found.error();
    }
    return success();
}

Outcome findAll(Library &library, const QDateTime &now)
{
    const auto keywords = Keywords(library.connection()).all();
    if (!keywords)
        return keywords.error();
    for (const Keyword &keyword : *keywords)
        if (const auto found = find(library, keyword, now); !found)
            return found.error();
    return success();
}

} // namespace dp::keywordbackfill
