#include "transfer/pageguard.h"

#include "support/gitfixture.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::test::bytesOf;
using dp::test::GitFixture;
using dp::test::putBytes;

/// Publishing loses nothing that a person has written, and writes nothing outside of its folder.
class TestPageGuard : public QObject
{
    Q_OBJECT

    using Page = dp::PublishOptions::Page;

private slots:
    void init() { m_bench = std::make_unique<GitFixture>(); }
    void cleanup() { m_bench.reset(); }
    void aLinkOnTheWayIsRefused_data();
    void aLinkOnTheWayIsRefused();
    void theWrongTypeIsRefusedBeforeAnythingIsWritten_data();
    void theWrongTypeIsRefusedBeforeAnythingIsWritten();
    void changesThatAreNotCommittedAreNotReplaced_data();
    void changesThatAreNotCommittedAreNotReplaced();
    void committedFilesAreReplaced();
    void ownPagesThatWereNotCommittedAreReplaced_data();
    void ownPagesThatWereNotCommittedAreReplaced();
    void pagesWrittenWithoutACommitAreCommittedLater();
    void anEditedPageThatWasNotCommittedIsNotReplaced();
    void aForeignFileOutsideOfGitIsNotReplaced_data();
    void aForeignFileOutsideOfGitIsNotReplaced();
    void ownPagesOutsideOfGitAreReplaced();

private:
    QByteArray page(const QString &name = u"README.md"_s) const
    {
        return bytesOf(m_bench->in(u"work/"_s + name));
    }
    /// Returns the error of the run, which must be that of the plan.
    dp::Error failure()
    {
        const auto plan = m_bench->plan(), run = m_bench->publish();
        if (plan || run || plan.error().kind != run.error().kind
            || plan.error().subject != run.error().subject)
            qFatal("the run has another error than the plan, or none");
        return run.error();
    }
    void refuseCommits(bool refused)
    {
        const QString hook = u"work/.git/hooks/pre-commit"_s;
        refused ? m_bench->putScript(hook, "exit 1") : void(QFile::remove(m_bench->in(hook)));
    }
    std::unique_ptr<GitFixture> m_bench;
};

void TestPageGuard::aLinkOnTheWayIsRefused_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("commits");
    for (const bool commits : {true, false}) {
        QTest::addRow("a file, %s", commits ? "git" : "no git") << u"README.md"_s << commits;
        QTest::addRow("a folder, %s", commits ? "git" : "no git") << u".github"_s << commits;
    }
}

void TestPageGuard::aLinkOnTheWayIsRefused()
{
    QFETCH(QString, link);
    QFETCH(bool, commits);
    m_bench->options.commits = m_bench->options.pushes = commits;
    m_bench->options.pages = {Page::Html, Page::Readme, Page::Digest};
    QDir().mkpath(m_bench->in(u"elsewhere"_s));
    QVERIFY(QFile::link(m_bench->in(u"elsewhere"_s), m_bench->in(u"work/"_s + link)));
    const dp::Error error = failure();
    QCOMPARE(error.kind, ErrorKind::PublishLink);
    QCOMPARE(error.subject, m_bench->in(u"work/"_s + link));
    QVERIFY(QDir(m_bench->in(u"elsewhere"_s)).isEmpty());
    QVERIFY(!QFile::exists(m_bench->in(u"work/index.html"_s)));
}

void TestPageGuard::theWrongTypeIsRefusedBeforeAnythingIsWritten_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("commits");
    for (const bool commits : {true, false}) {
        QTest::addRow("a file, %s", commits ? "git" : "no git") << u".github"_s << QString() << commits;
        QTest::addRow("a folder, %s", commits ? "git" : "no git") << QString() << u"index.html"_s << commits;
    }
}

void TestPageGuard::theWrongTypeIsRefusedBeforeAnythingIsWritten()
{
    QFETCH(QString, file);
    QFETCH(QString, folder);
    QFETCH(bool, commits);
    m_bench->options.commits = m_bench->options.pushes = commits;
    m_bench->options.pages = {Page::Readme, Page::Digest, Page::Html};
    if (!file.isEmpty())
        putBytes(m_bench->in(u"work/"_s + file), "mine");
    else
        QVERIFY(QDir().mkpath(m_bench->in(u"work/"_s + folder)));
    const dp::Error error = failure();
    QCOMPARE(error.kind, ErrorKind::PublishInTheWay);
    QCOMPARE(error.subject, m_bench->in(u"work/"_s + file + folder));
    QVERIFY(!QFile::exists(m_bench->in(u"work/README.md"_s)));
}

void TestPageGuard::changesThatAreNotCommittedAreNotReplaced_data()
{
    QTest::addColumn<QByteArray>("committed"); // null: nothing
    QTest::addColumn<QByteArray>("staged");
    QTest::addColumn<QByteArray>("present");
    QTest::addColumn<bool>("isMoved");
    const QByteArray none;
    for (const bool isMoved : {false, true}) {
        const char *remote = isMoved ? "the remote has moved" : "the remote is the same";
        QTest::addRow("untracked, %s", remote) << none << none << QByteArray("mine") << isMoved;
        QTest::addRow("new and staged, %s", remote)
            << none << QByteArray("mine") << QByteArray("mine") << isMoved;
        QTest::addRow("changed, %s", remote) << QByteArray("old") << none << QByteArray("mine") << isMoved;
        QTest::addRow("changed and staged, %s", remote)
            << QByteArray("old") << QByteArray("mine") << QByteArray("mine") << isMoved;
        QTest::addRow("staged, then changed back, %s", remote)
            << QByteArray("old") << QByteArray("mine") << QByteArray("old") << isMoved;
        QTest::addRow("staged, then removed, %s", remote)
            << QByteArray("old") << QByteArray("mine") << none << isMoved;
    }
}

void TestPageGuard::changesThatAreNotCommittedAreNotReplaced()
{
    QFETCH(QByteArray, committed);
    QFETCH(QByteArray, staged);
    QFETCH(QByteArray, present);
    QFETCH(bool, isMoved);
    const QString file = m_bench->in(u"work/index.html"_s);
    m_bench->options.pages = {Page::Readme, Page::Html};
    if (!committed.isNull()) {
        m_bench->commitFile(u"work"_s, u"index.html"_s, committed);
        m_bench->push(u"work"_s);
    }
    if (isMoved) {
        m_bench->clone(u"other"_s);
        m_bench->commitFile(u"other"_s, u"index.html"_s, "of another machine");
        m_bench->push(u"other"_s);
    }
    if (!staged.isNull()) {
        putBytes(file, staged);
        m_bench->git(u"work"_s, u"add index.html"_s);
    }
    present.isNull() ? void(QFile::remove(file)) : putBytes(file, present);
    const QString status = m_bench->status(), index = m_bench->git(u"work"_s, u"ls-files --stage"_s);
    const dp::Error error = failure();
    QCOMPARE(error.kind, ErrorKind::PublishUncommitted);
    QCOMPARE(error.subject, file);
    QCOMPARE(m_bench->status(), status);
    QCOMPARE(m_bench->git(u"work"_s, u"ls-files --stage"_s), index);
    QCOMPARE(page(u"index.html"_s), present);
    QVERIFY(!QFile::exists(m_bench->in(u"work/README.md"_s)));
}

void TestPageGuard::committedFilesAreReplaced()
{
    m_bench->commitFile(u"work"_s, u"README.md"_s, "mine");
    m_bench->push(u"work"_s);
    const auto report = m_bench->publish();
    QVERIFY(report && report->isPushed);
    QVERIFY(page().contains("2501.00001"));
}

void TestPageGuard::ownPagesThatWereNotCommittedAreReplaced_data()
{
    QTest::addColumn<bool>("isFirst");
    QTest::addColumn<bool>("hasCarriageReturns");
    QTest::newRow("new") << true << false;
    QTest::newRow("changed") << false << false;
    QTest::newRow("git has changed the line endings") << true << true;
}

/// A hook has refused the commit, and then there are more papers.
void TestPageGuard::ownPagesThatWereNotCommittedAreReplaced()
{
    QFETCH(bool, isFirst);
    QFETCH(bool, hasCarriageReturns);
    if (!isFirst)
        QVERIFY(m_bench->publish());
    m_bench->addPapers({u"2501.00002"_s});
    refuseCommits(true);
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishCommitFailed);
    QVERIFY(page().contains("2501.00002"));
    if (hasCarriageReturns)
        putBytes(m_bench->in(u"work/README.md"_s), page().replace("\n", "\r\n"));
    m_bench->addPapers({u"2501.00003"_s});
    QCOMPARE(m_bench->publishFails(), ErrorKind::PublishCommitFailed);
    refuseCommits(false);
    m_bench->addPapers({u"2501.00004"_s});
    const auto report = m_bench->publish();
    QVERIFY(report && report->isPushed);
    QVERIFY(page().contains("2501.00004"));
    QVERIFY(m_bench->status().isEmpty());
}

void TestPageGuard::pagesWrittenWithoutACommitAreCommittedLater()
{
    m_bench->options.commits = m_bench->options.pushes = false;
    QVERIFY(m_bench->publish());
    m_bench->options.commits = m_bench->options.pushes = true;
    m_bench->addPapers({u"2501.00002"_s});
    const auto report = m_bench->publish();
    QVERIFY(report && report->isPushed);
    QVERIFY(m_bench->remoteFile(u"README.md"_s).contains("2501.00002"_L1));
}

void TestPageGuard::anEditedPageThatWasNotCommittedIsNotReplaced()
{
    QVERIFY(m_bench->publish());
    const QByteArray edited = page() + "\nA line of mine.\n";
    putBytes(m_bench->in(u"work/README.md"_s), edited);
    QCOMPARE(failure().kind, ErrorKind::PublishUncommitted);
    QCOMPARE(page(), edited);
}

void TestPageGuard::aForeignFileOutsideOfGitIsNotReplaced_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("README") << u"README.md"_s << QByteArray("# My project\n\nLast update: yesterday\n");
    QTest::newRow("digest") << u".github/ISSUE_TEMPLATE.md"_s << QByteArray("---\ntitle: Bug\n---\n");
    QTest::newRow("HTML") << u"index.html"_s << QByteArray("<!DOCTYPE html><title>My page</title>");
    QTest::newRow("Atom") << u"feed.atom"_s << QByteArray("<feed><generator>Hugo</generator></feed>");
    QTest::newRow("JSON") << u"feed.json"_s << QByteArray("{\"papers\": []}");
}

void TestPageGuard::aForeignFileOutsideOfGitIsNotReplaced()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    m_bench->options.commits = m_bench->options.pushes = false;
    m_bench->options.pages = {Page::Readme, Page::Digest, Page::Html, Page::Atom, Page::JsonFeed};
    QDir().mkpath(m_bench->in(u"work/.github"_s));
    putBytes(m_bench->in(u"work/"_s + name), bytes);
    const dp::Error error = failure();
    QCOMPARE(error.kind, ErrorKind::PublishForeignFile);
    QCOMPARE(error.subject, m_bench->in(u"work/"_s + name));
    QCOMPARE(page(name), bytes);
    QCOMPARE(QDir(m_bench->in(u"work"_s)).entryList(QDir::Files | QDir::Hidden).size(),
        name.contains(u'/') ? 0 : 1);
}

void TestPageGuard::ownPagesOutsideOfGitAreReplaced()
{
    m_bench->options.commits = m_bench->options.pushes = false;
    m_bench->options.pages = {Page::Readme, Page::Digest, Page::Html, Page::Atom, Page::JsonFeed};
    for (const auto layout :
        {dp::ReadmeLayout::DailyArxiv, dp::ReadmeLayout::CvArxivDaily, dp::ReadmeLayout::CvArxivDailyList}) {
        m_bench->options.readme.layout = layout;
        QVERIFY(m_bench->publish());
        m_bench->addPapers({u"2501.0001%1"_s.arg(int(layout))});
        const auto report = m_bench->publish();
        QVERIFY(report && report->hasChanges());
    }
}

DP_TEST(TestPageGuard)
#include "tst_pageguard.moc"
