#include "transfer/publishbranch.h"

#include "support/gitfixture.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::test::bytesOf;
using dp::test::GitFixture;
using dp::test::putBytes;

/// Repositories in unusual states, and git that refuses.
class TestPublishBranch : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<GitFixture>(); }
    void cleanup() { m_bench.reset(); }
    void aPreCommitHookThatRefuses();
    void aPreReceiveHookThatRefuses();
    void aPrePushHookThatRefuses();
    void aForkThatIsEmptyOrBehindIsPushedTo_data();
    void aForkThatIsEmptyOrBehindIsPushedTo();
    void aForcedPushToTheRemoteIsReported();
    void aLockedIndexIsReported();
    void aDetachedHeadIsReported();
    void anUnfinishedMergeIsReported();
    void touchedFilesAreNotInTheWay();
    void anUnbornBranchFollowsTheRemote();
    void anUntrackedFileIsNotOverwritten();
    void aShallowCloneIsPublished();
    void aWorktreeIsPublished();
    void aSubmoduleIsPublished();
    void aBranchIsPushedWhereGitIsSetUp();
    void signingWithoutATerminalFails();
    void gitThatHangsIsEnded();
    void publishingCanBeStopped();
    void withoutGitNothingIsWritten();
    void withoutANameNothingIsCommitted();
    void aFolderOutsideOfARepository();
    void aBareRepositoryIsRefused();
    void anIgnoredPageIsReported_data();
    void anIgnoredPageIsReported();
    void afterARefusedFileNothingIsStaged();
    void variablesOfAnotherRepositoryAreIgnored();

private:
    bool hasPage(const QString &folder = u"work"_s) const
    {
        return QFile::exists(m_bench->in(folder + u"/README.md"_s));
    }
    std::unique_ptr<GitFixture> m_bench;
};

void TestPublishBranch::aPreCommitHookThatRefuses()
{
    m_bench->putScript(u"work/.git/hooks/pre-commit"_s, "echo 'the spelling is wrong'\nexit 1");
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishCommitFailed);
    QCOMPARE(m_bench->words, u"the spelling is wrong"_s);
    QCOMPARE(m_bench->status(), u"?? README.md\n"_s); // it is not staged
    QFile::remove(m_bench->in(u"work/.git/hooks/pre-commit"_s));
    const auto report = m_bench->publish(); // the file is not written again, but it is committed
    QVERIFY(report && !report->hasChanges() && report->isCommitted && report->isPushed);
}

void TestPublishBranch::aPreReceiveHookThatRefuses()
{
    m_bench->putScript(u"remote.git/hooks/pre-receive"_s, "echo 'this branch is protected'\nexit 1");
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishPushFailed);
    QVERIFY2(m_bench->words.contains("this branch is protected"_L1), qPrintable(m_bench->words));
    QCOMPARE(m_bench->subjects(u"work"_s).size(), 1);
    QFile::remove(m_bench->in(u"remote.git/hooks/pre-receive"_s));
    const auto report = m_bench->publish();
    QVERIFY(report && !report->isCommitted && report->isPushed);
    QCOMPARE(m_bench->head(u"remote.git"_s), m_bench->head(u"work"_s));
}

/// Git gives the standard output of this hook to its own.
void TestPublishBranch::aPrePushHookThatRefuses()
{
    m_bench->putScript(u"work/.git/hooks/pre-push"_s, "echo 'first run the tests'\nexit 1");
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishPushFailed);
    QVERIFY2(m_bench->words.startsWith("first run the tests"_L1), qPrintable(m_bench->words));
}

void TestPublishBranch::aForkThatIsEmptyOrBehindIsPushedTo_data()
{
    QTest::addColumn<bool>("isEmpty");
    QTest::newRow("empty") << true;
    QTest::newRow("behind") << false;
}

/// The commits are pushed to one remote, and the pages go to another.
void TestPublishBranch::aForkThatIsEmptyOrBehindIsPushedTo()
{
    QFETCH(bool, isEmpty);
    m_bench->git(u"."_s, u"init -q --bare fork.git"_s);
    m_bench->git(u"work"_s, {u"remote"_s, u"add"_s, u"fork"_s, m_bench->in(u"fork.git"_s)});
    m_bench->git(u"work"_s, u"config branch.main.pushRemote fork"_s);
    m_bench->commitFile(u"work"_s, u"notes.txt"_s, "x");
    if (!isEmpty)
        m_bench->git(u"work"_s, u"push -q fork main"_s);
    m_bench->commitFile(u"work"_s, u"more.txt"_s, "x");
    m_bench->git(u"work"_s, u"push -q -u origin main"_s);
    const auto plan = m_bench->plan();
    QVERIFY(plan && plan->isPushed);
    const auto report = m_bench->publish();
    QVERIFY(report && report->isPushed);
    QCOMPARE(report->remote, u"fork"_s);
    QCOMPARE(m_bench->head(u"fork.git"_s), m_bench->head(u"work"_s));
    m_bench->commitFile(u"work"_s, u"secret.txt"_s, "mine");
    QCOMPARE(m_bench->publishFails(), ErrorKind::UnpushedCommits);
}

void TestPublishBranch::aForcedPushToTheRemoteIsReported()
{
    m_bench->commitFile(u"work"_s, u"notes.txt"_s, "x");
    m_bench->commitFile(u"work"_s, u"more.txt"_s, "x");
    m_bench->push(u"work"_s);
    const QString before = m_bench->head(u"work"_s);
    m_bench->clone(u"other"_s);
    m_bench->git(u"other"_s, u"reset -q --hard HEAD~1"_s);
    m_bench->commitFile(u"other"_s, u"other.txt"_s, "x");
    m_bench->git(u"other"_s, u"push -q --force origin HEAD:main"_s);
    const auto plan = m_bench->plan();
    QVERIFY(!plan && plan.error().kind == ErrorKind::PublishDiverged);
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishDiverged);
    QCOMPARE(m_bench->head(u"work"_s), before);
    QVERIFY(!hasPage());
}

void TestPublishBranch::aLockedIndexIsReported()
{
    putBytes(m_bench->in(u"work/.git/index.lock"_s), "");
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishGitFailed);
    QVERIFY2(m_bench->words.contains("index.lock"_L1), qPrintable(m_bench->words));
    QVERIFY(QFile::exists(m_bench->in(u"work/.git/index.lock"_s)));
    QVERIFY(!hasPage());
}

void TestPublishBranch::aDetachedHeadIsReported()
{
    m_bench->commitFile(u"work"_s, u"notes.txt"_s, "x");
    m_bench->git(u"work"_s, u"checkout -q --detach"_s);
    QCOMPARE(m_bench->publishFails(), ErrorKind::DetachedHead);
    QVERIFY(!hasPage());
}

void TestPublishBranch::anUnfinishedMergeIsReported()
{
    m_bench->commitFile(u"work"_s, u"notes.txt"_s, "x");
    m_bench->push(u"work"_s);
    m_bench->git(u"work"_s, u"checkout -q -b side"_s);
    m_bench->commitFile(u"work"_s, u"side.txt"_s, "x");
    m_bench->git(u"work"_s, u"checkout -q main"_s);
    m_bench->git(u"work"_s, u"merge -q --no-ff --no-commit side"_s);
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishGitFailed);
    QCOMPARE(m_bench->words, u"MERGE_HEAD exists"_s);
    QVERIFY(!hasPage());
}

/// Git compares the times of files before their content.
void TestPublishBranch::touchedFilesAreNotInTheWay()
{
    m_bench->commitFile(u"work"_s, u"notes.txt"_s, "x");
    m_bench->push(u"work"_s);
    m_bench->clone(u"other"_s);
    m_bench->commitFile(u"other"_s, u"notes.txt"_s, "y");
    m_bench->push(u"other"_s);
    QFile file(m_bench->in(u"work/notes.txt"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime(QDate(2020, 1, 1), QTime(0, 0)), QFileDevice::FileModificationTime));
    file.close();
    const auto report = m_bench->publish();
    QVERIFY(report && report->isPushed);
    QCOMPARE(bytesOf(m_bench->in(u"work/notes.txt"_s)), QByteArray("y"));
}

void TestPublishBranch::anUnbornBranchFollowsTheRemote()
{
    m_bench->clone(u"other"_s);
    m_bench->commitFile(u"other"_s, u"notes.txt"_s, "x");
    m_bench->commitFile(u"other"_s, u"README.md"_s, "x");
    m_bench->push(u"other"_s);
    const auto report = m_bench->publish();
    QVERIFY(report && report->isPushed);
    QCOMPARE(m_bench->subjects(u"remote.git"_s), (QStringList{u"Update papers"_s, u"Mine"_s, u"Mine"_s}));
    QVERIFY(m_bench->status().isEmpty());
}

void TestPublishBranch::anUntrackedFileIsNotOverwritten()
{
    m_bench->clone(u"other"_s);
    m_bench->commitFile(u"other"_s, u"notes.txt"_s, "x");
    m_bench->push(u"other"_s);
    putBytes(m_bench->in(u"work/notes.txt"_s), "mine");
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishGitFailed);
    QVERIFY2(m_bench->words.contains("notes.txt"_L1), qPrintable(m_bench->words));
    QCOMPARE(bytesOf(m_bench->in(u"work/notes.txt"_s)), QByteArray("mine"));
    QCOMPARE(m_bench->status(), u"?? notes.txt\n"_s);
}

void TestPublishBranch::aShallowCloneIsPublished()
{
    for (const QString &name : {u"1"_s, u"2"_s, u"3"_s})
        m_bench->commitFile(u"work"_s, name, "x");
    m_bench->push(u"work"_s);
    m_bench->git(u"."_s,
        {u"clone"_s, u"-q"_s, u"--depth=1"_s, u"file://"_s + m_bench->in(u"remote.git"_s), u"shallow"_s});
    m_bench->commitFile(u"work"_s, u"4"_s, "x");
    m_bench->push(u"work"_s);
    m_bench->options.folder = m_bench->in(u"shallow"_s);
    const auto report = m_bench->publish();
    QVERIFY(report && report->isPushed);
    QCOMPARE(m_bench->subjects(u"remote.git"_s).size(), 5);
}

void TestPublishBranch::aWorktreeIsPublished()
{
    m_bench->commitFile(u"work"_s, u"notes.txt"_s, "x");
    m_bench->push(u"work"_s);
    m_bench->git(u"work"_s, u"worktree add -q -b pages ../pages"_s);
    m_bench->options.folder = m_bench->in(u"pages"_s);
    const auto report = m_bench->publish();
    QVERIFY(report && report->isPushed);
    QCOMPARE(report->branch, u"pages"_s);
    QCOMPARE(m_bench->subjects(u"remote.git"_s, u"pages"_s), (QStringList{u"Update papers"_s, u"Mine"_s}));
    QVERIFY(!hasPage());
}

void TestPublishBranch::aSubmoduleIsPublished()
{
    m_bench->commitFile(u"work"_s, u"notes.txt"_s, "x");
    m_bench->push(u"work"_s);
    m_bench->git(u"."_s, u"init -q outer"_s);
    m_bench->git(
        u"outer"_s, {u"submodule"_s, u"--quiet"_s, u"add"_s, m_bench->in(u"remote.git"_s), u"pages"_s});
    const QString outer = m_bench->git(u"outer"_s, u"diff --cached"_s);
    m_bench->options.folder = m_bench->in(u"outer/pages"_s);
    const auto report = m_bench->publish();
    QVERIFY(report && report->isPushed);
    QCOMPARE(m_bench->subjects(u"remote.git"_s).first(), u"Update papers"_s);
    QCOMPARE(m_bench->git(u"outer"_s, u"diff --cached"_s), outer);
}

void TestPublishBranch::aBranchIsPushedWhereGitIsSetUp()
{
    m_bench->commitFile(u"work"_s, u"notes.txt"_s, "x");
    m_bench->git(u"work"_s, u"push -q -u origin HEAD:gh-pages"_s);
    const auto report = m_bench->publish();
    QVERIFY(report && report->isPushed);
    QCOMPARE(report->branch, u"gh-pages"_s);
    QCOMPARE(m_bench->head(u"remote.git"_s, u"gh-pages"_s), m_bench->head(u"work"_s));
}

void TestPublishBranch::signingWithoutATerminalFails()
{
    m_bench->putScript(u"sign"_s, "read answer < /dev/tty && exit 0\necho 'no terminal' >&2\nexit 2");
    m_bench->git(u"work"_s, u"config commit.gpgSign true"_s);
    m_bench->git(u"work"_s, {u"config"_s, u"gpg.program"_s, m_bench->in(u"sign"_s)});
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishCommitFailed);
    QVERIFY2(m_bench->words.contains("no terminal"_L1) || m_bench->words.contains("failed to sign"_L1),
        qPrintable(m_bench->words));
    QCOMPARE(m_bench->status(), u"?? README.md\n"_s);
}

void TestPublishBranch::gitThatHangsIsEnded()
{
    m_bench->putScript(u"work/.git/hooks/pre-commit"_s, "sleep 600");
    m_bench->options.timeLimit = std::chrono::seconds(5);
    QElapsedTimer time;
    time.start();
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishGitTimeout);
    QVERIFY(!time.hasExpired(60'000));
    QVERIFY(!QFile::exists(m_bench->in(u"work/.git/index.lock"_s)));
    QCOMPARE(m_bench->status(), u"?? README.md\n"_s);
}

void TestPublishBranch::publishingCanBeStopped()
{
    *m_bench->stop = true;
    QCOMPARE(m_bench->publishFails(), ErrorKind::Cancelled);
    QVERIFY(!hasPage());
}

void TestPublishBranch::withoutGitNothingIsWritten()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const ErrorKind kind = m_bench->publishFails();
    qputenv("PATH", path);
    QCOMPARE(kind, ErrorKind::PublishGitMissing);
    QVERIFY(!hasPage());
}

void TestPublishBranch::withoutANameNothingIsCommitted()
{
    putBytes(m_bench->in(u"gitconfig"_s), "[user]\n\tuseConfigOnly = true\n");
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishNoIdentity);
    QVERIFY2(m_bench->words.contains("user.name"_L1) || m_bench->words.contains("no email"_L1),
        qPrintable(m_bench->words));
    QVERIFY(!hasPage());
}

void TestPublishBranch::aFolderOutsideOfARepository()
{
    QDir().mkpath(m_bench->in(u"plain"_s));
    m_bench->options.folder = m_bench->in(u"plain"_s);
    QCOMPARE(m_bench->publishFails(), ErrorKind::NotInRepository);
    QVERIFY(!hasPage(u"plain"_s));
}

void TestPublishBranch::aBareRepositoryIsRefused()
{
    m_bench->options.folder = m_bench->in(u"remote.git"_s);
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishGitFailed);
    QVERIFY(!hasPage(u"remote.git"_s));
}

void TestPublishBranch::anIgnoredPageIsReported_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("pattern");
    QTest::newRow("a name") << u".gitignore"_s << QByteArray("*.html");
    QTest::newRow("a folder") << u".gitignore"_s << QByteArray(".github/");
    QTest::newRow("a folder and its files") << u".gitignore"_s << QByteArray(".github/*\n!.github/README.md");
    QTest::newRow("all but some") << u".gitignore"_s << QByteArray("*\n!README.md\n!.gitignore");
    QTest::newRow("of the clone") << u".git/info/exclude"_s << QByteArray("*.html");
    QTest::newRow("in the folder") << u".github/.gitignore"_s << QByteArray("*");
}

void TestPublishBranch::anIgnoredPageIsReported()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, pattern);
    using enum dp::PublishOptions::Page;
    m_bench->options.pages = {Readme, Digest, Html};
    QDir().mkpath(m_bench->in(u"work/.github"_s));
    putBytes(m_bench->in(u"work/"_s + file), pattern + '\n');
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishGitFailed);
    QVERIFY2(m_bench->words.contains(u"Git ignores “"_s), qPrintable(m_bench->words));
    QVERIFY(!hasPage());
    QCOMPARE(m_bench->git(u"work"_s, u"ls-files"_s), QString());
}

/// Git adds the other files before it refuses one.
void TestPublishBranch::afterARefusedFileNothingIsStaged()
{
    m_bench->options.pages.append(dp::PublishOptions::Page::Html);
    m_bench->git(u"work"_s, u"config filter.no.clean false"_s);
    m_bench->git(u"work"_s, u"config filter.no.required true"_s);
    putBytes(m_bench->in(u"work/.git/info/attributes"_s), "*.html filter=no\n");
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishCommitFailed);
    QCOMPARE(m_bench->git(u"work"_s, u"ls-files"_s), QString());
}

void TestPublishBranch::variablesOfAnotherRepositoryAreIgnored()
{
    m_bench->git(u"."_s, u"init -q stranger"_s);
    qputenv("GIT_DIR", QFile::encodeName(m_bench->in(u"stranger/.git"_s)));
    const auto report = m_bench->publish();
    qunsetenv("GIT_DIR");
    QVERIFY(report && report->isPushed);
    QCOMPARE(m_bench->subjects(u"remote.git"_s).size(), 1);
}

DP_TEST(TestPublishBranch)
#include "tst_publishbranch.moc"
