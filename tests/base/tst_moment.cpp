#include "base/moment.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Moment;

/// Runs in several time zones. The time zone must not affect the results.
class TestMoment : public QObject
{
    Q_OBJECT

private slots:
    void readsTimesAsUtc_data();
    void readsTimesAsUtc();
    void refusesInvalidTimes_data();
    void refusesInvalidTimes();
    void readsDatesOfMessages_data();
    void readsDatesOfMessages();
    void secondsSinceTheEpoch_data();
    void secondsSinceTheEpoch();
    void sortsLikeItsText();
    void anUnknownMomentIsEmpty();
};

void TestMoment::readsTimesAsUtc_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("day");
    const auto row = [](const QString &text, const QString &iso) {
        QTest::newRow(qPrintable(text)) << text << iso << iso.left(10);
    };
    row(u"2025-02-28"_s, u"2025-02-28"_s);
    row(u" 2025-02-28\n"_s, u"2025-02-28"_s);
    row(u"2025-02-28T17:59:59Z"_s, u"2025-02-28T17:59:59Z"_s);
    row(u"2025-02-28T00:00:00Z"_s, u"2025-02-28T00:00:00Z"_s);
    row(u"2025-02-28T17:59:59.75Z"_s, u"2025-02-28T17:59:59Z"_s);
    row(u"2025-02-28T23:30:00-05:00"_s, u"2025-03-01T04:30:00Z"_s);
    row(u"2025-03-01T01:30:00+02:00"_s, u"2025-02-28T23:30:00Z"_s);
    row(u"2007-10-27T00:00:00.000-04:00"_s, u"2007-10-27T04:00:00Z"_s);
    row(u"2025-02-28T17:59:59"_s, u"2025-02-28T17:59:59Z"_s);
    // This local time does not exist in Los Angeles, because daylight saving time begins.
    row(u"2025-03-09T02:30:00"_s, u"2025-03-09T02:30:00Z"_s);
    row(u"2024-02-29"_s, u"2024-02-29"_s);
    row(u"1900-01-01"_s, u"1900-01-01"_s);
    row(u"9998-12-31T23:59:59Z"_s, u"9998-12-31T23:59:59Z"_s);
}

void TestMoment::readsTimesAsUtc()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    QFETCH(QString, day);
    const auto moment = Moment::fromIso(text);
    QVERIFY(moment.has_value());
    QCOMPARE(moment->iso(), iso);
    QCOMPARE(moment->day(), day);
    QCOMPARE(moment->isDayOnly(), iso.size() == 10);
    QVERIFY(moment->isKnown());
    QCOMPARE(Moment::fromIso(moment->iso()), moment); // The stored text gives the same moment.
}

void TestMoment::refusesInvalidTimes_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "today", "2025-02-30", "2025-13-01", "2025-00-10", "2025-02-30T10:00:00Z",
             "2025-02-28T25:00:00Z", "2025-2-8", "25-02-28", "1899-12-31", "9999-01-01",
             "1900-01-01T00:00:00+02:00", "9998-12-31T23:00:00-02:00", "2025-02-28T", "2025-02-28 and more"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestMoment::refusesInvalidTimes()
{
    QFETCH(QString, text);
    QVERIFY(!Moment::fromIso(text).has_value());
}

void TestMoment::readsDatesOfMessages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc"); // UTC time; empty: the text is refused
    QTest::addColumn<QString>("day"); // day that the text contains, without conversion to UTC
    const auto row = [](const char *text, const char *utc, const char *day) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(utc)
                            << QString::fromLatin1(day);
    };
    row("Mon, 2 Apr 2007 19:18:42 GMT", "2007-04-02T19:18:42Z", "2007-04-02");
    row("Mon, 02 Apr 2007 19:18:42 UTC", "2007-04-02T19:18:42Z", "2007-04-02");
    row("2 Apr 2007 19:18:42 UT", "2007-04-02T19:18:42Z", "2007-04-02");
    row("Mon, 2 Apr 2007 19:18:42 +0000", "2007-04-02T19:18:42Z", "2007-04-02");
    row("Fri, 28 Feb 2025 00:00:00 -0500", "2025-02-28T05:00:00Z", "2025-02-28");
    row("Fri, 28 Feb 2025 22:00:00 -0500", "2025-03-01T03:00:00Z", "2025-02-28");
    row("Fri, 28 Feb 2025 22:00:00 EST", "2025-03-01T03:00:00Z", "2025-02-28");
    row("Tue, 01 Jul 2025 22:00:00 EDT", "2025-07-02T02:00:00Z", "2025-07-01");
    row("Sat, 01 Mar 2025 00:30:00 +0200", "2025-02-28T22:30:00Z", "2025-03-01");
    row("  Mon, 2 Apr 2007  19:18:42 gmt\n", "2007-04-02T19:18:42Z", "2007-04-02");
    row("Mon, 30 Feb 2007 19:18:42 GMT", "", "");
    row("Mon, 1 Jan 1800 19:18:42 GMT", "", "");
    row("GMT", "", "");
    row("today", "", "");
    row("", "", "");
}

void TestMoment::readsDatesOfMessages()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    QFETCH(QString, day);
    const auto moment = Moment::fromRfc5322(text);
    QCOMPARE(moment ? moment->iso() : QString(), utc);
    const auto written = Moment::dayFromRfc5322(text);
    QCOMPARE(written ? written->iso() : QString(), day);
}

void TestMoment::secondsSinceTheEpoch_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("the epoch") << u"1970-01-01"_s << qint64(0);
    QTest::newRow("a second later") << u"1970-01-01T00:00:01Z"_s << qint64(1);
    QTest::newRow("a day counts from its midnight") << u"2025-02-28"_s << qint64(1740700800);
    QTest::newRow("an offset counts") << u"2025-02-28T01:00:00+01:00"_s << qint64(1740700800);
}

void TestMoment::secondsSinceTheEpoch()
{
    QFETCH(QString, text);
    QFETCH(qint64, seconds);
    QCOMPARE(Moment::fromIso(text)->seconds(), seconds);
}

void TestMoment::sortsLikeItsText()
{
    const QStringList inOrder = {u"1999-12-31T23:59:59Z"_s, u"2025-02-28"_s, u"2025-02-28T00:00:01Z"_s,
        u"2025-02-28T23:59:59Z"_s, u"2025-03-01"_s};
    for (qsizetype i = 1; i < inOrder.size(); ++i) {
        const auto before = Moment::fromIso(inOrder[i - 1]), after = Moment::fromIso(inOrder[i]);
        QVERIFY(before->iso() < after->iso());
        QVERIFY(before->seconds() < after->seconds());
    }
}

void TestMoment::anUnknownMomentIsEmpty()
{
    const Moment unknown;
    QVERIFY(!unknown.isKnown());
    QCOMPARE(unknown.iso(), QString());
    QCOMPARE(unknown.seconds(), qint64(0));
    QCOMPARE(Moment::fromDateTime(QDateTime()), unknown);
    QCOMPARE(Moment::fromDay(QDate()), unknown);
    QCOMPARE(Moment::fromDay(QDate(2025, 2, 28)).iso(), u"2025-02-28"_s);
    QCOMPARE(
        Moment::fromDateTime(QDateTime::fromSecsSinceEpoch(1740700800)).iso(), u"2025-02-28T00:00:00Z"_s);
}

DP_TEST(TestMoment)
#include "tst_moment.moc"
