#include "support/checks.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "support/testrepository.h"
#include "transfer/gitreader.h"
#include "transfer/pageversions.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::GitReader;
using dp::PageVersions;
using dp::test::TestRepository;
using dp::test::testTime;

class TestPageVersions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { NEED_GIT(); }
    void listsEachContentOnceAndTheNewestLast();
    void listsMergedBranches();
    void followsOtherNamesAndFolders();
    void aFolderOfAWorkingTreeHasOnlyItsOwnPage();
    void aBareRepositoryWithoutItsBranchIsRead();
    void refusesOtherFolders();
    void settingsOfTheRepositoryRunNothing();
    void aStopEndsGit();

private:
    /// Returns the contents of the pages, oldest first, and the times as days after testTime.
    static QStringList contents(TestRepository &repository, const PageVersions &versions)
    {
        QStringList texts;
        for (const dp::PageVersion &version : versions.list)
            texts << QString::fromUtf8(repository.git(
                         {u"cat-file"_s, u"blob"_s, QString::fromLatin1(version.blobs.first().id)}))
                    + u" %1"_s.arg((version.time - testTime.toSecsSinceEpoch()) / 86400);
        return texts;
    }
    static QDateTime day(int days) { return testTime.addDays(days); }
};

void TestPageVersions::listsEachContentOnceAndTheNewestLast()
{
    TestRepository repository;
    repository.commitPage("a", day(0));
    repository.commitPage("b", day(1));
    repository.write(u"other.txt"_s, "x");
    repository.commit(day(2));
    repository.commitPage("a", day(3));
    repository.commitPage("b", day(4));
    repository.commitPage("a", day(5));
    const auto versions = dp::pageversions::list(GitReader(repository.path()));
    VERIFY_OK(versions);
    QCOMPARE(contents(repository, *versions), (QStringList{u"a 0"_s, u"b 1"_s, u"a 5"_s}));
    QVERIFY(!versions->isShallow);
}

void TestPageVersions::listsMergedBranches()
{
    TestRepository repository;
    repository.commitPage("a\n\n\n\nb", day(0));
    repository.git({u"checkout"_s, u"--quiet"_s, u"-b"_s, u"side"_s});
    repository.commitPage("a\n\n\n\nside", day(1));
    repository.git({u"checkout"_s, u"--quiet"_s, u"main"_s});
    repository.commitPage("main\n\n\n\nb", day(2));
    TestRepository::gitIn(repository.path(), {u"merge"_s, u"--quiet"_s, u"--no-edit"_s, u"side"_s}, day(3));
    const auto versions = dp::pageversions::list(GitReader(repository.path()));
    VERIFY_OK(versions);
    QCOMPARE(contents(repository, *versions),
        (QStringList{
            u"a\n\n\n\nb 0"_s, u"a\n\n\n\nside 1"_s, u"main\n\n\n\nb 2"_s, u"main\n\n\n\nside 3"_s}));
}

void TestPageVersions::followsOtherNamesAndFolders()
{
    TestRepository repository;
    const QByteArray lines = "1\n2\n3\n4\n5\n6\n7\n8\n";
    repository.write(u"my papers.md"_s, lines + "a");
    repository.commit(day(0));
    repository.git({u"mv"_s, u"my papers.md"_s, u"README.md"_s});
    repository.commitPage(lines + "b", day(1));
    repository.git({u"mv"_s, u"README.md"_s, u"readme.md"_s});
    repository.write(u"readme.md"_s, lines + "c");
    repository.commit(day(2));
    repository.git({u"rm"_s, u"--quiet"_s, u"readme.md"_s});
    repository.write(u"docs/ReadMe.md"_s, lines + "d");
    repository.commit(day(3));
    // The file in the main folder is the page, even if there is another one.
    repository.commitPage("e", day(4));
    const auto versions = dp::pageversions::list(GitReader(repository.path()));
    VERIFY_OK(versions);
    QStringList ends;
    for (const QString &content : contents(repository, *versions))
        ends << content.right(3);
    QCOMPARE(ends, (QStringList{u"a 0"_s, u"b 1"_s, u"c 2"_s, u"d 3"_s, u"e 4"_s}));
    QCOMPARE(versions->list.last().blobs.size(), 2);
}

void TestPageVersions::aFolderOfAWorkingTreeHasOnlyItsOwnPage()
{
    TestRepository repository;
    repository.write(u"README.md"_s, "outside");
    repository.write(u"list/README.md"_s, "inside");
    repository.commit(day(0));
    const auto versions = dp::pageversions::list(GitReader(repository.path(u"list"_s)));
    VERIFY_OK(versions);
    QCOMPARE(contents(repository, *versions), QStringList{u"inside 0"_s});
}

void TestPageVersions::aBareRepositoryWithoutItsBranchIsRead()
{
    TestRepository repository;
    repository.commitPage("a", day(0));
    TestRepository bare;
    bare.git({u"clone"_s, u"--quiet"_s, u"--bare"_s, repository.path(), u"bare.git"_s});
    TestRepository::gitIn(bare.path(u"bare.git"_s), {u"symbolic-ref"_s, u"HEAD"_s, u"refs/heads/none"_s});
    const auto versions = dp::pageversions::list(GitReader(bare.path(u"bare.git"_s)));
    VERIFY_OK(versions);
    QCOMPARE(contents(repository, *versions), QStringList{u"a 0"_s});
}

void TestPageVersions::refusesOtherFolders()
{
    const QTemporaryDir plain;
    const auto none = dp::pageversions::list(GitReader(plain.path()));
    VERIFY_ERROR(none, ErrorKind::GitFailed);
    QVERIFY2(none.error().detail.contains(".git"_L1), qPrintable(none.error().detail)); // the words of git
    TestRepository repository;
    VERIFY_ERROR(dp::pageversions::list(GitReader(repository.path())), ErrorKind::EmptyRepository);
    repository.write(u"other.md"_s, "a");
    repository.commit(day(0));
    VERIFY_ERROR(dp::pageversions::list(GitReader(repository.path())), ErrorKind::NoPageInRepository);
    VERIFY_ERROR(dp::pageversions::list(GitReader(repository.path(u"missing"_s))), ErrorKind::GitFailed);
}

void TestPageVersions::settingsOfTheRepositoryRunNothing()
{
    TestRepository repository;
    repository.write(u".gitattributes"_s, "* diff=evil filter=evil\n");
    repository.commitPage("a", day(0));
    repository.commitPage("b", day(1));
    const QString program = repository.path(u".git/evil.sh"_s);
    repository.write(
        u".git/evil.sh"_s, "#!/bin/sh\ntouch \"" + repository.path(u".git/ran"_s).toUtf8() + "\"\n");
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner));
    for (const QString &name : {u"core.fsmonitor"_s, u"core.pager"_s, u"core.sshCommand"_s,
             u"diff.external"_s, u"diff.evil.textconv"_s, u"diff.evil.command"_s, u"filter.evil.smudge"_s,
             u"filter.evil.clean"_s, u"gpg.program"_s, u"core.alternateRefsCommand"_s, u"core.askPass"_s,
             u"credential.helper"_s, u"pager.rev-list"_s, u"remote.origin.uploadpack"_s})
        repository.git({u"config"_s, name, program});
    repository.git({u"config"_s, u"log.showSignature"_s, u"true"_s});
    VERIFY_OK(dp::pageversions::list(GitReader(repository.path())));
    QVERIFY(!QFile::exists(repository.path(u".git/ran"_s)));
}

void TestPageVersions::aStopEndsGit()
{
    TestRepository repository;
    repository.commitPage("a", day(0));
    const auto stop = std::make_shared<std::atomic<bool>>(true);
    VERIFY_ERROR(dp::pageversions::list(GitReader(repository.path(), stop)), ErrorKind::Cancelled);
}

DP_TEST(TestPageVersions)
#include "tst_pageversions.moc"
