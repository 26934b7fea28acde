#include "refresh/course.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Course;
using dp::Coverage;
using dp::DayRange;
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

Course::Page page(int entries, int total, QDate oldest)
{
    return {entries, total, oldest, true, today};
}

} // namespace

/// Which pages a refresh and a fill ask for, and what is known after each.
class TestCourse : public QObject
{
    Q_OBJECT

private slots:
    void theFirstTakesTheLimit();
    void aListThatIsAllReachesBackToTheBeginning();
    void aRefreshGoesBackSevenDaysFurther();
    void theBoundLeavesAGap();
    void whatWasCutOffIsGoneBackTo();
    void aListThatShrankIsSteppedBackIn();
    void aListThatGoesOnShrinkingEnds();
    void aFullPageThatEndsAtTheTotalIsConfirmed();
    void aListThatGrewIsLookedAtOnceMore();
    void whatIsOutOfOrderProvesNothing();
    void aFillTakesRangesNewestFirst();
    void aLargeRangeIsHalved();
    void aFillThatIsCutOffHasClaimedWhatItHad();
};

void TestCourse::theFirstTakesTheLimit()
{
    Course course = Course::refresh(keyword(150), {}, true, {});
    QCOMPARE(course.next()->count, 100);
    const auto first = course.took(page(100, 900, QDate(2025, 3, 20)));
    QCOMPARE(first.complete, QList<DayRange>({{QDate(2025, 3, 21), today}}));
    QCOMPARE(course.next()->start, 100);
    QCOMPARE(course.next()->count, 50);
    course.took(page(50, 900, QDate(2025, 3, 10)));
    QVERIFY(!course.next());
    QVERIFY(!course.wasCutOff());
}

void TestCourse::aListThatIsAllReachesBackToTheBeginning()
{
    Course course = Course::refresh(keyword(), {}, true, {});
    const auto claim = course.took(page(20, 20, QDate(2024, 3, 20)));
    QCOMPARE(claim.complete, QList<DayRange>({{Coverage::beginning(), today}}));
    QVERIFY(!course.next());
}

void TestCourse::aRefreshGoesBackSevenDaysFurther()
{
    Course course = Course::refresh(keyword(), knownUntil(QDate(2025, 3, 20)), false, {});
    course.took(page(100, 900, QDate(2025, 3, 15)));
    QVERIFY(course.next());
    auto claim = course.took(page(100, 900, QDate(2025, 3, 13)));
    QVERIFY(course.next()); // the thirteenth itself may go on
    QVERIFY(claim.resumeFrom && *claim.resumeFrom == QDate(2025, 3, 13));
    claim = course.took(page(100, 900, QDate(2025, 3, 12)));
    QVERIFY(!course.next());
    QVERIFY(claim.resumeFrom && !claim.resumeFrom->isValid());
}

void TestCourse::theBoundLeavesAGap()
{
    Course::Limits limits;
    limits.bound = 200;
    Coverage coverage = knownUntil(QDate(2025, 1, 20));
    Course course = Course::refresh(keyword(), coverage, false, limits);
    for (const int day : {25, 20})
        for (const DayRange &range : course.took(page(100, 5000, QDate(2025, 3, day))).complete)
            coverage.complete.add(range);
    QVERIFY(!course.next());
    QVERIFY(course.wasCutOff());
    QCOMPARE(coverage.gaps(), QList<DayRange>({{QDate(2025, 1, 21), QDate(2025, 3, 20)}}));
}

void TestCourse::whatWasCutOffIsGoneBackTo()
{
    Coverage coverage = knownUntil(QDate(2025, 3, 30));
    coverage.resumeFrom = QDate(2025, 2, 1);
    Course course = Course::refresh(keyword(), coverage, false, {});
    course.took(page(100, 900, QDate(2025, 3, 1)));
    QVERIFY(course.next());
    course.took(page(100, 900, QDate(2025, 1, 31)));
    QVERIFY(!course.next());
}

void TestCourse::aListThatShrankIsSteppedBackIn()
{
    Course course = Course::refresh(keyword(300), {}, true, {});
    course.took(page(100, 900, QDate(2025, 3, 20)));
    QVERIFY(course.took(page(100, 897, QDate(2025, 3, 10))).complete.isEmpty());
    QCOMPARE(course.next()->start, 97);
}

/// Answers by turns of two sizes would be asked for without an end.
void TestCourse::aListThatGoesOnShrinkingEnds()
{
    Course course = Course::refresh(keyword(300), {}, true, {});
    int pages = 0;
    for (; pages < 100; ++pages) {
        const bool isFirst = course.next()->start == 0;
        const Course::Page answer = isFirst ? page(100, 300, QDate(2025, 3, 20)) : page(0, 100, {});
        if (course.isUnsteady(answer))
            break;
        course.took(answer);
    }
    QVERIFY2(pages < 10, qPrintable(QString::number(pages)));
    QCOMPARE(course.total(), 300); // an answer with all of the list is still taken
    QVERIFY(!course.isUnsteady(page(100, 300, QDate(2025, 3, 10))));
}

void TestCourse::aFullPageThatEndsAtTheTotalIsConfirmed()
{
    const DayRange days{QDate(2024, 1, 1), QDate(2024, 1, 31)};
    for (const int totalPastTheEnd : {100, 0, 1}) {
        Course course = Course::fill({days}, 0, {});
        QCOMPARE(course.took(page(100, 100, QDate(2024, 1, 20))).complete,
            QList<DayRange>({{QDate(2024, 1, 21), QDate(2024, 1, 31)}}));
        QVERIFY(course.isPastTotal());
        QCOMPARE(course.next()->start, 100);
        QCOMPARE(course.took(page(0, totalPastTheEnd, {})).complete, QList<DayRange>({days}));
        QVERIFY(!course.next());
    }
    Course longer = Course::fill({days}, 0, {});
    longer.took(page(100, 100, QDate(2024, 1, 20)));
    longer.took(page(100, 200, QDate(2024, 1, 11)));
    QCOMPARE(longer.next()->start, 200);
    // A refresh claims no days before the oldest paper of such a page either.
    Course refresh = Course::refresh(keyword(), {}, true, {});
    QCOMPARE(refresh.took(page(100, 100, QDate(2025, 3, 20))).complete,
        QList<DayRange>({{QDate(2025, 3, 21), today}}));
    // A list that was known whole with this total needs no confirmation.
    Coverage whole = knownUntil(today.addDays(-1));
    whole.complete.add({Coverage::beginning(), today.addDays(-1)});
    whole.listTotal = 100;
    for (const int total : {100, 200}) {
        Course again = Course::refresh(keyword(), whole, false, {});
        if (total == 200)
            again.took(page(100, 200, QDate(2025, 3, 28)));
        again.took(page(100, total, QDate(2025, 3, 27)));
        QCOMPARE(again.next().has_value(), total == 200);
    }
}

void TestCourse::aListThatGrewIsLookedAtOnceMore()
{
    Course course = Course::refresh(keyword(200), {}, true, {});
    course.took(page(100, 900, QDate(2025, 3, 20)));
    course.took(page(100, 905, QDate(2025, 3, 10)));
    QVERIFY(course.next());
    QCOMPARE(course.next()->start, 0);
    course.took(page(100, 905, QDate(2025, 3, 21)));
    QVERIFY(!course.next());
}

void TestCourse::whatIsOutOfOrderProvesNothing()
{
    Course course = Course::refresh(keyword(), {}, true, {});
    Course::Page odd = page(100, 900, QDate(2025, 3, 20));
    odd.ordered = false;
    QVERIFY(course.took(odd).complete.isEmpty());
}

void TestCourse::aFillTakesRangesNewestFirst()
{
    const DayRange old{QDate(2024, 1, 1), QDate(2024, 1, 9)}, recent{QDate(2024, 6, 1), QDate(2024, 6, 9)};
    Course course = Course::fill({old, recent}, 0, {});
    QVERIFY(course.isFill());
    QCOMPARE(*course.next()->days, recent);
    QCOMPARE(course.took(page(7, 7, QDate(2024, 6, 1))).complete, QList<DayRange>({recent}));
    QCOMPARE(*course.next()->days, old);
    QCOMPARE(course.took(page(0, 0, {})).complete, QList<DayRange>({old}));
    QVERIFY(!course.next());
    QVERIFY(!Course::fill({}, 0, {}).next());
    // Days of announcement have papers submitted some days before.
    QCOMPARE(Course::fill({recent}, 4, {}).next()->days->from, QDate(2024, 5, 28));
}

void TestCourse::aLargeRangeIsHalved()
{
    Course course = Course::fill({{QDate(2024, 1, 1), QDate(2024, 1, 31)}}, 0, {});
    QVERIFY(course.took(page(100, 20000, QDate(2024, 1, 31))).complete.isEmpty());
    QCOMPARE(*course.next()->days, (DayRange{QDate(2024, 1, 17), QDate(2024, 1, 31)}));
    QCOMPARE(course.next()->start, 0);
    course.took(page(50, 50, QDate(2024, 1, 17)));
    QCOMPARE(*course.next()->days, (DayRange{QDate(2024, 1, 1), QDate(2024, 1, 16)}));
}

void TestCourse::aFillThatIsCutOffHasClaimedWhatItHad()
{
    Course course = Course::fill({{QDate(2024, 1, 1), QDate(2024, 1, 31)}}, 0, {});
    QCOMPARE(course.took(page(100, 300, QDate(2024, 1, 20))).complete,
        QList<DayRange>({{QDate(2024, 1, 21), QDate(2024, 1, 31)}}));
    QCOMPARE(course.next()->start, 100);
}

DP_TEST(TestCourse)
#include "tst_course.moc"
