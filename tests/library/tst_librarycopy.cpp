// Tests an open library whose file was removed or replaced. Nothing is written into the other file, and the
// whole library can still be saved.
#include "library/recovery/librarycopy.h"

#include "library/housekeeping.h"
#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/libraryproperties.h"
#include "library/marking.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/recovery/repair.h"
#include "library/search.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::Library;
using dp::test::testTime;

namespace {

void removeFiles(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

class TestLibraryCopy : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsWrittenWithoutTheFile_data();
    void nothingIsWrittenWithoutTheFile();
    void anOverwrittenFileIsNoticed_data();
    void anOverwrittenFileIsNoticed();
    void ownWritesAreNotReported();
    void aChangedLinkIsNoticed();
    void aRestoredFileIsWrittenAgain();
    void aBegunTransactionIsNotCommitted();
    void aLibraryInMemoryIsNeverLost();
    void theWholeLibraryIsSaved();
    void theLibraryIsNeverReplaced_data();
    void theLibraryIsNeverReplaced();
    void aFailedCopyLeavesNoFile();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    dp::Outcome mark()
    {
        const auto written =
            dp::marking::write(*m_library, {dp::test::keyOf(u"2502.00001"_s)}, dp::Mark::Starred);
        return written.error ? dp::Outcome(*written.error) : dp::success();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

void TestLibraryCopy::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto library = dp::libraryopener::open(path(), Library::Access::Create);
    VERIFY_OK(library);
    m_library = std::move(*library);
    VERIFY_OK(
        dp::Papers(*m_library)
            .store(dp::test::somePapers({u"2502.00001"_s, u"2502.00002"_s}), 1, dp::Source::Feed, testTime));
}

void TestLibraryCopy::nothingIsWrittenWithoutTheFile_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("deleted") << u"deleted"_s << ErrorKind::LibraryGone;
    QTest::newRow("moved") << u"moved"_s << ErrorKind::LibraryGone;
    QTest::newRow("its folder was moved") << u"folder"_s << ErrorKind::LibraryGone;
    QTest::newRow("replaced by a copy of itself") << u"copied"_s << ErrorKind::LibraryReplaced;
    QTest::newRow("replaced by a folder") << u"a folder"_s << ErrorKind::LibraryReplaced;
    QTest::newRow("replaced by a broken link") << u"link"_s << ErrorKind::LibraryGone;
    QTest::newRow("its log was removed") << u"log"_s << ErrorKind::LibraryReplaced;
}

void TestLibraryCopy::nothingIsWrittenWithoutTheFile()
{
    QFETCH(QString, how);
    QFETCH(ErrorKind, kind);
    const QString away = m_folder->path() + u"-away"_s;
    if (how == u"folder"_s) {
        QVERIFY(QDir().rename(m_folder->path(), away));
    } else if (how == u"log"_s) {
        QVERIFY(QFile::remove(path() + u"-wal"_s));
    } else {
        QVERIFY(QFile::rename(path(), m_folder->filePath(u"moved.sqlite"_s)));
        if (how == u"deleted"_s)
            QFile::remove(m_folder->filePath(u"moved.sqlite"_s));
        if (how == u"copied"_s)
            QVERIFY(QFile::copy(m_folder->filePath(u"moved.sqlite"_s), path()));
        if (how == u"a folder"_s)
            QVERIFY(QDir().mkpath(path()));
        if (how == u"link"_s)
            QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), path()));
    }
    VERIFY_ERROR(mark(), kind);
    VERIFY_ERROR(
        dp::LibraryProperties(*m_library).set(dp::LibraryProperties::Name::WelcomeDue, u"0"_s), kind);
    VERIFY_ERROR(dp::backup::write(*m_library, dp::backup::Reason::Daily, testTime), kind);
    VERIFY_ERROR(dp::housekeeping::step(*m_library, dp::housekeeping::first(), testTime), kind);
    QVERIFY(!QDir(path() + u".backups"_s).exists());
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM papers WHERE is_starred"_s), 0);
    if (how == u"folder"_s)
        QVERIFY(QDir().rename(away, m_folder->path()));
}

void TestLibraryCopy::anOverwrittenFileIsNoticed_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by :
        {"a library", "a large library", "a text", "a database of another program", "nothing"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

/// Tests a file that was overwritten, as `cp other.sqlite library.sqlite` does. The inode of the file stays
/// the same.
void TestLibraryCopy::anOverwrittenFileIsNoticed()
{
#ifndef Q_OS_UNIX
    QSKIP("an open file cannot be overwritten");
#endif
    QFETCH(QString, by);
    const QString other = m_folder->filePath(u"other.sqlite"_s);
    if (by.endsWith(u"library"_s)) {
        const auto library =
            dp::libraryopener::open(other, Library::Access::Create, {dp::Keyword{0, u"X"_s, {}, {}, 100}});
        VERIFY_OK(library);
        QStringList ids;
        for (int i = 1; i <= (by == u"a large library"_s ? 3000 : 1); ++i)
            ids << u"2503.%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        VERIFY_OK(dp::Papers(**library).store(dp::test::somePapers(ids), 1, dp::Source::Feed, testTime));
    } else if (by == u"a database of another program"_s) {
        const auto database = dp::Connection::open(other, dp::Connection::Mode::ReadWrite);
        VERIFY_OK(database);
        VERIFY_OK((*database)->execute(u"CREATE TABLE letters (id INTEGER PRIMARY KEY, text TEXT)"_s));
    } else {
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(by == u"a text"_s ? QByteArray("a letter\n").repeated(2000) : QByteArray());
    }
    const QByteArray content = contentOf(other);
    VERIFY_OK(mark());
    QCOMPARE(QProcess::execute(u"cp"_s, {other, path()}), 0);
    VERIFY_ERROR(mark(), ErrorKind::LibraryReplaced);
    VERIFY_ERROR(m_library->checkFile(), ErrorKind::LibraryReplaced);
    VERIFY_ERROR(dp::housekeeping::step(*m_library, dp::housekeeping::Task::Checkpoint, testTime),
        ErrorKind::LibraryReplaced);
    // If saving succeeds, the copy is complete. Otherwise no copy exists.
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    if (const auto saved = dp::librarycopy::save(*m_library, copy); saved) {
        const auto library = dp::libraryopener::open(copy, Library::Access::Read);
        VERIFY_OK(library);
        QCOMPARE(dp::Keywords(**library).all()->size(), 4);
    } else {
        QCOMPARE(saved.error().kind, ErrorKind::CopyIncomplete);
        QVERIFY(!QFile::exists(copy) && !QFile::exists(copy + u".part"_s));
    }
    // Closing the library must not write into the other file.
    m_library.reset();
    QCOMPARE(contentOf(path()), content);
    if (by.endsWith(u"library"_s)) {
        const auto library = dp::libraryopener::open(path(), Library::Access::Write);
        VERIFY_OK(library);
        QCOMPARE(dp::Keywords(**library).all()->value(0).name, u"X"_s);
        QCOMPARE(*dp::repair::problems(**library), QStringList());
    }
}

/// Tests that writes and checkpoints of the program are not reported as changes by other programs.
void TestLibraryCopy::ownWritesAreNotReported()
{
    const auto reader = dp::libraryopener::open(path(), Library::Access::Share);
    VERIFY_OK(reader);
    for (int i = 0; i < 20; ++i) {
        const auto other = dp::libraryopener::open(path(), Library::Access::Write);
        VERIFY_OK(other);
        VERIFY_OK(dp::Papers(**other).store(
            dp::test::somePapers({u"2503.%1"_s.arg(i + 1, 5, 10, QLatin1Char('0'))}), 1, dp::Source::Feed,
            testTime));
        if (i % 3 == 0)
            VERIFY_OK(dp::test::execute(**other, u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        if (i % 7 == 0)
            VERIFY_OK(dp::test::execute(**other, u"VACUUM"_s));
        VERIFY_OK(mark());
        VERIFY_OK((*reader)->checkFile());
    }
}

void TestLibraryCopy::aChangedLinkIsNoticed()
{
    const QString link = m_folder->filePath(u"link.sqlite"_s), other = m_folder->filePath(u"other.sqlite"_s);
    QVERIFY(QFile::link(path(), link));
    auto library = dp::libraryopener::open(link, Library::Access::Write);
    VERIFY_OK(library);
    m_library = std::move(*library);
    VERIFY_OK(m_library->checkFile());
    VERIFY_OK(dp::libraryopener::open(other, Library::Access::Create));
    QVERIFY(QFile::remove(link) && QFile::link(other, link));
    VERIFY_ERROR(mark(), ErrorKind::LibraryReplaced);
    QVERIFY(QFile::remove(link) && QFile::link(path(), link));
    VERIFY_OK(mark());
}

void TestLibraryCopy::aRestoredFileIsWrittenAgain()
{
    QVERIFY(QFile::rename(path(), m_folder->filePath(u"moved.sqlite"_s)));
    VERIFY_ERROR(mark(), ErrorKind::LibraryGone);
    QVERIFY(QFile::rename(m_folder->filePath(u"moved.sqlite"_s), path()));
    VERIFY_OK(mark());
    m_library.reset();
    auto again = dp::libraryopener::open(path(), Library::Access::Write);
    VERIFY_OK(again);
    m_library = std::move(*again);
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM papers WHERE is_starred"_s), 1);
}

void TestLibraryCopy::aBegunTransactionIsNotCommitted()
{
    {
        dp::Transaction transaction(*m_library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(dp::Papers(*m_library).mark({dp::test::keyOf(u"2502.00001"_s)}, dp::Mark::Starred));
        removeFiles(path());
        VERIFY_ERROR(transaction.commit(), ErrorKind::LibraryGone);
    }
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM papers WHERE is_starred"_s), 0);
}

void TestLibraryCopy::aLibraryInMemoryIsNeverLost()
{
    m_library = dp::test::newLibrary({u"A"_s});
    VERIFY_OK(m_library->checkFile());
    VERIFY_OK(dp::LibraryProperties(*m_library).set(dp::LibraryProperties::Name::WelcomeDue, u"0"_s));
}

void TestLibraryCopy::theWholeLibraryIsSaved()
{
    VERIFY_OK(mark());
    const auto reader = dp::libraryopener::open(path(), Library::Access::Share);
    VERIFY_OK(reader);
    removeFiles(path());
    const QString copy = m_folder->filePath(u"a copy's name?.sqlite"_s);
    QFile there(copy);
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("what was there before") > 0);
    there.close();
    VERIFY_OK(dp::librarycopy::save(**reader, copy));
    const auto saved = dp::libraryopener::open(copy, Library::Access::Write);
    VERIFY_OK(saved);
    QCOMPARE(*dp::repair::problems(**saved), QStringList());
    QCOMPARE(dp::test::listOf(**saved).size(), 2);
    QCOMPARE(dp::test::number(**saved, u"SELECT count(*) FROM papers WHERE is_starred"_s), 1);
    QCOMPARE(dp::Keywords(**saved).all()->size(), dp::Keyword::defaults().size());
    // The library can also be saved at its old path.
    VERIFY_OK(dp::librarycopy::save(*m_library, path()));
    VERIFY_OK(dp::libraryopener::open(path(), Library::Access::Write));
}

void TestLibraryCopy::theLibraryIsNeverReplaced_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"library.sqlite", "library.sqlite-wal", "library.sqlite-shm", "link.sqlite",
             "hard.sqlite", "./../%1/library.sqlite", "other.sqlite", "library.sqlite.backups/copy.sqlite",
             "library.sqlite.rebuilding"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestLibraryCopy::theLibraryIsNeverReplaced()
{
    QFETCH(QString, name);
    QVERIFY(QFile::link(path(), m_folder->filePath(u"link.sqlite"_s)));
    std::error_code code;
    std::filesystem::create_hard_link(
        path().toStdString(), m_folder->filePath(u"hard.sqlite"_s).toStdString(), code);
    QVERIFY(!code);
    // The log belongs to a library that is open or was not closed.
    QFile log(m_folder->filePath(u"other.sqlite-wal"_s));
    QVERIFY(log.open(QIODevice::WriteOnly) && log.write("log") > 0);
    if (name.contains(u'%'))
        name = name.arg(QDir(m_folder->path()).dirName());
    const QByteArray before = contentOf(path());
    VERIFY_ERROR(dp::librarycopy::save(*m_library, m_folder->filePath(name)), ErrorKind::LibraryInTheWay);
    QCOMPARE(contentOf(path()), before);
    VERIFY_OK(mark());
}

void TestLibraryCopy::aFailedCopyLeavesNoFile()
{
    VERIFY_ERROR(dp::librarycopy::save(*m_library, m_folder->path()), ErrorKind::IsDirectory);
    VERIFY_ERROR(dp::librarycopy::save(*m_library, m_folder->filePath(u"no/such/copy.sqlite"_s)),
        ErrorKind::NoSuchFolder);
    QVERIFY(QDir(m_folder->path()).entryList({u"*.part"_s}).isEmpty());
}

DP_TEST(TestLibraryCopy)
#include "tst_librarycopy.moc"
