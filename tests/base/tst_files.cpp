#include "base/files.h"

#include "support/checks.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::test::bytesOf;
using dp::test::putBytes;
namespace files = dp::files;

class TestFiles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsTheWholeFile();
    void readErrorsAreReported_data();
    void readErrorsAreReported();
    void missingReadPermissionIsReported();
    void readsUpToTheMaximum();
    void leavesNoTemporaryFile();
    void aFailedWriteLeavesTheOldFile();
    void piecesAreWrittenCompletelyOrNotAtAll();
    void writesThroughALink();
    void writeErrorsAreReported_data();
    void writeErrorsAreReported();
    void aDeviceIsNotReplaced();
    void linksAreNotReplaced_data();
    void linksAreNotReplaced();
    void aPipeWithoutAReaderIsAnErrorIfRefused();
    void anInheritedDescriptorIsWrittenInPlace();
    void ownDescriptorsAreNotWritten();

private:
    QString in(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestFiles::readsTheWholeFile()
{
    const QByteArray bytes = QByteArray("a\0b\r\n\xff", 6).repeated(10000);
    putBytes(in(u"file"_s), bytes);
    const auto read = files::read(in(u"file"_s), bytes.size());
    VERIFY_OK(read);
    QCOMPARE(*read, bytes);
}

void TestFiles::readErrorsAreReported_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("none") << u"none"_s << int(ErrorKind::NoSuchFile);
    QTest::newRow("no such folder") << u"none/none"_s << int(ErrorKind::NoSuchFile);
    QTest::newRow("a file in place of a folder") << u"full/none"_s << int(ErrorKind::NoSuchFile);
    QTest::newRow("a folder") << u"."_s << int(ErrorKind::IsDirectory);
    QTest::newRow("an empty one") << u"empty"_s << int(ErrorKind::EmptyFile);
    QTest::newRow("a link to nothing") << u"dangling"_s << int(ErrorKind::NoSuchFile);
    QTest::newRow("a device without bytes") << u"/dev/null"_s << int(ErrorKind::EmptyFile);
}

void TestFiles::readErrorsAreReported()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    putBytes(in(u"full"_s), "x");
    putBytes(in(u"empty"_s), {});
    QVERIFY(QFile::link(in(u"gone"_s), in(u"dangling"_s)));
    const QString path = name.startsWith(u'/') ? name : in(name);
    const auto read = files::read(path, 100);
    VERIFY_ERROR(read, ErrorKind(kind));
    QCOMPARE(read.error().subject, path);
}

void TestFiles::missingReadPermissionIsReported()
{
    if (::geteuid() == 0)
        QSKIP("root may read everything");
    putBytes(in(u"secret"_s), "x");
    QVERIFY(QFile::setPermissions(in(u"secret"_s), {}));
    VERIFY_ERROR(files::read(in(u"secret"_s), 100), ErrorKind::NoPermission);
}

void TestFiles::readsUpToTheMaximum()
{
    putBytes(in(u"file"_s), QByteArray(101, 'x'));
    VERIFY_ERROR(files::read(in(u"file"_s), 100), ErrorKind::UnknownFormat);
    VERIFY_OK(files::read(in(u"file"_s), 101));
    // This device never reports its end.
    VERIFY_ERROR(files::read(u"/dev/zero"_s, 100), ErrorKind::UnknownFormat);
}

void TestFiles::leavesNoTemporaryFile()
{
    VERIFY_OK(files::write(in(u"file"_s), "new"));
    QCOMPARE(bytesOf(in(u"file"_s)), QByteArray("new"));
    VERIFY_OK(files::write(in(u"file"_s), "newer"));
    QCOMPARE(bytesOf(in(u"file"_s)), QByteArray("newer"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"file"_s});
}

void TestFiles::aFailedWriteLeavesTheOldFile()
{
    putBytes(in(u"file"_s), "old");
    // A write beyond this file size fails, as on a full disk.
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{4096, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = files::write(in(u"file"_s), QByteArray(1024 * 1024, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, oldHandler);
    VERIFY_ERROR(written, ErrorKind::WriteFailed);
    QCOMPARE(bytesOf(in(u"file"_s)), QByteArray("old"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"file"_s});
}

void TestFiles::piecesAreWrittenCompletelyOrNotAtAll()
{
    const auto content = [](bool fails) {
        return [fails](const files::Sink &sink) -> dp::Outcome {
            for (int i = 0; i < 3; ++i)
                DP_TRY(sink(QByteArray(100'000, char('a' + i))));
            return fails ? dp::Outcome(dp::Error{ErrorKind::LibraryBusy, {}, {}}) : dp::success();
        };
    };
    QVERIFY(files::writePieces(in(u"file"_s), content(false)));
    const QByteArray written = bytesOf(in(u"file"_s));
    QCOMPARE(written.size(), 300'000);
    QCOMPARE(written.right(1), QByteArray("c"));
    putBytes(in(u"file"_s), "old");
    const auto failed = files::writePieces(in(u"file"_s), content(true));
    QVERIFY(!failed && failed.error().kind == ErrorKind::LibraryBusy);
    QCOMPARE(bytesOf(in(u"file"_s)), QByteArray("old"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"file"_s});
}

void TestFiles::writesThroughALink()
{
    putBytes(in(u"file"_s), "old");
    QVERIFY(QFile::link(in(u"file"_s), in(u"link"_s)));
    VERIFY_OK(files::write(in(u"link"_s), "new"));
    QVERIFY(QFileInfo(in(u"link"_s)).isSymLink());
    QCOMPARE(bytesOf(in(u"file"_s)), QByteArray("new"));
}

void TestFiles::writeErrorsAreReported_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("a folder") << u"."_s << int(ErrorKind::IsDirectory);
    QTest::newRow("a folder to come") << u"new/"_s << int(ErrorKind::NoSuchFolder);
    QTest::newRow("no such folder") << u"none/file"_s << int(ErrorKind::NoSuchFolder);
    QTest::newRow("a file in place of a folder") << u"full/file"_s << int(ErrorKind::NoSuchFolder);
    QTest::newRow("a full disk") << u"/dev/full"_s << int(ErrorKind::DiskFull);
}

void TestFiles::writeErrorsAreReported()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    putBytes(in(u"full"_s), "x");
    const QString path = name.startsWith(u'/') ? name : in(name);
    const auto written = files::write(path, "bytes");
    VERIFY_ERROR(written, ErrorKind(kind));
    QCOMPARE(written.error().subject, path);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList{u"full"_s});
}

void TestFiles::aDeviceIsNotReplaced()
{
    // The test writes through a link, so that a wrong rename replaces the link and not the real device.
    QVERIFY(QFile::link(u"/dev/null"_s, in(u"null"_s)));
    VERIFY_OK(files::write(in(u"null"_s), "bytes"));
    QVERIFY(QFileInfo(in(u"null"_s)).isSymLink());
    QVERIFY(!QFileInfo(u"/dev/null"_s).isFile());

    QCOMPARE(::mkfifo(qPrintable(in(u"pipe"_s)), 0600), 0);
    // Opened for reading and writing, so that open() does not wait for a writer.
    QFile reader(in(u"pipe"_s));
    QVERIFY(reader.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    VERIFY_OK(files::write(in(u"pipe"_s), "bytes"));
    QCOMPARE(reader.read(5), QByteArray("bytes"));
    struct stat what {
    };
    QCOMPARE(::stat(qPrintable(in(u"pipe"_s)), &what), 0);
    QVERIFY(S_ISFIFO(what.st_mode));
}

void TestFiles::linksAreNotReplaced_data()
{
    QTest::addColumn<QStringList>("links"); // targets of link0, link1 and so on
    QTest::addColumn<bool>("isThere");
    QTest::newRow("a relative one") << QStringList{u"file"_s} << true;
    QTest::newRow("to a file to come") << QStringList{u"file"_s} << false;
    QTest::newRow("a chain") << QStringList{u"link1"_s, u"file"_s} << true;
    QTest::newRow("a chain to a file to come") << QStringList{u"link1"_s, u"link2"_s, u"file"_s} << false;
    QTest::newRow("through a folder") << QStringList{u"here/file"_s} << true;
}

void TestFiles::linksAreNotReplaced()
{
    QFETCH(QStringList, links);
    QFETCH(bool, isThere);
    QVERIFY(QFile::link(m_folder->path(), in(u"here"_s)));
    if (isThere)
        putBytes(in(u"file"_s), "old");
    for (qsizetype i = 0; i < links.size(); ++i)
        QCOMPARE(::symlink(qPrintable(links[i]), qPrintable(in(u"link%1"_s.arg(i)))), 0);
    VERIFY_OK(files::write(in(u"link0"_s), "new"));
    for (qsizetype i = 0; i < links.size(); ++i)
        QVERIFY(QFileInfo(in(u"link%1"_s.arg(i))).isSymLink());
    QVERIFY(!QFileInfo(in(u"file"_s)).isSymLink());
    QCOMPARE(bytesOf(in(u"file"_s)), QByteArray("new"));
}

void TestFiles::aPipeWithoutAReaderIsAnErrorIfRefused()
{
    QCOMPARE(::mkfifo(qPrintable(in(u"pipe"_s)), 0600), 0);
    VERIFY_ERROR(files::write(in(u"pipe"_s), "bytes", files::NamedPipe::Refuse), ErrorKind::WriteFailed);
}

void TestFiles::anInheritedDescriptorIsWrittenInPlace()
{
    if (!QFile::exists(u"/proc/self/fd"_s))
        QSKIP("no /proc");
    putBytes(in(u"file"_s), "begin ");
    // A shell opens the file in the same way for `>>`.
    const int file = ::open(qPrintable(in(u"file"_s)), O_WRONLY | O_APPEND);
    QVERIFY(file >= 0);
    VERIFY_OK(files::write(u"/proc/self/fd/%1"_s.arg(file), "middle "));
    VERIFY_OK(files::write(u"/dev/fd/%1"_s.arg(file), "end"));
    ::close(file);
    QCOMPARE(bytesOf(in(u"file"_s)), QByteArray("begin middle end"));
}

void TestFiles::ownDescriptorsAreNotWritten()
{
    if (!QFile::exists(u"/proc/self/fd"_s))
        QSKIP("no /proc");
    putBytes(in(u"file"_s), "begin ");
    QFile own(in(u"file"_s)); // QFile sets FD_CLOEXEC, so child processes do not inherit this descriptor.
    QVERIFY(own.open(QIODevice::Append));
    VERIFY_OK(files::write(u"/proc/self/fd/%1"_s.arg(own.handle()), "as by its name"));
    QCOMPARE(bytesOf(in(u"file"_s)), QByteArray("as by its name"));
}

DP_TEST(TestFiles)
#include "tst_files.moc"
