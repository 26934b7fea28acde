#include "library/sqlite/networkfolder.h"
#include "support/testprogram.h"

#include <QTest>

namespace networkfolder = dp::networkfolder;

class TestNetworkFolder : public QObject
{
    Q_OBJECT

private slots:
    void fileSystemsAreKnown_data();
    void fileSystemsAreKnown();
    void aMissingFolderIsNoNetworkFolder();
};

void TestNetworkFolder::fileSystemsAreKnown_data()
{
    QTest::addColumn<quint32>("number");
    QTest::addColumn<bool>("isNetwork");
    QTest::newRow("NFS") << 0x6969u << true;
    QTest::newRow("CIFS") << 0xff534d42u << true;
    QTest::newRow("SMB 2") << 0xfe534d42u << true;
    QTest::newRow("9P") << 0x01021997u << true;
    QTest::newRow("FUSE, for example sshfs") << 0x65735546u << true;
    QTest::newRow("ext4") << 0xef53u << false;
    QTest::newRow("btrfs") << 0x9123683eu << false;
    QTest::newRow("tmpfs") << 0x01021994u << false;
    QTest::newRow("overlay") << 0x794c7630u << false;
}

void TestNetworkFolder::fileSystemsAreKnown()
{
    QFETCH(quint32, number);
    QFETCH(bool, isNetwork);
    QCOMPARE(networkfolder::isNetwork(number), isNetwork);
}

void TestNetworkFolder::aMissingFolderIsNoNetworkFolder()
{
    QVERIFY(!networkfolder::holds(QStringLiteral("/no/such/folder/library.sqlite")));
}

DP_TEST(TestNetworkFolder)
#include "tst_networkfolder.moc"
