#pragma once

#include "base/paper.h"

#include <QByteArray>
#include <QList>

#include <array>

struct sqlite3;
struct sqlite3_stmt;

namespace dp::bench {

/// Stores papers with SQLite alone. Its time is the minimum for all code that stores papers: statements are
/// prepared once, texts are passed in UTF-8, and nothing is read before it is written.
class Sqlite
{
public:
    /// The data of a paper as the program stores it.
    struct Row {
        qint64 id = 0;
        qint64 version = 0;
        bool inArchive = false;
        qint64 seconds = 0; ///< time of submission, in seconds since 1970
        std::array<QByteArray, 10> columns; ///< text columns of the table, from title to updated
        std::array<QByteArray, 4> index; ///< texts of the full-text index
    };
    static Row rowOf(const Paper &paper, bool inArchive);
    static void setIndex(Row &row, const Paper &paper);

    /// Opens an existing library with the settings that the program uses: WAL and synchronous = FULL.
    explicit Sqlite(const QString &library);
    ~Sqlite();
    Sqlite(const Sqlite &) = delete;
    Sqlite &operator=(const Sqlite &) = delete;

    /// Sets the cache size that the program uses for the import of a snapshot.
    void giveMemory();
    /// Stores the papers and their index texts in one transaction. Also stores each paper as a match of the
    /// keyword, unless keywordId is 0.
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
