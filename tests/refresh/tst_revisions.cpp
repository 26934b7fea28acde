#include "refresh/revisionstore.h"

#include "library/sqlite/statement.h"
#include "library/transaction.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "support/visit.h"

using namespace Qt::StringLiterals;
using dp::Keyword;
using dp::Library;
using dp::test::Fault;
using dp::test::spring;
using dp::test::Visit;
using Insist = dp::RefreshService::Insist;

/// Tests that new versions of older papers are found at any position of the list.
class TestRevisions : public QObject
{
    Q_OBJECT

private slots:
    void aStarredPaperIsCheckedAfterEachAnnouncement_data();
    void aStarredPaperIsCheckedAfterEachAnnouncement();
    void aForcedRefreshChecksAStarredPaperAtOnce();
    void aStarredPaperWithoutAKeywordIsChecked();
    void starredPapersAreCheckedWithoutKeywords();
    void papersOfAYearAreCheckedWithinAWeek_data();
    void papersOfAYearAreCheckedWithinAWeek();
    void aRefreshSendsAtMostFiveRequests();
    void aLongListIsReadByVersionDate();
    void anInterruptedWalkContinues();
    void theLedgerRecordsTheCheckedTime();
    void anOlderVersionIsSkipped();
    void failedVersionRequestsAreReported();
    void nothingIsRequestedTwiceBetweenAnnouncements();
    void unknownIdentifiersAreNoError();
};

void TestRevisions::aStarredPaperIsCheckedAfterEachAnnouncement_data()
{
    QTest::addColumn<bool>("isWithdrawn");
    QTest::addColumn<bool>("byUpdate");
    QTest::newRow("revised") << false << false;
    QTest::newRow("withdrawn") << true << false;
    QTest::newRow("revised, a list by date of version") << false << true;
}

void TestRevisions::aStarredPaperIsCheckedAfterEachAnnouncement()
{
    QFETCH(bool, isWithdrawn);
    QFETCH(bool, byUpdate);
    Visit bench(spring);
    if (byUpdate)
        bench.options.order = dp::SortBy::Updated;
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 250);
    bench.refresh({keyword}, Insist::No);
    const QString id = bench.list(u"Zebra"_s)[240];
    bench.star(id);
    bench.revise(id, isWithdrawn);
    bench.travel(spring.addDays(1));
    const auto reports = bench.refresh({keyword}, Insist::No);
    QCOMPARE(bench.versionOf(id), 2);
    QCOMPARE(dp::test::idsOf(reports[0].changes.revised), QStringList{id});
    QCOMPARE(dp::test::idsOf(reports[0].changes.withdrawn), isWithdrawn ? QStringList{id} : QStringList());
}

/// The library stores whole seconds, and the first refresh was in the same second.
void TestRevisions::aForcedRefreshChecksAStarredPaperAtOnce()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 250);
    bench.refresh({keyword}, Insist::No);
    const QString id = bench.list(u"Zebra"_s)[240];
    bench.star(id);
    bench.revise(id, true);
    bench.refresh({keyword}, Insist::No);
    QCOMPARE(bench.versionOf(id), 1);
    const auto reports = bench.refresh({keyword}, Insist::Yes);
    QCOMPARE(dp::test::idsOf(reports[0].changes.withdrawn), QStringList{id});
    bench.revise(id); // version 3
    bench.refresh({keyword}, Insist::Yes);
    QCOMPARE(bench.versionOf(id), 3);
}

void TestRevisions::aStarredPaperWithoutAKeywordIsChecked()
{
    Visit bench(spring);
    const Keyword gone = bench.add(u"Gone"_s, u"ti:zebra"_s, 20), other = bench.add(u"None"_s, u"ti:okapi"_s);
    bench.refresh({gone}, Insist::No);
    const QString id = bench.list(u"Gone"_s)[10];
    bench.star(id);
    bench.inLibrary<bool>([gone](Library &library) {
        dp::Transaction transaction(library);
        return transaction.begin().ok() && dp::Keywords(library).remove(gone.id).ok()
            && transaction.commit().ok();
    });
    bench.checker.forget(gone.id);
    bench.revise(id);
    bench.travel(spring.addDays(1));
    const auto reports = bench.refresh({other}, Insist::No);
    QCOMPARE(bench.versionOf(id), 2);
    QVERIFY(reports.last().isOfOtherPapers);
    QCOMPARE(dp::test::idsOf(reports.last().changes.revised), QStringList{id});
}

void TestRevisions::starredPapersAreCheckedWithoutKeywords()
{
    Visit bench(spring);
    const Keyword gone = bench.add(u"Gone"_s, u"ti:zebra"_s, 20);
    bench.refresh({gone}, Insist::No);
    const QString id = bench.list(u"Gone"_s)[10];
    bench.star(id);
    bench.inLibrary<bool>([gone](Library &library) {
        dp::Transaction transaction(library);
        return transaction.begin().ok() && dp::Keywords(library).remove(gone.id).ok()
            && transaction.commit().ok();
    });
    bench.checker.forget(gone.id);
    bench.revise(id, true);
    bench.travel(spring.addDays(1));
    const int before = bench.timesFinished;
    bench.connectService();
    bench.service->startStarred();
    const auto reports = bench.wait(before);
    QCOMPARE(reports.size(), 1);
    QCOMPARE(dp::test::idsOf(reports[0].changes.withdrawn), QStringList{id});
    QCOMPARE(bench.arxiv.requests().size(), 1);
}

void TestRevisions::papersOfAYearAreCheckedWithinAWeek_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<int>("limit");
    QTest::newRow("on the second page") << 130 << 250;
    QTest::newRow("the last of a short list") << 249 << 250;
    QTest::newRow("beyond the overlap of a small list") << 60 << 80;
}

void TestRevisions::papersOfAYearAreCheckedWithinAWeek()
{
    QFETCH(int, place);
    QFETCH(int, limit);
    Visit bench(spring);
    bench.options.pageSize = 30;
    const Keyword keyword = bench.add(u"Zebra"_s, {}, limit);
    bench.refresh({keyword}, Insist::No);
    const QString id = bench.list(u"Zebra"_s)[place];
    for (int day = 1; day <= 3; ++day) { // the user refreshes on some days
        bench.travel(spring.addDays(day));
        bench.refresh({keyword}, Insist::No);
    }
    bench.revise(id);
    int told = 0;
    for (int day = 4; day <= 10; ++day) {
        bench.travel(spring.addDays(day));
        told +=
            bench.refresh({keyword}, Insist::No)[0].changes.revised.contains(dp::ArxivId::parse(id)->key());
    }
    QCOMPARE(told, 1);
    QCOMPARE(bench.versionOf(id), 2);
}

void TestRevisions::aRefreshSendsAtMostFiveRequests()
{
    Visit bench(spring);
    QList<Keyword> keywords;
    for (int i = 0; i < 8; ++i)
        keywords << bench.add(u"Zebra %1"_s.arg(i), u"ti:zebra ANDNOT ti:x%1"_s.arg(i), 200);
    bench.refresh(keywords, Insist::No);
    // No version is checked, because all papers have just been fetched.
    QCOMPARE(bench.requestsByIdentifier(), 0);
    bench.inLibrary<bool>([](Library &library) {
        return dp::test::execute(library, u"UPDATE papers SET is_starred = 1"_s).ok();
    });
    for (const int day : {7, 8, 9}) {
        bench.travel(spring.addDays(day));
        bench.refresh(keywords, Insist::No);
        QVERIFY(bench.requestsByIdentifier() > 0);
        int beside = 0;
        for (const auto &request : bench.arxiv.requests())
            beside += !request.parameter(u"id_list"_s).isEmpty()
                || request.parameter(u"sortBy"_s) == "lastUpdatedDate"_L1;
        QVERIFY(beside <= dp::revisionstore::mostRequests);
    }
}

void TestRevisions::aLongListIsReadByVersionDate()
{
    Visit bench(QDate(2026, 12, 1));
    bench.options.pageSize = 50;
    bench.options.bound = 5000;
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 900);
    bench.refresh({keyword}, Insist::No);
    // The papers now count as papers of a large subject from a whole year. Checking all of them by identifier
    // takes more requests than a week allows.
    bench.inLibrary<bool>([](Library &library) {
        return dp::test::execute(library, u"UPDATE papers SET in_archive = 1"_s).ok();
    });
    const QString id = bench.list(u"Zebra"_s)[870];
    // After six days without a refresh, nine requests are needed for 900 papers.
    bench.travel(QDate(2026, 12, 7));
    bench.revise(id);
    bench.arxiv.clearRequests();
    const auto reports = bench.refresh({keyword}, Insist::No);
    QCOMPARE(bench.versionOf(id), 2);
    QVERIFY(reports[0].changes.revised.contains(dp::ArxivId::parse(id)->key()));
    int byVersion = 0;
    for (const auto &request : bench.arxiv.requests())
        byVersion += request.parameter(u"sortBy"_s) == "lastUpdatedDate"_L1;
    QVERIFY(byVersion > 0 && byVersion <= dp::revisionstore::mostRequests);
}

void TestRevisions::anInterruptedWalkContinues()
{
    const QDateTime now(spring, QTime(12, 0), Qt::UTC);
    dp::RevisionCheck known{now.addDays(-60), {}, 0};
    dp::RevisionWalk first(known, now, 100, 2);
    first.advance(100, 1000, spring.addDays(-3));
    first.advance(100, 1000, spring.addDays(-20));
    QVERIFY(!first.next()); // the walk has no requests left
    QCOMPARE(first.known().knownUntil, known.knownUntil);
    QCOMPARE(first.known().start, 200);

    dp::RevisionWalk second(first.known(), now.addDays(1), 100, 3);
    // The walk starts 20 papers earlier, because papers may have left the list.
    QCOMPARE(second.next()->start, 180);
    second.advance(100, 1010, spring.addDays(-40));
    QCOMPARE(second.next()->start, 280);
    second.advance(100, 1010, spring.addDays(-70));
    QVERIFY(!second.next());
    QCOMPARE(second.known().knownUntil, now); // the next walk finds changes after this time
    QCOMPARE(second.known().start, 0);
    QCOMPARE(dp::RevisionWalk(second.known(), now.addDays(2), 100, 3).next()->start, 0);
}

void TestRevisions::theLedgerRecordsTheCheckedTime()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 250);
    bench.refresh({keyword}, Insist::No);
    // All versions are known at this time, because the whole list was fetched.
    QCOMPARE(bench.coverage(keyword).revisions.knownUntil, bench.clock.now());
    for (int day = 1; day <= 14; ++day) {
        bench.travel(spring.addDays(day));
        bench.refresh({keyword}, Insist::No);
        const QDateTime known = bench.coverage(keyword).revisions.knownUntil;
        QVERIFY2(known.daysTo(bench.clock.now()) <= 7, qPrintable(known.toString(Qt::ISODate)));
    }
}

void TestRevisions::anOlderVersionIsSkipped()
{
    Visit bench(spring);
    bench.options.retries = 1;
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 150);
    bench.refresh({keyword}, Insist::No);
    const QString id = bench.list(u"Zebra"_s)[140], other = bench.list(u"Zebra"_s)[145];
    bench.star(id);
    bench.star(other);
    bench.revise(id);
    bench.travel(spring.addDays(1));
    bench.refresh({keyword}, Insist::No);
    QCOMPARE(bench.versionOf(id), 2);
    bench.changed.clear(); // arXiv has the old version again, as an outdated replica does
    bench.revise(other);
    bench.travel(spring.addDays(2));
    const auto reports = bench.refresh({keyword}, Insist::No);
    QVERIFY(!reports[0].error && !reports[0].versionsError);
    // The request is repeated, because the second one may reach another replica.
    QCOMPARE(bench.requestsByIdentifier(), 2);
    QCOMPARE(bench.versionOf(id), 2);
    QCOMPARE(bench.versionOf(other), 2);
    const auto checked = bench.inLibrary<QString>([id](Library &library) {
        dp::Statement row(library, u"SELECT checked FROM revision_checks WHERE paper_id = ?"_s);
        return row.bind(dp::ArxivId::parse(id)->key()).run().ok() && row.next() ? row.text(0) : QString();
    });
    // The answer did not count as a check, so the check is still due.
    QVERIFY2(checked.startsWith(u"2026-04-16"_s), qPrintable(checked));
}

void TestRevisions::failedVersionRequestsAreReported()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 150);
    bench.refresh({keyword}, Insist::No);
    const QString id = bench.list(u"Zebra"_s)[140];
    bench.star(id);
    bench.revise(id);
    bench.travel(spring.addDays(1));
    bench.arxiv.queueFault(Fault::status(503), id.toLatin1(), -1);
    const auto reports = bench.refresh({keyword}, Insist::No);
    QVERIFY(!reports[0].error); // no error, because the list itself was stored
    QVERIFY(reports[0].versionsError);
    QCOMPARE(bench.versionOf(id), 1);
    bench.arxiv.clearFaults();
    bench.refresh({keyword}, Insist::Yes);
    QCOMPARE(bench.versionOf(id), 2);
}

void TestRevisions::nothingIsRequestedTwiceBetweenAnnouncements()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 150);
    bench.refresh({keyword}, Insist::No);
    bench.star(bench.list(u"Zebra"_s)[140]);
    bench.travel(spring.addDays(1));
    bench.refresh({keyword}, Insist::No);
    QVERIFY(bench.requestsByIdentifier() > 0);
    bench.arxiv.clearRequests();
    for (int i = 0; i < 3; ++i)
        QVERIFY(bench.refresh({keyword}, Insist::No)[0].notDue);
    QCOMPARE(bench.arxiv.requests().size(), 0);
}

void TestRevisions::unknownIdentifiersAreNoError()
{
    Visit bench(spring);
    bench.options.retries = 0; // the empty answer is accepted at once
    const Keyword keyword = bench.add(u"Okapi"_s, u"ti:okapi"_s);
    bench.inLibrary<bool>([keyword, now = bench.clock.now()](Library &library) {
        dp::Transaction transaction(library);
        return transaction.begin().ok()
            && dp::Papers(library)
                   .store({dp::test::onPage(dp::test::somePaper(u"2501.09999"_s))}, keyword.id,
                       dp::Source::Page, now)
                   .ok()
            && transaction.commit().ok();
    });
    bench.star(u"2501.09999"_s);
    for (const int day : {1, 2}) {
        bench.travel(spring.addDays(day));
        const auto reports = bench.refresh({keyword}, Insist::No);
        QVERIFY(!reports[0].error && !reports[0].versionsError);
    }
}

DP_TEST(TestRevisions)
#include "tst_revisions.moc"
