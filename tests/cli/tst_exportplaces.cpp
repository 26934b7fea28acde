#include "base/settings.h"
#include "library/library.h"
#include "library/libraryopener.h"
#include "library/recovery/backup.h"
#include "support/checks.h"
#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using dp::test::bytesOf;
using dp::test::CommandFixture;
using dp::test::dataPath;
using dp::test::putBytes;

/// Tests which files an export writes, and which files it refuses to overwrite.
class TestExportPlaces : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void ownFilesAreNotOverwritten_data();
    void ownFilesAreNotOverwritten();
    void openLibraryIsNotOverwrittenByFileDescriptor();
    void filesOfOtherLibrariesAreNotOverwritten();
    void defaultSettingsAreNotOverwritten();
    void otherLibrariesAreNotOverwritten();
    void otherFilesAreWritten_data();
    void otherFilesAreWritten();
    void linkStaysAndItsTargetIsReplaced();
    void settingsAndLibraryMustBeTwoFiles_data();
    void settingsAndLibraryMustBeTwoFiles();

private:
    QString in(const QString &name) const { return m_bench->in(name); }
    void symlink(const QString &target, const QString &name)
    {
        QCOMPARE(::symlink(qPrintable(target), qPrintable(in(name))), 0);
    }
    /// Returns the content of all files in the folder and in the folder of backups, by path. SQLite's -shm
    /// and -wal files are not included.
    QHash<QString, QByteArray> everything() const
    {
        QHash<QString, QByteArray> files;
        const QDir top(m_bench->folder());
        const auto add = [&](const QDir &folder) {
            for (const QFileInfo &file :
                folder.entryInfoList(QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
                if (!file.fileName().endsWith("-shm"_L1) && !file.fileName().endsWith("-wal"_L1))
                    files[file.filePath()] =
                        file.isSymLink() ? "-> " + file.symLinkTarget().toUtf8() : bytesOf(file.filePath());
        };
        add(top);
        add(QDir(in(u"library.sqlite.backups"_s)));
        return files;
    }
    std::unique_ptr<CommandFixture> m_bench;
};

void TestExportPlaces::init()
{
    m_bench = std::make_unique<CommandFixture>();
    QCOMPARE(m_bench->run({u"import"_s, dataPath(u"readme/page.md"_s)}), 0);
    auto library = dp::libraryopener::open(m_bench->library(), dp::Library::Access::Write);
    VERIFY_OK(library);
    VERIFY_OK(dp::backup::write(**library, dp::backup::Reason::Daily, m_bench->clock.now()));
    putBytes(in(u"settings.ini"_s), "[papers]\norder=submitted\n");
    putBytes(in(u"library.sqlite.damaged-2025-01-01-101010"_s), "what was left");
    symlink(u"library.sqlite"_s, u"link.md"_s);
    symlink(u"link.md"_s, u"chain.md"_s);
    symlink(m_bench->folder(), u"here"_s);
    symlink(u"settings.ini"_s, u"settings link"_s);
    symlink(u"library.sqlite-journal"_s, u"dangling"_s);
    QCOMPARE(::link(qPrintable(in(u"library.sqlite"_s)), qPrintable(in(u"hard.md"_s))), 0);
    QCOMPARE(::link(qPrintable(in(u"settings.ini"_s)), qPrintable(in(u"hard.ini"_s))), 0);
}

void TestExportPlaces::ownFilesAreNotOverwritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("format");
    for (const char *name : {"library.sqlite", "./library.sqlite", "here/library.sqlite",
             "library.sqlite.backups/../library.sqlite", "link.md", "chain.md", "hard.md",
             "library.sqlite-wal", "library.sqlite-shm", "library.sqlite-journal", "LIBRARY.SQLITE-JOURNAL",
             "dangling", "library.sqlite.lock", "library.sqlite.rebuilding", "library.sqlite.rebuilt",
             "library.sqlite.rebuilt-wal", "library.sqlite.suspect",
             "library.sqlite.damaged-2025-01-01-101010", "library.sqlite.damaged-2031-01-01-101010",
             "library.sqlite.backups", "library.sqlite.backups/2025-03-04-daily.sqlite",
             "library.sqlite.backups/mine.md", "here/library.sqlite.backups/mine.md", "settings.ini",
             "settings link", "hard.ini", "here/settings.ini", "settings.ini.lock"})
        QTest::newRow(name) << QString::fromLatin1(name) << u"readme"_s;
    for (const char *format : {"json", "opml"})
        for (const char *name : {"link.md", "settings.ini"})
            QTest::addRow("%s %s", name, format) << QString::fromLatin1(name) << QString::fromLatin1(format);
}

void TestExportPlaces::ownFilesAreNotOverwritten()
{
    QFETCH(QString, name);
    QFETCH(QString, format);
    const auto before = everything();
    QCOMPARE(m_bench->run({u"export"_s, in(name), u"--format"_s, format}), 1);
    QCOMPARE(m_bench->notes.size(), 1);
    QVERIFY2(m_bench->notes[0].contains(in(name)), qPrintable(m_bench->notes[0]));
    QVERIFY(everything() == before);
    QCOMPARE(m_bench->run({u"check"_s}), 0);
}

void TestExportPlaces::openLibraryIsNotOverwrittenByFileDescriptor()
{
    const auto before = everything();
    const int file = ::open(qPrintable(m_bench->library()), O_RDWR); // like the redirection 3<> in a shell
    QVERIFY(file >= 0);
    for (const char *folder : {"/proc/self/fd/%1", "/dev/fd/%1", "/proc/thread-self/fd/%1"})
        if (QFile::exists(QString::fromLatin1(folder).section(u'/', 0, -2)))
            QCOMPARE(m_bench->run({u"export"_s, QString::fromLatin1(folder).arg(file)}), 1);
    ::close(file);
    QVERIFY(everything() == before);
    QCOMPARE(m_bench->run({u"check"_s}), 0);
}

/// Tests that an export does not overwrite the write-ahead log of a library. Without the log, a library that
/// is open, or whose program was killed, loses its last changes.
void TestExportPlaces::filesOfOtherLibrariesAreNotOverwritten()
{
    QVERIFY(QFile::copy(m_bench->library(), in(u"other.sqlite"_s)));
    for (const char *suffix : {"-wal", "-shm", "-journal"}) {
        const QString name = in(u"other.sqlite"_s) + QLatin1StringView(suffix);
        QVERIFY2(m_bench->run({u"export"_s, name}) != 0, suffix);
        QVERIFY2(!QFile::exists(name), suffix);
    }
    QCOMPARE(m_bench->run({u"export"_s, in(u"notes-wal"_s)}), 0);
}

void TestExportPlaces::defaultSettingsAreNotOverwritten()
{
    const bool wasThere = QFile::exists(dp::Settings::defaultPath());
    QVERIFY(m_bench->run({u"export"_s, dp::Settings::defaultPath()}) != 0);
    QCOMPARE(QFile::exists(dp::Settings::defaultPath()), wasThere);
}

void TestExportPlaces::otherLibrariesAreNotOverwritten()
{
    QVERIFY(QFile::copy(m_bench->library(), in(u"other.sqlite"_s)));
    QVERIFY(QFile::copy(dp::backup::list(m_bench->library())[0].path, in(u"kept by hand"_s)));
    for (const QString &name : {u"other.sqlite"_s, u"kept by hand"_s}) {
        const QByteArray before = bytesOf(in(name));
        QCOMPARE(m_bench->run({u"export"_s, in(name)}), 1);
        QVERIFY2(m_bench->notes[0].contains(in(name)), qPrintable(m_bench->notes[0]));
        QVERIFY(bytesOf(in(name)) == before);
    }
}

void TestExportPlaces::otherFilesAreWritten_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"out.md", "library.sqlite.md", "library.md", "library.sqlite-",
             "library.sqlite.backup", "settings.ini.md", "here/out.md", ":out.md", "library.sqlite.damaged"})
        QTest::newRow(name) << QString::fromLatin1(name);
    QTest::newRow("over another file") << u"old.md"_s;
}

void TestExportPlaces::otherFilesAreWritten()
{
    QFETCH(QString, name);
    putBytes(in(u"old.md"_s), "old");
    QCOMPARE(m_bench->run({u"export"_s, u"-"_s}), 0);
    const QByteArray page = m_bench->out;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_bench->folder()));
    const int status = m_bench->run({u"export"_s, name});
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(status, 0);
    QVERIFY(bytesOf(m_bench->folder() + u'/' + name) == page);
}

void TestExportPlaces::linkStaysAndItsTargetIsReplaced()
{
    putBytes(in(u"old.md"_s), "old");
    symlink(u"old.md"_s, u"to old"_s);
    symlink(u"to old"_s, u"to link"_s);
    symlink(u"new.md"_s, u"to new"_s);
    for (const auto &[name, target] :
        {std::pair(u"to link"_s, u"old.md"_s), std::pair(u"to new"_s, u"new.md"_s)}) {
        QCOMPARE(m_bench->run({u"export"_s, in(name)}), 0);
        QVERIFY(QFileInfo(in(name)).isSymLink() && !QFileInfo(in(target)).isSymLink());
        QVERIFY(bytesOf(in(target)).startsWith("# "));
    }
    QVERIFY(QFileInfo(in(u"to old"_s)).isSymLink());
    symlink(u"loop"_s, u"loop"_s);
    QCOMPARE(m_bench->run({u"export"_s, in(u"loop"_s)}), 1);
    QVERIFY(QFileInfo(in(u"loop"_s)).isSymLink());
}

void TestExportPlaces::settingsAndLibraryMustBeTwoFiles_data()
{
    QTest::addColumn<QString>("library");
    QTest::addColumn<QString>("settings");
    QTest::newRow("one name") << u"library.sqlite"_s << u"library.sqlite"_s;
    QTest::newRow("a link") << u"library.sqlite"_s << u"chain.md"_s;
    QTest::newRow("a hard link") << u"hard.md"_s << u"library.sqlite"_s;
    QTest::newRow("the library in the settings") << u"settings.ini"_s << u"settings link"_s;
    QTest::newRow("neither is there") << u"new"_s << u"here/./new"_s;
    QTest::newRow("its log") << u"library.sqlite"_s << u"library.sqlite-wal"_s;
    QTest::newRow("a backup") << u"library.sqlite"_s << u"library.sqlite.backups/2025-03-04-daily.sqlite"_s;
}

void TestExportPlaces::settingsAndLibraryMustBeTwoFiles()
{
    QFETCH(QString, library);
    QFETCH(QString, settings);
    const auto before = everything();
    QCOMPARE(m_bench->run({u"--library"_s, in(library), u"--settings"_s, in(settings), u"keywords"_s}), 2);
    QVERIFY2(m_bench->notes[0].contains(in(settings)), qPrintable(m_bench->notes[0]));
    QVERIFY(everything() == before);
}

DP_TEST(TestExportPlaces)
#include "tst_exportplaces.moc"
