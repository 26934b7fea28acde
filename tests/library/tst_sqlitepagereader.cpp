#include "library/recovery/sqlitepagereader.h"

#include "library/sqlite/statement.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtEndian>

#include <limits>

using namespace Qt::StringLiterals;
using dp::Connection;
using dp::SqlitePageReader;

namespace {

/// Returns a write-ahead log with one frame and valid checksums. Source: fileformat2.html, section 4.2.
QByteArray logOf(const QByteArray &page, quint32 number, quint32 pagesAfterwards)
{
    quint32 first = 0, second = 0;
    const auto add = [&](const QByteArray &bytes) {
        for (qsizetype i = 0; i < bytes.size(); i += 8) {
            first += qFromBigEndian<quint32>(bytes.constData() + i) + second;
            second += qFromBigEndian<quint32>(bytes.constData() + i + 4) + first;
        }
    };
    const auto word = [](quint32 value) {
        QByteArray bytes(4, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    QByteArray header = word(0x377f0683) + word(3007000) + word(4096) + word(0) + word(7) + word(9);
    add(header);
    header += word(first) + word(second);
    const QByteArray start = word(number) + word(pagesAfterwards);
    add(start);
    add(page);
    return header + start + word(7) + word(9) + word(first) + word(second) + page;
}

} // namespace

class TestSqlitePageReader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyTypeOfValueIsRead();
    void longValuesAreReadFromSeveralPages();
    void committedPagesOfTheLogAreRead();
    void uncommittedPagesOfTheLogAreNotRead();
    void removedRowsAreNotRead();
    void aDamagedPageLosesOnlyItsOwnRows();
    void aFileWithoutAHeaderIsRead();
    void wrongNumbersDoNotPreventTheEnd_data();
    void wrongNumbersDoNotPreventTheEnd();
    void otherFilesHaveNoRows();

private:
    QString path() const { return m_folder->filePath(u"pages.sqlite"_s); }
    /// Reads all rows with two columns. Returns the second value of each row; the key is the rowid.
    QMap<qint64, QVariant> rows()
    {
        QMap<qint64, QVariant> found;
        auto file = SqlitePageReader::open(path());
        if (!file)
            qFatal("%s", qPrintable(dp::test::describe(file.error())));
        const auto read =
            (*file)->forEachRow([](int columns, bool hasRowid) { return hasRowid && columns == 2; },
                [&](const SqlitePageReader::Row &row) {
                    found.insert(row.rowid, row.values[1]);
                    return dp::success();
                });
        if (!read)
            qFatal("%s", qPrintable(dp::test::describe(read.error())));
        return found;
    }
    /// Creates a database with one table, which has the columns id and v, and executes \a statements.
    std::unique_ptr<Connection> database(const QStringList &statements)
    {
        auto connection = Connection::open(path(), Connection::Mode::ReadWrite);
        if (!connection)
            qFatal("%s", qPrintable(dp::test::describe(connection.error())));
        for (const QString &sql : QStringList{u"CREATE TABLE t (id INTEGER PRIMARY KEY, v)"_s} + statements)
            if (const auto done = (*connection)->execute(sql); !done)
                qFatal("%s", qPrintable(dp::test::describe(done.error())));
        return std::move(*connection);
    }
    const QString m_thousand =
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
        " INSERT INTO t SELECT i, 'row ' || i || ' ' || hex(zeroblob(40)) FROM n"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSqlitePageReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSqlitePageReader::everyTypeOfValueIsRead()
{
    database({u"INSERT INTO t VALUES (1, NULL), (2, 0), (3, 1), (4, -1), (5, 300), (6, -70000), (7, 8388607),"
              " (8, 2147483648), (9, -9223372036854775808), (10, 1.5), (11, ''), (12, 'Ärger \U0001f600'), "
              "(13, x'00ff'),"
              " (6841116515, 'large'), (-5, 'below nothing')"_s});
    const auto found = rows();
    QCOMPARE(found.size(), 15);
    QVERIFY(!found[1].isValid());
    QCOMPARE(found[2], QVariant(qlonglong(0)));
    QCOMPARE(found[3], QVariant(qlonglong(1)));
    QCOMPARE(found[4], QVariant(qlonglong(-1)));
    QCOMPARE(found[5], QVariant(qlonglong(300)));
    QCOMPARE(found[6], QVariant(qlonglong(-70000)));
    QCOMPARE(found[7], QVariant(qlonglong(8388607)));
    QCOMPARE(found[8], QVariant(qlonglong(2147483648)));
    QCOMPARE(found[9], QVariant(std::numeric_limits<qlonglong>::min()));
    QCOMPARE(found[10], QVariant(1.5));
    QCOMPARE(found[11], QVariant(u""_s));
    QCOMPARE(found[12], QVariant(u"Ärger \U0001f600"_s));
    QCOMPARE(found[13], QVariant(QByteArray("\0\xff", 2)));
    QCOMPARE(found[6841116515], QVariant(u"large"_s));
    QCOMPARE(found[-5], QVariant(u"below nothing"_s));
}

void TestSqlitePageReader::longValuesAreReadFromSeveralPages()
{
    QStringList inserts;
    const QList<int> sizes{480, 4000, 4050, 4061, 4062, 4096, 8200, 100000};
    for (qsizetype i = 0; i < sizes.size(); ++i)
        inserts << u"INSERT INTO t VALUES (%1, substr(hex(randomblob(%2)), 1, %2))"_s.arg(i).arg(sizes[i]);
    const auto connection = database(inserts);
    const auto found = rows();
    QCOMPARE(found.size(), sizes.size());
    dp::Statement all(*connection, u"SELECT id, v FROM t"_s);
    VERIFY_OK(all.run());
    while (all.next())
        QCOMPARE(found[all.integer(0)].toString(), all.text(1));
}

void TestSqlitePageReader::committedPagesOfTheLogAreRead()
{
    const auto connection = database({m_thousand, u"UPDATE t SET v = 'new' WHERE id = 500"_s});
    // The rows are only in the log, because the database is still open.
    QVERIFY(QFile(path() + u"-wal"_s).size() > 0);
    const auto found = rows();
    QCOMPARE(found.size(), 1000);
    QCOMPARE(found[500].toString(), u"new"_s);
}

void TestSqlitePageReader::uncommittedPagesOfTheLogAreNotRead()
{
    // The small cache cannot hold all changes, so SQLite writes them to the log before the commit.
    const auto connection =
        database({m_thousand, u"PRAGMA cache_size = 1"_s, u"BEGIN"_s, u"UPDATE t SET v = 'a' || v"_s});
    const auto found = rows();
    QCOMPARE(found.size(), 1000);
    for (const QVariant &value : found)
        QVERIFY(value.toString().startsWith("row "_L1));
}

void TestSqlitePageReader::removedRowsAreNotRead()
{
    database({m_thousand, u"DELETE FROM t WHERE id > 10"_s}); // After this, most pages are free.
    QCOMPARE(rows().size(), 10);
}

void TestSqlitePageReader::aDamagedPageLosesOnlyItsOwnRows()
{
    database({m_thousand});
    const qint64 pages = QFile(path()).size() / 4096;
    QVERIFY(pages > 20);
    // The first page is skipped, because it contains the header and the schema.
    for (qint64 page = 1; page < pages; ++page) {
        const QByteArray whole = dp::test::bytesOf(path());
        dp::test::flip(path(), page * 4096);
        const qsizetype left = rows().size();
        QVERIFY2(left >= 950 && left <= 1000, qPrintable(QString::number(left)));
        dp::test::putBytes(path(), whole);
    }
}

void TestSqlitePageReader::aFileWithoutAHeaderIsRead()
{
    database({m_thousand});
    QByteArray bytes = dp::test::bytesOf(path());
    bytes.replace(0, 100, QByteArray(100, '\x7f'));
    dp::test::putBytes(path(), bytes);
    QCOMPARE(rows().size(), 1000);
}

void TestSqlitePageReader::wrongNumbersDoNotPreventTheEnd_data()
{
    QTest::addColumn<QString>("place");
    for (const char *place : {"a free list that leads to itself", "a long value that leads to itself",
             "a value of any size", "a log that tells of four thousand million pages"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void TestSqlitePageReader::wrongNumbersDoNotPreventTheEnd()
{
    QFETCH(QString, place);
    database({u"INSERT INTO t VALUES (1, hex(zeroblob(60000)))"_s,
        QString(m_thousand).replace(u"SELECT i,"_s, u"SELECT i + 1,"_s)});
    QByteArray bytes = dp::test::bytesOf(path());
    if (place.contains("free list"_L1)) {
        bytes.replace(32, 8, QByteArray::fromHex("0000000300000001"));
        bytes.replace(2 * 4096, 8, QByteArray::fromHex("0000000300000000"));
    } else if (place.contains("leads"_L1)) {
        // Each overflow page names itself as its next page.
        for (qsizetype at = 4096; at + 4 < bytes.size(); at += 4096)
            if (bytes[at] == '\0' && bytes[at + 1] == '\0' && bytes[at + 2] == '\0')
                bytes[at + 3] = char(at / 4096 + 1);
    } else if (place.contains("any size"_L1)) {
        for (qsizetype at = 4096; at + 4096 <= bytes.size(); at += 4096)
            if (bytes[at] == '\x0d')
                for (qsizetype i = at + 3000; i < at + 4090; i += 3)
                    bytes[i] = '\xff';
    } else {
        dp::test::putBytes(path() + u"-wal"_s, logOf(bytes.mid(4096, 4096), 2, 0xffffffff));
    }
    dp::test::putBytes(path(), bytes);
    QElapsedTimer timer;
    timer.start();
    (void)rows();
    QVERIFY(timer.elapsed() < 5000);
}

void TestSqlitePageReader::otherFilesHaveNoRows()
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("x"), QByteArray(5000, '\x0d'),
             QByteArray(9000, '\xff'), QByteArray("SQLite format 3\0", 16)}) {
        dp::test::putBytes(path(), bytes);
        QCOMPARE(rows().size(), 0);
    }
    QFile::remove(path());
    VERIFY_ERROR(SqlitePageReader::open(path()), dp::ErrorKind::NoSuchFile);
}

DP_TEST(TestSqlitePageReader)
#include "tst_sqlitepagereader.moc"
