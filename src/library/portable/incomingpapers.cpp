#include "library/portable/incomingpapers.h"

#include "library/libraryproperties.h"
#include "library/mutes.h"
#include "library/searchindex.h"
#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Number of new papers after which the full-text index has so many parts that they should be merged.
constexpr qint64 manyAdded = 50000;
/// The part of the work, by experience, after which the index is written.
constexpr double beforeIndex = 0.5;

/// Returns an assignment that fills an empty column.
QString filled(const QString &column)
{
    return u"%1 = CASE WHEN papers.%1 = '' THEN i.%1 ELSE papers.%1 END"_s.arg(column);
}

/// Returns an assignment of the value of the file, unless it is empty.
QString taken(const QString &column)
{
    return u"%1 = CASE WHEN i.%1 = '' THEN papers.%1 ELSE i.%1 END"_s.arg(column);
}

} // namespace

Outcome IncomingPapers::run(std::initializer_list<QString> statements)
{
    for (const QString &statement : statements)
        DP_TRY(m_connection.execute(statement));
    return success();
}

Outcome IncomingPapers::report(double done) const
{
    return !m_progress || m_progress(done) ? success() : Outcome(Error{ErrorKind::Cancelled, {}, {}});
}

Outcome IncomingPapers::add(portablemerge::Report &report)
{
    DP_TRY(findChanges(report));
    DP_TRY(updateKnown());
    DP_TRY(insertFresh());
    DP_TRY(this->report(beforeIndex / 2));
    DP_TRY(addLists());
    DP_TRY(this->report(beforeIndex));
    DP_TRY(addAnnotations(report));
    DP_TRY(addMutes());
    return writeIndex(report.added + report.revised);
}

/// Finds the papers that the library lacks, and the texts that will change.
Outcome IncomingPapers::findChanges(portablemerge::Report &report)
{
    DP_TRY(run({u"CREATE TABLE incoming.fresh (id INTEGER PRIMARY KEY)"_s,
        u"INSERT INTO incoming.fresh SELECT id FROM incoming.papers WHERE id NOT IN (SELECT id FROM "
        u"main.papers)"
        " ORDER BY id"_s,
        u"CREATE TABLE incoming.before (id INTEGER PRIMARY KEY, title TEXT, abstract TEXT, authors TEXT, comment TEXT)"_s,
        u"INSERT INTO incoming.before SELECT p.id, p.title, p.abstract, p.authors, p.comment FROM "
        u"incoming.papers i"
        " JOIN main.papers p ON p.id = i.id WHERE i.version > p.version OR (i.version = p.version"
        " AND ((p.title = '' AND i.title <> '') OR (p.abstract = '' AND i.abstract <> '')"
        " OR (p.authors = '' AND i.authors <> '') OR (p.comment = '' AND i.comment <> '')))"_s}));
    const auto count = [this](const QString &sql) {
        return Statement(m_connection, sql).firstInteger();
    };
    const auto papers = count(u"SELECT count(*) FROM incoming.papers"_s);
    const auto added = count(u"SELECT count(*) FROM incoming.fresh"_s);
    const auto revised = count(
        u"SELECT count(*) FROM incoming.papers i JOIN main.papers p ON p.id = i.id WHERE i.version > p.version"_s);
    for (const auto *number : {&papers, &added, &revised})
        if (!*number)
            return number->error();
    report.papers = *papers;
    report.added = *added;
    report.revised = *revised;
    return success();
}

/// The paper keeps its highest version, and the other one becomes a revision. Marks are united.
Outcome IncomingPapers::updateKnown()
{
    const QString revision =
        u"INSERT OR IGNORE INTO main.versions (paper_id, version, title, abstract, comment, updated)"
        " SELECT x.id, x.version, x.title, x.abstract, x.comment, x.updated"
        " FROM incoming.papers i JOIN main.papers p ON p.id = i.id JOIN %1 x ON x.id = i.id WHERE i.version %2 p.version"_s;
    const QString kept = QStringList{taken(u"abs_url"_s), taken(u"journal_ref"_s), taken(u"doi"_s),
        taken(u"authors"_s), taken(u"categories"_s), taken(u"published"_s), taken(u"updated"_s)}
                             .join(u", "_s);
    QStringList gaps, empty;
    for (const QString &column : {u"title"_s, u"abstract"_s, u"comment"_s, u"journal_ref"_s, u"doi"_s,
             u"abs_url"_s, u"authors"_s, u"categories"_s, u"published"_s, u"updated"_s}) {
        gaps << filled(column);
        empty << u"(papers.%1 = '' AND i.%1 <> '')"_s.arg(column);
    }
    return run({revision.arg(u"main.papers"_s, u">"_s), revision.arg(u"incoming.papers"_s, u"<"_s),
        u"UPDATE main.papers SET %1 FROM incoming.papers i WHERE i.id = papers.id AND i.version = papers.version AND (%2)"_s
            .arg(gaps.join(u", "_s), empty.join(u" OR "_s)),
        u"UPDATE main.papers SET version = i.version, title = i.title, abstract = i.abstract, comment = "
        u"i.comment, %1"
        " FROM incoming.papers i WHERE i.id = papers.id AND i.version > papers.version"_s.arg(kept),
        u"UPDATE main.papers SET is_read = max(papers.is_read, i.is_read),"
        " is_starred = max(papers.is_starred, i.is_starred), in_archive = max(papers.in_archive, "
        "i.in_archive)"
        " FROM incoming.papers i WHERE i.id = papers.id AND (i.is_read > papers.is_read"
        " OR i.is_starred > papers.is_starred OR i.in_archive > papers.in_archive)"_s,
        u"UPDATE main.papers SET first_seen = i.first_seen FROM incoming.papers i"
        " WHERE i.id = papers.id AND i.first_seen <> '' AND i.first_seen < papers.first_seen"_s});
}

Outcome IncomingPapers::insertFresh()
{
    const QString columns =
        u"id, version, title, abstract, comment, journal_ref, doi, abs_url, authors, categories, published,"
        " updated, first_seen, is_read, is_starred, in_archive"_s;
    return run({u"INSERT INTO main.papers (%1) SELECT %1 FROM incoming.papers"
                " WHERE id IN (SELECT id FROM incoming.fresh) ORDER BY id"_s.arg(columns),
        // Marks that the library kept for a paper that comes now.
        u"UPDATE main.papers SET is_read = max(papers.is_read, k.is_read),"
        " is_starred = max(papers.is_starred, k.is_starred) FROM main.kept_marks k"
        " WHERE k.paper_id = papers.id AND (k.is_read > papers.is_read OR k.is_starred > papers.is_starred)"_s,
        u"DELETE FROM main.kept_marks WHERE paper_id IN (SELECT id FROM incoming.fresh)"_s,
        u"UPDATE main.papers SET is_read = max(papers.is_read, k.is_read),"
        " is_starred = max(papers.is_starred, k.is_starred) FROM incoming.kept_marks k"
        " WHERE k.paper_id = papers.id AND (k.is_read > papers.is_read OR k.is_starred > papers.is_starred)"_s,
        u"INSERT INTO main.kept_marks (paper_id, is_read, is_starred) SELECT paper_id, is_read, is_starred"
        " FROM incoming.kept_marks WHERE paper_id NOT IN (SELECT id FROM main.papers)"
        " ON CONFLICT (paper_id) DO UPDATE SET is_read = max(is_read, excluded.is_read),"
        " is_starred = max(is_starred, excluded.is_starred)"_s});
}

/// Adds the versions, the lists of keywords, and the papers of removed keywords.
Outcome IncomingPapers::addLists()
{
    const QString columns = u"paper_id, position, first_seen, late, announced, not_found"_s;
    const QString values = u"m.paper_id, m.position, m.first_seen, m.late, m.announced, m.not_found"_s;
    const QString isHere = u"m.paper_id IN (SELECT id FROM main.papers)"_s;
    return run(
        {u"INSERT OR IGNORE INTO main.versions (paper_id, version, title, abstract, comment, updated)"
         " SELECT paper_id, version, title, abstract, comment, updated FROM incoming.versions m WHERE %1"
         " ORDER BY paper_id, version"_s.arg(isHere),
            u"INSERT INTO main.revision_checks (paper_id, checked) SELECT paper_id, checked"
            " FROM incoming.revision_checks m WHERE %1 ORDER BY paper_id"
            " ON CONFLICT (paper_id) DO UPDATE SET checked = max(checked, excluded.checked)"_s.arg(isHere),
            u"INSERT INTO main.matches (keyword_id, %1) SELECT k.id, %2 FROM incoming.matches m"
            " JOIN incoming.keyword_ids k ON k.number = m.keyword_id WHERE %3 ORDER BY m.paper_id"
            " ON CONFLICT (keyword_id, paper_id) DO UPDATE SET first_seen = excluded.first_seen"
            " WHERE excluded.first_seen <> '' AND excluded.first_seen < first_seen"_s.arg(
                columns, values, isHere),
            u"INSERT OR IGNORE INTO main.removed_matches (keyword_id, %1) SELECT k.id, %2"
            " FROM incoming.removed_matches m JOIN incoming.removed_ids k ON k.number = m.keyword_id"
            " ORDER BY m.paper_id"_s.arg(columns, values),
            u"INSERT OR IGNORE INTO main.removed_papers (id, paper, more) SELECT id, paper, nullif(more, '')"
            " FROM incoming.removed_papers ORDER BY id"_s});
}

Outcome IncomingPapers::addAnnotations(portablemerge::Report &report)
{
    DP_TRY(run(
        {u"INSERT OR IGNORE INTO main.paper_tags (paper_id, tag_id, added) SELECT p.paper_id, t.id, p.added"
         " FROM incoming.paper_tags p JOIN incoming.tag_ids t ON t.number = p.tag_id ORDER BY p.paper_id"_s,
            u"INSERT OR IGNORE INTO main.notes (paper_id, text, changed) SELECT paper_id, text, changed"
            " FROM incoming.notes ORDER BY paper_id"_s,
            u"INSERT OR IGNORE INTO main.zotero (paper_id, version, session, state, changed)"
            " SELECT paper_id, version, session, state, changed FROM incoming.zotero ORDER BY paper_id"_s,
            // A key of the library stays.
            u"INSERT OR IGNORE INTO main.citation_keys (paper_id, key) SELECT paper_id, key"
            " FROM incoming.citation_keys ORDER BY paper_id"_s,
            u"INSERT OR IGNORE INTO main.page_cells (paper_id, cells) SELECT paper_id, cells"
            " FROM incoming.page_cells ORDER BY paper_id"_s}));
    // If the notes differ, both texts stay, the newer one first.
    Statement unite(m_connection,
        u"UPDATE main.notes SET changed = max(notes.changed, i.changed), text = CASE"
        " WHEN instr(i.text, notes.text) THEN i.text"
        " WHEN i.changed > notes.changed THEN i.text || char(10, 10) || '---' || char(10, 10) || notes.text"
        " ELSE notes.text || char(10, 10) || '---' || char(10, 10) || i.text END"
        " FROM incoming.notes i WHERE i.paper_id = notes.paper_id AND NOT instr(notes.text, i.text)"_s);
    DP_TRY(unite.run());
    report.notesUnited = unite.rowsChanged();
    return run(
        {u"INSERT INTO main.snapshots (file, mark, categories, first_year, last_year, line, papers, "
         u"first_day,"
         " last_day, is_whole, proved, evidence) SELECT file, mark, categories, first_year, last_year, line,"
         " papers, first_day, last_day, is_whole, proved, evidence FROM incoming.snapshots i"
         " WHERE NOT EXISTS (SELECT 1 FROM main.snapshots s WHERE s.mark = i.mark"
         " AND s.categories = i.categories AND s.first_year = i.first_year AND s.last_year = i.last_year"
         " AND s.is_whole >= i.is_whole) ORDER BY i.rowid"_s});
}

Outcome IncomingPapers::addMutes()
{
    DP_TRY(run({u"INSERT INTO main.mutes (kind, text, keyword_id, until, created)"
                " SELECT i.kind, i.text, k.id, i.until, i.created FROM incoming.mutes i"
                " LEFT JOIN incoming.keyword_ids k ON k.number = i.keyword_id"
                " WHERE NOT EXISTS (SELECT 1 FROM main.mutes m WHERE m.kind = i.kind AND m.text = i.text"
                " AND m.keyword_id IS k.id) ORDER BY i.rowid"_s,
        u"INSERT OR IGNORE INTO main.muted_papers (paper_id, created) SELECT paper_id, created"
        " FROM incoming.muted_papers ORDER BY paper_id"_s}));
    return Mutes(m_connection).startLogIfAny();
}

/// Writes the full-text index. papers: number of papers with a new text, about.
Outcome IncomingPapers::writeIndex(qint64 papers)
{
    SearchIndex index(m_connection);
    Statement before(
        m_connection, u"SELECT id, title, abstract, authors, comment FROM incoming.before ORDER BY id"_s);
    DP_TRY(before.run());
    while (before.next())
        DP_TRY(index.remove(
            before.integer(0), {before.text(1), before.text(2), before.text(3), before.text(4)}));
    DP_TRY(before.outcome());
    Statement rows(m_connection,
        u"SELECT p.id, p.title, p.abstract, p.authors, p.comment FROM"
        " (SELECT id FROM incoming.fresh UNION SELECT id FROM incoming.before) c JOIN main.papers p ON p.id "
        "= c.id"
        " ORDER BY p.id"_s);
    DP_TRY(rows.run());
    constexpr qint64 atOnce = 1000;
    for (qint64 done = 0; rows.next(); ++done) {
        DP_TRY(index.add(
            rows.integer(0), SearchIndex::Text{rows.text(1), rows.text(2), rows.text(3), rows.text(4)}));
        if (done % atOnce == 0)
            DP_TRY(report(beforeIndex + (1 - beforeIndex) * double(done) / double(papers + 1)));
    }
    DP_TRY(rows.outcome());
    return papers > manyAdded
        ? LibraryProperties(m_connection).set(LibraryProperties::Name::IndexInParts, u"new"_s)
        : success();
}

} // namespace dp
