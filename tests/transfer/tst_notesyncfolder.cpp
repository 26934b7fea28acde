// Tests that a folder which is not there, is not complete or cannot be written costs no note.
#include "transfer/notesync.h"

#include "support/notesyncfixture.h"
#include "support/testprogram.h"
#include "transfer/notefolder.h"
#include "transfer/notesynctext.h"

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace dp::test {

using Trouble = NoteSyncReport::Trouble;

class TestNoteSyncFolder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anEmptyMountPointGetsNoFiles();
    void movedFilesAreStillThere();
    void aVanishedFolderBehindALinkIsNotCreatedAgain();
    void aFolderThatCannotBeReadIsAnError();
    void aNoteThatWasOnlyReadIsNotDoubled();
    void aFileIsNoFolder();
    void theSearchForNotesEnds();

private:
    std::unique_ptr<NoteSyncFixture> m;
};

void TestNoteSyncFolder::init()
{
    m = std::make_unique<NoteSyncFixture>();
    m->addStarred({u"2502.00001"_s, u"2502.00002"_s});
    m->setNote(u"2502.00001"_s, u"first"_s);
    m->sync();
}

void TestNoteSyncFolder::anEmptyMountPointGetsNoFiles()
{
    const QString disk = m->folder.filePath(u"disk"_s);
    QVERIFY(QDir().rename(m->path, disk));
    QVERIFY(QDir().mkdir(m->path)); // the mount point without its disk
    m->setNote(u"2502.00001"_s, u"second"_s);
    const NoteSyncReport report = m->sync();
    QCOMPARE(report.problems.size(), 1);
    QCOMPARE(int(report.problems.first().trouble), int(Trouble::AllMissing));
    QVERIFY(notesynctext::problemsTold(report).first().contains(QFileInfo(m->path).canonicalFilePath()));
    QVERIFY(!report.hasChanges());
    QCOMPARE(m->names(), QStringList());
    QVERIFY(QDir().rmdir(m->path) && QDir().rename(disk, m->path));
    QCOMPARE(m->sync().written, 1);
    QCOMPARE(m->note(u"2502.00001"_s), u"second"_s);
    QVERIFY(m->read(m->nameOf(u"2502.00001"_s)).contains("\nsecond\n"));
}

void TestNoteSyncFolder::movedFilesAreStillThere()
{
    QVERIFY(QDir(m->path).mkdir(u"sub"_s));
    for (const QString &name : m->names())
        QVERIFY(QFile::rename(m->path + u'/' + name, m->path + u"/sub/"_s + name));
    QCOMPARE(m->sync().problems.size(), 0);
    QCOMPARE(m->names().size(), 2);
}

void TestNoteSyncFolder::aVanishedFolderBehindALinkIsNotCreatedAgain()
{
    const QString link = m->folder.filePath(u"link"_s);
    QVERIFY(QFile::link(m->folder.path(), link));
    m->options.folder = link + u"/notes"_s;
    QVERIFY(!m->sync().hasChanges()); // the same folder
    QVERIFY(QDir().rename(m->path, m->folder.filePath(u"elsewhere"_s)));
    VERIFY_ERROR(m->trySync(), ErrorKind::NotAFolder);
    QVERIFY(!QFileInfo::exists(m->path));
}

void TestNoteSyncFolder::aFolderThatCannotBeReadIsAnError()
{
    if (::geteuid() == 0)
        QSKIP("the user may read everywhere");
    const QString sub = m->path + u"/sub"_s;
    QVERIFY(QDir().mkdir(sub));
    const QString name = m->nameOf(u"2502.00001"_s);
    QVERIFY(QFile::rename(name, sub + u"/mine.md"_s));
    QVERIFY(QDir().mkdir(m->path + u"/lost+found"_s)); // of each disk
    QFile::setPermissions(m->path + u"/lost+found"_s, {});
    QFile::setPermissions(sub, {});
    const auto refused = m->trySync();
    QFile::setPermissions(sub, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const auto done = m->trySync();
    QFile::setPermissions(m->path + u"/lost+found"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    VERIFY_ERROR(refused, ErrorKind::NoPermission);
    QVERIFY(refused.error().subject.endsWith("/sub"_L1));
    VERIFY_OK(done);
    QCOMPARE(m->names().size(), 2);
}

void TestNoteSyncFolder::aNoteThatWasOnlyReadIsNotDoubled()
{
    m->edit(u"2502.00001"_s, "first", "file");
    VERIFY_OK(execute(*m->library, u"UPDATE papers SET title = 'New title'"_s));
    const QString name = m->nameOf(u"2502.00001"_s);
    // Another program changes the file before it is written, so that it is only read.
    m->onPlanned = [&](const QList<NoteChange> &) {
        m->write(name, m->read(name) + "\nmore\n");
    };
    QCOMPARE(m->sync().read, 1);
    m->onPlanned = {};
    QCOMPARE(m->note(u"2502.00001"_s), u"file"_s);
    QVERIFY(!m->read(name).contains("New title"));
    m->setNote(u"2502.00001"_s, u"next"_s);
    const NoteSyncReport report = m->sync();
    QCOMPARE(report.united, 0);
    QCOMPARE(report.written, 1);
    QCOMPARE(m->note(u"2502.00001"_s), u"next"_s);
    const QByteArray file = m->read(name);
    QVERIFY(file.contains("\nnext\n") && file.contains("New title") && file.endsWith("\nmore\n"));
}

void TestNoteSyncFolder::aFileIsNoFolder()
{
    m->options.folder = m->folder.filePath(u"file"_s);
    m->write(m->options.folder, "text");
    VERIFY_ERROR(m->trySync(), ErrorKind::NotAFolder);
    m->options.writesFiles = false;
    VERIFY_ERROR(m->trySync(), ErrorKind::NotAFolder);
}

void TestNoteSyncFolder::theSearchForNotesEnds()
{
    QVERIFY(NoteFolder::hasNotes(m->path));
    const QString sub = m->folder.filePath(u"sub"_s);
    QVERIFY(QDir().mkdir(sub));
    for (const QString &name : {u"a.txt"_s, u"b.txt"_s, u"c.txt"_s})
        m->write(sub + u'/' + name, "x");
    QVERIFY(QDir().rename(m->path, sub + u"/notes"_s));
    QVERIFY(NoteFolder::hasNotes(sub, 6));
    QVERIFY(!NoteFolder::hasNotes(sub, 4));
    QVERIFY(QDir().rename(sub + u"/notes"_s, sub + u"/.notes"_s));
    QVERIFY(!NoteFolder::hasNotes(sub));
}

} // namespace dp::test

DP_TEST(dp::test::TestNoteSyncFolder)
#include "tst_notesyncfolder.moc"
