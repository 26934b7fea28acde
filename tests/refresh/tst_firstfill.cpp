#include "library/papers.h"
#include "library/transaction.h"
#include "support/somepaper.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "support/visit.h"

using namespace Qt::StringLiterals;
using dp::Coverage;
using dp::DayRange;
using dp::Keyword;
using dp::Library;
using dp::test::Fault;
using dp::test::spring;
using dp::test::Visit;
using Insist = dp::RefreshService::Insist;

namespace {

enum class State { New, AfterAPage, AfterAFailure, AfterAnEmptyAnswer, AfterARefresh, LongAgo };

} // namespace

/// Tests the first fill of a keyword after different earlier requests.
class TestFirstFill : public QObject
{
    Q_OBJECT

private slots:
    void aFillFetchesAllPapersSinceTheDay_data();
    void aFillFetchesAllPapersSinceTheDay();
    void fillingANewKeywordRefreshesIt();
    void aFillOfAnnouncementsUsesTheApi();
    void anEmptyAnswerForDaysWithPapersIsRejected();
    void anEmptyAnswerForDaysNextToAPaperIsRejected();
    void daysWithoutPapersAreFilled();
    void anOutdatedReplicaFillsNothing();
    void aTotalEqualToThePageEndIsNotTrusted();
};

void TestFirstFill::aFillFetchesAllPapersSinceTheDay_data()
{
    QTest::addColumn<State>("state");
    QTest::newRow("a new keyword") << State::New;
    QTest::newRow("papers of a page") << State::AfterAPage;
    QTest::newRow("a first refresh that failed") << State::AfterAFailure;
    QTest::newRow("a first answer that was empty") << State::AfterAnEmptyAnswer;
    QTest::newRow("a refresh") << State::AfterARefresh;
    QTest::newRow("a refresh a month ago") << State::LongAgo;
}

void TestFirstFill::aFillFetchesAllPapersSinceTheDay()
{
    QFETCH(State, state);
    Visit bench(state == State::LongAgo ? spring.addDays(-30) : spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 20);
    if (state == State::AfterAPage)
        bench.inLibrary<bool>([keyword, now = bench.clock.now()](Library &library) {
            dp::Transaction transaction(library);
            return transaction.begin().ok()
                && dp::Papers(library)
                       .store({dp::test::onPage(dp::test::somePaper(u"2604.00001"_s))}, keyword.id,
                           dp::Source::Page, now)
                       .ok()
                && transaction.commit().ok();
        });
    if (state == State::AfterAFailure)
        bench.arxiv.queueFault(Fault::status(503));
    if (state == State::AfterAnEmptyAnswer)
        bench.arxiv.queueFault(Fault::Empty, {}, 2);
    if (state != State::New && state != State::AfterAPage)
        bench.refresh({keyword}, Insist::No);
    bench.travel(spring);
    const QDate since(2026, 2, 1);
    const auto reports = bench.fill(keyword, since);
    QCOMPARE(reports.size(), 1);
    QVERIFY2(
        !reports[0].error, qPrintable(reports[0].error ? dp::test::describe(*reports[0].error) : QString()));
    const QStringList list = bench.list(u"Zebra"_s);
    const auto wanted = dp::test::zebras(since, spring.addDays(-1), 3);
    for (const auto &paper : wanted)
        QVERIFY2(list.contains(paper.id), qPrintable(paper.id));
    const Coverage coverage = bench.coverage(keyword);
    QVERIFY(coverage.completeFrom() <= since);
    QCOMPARE(coverage.completeTo(), spring);
    QCOMPARE(coverage.gaps(), QList<DayRange>());
    QVERIFY(!coverage.wantedFrom.isValid());
}

void TestFirstFill::fillingANewKeywordRefreshesIt()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 20);
    QVERIFY(!bench.fill(keyword)[0].error);
    QCOMPARE(bench.list(u"Zebra"_s).size(), 20);
    QCOMPARE(bench.arxiv.requests().size(), 1);
}

void TestFirstFill::aFillOfAnnouncementsUsesTheApi()
{
    Visit bench(spring);
    bench.arxiv.setAnnounced({}, spring);
    const Keyword keyword = bench.inLibrary<Keyword>([](Library &library) {
        return *dp::Keywords(library).add(
            Keyword{0, u"cs.CL"_s, {}, {u"cs.CL"_s}, 100, Keyword::Kind::Announcements});
    });
    const QDate since = spring.addDays(-20);
    const auto reports = bench.fill(keyword, since);
    QVERIFY(!reports[0].error);
    const QStringList list = bench.list(u"cs.CL"_s);
    for (const auto &paper : dp::test::zebras(since, spring.addDays(-2), 3))
        QVERIFY2(list.contains(paper.id), qPrintable(paper.id));
    QVERIFY(bench.coverage(keyword).completeFrom() <= since);
}

void TestFirstFill::anEmptyAnswerForDaysWithPapersIsRejected()
{
    Visit bench(spring);
    bench.options.bound = 100;
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 50);
    bench.refresh({keyword}, Insist::No);
    bench.travel(spring.addDays(60));
    bench.refresh({keyword}, Insist::No);
    QCOMPARE(bench.coverage(keyword).gaps().size(), 1);
    bench.arxiv.queueFault(Fault::Empty, {}, -1);
    const auto reports = bench.fill(keyword);
    QVERIFY(reports[0].error && reports[0].error->kind == dp::ErrorKind::UnexpectedlyEmpty);
    QCOMPARE(bench.coverage(keyword).gaps().size(), 1);
}

void TestFirstFill::anEmptyAnswerForDaysNextToAPaperIsRejected()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 20);
    bench.refresh({keyword}, Insist::No);
    bench.arxiv.queueFault(Fault::Empty, "submittedDate:", -1);
    const auto reports = bench.fill(keyword, QDate(2026, 2, 1)); // the library has no paper that is that old
    QVERIFY(reports[0].error && reports[0].error->kind == dp::ErrorKind::UnexpectedlyEmpty);
    QVERIFY(bench.coverage(keyword).completeFrom() > QDate(2026, 2, 1));
}

void TestFirstFill::daysWithoutPapersAreFilled()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 20);
    bench.refresh({keyword}, Insist::No);
    // This day is before the first paper that arXiv has for the keyword.
    const auto reports = bench.fill(keyword, QDate(2025, 12, 1));
    QVERIFY(!reports[0].error);
    QCOMPARE(bench.coverage(keyword).completeFrom(), QDate(2025, 12, 1));
    QCOMPARE(bench.coverage(keyword).gaps(), QList<DayRange>());
}

void TestFirstFill::anOutdatedReplicaFillsNothing()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 20);
    bench.refresh({keyword}, Insist::No);
    bench.arxiv.queueFault(Fault::Stale, "submittedDate:", -1);
    const QDate since = spring.addDays(-30);
    const auto reports = bench.fill(keyword, since);
    QVERIFY(reports[0].error && reports[0].error->kind == dp::ErrorKind::StaleAnswer);
    QVERIFY(bench.coverage(keyword).completeFrom() > since);
    bench.arxiv.clearFaults();
    QVERIFY(!bench.fill(keyword)[0].error);
    QCOMPARE(bench.coverage(keyword).completeFrom(), since);
}

void TestFirstFill::aTotalEqualToThePageEndIsNotTrusted()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 20);
    bench.arxiv.queueFault(Fault::TotalOfPage, {}, -1);
    const QDate since(2026, 1, 10);
    QVERIFY(!bench.fill(keyword, since)[0].error);
    const QStringList list = bench.list(u"Zebra"_s);
    const auto wanted = dp::test::zebras(since, spring.addDays(-1), 3);
    QVERIFY(wanted.size() > 200);
    for (const auto &paper : wanted)
        QVERIFY2(list.contains(paper.id), qPrintable(paper.id));
    QCOMPARE(bench.coverage(keyword).gaps(), QList<DayRange>());
}

DP_TEST(TestFirstFill)
#include "tst_firstfill.moc"
