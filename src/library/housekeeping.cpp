#include "library/housekeeping.h"

#include "library/libraryproperties.h"
#include "library/recovery/backup.h"
#include "library/removedkeywords.h"
#include "library/searchrewrite.h"
#include "library/sqlite/statement.h"
#include "library/transaction.h"

using namespace Qt::StringLiterals;

namespace dp::housekeeping {
namespace {

Result<qint64> totalChanges(Connection &connection)
{
    Statement row(connection, u"SELECT total_changes()"_s);
    DP_TRY(row.run());
    const qint64 changes = row.next() ? row.integer(0) : 0;
    DP_TRY(row.outcome());
    return changes;
}

/// Merges a part of the full-text index and returns whether more steps are needed. The first step of a merge
/// passes a negative number of pages, the other steps pass a positive number. The merge is finished if a step
/// changes fewer than two rows. Source: https://www.sqlite.org/fts5.html, 6.8
Result<bool> mergeIndex(Connection &connection)
{
    constexpr int pages = 64; // a step of this size takes some hundredths of a second
    LibraryProperties facts(connection);
    const auto wanted = facts.get(LibraryProperties::Name::IndexInParts);
    if (!wanted)
        return wanted.error();
    if (wanted->isEmpty())
        return false;
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    const bool begins = *wanted == "new"_L1;
    const auto before = totalChanges(connection);
    DP_TRY(connection.execute(
        u"INSERT INTO search (search, rank) VALUES ('merge', %1)"_s.arg(begins ? -pages : pages)));
    const auto after = totalChanges(connection);
    if (!before || !after)
        return before ? after.error() : before.error();
    const bool isDone = *after - *before < 2;
    if (isDone || begins)
        DP_TRY(facts.set(LibraryProperties::Name::IndexInParts, isDone ? QString() : u"merging"_s));
    DP_TRY(transaction.commit());
    return !isDone;
}

Result<bool> rewriteIndex(Connection &connection)
{
    constexpr int papers = 500; // a step of this size takes some hundredths of a second
    const auto isUnderWay = searchrewrite::isUnderWay(connection);
    if (!isUnderWay || !*isUnderWay)
        return isUnderWay;
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    const auto more = searchrewrite::step(connection, papers);
    if (more)
        DP_TRY(transaction.commit());
    return more;
}

Result<bool> deleteRemoved(Connection &connection, const QDateTime &now)
{
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    const auto more = RemovedKeywords(connection).deleteOld(now);
    if (more && *more)
        DP_TRY(transaction.commit());
    return more;
}

} // namespace

QString pruning()
{
    // EXISTS is used instead of IN, because with IN, SQLite would check each paper for a row in kept_marks.
    return u"DELETE FROM kept_marks WHERE EXISTS (SELECT 1 FROM papers p WHERE p.id = kept_marks.paper_id)"_s;
}

Result<Task> step(Library &library, Task task, const QDateTime &now)
{
    Connection &connection = library;
    DP_TRY(connection.checkFile());
    switch (task) {
    case Task::Backup: DP_TRY(backup::keepDaily(connection, now)); return Task::Prune;
    case Task::Prune: DP_TRY(connection.execute(pruning())); return Task::DeleteRemoved;
    case Task::DeleteRemoved: {
        const auto more = deleteRemoved(connection, now);
        if (!more)
            return more.error();
        return *more ? Task::DeleteRemoved : Task::RewriteIndex;
    }
    case Task::RewriteIndex: {
        const auto more = rewriteIndex(connection);
        if (!more)
            return more.error();
        return *more ? Task::RewriteIndex : Task::MergeIndex;
    }
    case Task::MergeIndex: {
        const auto more = mergeIndex(connection);
        if (!more)
            return more.error();
        return *more ? Task::MergeIndex : Task::Analyze;
    }
    case Task::Analyze:
        DP_TRY(connection.execute(u"PRAGMA analysis_limit = 400"_s));
        DP_TRY(connection.execute(u"PRAGMA optimize"_s));
        return Task::Checkpoint;
    case Task::Checkpoint: DP_TRY(connection.execute(u"PRAGMA wal_checkpoint(PASSIVE)"_s)); return Task::Done;
    case Task::Done: break;
    }
    return Task::Done;
}

} // namespace dp::housekeeping
