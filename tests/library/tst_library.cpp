#include "library/library.h"

#include "library/keywords.h"
#include "library/migrations.h"
#include "library/papers.h"
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
    void aNewOneHasItsKeywordsAndItsMark();
    void openingAgainIsNotNew();
    void whatIsThereStays();
    void theFolderIsMade();
    void onlyCreateMakesOne();
    void readingWritesNothing();
    void whatIsNoneIsNotTouched_data();
    void whatIsNoneIsNotTouched();
    void anEmptyFileIsAsGoodAsNone();
    void oneThatWasNeverFinishedIsFinished();
    void aSecondProgramMayReadWhileOneWrites();
    void aDamagedOneIsSaid();
    void rowsThatCannotBeAreFound();
    void aBusyOneIsNoOtherFault();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    QStringList keywords(Library &library)
    {
        QStringList names;
        const QList<Keyword> stored = *dp::Keywords(library.connection()).all();
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

void TestLibrary::aNewOneHasItsKeywordsAndItsMark()
{
    {
        const auto library = Library::open(path(), Access::Create);
        VERIFY_OK(library);
        QVERIFY((*library)->isNew());
        QCOMPARE(keywords(**library),
            (QStringList{u"Hallucination"_s, u"MLLM"_s, u"Reasoning"_s, u"Reward Model"_s}));
        QCOMPARE(dp::test::number(**library, u"PRAGMA foreign_keys"_s), 1);
        const auto problems = (*library)->problems();
        VERIFY_OK(problems);
        QCOMPARE(*problems, QStringList());
    }
    QCOMPARE(bytesOf(path()).mid(68, 4), QByteArray("DLYP"));
    QCOMPARE(files(), QStringList{u"library.sqlite"_s}); // closed, it is one file
}

void TestLibrary::openingAgainIsNotNew()
{
    VERIFY_OK(Library::open(path(), Access::Create, {}));
    for (const Access access : {Access::Create, Access::Write, Access::Read}) {
        const auto library = Library::open(path(), access);
        VERIFY_OK(library);
        QVERIFY(!(*library)->isNew());
        QCOMPARE(keywords(**library), QStringList()); // none come back
    }
}

void TestLibrary::whatIsThereStays()
{
    {
        const auto library = Library::open(path(), Access::Create);
        VERIFY_OK(library);
        VERIFY_OK(dp::Papers((*library)->connection())
                      .store({dp::test::somePaper(u"2502.00001"_s)}, 0, dp::Source::Feed,
                          QDateTime::currentDateTimeUtc()));
    }
    const auto library = Library::open(path(), Access::Read);
    VERIFY_OK(library);
    QCOMPARE(dp::test::listOf(**library), QStringList{u"2502.00001"_s});
}

void TestLibrary::theFolderIsMade()
{
    const QString deep = m_folder->filePath(u"a/b/library.sqlite"_s);
    VERIFY_OK(Library::open(deep, Access::Create));
    QVERIFY(QFile::exists(deep));
    putBytes(m_folder->filePath(u"file"_s), "x");
    VERIFY_ERROR(
        Library::open(m_folder->filePath(u"file/library.sqlite"_s), Access::Create), ErrorKind::NoSuchFolder);
}

void TestLibrary::onlyCreateMakesOne()
{
    VERIFY_ERROR(Library::open(path(), Access::Read), ErrorKind::NoSuchFile);
    VERIFY_ERROR(Library::open(path(), Access::Write), ErrorKind::NoSuchFile);
    QCOMPARE(files(), QStringList());
}

void TestLibrary::readingWritesNothing()
{
    VERIFY_OK(Library::open(path(), Access::Create));
    const QByteArray before = bytesOf(path());
    {
        const auto library = Library::open(path(), Access::Read);
        VERIFY_OK(library);
        QVERIFY(!(*library)->connection().execute(u"DELETE FROM keywords"_s).ok());
    }
    QCOMPARE(bytesOf(path()), before);
    QCOMPARE(files(), QStringList{u"library.sqlite"_s}); // the log is removed again
}

void TestLibrary::whatIsNoneIsNotTouched_data()
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
            const auto library = Library::open(file, Access::Create);
            if (!library || !(*library)->connection().execute(u"PRAGMA user_version = %1"_s.arg(version)))
                qFatal("no library");
        }
        const QByteArray bytes = bytesOf(file);
        QFile::remove(file);
        return bytes;
    };
    QTest::newRow("of a newer program")
        << ours(dp::migrations::newest() + 1) << int(ErrorKind::LibraryTooNew);
    QTest::newRow("of a much newer one") << ours(2000000000) << int(ErrorKind::LibraryTooNew);
    QTest::newRow("a database of nobody's")
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

void TestLibrary::whatIsNoneIsNotTouched()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    putBytes(path(), bytes);
    for (const Access access : {Access::Read, Access::Write, Access::Create}) {
        const auto library = Library::open(path(), access);
        VERIFY_ERROR(library, ErrorKind(kind));
        QCOMPARE(library.error().subject, path());
        QVERIFY(bytesOf(path()) == bytes);
        QCOMPARE(files(), QStringList{u"library.sqlite"_s});
    }
    VERIFY_ERROR(Library::open(m_folder->path(), Access::Create), ErrorKind::IsDirectory);
}

void TestLibrary::anEmptyFileIsAsGoodAsNone()
{
    putBytes(path(), {});
    QVERIFY(!Library::exists(path()));
    const auto library = Library::open(path(), Access::Create);
    VERIFY_OK(library);
    QVERIFY((*library)->isNew());
    QCOMPARE(keywords(**library).size(), 4);
    QVERIFY(Library::exists(path()));
}

void TestLibrary::oneThatWasNeverFinishedIsFinished()
{
    {
        // As far as a program came that was killed before its first commit.
        const auto connection = dp::Connection::open(path(), dp::Connection::Mode::ReadWrite);
        VERIFY_OK(connection);
        VERIFY_OK((*connection)->execute(u"CREATE TABLE papers (x)"_s));
        VERIFY_OK((*connection)->execute(u"DROP TABLE papers"_s));
    }
    QVERIFY(!bytesOf(path()).isEmpty());
    const auto library = Library::open(path(), Access::Create);
    VERIFY_OK(library);
    QVERIFY((*library)->isNew());
    QCOMPARE(keywords(**library).size(), 4);
}

void TestLibrary::aSecondProgramMayReadWhileOneWrites()
{
    const auto writer = Library::open(path(), Access::Create);
    VERIFY_OK(writer);
    VERIFY_OK((*writer)->connection().execute(u"BEGIN IMMEDIATE"_s));
    VERIFY_OK((*writer)->connection().execute(u"DELETE FROM keywords"_s));
    const auto reader = Library::open(path(), Access::Read);
    VERIFY_OK(reader);
    QCOMPARE(keywords(**reader).size(), 4);
    VERIFY_OK((*writer)->connection().execute(u"COMMIT"_s));
    QCOMPARE(keywords(**reader).size(), 0);
}

void TestLibrary::aDamagedOneIsSaid()
{
    {
        const auto library = Library::open(path(), Access::Create);
        VERIFY_OK(library);
        QList<dp::Paper> papers;
        for (int i = 1; i <= 500; ++i)
            papers << dp::test::somePaper(u"2502.%1"_s.arg(i, 5, 10, '0'_L1));
        VERIFY_OK(dp::Papers((*library)->connection())
                      .store(papers, 0, dp::Source::Feed, QDateTime::currentDateTimeUtc()));
    }
    QByteArray bytes = bytesOf(path());
    for (qsizetype at = 4096 * 12; at + 4096 < bytes.size(); at += 4096)
        bytes.replace(at, 64, QByteArray(64, '\xff'));
    putBytes(path(), bytes);
    const auto library = Library::open(path(), Access::Read);
    VERIFY_OK(library);
    const auto problems = (*library)->problems();
    QVERIFY(!problems || !problems->isEmpty());
    if (!problems)
        VERIFY_ERROR(problems, ErrorKind::LibraryDamaged);
}

void TestLibrary::rowsThatCannotBeAreFound()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    dp::Connection &connection = library->connection();
    VERIFY_OK(
        dp::Papers(connection)
            .store(dp::test::somePapers({u"2502.00001"_s, u"2502.00002"_s, u"2502.00003"_s}),
                dp::test::keywordId(*library, u"A"_s), dp::Source::Feed, QDateTime::currentDateTimeUtc()));
    QCOMPARE(*library->problems(), QStringList());
    const auto key = [](const char *id) {
        return dp::test::keyOf(QString::fromLatin1(id));
    };
    VERIFY_OK(connection.execute(u"UPDATE papers SET version = 0 WHERE id = %1"_s.arg(key("2502.00001"))));
    VERIFY_OK(connection.execute(
        u"UPDATE papers SET updated = 'yesterday' WHERE id = %1"_s.arg(key("2502.00002"))));
    VERIFY_OK(connection.execute(u"PRAGMA foreign_keys = OFF"_s));
    VERIFY_OK(connection.execute(u"UPDATE papers SET id = 7 << 24 WHERE id = %1"_s.arg(key("2502.00003"))));
    const auto problems = library->problems();
    VERIFY_OK(problems);
    const QString all = problems->join(u'\n');
    QVERIFY2(all.contains("2502.00001"_L1) && all.contains("2502.00002"_L1), qPrintable(all));
    QVERIFY2(all.contains("no arXiv identifier"_L1) && all.contains("points to a missing row of papers"_L1),
        qPrintable(all));
}

void TestLibrary::aBusyOneIsNoOtherFault()
{
    const auto first = Library::open(path(), Access::Create);
    VERIFY_OK(first);
    const auto second = Library::open(path(), Access::Write);
    VERIFY_OK(second);
    VERIFY_OK((*second)->connection().execute(u"PRAGMA busy_timeout = 1"_s));
    VERIFY_OK((*first)->connection().execute(u"BEGIN IMMEDIATE"_s));
    VERIFY_ERROR((*second)->connection().execute(u"BEGIN IMMEDIATE"_s), ErrorKind::LibraryBusy);
}

DP_TEST(TestLibrary)
#include "tst_library.moc"
