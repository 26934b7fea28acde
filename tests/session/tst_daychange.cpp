#include "session/daychange.h"
#include "support/fakeclock.h"
#include "support/testprogram.h"

#include <QSignalSpy>

namespace dp::test {

class TestDayChange : public QObject
{
    Q_OBJECT

private slots:
    void aNewDayIsReportedOnce();
    void aNightAsleepIsOneChange();
};

void TestDayChange::aNewDayIsReportedOnce()
{
    FakeClock clock(QDateTime(QDate(2026, 11, 18), QTime(23, 59), Qt::UTC));
    DayChange change(clock);
    QSignalSpy happened(&change, &DayChange::happened);
    change.check();
    QCOMPARE(happened.size(), 0);
    clock.set(clock.now().addSecs(60));
    change.check();
    change.check();
    QCOMPARE(happened.size(), 1);
}

void TestDayChange::aNightAsleepIsOneChange()
{
    FakeClock clock(QDateTime(QDate(2026, 11, 18), QTime(12, 0), Qt::UTC));
    DayChange change(clock);
    QSignalSpy happened(&change, &DayChange::happened);
    clock.set(clock.now().addDays(3));
    change.check();
    QCOMPARE(happened.size(), 1);
}

} // namespace dp::test

DP_TEST(dp::test::TestDayChange)
#include "tst_daychange.moc"
