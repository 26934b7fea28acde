#include "library/paperreader.h"

#include "library/annotations.h"
#include "library/keywordindex.h"
#include "library/listorder.h"
#include "library/mutecache.h"
#include "library/mutefilter.h"
#include "library/papercolumns.h"
#include "library/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns the column with the time of arrival in the list.
QString arrivalOf(const PaperQuery &query)
{
    return query.keywordId != 0 ? u"m.first_seen"_s : u"p.first_seen"_s;
}

/// Returns the condition for the days of a query.
QString daysOf(const PaperQuery &query)
{
    const QString submitted = listorder::submissionOfPaper;
    const QString day = query.key == SortKey::Arrived ? arrivalOf(query) : submitted;
    QString sql;
    if (query.before.isValid())
        sql += u" AND %1 < '%2'"_s.arg(submitted, query.before.toString(Qt::ISODate));
    if (query.since.isValid())
        sql += u" AND %1 >= '%2'"_s.arg(day, query.since.toString(Qt::ISODate));
    if (query.until.isValid())
        sql += u" AND %1 < '%2'"_s.arg(day, query.until.addDays(1).toString(Qt::ISODate));
    return sql;
}

QString orderOf(const PaperQuery &query)
{
    // With the id of the match, the first revised papers are read from the index without sorting the list.
    const QString id = query.keywordId != 0 && query.revisedOnly ? u"m.paper_id"_s : u"p.id"_s;
    const QString submitted =
        query.keywordId != 0 ? u"m.position DESC, "_s + id + u" DESC"_s : u"p.id DESC"_s;
    const QString direction = query.descending ? u" DESC"_s : u" ASC"_s;
    const QString byPosition =
        query.keywordId != 0 ? u"m.position"_s + direction + u", "_s + id + direction : u"p.id"_s + direction;
    QString column;
    switch (query.key) {
    case SortKey::Submitted: return byPosition;
    case SortKey::Arrived: return arrivalOf(query) + direction + u", "_s + byPosition;
    case SortKey::Read: column = u"p.is_read"_s; break;
    case SortKey::Starred: column = u"p.is_starred"_s; break;
    case SortKey::Title: column = u"p.title COLLATE NOCASE"_s; break;
    case SortKey::Authors: column = u"p.authors COLLATE NOCASE"_s; break;
    case SortKey::Updated: column = u"p.updated"_s; break;
    case SortKey::Comment: // empty comments are last in both directions
        return u"p.comment = '', p.comment COLLATE NOCASE"_s + direction + u", "_s + submitted;
    }
    return column + direction + u", "_s + submitted;
}

/// Returns the tables of a query. The index of the revised papers has all columns that a list by submission
/// or arrival needs, so no row of papers is read.
QString tablesOf(const PaperQuery &query)
{
    if (!query.revisedOnly)
        return query.keywordId != 0
            ? u" FROM matches m JOIN papers p ON p.id = m.paper_id WHERE m.keyword_id = %1"_s.arg(
                query.keywordId)
            : u" FROM papers p WHERE 1"_s;
    const QString papers = query.starredOnly ? u"papers p"_s : u"papers p INDEXED BY papers_revised"_s;
    return query.keywordId != 0
        ? u" FROM matches m CROSS JOIN %1 ON p.id = m.paper_id WHERE m.keyword_id = %2 AND p.version > 1"_s
              .arg(papers)
              .arg(query.keywordId)
        : u" FROM %1 WHERE p.version > 1"_s.arg(papers);
}

QString from(const PaperQuery &query, bool isLimited)
{
    QString sql = tablesOf(query);
    if (query.unreadOnly)
        sql += u" AND p.is_read = 0"_s;
    if (query.starredOnly)
        sql += u" AND p.is_starred = 1"_s;
    if (query.tagId != 0)
        sql += u" AND p.id IN (SELECT paper_id FROM paper_tags WHERE tag_id = %1)"_s.arg(query.tagId);
    sql += daysOf(query);
    sql += u" ORDER BY "_s + orderOf(query);
    if (query.limit > 0 && isLimited)
        sql += u" LIMIT %1"_s.arg(query.limit);
    return sql;
}

/// Returns an expression for the date by which the list is sorted. The position of a paper in the list of a
/// keyword is the second of its submission if this is known. It is in the index of the list, so no paper is
/// read.
QString dayOf(const PaperQuery &query)
{
    if (query.key == SortKey::Arrived)
        return arrivalOf(query);
    if (query.key == SortKey::Updated)
        return u"substr(p.updated, 1, 10)"_s;
    return query.keywordId != 0
        ? u"CASE WHEN m.position >= %1 THEN date(m.position, 'unixepoch') ELSE '' END"_s.arg(
            listorder::firstSubmission)
        : u"substr(p.published, 1, 10)"_s;
}

/// Returns a column with the time of arrival of a paper that is read by its id.
QString arrivalIn(qint64 keywordId)
{
    return keywordId == 0 ? u", p.first_seen"_s
                          : u", coalesce((SELECT i.first_seen FROM matches i WHERE i.keyword_id = %1"
                            " AND i.paper_id = p.id), p.first_seen)"_s.arg(keywordId);
}

/// Calls each() for the rows of a list. The first column must be the id of the paper. Hidden papers are
/// skipped here, so they do not count towards the limit of the query.
template <typename Each>
Outcome forEachRow(Connection &connection, const QString &columns, const PaperQuery &query, Each each)
{
    const auto filter = MuteFilter::of(connection, query.muted, query.keywordId);
    if (!filter)
        return filter.error();
    const QString sql = u"SELECT "_s + columns + from(query, !filter->isAny());
    Statement rows(connection, keywordindex::withoutPapers(sql));
    DP_TRY(rows.run());
    int read = 0;
    while ((query.limit <= 0 || read < query.limit) && rows.next())
        if (filter->passes(rows.integer(0))) {
            DP_TRY(each(rows));
            ++read;
        }
    return rows.outcome();
}

} // namespace

Result<QList<DatedId>> PaperReader::datedIds(const PaperQuery &query)
{
    QList<DatedId> ids;
    DP_TRY(forEachRow(m_connection, u"p.id, "_s + dayOf(query), query, [&](const Statement &row) {
        ids << DatedId{row.integer(0), row.text(1)};
        return success();
    }));
    return ids;
}

Result<QList<qint64>> PaperReader::ids(const PaperQuery &query)
{
    QList<qint64> ids;
    DP_TRY(forEachRow(m_connection, u"p.id"_s, query, [&](const Statement &row) {
        ids << row.integer(0);
        return success();
    }));
    return ids;
}

Outcome PaperReader::forEach(
    const PaperQuery &query, const std::function<Outcome(const LibraryPaper &)> &each)
{
    const auto muted = MuteCache::hidden(m_connection);
    if (!muted)
        return muted.error();
    annotations::Page page(m_connection, each);
    const Outcome read = forEachRow(m_connection,
        QString(papercolumns::ofPaper) + papercolumns::ofLibrary + u", "_s + arrivalOf(query), query,
        [&](const Statement &row) { return page.add(papercolumns::readLibraryPaper(row, *muted)); });
    DP_TRY(page.end()); // also the papers before the row that cannot be read
    return read;
}

Outcome PaperReader::forEach(
    const QList<qint64> &ids, const std::function<Outcome(const LibraryPaper &)> &each)
{
    const auto muted = MuteCache::hidden(m_connection);
    if (!muted)
        return muted.error();
    Statement row(m_connection,
        u"SELECT "_s + papercolumns::ofPaper + papercolumns::ofLibrary + arrivalIn(m_keywordId)
            + u" FROM papers p WHERE p.id = ?"_s);
    annotations::Page page(m_connection, each);
    for (const qint64 id : ids) {
        DP_TRY(row.bind(id).run());
        if (row.next())
            DP_TRY(page.add(papercolumns::readLibraryPaper(row, *muted)));
        DP_TRY(row.outcome());
        row.finish();
    }
    return page.end();
}

Outcome PaperReader::forEachPaper(const PaperQuery &query, const std::function<Outcome(const Paper &)> &each)
{
    return forEachRow(m_connection, papercolumns::ofPaper, query,
        [&](const Statement &row) { return each(papercolumns::readPaper(row)); });
}

Outcome PaperReader::forEachLine(const PaperQuery &query, const std::function<Outcome(const Paper &)> &each)
{
    constexpr auto columns = "p.id, p.version, p.title, p.published, p.updated"_L1;
    return forEachRow(m_connection, columns, query, [&](const Statement &row) {
        Paper paper;
        paper.id = ArxivId::fromKey(row.integer(0), int(row.integer(1))).value_or(ArxivId());
        paper.title = papercolumns::cleanText(row, 2);
        paper.published = Moment::fromIso(row.text(3)).value_or(Moment());
        paper.updated = Moment::fromIso(row.text(4)).value_or(Moment());
        return each(paper);
    });
}

Result<QList<LibraryPaper>> PaperReader::papers(const PaperQuery &query)
{
    QList<LibraryPaper> papers;
    DP_TRY(forEach(query, [&](const LibraryPaper &libraryPaper) {
        papers << libraryPaper;
        return success();
    }));
    return papers;
}

Result<QList<LibraryPaper>> PaperReader::papers(const QList<qint64> &ids)
{
    QList<LibraryPaper> papers;
    DP_TRY(forEach(ids, [&](const LibraryPaper &libraryPaper) {
        papers << libraryPaper;
        return success();
    }));
    return papers;
}

Result<LibraryPaper> PaperReader::paper(qint64 id)
{
    const auto found = papers(QList<qint64>{id});
    if (!found)
        return found.error();
    if (found->isEmpty()) {
        const auto name = ArxivId::fromKey(id);
        return Error{ErrorKind::UnknownPaper, name ? name->toString() : QString::number(id), {}};
    }
    LibraryPaper libraryPaper = found->first();
    const auto older = revisions(id);
    if (!older)
        return older.error();
    libraryPaper.revisions = *older;
    return libraryPaper;
}

Result<QList<Revision>> PaperReader::revisions(qint64 id)
{
    QList<Revision> revisions;
    Statement rows(m_connection,
        u"SELECT version, title, abstract, comment, updated FROM versions WHERE paper_id = ? ORDER BY version DESC"_s);
    DP_TRY(rows.bind(id).run());
    while (rows.next())
        revisions << Revision{int(rows.integer(0)), papercolumns::cleanText(rows, 1),
            papercolumns::cleanText(rows, 2), papercolumns::cleanText(rows, 3),
            Moment::fromIso(rows.text(4)).value_or(Moment())};
    DP_TRY(rows.outcome());
    return revisions;
}

} // namespace dp
