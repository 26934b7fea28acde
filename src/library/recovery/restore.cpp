#include "library/recovery/restore.h"

#include "library/keywords.h"
#include "library/ledger.h"
#include "library/recovery/annotationrestore.h"
#include "library/recovery/attachedbackup.h"
#include "library/recovery/backup.h"
#include "library/recovery/mutebackup.h"
#include "library/recovery/savedsearchbackup.h"
#include "library/removedkeywords.h"
#include "library/searchindex.h"
#include "library/sqlite/statement.h"
#include "library/transaction.h"

using namespace Qt::StringLiterals;

namespace dp::restore {
namespace {

struct KeptKeyword {
    Keyword keyword; ///< the keyword, with the id that it has in the backup
    QDate knownFrom; ///< oldest complete or wanted day; invalid: there is no such day
};

Result<QStringList> columnsOf(Connection &connection, const QString &schema, const QString &table)
{
    Statement rows(connection, u"SELECT name FROM pragma_table_info(?, ?)"_s);
    DP_TRY(rows.bind(table, schema).run());
    QStringList names;
    while (rows.next())
        names << rows.text(0);
    DP_TRY(rows.outcome());
    return names;
}

/// Returns the keywords of the backup. Backups of older programs have fewer columns, and some of them have no
/// ledger.
Result<QList<KeptKeyword>> keptKeywords(Connection &connection)
{
    const auto columns = columnsOf(connection, u"backup"_s, u"keywords"_s);
    const auto ledger = columnsOf(connection, u"backup"_s, u"ledger"_s);
    if (!columns || !ledger)
        return columns ? ledger.error() : columns.error();
    const QString knownFrom = ledger->isEmpty()
        ? u"''"_s
        : u"(SELECT min(day) FROM (SELECT from_day AS day FROM backup.coverage WHERE keyword_id = k.id"
          " UNION ALL SELECT wanted_from FROM backup.ledger WHERE keyword_id = k.id) WHERE day <> '')"_s;
    Statement rows(connection,
        u"SELECT id, name, query, categories, result_limit, %1, %2, %3, %4, %5 FROM backup.keywords k ORDER BY place, id"_s
            .arg(columns->contains(u"kind"_s) ? u"kind"_s : u"'search'"_s,
                columns->contains(u"watched"_s) ? u"watched"_s : u"0"_s, knownFrom,
                columns->contains(u"terms"_s) ? u"terms"_s : u"''"_s,
                columns->contains(u"revisions"_s) ? u"revisions"_s : u"''"_s));
    DP_TRY(rows.run());
    QList<KeptKeyword> keywords;
    while (rows.next())
        keywords << KeptKeyword{
            Keyword{rows.integer(0), rows.text(1), rows.text(2), rows.text(3).split(u' ', Qt::SkipEmptyParts),
                int(rows.integer(4)), Keyword::kindNamed(rows.text(5)), rows.integer(6) != 0,
                KeywordTerms::fromText(rows.text(8)).value_or(KeywordTerms()),
                Keyword::revisionsNamed(rows.text(9)).value_or(Keyword::Revisions::Badge)},
            QDate::fromString(rows.text(7), Qt::ISODate)};
    DP_TRY(rows.outcome());
    return keywords;
}

Outcome want(Connection &connection, qint64 keywordId, QDate from)
{
    if (!from.isValid())
        return success();
    Ledger ledger(connection);
    const auto coverage = ledger.of(keywordId);
    if (!coverage)
        return coverage.error();
    const QDate known = coverage->completeFrom(), wanted = coverage->wantedFrom;
    if ((known.isValid() && known <= from) || (wanted.isValid() && wanted <= from))
        return success();
    return ledger.want(keywordId, from);
}

Result<qint64> addKeyword(Connection &connection, const KeptKeyword &kept)
{
    // A keyword that was removed after the backup comes back with its papers.
    const auto added = RemovedKeywords(connection).restoreOrAdd(kept.keyword);
    if (!added)
        return added.error();
    // The keyword gets its old id, so that its remaining papers are found.
    Statement move(connection,
        u"UPDATE keywords SET id = ? WHERE id = ? AND NOT EXISTS (SELECT 1 FROM keywords WHERE id = ?)"_s);
    DP_TRY(move.bind(kept.keyword.id, added->id, kept.keyword.id).run());
    const qint64 id = move.rowsChanged() == 1 ? kept.keyword.id : added->id;
    DP_TRY(want(connection, id, kept.knownFrom));
    return id;
}

/// Adds papers that are starred in the backup and missing in the library. Returns the ids of the added
/// papers.
Result<QList<qint64>> addStarred(Connection &connection)
{
    QStringList shared;
    const auto here = columnsOf(connection, u"main"_s, u"papers"_s);
    const auto there = columnsOf(connection, u"backup"_s, u"starred"_s);
    if (!here || !there)
        return here ? there.error() : here.error();
    for (const QString &name : *here)
        if (there->contains(name))
            shared << name;
    Statement missing(connection,
        u"SELECT id, title, abstract, authors, comment FROM backup.starred WHERE id NOT IN (SELECT id FROM main.papers)"_s);
    DP_TRY(missing.run());
    QList<std::pair<qint64, SearchIndex::Text>> added;
    while (missing.next())
        added << std::pair(missing.integer(0),
            SearchIndex::Text{missing.text(1), missing.text(2), missing.text(3), missing.text(4)});
    DP_TRY(missing.outcome());
    missing.finish();
    const QString columns = shared.join(u", "_s);
    DP_TRY(connection.execute(
        u"INSERT INTO main.papers (%1) SELECT %1 FROM backup.starred WHERE id NOT IN (SELECT id FROM main.papers)"_s
            .arg(columns)));
    SearchIndex index(connection);
    for (const auto &[id, text] : std::as_const(added))
        DP_TRY(index.add(id, text));
    DP_TRY(connection.execute(
        u"INSERT OR IGNORE INTO main.matches (keyword_id, paper_id, position, first_seen)"
        " SELECT k.id, m.paper_id, m.position, m.first_seen FROM backup.starred_matches m"
        " JOIN main.keywords k ON k.folded = m.folded JOIN main.papers p ON p.id = m.paper_id"_s));
    QList<qint64> ids;
    for (const auto &[id, text] : std::as_const(added))
        ids << id;
    return ids;
}

Outcome keepOtherMarks(Connection &connection, const QString &insert)
{
    return connection.execute(insert
        + u" INTO main.kept_marks (paper_id, is_read, is_starred) SELECT paper_id, is_read, is_starred"
          " FROM backup.marks WHERE paper_id NOT IN (SELECT id FROM main.papers)"_s);
}

/// Sets the marks of the papers as in the backup and returns the number of changed marks. Papers that were
/// added to the library after the backup keep their marks.
Result<qint64> setMarks(Connection &connection)
{
    qint64 changed = 0;
    for (const QString &mark : {u"is_read"_s, u"is_starred"_s})
        for (const int value : {0, 1}) {
            const QString among = u"(SELECT paper_id FROM backup.marks WHERE %1 = 1)"_s.arg(mark);
            Statement update(connection,
                u"UPDATE main.papers SET %1 = %2 WHERE %1 = %3 AND id %4"_s.arg(mark)
                    .arg(value)
                    .arg(1 - value)
                    .arg(value == 1 ? u"IN "_s + among
                                    : u"NOT IN "_s + among
                                + u" AND first_seen <= (SELECT made FROM backup.about)"_s));
            DP_TRY(update.run());
            changed += update.rowsChanged();
        }
    return changed;
}

} // namespace

Result<Report> fromAttached(Connection &connection)
{
    Report report;
    const auto kept = keptKeywords(connection);
    if (!kept)
        return kept.error();
    Keywords keywords(connection);
    QList<qint64> order;
    for (const KeptKeyword &one : *kept) {
        Keyword keyword = one.keyword;
        const auto existing = keywords.find(keyword.name);
        if (existing) {
            keyword.id = existing->id;
            if (const auto updated = keywords.update(keyword); !updated)
                return updated.error();
            order << existing->id;
            continue;
        }
        if (existing.error().kind != ErrorKind::UnknownKeyword)
            return existing.error();
        const auto id = addKeyword(connection, one);
        if (!id)
            return id.error();
        order << *id;
        report.addedKeywords << *id;
        ++report.keywords;
    }
    const auto now = keywords.all();
    if (!now)
        return now.error();
    for (const Keyword &keyword : *now)
        if (!order.contains(keyword.id))
            order << keyword.id;
    DP_TRY(keywords.reorder(order));
    const auto papers = addStarred(connection);
    if (!papers)
        return papers.error();
    report.papers = papers->size();
    report.addedPapers = *papers;
    const auto marks = setMarks(connection);
    if (!marks)
        return marks.error();
    report.marks = *marks;
    Statement waiting(connection,
        u"SELECT count(*) FROM backup.marks b WHERE paper_id NOT IN (SELECT id FROM main.papers) AND NOT "
        u"EXISTS"
        " (SELECT 1 FROM main.kept_marks k WHERE k.paper_id = b.paper_id AND k.is_read = b.is_read"
        " AND k.is_starred = b.is_starred)"_s);
    const auto number = waiting.firstInteger();
    if (!number)
        return number.error();
    report.waitingMarks = *number;
    DP_TRY(keepOtherMarks(connection, u"INSERT OR REPLACE"_s));
    DP_TRY(annotationrestore::bringBack(connection, annotationrestore::Notes::FromBackup));
    DP_TRY(mutebackup::restore(connection));
    const auto searches = savedsearchbackup::restore(connection);
    if (!searches)
        return searches.error();
    report.searches = *searches;
    return report;
}

Result<Report> fromBackup(
    Library &library, const QString &backupPath, const QDateTime &now, const QString &existing)
{
    Connection &connection = library;
    const auto attached = attachedbackup::open(connection, backupPath, u"backup"_s);
    if (!attached)
        return attached.error();
    const auto before = existing.isEmpty() ? backup::write(connection, backup::Reason::BeforeRestore, now)
                                           : Result<QString>(existing);
    if (!before)
        return before.error();
    Transaction transaction(connection);
    DP_TRY(transaction.begin());
    auto report = fromAttached(connection);
    if (!report)
        return report;
    report->before = *before;
    DP_TRY(transaction.commit());
    return report;
}

Result<QStringList> keywordsOf(Library &library, const QString &backupPath)
{
    const auto attached = Attached::open(library, backupPath, u"backup"_s);
    if (!attached)
        return Error{ErrorKind::NotABackup, backupPath, {}};
    const auto kept = keptKeywords(library);
    if (!kept)
        return kept.error();
    QStringList names;
    for (const KeptKeyword &one : *kept)
        names << Keyword::folded(one.keyword.name);
    return names;
}

Result<Report> missingFromBackup(Connection &connection)
{
    Report report;
    const auto kept = keptKeywords(connection);
    if (!kept)
        return kept.error();
    for (const KeptKeyword &one : *kept) {
        const auto isRemoved = RemovedKeywords(connection).has(one.keyword); // after the backup
        if (!isRemoved)
            return isRemoved.error();
        if (*isRemoved)
            continue;
        const auto existing = Keywords(connection).find(one.keyword.name);
        if (existing) {
            DP_TRY(want(connection, existing->id, one.knownFrom));
            continue;
        }
        if (existing.error().kind != ErrorKind::UnknownKeyword)
            return existing.error();
        if (const auto id = addKeyword(connection, one); !id)
            return id.error();
        ++report.keywords;
    }
    DP_TRY(connection.execute(u"INSERT OR IGNORE INTO main.facts SELECT * FROM backup.facts"_s));
    const auto papers = addStarred(connection);
    if (!papers)
        return papers.error();
    report.papers = papers->size();
    DP_TRY(keepOtherMarks(connection, u"INSERT OR IGNORE"_s));
    DP_TRY(annotationrestore::bringBack(connection, annotationrestore::Notes::OnlyMissing));
    DP_TRY(mutebackup::restore(connection));
    if (const auto searches = savedsearchbackup::addMissing(connection); !searches)
        return searches.error();
    return report;
}

} // namespace dp::restore
