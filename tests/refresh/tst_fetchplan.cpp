#include "refresh/fetchplan.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Coverage;
using dp::DayRange;
using dp::FetchPlan;
using dp::Keyword;

namespace {

const QDate today(2025, 3, 31);

Keyword keyword(int limit = 100)
{
    Keyword k;
    k.name = u"A"_s;
    k.limit = limit;
    return k;
}

Coverage knownUntil(QDate to)
{
    Coverage coverage;
    coverage.kept = true;
    coverage.complete.add({QDate(2025, 1, 1), to});
    return coverage;
}

FetchPlan::Page page(int entries, int total, QDate oldest)
{
    return {entries, total, oldest, true, today};
}

} // namespace

/// Tests which pages a refresh and a fill request, and which days are complete after each page.
class TestFetchPlan : public QObject
{
    Q_OBJECT

private slots:
    void theFirstRefreshFetchesTheLimit();
    void aCompleteListCoversAllDays();
    void aRefreshOverlapsSevenDays();
    void theBoundLeavesAGap();
    void anInterruptedRefreshIsResumed();
    void aShrunkListIsReadAgainFromEarlier();
    void aListThatKeepsShrinkingEndsThePlan();
    void aFullLastPageIsConfirmed();
    void aGrownListIsCheckedAgainAtTheTop();
    void anUnsortedPageMakesNoDayComplete();
    void aFillRequestsTheNewestRangeFirst();
    void aLargeRangeIsHalved();
    void anInterruptedFillKeepsItsCompleteDays();
};

void TestFetchPlan::theFirstRefreshFetchesTheLimit()
{
    FetchPlan fetchPlan = FetchPlan::refresh(keyword(150), {}, true, {});
    QCOMPARE(fetchPlan.next()->count, 100);
    const auto first = fetchPlan.advance(page(100, 900, QDate(2025, 3, 20)));
    QCOMPARE(first.complete, QList<DayRange>({{QDate(2025, 3, 21), today}}));
    QCOMPARE(fetchPlan.next()->start, 100);
    QCOMPARE(fetchPlan.next()->count, 50);
    fetchPlan.advance(page(50, 900, QDate(2025, 3, 10)));
    QVERIFY(!fetchPlan.next());
    QVERIFY(!fetchPlan.wasCutOff());
}

void TestFetchPlan::aCompleteListCoversAllDays()
{
    FetchPlan fetchPlan = FetchPlan::refresh(keyword(), {}, true, {});
    const auto update = fetchPlan.advance(page(20, 20, QDate(2024, 3, 20)));
    QCOMPARE(update.complete, QList<DayRange>({{Coverage::beginning(), today}}));
    QVERIFY(!fetchPlan.next());
}

void TestFetchPlan::aRefreshOverlapsSevenDays()
{
    FetchPlan fetchPlan = FetchPlan::refresh(keyword(), knownUntil(QDate(2025, 3, 20)), false, {});
    fetchPlan.advance(page(100, 900, QDate(2025, 3, 15)));
    QVERIFY(fetchPlan.next());
    auto update = fetchPlan.advance(page(100, 900, QDate(2025, 3, 13)));
    QVERIFY(fetchPlan.next()); // the next page may have more papers of March 13
    QVERIFY(update.resumeFrom && *update.resumeFrom == QDate(2025, 3, 13));
    update = fetchPlan.advance(page(100, 900, QDate(2025, 3, 12)));
    QVERIFY(!fetchPlan.next());
    QVERIFY(update.resumeFrom && !update.resumeFrom->isValid());
}

void TestFetchPlan::theBoundLeavesAGap()
{
    FetchPlan::Limits limits;
    limits.bound = 200;
    Coverage coverage = knownUntil(QDate(2025, 1, 20));
    FetchPlan fetchPlan = FetchPlan::refresh(keyword(), coverage, false, limits);
    for (const int day : {25, 20})
        for (const DayRange &range : fetchPlan.advance(page(100, 5000, QDate(2025, 3, day))).complete)
            coverage.complete.add(range);
    QVERIFY(!fetchPlan.next());
    QVERIFY(fetchPlan.wasCutOff());
    QCOMPARE(coverage.gaps(), QList<DayRange>({{QDate(2025, 1, 21), QDate(2025, 3, 20)}}));
}

void TestFetchPlan::anInterruptedRefreshIsResumed()
{
    Coverage coverage = knownUntil(QDate(2025, 3, 30));
    coverage.resumeFrom = QDate(2025, 2, 1);
    FetchPlan fetchPlan = FetchPlan::refresh(keyword(), coverage, false, {});
    fetchPlan.advance(page(100, 900, QDate(2025, 3, 1)));
    QVERIFY(fetchPlan.next());
    fetchPlan.advance(page(100, 900, QDate(2025, 1, 31)));
    QVERIFY(!fetchPlan.next());
}

void TestFetchPlan::aShrunkListIsReadAgainFromEarlier()
{
    FetchPlan fetchPlan = FetchPlan::refresh(keyword(300), {}, true, {});
    fetchPlan.advance(page(100, 900, QDate(2025, 3, 20)));
    QVERIFY(fetchPlan.advance(page(100, 897, QDate(2025, 3, 10))).complete.isEmpty());
    QCOMPARE(fetchPlan.next()->start, 97);
}

/// Tests that a plan ends when answers alternate between two sizes. Without a limit, such answers would cause
/// endless requests.
void TestFetchPlan::aListThatKeepsShrinkingEndsThePlan()
{
    FetchPlan fetchPlan = FetchPlan::refresh(keyword(300), {}, true, {});
    int pages = 0;
    for (; pages < 100; ++pages) {
        const bool isFirst = fetchPlan.next()->start == 0;
        const FetchPlan::Page answer = isFirst ? page(100, 300, QDate(2025, 3, 20)) : page(0, 100, {});
        if (fetchPlan.isUnsteady(answer))
            break;
        fetchPlan.advance(answer);
    }
    QVERIFY2(pages < 10, qPrintable(QString::number(pages)));
    QCOMPARE(fetchPlan.total(), 300); // a later answer with the total of the whole list is still accepted
    QVERIFY(!fetchPlan.isUnsteady(page(100, 300, QDate(2025, 3, 10))));
}

void TestFetchPlan::aFullLastPageIsConfirmed()
{
    const DayRange days{QDate(2024, 1, 1), QDate(2024, 1, 31)};
    for (const int totalPastTheEnd : {100, 0, 1}) {
        FetchPlan fetchPlan = FetchPlan::fill({days}, 0, {});
        QCOMPARE(fetchPlan.advance(page(100, 100, QDate(2024, 1, 20))).complete,
            QList<DayRange>({{QDate(2024, 1, 21), QDate(2024, 1, 31)}}));
        QVERIFY(fetchPlan.isPastTotal());
        QCOMPARE(fetchPlan.next()->start, 100);
        QCOMPARE(fetchPlan.advance(page(0, totalPastTheEnd, {})).complete, QList<DayRange>({days}));
        QVERIFY(!fetchPlan.next());
    }
    FetchPlan longer = FetchPlan::fill({days}, 0, {});
    longer.advance(page(100, 100, QDate(2024, 1, 20)));
    longer.advance(page(100, 200, QDate(2024, 1, 11)));
    QCOMPARE(longer.next()->start, 200);
    // After such a page, a refresh does not mark the days before its oldest paper as complete either.
    FetchPlan refresh = FetchPlan::refresh(keyword(), {}, true, {});
    QCOMPARE(refresh.advance(page(100, 100, QDate(2025, 3, 20))).complete,
        QList<DayRange>({{QDate(2025, 3, 21), today}}));
    // If the whole list was known before and had the same total, no further page is requested as a
    // confirmation.
    Coverage whole = knownUntil(today.addDays(-1));
    whole.complete.add({Coverage::beginning(), today.addDays(-1)});
    whole.listTotal = 100;
    for (const int total : {100, 200}) {
        FetchPlan again = FetchPlan::refresh(keyword(), whole, false, {});
        if (total == 200)
            again.advance(page(100, 200, QDate(2025, 3, 28)));
        again.advance(page(100, total, QDate(2025, 3, 27)));
        QCOMPARE(again.next().has_value(), total == 200);
    }
}

void TestFetchPlan::aGrownListIsCheckedAgainAtTheTop()
{
    FetchPlan fetchPlan = FetchPlan::refresh(keyword(200), {}, true, {});
    fetchPlan.advance(page(100, 900, QDate(2025, 3, 20)));
    fetchPlan.advance(page(100, 905, QDate(2025, 3, 10)));
    QVERIFY(fetchPlan.next());
    QCOMPARE(fetchPlan.next()->start, 0);
    fetchPlan.advance(page(100, 905, QDate(2025, 3, 21)));
    QVERIFY(!fetchPlan.next());
}

void TestFetchPlan::anUnsortedPageMakesNoDayComplete()
{
    FetchPlan fetchPlan = FetchPlan::refresh(keyword(), {}, true, {});
    FetchPlan::Page odd = page(100, 900, QDate(2025, 3, 20));
    odd.ordered = false;
    QVERIFY(fetchPlan.advance(odd).complete.isEmpty());
}

void TestFetchPlan::aFillRequestsTheNewestRangeFirst()
{
    const DayRange old{QDate(2024, 1, 1), QDate(2024, 1, 9)}, recent{QDate(2024, 6, 1), QDate(2024, 6, 9)};
    FetchPlan fetchPlan = FetchPlan::fill({old, recent}, 0, {});
    QVERIFY(fetchPlan.isFill());
    QCOMPARE(*fetchPlan.next()->days, recent);
    QCOMPARE(fetchPlan.advance(page(7, 7, QDate(2024, 6, 1))).complete, QList<DayRange>({recent}));
    QCOMPARE(*fetchPlan.next()->days, old);
    QCOMPARE(fetchPlan.advance(page(0, 0, {})).complete, QList<DayRange>({old}));
    QVERIFY(!fetchPlan.next());
    QVERIFY(!FetchPlan::fill({}, 0, {}).next());
    // Papers of an announcement were submitted some days earlier, so the fill starts four days earlier.
    QCOMPARE(FetchPlan::fill({recent}, 4, {}).next()->days->from, QDate(2024, 5, 28));
}

void TestFetchPlan::aLargeRangeIsHalved()
{
    FetchPlan fetchPlan = FetchPlan::fill({{QDate(2024, 1, 1), QDate(2024, 1, 31)}}, 0, {});
    QVERIFY(fetchPlan.advance(page(100, 20000, QDate(2024, 1, 31))).complete.isEmpty());
    QCOMPARE(*fetchPlan.next()->days, (DayRange{QDate(2024, 1, 17), QDate(2024, 1, 31)}));
    QCOMPARE(fetchPlan.next()->start, 0);
    fetchPlan.advance(page(50, 50, QDate(2024, 1, 17)));
    QCOMPARE(*fetchPlan.next()->days, (DayRange{QDate(2024, 1, 1), QDate(2024, 1, 16)}));
}

void TestFetchPlan::anInterruptedFillKeepsItsCompleteDays()
{
    FetchPlan fetchPlan = FetchPlan::fill({{QDate(2024, 1, 1), QDate(2024, 1, 31)}}, 0, {});
    QCOMPARE(fetchPlan.advance(page(100, 300, QDate(2024, 1, 20))).complete,
        QList<DayRange>({{QDate(2024, 1, 21), QDate(2024, 1, 31)}}));
    QCOMPARE(fetchPlan.next()->start, 100);
}

DP_TEST(TestFetchPlan)
#include "tst_fetchplan.moc"
