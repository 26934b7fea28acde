#include "library/library.h"

#include "library/keywords.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/migrations.h"
#include "library/papers.h"
#include "library/recovery/repair.h"
#include "library/sqlite/statement.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::Keyword;
using dp::Library;
using Access = dp::Library::Access;
using dp::test::bytesOf;
using dp::test::putBytes;

class TestLibrary : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aNewLibraryHasKeywordsAndAnApplicationId();
    void openingAgainIsNotNew();
    void storedDataStays();
    void theFolderIsCreated();
    void onlyCreateCreatesALibrary();
    void readingWritesNothing();
    void otherFilesAreNotTouched_data();
    void otherFilesAreNotTouched();
    void anEmptyFileCountsAsNoFile();
    void anUnfinishedLibraryIsFinished();
    void aSecondProgramCanReadDuringAWrite();
    void aDamagedLibraryIsReported();
    void invalidRowsAreFound();
    void aBusyLibraryIsReportedAsBusy();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    QStringList keywords(Library &library)
    {
        QStringList names;
        const QList<Keyword> stored = *dp::Keywords(library).all();
        for (const Keyword &keyword : stored)
            names << keyword.name;
        return names;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestLibrary::aNewLibraryHasKeywordsAndAnApplicationId()
{
    {
        const auto library = dp::libraryopener::open(path(), Access::Create);
        VERIFY_OK(library);
        QVERIFY((*library)->isNew());
        QCOMPARE(keywords(**library),
            (QStringList{u"Hallucination"_s, u"MLLM"_s, u"Reasoning"_s, u"Reward Model"_s}));
        QCOMPARE(dp::test::number(**library, u"PRAGMA foreign_keys"_s), 1);
        const auto problems = dp::repair::problems(**library);
        VERIFY_OK(problems);
        QCOMPARE(*problems, QStringList());
    }
    QCOMPARE(bytesOf(path()).mid(68, 4), QByteArray("DLYP"));
    QCOMPARE(files(), QStringList{u"library.sqlite"_s}); // A closed library consists of one file.
}

void TestLibrary::openingAgainIsNotNew()
{
    VERIFY_OK(dp::libraryopener::open(path(), Access::Create, {}));
    for (const Access access : {Access::Create, Access::Write, Access::Read}) {
        const auto library = dp::libraryopener::open(path(), access);
        VERIFY_OK(library);
        QVERIFY(!(*library)->isNew());
        // The default keywords were removed. They are not added again.
        QCOMPARE(keywords(**library), QStringList());
    }
}

void TestLibrary::storedDataStays()
{
    {
        const auto library = dp::libraryopener::open(path(), Access::Create);
        VERIFY_OK(library);
        VERIFY_OK(dp::Papers(**library).store(
            {dp::test::somePaper(u"2502.00001"_s)}, 0, dp::Source::Feed, QDateTime::currentDateTimeUtc()));
    }
    const auto library = dp::libraryopener::open(path(), Access::Read);
    VERIFY_OK(library);
    QCOMPARE(dp::test::listOf(**library), QStringList{u"2502.00001"_s});
}

void TestLibrary::theFolderIsCreated()
{
    const QString deep = m_folder->filePath(u"a/b/library.sqlite"_s);
    VERIFY_OK(dp::libraryopener::open(deep, Access::Create));
    QVERIFY(QFile::exists(deep));
    putBytes(m_folder->filePath(u"file"_s), "x");
    VERIFY_ERROR(dp::libraryopener::open(m_folder->filePath(u"file/library.sqlite"_s), Access::Create),
        ErrorKind::NoSuchFolder);
}

void TestLibrary::onlyCreateCreatesALibrary()
{
    VERIFY_ERROR(dp::libraryopener::open(path(), Access::Read), ErrorKind::NoSuchFile);
    VERIFY_ERROR(dp::libraryopener::open(path(), Access::Write), ErrorKind::NoSuchFile);
    QCOMPARE(files(), QStringList());
}

void TestLibrary::readingWritesNothing()
{
    VERIFY_OK(dp::libraryopener::open(path(), Access::Create));
    const QByteArray before = bytesOf(path());
    {
        const auto library = dp::libraryopener::open(path(), Access::Read);
        VERIFY_OK(library);
        QVERIFY(!dp::test::execute(**library, u"DELETE FROM keywords"_s).ok());
    }
    QCOMPARE(bytesOf(path()), before);
    // The write-ahead log is removed when the library is closed.
    QCOMPARE(files(), QStringList{u"library.sqlite"_s});
}

void TestLibrary::otherFilesAreNotTouched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTemporaryDir folder;
    const QString file = folder.filePath(u"x"_s);
    const auto database = [&](const QString &statement) {
        {
            auto connection = dp::Connection::open(file, dp::Connection::Mode::ReadWrite);
            if (!connection || !(*connection)->execute(u"CREATE TABLE t (x)"_s)
                || !(*connection)->execute(statement))
                qFatal("no database");
        }
        const QByteArray bytes = bytesOf(file);
        QFile::remove(file);
        return bytes;
    };
    const auto ours = [&](int version) {
        {
            const auto library = dp::libraryopener::open(file, Access::Create);
            if (!library || !dp::test::execute(**library, u"PRAGMA user_version = %1"_s.arg(version)))
                qFatal("no library");
        }
        const QByteArray bytes = bytesOf(file);
        QFile::remove(file);
        return bytes;
    };
    QTest::newRow("a library of a newer program")
        << ours(dp::migrations::newest() + 1) << int(ErrorKind::LibraryTooNew);
    QTest::newRow("a library of a much newer program") << ours(2000000000) << int(ErrorKind::LibraryTooNew);
    QTest::newRow("a database without an application id")
        << database(u"CREATE TABLE u (x)"_s) << int(ErrorKind::NotALibrary);
    QTest::newRow("a database of another program")
        << database(u"PRAGMA application_id = 7"_s) << int(ErrorKind::NotALibrary);
    QTest::newRow("text") << QByteArray("# Daily Papers\n").repeated(50) << int(ErrorKind::NotALibrary);
    QTest::newRow("a short file") << QByteArray("x") << int(ErrorKind::NotALibrary);
    QTest::newRow("SQLite's first words alone")
        << QByteArray("SQLite format 3\0", 16) << int(ErrorKind::NotALibrary);
    QTest::newRow("SQLite's first words and noise")
        << QByteArray("SQLite format 3\0", 16) + QByteArray(4096, 'x') << int(ErrorKind::NotALibrary);
}

void TestLibrary::otherFilesAreNotTouched()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    putBytes(path(), bytes);
    for (const Access access : {Access::Read, Access::Write, Access::Create}) {
        const auto library = dp::libraryopener::open(path(), access);
        VERIFY_ERROR(library, ErrorKind(kind));
        QCOMPARE(library.error().subject, path());
        QVERIFY(bytesOf(path()) == bytes);
        QCOMPARE(files(), QStringList{u"library.sqlite"_s});
    }
    VERIFY_ERROR(dp::libraryopener::open(m_folder->path(), Access::Create), ErrorKind::IsDirectory);
}

void TestLibrary::anEmptyFileCountsAsNoFile()
{
    putBytes(path(), {});
    QVERIFY(!dp::libraryfiles::exists(path()));
    const auto library = dp::libraryopener::open(path(), Access::Create);
    VERIFY_OK(library);
    QVERIFY((*library)->isNew());
    QCOMPARE(keywords(**library).size(), 4);
    QVERIFY(dp::libraryfiles::exists(path()));
}

void TestLibrary::anUnfinishedLibraryIsFinished()
{
    {
        // Simulates a program that was killed before its first commit.
        const auto connection = dp::Connection::open(path(), dp::Connection::Mode::ReadWrite);
        VERIFY_OK(connection);
        VERIFY_OK((*connection)->execute(u"CREATE TABLE papers (x)"_s));
        VERIFY_OK((*connection)->execute(u"DROP TABLE papers"_s));
    }
    QVERIFY(!bytesOf(path()).isEmpty());
    const auto library = dp::libraryopener::open(path(), Access::Create);
    VERIFY_OK(library);
    QVERIFY((*library)->isNew());
    QCOMPARE(keywords(**library).size(), 4);
}

void TestLibrary::aSecondProgramCanReadDuringAWrite()
{
    const auto writer = dp::libraryopener::open(path(), Access::Create);
    VERIFY_OK(writer);
    VERIFY_OK(dp::test::execute(**writer, u"BEGIN IMMEDIATE"_s));
    VERIFY_OK(dp::test::execute(**writer, u"DELETE FROM keywords"_s));
    const auto reader = dp::libraryopener::open(path(), Access::Read);
    VERIFY_OK(reader);
    QCOMPARE(keywords(**reader).size(), 4);
    VERIFY_OK(dp::test::execute(**writer, u"COMMIT"_s));
    QCOMPARE(keywords(**reader).size(), 0);
}

void TestLibrary::aDamagedLibraryIsReported()
{
    {
        const auto library = dp::libraryopener::open(path(), Access::Create);
        VERIFY_OK(library);
        QList<dp::Paper> papers;
        for (int i = 1; i <= 500; ++i)
            papers << dp::test::somePaper(u"2502.%1"_s.arg(i, 5, 10, '0'_L1));
        VERIFY_OK(dp::Papers(**library).store(papers, 0, dp::Source::Feed, QDateTime::currentDateTimeUtc()));
    }
    QByteArray bytes = bytesOf(path());
    for (qsizetype at = 4096 * 12; at + 4096 < bytes.size(); at += 4096)
        bytes.replace(at, 64, QByteArray(64, '\xff'));
    putBytes(path(), bytes);
    const auto library = dp::libraryopener::open(path(), Access::Read);
    VERIFY_OK(library);
    const auto problems = dp::repair::problems(**library);
    QVERIFY(!problems || !problems->isEmpty());
    if (!problems)
        VERIFY_ERROR(problems, ErrorKind::LibraryDamaged);
}

void TestLibrary::invalidRowsAreFound()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    dp::Connection &connection = *library;
    VERIFY_OK(
        dp::Papers(connection)
            .store(dp::test::somePapers({u"2502.00001"_s, u"2502.00002"_s, u"2502.00003"_s}),
                dp::test::keywordId(*library, u"A"_s), dp::Source::Feed, QDateTime::currentDateTimeUtc()));
    QCOMPARE(*dp::repair::problems(*library), QStringList());
    const auto key = [](const char *id) {
        return dp::test::keyOf(QString::fromLatin1(id));
    };
    VERIFY_OK(connection.execute(u"UPDATE papers SET version = 0 WHERE id = %1"_s.arg(key("2502.00001"))));
    VERIFY_OK(connection.execute(
        u"UPDATE papers SET updated = 'yesterday' WHERE id = %1"_s.arg(key("2502.00002"))));
    VERIFY_OK(connection.execute(u"PRAGMA foreign_keys = OFF"_s));
    VERIFY_OK(connection.execute(u"UPDATE papers SET id = 7 << 24 WHERE id = %1"_s.arg(key("2502.00003"))));
    const auto problems = dp::repair::problems(*library);
    VERIFY_OK(problems);
    const QString all = problems->join(u'\n');
    QVERIFY2(all.contains("2502.00001"_L1) && all.contains("2502.00002"_L1), qPrintable(all));
    QVERIFY2(all.contains("no arXiv identifier"_L1) && all.contains("points to a missing row of papers"_L1),
        qPrintable(all));
}

void TestLibrary::aBusyLibraryIsReportedAsBusy()
{
    const auto first = dp::libraryopener::open(path(), Access::Create);
    VERIFY_OK(first);
    const auto second = dp::libraryopener::open(path(), Access::Write);
    VERIFY_OK(second);
    VERIFY_OK(dp::test::execute(**second, u"PRAGMA busy_timeout = 1"_s));
    VERIFY_OK(dp::test::execute(**first, u"BEGIN IMMEDIATE"_s));
    VERIFY_ERROR(dp::test::execute(**second, u"BEGIN IMMEDIATE"_s), ErrorKind::LibraryBusy);
}

DP_TEST(TestLibrary)
#include "tst_library.moc"
