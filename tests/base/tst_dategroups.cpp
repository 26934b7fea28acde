// Tests the groups of days: today, yesterday, the rest of the week, and months.
#include "base/dategroups.h"
#include "support/testprogram.h"

#include <QTest>

using dp::DateGroups;

class TestDateGroups : public QObject
{
    Q_OBJECT

private slots:
    void keyOfADay_data();
    void keyOfADay();
    void theGroupBeginsWithTheFirstDayOfItsKey_data();
    void theGroupBeginsWithTheFirstDayOfItsKey();
    void onlyAMonthHasAMonth();
};

void TestDateGroups::keyOfADay_data()
{
    QTest::addColumn<QDate>("now");
    QTest::addColumn<int>("firstDay");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<qint64>("key");
    const QDate friday(2026, 3, 6), monday(2026, 3, 2), sunday(2026, 3, 1);
    QTest::newRow("today") << friday << int(Qt::Monday) << friday << DateGroups::today;
    QTest::newRow("a day in the future")
        << friday << int(Qt::Monday) << friday.addDays(2) << DateGroups::today;
    QTest::newRow("yesterday") << friday << int(Qt::Monday) << friday.addDays(-1) << DateGroups::yesterday;
    QTest::newRow("two days ago") << friday << int(Qt::Monday) << friday.addDays(-2) << DateGroups::thisWeek;
    QTest::newRow("first day of the week") << friday << int(Qt::Monday) << monday << DateGroups::thisWeek;
    QTest::newRow("day before the week") << friday << int(Qt::Monday) << sunday << qint64(-202603);
    QTest::newRow("the week begins on Sunday") << friday << int(Qt::Sunday) << sunday << DateGroups::thisWeek;
    QTest::newRow("yesterday in another week")
        << monday << int(Qt::Monday) << sunday << DateGroups::yesterday;
    QTest::newRow("a week of two months")
        << monday << int(Qt::Saturday) << QDate(2026, 2, 28) << DateGroups::thisWeek;
    QTest::newRow("another year") << friday << int(Qt::Monday) << QDate(1999, 12, 31) << qint64(-199912);
}

void TestDateGroups::keyOfADay()
{
    QFETCH(QDate, now);
    QFETCH(int, firstDay);
    QFETCH(QDate, day);
    QTEST(DateGroups(now, Qt::DayOfWeek(firstDay)).keyOf(day), "key");
}

void TestDateGroups::theGroupBeginsWithTheFirstDayOfItsKey_data()
{
    QTest::addColumn<QDate>("now");
    for (int i = 0; i < 40; ++i) {
        const QDate now = QDate(2026, 2, 20).addDays(i);
        QTest::newRow(qPrintable(now.toString(Qt::ISODate))) << now;
    }
}

void TestDateGroups::theGroupBeginsWithTheFirstDayOfItsKey()
{
    QFETCH(QDate, now);
    for (int first = Qt::Monday; first <= Qt::Sunday; ++first) {
        const DateGroups dates(now, Qt::DayOfWeek(first));
        for (QDate day = now.addDays(2); day > now.addDays(-100); day = day.addDays(-1)) {
            const QDate begin = dates.beginOf(day);
            QVERIFY(begin <= day);
            QCOMPARE(dates.keyOf(begin), dates.keyOf(day));
            QVERIFY(dates.keyOf(begin.addDays(-1)) != dates.keyOf(day));
        }
    }
}

void TestDateGroups::onlyAMonthHasAMonth()
{
    QCOMPARE(DateGroups::monthOf(-202603), QDate(2026, 3, 1));
    for (const qint64 key : {DateGroups::today, DateGroups::yesterday, DateGroups::thisWeek, qint64(7)})
        QVERIFY(!DateGroups::monthOf(key).isValid());
}

DP_TEST(TestDateGroups)
#include "tst_dategroups.moc"
