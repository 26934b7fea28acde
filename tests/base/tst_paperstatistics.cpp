// Tests the division of statistics into weeks, months and years.
#include "base/paperstatistics.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::DayRange;
using dp::PaperStatistics;
using dp::periods::Completeness;
using dp::periods::Count;
using dp::periods::Unit;

class TestPaperStatistics : public QObject
{
    Q_OBJECT

private slots:
    void namesOfPeriods_data();
    void namesOfPeriods();
    void aPeriodHasAllItsDays_data();
    void aPeriodHasAllItsDays();
    void papersAreCountedInTheirWeek();
    void missingDaysMakeAGap();
    void monthsAndYearsHaveTheSameSums();
    void withoutDaysThereAreNoPeriods();
};

void TestPaperStatistics::namesOfPeriods_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("week");
    QTest::addColumn<QString>("month");
    QTest::newRow("first Monday") << QDate(2026, 1, 5) << u"2026-W02"_s << u"2026-01"_s;
    QTest::newRow("a week of the year before") << QDate(2027, 1, 3) << u"2026-W53"_s << u"2027-01"_s;
    QTest::newRow("a week of the year after") << QDate(2025, 12, 29) << u"2026-W01"_s << u"2025-12"_s;
}

void TestPaperStatistics::namesOfPeriods()
{
    QFETCH(const QDate, day);
    QTEST(dp::periods::name(day, Unit::Week), "week");
    QTEST(dp::periods::name(day, Unit::Month), "month");
    QCOMPARE(dp::periods::name(day, Unit::Year), day.toString(u"yyyy"_s));
}

void TestPaperStatistics::aPeriodHasAllItsDays_data()
{
    QTest::addColumn<int>("unit");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::newRow("week") << int(Unit::Week) << QDate(2028, 2, 28) << QDate(2028, 3, 5);
    QTest::newRow("month") << int(Unit::Month) << QDate(2028, 2, 1) << QDate(2028, 2, 29);
    QTest::newRow("year") << int(Unit::Year) << QDate(2028, 1, 1) << QDate(2028, 12, 31);
}

void TestPaperStatistics::aPeriodHasAllItsDays()
{
    QFETCH(const QDate, from);
    QFETCH(const QDate, to);
    QFETCH(const int, unit);
    for (const QDate day : {from, QDate(2028, 2, 29), to})
        QCOMPARE(dp::periods::around(day, Unit(unit)), (DayRange{from, to}));
}

void TestPaperStatistics::papersAreCountedInTheirWeek()
{
    PaperStatistics statistics;
    statistics.days = {QDate(2025, 12, 22), QDate(2026, 1, 11)};
    statistics.known.add(statistics.days);
    statistics.submitted = {{QDate(2025, 12, 28), 3}, {QDate(2025, 12, 29), 4}, {QDate(2026, 1, 4), 5},
        {QDate(2026, 1, 12), 6}, {QDate(2025, 12, 21), 7}};
    statistics.revised = {{QDate(2026, 1, 5), 2}};
    const QList<Count> expected{{{QDate(2025, 12, 22), QDate(2025, 12, 28)}, Completeness::Complete, 3, 0},
        {{QDate(2025, 12, 29), QDate(2026, 1, 4)}, Completeness::Complete, 9, 0},
        {{QDate(2026, 1, 5), QDate(2026, 1, 11)}, Completeness::Complete, 0, 2}};
    QCOMPARE(dp::periods::counts(statistics, Unit::Week), expected);
}

void TestPaperStatistics::missingDaysMakeAGap()
{
    PaperStatistics statistics;
    statistics.days = {QDate(2026, 3, 2), QDate(2026, 3, 29)};
    statistics.known.add({QDate(2026, 3, 2), QDate(2026, 3, 10)});
    statistics.known.add({QDate(2026, 3, 23), QDate(2026, 3, 29)});
    QList<Completeness> completeness;
    for (const Count &count : dp::periods::counts(statistics, Unit::Week))
        completeness << count.completeness;
    QCOMPARE(completeness,
        (QList{Completeness::Complete, Completeness::Partial, Completeness::None, Completeness::Complete}));
}

void TestPaperStatistics::monthsAndYearsHaveTheSameSums()
{
    PaperStatistics statistics;
    statistics.days = {QDate(2024, 11, 5), QDate(2026, 2, 3)};
    statistics.known.add(statistics.days);
    for (QDate day = statistics.days.from; day <= statistics.days.to; day = day.addDays(1))
        statistics.submitted[day] = day.day();
    const auto sum = [&](Unit unit) {
        qint64 papers = 0;
        for (const Count &count : dp::periods::counts(statistics, unit))
            papers += count.submitted;
        return papers;
    };
    QCOMPARE(dp::periods::counts(statistics, Unit::Month).size(), 16);
    QCOMPARE(dp::periods::counts(statistics, Unit::Year).size(), 3);
    QCOMPARE(sum(Unit::Month), sum(Unit::Week));
    QCOMPARE(sum(Unit::Year), sum(Unit::Week));
}

void TestPaperStatistics::withoutDaysThereAreNoPeriods()
{
    QVERIFY(dp::periods::counts({}, Unit::Week).isEmpty());
}

DP_TEST(TestPaperStatistics)
#include "tst_paperstatistics.moc"
