#include "base/filename.h"

#include "support/checks.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::test::putBytes;
namespace filename = dp::filename;

/// Tests which file a name refers to, for all forms of links and for files that do not exist.
class TestFileName : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void equalFilesHaveEqualNames_data();
    void equalFilesHaveEqualNames();
    void unresolvableNamesAreErrors_data();
    void unresolvableNamesAreErrors();
    void namesThatAreNotUtf8AreRefused();
    void specialNamesAreFileNames_data();
    void specialNamesAreFileNames();
    void foldersAreCreatedAndRemoved();
    void aFolderWithFilesIsNotRemoved();
    void aFolderThatCannotBeCreatedIsAnError();

private:
    QString in(const QString &name) const { return m_root + u'/' + name; }
    void link(const QString &target, const QString &name)
    {
        QCOMPARE(::symlink(qPrintable(target), qPrintable(in(name))), 0);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root; // path of the temporary folder, without symbolic links
};

void TestFileName::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = QFileInfo(m_folder->path()).canonicalFilePath();
    QVERIFY(QDir(m_root).mkpath(u"real/deep"_s));
    putBytes(in(u"real/file"_s), "x");
    link(u"real/file"_s, u"relative"_s);
    link(in(u"real/file"_s), u"absolute"_s);
    link(u"relative"_s, u"second"_s);
    link(u"second"_s, u"third"_s);
    link(u"real"_s, u"folder"_s);
    link(u"../file"_s, u"real/deep/up"_s);
    link(u"real/new"_s, u"dangling"_s);
    link(u"dangling"_s, u"dangling twice"_s);
    link(u"none/new"_s, u"into nothing"_s);
    link(u"none"_s, u"no folder"_s);
    link(u"loop"_s, u"loop"_s);
    link(u"pong"_s, u"ping"_s);
    link(u"ping"_s, u"pong"_s);
    link(u"real/deep/"_s, u"with a slash"_s);
}

void TestFileName::equalFilesHaveEqualNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::newRow("a file") << u"real/file"_s << u"real/file"_s;
    QTest::newRow("a relative link") << u"relative"_s << u"real/file"_s;
    QTest::newRow("an absolute link") << u"absolute"_s << u"real/file"_s;
    QTest::newRow("a chain of links") << u"third"_s << u"real/file"_s;
    QTest::newRow("a link in the middle") << u"folder/file"_s << u"real/file"_s;
    QTest::newRow("a link out of a linked folder") << u"folder/deep/up"_s << u"real/file"_s;
    QTest::newRow("dots") << u"./real/../real/./file"_s << u"real/file"_s;
    QTest::newRow("two slashes") << u"real//file"_s << u"real/file"_s;
    QTest::newRow("a new file") << u"real/other"_s << u"real/other"_s;
    QTest::newRow("a new file through a link") << u"folder/other"_s << u"real/other"_s;
    QTest::newRow("a link to a new file") << u"dangling"_s << u"real/new"_s;
    QTest::newRow("a chain to a new file") << u"dangling twice"_s << u"real/new"_s;
    QTest::newRow("new folders") << u"a/b/c"_s << u"a/b/c"_s;
    QTest::newRow("new folders through a link") << u"folder/b/c"_s << u"real/b/c"_s;
    QTest::newRow("new folders and back") << u"a/../b/c"_s << u"b/c"_s;
    // A folder is also accepted here. The program reports the error when it opens the folder.
    QTest::newRow("a folder") << u"folder"_s << u"real"_s;
}

void TestFileName::equalFilesHaveEqualNames()
{
    QFETCH(QString, name);
    QFETCH(QString, file);
    const auto resolved = filename::resolve(in(name));
    VERIFY_OK(resolved);
    QCOMPARE(*resolved, in(file));
    const auto again = filename::resolve(*resolved);
    VERIFY_OK(again);
    QCOMPARE(*again, *resolved);
}

void TestFileName::unresolvableNamesAreErrors_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("a link to itself") << u"loop"_s << int(ErrorKind::LinkLoop);
    QTest::newRow("two links to each other") << u"ping"_s << int(ErrorKind::LinkLoop);
    QTest::newRow("a loop in the middle") << u"loop/file"_s << int(ErrorKind::LinkLoop);
    QTest::newRow("a link into no folder") << u"into nothing"_s << int(ErrorKind::NoSuchFolder);
    QTest::newRow("a link to no folder in the middle") << u"no folder/file"_s << int(ErrorKind::NoSuchFolder);
    QTest::newRow("a file in place of a folder") << u"real/file/x"_s << int(ErrorKind::NoSuchFolder);
    QTest::newRow("a slash at the end") << u"real/new/"_s << int(ErrorKind::IsDirectory);
    QTest::newRow("a link with a slash at the end") << u"with a slash"_s << int(ErrorKind::IsDirectory);
    QTest::newRow("a name that is too long") << QString(300, u'x') << int(ErrorKind::NameTooLong);
}

void TestFileName::unresolvableNamesAreErrors()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    const auto resolved = filename::resolve(in(name));
    VERIFY_ERROR(resolved, ErrorKind(kind));
    QCOMPARE(resolved.error().subject, in(name));
    QCOMPARE(filename::resolvedOrSame(in(name)), in(name));
}

void TestFileName::namesThatAreNotUtf8AreRefused()
{
    const QByteArray latin = QFile::encodeName(m_root) + "/caf\xe9";
    QCOMPARE(::symlink(latin.constData(), qPrintable(in(u"link"_s))), 0);
    VERIFY_ERROR(filename::resolve(in(u"link"_s)), ErrorKind::NameNotText);
}

void TestFileName::specialNamesAreFileNames_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u":memory:"_s, u"file:x.sqlite"_s, u"file:x?mode=memory"_s, u":/migrations"_s,
             u"-x"_s, u"a?b#c%20d"_s, u"a\nb"_s, u"qrc:/x"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestFileName::specialNamesAreFileNames()
{
    QFETCH(QString, name);
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(in(u"real/deep"_s)));
    const QString absolute = filename::absolute(name);
    const auto resolved = filename::resolve(name);
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(absolute, in(u"real/deep/"_s) + name);
    VERIFY_OK(resolved);
    QVERIFY(!QFile::exists(absolute));
}

void TestFileName::foldersAreCreatedAndRemoved()
{
    const auto made = filename::makeFolderOf(in(u"real/a/b/c/file"_s));
    VERIFY_OK(made);
    QCOMPARE(*made, in(u"real/a"_s));
    QVERIFY(QFileInfo(in(u"real/a/b/c"_s)).isDir());
    const auto again = filename::makeFolderOf(in(u"real/a/b/c/file"_s));
    VERIFY_OK(again);
    QCOMPARE(*again, QString());
    filename::removeFolderOf(in(u"real/a/b/c/file"_s), *made);
    QVERIFY(!QFileInfo::exists(in(u"real/a"_s)));
    QVERIFY(QFileInfo::exists(in(u"real"_s)));
}

void TestFileName::aFolderWithFilesIsNotRemoved()
{
    const auto made = filename::makeFolderOf(in(u"a/b/file"_s));
    VERIFY_OK(made);
    putBytes(in(u"a/other"_s), "x");
    filename::removeFolderOf(in(u"a/b/file"_s), *made);
    QVERIFY(!QFileInfo::exists(in(u"a/b"_s)));
    QVERIFY(QFileInfo::exists(in(u"a/other"_s)));
}

void TestFileName::aFolderThatCannotBeCreatedIsAnError()
{
    VERIFY_ERROR(filename::makeFolderOf(in(u"real/file/a/b"_s)), ErrorKind::NoSuchFolder);
    VERIFY_ERROR(filename::makeFolderOf(in(u"a/"_s + QString(300, u'x') + u"/b"_s)), ErrorKind::NameTooLong);
    QVERIFY(!QFileInfo::exists(in(u"a"_s)));
}

DP_TEST(TestFileName)
#include "tst_filename.moc"
