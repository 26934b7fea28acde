#include "library/sqlite/connection.h"

#include "library/library.h"
#include "library/libraryopener.h"
#include "library/sqlite/statement.h"
#include "support/checks.h"
#include "support/damage.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using dp::Connection;
using dp::Library;

class TestConnection : public QObject
{
    Q_OBJECT

private slots:
    void aLibraryHasALogBesideIt();
    void aLibraryInAReadOnlyFolderCanBeRead();
    void anOldLibraryInAReadOnlyFolderSaysThatItCannotBeUpdated();
};

void TestConnection::aLibraryHasALogBesideIt()
{
    const QTemporaryDir folder;
    const auto connection = Connection::open(folder.filePath(u"a.sqlite"_s), Connection::Mode::ReadWrite);
    VERIFY_OK(connection);
    dp::Statement mode(**connection, u"PRAGMA journal_mode"_s);
    VERIFY_OK(mode.run());
    QVERIFY(mode.next());
    QCOMPARE(mode.text(0), u"wal"_s);
}

void TestConnection::aLibraryInAReadOnlyFolderCanBeRead()
{
#ifdef Q_OS_UNIX
    if (::geteuid() == 0)
        QSKIP("the administrator may write everywhere");
#endif
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"odd name %41?#.sqlite"_s);
    dp::test::makeRichLibrary(path);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    const QStringList treasures = dp::test::userDataOf(path);
    QVERIFY(treasures.size() > 40);
    VERIFY_ERROR(dp::libraryopener::open(path, Library::Access::Write), dp::ErrorKind::LibraryReadOnly);
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestConnection::anOldLibraryInAReadOnlyFolderSaysThatItCannotBeUpdated()
{
#ifdef Q_OS_UNIX
    if (::geteuid() == 0)
        QSKIP("the administrator may write everywhere");
#endif
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    dp::test::makeOldLibrary(path, u"013"_s);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    for (const auto access : {Library::Access::Read, Library::Access::Write, Library::Access::Create})
        VERIFY_ERROR(dp::libraryopener::open(path, access), dp::ErrorKind::LibraryOldReadOnly);
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

DP_TEST(TestConnection)
#include "tst_connection.moc"
