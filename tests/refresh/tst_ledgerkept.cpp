#include "library/paperreader.h"
#include "support/somepaper.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "support/visit.h"
#include "support/zebras.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Coverage;
using dp::DayRange;
using dp::ErrorKind;
using dp::Keyword;
using dp::Library;
using dp::test::Fault;
using dp::test::idsOf;
using dp::test::MadeUpPaper;
using dp::test::spring;
using dp::test::Visit;
using dp::test::zebra;
using dp::test::zebras;
using Insist = dp::RefreshService::Insist;

namespace {

constexpr int aDay = 3; // number of papers on each day

const QDate first = Visit::first();
const QDate summer(2026, 6, 17);

} // namespace

/// Tests which requests a refresh and a fill send, depending on the days of the keyword that the ledger marks
/// as complete.
class TestLedgerKept : public QObject
{
    Q_OBJECT

private slots:
    void tenRefreshesADaySendOneRequest();
    void aVisitAfterTwoMonthsMissesNothing();
    void theFirstRefreshCoversOnlyItsDays();
    void theGapBeyondTheBoundIsFilled();
    void aFillFetchesAllPapersSinceTheDay();
    void anInterruptedFillContinues();
    void anInterruptedRefreshContinuesTheSameDay();
    void aPaperMissingFromEarlierAnswersIsLate();
    void anOutdatedListIsRejected();
    void anOutdatedListIsAcceptedAfterAWeek();
    void anUnchangedListIsNotSentAgain();
    void validatorsAreSentOnlyForTheSameQuery();
    void aKeywordChangedDuringTheRefreshStartsAgain();
    void aListThatGrowsDuringTheRefreshLosesNoDay();
};

void TestLedgerKept::tenRefreshesADaySendOneRequest()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s);
    for (int i = 0; i < 10; ++i) {
        const auto reports = bench.refresh({keyword}, Insist::No);
        QVERIFY(!reports[0].error);
        QCOMPARE(reports[0].notDue, i > 0);
    }
    QCOMPARE(bench.arxiv.requests().size(), 1);
    // 19:59:59 Eastern time, one second before the announcement.
    bench.clock.set(QDateTime(spring, QTime(23, 59, 59), Qt::UTC));
    QVERIFY(bench.refresh({keyword}, Insist::No)[0].notDue);
    QVERIFY(!bench.refresh({keyword}, Insist::Yes)[0].notDue);
    QCOMPARE(bench.arxiv.requests().size(), 2);
    bench.clock.set(QDateTime(spring.addDays(1), QTime(0, 0, 1), Qt::UTC));
    QVERIFY(!bench.refresh({keyword}, Insist::No)[0].notDue);
    QCOMPARE(bench.arxiv.requests().size(), 3);
}

void TestLedgerKept::aVisitAfterTwoMonthsMissesNothing()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 50);
    bench.refresh({keyword}, Insist::No);
    const QStringList before = bench.list(u"Zebra"_s);
    QCOMPARE(before.size(), 50);
    bench.travel(summer);
    const auto reports = bench.refresh({keyword}, Insist::No);
    QVERIFY(!reports[0].error && !reports[0].cutOff);
    const QStringList all = bench.list(u"Zebra"_s);
    QCOMPARE(all, idsOf(zebras(first, summer.addDays(-1), aDay)).first(all.size()));
    QVERIFY(all.contains(before.last()));
    const Coverage coverage = bench.coverage(keyword);
    QCOMPARE(coverage.gaps(), QList<DayRange>());
    QCOMPARE(coverage.completeTo(), summer);
    QVERIFY(coverage.completeFrom() <= spring.addDays(-7));
    // The refresh requests the new days and up to a week of the days already known: 63 + 7 days with three
    // papers each.
    QCOMPARE(bench.arxiv.requests().size(), 3);
}

void TestLedgerKept::theFirstRefreshCoversOnlyItsDays()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 50);
    bench.refresh({keyword});
    // 50 papers are all papers of 16 days and two papers of another day. This day is not complete, because it
    // may have more papers.
    const QList<DayRange> known{{spring.addDays(-16), spring}};
    QCOMPARE(bench.coverage(keyword).complete.ranges(), known);
}

void TestLedgerKept::theGapBeyondTheBoundIsFilled()
{
    Visit bench(spring);
    bench.options.bound = 100;
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 50);
    bench.refresh({keyword}, Insist::No);
    bench.travel(summer);
    const auto reports = bench.refresh({keyword}, Insist::No);
    QVERIFY(reports[0].cutOff);
    // One request for the list, and one for new versions of older papers.
    QCOMPARE(bench.arxiv.requests().size(), 2);
    // At the first refresh, arXiv had not yet shown all papers of the last known days. Therefore these days
    // are no longer complete.
    const QList<DayRange> gap{{spring.addDays(-1 - 7), summer.addDays(-34)}};
    QCOMPARE(bench.coverage(keyword).gaps(), gap);

    bench.arxiv.clearRequests();
    QVERIFY(!bench.fill(keyword)[0].error);
    QCOMPARE(bench.coverage(keyword).gaps(), QList<DayRange>());
    const QStringList all = bench.list(u"Zebra"_s);
    QCOMPARE(all, idsOf(zebras(first, summer.addDays(-1), aDay)).first(all.size()));
    QVERIFY(all.size() > 62 * aDay);
    // The fill also requests up to a week of the known days, because arXiv had not yet shown all of their
    // papers.
    for (const auto &request : bench.arxiv.requests())
        QVERIFY(request.parameter(u"search_query"_s)
                    .endsWith(u" AND submittedDate:[202603310000 TO 202605142359]"_s));
    bench.arxiv.clearRequests();
    bench.fill(keyword);
    QCOMPARE(bench.arxiv.requests().size(), 0); // a fill without gaps sends no request
}

void TestLedgerKept::aFillFetchesAllPapersSinceTheDay()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 20);
    bench.refresh({keyword});
    const auto reports = bench.fill(keyword, QDate(2026, 2, 1));
    QVERIFY(!reports[0].error);
    const QStringList wanted = idsOf(zebras(QDate(2026, 2, 1), spring.addDays(-1), aDay));
    QCOMPARE(bench.list(u"Zebra"_s), wanted);
    const Coverage coverage = bench.coverage(keyword);
    QCOMPARE(coverage.completeFrom(), QDate(2026, 2, 1));
    // No wanted day is stored any more, because the fill has reached it.
    QVERIFY(!coverage.wantedFrom.isValid());
}

void TestLedgerKept::anInterruptedFillContinues()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 20);
    bench.refresh({keyword});
    bench.arxiv.queueFault(Fault::None, "submittedDate:");
    bench.arxiv.queueFault(Fault::status(503), "submittedDate:");
    const auto broken = bench.fill(keyword, first);
    QVERIFY(broken[0].error);
    // Two papers were in the library already: they are of a day that is only partly known.
    QCOMPARE(bench.list(u"Zebra"_s).size(), 20 + 100 - 2);
    const QList<DayRange> left = bench.coverage(keyword).gaps();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left[0].from, first);

    bench.arxiv.clearRequests();
    // The fill continues to the wanted day, which the library has stored.
    const auto reports = bench.fill(keyword);
    QVERIFY(!reports[0].error);
    QCOMPARE(bench.list(u"Zebra"_s), idsOf(zebras(first, spring.addDays(-1), aDay)));
    QVERIFY(bench.arxiv.requests()[0]
                .parameter(u"search_query"_s)
                .contains(left[0].to.toString(u"' TO 'yyyyMMdd'2359]'"_s)));
    QCOMPARE(bench.coverage(keyword).completeFrom(), first);
}

void TestLedgerKept::anInterruptedRefreshContinuesTheSameDay()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 50);
    bench.refresh({keyword}, Insist::No);
    bench.travel(summer);
    bench.arxiv.queueFault(Fault::None);
    bench.arxiv.queueFault(Fault::status(503));
    QVERIFY(bench.refresh({keyword}, Insist::No)[0].error);
    QCOMPARE(bench.coverage(keyword).gaps().size(), 1);
    QCOMPARE(bench.coverage(keyword).resumeFrom,
        spring.addDays(-1 - 7)); // the newest known paper was submitted one day before `spring`
    const auto again = bench.refresh({keyword}, Insist::No);
    QVERIFY(!again[0].error && !again[0].notDue);
    QCOMPARE(bench.coverage(keyword).gaps(), QList<DayRange>());
    const QStringList all = bench.list(u"Zebra"_s);
    QCOMPARE(all, idsOf(zebras(first, summer.addDays(-1), aDay)).first(all.size()));
    QVERIFY(bench.refresh({keyword}, Insist::No)[0].notDue);
}

void TestLedgerKept::aPaperMissingFromEarlierAnswersIsLate()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s);
    const QDateTime held(spring.addDays(-3), QTime(9, 30), Qt::UTC);
    bench.refresh({keyword}, Insist::No);
    bench.travel(spring.addDays(1));
    auto papers = bench.arxiv.papers();
    papers << zebra(40000, held);
    bench.arxiv.setPapers(papers);
    const auto reports = bench.refresh({keyword}, Insist::No);
    QCOMPARE(idsOf(reports[0].changes.late), QStringList{u"2601.40000"_s});
    QCOMPARE(reports[0].changes.added.size(), aDay + 1); // the late paper and the three papers of the new day
    const auto libraryPaper = bench.inLibrary<QList<dp::LibraryPaper>>(
        [id = keyword.id](Library &library) { return *dp::PaperReader(library).papers(dp::PaperQuery{id}); });
    for (const dp::LibraryPaper &paper : libraryPaper)
        QCOMPARE(paper.late, paper.paper.id.toString() == "2601.40000"_L1);
    QVERIFY(bench.refresh({keyword}, Insist::Yes)[0].changes.late.isEmpty());
}

void TestLedgerKept::anOutdatedListIsRejected()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s);
    bench.refresh({keyword});
    const QStringList known = bench.list(u"Zebra"_s);
    const auto now = bench.arxiv.papers();
    bench.arxiv.setPapers(now.mid(9)); // the answer comes from a replica that is three days old
    const auto reports = bench.refresh({keyword});
    QVERIFY(reports[0].error && reports[0].error->kind == ErrorKind::StaleAnswer);
    QCOMPARE(bench.list(u"Zebra"_s), known);
    QCOMPARE(bench.coverage(keyword).doubtedSince, bench.clock.now());
    bench.arxiv.setPapers(now);
    QVERIFY(!bench.refresh({keyword})[0].error);
    QVERIFY(!bench.coverage(keyword).doubtedSince.isValid());
}

void TestLedgerKept::anOutdatedListIsAcceptedAfterAWeek()
{
    // The list can look outdated because arXiv has removed the newest paper.
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s);
    bench.refresh({keyword});
    const auto without = bench.arxiv.papers().mid(1);
    bench.arxiv.setPapers(without);
    for (const int days : {0, 3, 6}) {
        bench.clock.set(QDateTime(spring.addDays(days), QTime(12, 0), Qt::UTC));
        QVERIFY(bench.refresh({keyword})[0].error);
        QCOMPARE(bench.coverage(keyword).doubtedSince.date(), spring);
    }
    bench.clock.set(QDateTime(spring.addDays(7), QTime(12, 0), Qt::UTC));
    QVERIFY(!bench.refresh({keyword})[0].error);
    QVERIFY(!bench.coverage(keyword).doubtedSince.isValid());
    QCOMPARE(bench.list(u"Zebra"_s).size(), 101); // the removed paper stays in the library
    QVERIFY(!bench.refresh({keyword})[0].error);
}

void TestLedgerKept::anUnchangedListIsNotSentAgain()
{
    Visit bench(spring);
    bench.arxiv.setValidates(true);
    const Keyword keyword = bench.add(u"Zebra"_s);
    bench.refresh({keyword}, Insist::No);
    QVERIFY(!bench.arxiv.requests()[0].headers.contains("if-none-match"));
    // The answer is the same on the next day, because no papers were announced.
    bench.clock.set(bench.clock.now().addDays(1));
    bench.arxiv.setNow(bench.clock.now());
    const auto reports = bench.refresh({keyword}, Insist::No);
    QVERIFY(!reports[0].error && !reports[0].notDue);
    QCOMPARE(reports[0].changes.unchanged, 100);
    QCOMPARE(reports[0].changes.newCount(), 0);
    QCOMPARE(bench.arxiv.requests().size(), 2);
    QVERIFY(bench.arxiv.requests()[1].headers.contains("if-none-match"));
    QCOMPARE(bench.coverage(keyword).completeTo(), spring.addDays(1));
    QVERIFY(bench.refresh({keyword}, Insist::No)[0].notDue);
    bench.refresh({keyword}, Insist::Yes); // Insist::Yes requests the whole answer
    QVERIFY(!bench.arxiv.requests()[2].headers.contains("if-none-match"));
}

void TestLedgerKept::validatorsAreSentOnlyForTheSameQuery()
{
    Visit bench(spring);
    bench.arxiv.setValidates(true);
    Keyword keyword = bench.add(u"Zebra"_s, {}, 50);
    bench.refresh({keyword}, Insist::No);
    bench.options.order = dp::SortBy::Updated;
    bench.clock.set(bench.clock.now().addDays(1));
    QVERIFY(!bench.refresh({keyword}, Insist::No)[0].error);
    QVERIFY(!bench.arxiv.requests()[1].headers.contains("if-none-match"));
}

void TestLedgerKept::aKeywordChangedDuringTheRefreshStartsAgain()
{
    Visit bench(spring);
    Keyword keyword = bench.add(u"Zebra"_s, {}, 50);
    bench.refresh({keyword});
    keyword.query = u"ti:zebra ANDNOT ti:zzz"_s;
    keyword.limit = 150;
    const auto changed =
        bench.inLibrary<Keyword>([=](Library &library) { return *dp::Keywords(library).update(keyword); });
    QVERIFY(bench.coverage(changed).complete.isEmpty());
    QVERIFY(!bench.refresh({changed}, Insist::No)[0].error);
    QCOMPARE(bench.list(u"Zebra"_s).size(), 150); // the refresh fetches as many papers as a first refresh
}

void TestLedgerKept::aListThatGrowsDuringTheRefreshLosesNoDay()
{
    Visit bench(spring);
    bench.options.pageSize = 30;
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 50);
    bench.refresh({keyword}, Insist::No);
    bench.travel(summer);
    bool hasGrown = false;
    const auto grow = QObject::connect(&bench.arxiv, &dp::test::LoopbackArxiv::answered, [&] {
        if (std::exchange(hasGrown, true))
            return;
        bench.arxiv.setPapers(QList<MadeUpPaper>{zebra(40000, QDateTime(summer, QTime(11, 0), Qt::UTC))}
            + bench.arxiv.papers());
    });
    const auto reports = bench.refresh({keyword}, Insist::No);
    QObject::disconnect(grow);
    QVERIFY(!reports[0].error && !reports[0].cutOff);
    const Coverage coverage = bench.coverage(keyword);
    QCOMPARE(coverage.completeTo(), summer);
    QCOMPARE(coverage.gaps(), QList<DayRange>());
    QVERIFY(coverage.completeFrom() <= spring.addDays(-7));
    QVERIFY(bench.list(u"Zebra"_s).contains(u"2601.40000"_s));
}

DP_TEST(TestLedgerKept)
#include "tst_ledgerkept.moc"
