#include "base/userfolders.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
namespace userfolders = dp::userfolders;

class TestUserFolders : public QObject
{
    Q_OBJECT

private slots:
    void aUsableHomeOfTheEnvironmentIsUsed();
    void otherwiseTheAccountsHomeIsUsed_data();
    void otherwiseTheAccountsHomeIsUsed();
    void aReadOnlyFolderIsNoHome();
    void anExistingLibraryIsFound();
    void relativeFoldersAreIgnored();

private:
    QByteArray in(const char *name) const
    {
        return QFile::encodeName(m_folder.filePath(QLatin1StringView(name)));
    }
    QTemporaryDir m_folder;
};

void TestUserFolders::aUsableHomeOfTheEnvironmentIsUsed()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"home"_s));
    QCOMPARE(userfolders::home(in("home"), in("account")), in("home"));
    QCOMPARE(userfolders::home(in("to be made"), in("account")), in("to be made"));
}

void TestUserFolders::otherwiseTheAccountsHomeIsUsed_data()
{
    QTest::addColumn<QByteArray>("environment");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("the root") << QByteArray("/");
    QTest::newRow("the root twice") << QByteArray("//");
    QTest::newRow("relative") << QByteArray("somewhere");
    QTest::newRow("a dot") << QByteArray(".");
    QTest::newRow("a device") << QByteArray("/dev/null");
    QTest::newRow("a name that is too long") << "/tmp/" + QByteArray(300, 'x');
}

void TestUserFolders::otherwiseTheAccountsHomeIsUsed()
{
    QFETCH(QByteArray, environment);
    QVERIFY(QDir(m_folder.path()).mkpath(u"account"_s));
    QCOMPARE(userfolders::home(environment, in("account")), in("account"));
}

void TestUserFolders::aReadOnlyFolderIsNoHome()
{
    if (::geteuid() == 0)
        QSKIP("root may write everywhere");
    QVERIFY(QDir(m_folder.path()).mkpath(u"locked"_s));
    QVERIFY(QFile::setPermissions(
        m_folder.filePath(u"locked"_s), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    QVERIFY(QDir(m_folder.path()).mkpath(u"account"_s));
    QCOMPARE(userfolders::home(in("locked"), in("account")), in("account"));
    // If no folder can be written, the first one is returned, so that the error message names it.
    QCOMPARE(userfolders::home(in("locked"), in("locked")), in("locked"));
}

void TestUserFolders::anExistingLibraryIsFound()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"kept/.local/share/daily-papers"_s));
    QCOMPARE(userfolders::home(in("kept"), in("account")), in("kept"));
}

void TestUserFolders::relativeFoldersAreIgnored()
{
    const QByteArray before = qgetenv("XDG_DATA_HOME"), config = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_DATA_HOME", "data");
    qputenv("XDG_CONFIG_HOME", in("config"));
    userfolders::prepareEnvironment();
    QVERIFY(!qEnvironmentVariableIsSet("XDG_DATA_HOME"));
    QCOMPARE(qgetenv("XDG_CONFIG_HOME"), in("config"));
    before.isEmpty() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
    config.isEmpty() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", config);
}

DP_TEST(TestUserFolders)
#include "tst_userfolders.moc"
