#include "refresh/schedule.h"
#include "support/testprogram.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
namespace schedule = dp::schedule;
using When = schedule::When;

namespace {

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QLatin1StringView(text), Qt::ISODate);
}

} // namespace

/// Tests the times of automatic refreshes.
class TestSchedule : public QObject
{
    Q_OBJECT

private slots:
    void namesMatchTheSettings();
    void refreshesAfterAnAnnouncement_data();
    void refreshesAfterAnAnnouncement();
    void startTimesAreSpread();
    void refreshesAtATimeOfDay_data();
    void refreshesAtATimeOfDay();
    void neverMeansNoRefresh();
    void missedRefreshesFollowWithinTenMinutes();
};

void TestSchedule::namesMatchTheSettings()
{
    QVERIFY(schedule::named(u"announcement"_s) == When::Announcement);
    QVERIFY(schedule::named(u"daily"_s) == When::Daily);
    QVERIFY(schedule::named(u"never"_s) == When::Never);
    QVERIFY(schedule::named(u"every second"_s) == When::Never);
}

void TestSchedule::refreshesAfterAnAnnouncement_data()
{
    QTest::addColumn<QDateTime>("last");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QDateTime>("due");
    const auto row = [](const char *name, const QDateTime &last, const char *now, const char *due) {
        QTest::newRow(name) << last << utc(now) << utc(due);
    };
    // In November 2026, announcements are at 01:00 UTC from Monday to Friday. The automatic refresh follows
    // half an hour later.
    row("seen: the next one", utc("2026-11-18T02:00:00Z"), "2026-11-18T12:00:00Z", "2026-11-19T01:30:00Z");
    row("not seen: the one that was", utc("2026-11-17T12:00:00Z"), "2026-11-18T12:00:00Z",
        "2026-11-18T01:30:00Z");
    row("seen before the weekend", utc("2026-11-20T02:00:00Z"), "2026-11-20T12:00:00Z",
        "2026-11-23T01:30:00Z");
    row("on a Saturday after Thursday's announcement", utc("2026-11-19T12:00:00Z"), "2026-11-21T12:00:00Z",
        "2026-11-20T01:30:00Z");
    row("a month away is one refresh", utc("2026-10-18T12:00:00Z"), "2026-11-18T12:00:00Z",
        "2026-11-18T01:30:00Z");
    row("never refreshed", {}, "2026-11-18T12:00:00Z", "2026-11-18T01:30:00Z");
    row("in summer an hour earlier", utc("2026-07-07T12:00:00Z"), "2026-07-07T13:00:00Z",
        "2026-07-08T00:30:00Z");
}

void TestSchedule::refreshesAfterAnAnnouncement()
{
    QFETCH(QDateTime, last);
    QFETCH(QDateTime, now);
    for (const char *zone : {"UTC", "Asia/Shanghai", "America/Los_Angeles"})
        QTEST(schedule::due({When::Announcement, {}, 0}, last, now, QTimeZone(zone)), "due");
}

void TestSchedule::startTimesAreSpread()
{
    const QDateTime last = utc("2026-11-18T02:00:00Z");
    const QDateTime now = utc("2026-11-18T12:00:00Z");
    const QDateTime early = schedule::due({When::Announcement, {}, 0}, last, now, QTimeZone::utc());
    const QDateTime late = schedule::due({When::Announcement, {}, 1}, last, now, QTimeZone::utc());
    QCOMPARE(early.secsTo(late), 3600);
}

void TestSchedule::refreshesAtATimeOfDay_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDateTime>("last");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QDateTime>("due");
    const auto row = [](const char *name, const char *zone, const QDateTime &last, const char *now,
                         const char *due) {
        QTest::newRow(name) << QByteArray(zone) << last << utc(now) << utc(due);
    };
    row("later today", "UTC", utc("2026-11-17T08:00:05Z"), "2026-11-18T06:00:00Z", "2026-11-18T08:00:00Z");
    row("now", "UTC", utc("2026-11-17T08:00:05Z"), "2026-11-18T08:00:00Z", "2026-11-18T08:00:00Z");
    row("done today", "UTC", utc("2026-11-18T08:00:05Z"), "2026-11-18T12:00:00Z", "2026-11-19T08:00:00Z");
    row("missed today", "UTC", utc("2026-11-17T08:00:05Z"), "2026-11-18T12:00:00Z", "2026-11-18T08:00:00Z");
    row("missed yesterday", "UTC", utc("2026-11-16T08:00:05Z"), "2026-11-18T06:00:00Z",
        "2026-11-17T08:00:00Z");
    row("in the person's zone", "Asia/Shanghai", utc("2026-11-18T00:00:05Z"), "2026-11-18T12:00:00Z",
        "2026-11-19T00:00:00Z");
    row("the person's day is not the server's", "America/Los_Angeles", utc("2026-11-17T16:00:05Z"),
        "2026-11-18T04:00:00Z", "2026-11-18T16:00:00Z");
    row("over a change of clocks", "Europe/Berlin", utc("2026-10-24T06:00:05Z"), "2026-10-24T12:00:00Z",
        "2026-10-25T07:00:00Z");
}

void TestSchedule::refreshesAtATimeOfDay()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDateTime, last);
    QFETCH(QDateTime, now);
    QTEST(schedule::due({When::Daily, QTime(8, 0), 0.7}, last, now, QTimeZone(zone)), "due");
}

void TestSchedule::neverMeansNoRefresh()
{
    const QDateTime now = utc("2026-11-18T12:00:00Z");
    QVERIFY(!schedule::due({When::Never, QTime(8, 0), 0}, {}, now, QTimeZone::utc()).isValid());
    QVERIFY(!schedule::due({When::Daily, {}, 0}, {}, now, QTimeZone::utc()).isValid());
}

void TestSchedule::missedRefreshesFollowWithinTenMinutes()
{
    const QDateTime now = utc("2026-11-18T12:00:00Z");
    QCOMPARE(now.secsTo(schedule::catchUp(now, 0)), 60);
    QCOMPARE(now.secsTo(schedule::catchUp(now, 1)), 600);
}

DP_TEST(TestSchedule)
#include "tst_schedule.moc"
