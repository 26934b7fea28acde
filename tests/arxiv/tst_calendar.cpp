#include "arxiv/calendar.h"
#include "support/testprogram.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
namespace calendar = dp::calendar;

namespace {

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QLatin1StringView(text), Qt::ISODate);
}

} // namespace

class TestCalendar : public QObject
{
    Q_OBJECT

private slots:
    void lastAndNextAnnouncement_data();
    void lastAndNextAnnouncement();
    void typesOfEvenings_data();
    void typesOfEvenings();
    void announcementOfASubmission_data();
    void announcementOfASubmission();
    void everyHourOfThreeYears();
    void theRuleMatchesTheTimeZoneData();
};

void TestCalendar::lastAndNextAnnouncement_data()
{
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<QDateTime>("last");
    QTest::addColumn<QDateTime>("next");
    const auto row = [](const char *name, const char *at, const char *last, const char *next) {
        QTest::newRow(name) << utc(at) << utc(last) << utc(next);
    };
    // 20:00 Eastern Time is 01:00 UTC of the next day in winter and 00:00 UTC of the next day in summer.
    row("a Tuesday", "2026-02-10T12:00:00Z", "2026-02-10T01:00:00Z", "2026-02-11T01:00:00Z");
    row("a second before", "2026-02-11T00:59:59Z", "2026-02-10T01:00:00Z", "2026-02-11T01:00:00Z");
    row("on the stroke", "2026-02-11T01:00:00Z", "2026-02-11T01:00:00Z", "2026-02-12T01:00:00Z");
    row("a second after", "2026-02-11T01:00:01Z", "2026-02-11T01:00:00Z", "2026-02-12T01:00:00Z");
    row("a Friday", "2026-02-13T12:00:00Z", "2026-02-13T01:00:00Z", "2026-02-16T01:00:00Z");
    row("a Saturday", "2026-02-14T12:00:00Z", "2026-02-13T01:00:00Z", "2026-02-16T01:00:00Z");
    row("a Sunday noon", "2026-02-15T17:00:00Z", "2026-02-13T01:00:00Z", "2026-02-16T01:00:00Z");
    row("a Sunday night", "2026-02-16T02:00:00Z", "2026-02-16T01:00:00Z", "2026-02-17T01:00:00Z");
    row("the clocks go forward 2025", "2025-03-08T12:00:00Z", "2025-03-07T01:00:00Z", "2025-03-10T00:00:00Z");
    row("the evening of that day 2025", "2025-03-10T00:00:00Z", "2025-03-10T00:00:00Z",
        "2025-03-11T00:00:00Z");
    row("the clocks go forward 2026", "2026-03-08T07:00:00Z", "2026-03-06T01:00:00Z", "2026-03-09T00:00:00Z");
    row("the clocks go back 2025", "2025-11-01T12:00:00Z", "2025-10-31T00:00:00Z", "2025-11-03T01:00:00Z");
    row("the clocks go back 2026", "2026-11-01T05:59:00Z", "2026-10-30T00:00:00Z", "2026-11-02T01:00:00Z");
    row("after they went back 2026", "2026-11-02T00:30:00Z", "2026-10-30T00:00:00Z", "2026-11-02T01:00:00Z");
    row("New Year 2026", "2026-01-01T12:00:00Z", "2026-01-01T01:00:00Z", "2026-01-05T01:00:00Z");
    row("Thanksgiving 2025", "2025-11-28T02:00:00Z", "2025-11-27T01:00:00Z", "2025-12-01T01:00:00Z");
    row("Thanksgiving 2026", "2026-11-27T02:00:00Z", "2026-11-26T01:00:00Z", "2026-11-30T01:00:00Z");
    row("the end of 2026", "2026-12-30T12:00:00Z", "2026-12-29T01:00:00Z", "2026-12-31T01:00:00Z");
    row("over the year's end", "2026-12-31T12:00:00Z", "2026-12-31T01:00:00Z", "2027-01-04T01:00:00Z");
}

void TestCalendar::lastAndNextAnnouncement()
{
    QFETCH(QDateTime, at);
    QTEST(calendar::lastAnnouncement(at), "last");
    QTEST(calendar::nextAnnouncement(at), "next");
    // The time zone of the argument does not affect the result.
    const QDateTime elsewhere = at.toOffsetFromUtc(14 * 3600);
    QTEST(calendar::lastAnnouncement(elsewhere), "last");
    QTEST(calendar::nextAnnouncement(elsewhere), "next");
}

void TestCalendar::typesOfEvenings_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("what");
    const auto holiday = int(calendar::Evening::Holiday), weekend = int(calendar::Evening::Weekend),
               usual = int(calendar::Evening::Announcement);
    QTest::newRow("New Year 2025") << QDate(2025, 1, 1) << holiday;
    QTest::newRow("Martin Luther King 2025") << QDate(2025, 1, 20) << holiday;
    QTest::newRow("Juneteenth 2025") << QDate(2025, 6, 19) << holiday;
    QTest::newRow("the fourth of July 2025, a Friday") << QDate(2025, 7, 4) << weekend;
    QTest::newRow("the Sunday after it") << QDate(2025, 7, 6) << holiday;
    QTest::newRow("Labor Day 2025") << QDate(2025, 9, 1) << holiday;
    QTest::newRow("Thanksgiving 2025") << QDate(2025, 11, 27) << holiday;
    QTest::newRow("Christmas 2025") << QDate(2025, 12, 25) << holiday;
    QTest::newRow("New Year 2026") << QDate(2026, 1, 1) << holiday;
    QTest::newRow("Martin Luther King 2026") << QDate(2026, 1, 19) << holiday;
    QTest::newRow("Juneteenth 2026, a Friday") << QDate(2026, 6, 19) << weekend;
    QTest::newRow("the third of July 2026, a Friday") << QDate(2026, 7, 3) << weekend;
    QTest::newRow("Labor Day 2026") << QDate(2026, 9, 7) << holiday;
    QTest::newRow("Thanksgiving 2026") << QDate(2026, 11, 26) << holiday;
    QTest::newRow("Christmas 2026, a Friday") << QDate(2026, 12, 25) << weekend;
    QTest::newRow("29 December 2026") << QDate(2026, 12, 29) << holiday;
    QTest::newRow("31 December 2026") << QDate(2026, 12, 31) << holiday;
    QTest::newRow("Presidents' Day is not an arXiv holiday") << QDate(2026, 2, 16) << usual;
    QTest::newRow("Memorial Day neither") << QDate(2026, 5, 25) << usual;
    QTest::newRow("Labor Day of a year to come") << QDate(2031, 9, 1) << holiday;
    QTest::newRow("Thanksgiving of a year to come") << QDate(2031, 11, 27) << holiday;
    QTest::newRow("a Wednesday of a year to come") << QDate(2031, 9, 3) << usual;
}

void TestCalendar::typesOfEvenings()
{
    QFETCH(QDate, day);
    QTEST(int(calendar::evening(day)), "what");
}

void TestCalendar::announcementOfASubmission_data()
{
    QTest::addColumn<QDateTime>("submitted");
    QTest::addColumn<QDateTime>("announced");
    const auto row = [](const char *name, const char *submitted, const char *announced) {
        QTest::newRow(name) << utc(submitted) << utc(announced);
    };
    row("Monday before 14:00", "2026-02-09T18:59:59Z", "2026-02-10T01:00:00Z");
    row("Monday at 14:00", "2026-02-09T19:00:00Z", "2026-02-11T01:00:00Z");
    row("Tuesday before", "2026-02-10T15:00:00Z", "2026-02-11T01:00:00Z");
    row("Wednesday after", "2026-02-11T20:00:00Z", "2026-02-13T01:00:00Z");
    row("Thursday before", "2026-02-12T18:00:00Z", "2026-02-13T01:00:00Z");
    row("Thursday after", "2026-02-12T20:00:00Z", "2026-02-16T01:00:00Z");
    row("Friday before", "2026-02-13T18:59:00Z", "2026-02-16T01:00:00Z");
    row("Friday after", "2026-02-13T19:01:00Z", "2026-02-17T01:00:00Z");
    row("Saturday", "2026-02-14T12:00:00Z", "2026-02-17T01:00:00Z");
    row("Sunday", "2026-02-15T23:00:00Z", "2026-02-17T01:00:00Z");
    row("in summer, Monday before 14:00", "2026-07-13T17:59:59Z", "2026-07-14T00:00:00Z");
    row("before Labor Day", "2026-09-04T20:00:00Z", "2026-09-09T00:00:00Z");
    row("on Thanksgiving's eve", "2026-11-25T20:00:00Z", "2026-11-30T01:00:00Z");
}

void TestCalendar::announcementOfASubmission()
{
    QFETCH(QDateTime, submitted);
    QTEST(calendar::announcementOf(submitted), "announced");
}

void TestCalendar::everyHourOfThreeYears()
{
    for (QDateTime at(QDate(2025, 1, 1), QTime(0, 30), Qt::UTC); at.date().year() < 2028;
         at = at.addSecs(3600)) {
        const QDateTime last = calendar::lastAnnouncement(at);
        const QDateTime next = calendar::nextAnnouncement(at);
        QVERIFY2(last <= at && at < next, qPrintable(at.toString(Qt::ISODate)));
        QCOMPARE(calendar::lastAnnouncement(next), next);
        QCOMPARE(calendar::lastAnnouncement(next.addSecs(-1)), last);
        QCOMPARE(int(calendar::evening(calendar::easternDay(next))), int(calendar::Evening::Announcement));
        QVERIFY(calendar::announcementOf(at) > at);
        QVERIFY(last.daysTo(next) <= 5);
    }
}

void TestCalendar::theRuleMatchesTheTimeZoneData()
{
    const QTimeZone zone("America/New_York");
    if (!zone.isValid())
        QSKIP("This computer has no data on time zones.");
    for (QDateTime at(QDate(2008, 1, 1), QTime(0, 0), Qt::UTC); at.date().year() < 2037;
         at = at.addSecs(1800))
        if (zone.offsetFromUtc(at) != calendar::easternOffsetByRule(at))
            QFAIL(qPrintable(at.toString(Qt::ISODate)));
}

DP_TEST(TestCalendar)
#include "tst_calendar.moc"
