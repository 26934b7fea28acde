#include "arxiv/calendar.h"
#include "library/lastupdate.h"
#include "library/libraryproperties.h"
#include "library/papers.h"
#include "library/recovery/backup.h"
#include "library/transaction.h"
#include "refresh/schedule.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "support/visit.h"

#include <QDir>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using dp::Coverage;
using dp::DayRange;
using dp::Keyword;
using dp::Library;
using dp::test::spring;
using dp::test::Visit;
using Insist = dp::RefreshService::Insist;

/// Tests that times in the future are ignored. When a clock that was ahead is corrected, refreshes, schedules
/// and backups continue at once.
class TestWrongClock : public QObject
{
    Q_OBJECT

private slots:
    void aRefreshIsDueAgain_data();
    void aRefreshIsDueAgain();
    void aFewHoursAheadDoNotHideAnAnnouncement();
    void anUnchangedAnswerMakesNoFutureDayComplete();
    void dataOfAWrongClockIsDropped();
    void aClockThatIsBehindDropsNothing();
    void theScheduleContinues();
    void anExportedPageHasTheRightDay();
    void anImportedPageKeepsItsDay();
    void backupsContinue();
};

void TestWrongClock::aRefreshIsDueAgain_data()
{
    QTest::addColumn<qint64>("hours");
    for (const qint64 hours : {9, 30, 24 * 30, 24 * 365, 24 * 365 * 20})
        QTest::addRow("%lld hours ahead", hours) << hours;
}

void TestWrongClock::aRefreshIsDueAgain()
{
    QFETCH(qint64, hours);
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 30);
    bench.clock.set(bench.clock.now().addSecs(hours * 3600));
    QVERIFY(!bench.refresh({keyword}, Insist::No)[0].error);
    for (const int day : {1, 2, 6}) {
        bench.travel(spring.addDays(day));
        const auto reports = bench.refresh({keyword}, Insist::No);
        QVERIFY(!reports[0].error && !reports[0].notDue);
        QVERIFY(bench.list(u"Zebra"_s).contains(bench.arxiv.papers().first().id));
        QVERIFY(bench.coverage(keyword).completeTo() <= spring.addDays(day));
    }
}

void TestWrongClock::aFewHoursAheadDoNotHideAnAnnouncement()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 30);
    // The real time is 19:30 Eastern time, half an hour before the announcement. The clock is nine hours
    // ahead and shows 04:30 of the next day, as if it was in another time zone.
    const QDateTime real(spring, QTime(23, 30), Qt::UTC);
    bench.arxiv.setNow(real);
    bench.clock.set(real.addSecs(9 * 3600));
    bench.refresh({keyword}, Insist::No);
    for (const int hours : {1, 2, 8, 12}) {
        const QDateTime later = real.addSecs(hours * 3600);
        QVERIFY(dp::calendar::lastAnnouncement(later) > real);
        const auto state = bench.inLibrary<dp::KeywordState>(
            [id = keyword.id](Library &library) { return *dp::Keywords(library).state(id); });
        QVERIFY(dp::RefreshService::isDue(keyword, state.refreshed, later));
    }
}

void TestWrongClock::anUnchangedAnswerMakesNoFutureDayComplete()
{
    Visit bench(spring);
    bench.arxiv.setValidates(true);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 30);
    bench.refresh({keyword}, Insist::No);
    // The clock is a year ahead; arXiv's clock is right, and arXiv's answer is unchanged.
    bench.clock.set(bench.clock.now().addDays(365));
    bench.refresh({keyword}, Insist::No);
    QCOMPARE(bench.coverage(keyword).completeTo(), spring);
    bench.travel(spring.addDays(20));
    QVERIFY(!bench.refresh({keyword}, Insist::No)[0].notDue);
    QCOMPARE(bench.coverage(keyword).gaps(), QList<DayRange>());
}

void TestWrongClock::dataOfAWrongClockIsDropped()
{
    const QDateTime now(spring, QTime(12, 0), Qt::UTC);
    Coverage coverage;
    coverage.complete = dp::Days({{spring.addDays(-60), spring.addDays(300)}});
    coverage.answered = now.addDays(300);
    coverage.newestSubmitted = now.addDays(-10).toSecsSinceEpoch();
    coverage.doubtedSince = now.addDays(1);
    coverage.doubt = u"empty"_s;
    coverage.revisions = {now.addDays(5), now.addDays(5), 40};
    coverage.unreadable = {{u"2604.00001"_s, {spring.addDays(-20), spring.addDays(-20)}, now.addDays(2)}};
    coverage.dropFuture(now);
    QVERIFY(!coverage.answered.isValid());
    QVERIFY(!coverage.doubtedSince.isValid() && coverage.doubt.isEmpty());
    QVERIFY(!coverage.revisions.knownUntil.isValid() && !coverage.revisions.began.isValid());
    QVERIFY(!coverage.unreadable[0].asked.isValid());
    // Only the newest paper still proves which days are complete.
    QCOMPARE(coverage.completeTo(), spring.addDays(-10));
}

void TestWrongClock::aClockThatIsBehindDropsNothing()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 30);
    bench.refresh({keyword}, Insist::No);
    const Coverage before = bench.coverage(keyword);
    // A clock shows such a date after its battery was empty.
    bench.clock.set(QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC));
    QVERIFY(!bench.refresh({keyword}, Insist::Yes)[0].error);
    QCOMPARE(bench.coverage(keyword).complete.missing(before.completeFrom(), spring.addDays(-1)),
        QList<DayRange>());
    QCOMPARE(bench.coverage(keyword).gaps(), QList<DayRange>());
    QCOMPARE(bench.coverage(keyword).answered, before.answered);
}

void TestWrongClock::theScheduleContinues()
{
    const QDateTime now(spring, QTime(12, 0), Qt::UTC), ahead = now.addDays(365);
    const QTimeZone zone = QTimeZone::utc();
    namespace schedule = dp::schedule;
    QVERIFY(schedule::due({schedule::When::Announcement, {}, 0}, ahead, now, zone) <= now);
    QVERIFY(schedule::due({schedule::When::Daily, QTime(8, 0), 0}, ahead, now, zone) <= now);
    QVERIFY(schedule::due({schedule::When::Announcement, {}, 0}, now.addSecs(-60), now, zone) > now);
}

void TestWrongClock::anExportedPageHasTheRightDay()
{
    Visit bench(spring);
    const Keyword keyword = bench.add(u"Zebra"_s, {}, 30);
    bench.clock.set(bench.clock.now().addDays(365));
    bench.refresh({keyword}, Insist::No);
    const auto said = [&] {
        return bench.inLibrary<QDate>([](Library &library) { return *dp::lastUpdateOf(library, spring); });
    };
    QVERIFY(!said().isValid()); // without a valid day, a page gets the day of its export
    bench.travel(spring);
    bench.refresh({keyword}, Insist::No);
    QCOMPARE(said(), spring);
}

void TestWrongClock::anImportedPageKeepsItsDay()
{
    Visit bench(spring);
    const QDate ofPage(2031, 1, 1);
    bench.inLibrary<bool>([ofPage](Library &library) {
        return dp::LibraryProperties(library)
            .set(dp::LibraryProperties::Name::LastUpdate, ofPage.toString(Qt::ISODate))
            .ok();
    });
    QCOMPARE(
        bench.inLibrary<QDate>([](Library &library) { return *dp::lastUpdateOf(library, spring); }), ofPage);
}

void TestWrongClock::backupsContinue()
{
    Visit bench(spring);
    bench.refresh({bench.add(u"Zebra"_s, {}, 30)}, Insist::No);
    const auto keepOn = [&](QDate day) {
        return bench.inLibrary<bool>([day](Library &library) {
            return dp::backup::keepDaily(library, QDateTime(day, QTime(12, 0), Qt::UTC)).ok();
        });
    };
    for (int day = 0; day < 9; ++day)
        QVERIFY(keepOn(spring.addYears(1).addDays(day)));
    for (int day = 0; day < 9; ++day)
        QVERIFY(keepOn(spring.addDays(day)));
    const QStringList names = QDir(dp::backup::folderOf(bench.path())).entryList(QDir::Files);
    int right = 0, ahead = 0;
    for (const QString &name : names)
        (name.startsWith("2026"_L1) ? right : ahead) += 1;
    QVERIFY(right >= 7);
    // Backups with later days stay, because they contain the state of that time.
    QVERIFY(ahead > 0 && ahead <= 3);
    QVERIFY(names.contains(spring.addDays(8).toString(Qt::ISODate) + u"-daily.sqlite"_s));
}

DP_TEST(TestWrongClock)
#include "tst_wrongclock.moc"
