#include "base/filelock.h"

#include "support/testdata.h"
#include "support/testprogram.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::FileLock;
using State = dp::FileLock::State;

/// Tests two programs that lock the same file. A lock belongs to an open file, not to a process, so one
/// process can simulate both programs.
class TestFileLock : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void onlyOneObjectHoldsTheLock();
    void theContentOfTheFileHasNoEffect_data();
    void theContentOfTheFileHasNoEffect();
    void anAbandonedLockCanBeTaken();
    void theTextOfTheHolderIsRead();
    void withoutAFileThereIsNoLock();

private:
    QString path() const { return m_folder->filePath(u"lock"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileLock::onlyOneObjectHoldsTheLock()
{
    FileLock one(path()), other(path());
    QCOMPARE(one.tryLock(), State::Taken);
    QCOMPARE(one.tryLock(), State::Taken);
    QCOMPARE(other.tryLock(), State::Held);
    QCOMPARE(other.lock(30), State::Held);
    one.unlock();
    QVERIFY(!QFileInfo::exists(path()));
    QCOMPARE(other.tryLock(), State::Taken);
    QCOMPARE(one.tryLock(), State::Held);
}

void TestFileLock::theContentOfTheFileHasNoEffect_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a lock of another host") << QByteArray("4711\ndaily-papers\nanother-host\n\n\n");
    QTest::newRow("bytes") << QByteArray("\0\xff\n\n", 4);
}

void TestFileLock::theContentOfTheFileHasNoEffect()
{
    QFETCH(QByteArray, bytes);
    dp::test::putBytes(path(), bytes);
    FileLock lock(path());
    QCOMPARE(lock.tryLock(), State::Taken);
}

void TestFileLock::anAbandonedLockCanBeTaken()
{
    FileLock stopped(path()), other(path());
    QCOMPARE(stopped.tryLock(), State::Taken);
    QVERIFY(stopped.isCurrent());
    other.abandon();
    QCOMPARE(other.tryLock(), State::Taken);
    QVERIFY(!stopped.isCurrent());
    QVERIFY(other.isCurrent());
    stopped.unlock(); // This object has lost its lock. unlock() does not release the lock of `other`.
    QVERIFY(other.isCurrent());
    FileLock third(path());
    QCOMPARE(third.tryLock(), State::Held);
}

void TestFileLock::theTextOfTheHolderIsRead()
{
    FileLock one(path()), other(path());
    QVERIFY(!one.writeText("x")); // This object does not hold the lock.
    QCOMPARE(one.writtenAt(), 0);
    QCOMPARE(one.tryLock(), State::Taken);
    QVERIFY(one.writeText("a longer text"));
    QVERIFY(one.writeText("until 12"));
    QCOMPARE(other.readText(), QByteArray("until 12"));
    QVERIFY(other.writtenAt() > 0);
}

void TestFileLock::withoutAFileThereIsNoLock()
{
    FileLock none(m_folder->filePath(u"none/lock"_s));
    QCOMPARE(none.tryLock(), State::Impossible);
    QCOMPARE(none.lock(30), State::Impossible);
    QVERIFY(!none.isLocked());
}

DP_TEST(TestFileLock)
#include "tst_filelock.moc"
