#include "library/recovery/rebuild.h"

#include "library/keywords.h"
#include "library/library.h"
#include "library/libraryfiles.h"
#include "library/libraryopener.h"
#include "library/migrations.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/recovery/damagestate.h"
#include "library/recovery/repair.h"
#include "library/sqlite/statement.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::Library;
using Access = dp::Library::Access;
using dp::test::bytesOf;
using dp::test::putBytes;
using dp::test::userDataOf;
namespace rebuild = dp::rebuild;
namespace backup = dp::backup;

/// Tests that every damaged file results in a sound library or in an error that the program can show.
class TestDamagedFiles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void filesOfOtherProgramsAreNotTouched_data();
    void filesOfOtherProgramsAreNotTouched();
    void aCutLibraryIsSetAside_data();
    void aCutLibraryIsSetAside();
    void anUnknownSchemaNumberIsDamage_data();
    void anUnknownSchemaNumberIsDamage();
    void flippedBytesEndWithALibraryOrAnError();
    void cutFilesEndWithALibraryOrAnError();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }
    /// Returns the number of the page at which a table or an index begins. The first page is 0. Returns -1 on
    /// errors.
    qint64 rootOf(const QString &table) const
    {
        const auto library = dp::libraryopener::open(path(), Access::Share);
        return library ? dp::test::number(
                             **library, u"SELECT rootpage FROM sqlite_schema WHERE name = '%1'"_s.arg(table))
                - 1
                       : -1;
    }
    /// Opens, repairs or rebuilds the file in the same way as the window and `check --repair`. Checks the
    /// result.
    void checkResult(const QString &what);
    const QDateTime m_now{QDate(2025, 3, 4), QTime(8, 10), Qt::UTC};
    QStringList m_userData;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDamagedFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    dp::test::makeRichLibrary(path());
    m_userData = userDataOf(path());
    QVERIFY(m_userData.size() > 40);
}

void TestDamagedFiles::filesOfOtherProgramsAreNotTouched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a text") << QByteArray("a letter to a friend\n").repeated(500);
    QTest::newRow("no bytes") << QByteArray();
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n").repeated(300);
    QTest::newRow("the beginning of a text about SQLite") << QByteArray("SQLite format 3 is a format\n");
    QTest::newRow("a cut database of another program") << QByteArray("cut sql");
    QTest::newRow("a database of another program") << QByteArray("sql");
}

void TestDamagedFiles::filesOfOtherProgramsAreNotTouched()
{
    QFETCH(QByteArray, bytes);
    dp::libraryfiles::remove(path());
    if (bytes.endsWith("sql")) {
        const auto other = dp::Connection::open(path(), dp::Connection::Mode::ReadWrite);
        VERIFY_OK(other);
        VERIFY_OK((*other)->execute(u"CREATE TABLE papers (id INTEGER PRIMARY KEY, title TEXT)"_s));
        VERIFY_OK((*other)->execute(u"INSERT INTO papers VALUES (1, 'a newspaper')"_s));
        if (bytes.startsWith("cut"))
            VERIFY_OK((*other)->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    } else {
        putBytes(path(), bytes);
    }
    if (bytes.startsWith("cut"))
        dp::test::cut(path(), 200);
    const QByteArray before = bytesOf(path());
    VERIFY_ERROR(rebuild::run(path(), m_now), ErrorKind::NotALibrary);
    QCOMPARE(bytesOf(path()), before);
    QCOMPARE(files(), QStringList{u"library.sqlite"_s});
}

void TestDamagedFiles::aCutLibraryIsSetAside_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("hasBackup");
    for (const int size : {16, 40, 71, 72, 100, 512, 4095, 4096})
        for (const bool hasBackup : {false, true})
            QTest::addRow("%d bytes%s", size, hasBackup ? ", with a backup" : "") << size << hasBackup;
}

/// Tests a truncated library. No row can be read, but the file begins like a library.
void TestDamagedFiles::aCutLibraryIsSetAside()
{
    QFETCH(int, size);
    QFETCH(bool, hasBackup);
    if (hasBackup) {
        const auto library = dp::libraryopener::open(path(), Access::Write);
        VERIFY_OK(library);
        VERIFY_OK(backup::write(**library, backup::Reason::Daily, m_now));
    }
    dp::test::cut(path(), size);
    const QByteArray before = bytesOf(path());
    const auto opened = dp::libraryopener::open(path(), Access::Write);
    QVERIFY(!opened && dp::damagestate::mayMeanDamage(opened.error()));
    const auto report = rebuild::run(path(), m_now);
    VERIFY_OK(report);
    QCOMPARE(bytesOf(report->setAside), before);
    QCOMPARE(report->keywords, hasBackup ? 2 : 0);
    QCOMPARE(report->backup.isValid(), hasBackup);
    QCOMPARE(report->isNew, !hasBackup);
    const auto library = dp::libraryopener::open(path(), Access::Write);
    VERIFY_OK(library);
    QCOMPARE(*dp::repair::problems(**library), QStringList());
}

void TestDamagedFiles::anUnknownSchemaNumberIsDamage_data()
{
    QTest::addColumn<int>("byte");
    QTest::addColumn<int>("with");
    QTest::newRow("no schema") << 63 << dp::migrations::newest();
    QTest::newRow("an older schema") << 63 << (dp::migrations::newest() ^ 2);
    QTest::newRow("a negative number") << 60 << 210;
}

void TestDamagedFiles::anUnknownSchemaNumberIsDamage()
{
    QFETCH(int, byte);
    QFETCH(int, with);
    dp::test::flip(path(), byte, uchar(with));
    VERIFY_ERROR(dp::libraryopener::open(path(), Access::Write), ErrorKind::LibraryDamaged);
    VERIFY_OK(rebuild::run(path(), m_now));
    QCOMPARE(userDataOf(path()), m_userData);
}

void TestDamagedFiles::checkResult(const QString &what)
{
    QElapsedTimer timer;
    timer.start();
    auto library = dp::libraryopener::open(path(), Access::Write);
    bool isSound = false;
    if (library) {
        const auto sound = dp::repair::isSound(**library);
        QVERIFY2(sound.ok(), qPrintable(what));
        isSound = *sound && dp::repair::mend(**library).ok();
        library->reset();
    } else {
        QVERIFY2(dp::damagestate::mayMeanDamage(library.error())
                || library.error().kind == ErrorKind::LibraryTooNew,
            qPrintable(what + u": "_s + dp::test::describe(library.error())));
        if (library.error().kind == ErrorKind::LibraryTooNew)
            return; // This error is allowed.
    }
    if (!isSound) {
        const auto report = rebuild::run(path(), m_now);
        if (!report) {
            QVERIFY2(report.error().kind == ErrorKind::NotALibrary, qPrintable(what));
            return;
        }
    }
    const auto again = dp::libraryopener::open(path(), Access::Write);
    QVERIFY2(again.ok(), qPrintable(what));
    const auto problems = dp::repair::problems(**again);
    QVERIFY2(problems.ok() && problems->isEmpty(),
        qPrintable(what + u": "_s + (problems ? problems->value(0) : problems.error().detail)));
    QVERIFY2(timer.elapsed() < 20000, qPrintable(what));
}

/// Changes the same bytes in every run. The environment variable DAILY_PAPERS_FLIPS sets the number of
/// changes, for example 4000. The minimum is 150.
void TestDamagedFiles::flippedBytesEndWithALibraryOrAnError()
{
    const int flips = std::max(150, qEnvironmentVariableIntValue("DAILY_PAPERS_FLIPS"));
    const QByteArray sound = bytesOf(path());
    QRandomGenerator dice(4);
    for (int i = 0; i < flips && !QTest::currentTestFailed(); ++i) {
        QDir(m_folder->path()).removeRecursively();
        QVERIFY(QDir().mkpath(m_folder->path()));
        putBytes(path(), sound);
        // Every third change is in the first page, because damage there has the largest effect.
        const int at = int(i % 3 == 0 ? dice.bounded(4096) : dice.bounded(int(sound.size())));
        const uchar with = uchar(i % 2 ? 1 << dice.bounded(8) : dice.bounded(1, 256));
        dp::test::flip(path(), at, with);
        checkResult(u"byte %1 ^ %2"_s.arg(at).arg(with));
    }
}

/// Tests truncated files. If DAILY_PAPERS_FLIPS is set, more lengths are tested.
void TestDamagedFiles::cutFilesEndWithALibraryOrAnError()
{
    const bool all = qEnvironmentVariableIntValue("DAILY_PAPERS_FLIPS") > 0;
    const QByteArray sound = bytesOf(path());
    int cuts = 0;
    for (qint64 size = 0; size < sound.size() && !QTest::currentTestFailed();
         size += all ? 512 : 512 * 7, ++cuts) {
        QDir(m_folder->path()).removeRecursively();
        QVERIFY(QDir().mkpath(m_folder->path()));
        putBytes(path(), sound.left(size));
        checkResult(u"cut at %1"_s.arg(size));
    }
    QVERIFY(cuts > 10);
}

DP_TEST(TestDamagedFiles)
#include "tst_damagedfiles.moc"
