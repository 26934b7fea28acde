#pragma once

#include "base/paper.h"

#include <QByteArray>
#include <QList>

#include <array>

struct sqlite3;
struct sqlite3_stmt;

namespace dp::bench {

/// SQLite and nothing else: the floor for whatever stores papers. Statements are prepared once, texts are
/// handed over in UTF-8, and nothing is looked up before it is written.
class Sqlite
{
public:
    /// What is written of a paper, as the program writes it.
    struct Row {
        qint64 id = 0;
        qint64 version = 0;
        bool inArchive = false;
        qint64 seconds = 0; ///< of submission
        std::array<QByteArray, 10> columns; ///< title to updated
        std::array<QByteArray, 4> index; ///< what the full-text index takes
    };
    static Row rowOf(const Paper &paper, bool inArchive);
    static void setIndex(Row &row, const Paper &paper);

    /// A library that is there, written as the program writes one: WAL, synchronous = FULL.
    explicit Sqlite(const QString &library);
    ~Sqlite();
    Sqlite(const Sqlite &) = delete;
    Sqlite &operator=(const Sqlite &) = delete;

    /// As much as an import of a snapshot gets.
    void giveMemory();
    /// Papers, index and, unless keywordId is 0, matches, in one transaction.
    void store(const QList<Row> &rows, qint64 keywordId);
    qint64 idOfKeyword();

private:
    void execute(const char *sql);
    sqlite3_stmt *prepare(const char *sql);
    void step(sqlite3_stmt *statement);
    void check(int code);

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_paper = nullptr;
    sqlite3_stmt *m_match = nullptr;
    sqlite3_stmt *m_index = nullptr;
};

} // namespace dp::bench
