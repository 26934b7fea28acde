#include "library/keywordchanges.h"

#include "library/keywordmerge.h"
#include "library/keywords.h"
#include "library/sqlite/statement.h"
#include "library/transaction.h"

using namespace Qt::StringLiterals;

namespace dp::keywordchanges {
namespace {

Outcome update(Transaction &transaction, const QList<KeywordMerge::Change> &changes)
{
    // Two keywords may have swapped their names. Therefore each changed keyword first gets a unique temporary
    // name.
    Statement vacate(transaction, u"UPDATE keywords SET folded = char(1) || id WHERE id = ?"_s);
    for (const KeywordMerge::Change &change : changes)
        DP_TRY(vacate.bind(change.stored.id).run());
    for (const KeywordMerge::Change &change : changes)
        if (const auto updated = Keywords(transaction).update(change.wanted); !updated)
            return updated.error();
    return success();
}

Outcome add(Transaction &transaction, KeywordMerge &merge, const QList<Keyword> &after)
{
    Keywords keywords(transaction);
    const QList<int> additions = merge.additions();
    for (const int place : additions) {
        Keyword wanted = after[place];
        wanted.id = 0;
        const auto existing = keywords.find(wanted.name);
        if (!existing && existing.error().kind != ErrorKind::UnknownKeyword)
            return existing.error();
        // Another keyword of this list already has the name.
        if (existing && merge.isShownAndKept(existing->id))
            return Error{ErrorKind::KeywordExists, existing->name, {}};
        if (existing) {
            merge.noteExisting(wanted, *existing);
            wanted.id = existing->id;
        }
        const auto stored = existing ? keywords.update(wanted) : keywords.add(wanted);
        if (!stored)
            return stored.error();
        merge.noteAdded(place, stored->id);
    }
    return success();
}

} // namespace

Result<QList<Conflict>> store(
    Connection &connection, const QList<Keyword> &before, const QList<Keyword> &after)
{
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    Keywords keywords(transaction);
    const auto stored = keywords.all();
    if (!stored)
        return stored.error();
    KeywordMerge merge(before, after, *stored);
    const QList<qint64> removals = merge.removals();
    for (const qint64 id : removals)
        DP_TRY(keywords.remove(id));
    DP_TRY(update(transaction, merge.changes()));
    DP_TRY(add(transaction, merge, after));
    if (const auto order = merge.newOrder())
        DP_TRY(keywords.reorder(*order));
    DP_TRY(transaction.commit());
    return merge.conflicts();
}

bool changesPapers(const QList<Keyword> &before, const QList<Keyword> &after)
{
    QHash<qint64, Keyword> known;
    for (const Keyword &keyword : before)
        known.insert(keyword.id, keyword);
    for (Keyword keyword : after) {
        const auto old = known.constFind(keyword.id);
        if (old == known.cend())
            return true;
        keyword.limit = old->limit;
        keyword.watched = old->watched;
        if (keyword != *old)
            return true;
    }
    return before.size() != after.size();
}

} // namespace dp::keywordchanges
