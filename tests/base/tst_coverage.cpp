#include "base/coverage.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Coverage;
using dp::DayRange;
using dp::Days;

namespace {

/// Returns ranges of days in March 2025. \a text lists the first and last day of each range, such as "1-3
/// 7-9".
QList<DayRange> ranges(const QString &text)
{
    QList<DayRange> list;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList ends = part.split(u'-');
        list << DayRange{QDate(2025, 3, ends[0].toInt()), QDate(2025, 3, ends.last().toInt())};
    }
    return list;
}

QString text(const QList<DayRange> &list)
{
    QStringList parts;
    for (const DayRange &range : list)
        parts << u"%1-%2"_s.arg(range.from.day()).arg(range.to.day());
    return parts.join(u' ');
}

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT

private slots:
    void daysAreJoined_data();
    void daysAreJoined();
    void anInvalidRangeAddsNothing();
    void missingDays_data();
    void missingDays();
    void gapsAreBetweenCompleteDays();
    void aWantedDayCreatesAGap();
    void nothingIsMissingBeforeArxivsFirstPaper();
};

void TestCoverage::daysAreJoined_data()
{
    QTest::addColumn<QString>("added");
    QTest::addColumn<QString>("result");
    QTest::newRow("one") << u"3-5"_s << u"3-5"_s;
    QTest::newRow("apart") << u"7-9 3-5"_s << u"3-5 7-9"_s;
    QTest::newRow("touching") << u"3-5 6-9"_s << u"3-9"_s;
    QTest::newRow("overlapping") << u"3-7 5-9"_s << u"3-9"_s;
    QTest::newRow("inside") << u"3-9 5-6"_s << u"3-9"_s;
    QTest::newRow("around") << u"5-6 3-9"_s << u"3-9"_s;
    QTest::newRow("a bridge") << u"1-2 9-10 3-8"_s << u"1-10"_s;
    QTest::newRow("a bridge too short") << u"1-2 9-10 4-8"_s << u"1-2 4-10"_s;
    QTest::newRow("over three") << u"1-2 5-6 9-10 2-9"_s << u"1-10"_s;
}

void TestCoverage::daysAreJoined()
{
    QFETCH(QString, added);
    QTEST(text(Days(ranges(added)).ranges()), "result");
}

void TestCoverage::anInvalidRangeAddsNothing()
{
    Days days(ranges(u"3-5"_s));
    days.add({QDate(2025, 3, 9), QDate(2025, 3, 7)});
    days.add({QDate(), QDate(2025, 3, 7)});
    QCOMPARE(text(days.ranges()), u"3-5"_s);
}

void TestCoverage::missingDays_data()
{
    QTest::addColumn<QString>("known");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("missing");
    QTest::newRow("all") << QString() << u"1-9"_s << u"1-9"_s;
    QTest::newRow("nothing") << u"1-9"_s << u"2-8"_s << QString();
    QTest::newRow("the middle") << u"1-3 7-9"_s << u"1-9"_s << u"4-6"_s;
    QTest::newRow("the ends") << u"4-6"_s << u"1-9"_s << u"1-3 7-9"_s;
    QTest::newRow("from within") << u"1-3 7-9"_s << u"2-8"_s << u"4-6"_s;
    QTest::newRow("beside") << u"20-22"_s << u"1-9"_s << u"1-9"_s;
}

void TestCoverage::missingDays()
{
    QFETCH(QString, known);
    QFETCH(QString, asked);
    const DayRange range = ranges(asked).first();
    QTEST(text(Days(ranges(known)).missing(range.from, range.to)), "missing");
}

void TestCoverage::gapsAreBetweenCompleteDays()
{
    Coverage coverage;
    QVERIFY(coverage.gaps().isEmpty());
    QVERIFY(!coverage.completeFrom().isValid());
    coverage.complete = Days(ranges(u"3-5 9-12 20-22"_s));
    QCOMPARE(coverage.completeFrom().day(), 3);
    QCOMPARE(coverage.unbrokenFrom().day(), 20);
    QCOMPARE(coverage.completeTo().day(), 22);
    QCOMPARE(text(coverage.gaps()), u"6-8 13-19"_s);
}

void TestCoverage::aWantedDayCreatesAGap()
{
    Coverage coverage;
    coverage.complete = Days(ranges(u"9-12"_s));
    coverage.wantedFrom = QDate(2025, 3, 2);
    QCOMPARE(text(coverage.gaps()), u"2-8"_s);
    coverage.wantedFrom = QDate(2025, 3, 10);
    QVERIFY(coverage.gaps().isEmpty());
}

void TestCoverage::nothingIsMissingBeforeArxivsFirstPaper()
{
    QCOMPARE(Coverage::beginning(), QDate(1991, 8, 14));
    Coverage coverage;
    coverage.complete.add({QDate(1992, 1, 1), QDate(2025, 1, 1)});
    coverage.wantedFrom = QDate(1900, 1, 1);
    QCOMPARE(coverage.gaps(), QList<DayRange>({{QDate(1991, 8, 14), QDate(1991, 12, 31)}}));
}

DP_TEST(TestCoverage)
#include "tst_coverage.moc"
