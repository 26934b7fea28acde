// Refreshes that the program starts by itself.
#include "gui/fetchfixture.h"
#include "session/refreshscheduler.h"
#include "support/testprogram.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestAutomaticRefresh : public QObject
{
    Q_OBJECT

private slots:
    void refreshFollowsAnAnnouncement();
    void oneRefreshFollowsANightOffline();
    void dailyRefreshSkipsDaysWithoutAnnouncement();
    void refreshWaitsForAnUnmeteredNetwork();
    void noRefreshByDefault();
};

void TestAutomaticRefresh::refreshFollowsAnAnnouncement()
{
    FetchFixture f;
    QVERIFY(f.run());
    f.desktop->settings().set(Setting::RefreshWhen, u"announcement"_s);
    QVERIFY(f.fetch(Qt::Key_F5));
    RefreshScheduler own(
        f.session().keywords(), f.session().refresh(), f.desktop->settings(), f.clock, f.network);
    own.setChance(0);
    QTRY_VERIFY(f.session().keywords().oldestRefresh().isValid());
    f.arxiv.clearRequests();
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    // The loop ends half an hour after the next announcement.
    for (int minute = 0; minute < 13 * 60 + 30; ++minute) {
        f.clock.set(QDateTime(wednesday, QTime(12, 0), Qt::UTC).addSecs(60 * minute));
        own.check();
    }
    QCOMPARE(f.arxiv.requests().size(), 0);
    QVERIFY(!f.session().refresh().isRunning());
    f.clock.set(QDateTime(wednesday.addDays(1), QTime(1, 30), Qt::UTC));
    f.arxiv.setNow(f.clock.now());
    own.check();
    QVERIFY(f.session().refresh().isRunning());
    QVERIFY(finished.wait(20000));
    QCOMPARE(f.arxiv.requests().size(), 2);
    // The tabs know the time of the refresh.
    QTRY_VERIFY(f.session().keywords().oldestRefresh() >= f.clock.now());
    for (int minute = 0; minute < 23 * 60; ++minute) {
        f.clock.set(QDateTime(wednesday.addDays(1), QTime(1, 31), Qt::UTC).addSecs(60 * minute));
        own.check();
        QVERIFY(!f.session().refresh().isRunning());
    }
}

void TestAutomaticRefresh::oneRefreshFollowsANightOffline()
{
    FetchFixture f;
    QVERIFY(f.run());
    f.desktop->settings().set(Setting::RefreshWhen, u"announcement"_s);
    QVERIFY(f.fetch(Qt::Key_F5));
    RefreshScheduler own(
        f.session().keywords(), f.session().refresh(), f.desktop->settings(), f.clock, f.network);
    own.setChance(0.5);
    QTRY_VERIFY(f.session().keywords().oldestRefresh().isValid());
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    const QDateTime woken(wednesday.addDays(3), QTime(7, 0), Qt::UTC);
    int minute = 0;
    for (; minute < 20 && !f.session().refresh().isRunning(); ++minute) {
        f.clock.set(woken.addSecs(60 * minute));
        own.check();
    }
    // The refresh does not start at once, but soon.
    QVERIFY2(minute > 2 && minute < 12, qPrintable(QString::number(minute)));
    QVERIFY(finished.wait(20000));
    QTRY_VERIFY(f.session().keywords().oldestRefresh() >= woken);
    for (int later = 0; later < 120; ++later) {
        f.clock.set(woken.addSecs(60LL * (minute + later)));
        own.check();
        QVERIFY(!f.session().refresh().isRunning());
    }
}

void TestAutomaticRefresh::dailyRefreshSkipsDaysWithoutAnnouncement()
{
    FetchFixture f;
    f.travel(friday);
    QVERIFY(f.run());
    f.desktop->settings().set(Setting::RefreshWhen, u"daily"_s);
    f.desktop->settings().set(Setting::RefreshTime, u"08:00"_s);
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_VERIFY(f.session().keywords().oldestRefresh().isValid());
    RefreshScheduler own(
        f.session().keywords(), f.session().refresh(), f.desktop->settings(), f.clock, f.network);
    own.setChance(0);
    QSignalSpy started(&f.refresh(), &RefreshService::started);
    for (int minute = 0; minute < 2 * 24 * 60; minute += 5) { // until noon on Sunday
        f.clock.set(QDateTime(friday, QTime(12, 0), Qt::UTC).addSecs(60 * minute));
        own.check();
    }
    QCOMPARE(started.size(), 0);
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    // After Sunday's announcement, the refresh starts at 8:00 local time.
    for (int minute = 0; minute < 2 * 24 * 60 && started.isEmpty(); minute += 5) {
        f.clock.set(QDateTime(friday.addDays(2), QTime(12, 0), Qt::UTC).addSecs(60 * minute));
        own.check();
    }
    QCOMPARE(started.size(), 1);
    QCOMPARE(f.clock.now().toLocalTime().time().hour(), 8);
    QVERIFY(finished.wait(20000));
}

void TestAutomaticRefresh::refreshWaitsForAnUnmeteredNetwork()
{
    FetchFixture f;
    QVERIFY(f.run());
    dp::Settings &settings = f.desktop->settings();
    settings.set(Setting::RefreshWhen, u"announcement"_s);
    QVERIFY(f.fetch(Qt::Key_F5));
    RefreshScheduler own(f.session().keywords(), f.session().refresh(), settings, f.clock, f.network);
    own.setChance(0);
    QTRY_VERIFY(f.session().keywords().oldestRefresh().isValid());
    f.clock.set(QDateTime(wednesday.addDays(1), QTime(1, 30), Qt::UTC));
    f.network.disconnected = true;
    own.check();
    QVERIFY(!f.session().refresh().isRunning());
    f.network.disconnected = false;
    f.network.metered = true;
    own.check();
    QVERIFY(!f.session().refresh().isRunning());
    settings.set(Setting::RefreshOnMetered, u"true"_s);
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    own.check();
    QVERIFY(f.session().refresh().isRunning());
    QVERIFY(finished.wait(20000));
}

void TestAutomaticRefresh::noRefreshByDefault()
{
    FetchFixture f;
    QVERIFY(f.run());
    RefreshScheduler own(
        f.session().keywords(), f.session().refresh(), f.desktop->settings(), f.clock, f.network);
    for (int hour = 0; hour < 24 * 14; ++hour) {
        f.clock.set(QDateTime(wednesday, QTime(12, 0), Qt::UTC).addSecs(3600LL * hour));
        own.check();
        QVERIFY(!f.session().refresh().isRunning());
    }
    QCOMPARE(f.arxiv.requests().size(), 0);
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestAutomaticRefresh)
#include "tst_automaticrefresh.moc"
