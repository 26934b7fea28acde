#include "session/remainingtime.h"

#include "support/testprogram.h"

#include <QTest>

using dp::RemainingTime;
using namespace std::chrono_literals;

class TestRemainingTime : public QObject
{
    Q_OBJECT

private slots:
    void theEstimateFollowsTheSpeed();
    void continuedWorkIsMeasuredFromItsStart();
    void nothingIsSaidTooEarly();
};

void TestRemainingTime::theEstimateFollowsTheSpeed()
{
    qint64 now = 50000;
    RemainingTime time([&now] { return now; });
    QVERIFY(!time.isStarted());
    time.start();
    now += 6000;
    QCOMPARE(time.left(0.5), std::optional(6s));
    now += 6000;
    QCOMPARE(time.left(0.6), std::optional(8s));
    QCOMPARE(time.left(1), std::optional(0s));
}

void TestRemainingTime::continuedWorkIsMeasuredFromItsStart()
{
    qint64 now = 0;
    RemainingTime time([&now] { return now; });
    time.start(0.8);
    now = 10000;
    QCOMPARE(time.left(0.9), std::optional(10s));
}

void TestRemainingTime::nothingIsSaidTooEarly()
{
    qint64 now = 0;
    RemainingTime time([&now] { return now; });
    QCOMPARE(time.left(0.5), std::nullopt);
    time.start();
    now = 999;
    QCOMPARE(time.left(0.5), std::nullopt);
    now = 60000;
    QCOMPARE(time.left(0.004), std::nullopt);
}

DP_TEST(TestRemainingTime)
#include "tst_remainingtime.moc"
