#pragma once

#include "base/paper.h"

#include <QByteArray>
#include <QList>

#include <array>

struct sqlite3;
struct sqlite3_stmt;

namespace dp::bench {

/// Stores papers with SQLite alone: the minimum for all code that stores papers. Statements are prepared
/// once, texts are passed in UTF-8, and nothing is read before it is written.
class Sqlite
{
public:
    /// The stored data of a paper, as the program stores it.
    struct Row {
        qint64 id = 0;
        qint64 version = 0;
        bool inArchive = false;
        qint64 seconds = 0; ///< of submission
        std::array<QByteArray, 10> columns; ///< title to updated
        std::array<QByteArray, 4> index; ///< the texts of the full-text index
    };
    static Row rowOf(const Paper &paper, bool inArchive);
    static void setIndex(Row &row, const Paper &paper);

    /// Opens an existing library with the settings of the program: WAL, synchronous = FULL.
    explicit Sqlite(const QString &library);
    ~Sqlite();
    Sqlite(const Sqlite &) = delete;
    Sqlite &operator=(const Sqlite &) = delete;

    /// Sets the cache size of an import of a snapshot.
    void giveMemory();
    /// Stores papers, index and, unless keywordId is 0, matches, in one transaction.
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
