#include "library/keywordchanges.h"

#include "library/keywordmerge.h"
#include "library/keywords.h"
#include "library/removedkeywords.h"
#include "library/savedsearches.h"
#include "library/sqlite/statement.h"
#include "library/tabplaces.h"
#include "library/transaction.h"

using namespace Qt::StringLiterals;

namespace dp::keywordchanges {
namespace {

/// Records a change of a stored keyword before it is made.
Outcome record(Transaction &transaction, const Keyword &stored, const Keyword &wanted, Recording *recording)
{
    if (!recording)
        return success();
    const auto edit = keywordstep::reversed(transaction, stored, wanted);
    if (!edit)
        return edit.error();
    recording->undo.edits << *edit;
    return success();
}

Outcome remove(Transaction &transaction, const QList<qint64> &ids, Recording *recording)
{
    for (const qint64 id : ids) {
        if (!recording) {
            DP_TRY(Keywords(transaction).remove(id));
            continue;
        }
        DP_TRY(RemovedKeywords(transaction).remove(id, recording->now));
        recording->undo.restore << id;
    }
    return success();
}

Outcome reorder(Transaction &transaction, const QList<qint64> &order, Recording *recording)
{
    if (recording) {
        DP_TRY(tabplaces::separate(transaction)); // so that the keywords only exchange their places
        const auto places = keywordstep::places(transaction);
        if (!places)
            return places.error();
        recording->undo.places = *places;
    }
    return Keywords(transaction).reorder(order);
}

Outcome update(Transaction &transaction, const QList<KeywordMerge::Change> &changes, Recording *recording)
{
    for (const KeywordMerge::Change &change : changes)
        DP_TRY(record(transaction, change.stored, change.wanted, recording));
    // Two keywords may have swapped their names. Therefore each changed keyword first gets a unique temporary
    // name.
    Statement vacate(transaction, u"UPDATE keywords SET folded = char(1) || id WHERE id = ?"_s);
    for (const KeywordMerge::Change &change : changes)
        DP_TRY(vacate.bind(change.stored.id).run());
    for (const KeywordMerge::Change &change : changes)
        if (const auto updated = Keywords(transaction).update(change.wanted); !updated)
            return updated.error();
    QHash<QString, QString> names;
    for (const KeywordMerge::Change &change : changes)
        if (change.stored.name != change.wanted.name)
            names.insert(Keyword::folded(change.stored.name), change.wanted.name);
    return SavedSearches(transaction).followRenamed(searchfields::Field::Keyword, names);
}

Outcome add(Transaction &transaction, KeywordMerge &merge, const QList<Keyword> &after, Recording *recording)
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
            DP_TRY(record(transaction, *existing, wanted, recording));
        }
        const auto stored = existing ? keywords.update(wanted) : keywords.add(wanted);
        if (!stored)
            return stored.error();
        if (recording && !existing)
            recording->undo.remove << stored->id;
        merge.noteAdded(place, stored->id);
    }
    return success();
}

} // namespace

Result<QList<Conflict>> store(
    Connection &connection, const QList<Keyword> &before, const QList<Keyword> &after, Recording *recording)
{
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    const auto stored = Keywords(transaction).all();
    if (!stored)
        return stored.error();
    KeywordMerge merge(before, after, *stored);
    DP_TRY(remove(transaction, merge.removals(), recording));
    DP_TRY(update(transaction, merge.changes(), recording));
    DP_TRY(add(transaction, merge, after, recording));
    if (const auto order = merge.newOrder())
        DP_TRY(reorder(transaction, *order, recording));
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
        keyword.revisions = old->revisions;
        if (keyword != *old)
            return true;
    }
    return before.size() != after.size();
}

} // namespace dp::keywordchanges
