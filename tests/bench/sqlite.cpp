#include "bench/sqlite.h"

#include "library/searchindex.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace dp::bench {
namespace {

void bind(sqlite3_stmt *statement, int place, const QByteArray &text)
{
    sqlite3_bind_text(
        statement, place, text.isNull() ? "" : text.constData(), int(text.size()), SQLITE_STATIC);
}

} // namespace

Sqlite::Row Sqlite::rowOf(const Paper &paper, bool inArchive)
{
    Row row;
    row.id = paper.id.key();
    row.version = paper.id.version();
    row.inArchive = inArchive;
    row.seconds = paper.published.seconds();
    row.columns = {paper.title.toUtf8(), paper.abstract.toUtf8(), paper.comment.toUtf8(),
        paper.journalRef.toUtf8(), paper.doi.toUtf8(), paper.absUrl.toUtf8(),
        paper.authors.join(u'\n').toUtf8(), paper.categories.join(u'\n').toUtf8(),
        paper.published.iso().toUtf8(), paper.updated.iso().toUtf8()};
    setIndex(row, paper);
    return row;
}

void Sqlite::setIndex(Row &row, const Paper &paper)
{
    const auto text =
        SearchIndex::prepared({paper.title, paper.abstract, paper.authors.join(u'\n'), paper.comment});
    row.index = {text.title.toUtf8(), text.abstract.toUtf8(), text.authors.toUtf8(), text.comment.toUtf8()};
}

Sqlite::Sqlite(const QString &library)
{
    check(sqlite3_open(library.toUtf8().constData(), &m_database));
    execute("PRAGMA foreign_keys = ON");
    execute("PRAGMA journal_mode = WAL");
    execute("PRAGMA synchronous = FULL");
    m_paper = prepare(
        "INSERT INTO papers (id, version, in_archive, title, abstract, comment, journal_ref, doi, abs_url,"
        " authors, categories, published, updated, first_seen)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '2026-10-30T00:00:00Z')");
    m_match = prepare("INSERT INTO matches (keyword_id, paper_id, position, first_seen)"
                      " VALUES (?, ?, ?, '2026-10-30T00:00:00Z')");
    m_index = prepare("INSERT INTO search (rowid, title, abstract, authors, comment) VALUES (?, ?, ?, ?, ?)");
}

Sqlite::~Sqlite()
{
    for (sqlite3_stmt *statement : {m_paper, m_match, m_index})
        sqlite3_finalize(statement);
    sqlite3_close(m_database);
}

void Sqlite::check(int code)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        qFatal("SQLite: %s", sqlite3_errmsg(m_database));
}

void Sqlite::execute(const char *sql)
{
    check(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr));
}

sqlite3_stmt *Sqlite::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    check(sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr));
    return statement;
}

void Sqlite::step(sqlite3_stmt *statement)
{
    check(sqlite3_step(statement));
    check(sqlite3_reset(statement));
}

void Sqlite::giveMemory()
{
    execute("PRAGMA cache_size = -65536");
    execute("INSERT INTO search (search, rank) VALUES ('hashsize', 67108864)");
}

qint64 Sqlite::idOfKeyword()
{
    sqlite3_stmt *row = prepare("SELECT min(id) FROM keywords");
    check(sqlite3_step(row));
    const qint64 id = sqlite3_column_int64(row, 0);
    sqlite3_finalize(row);
    return id;
}

void Sqlite::store(const QList<Row> &rows, qint64 keywordId)
{
    execute("BEGIN IMMEDIATE");
    for (const Row &row : rows) {
        sqlite3_bind_int64(m_paper, 1, row.id);
        sqlite3_bind_int64(m_paper, 2, row.version);
        sqlite3_bind_int(m_paper, 3, row.inArchive ? 1 : 0);
        for (size_t i = 0; i < row.columns.size(); ++i)
            bind(m_paper, int(i) + 4, row.columns[i]);
        step(m_paper);
        if (keywordId == 0)
            continue;
        sqlite3_bind_int64(m_match, 1, keywordId);
        sqlite3_bind_int64(m_match, 2, row.id);
        sqlite3_bind_double(m_match, 3, double(row.seconds));
        step(m_match);
    }
    // The texts of the index are stored after all other rows. The statements for the other rows have
    // triggers, and each of them makes SQLite write the pending data of the index.
    for (const Row &row : rows) {
        sqlite3_bind_int64(m_index, 1, row.id);
        for (size_t i = 0; i < row.index.size(); ++i)
            bind(m_index, int(i) + 2, row.index[i]);
        step(m_index);
    }
    execute("COMMIT");
}

} // namespace dp::bench
