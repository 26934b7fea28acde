#include "library/unreadagain.h"

#include "library/keywordchanges.h"
#include "library/keywords.h"
#include "library/ledger.h"
#include "library/librarycounts.h"
#include "library/libraryopener.h"
#include "library/papercounter.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/recovery/repair.h"
#include "library/recovery/restore.h"
#include "library/removedkeywords.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using dp::Keyword;
using dp::Keywords;
using dp::Paper;
using dp::Papers;
using dp::Source;
using dp::test::keyOf;
using dp::test::somePaper;
using dp::test::testTime;
using Revisions = dp::Keyword::Revisions;

/// Tests what a new version of a paper does in the lists of its keywords.
class TestUnreadAgain : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void thePolicyDecides_data();
    void thePolicyDecides();
    void oneOfSeveralKeywordsIsEnough();
    void otherSourcesAreNoNews();
    void aCommentThatIsAddedLaterIsNews();
    void ignoredRevisionsAreNotCounted();
    void thePolicyIsStoredAndMerged();
    void thePolicySurvivesBackupAndRemoval();

private:
    void setPolicy(const QString &name, Revisions revisions)
    {
        auto keyword = Keywords(*m_library).find(name);
        VERIFY_OK(keyword);
        keyword->revisions = revisions;
        VERIFY_OK(Keywords(*m_library).update(*keyword));
    }
    void store(const Paper &paper, const QString &keyword, Source source = Source::Feed)
    {
        VERIFY_OK(
            Papers(*m_library).store({paper}, dp::test::keywordId(*m_library, keyword), source, testTime));
    }
    static Paper version(int number, const QString &comment)
    {
        Paper paper = somePaper(u"2503.00001v%1"_s.arg(number));
        paper.comment = comment;
        return paper;
    }
    qint64 unreadOf(const QString &keyword)
    {
        return Keywords(*m_library).state(dp::test::keywordId(*m_library, keyword))->unread;
    }
    Revisions policyOf(const QString &keyword) { return Keywords(*m_library).find(keyword)->revisions; }
    std::unique_ptr<dp::Library> m_library;
};

void TestUnreadAgain::init()
{
    m_library = dp::test::newLibrary({u"A"_s, u"B"_s});
    store(version(1, u"12 pages"_s), u"A"_s);
    VERIFY_OK(Papers(*m_library).mark({keyOf(u"2503.00001"_s)}, dp::Mark::Read));
    QCOMPARE(unreadOf(u"A"_s), 0);
}

void TestUnreadAgain::thePolicyDecides_data()
{
    QTest::addColumn<Revisions>("policy");
    QTest::addColumn<QString>("comment");
    QTest::addColumn<int>("unread");
    QTest::newRow("badge") << Revisions::Badge << u"Accepted at ICML 2025"_s << 0;
    QTest::newRow("ignored") << Revisions::Ignored << u"Accepted at ICML 2025"_s << 0;
    QTest::newRow("accepted") << Revisions::Unread << u"Accepted at ICML 2025"_s << 1;
    QTest::newRow("withdrawn") << Revisions::Unread << u"This paper has been withdrawn"_s << 1;
    QTest::newRow("no news") << Revisions::Unread << u"14 pages"_s << 0;
}

void TestUnreadAgain::thePolicyDecides()
{
    QFETCH(const Revisions, policy);
    QFETCH(const QString, comment);
    setPolicy(u"A"_s, policy);
    store(version(2, comment), u"A"_s);
    QTEST(int(unreadOf(u"A"_s)), "unread");
    QTEST(int(dp::LibraryCounts::read(*m_library)->unread), "unread");
    QCOMPARE(*dp::repair::problems(*m_library), QStringList());
    // It is news only once.
    VERIFY_OK(Papers(*m_library).mark({keyOf(u"2503.00001"_s)}, dp::Mark::Read));
    store(version(3, comment + u", revised"_s), u"A"_s);
    QCOMPARE(unreadOf(u"A"_s), 0);
}

void TestUnreadAgain::oneOfSeveralKeywordsIsEnough()
{
    store(version(1, u"12 pages"_s), u"B"_s);
    setPolicy(u"A"_s, Revisions::Ignored);
    setPolicy(u"B"_s, Revisions::Unread);
    VERIFY_OK(Papers(*m_library).update({version(2, u"Accepted at ICML 2025"_s)}, testTime));
    QCOMPARE(unreadOf(u"A"_s), 1);
    QCOMPARE(unreadOf(u"B"_s), 1);
}

void TestUnreadAgain::otherSourcesAreNoNews()
{
    setPolicy(u"A"_s, Revisions::Unread);
    store(version(2, u"Accepted at ICML 2025"_s), u"A"_s, Source::Snapshot);
    QCOMPARE(unreadOf(u"A"_s), 0);
}

/// Announcements have no comments, and authors change a comment without a new version.
void TestUnreadAgain::aCommentThatIsAddedLaterIsNews()
{
    setPolicy(u"A"_s, Revisions::Unread);
    store(version(2, {}), u"A"_s, Source::Announcement);
    QCOMPARE(unreadOf(u"A"_s), 0);
    store(version(2, u"Accepted at ICML 2025"_s), u"A"_s);
    QCOMPARE(unreadOf(u"A"_s), 1);
    // It is news only once.
    VERIFY_OK(Papers(*m_library).mark({keyOf(u"2503.00001"_s)}, dp::Mark::Read));
    store(version(2, u"Accepted at ICML 2025, 9 pages"_s), u"A"_s);
    QCOMPARE(unreadOf(u"A"_s), 0);
}

void TestUnreadAgain::ignoredRevisionsAreNotCounted()
{
    dp::Coverage coverage;
    coverage.kept = true;
    coverage.complete.add({QDate(2025, 2, 3), QDate(2025, 4, 1)});
    VERIFY_OK(dp::Ledger(*m_library).save(dp::test::keywordId(*m_library, u"A"_s), coverage));
    store(version(2, u"14 pages"_s), u"A"_s);
    const auto revised = [this] {
        return dp::PaperCounter::read(*m_library, dp::test::keywordId(*m_library, u"A"_s))->revised.size();
    };
    QCOMPARE(revised(), 1);
    setPolicy(u"A"_s, Revisions::Ignored);
    QCOMPARE(revised(), 0);
}

void TestUnreadAgain::thePolicyIsStoredAndMerged()
{
    QCOMPARE(policyOf(u"A"_s), Revisions::Badge);
    const QList<Keyword> before = *Keywords(*m_library).all();
    QList<Keyword> after = before;
    after[0].revisions = Revisions::Unread;
    QVERIFY(!dp::keywordchanges::changesPapers(before, after));
    setPolicy(u"B"_s, Revisions::Ignored); // by another program
    VERIFY_OK(dp::keywordchanges::store(*m_library, before, after));
    QCOMPARE(policyOf(u"A"_s), Revisions::Unread);
    QCOMPARE(policyOf(u"B"_s), Revisions::Ignored);
    QVERIFY(before[0].asksLike(after[0])); // the ledger stays valid
}

void TestUnreadAgain::thePolicySurvivesBackupAndRemoval()
{
    const QTemporaryDir folder; // a backup needs a library in a file
    auto opened = dp::libraryopener::open(
        folder.filePath(u"library.sqlite"_s), dp::Library::Access::Create, {Keyword{0, u"A"_s, {}, {}, 100}});
    VERIFY_OK(opened);
    m_library = std::move(*opened);
    setPolicy(u"A"_s, Revisions::Unread);
    const auto written = dp::backup::write(*m_library, dp::backup::Reason::Daily, testTime);
    VERIFY_OK(written);
    const qint64 id = dp::test::keywordId(*m_library, u"A"_s);
    {
        dp::Transaction transaction(*m_library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(dp::RemovedKeywords(transaction).remove(id, testTime));
        VERIFY_OK(dp::RemovedKeywords(transaction).restore(id));
        VERIFY_OK(transaction.commit());
    }
    QCOMPARE(policyOf(u"A"_s), Revisions::Unread);
    {
        dp::Transaction transaction(*m_library);
        VERIFY_OK(transaction.begin());
        VERIFY_OK(Keywords(transaction).remove(id));
        VERIFY_OK(transaction.commit());
    }
    VERIFY_OK(dp::restore::fromBackup(*m_library, *written, testTime));
    QCOMPARE(policyOf(u"A"_s), Revisions::Unread);
}

DP_TEST(TestUnreadAgain)
#include "tst_unreadagain.moc"
