#include "transfer/keyrenewal.h"

#include "exchange/citationkey.h"
#include "library/paperheads.h"
#include "library/transaction.h"
#include "transfer/citationkeys.h"

#include <algorithm>

namespace dp {
namespace {

/// Returns the selected papers, sorted by their ids.
Result<QList<qint64>> sortedIds(Library &library, const ExportSelection &selection)
{
    const auto query = exportselection::queryOf(library, selection);
    if (!query)
        return query.error();
    auto ids = exportselection::ids(library, *query, selection);
    if (ids)
        std::sort(ids->begin(), ids->end());
    return ids;
}

/// Gives these papers keys. They must have none.
Outcome giveKeys(
    Library &library, Transaction &transaction, const QList<qint64> &papers, const QString &pattern)
{
    auto keys = CitationKeys::loadFor(library, pattern, papers);
    if (!keys)
        return keys.error();
    DP_TRY(PaperReader(library).forEach(papers, [&](const LibraryPaper &paper) -> Outcome {
        const auto key = keys->keyOf(paper.paper);
        return key ? success() : Outcome(key.error());
    }));
    return keys->given().storeIn(transaction);
}

} // namespace

Result<GivenKeys> keyrenewal::outdated(Library &library, const QString &pattern)
{
    GivenKeys keys;
    DP_TRY(paperheads::forEachWithKey(library, [&](const Paper &paper, const QString &key) {
        if (!citationkey::isOf(key, paper, pattern))
            keys.add(paper.id.key(), key);
        return success();
    }));
    return keys;
}

Result<GivenKeys> keyrenewal::renew(
    Library &library, const ExportSelection &selection, const QString &pattern)
{
    const auto selected = sortedIds(library, selection);
    if (!selected)
        return selected.error();
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    GivenKeys old;
    QList<qint64> papers;
    DP_TRY(paperheads::forEachWithKey(library, [&](const Paper &paper, const QString &key) {
        const qint64 id = paper.id.key();
        if (std::binary_search(selected->cbegin(), selected->cend(), id)
            && !citationkey::isOf(key, paper, pattern)) {
            old.add(id, key);
            papers << id;
        }
        return success();
    }));
    if (papers.isEmpty())
        return old;
    DP_TRY(old.removeIn(transaction));
    DP_TRY(giveKeys(library, transaction, papers, pattern));
    DP_TRY(transaction.commit());
    return old;
}

Outcome keyrenewal::restore(Library &library, const GivenKeys &old)
{
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    DP_TRY(old.restoreIn(transaction));
    return transaction.commit();
}

} // namespace dp
