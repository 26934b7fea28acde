#include "library/sqlite/fileheader.h"
#include "support/testprogram.h"

#include <QTest>

using dp::FileHeader;

/// Tests the header of an SQLite file: complete, truncated, or written by another program.
class TestFileHeader : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreRead();
    void aCutHeaderHasNoNumbers();
    void otherFilesAreNotSqliteFiles();
};

static QByteArray header()
{
    QByteArray bytes(FileHeader::size, '\0');
    bytes.replace(0, 16, QByteArray("SQLite format 3\0", 16));
    bytes.replace(60, 4, QByteArray("\0\0\0\x09", 4));
    bytes.replace(68, 4, "DLYP");
    return bytes;
}

void TestFileHeader::numbersAreRead()
{
    const FileHeader read(header());
    QVERIFY(read.isOfSqlite() && !read.isCut());
    QCOMPARE(read.userVersion(), 9);
    QCOMPARE(read.applicationId(), 0x444c5950);
}

void TestFileHeader::aCutHeaderHasNoNumbers()
{
    for (const int size : {16, 63, 71}) {
        const FileHeader cut(header().left(size));
        QVERIFY(cut.isOfSqlite() && cut.isCut());
        QCOMPARE(cut.applicationId(), 0);
    }
    QCOMPARE(FileHeader(header().left(63)).userVersion(), 0);
    QVERIFY(!FileHeader(header().left(72)).isCut());
}

void TestFileHeader::otherFilesAreNotSqliteFiles()
{
    for (const QByteArray &bytes : {QByteArray(), QByteArray("SQLite format 3"), QByteArray("%PDF-1.7")})
        QVERIFY(!FileHeader(bytes).isOfSqlite());
}

DP_TEST(TestFileHeader)
#include "tst_fileheader.moc"
