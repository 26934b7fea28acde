// Tests the groups of lists in the order of arrival: since the last visit, days, and months.
#include "base/arrivalgroups.h"
#include "support/testprogram.h"

#include <QTest>

using dp::ArrivalGroups;
using dp::DateGroups;

namespace {

const QDate today(2026, 3, 6);

QDateTime at(QDate day, int hour)
{
    return QDateTime(day, QTime(hour, 0)).toUTC(); // local time
}

} // namespace

class TestArrivalGroups : public QObject
{
    Q_OBJECT

private slots:
    void keyOfATime_data();
    void keyOfATime();
    void theGroupBeginsWithTheEarliestTimeOfItsKey();
    void aKeyHasItsVisitOrItsDay();
    void aKeyHasTheAgeOfItsVisit_data();
    void aKeyHasTheAgeOfItsVisit();
};

void TestArrivalGroups::keyOfATime_data()
{
    QTest::addColumn<QDateTime>("visited");
    QTest::addColumn<QDateTime>("arrived");
    QTest::addColumn<QString>("group");
    const QDateTime never, noon = at(today, 12);
    QTest::newRow("never visited") << never << at(today, 8) << "today";
    QTest::newRow("after the visit") << noon << at(today, 13) << "since";
    QTest::newRow("at the visit") << noon << noon << "today";
    QTest::newRow("before the visit") << noon << at(today, 11) << "today";
    QTest::newRow("long ago, but after the visit")
        << at(today.addDays(-90), 12) << at(today.addDays(-60), 12) << "since";
    QTest::newRow("yesterday") << noon << at(today.addDays(-1), 23) << "yesterday";
    QTest::newRow("two days ago") << noon << at(today.addDays(-2), 1) << "2026-03-04";
    QTest::newRow("six days ago") << noon << at(today.addDays(-6), 1) << "2026-02-28";
    QTest::newRow("a week ago") << noon << at(today.addDays(-7), 1) << "2026-02";
    QTest::newRow("a clock that was ahead") << never << at(today.addDays(3), 1) << "today";
}

void TestArrivalGroups::keyOfATime()
{
    QFETCH(QDateTime, visited);
    QFETCH(QDateTime, arrived);
    const qint64 key = ArrivalGroups(DateGroups(today, Qt::Monday), visited).keyOf(arrived);
    QVERIFY(key < 0);
    const QString group = ArrivalGroups::visitOf(key).isValid() ? QStringLiteral("since")
        : ArrivalGroups::dayOf(key).isValid() ? ArrivalGroups::dayOf(key).toString(Qt::ISODate)
        : key == ArrivalGroups::today         ? QStringLiteral("today")
        : key == ArrivalGroups::yesterday     ? QStringLiteral("yesterday")
                                          : ArrivalGroups::monthOf(key).toString(QStringLiteral("yyyy-MM"));
    QTEST(group, "group");
}

void TestArrivalGroups::theGroupBeginsWithTheEarliestTimeOfItsKey()
{
    const ArrivalGroups groups(DateGroups(today, Qt::Monday), at(today.addDays(-1), 12));
    for (QDateTime time = at(today, 20); time > at(today.addDays(-80), 0); time = time.addSecs(-3 * 3600)) {
        const QDateTime begin = groups.beginOf(time);
        QVERIFY(begin <= time);
        QCOMPARE(groups.keyOf(begin), groups.keyOf(time));
        QVERIFY(groups.keyOf(begin.addSecs(-1)) != groups.keyOf(time));
    }
}

void TestArrivalGroups::aKeyHasItsVisitOrItsDay()
{
    const QDateTime visited = at(today.addDays(-3), 8);
    const ArrivalGroups groups(DateGroups(today, Qt::Monday), visited);
    const qint64 since = groups.keyOf(at(today, 8)), day = groups.keyOf(at(today.addDays(-4), 8));
    QCOMPARE(ArrivalGroups::visitOf(since), visited);
    QVERIFY(!ArrivalGroups::dayOf(since).isValid());
    QCOMPARE(ArrivalGroups::dayOf(day), today.addDays(-4));
    QVERIFY(!ArrivalGroups::visitOf(day).isValid());
    for (const qint64 key : {since, day, ArrivalGroups::today}) {
        QVERIFY(!DateGroups::monthOf(key).isValid());
        QVERIFY(!ArrivalGroups::monthOf(key).isValid());
    }
}

void TestArrivalGroups::aKeyHasTheAgeOfItsVisit_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<ArrivalGroups::Age>("age");
    QTest::newRow("today") << 0 << ArrivalGroups::Age::Today;
    QTest::newRow("yesterday") << 1 << ArrivalGroups::Age::Yesterday;
    QTest::newRow("six days ago") << 6 << ArrivalGroups::Age::LastDays;
    QTest::newRow("seven days ago") << 7 << ArrivalGroups::Age::Older;
}

void TestArrivalGroups::aKeyHasTheAgeOfItsVisit()
{
    QFETCH(int, days);
    const QDateTime visited = at(today.addDays(-days), 8);
    const qint64 key = ArrivalGroups(DateGroups(today, Qt::Monday), visited).keyOf(at(today, 9));
    QTEST(ArrivalGroups::ageOf(key), "age");
    QCOMPARE(ArrivalGroups::visitOf(key), visited);
}

DP_TEST(TestArrivalGroups)
#include "tst_arrivalgroups.moc"
