#include "library/recovery/backup.h"

#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "library/sqlite/statement.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using dp::Library;
using dp::backup::Reason;
using Access = dp::Library::Access;
namespace backup = dp::backup;

class TestBackup : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aBackupHasTheDataThatCannotBeFetchedAgain();
    void oneBackupIsWrittenADayIfThereIsData();
    void theBackupOfTheDayIsRenewed();
    void theBackupOfAnotherLibraryIsNotRenewed();
    void aLimitedNumberIsKept();
    void eachRemovalHasItsBackup();
    void aBackupIsWrittenCompletelyOrNotAtAll();
    void anOldLibraryIsBackedUpBeforeItsMigration();
    void withoutABackupAnOldLibraryIsNotMigrated();
    void otherFilesAreNotListed();
    void aLibraryInMemoryHasNoBackup();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    QStringList names() const { return QDir(backup::folderOf(path())).entryList(QDir::Files, QDir::Name); }
    std::unique_ptr<Library> library() const
    {
        auto opened = dp::libraryopener::open(path(), Access::Write);
        return opened ? std::move(*opened) : nullptr;
    }
    const QDateTime m_now{QDate(2025, 3, 4), QTime(8, 10), Qt::UTC};
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBackup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    dp::test::makeRichLibrary(path());
}

void TestBackup::aBackupHasTheDataThatCannotBeFetchedAgain()
{
    const auto written = backup::write(*library(), Reason::Daily, m_now);
    VERIFY_OK(written);
    QVERIFY(written->startsWith(backup::folderOf(path())));
    const auto all = backup::list(path());
    QCOMPARE(all.size(), 1);
    QCOMPARE(all[0].path, *written);
    QCOMPARE(all[0].made, m_now);
    QCOMPARE(all[0].keywords, 2);
    QCOMPARE(all[0].read, 2);
    QCOMPARE(all[0].starred, 2);
    const auto connection = dp::Connection::open(*written, dp::Connection::Mode::ReadOnly);
    VERIFY_OK(connection);
    for (const QString &sql : {u"SELECT 1 FROM starred WHERE title <> ''"_s, u"SELECT 1 FROM ledger"_s,
             u"SELECT 1 FROM coverage"_s, u"SELECT 1 FROM marks"_s, u"SELECT 1 FROM starred_matches"_s}) {
        dp::Statement row(**connection, sql);
        VERIFY_OK(row.run());
        QVERIFY2(row.next(), qPrintable(sql));
    }
}

void TestBackup::oneBackupIsWrittenADayIfThereIsData()
{
    const auto rich = library();
    VERIFY_OK(backup::keepDaily(*rich, m_now));
    VERIFY_OK(backup::keepDaily(*rich, m_now.addSecs(3600)));
    QCOMPARE(names().size(), 1);
    VERIFY_OK(backup::keepDaily(*rich, m_now.addDays(1)));
    QCOMPARE(names().size(), 2);

    const QString other = m_folder->filePath(u"other.sqlite"_s);
    const auto fresh = dp::libraryopener::open(other, Access::Create);
    VERIFY_OK(fresh);
    VERIFY_OK(backup::keepDaily(**fresh, m_now));
    QVERIFY(!QFile::exists(backup::folderOf(other)));
}

void TestBackup::theBackupOfTheDayIsRenewed()
{
    const auto rich = library();
    VERIFY_OK(backup::keepDaily(*rich, m_now));
    VERIFY_OK(dp::test::execute(*rich, u"UPDATE papers SET is_starred = 1"_s));
    const auto starred = [this] {
        return backup::list(path()).value(0).starred;
    };
    VERIFY_OK(backup::renewDaily(*rich, m_now.addSecs(30), 60));
    QCOMPARE(starred(), 2); // The backup is less than 60 seconds old, so it is not renewed.
    VERIFY_OK(backup::renewDaily(*rich, m_now.addSecs(60), 60));
    QCOMPARE(names().size(), 1);
    QCOMPARE(starred(), dp::test::number(*rich, u"SELECT count(*) FROM papers"_s));
    VERIFY_OK(backup::renewDaily(*rich, m_now.addDays(1)));
    QCOMPARE(names().size(), 2);
}

void TestBackup::theBackupOfAnotherLibraryIsNotRenewed()
{
    VERIFY_OK(backup::keepDaily(*library(), m_now));
    dp::libraryfiles::remove(path());
    const auto fresh = dp::libraryopener::open(path(), Access::Create);
    VERIFY_OK(fresh);
    VERIFY_OK(dp::Papers(**fresh).store(dp::test::somePapers({u"2503.00001"_s}), 1, dp::Source::Feed, m_now));
    VERIFY_OK(dp::test::execute(**fresh, u"UPDATE papers SET is_starred = 1"_s));
    VERIFY_OK(backup::renewDaily(**fresh, m_now.addSecs(3600)));
    QCOMPARE(names().size(), 1);
    QCOMPARE(backup::list(path()).value(0).starred, 2);
}

void TestBackup::aLimitedNumberIsKept()
{
    const auto rich = library();
    for (int day = 0; day < 200; ++day)
        VERIFY_OK(backup::keepDaily(*rich, m_now.addDays(day)));
    QStringList wanted;
    for (int day = 193; day < 200; ++day)
        wanted << m_now.addDays(day).date().toString(Qt::ISODate) + u"-daily.sqlite"_s;
    QStringList kept = names();
    QCOMPARE(kept.size(), 10);
    QCOMPARE(kept.mid(3), wanted);
    // For each of the three months before these seven days, the last backup is kept.
    QCOMPARE(kept.mid(0, 3),
        (QStringList{
            u"2025-07-31-daily.sqlite"_s, u"2025-08-31-daily.sqlite"_s, u"2025-09-12-daily.sqlite"_s}));
}

/// Many removals do not replace the backups of other reasons.
void TestBackup::eachRemovalHasItsBackup()
{
    const auto library = this->library();
    QVERIFY(library);
    VERIFY_OK(backup::write(*library, Reason::BeforeMigration, m_now));
    VERIFY_OK(backup::write(*library, Reason::BeforeRestore, m_now));
    VERIFY_OK(backup::keepDaily(*library, m_now));
    for (int i = 1; i <= 12; ++i)
        VERIFY_OK(backup::keepBeforeRemoval(*library, m_now.addSecs(i)));
    QHash<Reason, int> kept;
    for (const backup::Info &info : backup::list(path()))
        ++kept[info.reason];
    QCOMPARE(kept.value(Reason::BeforeRemoval), 10);
    QCOMPARE(kept.value(Reason::BeforeMigration), 1);
    QCOMPARE(kept.value(Reason::BeforeRestore), 1);
    QCOMPARE(kept.value(Reason::Daily), 1);
    QVERIFY(names().contains(u"2025-03-04-081012-before-removal.sqlite"_s));
}

void TestBackup::aBackupIsWrittenCompletelyOrNotAtAll()
{
    // A folder with the name of the backup exists, so the part file cannot be renamed.
    const QString place = backup::folderOf(path()) + u"/2025-03-04-daily.sqlite"_s;
    QVERIFY(QDir().mkpath(place));
    QVERIFY(!backup::write(*library(), Reason::Daily, m_now).ok());
    QCOMPARE(names(), QStringList());
    QVERIFY(QDir().rmdir(place));
    // A part file that a killed program left is replaced.
    dp::test::putBytes(place + u".part"_s, "half of one");
    QCOMPARE(backup::list(path()).size(), 0);
    VERIFY_OK(backup::write(*library(), Reason::Daily, m_now));
    QCOMPARE(names(), QStringList{u"2025-03-04-daily.sqlite"_s});
    // The library can still be written after these backups.
    VERIFY_OK(dp::test::execute(*library(), u"UPDATE papers SET is_read = 1"_s));
}

void TestBackup::anOldLibraryIsBackedUpBeforeItsMigration()
{
    for (const QString &schema : {u"001"_s, u"002"_s, u"003"_s}) {
        dp::libraryfiles::remove(path());
        QDir(backup::folderOf(path())).removeRecursively();
        dp::test::makeOldLibrary(path(), schema);
        QVERIFY(library());
        const auto all = backup::list(path());
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].reason, Reason::BeforeMigration);
        QCOMPARE(all[0].starred, 1);
        QVERIFY(library());
        // The library already has the newest schema, so no second backup is written.
        QCOMPARE(backup::list(path()).size(), 1);
    }
}

void TestBackup::withoutABackupAnOldLibraryIsNotMigrated()
{
    dp::libraryfiles::remove(path());
    dp::test::makeOldLibrary(path(), u"002"_s);
    dp::test::putBytes(backup::folderOf(path()), "a file where the folder is to be");
    VERIFY_ERROR(dp::libraryopener::open(path(), Access::Write), dp::ErrorKind::NoPermission);
    const auto still = dp::Connection::open(path(), dp::Connection::Mode::ReadOnly);
    VERIFY_OK(still);
    dp::Statement version(**still, u"PRAGMA user_version"_s);
    VERIFY_OK(version.run());
    QVERIFY(version.next());
    QCOMPARE(version.integer(0), 2);
}

void TestBackup::otherFilesAreNotListed()
{
    VERIFY_OK(backup::write(*library(), Reason::Daily, m_now));
    dp::test::putBytes(backup::folderOf(path()) + u"/2025-03-05-daily.sqlite"_s, "no database");
    // A copy of a library does not count as a backup.
    QVERIFY(QFile::copy(path(), backup::folderOf(path()) + u"/2025-03-06-daily.sqlite"_s));
    QCOMPARE(backup::list(path()).size(), 1);
}

void TestBackup::aLibraryInMemoryHasNoBackup()
{
    const auto memory = dp::test::newLibrary({u"A"_s});
    const auto written = backup::write(*memory, Reason::Daily, m_now);
    VERIFY_OK(written);
    QCOMPARE(*written, QString());
    QVERIFY(!QFile::exists(u":memory:.backups"_s));
}

DP_TEST(TestBackup)
#include "tst_backup.moc"
