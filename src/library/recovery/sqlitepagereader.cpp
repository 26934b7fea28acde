#include "library/recovery/sqlitepagereader.h"

#include "library/recovery/sqliterecord.h"

#include <QtEndian>

#include <bit>
#include <optional>

using namespace Qt::StringLiterals;

namespace dp {

using namespace sqliterecord;

namespace {

constexpr int usualPageSize = 4096; // SQLite's default since 3.12
// Size in bytes; the file header is on the first page, before the page header.
constexpr qsizetype fileHeader = 100;
constexpr uchar indexInterior = 0x02, indexLeaf = 0x0a, tableLeaf = 0x0d;

/// The running checksum of the write-ahead log.
struct LogSum {
    quint32 first = 0, second = 0;
    bool isBigEndian = false;

    void add(const char *data, qsizetype size)
    {
        for (qsizetype i = 0; i + 8 <= size; i += 8) {
            first += word(data + i) + second;
            second += word(data + i + 4) + first;
        }
    }
    quint32 word(const char *data) const
    {
        return isBigEndian ? qFromBigEndian<quint32>(data) : qFromLittleEndian<quint32>(data);
    }
};

} // namespace

SqlitePageReader::SqlitePageReader(const QString &path)
    : m_file(path)
    , m_log(path + u"-wal"_s)
{
}

Result<std::unique_ptr<SqlitePageReader>> SqlitePageReader::open(const QString &path)
{
    std::unique_ptr<SqlitePageReader> file(new SqlitePageReader(path));
    if (!file->m_file.open(QIODevice::ReadOnly))
        return Error{file->m_file.exists() ? ErrorKind::NoPermission : ErrorKind::NoSuchFile, path,
            file->m_file.errorString()};
    file->m_pageSize = file->guessedPageSize();
    file->m_pageCount = (file->m_file.size() + file->m_pageSize - 1) / file->m_pageSize;
    file->m_overflowLeft = 2 * file->m_file.size();
    if (file->m_log.open(QIODevice::ReadOnly)) // the log may be missing
        file->readLog();
    file->m_overflowLeft += 2 * file->m_log.size();
    file->readFreeList();
    return file;
}

/// Returns the page size in the file header if it is plausible, and otherwise SQLite's default. Therefore a
/// file with a damaged header can still be read.
int SqlitePageReader::guessedPageSize()
{
    m_file.seek(0);
    const QByteArray header = m_file.read(fileHeader);
    const int said = number16(header, 16) == 1 ? 65536 : number16(header, 16);
    const bool isPower = said >= 512 && std::has_single_bit(unsigned(said));
    if (!isPower || said == usualPageSize)
        return usualPageSize;
    // If the size is correct, each page begins with the type of a b-tree page.
    const auto looksRight = [this](qint64 size) {
        int pages = 0, right = 0;
        for (qint64 at = size; at + size <= m_file.size() && pages < 64; at += size, ++pages) {
            m_file.seek(at);
            const QByteArray kind = m_file.read(1);
            right += !kind.isEmpty()
                && (kind[0] == indexInterior || kind[0] == indexLeaf || kind[0] == tableLeaf || kind[0] == 5
                    || kind[0] == 0);
        }
        return pages == 0 ? 0.0 : double(right) / pages;
    };
    return looksRight(said) >= looksRight(usualPageSize) ? said : usualPageSize;
}

/// Reads the log up to the last complete and committed frame. Source: fileformat2.html, 4
void SqlitePageReader::readLog()
{
    constexpr qsizetype headerSize = 32, frameHeader = 24;
    const QByteArray header = m_log.read(headerSize);
    const quint32 magic = number32(header, 0);
    if (header.size() < headerSize || (magic & 0xfffffffe) != 0x377f0682
        || number32(header, 8) != quint32(m_pageSize))
        return;
    LogSum sum;
    sum.isBigEndian = magic & 1;
    sum.add(header.constData(), 24);
    if (sum.first != number32(header, 24) || sum.second != number32(header, 28))
        return;
    const qint64 pagesInFile = m_pageCount;
    QHash<qint64, qint64> uncommitted;
    for (qint64 at = headerSize;; at += frameHeader + m_pageSize) {
        const QByteArray frame = m_log.read(frameHeader + m_pageSize);
        if (frame.size() < frameHeader + m_pageSize || frame.mid(8, 8) != header.mid(16, 8))
            return;
        sum.add(frame.constData(), 8);
        sum.add(frame.constData() + frameHeader, m_pageSize);
        if (sum.first != number32(frame, 16) || sum.second != number32(frame, 20))
            return;
        uncommitted.insert(number32(frame, 0), at + frameHeader);
        if (const quint32 pages = number32(frame, 4); pages != 0) {
            m_inLog.insert(uncommitted);
            uncommitted.clear();
            m_pageCount = std::min<qint64>(pages, pagesInFile + m_inLog.size());
        }
    }
}

/// Reads the list of unused pages. They may still contain removed rows, so their rows must not be read.
void SqlitePageReader::readFreeList()
{
    constexpr qsizetype firstTrunk = 32;
    QSet<qint64> free;
    for (qint64 trunk = number32(page(1), firstTrunk); trunk != 0 && trunk <= m_pageCount;) {
        if (free.contains(trunk))
            return; // the list contains a loop, so it is ignored completely
        free << trunk;
        const QByteArray list = page(trunk);
        const quint32 leaves = number32(list, 4);
        if (leaves > quint32(m_pageSize / 4 - 2))
            return;
        for (quint32 i = 0; i < leaves; ++i)
            free << qint64(number32(list, 8 + 4 * qsizetype(i)));
        trunk = number32(list, 0);
    }
    m_free = free;
}

/// Returns the newest content of a page, from the log or the file. The incomplete last page of a truncated
/// file is filled with zeros.
QByteArray SqlitePageReader::page(qint64 number)
{
    QByteArray bytes;
    if (number < 1 || number > m_pageCount)
        return bytes;
    const auto logged = m_inLog.constFind(number);
    QFile &file = logged != m_inLog.cend() ? m_log : m_file;
    if (file.seek(logged != m_inLog.cend() ? *logged : (number - 1) * m_pageSize))
        bytes = file.read(m_pageSize);
    return bytes.leftJustified(m_pageSize, '\0');
}

/// Returns the whole payload of a cell, including the data in its overflow pages. The result is empty if the
/// pages do not contain the whole payload.
QByteArray SqlitePageReader::payload(const QByteArray &page, qsizetype at, quint64 size, bool isTable)
{
    if (size == 0 || size > largestPayload)
        return {};
    const qsizetype local = localSize(size, m_pageSize, isTable);
    if (local < 0 || at + local > page.size())
        return {};
    QByteArray bytes = page.mid(at, local);
    if (quint64(local) == size)
        return bytes;
    // In an intact file, each page is in at most one overflow chain. This limit prevents that cells with
    // wrong sizes cause the same pages to be read again and again.
    m_overflowLeft -= qint64(size);
    if (m_overflowLeft < 0)
        return {};
    qint64 next = number32(page, at + local);
    while (quint64(bytes.size()) < size) {
        // The payload size limits the number of pages, so the reading also ends if the chain contains a loop.
        const QByteArray more = this->page(next);
        if (more.isEmpty())
            return {};
        bytes +=
            more.mid(4, qsizetype(std::min<quint64>(size - quint64(bytes.size()), quint64(m_pageSize - 4))));
        next = number32(more, 0);
    }
    return bytes;
}

Outcome SqlitePageReader::readPage(qint64 number, const std::function<bool(int, bool)> &wanted,
    const std::function<Outcome(const Row &)> &each)
{
    const QByteArray page = this->page(number);
    const qsizetype start = number == 1 ? fileHeader : 0;
    if (page.size() < start + 12)
        return success();
    const auto kind = uchar(page[start]);
    if (kind != tableLeaf && kind != indexLeaf && kind != indexInterior)
        return success();
    const bool isTable = kind == tableLeaf;
    const int cells = number16(page, start + 3);
    const qsizetype pointers = start + (kind == indexInterior ? 12 : 8);
    for (int i = 0; i < cells && pointers + 2 * i + 2 <= page.size(); ++i) {
        qsizetype at = number16(page, pointers + 2 * i);
        if (at < pointers)
            continue;
        if (kind == indexInterior)
            at += 4; // skip the number of the left child page
        const auto size = varint(page, at);
        const auto rowid = isTable ? varint(page, at) : std::optional<quint64>(0);
        if (!size || !rowid)
            continue;
        qsizetype values = 0;
        const QList<quint64> types =
            columnsOf(QByteArray::fromRawData(page.constData() + at, page.size() - at), values);
        if (types.isEmpty() || !wanted(int(types.size()), isTable))
            continue;
        const QByteArray record = payload(page, at, *size, isTable);
        if (auto read = valuesOf(record, types, values))
            DP_TRY(each(Row{isTable, qint64(*rowid), std::move(*read)}));
    }
    return success();
}

Outcome SqlitePageReader::forEachRow(const std::function<bool(int columns, bool hasRowid)> &wanted,
    const std::function<Outcome(const Row &)> &each)
{
    for (qint64 number = 1; number <= m_pageCount; ++number) {
        if (!m_free.contains(number))
            DP_TRY(readPage(number, wanted, each));
        if (onProgress && number % 1000 == 0)
            onProgress(double(number) / double(m_pageCount));
    }
    return success();
}

} // namespace dp
