#include "transfer/publishing.h"

#include "support/gitfixture.h"
#include "support/testprogram.h"
#include "transfer/publishedpage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::PublishReport;
using dp::test::bytesOf;
using dp::test::GitFixture;
using dp::test::putBytes;
using Page = dp::PublishOptions::Page;

class TestPublishing : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<GitFixture>(); }
    void cleanup() { m_bench.reset(); }
    void allPagesAreWritten();
    void aPlanWritesNothing();
    void nothingIsWrittenWithoutAFolderOrPages();
    void ownFilesAreNotOverwritten();
    void onlyTheDayIsNoChange_data();
    void onlyTheDayIsNoChange();
    void theFirstPushCreatesTheBranch();
    void withoutAChangeThereIsNoCommit();
    void newPapersAreCommitted();
    void aSubfolderIsPublished();
    void withoutARemoteNothingIsPushed();
    void aRemoteThatHasMovedIsFollowed();
    void aPageOfAnotherMachineIsNotMerged();
    void anOwnCommitThatWasNotPushedIsMadeAgain();
    void aRemoteThatMovesMeanwhileIsFollowed();
    void commitsOfThePersonAreNeitherLostNorPushed_data();
    void commitsOfThePersonAreNeitherLostNorPushed();
    void aNewBranchWithCommitsOfThePersonIsNotPushed();
    void changesOfThePersonStay_data();
    void changesOfThePersonStay();

private:
    /// Commits `file` in another clone and pushes it.
    void moveRemote(const QString &file, const QByteArray &bytes)
    {
        m_bench->clone(u"other"_s);
        m_bench->commitFile(u"other"_s, file, bytes);
        m_bench->push(u"other"_s);
    }
    std::unique_ptr<GitFixture> m_bench;
};

void TestPublishing::allPagesAreWritten()
{
    m_bench->options.commits = false;
    m_bench->options.pages = {Page::Readme, Page::Digest, Page::Html, Page::Atom, Page::JsonFeed};
    m_bench->options.address = u"https://example.org/papers/"_s;
    QVERIFY(m_bench->publish());
    const auto page = [this](const QString &name) {
        return bytesOf(m_bench->in(u"work/"_s + name));
    };
    QVERIFY(page(u"README.md"_s).startsWith("# Daily Papers\n"));
    QVERIFY(page(u".github/ISSUE_TEMPLATE.md"_s).contains("[page](https://example.org/papers/)"));
    QVERIFY(page(u"index.html"_s).startsWith("<!DOCTYPE html>"));
    QVERIFY(page(u"feed.atom"_s).contains("href=\"https://example.org/papers/feed.atom\""));
    QVERIFY(page(u"feed.json"_s).contains("https://example.org/papers/feed.json"));
    QVERIFY(m_bench->status().startsWith("?? "_L1));
}

void TestPublishing::aPlanWritesNothing()
{
    auto plan = m_bench->plan();
    QVERIFY(plan);
    QCOMPARE(plan->files.first().state, PublishReport::State::New);
    QVERIFY(plan->isCommitted && plan->isPushed);
    QCOMPARE(plan->remote + u' ' + plan->branch, u"origin main"_s);
    QVERIFY(m_bench->status().isEmpty());
    QVERIFY(m_bench->publish());
    plan = m_bench->plan();
    QVERIFY(plan && !plan->isCommitted && !plan->isPushed);
}

void TestPublishing::nothingIsWrittenWithoutAFolderOrPages()
{
    m_bench->options.pages.clear();
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishUnset);
    m_bench->options.pages = {Page::Readme};
    m_bench->options.folder.clear();
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishUnset);
    m_bench->options.folder = m_bench->in(u"none"_s);
    QCOMPARE(m_bench->publishFails(), ErrorKind::NoSuchFolder);
}

void TestPublishing::ownFilesAreNotOverwritten()
{
    m_bench->options.ownFiles.settings = m_bench->in(u"work/README.md"_s);
    m_bench->commitFile(u"work"_s, u"README.md"_s, "[papers]\n");
    m_bench->push(u"work"_s);
    QCOMPARE(m_bench->publishFails(), ErrorKind::ProtectedFile);
    QCOMPARE(bytesOf(m_bench->options.ownFiles.settings), QByteArray("[papers]\n"));
}

void TestPublishing::onlyTheDayIsNoChange_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<dp::ReadmeLayout>("layout");
    for (const Page page : {Page::Readme, Page::Digest, Page::Html, Page::Atom, Page::JsonFeed})
        QTest::newRow(qPrintable(dp::PublishOptions::fileName(page)))
            << int(page) << dp::ReadmeLayout::DailyArxiv;
    QTest::newRow("cv-arxiv-daily") << int(Page::Readme) << dp::ReadmeLayout::CvArxivDaily;
    QTest::newRow("cv-arxiv-daily, a list") << int(Page::Readme) << dp::ReadmeLayout::CvArxivDailyList;
}

void TestPublishing::onlyTheDayIsNoChange()
{
    QFETCH(int, page);
    QFETCH(dp::ReadmeLayout, layout);
    m_bench->options.readme.layout = layout;
    const auto content = [&] {
        return dp::publishedpage::content(*m_bench->library, m_bench->options, Page(page));
    };
    const auto before = content();
    m_bench->options.readme.today = m_bench->options.other.today = QDate(2025, 12, 31);
    const auto after = content();
    QVERIFY(before && after);
    QVERIFY(dp::publishedpage::isSameButDay(*before, *after));
    QCOMPARE(*before == *after, Page(page) == Page::Atom || Page(page) == Page::JsonFeed);
    m_bench->addPapers({u"2501.00002"_s});
    const auto grown = content();
    QVERIFY(grown && !dp::publishedpage::isSameButDay(*after, *grown));
}

void TestPublishing::theFirstPushCreatesTheBranch()
{
    const auto report = m_bench->publish();
    QVERIFY(report);
    QVERIFY(report->isCommitted && report->isPushed);
    QCOMPARE(m_bench->subjects(u"remote.git"_s), QStringList{u"Update papers"_s});
    QVERIFY(m_bench->remoteFile(u"README.md"_s).contains("2501.00001"_L1));
    QVERIFY(m_bench->status().isEmpty());
}

void TestPublishing::withoutAChangeThereIsNoCommit()
{
    QVERIFY(m_bench->publish());
    m_bench->options.readme.today = QDate(2025, 3, 5);
    const auto report = m_bench->publish();
    QVERIFY(report && !report->hasChanges() && !report->isCommitted && !report->isPushed);
    QCOMPARE(m_bench->subjects(u"work"_s).size(), 1);
    QVERIFY(m_bench->remoteFile(u"README.md"_s).contains("Last update: 2025-03-04"_L1));
}

void TestPublishing::newPapersAreCommitted()
{
    QVERIFY(m_bench->publish());
    m_bench->addPapers({u"2501.00002"_s});
    m_bench->options.readme.today = QDate(2025, 3, 5);
    const auto report = m_bench->publish();
    QVERIFY(report && report->isCommitted && report->isPushed);
    QCOMPARE(report->files.first().state, PublishReport::State::Changed);
    QCOMPARE(m_bench->subjects(u"remote.git"_s).size(), 2);
    QVERIFY(m_bench->remoteFile(u"README.md"_s).contains("Last update: 2025-03-05"_L1));
}

void TestPublishing::aSubfolderIsPublished()
{
    QDir().mkpath(m_bench->in(u"work/docs"_s));
    m_bench->options.folder = m_bench->in(u"work/docs"_s);
    m_bench->options.pages = {Page::Readme, Page::Digest};
    QVERIFY(m_bench->publish());
    QVERIFY(m_bench->remoteFile(u"docs/README.md"_s).contains("2501.00001"_L1));
    m_bench->addPapers({u"2501.00002"_s});
    moveRemote(u"docs/README.md"_s, "x");
    QVERIFY(m_bench->publish());
    QVERIFY(m_bench->remoteFile(u"docs/README.md"_s).contains("2501.00002"_L1));
    QVERIFY(m_bench->remoteFile(u"docs/.github/ISSUE_TEMPLATE.md"_s).contains("2501.00002"_L1));
}

void TestPublishing::withoutARemoteNothingIsPushed()
{
    m_bench->git(u"work"_s, u"remote remove origin"_s);
    const auto report = m_bench->publish();
    QVERIFY(report && report->isCommitted && !report->isPushed);
    QVERIFY(report->remote.isEmpty());
}

void TestPublishing::aRemoteThatHasMovedIsFollowed()
{
    QVERIFY(m_bench->publish());
    moveRemote(u"notes.txt"_s, "x");
    m_bench->addPapers({u"2501.00002"_s});
    QVERIFY(m_bench->publish());
    QCOMPARE(
        m_bench->subjects(u"remote.git"_s), (QStringList{u"Update papers"_s, u"Mine"_s, u"Update papers"_s}));
    QCOMPARE(bytesOf(m_bench->in(u"work/notes.txt"_s)), QByteArray("x"));
    QVERIFY(m_bench->status().isEmpty());
    // Also without a change of the page.
    m_bench->commitFile(u"work"_s, u"other.txt"_s, "y");
    m_bench->push(u"work"_s);
    QVERIFY(m_bench->publish());
    QCOMPARE(m_bench->subjects(u"remote.git"_s).first(), u"Mine"_s);
}

void TestPublishing::aPageOfAnotherMachineIsNotMerged()
{
    QVERIFY(m_bench->publish());
    moveRemote(u"README.md"_s, "the page of another machine\n");
    m_bench->addPapers({u"2501.00002"_s});
    QVERIFY(m_bench->publish());
    QCOMPARE(m_bench->git(u"remote.git"_s, u"rev-list --merges main"_s), QString());
    QCOMPARE(m_bench->subjects(u"remote.git"_s).size(), 3);
    QVERIFY(m_bench->remoteFile(u"README.md"_s).contains("2501.00002"_L1));
}

void TestPublishing::anOwnCommitThatWasNotPushedIsMadeAgain()
{
    QVERIFY(m_bench->publish());
    m_bench->options.pushes = false;
    m_bench->addPapers({u"2501.00002"_s});
    QVERIFY(m_bench->publish());
    moveRemote(u"notes.txt"_s, "x");
    m_bench->options.pushes = true;
    const auto report = m_bench->publish();
    QVERIFY(report && report->isPushed);
    QCOMPARE(
        m_bench->subjects(u"remote.git"_s), (QStringList{u"Update papers"_s, u"Mine"_s, u"Update papers"_s}));
    QVERIFY(m_bench->remoteFile(u"README.md"_s).contains("2501.00002"_L1));
}

void TestPublishing::aRemoteThatMovesMeanwhileIsFollowed()
{
    QVERIFY(m_bench->publish());
    m_bench->clone(u"other"_s);
    m_bench->commitFile(u"other"_s, u"notes.txt"_s, "x");
    // The first push meets a remote to which another clone has just pushed.
    m_bench->putScript(u"work/.git/hooks/pre-push"_s,
        "test -e ../moved && exit 0\ntouch ../moved\nunset GIT_DIR\ngit -C ../other push -q origin "
        "HEAD:main");
    m_bench->addPapers({u"2501.00002"_s});
    const auto report = m_bench->publish();
    QVERIFY(report && report->isPushed);
    QCOMPARE(
        m_bench->subjects(u"remote.git"_s), (QStringList{u"Update papers"_s, u"Mine"_s, u"Update papers"_s}));
}

void TestPublishing::commitsOfThePersonAreNeitherLostNorPushed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isMoved");
    QTest::newRow("ahead") << u"notes.txt"_s << false;
    QTest::newRow("diverged") << u"notes.txt"_s << true;
    QTest::newRow("a commit of the page, diverged") << u"README.md"_s << true;
}

void TestPublishing::commitsOfThePersonAreNeitherLostNorPushed()
{
    QFETCH(QString, file);
    QFETCH(bool, isMoved);
    QVERIFY(m_bench->publish());
    if (isMoved)
        moveRemote(u"more.txt"_s, "x");
    m_bench->commitFile(u"work"_s, file, "mine");
    const QString local = m_bench->head(u"work"_s), remote = m_bench->head(u"remote.git"_s);
    m_bench->addPapers({u"2501.00002"_s});
    QCOMPARE(m_bench->publishFails(), isMoved ? ErrorKind::PublishDiverged : ErrorKind::UnpushedCommits);
    QCOMPARE(m_bench->head(u"work"_s), local);
    QCOMPARE(m_bench->head(u"remote.git"_s), remote);
    QVERIFY(m_bench->status().isEmpty());
    QCOMPARE(bytesOf(m_bench->in(u"work/"_s + file)), QByteArray("mine"));
}

void TestPublishing::aNewBranchWithCommitsOfThePersonIsNotPushed()
{
    QVERIFY(m_bench->publish());
    m_bench->git(u"work"_s, u"switch -q -c draft"_s);
    m_bench->addPapers({u"2501.00002"_s});
    QVERIFY(m_bench->publish()); // the branch has only commits that were pushed
    QCOMPARE(m_bench->subjects(u"remote.git"_s, u"draft"_s).size(), 2);
    m_bench->git(u"work"_s, u"switch -q -c secret"_s);
    m_bench->commitFile(u"work"_s, u"secret.txt"_s, "mine");
    m_bench->addPapers({u"2501.00003"_s});
    QCOMPARE(m_bench->publishFails(), ErrorKind::UnpushedCommits);
    QVERIFY(!m_bench->git(u"remote.git"_s, u"branch"_s).contains(u"secret"_s));
}

void TestPublishing::changesOfThePersonStay_data()
{
    QTest::addColumn<bool>("isMoved");
    QTest::newRow("the remote is the same") << false;
    QTest::newRow("the remote has moved") << true;
}

void TestPublishing::changesOfThePersonStay()
{
    QFETCH(bool, isMoved);
    for (const QString &name : {u"staged.txt"_s, u"both.txt"_s, u"changed.txt"_s})
        m_bench->commitFile(u"work"_s, name, "old");
    m_bench->push(u"work"_s);
    if (isMoved)
        moveRemote(u"README.md"_s, "x");
    const auto put = [this](const char *name, const char *bytes) {
        putBytes(m_bench->in(u"work/"_s + QString::fromLatin1(name)), bytes);
    };
    put("staged.txt", "staged");
    put("both.txt", "staged");
    put("added.txt", "added");
    m_bench->git(u"work"_s, u"add staged.txt both.txt added.txt"_s);
    put("both.txt", "changed again");
    put("changed.txt", "changed");
    put("new.txt", "new");
    const QString status = m_bench->status();
    const QString index = m_bench->git(u"work"_s, u"diff --cached"_s),
                  files = m_bench->git(u"work"_s, u"diff"_s);
    const auto report = m_bench->publish();
    QVERIFY(report && report->isPushed);
    QCOMPARE(m_bench->status(), status);
    QCOMPARE(m_bench->git(u"work"_s, u"diff --cached"_s), index);
    QCOMPARE(m_bench->git(u"work"_s, u"diff"_s), files);
    QCOMPARE(m_bench->git(u"work"_s, u"show --format= --name-only HEAD"_s), u"README.md\n"_s);
}

DP_TEST(TestPublishing)
#include "tst_publishing.moc"
