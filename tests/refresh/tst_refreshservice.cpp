#include "refresh/refreshservice.h"

#include "base/category.h"
#include "library/libraryproperties.h"
#include "library/paperreader.h"
#include "support/refreshfixture.h"
#include "support/somepaper.h"
#include "support/testdates.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using dp::ErrorKind;
using dp::Keyword;
using dp::Library;
using dp::RefreshReport;
using dp::RefreshService;
using dp::test::Fault;
using dp::test::friday;
using dp::test::idsOf;
using dp::test::MadeUpPaper;
using dp::test::RefreshFixture;

namespace {

/// Returns the papers that a keyword of one word finds, newest submission first. most: maximum number of
/// papers.
QList<MadeUpPaper> about(const QList<MadeUpPaper> &papers, const QString &word, int most)
{
    QList<MadeUpPaper> found;
    for (const MadeUpPaper &paper : papers) {
        const bool computing = std::any_of(paper.categories.cbegin(), paper.categories.cend(),
            [](const QString &c) { return c.startsWith("cs."_L1) || c.startsWith("stat."_L1); });
        if (computing && paper.title.contains(word, Qt::CaseInsensitive)
            && paper.abstract.contains(word, Qt::CaseInsensitive) && found.size() < most)
            found << paper;
    }
    return found;
}

QStringList real(const QStringList &categories)
{
    QStringList kept;
    for (const QString &name : categories)
        if (dp::category::isValid(name))
            kept << name;
    return kept;
}

} // namespace

class TestRefreshService : public QObject
{
    Q_OBJECT

private slots:
    void theFirstRefreshStoresArxivsList_data();
    void theFirstRefreshStoresArxivsList();
    void theSecondRefreshStoresNewPapers();
    void aFailedKeywordDoesNotAffectOthers();
    void pagesAreRequestedUpToTheLimit();
    void aShortPageIsNotTheLastPage();
    void anUnusableEntryIsReportedAndOthersAreStored();
    void aPageWithAnUnusableEntryIsRequestedTwice();
    void unusableEntriesAtTheTopAreNoOutdatedList();
    void aRepeatedEntryIsOnePaper();
    void stopKeepsStoredPages();
    void aKeywordRemovedDuringTheRefreshStoresNothing();
    void aRunningKeywordIsNotAddedTwice();
    void theOrderOfTheSettingsIsUsed();
    void progressOnlyIncreases();
};

void TestRefreshService::theFirstRefreshStoresArxivsList_data()
{
    QTest::addColumn<bool>("classic");
    QTest::newRow("today's dialect") << false;
    QTest::newRow("the dialect before") << true;
}

void TestRefreshService::theFirstRefreshStoresArxivsList()
{
    QFETCH(bool, classic);
    RefreshFixture bench(dp::test::madeUpPapers(400, friday));
    bench.arxiv.setDialect(classic ? dp::test::AtomDialect::Classic : dp::test::AtomDialect::Current);
    const Keyword keyword = bench.add(u"Reasoning"_s);
    const auto reports = bench.refresh({keyword});
    QCOMPARE(reports.size(), 1);
    QVERIFY(!reports[0].error);

    const QList<MadeUpPaper> wanted = about(bench.arxiv.papers(), u"Reasoning"_s, 100);
    QVERIFY(wanted.size() > 10);
    QCOMPARE(bench.list(u"Reasoning"_s), idsOf(wanted));
    QCOMPARE(reports[0].changes.newCount(), wanted.size());
    const auto libraryPaper = bench.inLibrary<QList<dp::LibraryPaper>>(
        [id = keyword.id](Library &library) { return *dp::PaperReader(library).papers(dp::PaperQuery{id}); });
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const dp::Paper &paper = libraryPaper[i].paper;
        const MadeUpPaper &own = wanted[i];
        QCOMPARE(paper.id.version(), own.version);
        QCOMPARE(paper.title, own.title.simplified());
        QCOMPARE(paper.abstract, own.abstract.simplified());
        QCOMPARE(paper.comment, own.comment.simplified());
        QCOMPARE(paper.journalRef, own.journalRef);
        QCOMPARE(paper.doi, own.doi);
        QCOMPARE(paper.authors, own.authors);
        QCOMPARE(real(paper.categories), real(own.categories));
        QCOMPARE(paper.published.seconds(), own.published.toSecsSinceEpoch());
        QCOMPARE(paper.updated.seconds(), own.updated.toSecsSinceEpoch());
        QCOMPARE(paper.absUrl,
            u"%1://arxiv.org/abs/%2"_s.arg(classic ? u"http"_s : u"https"_s, paper.id.versioned()));
        QCOMPARE(libraryPaper[i].firstSeen, bench.clock.now());
    }
    const QString day = bench.inLibrary<QString>([](Library &library) {
        return *dp::LibraryProperties(library).get(dp::LibraryProperties::Name::LastUpdate);
    });
    QCOMPARE(day, u"2025-03-04"_s);
}

void TestRefreshService::theSecondRefreshStoresNewPapers()
{
    RefreshFixture bench(dp::test::madeUpPapers(300, friday.addDays(-7)));
    const Keyword keyword = bench.add(u"All"_s, u"cat:cs.* OR cat:stat.* OR cat:math.* OR cat:eess.*"_s, 100);
    bench.refresh({keyword});
    const QStringList before = bench.list(u"All"_s);
    bench.arxiv.setPapers(dp::test::madeUpPapers(380, friday.addDays(-4)));
    const auto again = bench.refresh({keyword});
    QVERIFY(!again[0].error);
    const QStringList after = bench.list(u"All"_s);
    QStringList fresh = after;
    fresh.removeIf([&](const QString &id) { return before.contains(id); });
    QVERIFY(!fresh.isEmpty());
    QCOMPARE(idsOf(again[0].changes.added).size(), fresh.size());
    for (const QString &id : before) // papers that are no longer in arXiv's list stay in the library
        QVERIFY(after.contains(id));
    const auto third = bench.refresh({keyword});
    QVERIFY(third[0].changes.isEmpty());
    QVERIFY(third[0].changes.unchanged >= 100); // all papers that the refresh requested again are unchanged
}

void TestRefreshService::aFailedKeywordDoesNotAffectOthers()
{
    RefreshFixture bench(dp::test::madeUpPapers(300, friday));
    const QList<Keyword> keywords{bench.add(u"Hallucination"_s), bench.add(u"Reasoning"_s),
        bench.add(u"Mine"_s, u"nosuchfield:x"_s), bench.add(u"MLLM"_s)};
    bench.arxiv.queueFault(Fault::status(400, {}, bench.arxiv.atom(u"nosuchfield:x"_s, 0, 1)), "Reasoning");
    const auto reports = bench.refresh(keywords);
    QCOMPARE(reports.size(), 4);
    QVERIFY(!reports[0].error && !reports[3].error);
    QVERIFY(reports[1].error && reports[1].error->kind == ErrorKind::QueryRejected);
    QVERIFY(reports[2].error && reports[2].error->kind == ErrorKind::QueryRejected);
    QVERIFY2(!reports[2].error->detail.isEmpty() && !reports[2].error->detail.contains(u'<'),
        qPrintable(reports[2].error->detail));
    QVERIFY(!bench.list(u"MLLM"_s).isEmpty());
    QCOMPARE(bench.list(u"Reasoning"_s), QStringList());
}

void TestRefreshService::pagesAreRequestedUpToTheLimit()
{
    RefreshFixture bench(dp::test::madeUpPapers(600, friday));
    const auto reports = bench.refresh({bench.add(u"All"_s, u"cat:cs.*"_s, 250)});
    QVERIFY(!reports[0].error);
    QCOMPARE(reports[0].changes.newCount(), 250);
    QStringList pages;
    for (const auto &request : bench.arxiv.requests())
        pages << request.parameter(u"start"_s) + u'+' + request.parameter(u"max_results"_s);
    QCOMPARE(pages.join(u' '), u"0+100 100+100 200+50"_s);
    QStringList wanted;
    for (const MadeUpPaper &paper : bench.arxiv.papers())
        if (wanted.size() < 250 && (u' ' + paper.categories.join(u' ')).contains(" cs."_L1))
            wanted << paper.id;
    QCOMPARE(bench.list(u"All"_s), wanted);
}

void TestRefreshService::aShortPageIsNotTheLastPage()
{
    RefreshFixture bench(dp::test::madeUpPapers(600, friday));
    bench.arxiv.queueFault(Fault::ShortPage);
    bench.options.retries = 1;
    const auto reports = bench.refresh({bench.add(u"All"_s, u"cat:cs.*"_s, 150)});
    QVERIFY(!reports[0].error);
    QCOMPARE(reports[0].changes.newCount(), 150);
    QCOMPARE(bench.list(u"All"_s).size(), 150);
    QCOMPARE(bench.arxiv.requests()[1].parameter(u"start"_s), u"0"_s); // the same page is requested again
}

void TestRefreshService::anUnusableEntryIsReportedAndOthersAreStored()
{
    RefreshFixture bench(dp::test::madeUpPapers(300, friday));
    bench.arxiv.queueFault(Fault::BadEntry);
    const auto reports = bench.refresh({bench.add(u"All"_s, u"cat:cs.*"_s, 50)});
    QVERIFY(!reports[0].error);
    QVERIFY(!reports[0].skipped.isEmpty());
    QVERIFY2(reports[0].skipped[0].startsWith("entry "_L1), qPrintable(reports[0].skipped[0]));
    QCOMPARE(bench.list(u"All"_s).size() + reports[0].skipped.size(), 50);
}

void TestRefreshService::aPageWithAnUnusableEntryIsRequestedTwice()
{
    RefreshFixture bench(dp::test::madeUpPapers(300, friday));
    bench.options.retries = 1;
    const Keyword keyword = bench.add(u"All"_s, u"cat:cs.*"_s, 150);
    bench.arxiv.queueFault(Fault::BadEntry);
    const auto once = bench.refresh({keyword});
    QVERIFY(!once[0].error);
    QCOMPARE(once[0].skipped, QStringList());
    QCOMPARE(bench.list(u"All"_s).size(), 150);
    QCOMPARE(bench.arxiv.requests().size(), 3); // the first page is requested twice, the second page once
}

void TestRefreshService::unusableEntriesAtTheTopAreNoOutdatedList()
{
    RefreshFixture bench(dp::test::madeUpPapers(300, friday.addDays(-7)));
    bench.checksLedger = false; // the papers of past days change later in this test
    bench.options.retries = 1;
    const Keyword keyword = bench.add(u"All"_s, u"cat:cs.*"_s, 50);
    bench.refresh({keyword});
    bench.arxiv.queueFault(Fault::BadEntry, {}, -1); // all entries at the top of the list are unusable
    const auto reports = bench.refresh({keyword});
    QVERIFY2(!reports[0].error, qPrintable(dp::test::describe(reports[0].error.value_or(dp::Error{}))));
    QVERIFY(reports[0].skipped.size() >= 4);
    QVERIFY(!bench.coverage(keyword).doubtedSince.isValid());
    bench.arxiv.setPapers(dp::test::madeUpPapers(380, friday.addDays(-5)));
    // The new papers are stored in spite of the unusable entries.
    QVERIFY(bench.refresh({keyword})[0].changes.newCount() > 0);
}

void TestRefreshService::aRepeatedEntryIsOnePaper()
{
    RefreshFixture bench(dp::test::madeUpPapers(300, friday));
    bench.arxiv.queueFault(Fault::Duplicates);
    const auto reports = bench.refresh({bench.add(u"All"_s, u"cat:cs.*"_s, 40)});
    QVERIFY(!reports[0].error);
    QCOMPARE(reports[0].changes.newCount(), bench.list(u"All"_s).size());
    QCOMPARE(bench.list(u"All"_s).size(), 40);
}

void TestRefreshService::stopKeepsStoredPages()
{
    RefreshFixture bench(dp::test::madeUpPapers(600, friday));
    const QList<Keyword> keywords{bench.add(u"All"_s, u"cat:cs.*"_s, 250), bench.add(u"Reasoning"_s)};
    bench.arxiv.queueFault(Fault::None);
    bench.arxiv.queueFault(Fault::Hang);
    bench.start(keywords);
    QTRY_COMPARE(bench.arxiv.requests().size(), 2);
    QVERIFY(bench.service->isRunning() && bench.service->isFetching(keywords[1].id));
    bench.service->stop();
    QCOMPARE(bench.timesFinished, 1);
    QVERIFY(!bench.service->isRunning() && !bench.service->isFetching(keywords[1].id));
    QCOMPARE(bench.finished.size(), 2);
    for (const RefreshReport &report : bench.finished)
        QVERIFY(report.error && report.error->kind == ErrorKind::Cancelled);
    QCOMPARE(bench.list(u"All"_s).size(), 100);
    bench.service->stop(); // a call without a running refresh has no effect
    QCOMPARE(bench.timesFinished, 1);
}

void TestRefreshService::aKeywordRemovedDuringTheRefreshStoresNothing()
{
    RefreshFixture bench(dp::test::madeUpPapers(300, friday));
    const Keyword keyword = bench.add(u"Reasoning"_s);
    QObject context;
    connect(&bench.arxiv, &dp::test::LoopbackArxiv::requested, &context, [&] {
        bench.thread.post(
            &context, [id = keyword.id](Library &library) { return dp::Keywords(library).remove(id).ok(); },
            [](bool) {});
    });
    const auto reports = bench.refresh({keyword});
    QVERIFY(reports[0].error && reports[0].error->kind == ErrorKind::KeywordRemoved);
    QCOMPARE(bench.list({}), QStringList());
}

void TestRefreshService::aRunningKeywordIsNotAddedTwice()
{
    RefreshFixture bench(dp::test::madeUpPapers(300, friday));
    const Keyword reasoning = bench.add(u"Reasoning"_s), mllm = bench.add(u"MLLM"_s);
    bench.start({reasoning});
    bench.service->start({reasoning, mllm});
    bench.service->start({mllm});
    QTRY_COMPARE(bench.timesFinished, 1);
    QCOMPARE(bench.finished.size(), 2);
    QCOMPARE(bench.arxiv.requests().size(), 2);
    QCOMPARE(bench.arxiv.mostAtOnce(), 1);
}

void TestRefreshService::theOrderOfTheSettingsIsUsed()
{
    RefreshFixture bench(dp::test::madeUpPapers(300, friday));
    bench.options.order = dp::SortBy::Updated;
    bench.refresh({bench.add(u"Reasoning"_s)});
    QCOMPARE(bench.arxiv.requests()[0].parameter(u"sortBy"_s), u"lastUpdatedDate"_s);
    QCOMPARE(bench.arxiv.requests()[0].parameter(u"sortOrder"_s), u"descending"_s);
}

void TestRefreshService::progressOnlyIncreases()
{
    RefreshFixture bench(dp::test::madeUpPapers(600, friday));
    const QList<Keyword> keywords{bench.add(u"All"_s, u"cat:cs.*"_s, 250), bench.add(u"Reasoning"_s),
        bench.add(u"Nothing"_s, u"ti:zzzzzz"_s)};
    bench.start({});
    QSignalSpy progress(bench.service.get(), &RefreshService::progressed);
    bench.start(keywords);
    // Each of the two start() calls connects the signal, so the end counts twice.
    QTRY_COMPARE(bench.timesFinished, 2);
    int last = 0;
    for (const auto &call : progress) {
        QVERIFY2(call[0].toInt() >= last && call[0].toInt() <= 1000,
            qPrintable(u"%1 after %2"_s.arg(call[0].toInt()).arg(last)));
        last = call[0].toInt();
    }
    QVERIFY(last >= 660);
}

DP_TEST(TestRefreshService)
#include "tst_refreshservice.moc"
