// Tests that the temporary folders of killed imports are removed, and those of running ones stay.

#include "library/portable/importfolder.h"

#include "support/testprogram.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestImportFolder : public QObject
{
    Q_OBJECT

private slots:
    void onlyFoldersOfEndedProgramsAreRemoved();

private:
    /// Creates a folder with a lock that was made an hour ago.
    static std::unique_ptr<QFile> folderWithLock(const QString &path)
    {
        QDir().mkpath(path);
        auto lock = importfolder::lock(path);
        lock->setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime);
        return lock;
    }
};

void TestImportFolder::onlyFoldersOfEndedProgramsAreRemoved()
{
    const QTemporaryDir temporary;
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", temporary.path().toUtf8());
    const QString start = importfolder::start();
    QVERIFY(start.startsWith(temporary.path()));
    const auto running = folderWithLock(start + u"runing"_s);
    folderWithLock(start + u"killed"_s).reset(); // the system removes the locks of a program that ends
    QDir().mkpath(start + u"fresh1"_s); // not locked yet
    QDir().mkpath(temporary.path() + u"/another"_s);
    importfolder::removeOld();
    QCOMPARE(QDir(temporary.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
        (QStringList{u"another"_s, u"daily-papers-import-fresh1"_s, u"daily-papers-import-runing"_s}));
    before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
}

} // namespace dp::test

DP_TEST(dp::test::TestImportFolder)
#include "tst_importfolder.moc"
