#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QVariantList>

#include <functional>
#include <memory>

namespace dp {

/// Reads the rows of an SQLite file from its pages, one by one and without SQLite. If a page is damaged, only
/// the rows of this page are lost. Committed pages of the write-ahead log are included. Nothing is written,
/// and no data is trusted: a row that does not fit its page is skipped. Can be used in any thread, but only
/// in one thread. Source: https://www.sqlite.org/fileformat2.html
class SqlitePageReader
{
public:
    struct Row {
        bool hasRowid = false; ///< true for a row of a table; false for an index or a table WITHOUT ROWID
        qint64 rowid = 0;
        /// Each value is a qlonglong, double, QString or QByteArray, or invalid for NULL.
        QVariantList values;
    };

    static Result<std::unique_ptr<SqlitePageReader>> open(const QString &path);

    /// Calls each() for every row for which wanted(columns, hasRowid) returns true, in the order of the
    /// pages. The values of other rows are not read. If each() returns an error, the reading ends with this
    /// error.
    Outcome forEachRow(const std::function<bool(int columns, bool hasRowid)> &wanted,
        const std::function<Outcome(const Row &)> &each);
    qint64 pageCount() const { return m_pageCount; }
    /// Called about every thousand pages with the part of the pages that was read, from 0 to 1.
    std::function<void(double)> onProgress;

private:
    explicit SqlitePageReader(const QString &path);
    int guessedPageSize();
    void readLog();
    void readFreeList();
    QByteArray page(qint64 number);
    Outcome readPage(qint64 number, const std::function<bool(int, bool)> &wanted,
        const std::function<Outcome(const Row &)> &each);
    QByteArray payload(const QByteArray &page, qsizetype at, quint64 size, bool isTable);

    QFile m_file;
    QFile m_log;
    QHash<qint64, qint64> m_inLog; // offset in the log of the newest content of each page, by page number
    QSet<qint64> m_free;
    int m_pageSize = 4096;
    qint64 m_pageCount = 0;
    qint64 m_overflowLeft = 0; // number of bytes that may still be read from overflow chains
};

} // namespace dp
