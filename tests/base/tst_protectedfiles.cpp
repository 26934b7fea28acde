#include "base/protectedfiles.h"

#include "support/checks.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::test::putBytes;

/// Tests that a protected file is recognised by each of its names.
class TestProtectedFiles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void protectedFilesAreRefused_data();
    void protectedFilesAreRefused();
    void otherFilesAreAccepted_data();
    void otherFilesAreAccepted();
    void openFilesAreChecked();

private:
    QString in(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
    dp::ProtectedFiles m_files;
};

void TestProtectedFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_files = {};
    QVERIFY(QDir(m_folder->path()).mkpath(u"kept/deep"_s));
    QVERIFY(QDir(m_folder->path()).mkpath(u"other"_s));
    putBytes(in(u"file"_s), "x");
    putBytes(in(u"free"_s), "x");
    QVERIFY(QFile::link(in(u"file"_s), in(u"link"_s)));
    QVERIFY(QFile::link(in(u"link"_s), in(u"chain"_s)));
    QVERIFY(QFile::link(in(u"free"_s), in(u"free link"_s)));
    QVERIFY(QFile::link(in(u"new"_s), in(u"dangling"_s)));
    QVERIFY(QFile::link(m_folder->path(), in(u"here"_s)));
    QVERIFY(QFile::link(in(u"kept"_s), in(u"kept link"_s)));
    QCOMPARE(::link(qPrintable(in(u"file"_s)), qPrintable(in(u"hard"_s))), 0);
    m_files.addFile(in(u"file"_s));
    m_files.addFile(in(u"new"_s));
    m_files.addFolder(in(u"kept"_s));
    m_files.addFolder(in(u"kept later"_s));
    m_files.addPrefix(in(u"old-"_s));
}

void TestProtectedFiles::protectedFilesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"file", "./file", "other/../file", "here/file", "link", "chain", "hard", "new",
             "NEW", "dangling", "here/new", "kept", "kept/x", "kept/deep/x", "kept/none/x",
             "kept link/deep/x", "kept later", "kept later/x", "old-1", "here/old-2"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestProtectedFiles::protectedFilesAreRefused()
{
    QFETCH(QString, name);
    const auto checked = m_files.check(in(name));
    VERIFY_ERROR(checked, ErrorKind::ProtectedFile);
    QCOMPARE(checked.error().subject, in(name)); // The error contains the name that the caller passed.
}

void TestProtectedFiles::otherFilesAreAccepted_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"free", "free link", "file.md", "newer", "older", "other/new", "other/file",
             "keptx", "other/old-1", "none/file", "/dev/null"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestProtectedFiles::otherFilesAreAccepted()
{
    QFETCH(QString, name);
    VERIFY_OK(m_files.check(name.startsWith(u'/') ? name : in(name)));
}

void TestProtectedFiles::openFilesAreChecked()
{
    const int file = ::open(qPrintable(in(u"file"_s)), O_RDWR),
              other = ::open(qPrintable(in(u"free"_s)), O_RDWR);
    QVERIFY(file >= 0 && other >= 0);
    for (const char *folder : {"/proc/self/fd/", "/dev/fd/"}) {
        if (!QFile::exists(QString::fromLatin1(folder)))
            continue;
        VERIFY_ERROR(
            m_files.check(QLatin1StringView(folder) + QString::number(file)), ErrorKind::ProtectedFile);
        VERIFY_OK(m_files.check(QLatin1StringView(folder) + QString::number(other)));
    }
    VERIFY_ERROR(m_files.check(file, u"-"_s), ErrorKind::ProtectedFile);
    VERIFY_OK(m_files.check(other, u"-"_s));
    ::close(file);
    ::close(other);
}

DP_TEST(TestProtectedFiles)
#include "tst_protectedfiles.moc"
