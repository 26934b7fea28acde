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

/// Reads the rows of a SQLite file from its pages, one by one and without SQLite, so that a damaged page
/// costs the rows on it and no others. What the write-ahead log beside it has committed counts. Nothing is
/// written, and nothing in the file is believed: a row that does not fit its page is passed over. Any one
/// thread. Source: https://www.sqlite.org/fileformat2.html
class PageFile
{
public:
    struct Row {
        bool hasRowid = false; ///< of a table; without, it is of an index or a table WITHOUT ROWID
        qint64 rowid = 0;
        QVariantList values; ///< invalid (NULL), qlonglong, double, QString or QByteArray
    };

    static Result<std::unique_ptr<PageFile>> open(const QString &path);

    /// Every row with a number of columns that is wanted, in the order of the pages; an error of each() ends
    /// it. wanted(columns, hasRowid) spares reading the rest.
    Outcome forEachRow(const std::function<bool(int columns, bool hasRowid)> &wanted,
        const std::function<Outcome(const Row &)> &each);
    qint64 pageCount() const { return m_pageCount; }
    /// Called after every thousandth page or so, with 0 to 1.
    std::function<void(double)> onProgress;

private:
    explicit PageFile(const QString &path);
    int guessedPageSize();
    void readLog();
    void readFreeList();
    QByteArray page(qint64 number);
    Outcome readPage(qint64 number, const std::function<bool(int, bool)> &wanted,
        const std::function<Outcome(const Row &)> &each);
    QByteArray payload(const QByteArray &page, qsizetype at, quint64 size, bool isTable);

    QFile m_file;
    QFile m_log;
    QHash<qint64, qint64> m_inLog; // page number: where in the log its newest content begins
    QSet<qint64> m_free;
    int m_pageSize = 4096;
    qint64 m_pageCount = 0;
    qint64 m_overflowLeft = 0; // bytes that chains of pages may still have
};

} // namespace dp
