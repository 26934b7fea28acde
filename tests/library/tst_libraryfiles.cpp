// Tests libraries that are opened through links, or by names that have a special meaning for SQLite.

#include "library/libraryfiles.h"

#include "library/keywords.h"
#include "library/library.h"
#include "library/libraryopener.h"
#include "library/recovery/backup.h"
#include "library/recovery/damagestate.h"
#include "library/recovery/rebuild.h"
#include "library/recovery/repair.h"
#include "library/recovery/restore.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QDir>
#include <QTemporaryDir>

#include <future>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::Library;
using dp::test::bytesOf;
using dp::test::putBytes;
using dp::test::userDataOf;
using Access = dp::Library::Access;
namespace backup = dp::backup;
namespace libraryfiles = dp::libraryfiles;
namespace rebuild = dp::rebuild;

class TestLibraryFiles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theTargetOfALinkIsRebuilt_data();
    void theTargetOfALinkIsRebuilt();
    void everyNameLeadsToTheSameFiles_data();
    void everyNameLeadsToTheSameFiles();
    void backupsBesideALinkAreFound();
    void theTargetOfALinkIsCreated_data();
    void theTargetOfALinkIsCreated();
    void aBrokenLinkIsReported_data();
    void aBrokenLinkIsReported();
    void specialNamesAreFileNames_data();
    void specialNamesAreFileNames();
    void onlyFilesAreOpened_data();
    void onlyFilesAreOpened();
    void noFolderStaysAfterAnError_data();
    void noFolderStaysAfterAnError();
    void discardingRemovesTheCreatedFolders();
    void severalProgramsWriteOneBackup();
    void filesOfAKilledProgramDoNotPreventABackup();

private:
    QString in(const QString &name) const { return m_root + u'/' + name; }
    void link(const QString &target, const QString &name)
    {
        QCOMPARE(::symlink(qPrintable(target), qPrintable(in(name))), 0);
    }
    /// Adds one row for each form of link: relative, absolute, chain of links, linked folder. All of them
    /// lead to real/library.sqlite.
    void linkNames()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"relative", "absolute", "third", "folder/library.sqlite"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    QStringList filesIn(const QString &folder) const
    {
        return QDir(in(folder))
            .entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    const QDateTime m_now{QDate(2025, 3, 4), QTime(8, 10), Qt::UTC};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root, m_real;
};

void TestLibraryFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = QFileInfo(m_folder->path()).canonicalFilePath();
    m_real = in(u"real/library.sqlite"_s);
    QVERIFY(QDir(m_root).mkpath(u"real"_s));
    link(u"real/library.sqlite"_s, u"relative"_s);
    link(m_real, u"absolute"_s);
    link(u"relative"_s, u"second"_s);
    link(in(u"second"_s), u"third"_s);
    link(u"real"_s, u"folder"_s);
}

void TestLibraryFiles::theTargetOfALinkIsRebuilt_data()
{
    linkNames();
}

void TestLibraryFiles::theTargetOfALinkIsRebuilt()
{
    QFETCH(QString, name);
    dp::test::makeRichLibrary(m_real);
    const QStringList treasures = userDataOf(m_real);
    {
        auto library = dp::libraryopener::open(in(name), Access::Write);
        VERIFY_OK(library);
        VERIFY_OK(backup::write(**library, backup::Reason::Daily, m_now));
    }
    const QStringList above = filesIn(u"."_s);
    QFile file(m_real);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // The first page, which contains the schema, is overwritten.
    QVERIFY(file.seek(0) && file.write(QByteArray(4096, '\xaa')) == 4096);
    file.close();
    const QByteArray damaged = bytesOf(m_real);

    const auto report = rebuild::run(in(name), m_now);
    VERIFY_OK(report);
    QVERIFY(QFileInfo(in(u"relative"_s)).isSymLink() && QFileInfo(in(u"absolute"_s)).isSymLink());
    QVERIFY2(report->setAside.startsWith(m_real + u".damaged-"_s), qPrintable(report->setAside));
    QCOMPARE(bytesOf(report->setAside), damaged);
    QVERIFY(report->backup.isValid());
    QCOMPARE(filesIn(u"."_s), above); // No file was created in the folder of the link.
    for (const QString &other : {m_real, in(name)}) {
        const auto library = dp::libraryopener::open(other, Access::Write);
        VERIFY_OK(library);
        const auto problems = dp::repair::problems(**library);
        VERIFY_OK(problems);
        QCOMPARE(*problems, QStringList());
    }
    QCOMPARE(
        userDataOf(in(name)).filter(u"2502.00001"_s).isEmpty(), treasures.filter(u"2502.00001"_s).isEmpty());
}

void TestLibraryFiles::everyNameLeadsToTheSameFiles_data()
{
    linkNames();
}

void TestLibraryFiles::everyNameLeadsToTheSameFiles()
{
    QFETCH(QString, name);
    dp::test::makeRichLibrary(m_real);
    const QString other = in(name);
    QCOMPARE(backup::folderOf(other), m_real + u".backups"_s);
    QCOMPARE(libraryfiles::rebuildLock(other), libraryfiles::rebuildLock(m_real));
    dp::damagestate::suspect(other);
    QVERIFY(dp::damagestate::isSuspect(m_real));
    dp::damagestate::clearSuspicion(m_real);
    QVERIFY(!dp::damagestate::isSuspect(other));
    {
        auto library = dp::libraryopener::open(other, Access::Write);
        VERIFY_OK(library);
        QCOMPARE((*library)->path(), m_real);
        VERIFY_OK(backup::keepDaily(**library, m_now));
    }
    QVERIFY(backup::hasDaily(m_real, m_now));
    QVERIFY(backup::hasDaily(other, m_now));
    const auto all = backup::list(other);
    QCOMPARE(all.size(), 1);
    QVERIFY(all[0].path.startsWith(m_real));
    {
        auto library = dp::libraryopener::open(other, Access::Write);
        VERIFY_OK(library);
        VERIFY_OK(dp::restore::fromBackup(**library, all[0].path, m_now));
    }
    QVERIFY(QFileInfo(in(u"relative"_s)).isSymLink());
    QCOMPARE(filesIn(u"."_s),
        (QStringList{u"absolute"_s, u"folder"_s, u"real"_s, u"relative"_s, u"second"_s, u"third"_s}));
}

/// Tests backups in the folder of the link, where versions before 0.4 wrote them.
void TestLibraryFiles::backupsBesideALinkAreFound()
{
    dp::test::makeRichLibrary(m_real);
    {
        auto library = dp::libraryopener::open(m_real, Access::Write);
        VERIFY_OK(library);
        VERIFY_OK(backup::write(**library, backup::Reason::Daily, m_now));
    }
    QVERIFY(QDir().rename(m_real + u".backups"_s, in(u"relative.backups"_s)));
    QCOMPARE(backup::list(m_real).size(), 0);
    QCOMPARE(backup::list(in(u"relative"_s)).size(), 1);
    QCOMPARE(backup::list(in(u"folder/library.sqlite"_s)).size(), 0);
    VERIFY_ERROR(
        libraryfiles::all(in(u"relative"_s)).check(in(u"relative.backups/x"_s)), ErrorKind::ProtectedFile);
}

void TestLibraryFiles::theTargetOfALinkIsCreated_data()
{
    linkNames();
}

void TestLibraryFiles::theTargetOfALinkIsCreated()
{
    QFETCH(QString, name);
    QVERIFY(!dp::libraryfiles::exists(in(name)));
    VERIFY_ERROR(dp::libraryopener::open(in(name), Access::Read), ErrorKind::NoSuchFile);
    VERIFY_OK(dp::libraryopener::open(in(name), Access::Create));
    QVERIFY(QFileInfo(in(u"relative"_s)).isSymLink() && QFileInfo(in(u"third"_s)).isSymLink());
    QVERIFY(QFileInfo(m_real).isFile() && !QFileInfo(m_real).isSymLink());
    const auto again = dp::libraryopener::open(m_real, Access::Create);
    VERIFY_OK(again);
    QVERIFY(!(*again)->isNew());
}

void TestLibraryFiles::aBrokenLinkIsReported_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("to itself") << u"loop"_s << int(ErrorKind::LinkLoop);
    QTest::newRow("in a circle") << u"ping"_s << int(ErrorKind::LinkLoop);
    QTest::newRow("into no folder") << u"astray"_s << int(ErrorKind::NoSuchFolder);
    QTest::newRow("through no folder") << u"gone/library.sqlite"_s << int(ErrorKind::NoSuchFolder);
    QTest::newRow("to a folder") << u"folder"_s << int(ErrorKind::IsDirectory);
}

void TestLibraryFiles::aBrokenLinkIsReported()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    link(u"loop"_s, u"loop"_s);
    link(u"pong"_s, u"ping"_s);
    link(u"ping"_s, u"pong"_s);
    link(u"none/library.sqlite"_s, u"astray"_s);
    link(u"none"_s, u"gone"_s);
    const QStringList before = filesIn(u"."_s);
    // exists() returns true, so that the program opens the library and reports the error.
    QVERIFY(dp::libraryfiles::exists(in(name)));
    for (const Access access : {Access::Read, Access::Write, Access::Create})
        VERIFY_ERROR(dp::libraryopener::open(in(name), access), ErrorKind(kind));
    QVERIFY(!rebuild::run(in(name), m_now).ok());
    QCOMPARE(filesIn(u"."_s), before);
    QCOMPARE(filesIn(u"real"_s), QStringList());
}

void TestLibraryFiles::specialNamesAreFileNames_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u":memory:"_s, u"file:x.sqlite"_s, u"file:x.sqlite?mode=memory"_s,
             u"file::memory:"_s, u":/x.sqlite"_s, u"-x.sqlite"_s, u"a?b.sqlite"_s, u"100%25.sqlite"_s,
             u"a#b.sqlite"_s, u"a\nb.sqlite"_s, u"a'b\".sqlite"_s, u"a;b.sqlite"_s, u" x "_s,
             u"ä日本.sqlite"_s, u"*[x].sqlite"_s, QString(200, u'x')})
        QTest::newRow(qPrintable(name.left(30))) << name;
}

void TestLibraryFiles::specialNamesAreFileNames()
{
    QFETCH(QString, name);
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(in(u"real"_s)));
    const auto comeBack = qScopeGuard([&] { QDir::setCurrent(before); });
    const QString path = in(u"real/"_s) + name;
    {
        auto library = dp::libraryopener::open(name, Access::Create);
        VERIFY_OK(library);
        VERIFY_OK(dp::Keywords(**library).add(dp::Keyword{0, u"Zebra"_s, {}, {u"cs"_s}, 100}));
        const auto kept = backup::write(**library, backup::Reason::Daily, m_now);
        VERIFY_OK(kept);
        QVERIFY2(kept->startsWith(path + u".backups/"_s), qPrintable(*kept));
        VERIFY_OK(dp::restore::fromBackup(**library, *kept, m_now));
    }
    QVERIFY(QFileInfo(path).isFile());
    QVERIFY(dp::libraryfiles::exists(name));
    QCOMPARE(backup::list(name).size(), 2);
    QVERIFY(backup::hasDaily(name, m_now));
    for (const Access access : {Access::Read, Access::Share, Access::Write})
        VERIFY_OK(dp::libraryopener::open(name, access));
    putBytes(path, "SQLite format 3" + QByteArray(8000, '\xaa'));
    VERIFY_OK(rebuild::run(name, m_now));
    const auto again = dp::libraryopener::open(name, Access::Read);
    VERIFY_OK(again);
    VERIFY_OK(dp::Keywords(**again).find(u"Zebra"_s)); // This keyword was restored from the backup.
    // The name of every file begins with the name of the library.
    for (const QString &file : filesIn(u"real"_s))
        QVERIFY2(file.startsWith(name.section(u'/', 0, 0)), qPrintable(file));
}

void TestLibraryFiles::onlyFilesAreOpened_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("nothing") << QString() << int(ErrorKind::NoSuchFile);
    QTest::newRow("a folder") << u"%1/real"_s << int(ErrorKind::IsDirectory);
    QTest::newRow("a folder that does not exist") << u"%1/new/"_s << int(ErrorKind::IsDirectory);
    QTest::newRow("below a file") << u"%1/file/x"_s << int(ErrorKind::NoSuchFolder);
    // Opening the pipe would block the program.
    QTest::newRow("a pipe") << u"%1/pipe"_s << int(ErrorKind::NotALibrary);
    QTest::newRow("a device") << u"/dev/null"_s << int(ErrorKind::NotALibrary);
    QTest::newRow("a name that is too long") << u"%1/"_s + QString(250, u'x') << int(ErrorKind::NameTooLong);
    QTest::newRow("a name that no file system takes")
        << u"%1/"_s + QString(256, u'x') << int(ErrorKind::NameTooLong);
    QTest::newRow("a name of wide letters") << u"%1/"_s + QString(120, u'ä') << int(ErrorKind::NameTooLong);
    QTest::newRow("a path that SQLite does not take")
        << u"%1/"_s + (QString(100, u'x') + u'/').repeated(5) + u"x"_s << int(ErrorKind::NameTooLong);
}

void TestLibraryFiles::onlyFilesAreOpened()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    putBytes(in(u"file"_s), "x");
    QCOMPARE(::mkfifo(qPrintable(in(u"pipe"_s)), 0600), 0);
    name.replace(u"%1"_s, m_root);
    const QStringList before = filesIn(u"."_s);
    const auto opened = dp::libraryopener::open(name, Access::Create);
    VERIFY_ERROR(opened, ErrorKind(kind));
    QCOMPARE(filesIn(u"."_s), before);
}

void TestLibraryFiles::noFolderStaysAfterAnError_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a name that is too long") << u"a/b/"_s + QString(250, u'x');
    QTest::newRow("a folder") << u"a/b/c/"_s;
    QTest::newRow("a folder name that is too long") << u"a/b/"_s + QString(256, u'x') + u"/c"_s;
}

void TestLibraryFiles::noFolderStaysAfterAnError()
{
    QFETCH(QString, name);
    const QStringList before = filesIn(u"."_s);
    QVERIFY(!dp::libraryopener::open(in(name), Access::Create).ok());
    for (const Access access : {Access::Read, Access::Write})
        QVERIFY(!dp::libraryopener::open(in(u"a/b/c.sqlite"_s), access).ok());
    QCOMPARE(filesIn(u"."_s), before);
}

void TestLibraryFiles::discardingRemovesTheCreatedFolders()
{
    QVERIFY(QDir(m_root).mkpath(u"there"_s));
    const QStringList before = filesIn(u"."_s);
    auto library = dp::libraryopener::open(in(u"there/a/b/c.sqlite"_s), Access::Create);
    VERIFY_OK(library);
    dp::libraryopener::discard(std::move(*library));
    QCOMPARE(filesIn(u"."_s), before);
    QCOMPARE(filesIn(u"there"_s), QStringList());
}

/// Tests several commands that run at the same time, before the backup of the day exists.
void TestLibraryFiles::severalProgramsWriteOneBackup()
{
    dp::test::makeRichLibrary(m_real);
    constexpr int programs = 8, days = 12;
    for (int day = 0; day < days; ++day) {
        std::promise<void> start;
        const std::shared_future<void> started = start.get_future().share();
        std::vector<std::future<dp::Outcome>> all;
        for (int i = 0; i < programs; ++i)
            all.push_back(std::async(std::launch::async, [&, now = m_now.addDays(day)]() -> dp::Outcome {
                auto library = dp::libraryopener::open(m_real, Access::Write);
                if (!library)
                    return library.error();
                started.wait();
                return backup::keepDaily(**library, now);
            }));
        start.set_value();
        for (auto &one : all) {
            const dp::Outcome kept = one.get();
            VERIFY_OK(kept);
        }
        QVERIFY(backup::hasDaily(m_real, m_now.addDays(day)));
        const QStringList names = QDir(backup::folderOf(m_real)).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(names.filter(u".part"_s) + names.filter(u"lock"_s), QStringList());
        QCOMPARE(backup::list(m_real).size(),
            std::min(day + 1, 8)); // backups of seven days, and one of the previous month
    }
}

void TestLibraryFiles::filesOfAKilledProgramDoNotPreventABackup()
{
    dp::test::makeRichLibrary(m_real);
    QVERIFY(QDir().mkpath(backup::folderOf(m_real)));
    // A killed program can leave part files and a lock file.
    for (const char *name : {"/2025-03-04-daily.sqlite.part", "/2025-02-01-daily.sqlite.part", "/lock"})
        putBytes(backup::folderOf(m_real) + QLatin1StringView(name), "half");
    auto library = dp::libraryopener::open(m_real, Access::Write);
    VERIFY_OK(library);
    VERIFY_OK(backup::keepDaily(**library, m_now));
    QCOMPARE(filesIn(u"real/library.sqlite.backups"_s), QStringList{u"2025-03-04-daily.sqlite"_s});
}

DP_TEST(TestLibraryFiles)
#include "tst_libraryfiles.moc"
