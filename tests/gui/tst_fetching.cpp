// What the window shows of fetching: gaps, waits, days without an announcement, notifications.
#include "app/refreshscheduler.h"
#include "gui/deskfixture.h"
#include "gui/models/papersmodel.h"
#include "gui/tray.h"
#include "gui/widgets/gapbar.h"
#include "gui/windowkeys.h"
#include "library/keywords.h"
#include "library/ledger.h"
#include "support/testprogram.h"
#include "support/zebras.h"

#include <QAction>
#include <QApplication>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

const QDate wednesday(2026, 11, 18);

struct Fixture : DeskFixture {
    Fixture()
        : DeskFixture(QList<MadeUpPaper>())
    {
        travel(wednesday);
        Keyword zebra{0, u"Zebra"_s, {}, {u"cs"_s}, 20};
        Keyword okapi{0, u"Okapi"_s, {}, {u"cs"_s}, 20};
        made = makeLibrary({zebra, okapi});
    }
    void travel(QDate day, QTime time = QTime(12, 0))
    {
        clock.set(QDateTime(day, time, Qt::UTC));
        arxiv.setNow(clock.now());
        arxiv.setPapers(zebras(QDate(2026, 6, 1), day.addDays(-1), 4));
        arxiv.clearRequests();
    }
    bool run()
    {
        return made && start() && QTest::qWaitFor([this] { return window().pages().size() == 2; });
    }
    /// A key, until all that it starts is done.
    bool fetch(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QSignalSpy finished(&refresh(), &RefreshService::finished);
        QTest::keyClick(&window(), key, modifiers);
        return finished.size() > 0 || finished.wait(20000);
    }
    RefreshService &refresh() { return desktop->desk().refresh(); }
    bool isGapShown() { return gap() && gap()->isVisible(); }
    GapBar *gap() { return page()->findChild<GapBar *>(); }
    QString gapText() { return gap()->findChild<QLabel *>(u"gapText"_s)->text(); }
    QString status() { return window().findChild<QLabel *>(u"statusText"_s)->text(); }
    QString activity() { return window().findChild<QLabel *>(u"activityText"_s)->text(); }
    QString message() { return window().statusBar()->currentMessage(); }
    QAction *action(const QString &name) { return window().findChild<QAction *>(name); }
    int rows() { return page()->model()->rowCount(); }

    bool made = false;
};

} // namespace

class TestFetching : public QObject
{
    Q_OBJECT

private slots:
    void aSecondRefreshADaySaysWhenTheNextIsDue();
    void aDayWithoutAnnouncementSaysWhy_data();
    void aDayWithoutAnnouncementSaysWhy();
    void theStatusSaysSinceWhenAllIsThere();
    void aGapIsShownAndFilledByItsButton();
    void historyIsFetchedSinceADay();
    void aThrottledRefreshSaysWhenItGoesOn();
    void aFailureLeavesTheListAndNamesTheCause();
    void watchingIsToggledAndKept();
    void oneNotificationARefreshWithoutTags();
    void nothingIsToldOfWhatIsNotWatched();
    void aNotificationOpensItsPaper();
    void closingStaysInTheTrayOnlyWhereThereIsOne();
    void itRefreshesByItselfAfterAnAnnouncement();
    void itRefreshesByItselfOnceAfterANightOffline();
    void onceADayAsksNothingOnAWeekend();
    void itWaitsForTheNetworkAndForOneThatIsFree();
    void itNeverDoesUnasked();
    void everyWidgetHasAName();
};

void TestFetching::aSecondRefreshADaySaysWhenTheNextIsDue()
{
    Fixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    const auto asked = f.arxiv.requests().size();
    QVERIFY(f.fetch(Qt::Key_F5));
    QCOMPARE(f.arxiv.requests().size(), asked);
    QVERIFY2(f.message().contains("Shift+F5"_L1), qPrintable(f.message()));
    QVERIFY(f.fetch(Qt::Key_F5, Qt::ShiftModifier));
    QCOMPARE(f.arxiv.requests().size(), asked + 2);
}

void TestFetching::aDayWithoutAnnouncementSaysWhy_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, QDate day, QTime time, const QString &says) {
        QTest::newRow(name) << QDateTime(day, time, Qt::UTC) << says;
    };
    row("a Wednesday", QDate(2026, 11, 18), QTime(12, 0), u"The next announcement"_s);
    row("a Friday", QDate(2026, 11, 20), QTime(12, 0), u"Fridays and Saturdays"_s);
    row("a Saturday", QDate(2026, 11, 21), QTime(12, 0), u"Fridays and Saturdays"_s);
    row("a Sunday, before its own", QDate(2026, 11, 22), QTime(12, 0), u"Fridays and Saturdays"_s);
    row("a Sunday, after its own", QDate(2026, 11, 23), QTime(2, 0), u"The next announcement"_s);
    row("Thanksgiving", QDate(2026, 11, 26), QTime(18, 0), u"holiday"_s);
}

void TestFetching::aDayWithoutAnnouncementSaysWhy()
{
    QFETCH(QDateTime, now);
    QFETCH(QString, says);
    Fixture f;
    f.travel(now.date(), now.time());
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    QVERIFY(f.fetch(Qt::Key_F5));
    QVERIFY2(f.message().contains(says), qPrintable(f.message()));
}

void TestFetching::theStatusSaysSinceWhenAllIsThere()
{
    Fixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    const QString day = QLocale().toString(wednesday.addDays(-4), QLocale::LongFormat);
    QTRY_VERIFY2(f.status().contains(u"complete since "_s + day), qPrintable(f.status()));
    QVERIFY(!f.isGapShown());
}

void TestFetching::aGapIsShownAndFilledByItsButton()
{
    Fixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    f.refresh().setBound(100);
    f.travel(wednesday.addDays(60));
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_VERIFY(f.isGapShown());
    for (const QDate day : {wednesday.addDays(-4), wednesday.addDays(60 - 25)})
        QVERIFY2(f.gapText().contains(QLocale().toString(day, QLocale::LongFormat)), qPrintable(f.gapText()));
    QTRY_COMPARE(f.rows(), 120);
    QVERIFY(f.action(u"fillGaps"_s)->isEnabled());

    auto *fill = f.gap()->findChild<QPushButton *>(u"fillButton"_s);
    fill->setFocus();
    QSignalSpy finished(&f.refresh(), &RefreshService::finished);
    QTest::keyClick(fill, Qt::Key_Space);
    QVERIFY(finished.wait(20000));
    QTRY_VERIFY(!f.isGapShown());
    QTRY_VERIFY(f.rows() >= 65 * 4);
    QVERIFY(!f.action(u"fillGaps"_s)->isEnabled());
}

void TestFetching::historyIsFetchedSinceADay()
{
    Fixture f;
    QVERIFY(f.run());
    QVERIFY(f.action(u"fillBack"_s)->isEnabled()); // it fetches the newest papers first
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_VERIFY(f.action(u"fillBack"_s)->isEnabled());
    f.action(u"fillBack"_s)->trigger();
    QDialog *dialog = dialogNamed(u"fillDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(widgetsWithoutNames(*dialog), QString());
    auto *day = dialog->findChild<QDateEdit *>(u"fillDay"_s);
    QCOMPARE(day->date(), wednesday.addDays(-4).addYears(-1));
    QCOMPARE(day->maximumDate(), wednesday);
    day->setDate(QDate(2026, 10, 1));
    QSignalSpy finished(&f.refresh(), &RefreshService::finished);
    QTest::keyClick(dialog->findChild<QPushButton *>(u"okButton"_s), Qt::Key_Space);
    QVERIFY(finished.wait(20000));
    QTRY_COMPARE(f.rows(), int(QDate(2026, 10, 1).daysTo(wednesday)) * 4);
    QVERIFY(backTo(f.window()));
}

void TestFetching::aThrottledRefreshSaysWhenItGoesOn()
{
    Fixture f;
    f.options.retries = 1;
    QVERIFY(f.run());
    f.arxiv.queueFault(Fault::status(429, "2"));
    QSignalSpy waiting(&f.refresh(), &RefreshService::waiting);
    QSignalSpy finished(&f.refresh(), &RefreshService::finished);
    QTest::keyClick(&f.window(), Qt::Key_F5);
    QTRY_VERIFY(f.activity().startsWith("Next try at "_L1));
    QVERIFY2(f.activity().contains("127.0.0.1"_L1), qPrintable(f.activity()));
    const QDateTime until = waiting.last().at(0).toDateTime().toLocalTime();
    QVERIFY2(f.activity().contains(until.toString(u"HH:mm:ss"_s)), qPrintable(f.activity()));
    QVERIFY(finished.wait(20000)); // and it does
    QTRY_COMPARE(f.rows(), 20);
    QVERIFY(!f.activity().startsWith("Next try"_L1));
}

void TestFetching::aFailureLeavesTheListAndNamesTheCause()
{
    Fixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_COMPARE(f.rows(), 20);
    f.travel(wednesday.addDays(1));
    f.arxiv.queueFault(Fault::EmptyWithTotal, {}, -1);
    QVERIFY(f.fetch(Qt::Key_F5));
    QCOMPARE(f.rows(), 20);
    auto *text = f.window().findChild<QLabel *>(u"errorText"_s);
    QVERIFY(text && text->isVisible());
    QVERIFY2(text->text().contains("Zebra"_L1), qPrintable(text->text()));
}

void TestFetching::watchingIsToggledAndKept()
{
    Fixture f;
    QVERIFY(f.run());
    QVERIFY(!f.action(u"watch"_s)->isChecked());
    const auto watched = [&] {
        return Keywords(*f.openLibrary()).find(u"Zebra"_s)->watched;
    };
    f.action(u"watch"_s)->trigger();
    QTRY_VERIFY(watched());
    QTRY_VERIFY(f.action(u"watch"_s)->isChecked());
    f.action(u"watch"_s)->trigger();
    QTRY_VERIFY(!watched());
}

RefreshReport reportOf(const Keyword &keyword, bool watched, const QList<qint64> &added)
{
    RefreshReport report;
    report.keyword = keyword;
    report.keyword.watched = watched;
    report.changes.added = added;
    return report;
}

void TestFetching::oneNotificationARefreshWithoutTags()
{
    Fixture f;
    QVERIFY(f.run());
    QSignalSpy refreshed(&f.window(), &MainWindow::refreshed);
    QVERIFY(f.fetch(Qt::Key_F5));
    const auto reports = refreshed.last().at(0).value<QList<RefreshReport>>();
    const auto added = reports[0].changes.added;
    QCOMPARE(added.size(), 20);
    const auto library = f.openLibrary();
    // Twenty papers, of which two keywords have some.
    const auto notice = Tray::noticeOf(
        {reportOf(reports[0].keyword, true, added), reportOf(reports[1].keyword, true, added.mid(0, 7))},
        *library);
    QVERIFY(notice);
    QVERIFY2(notice->title.startsWith(u"20 new "_s) && notice->title.contains(u"Zebra"_s)
            && notice->title.contains(u"Okapi"_s),
        qPrintable(notice->title));
    QCOMPARE(notice->text.split(u'\n').size(), 5);
    QVERIFY2(notice->text.startsWith(u"• Zebra ‹b>"_s), qPrintable(notice->text));
    QVERIFY2(notice->text.endsWith(u"and 16 more"_s), qPrintable(notice->text));
    QVERIFY(!notice->text.contains(u'<'));
    QCOMPARE(notice->paperId, added.first());
}

void TestFetching::nothingIsToldOfWhatIsNotWatched()
{
    Fixture f;
    QVERIFY(f.run());
    const auto library = f.openLibrary();
    const Keyword zebra = *Keywords(*library).find(u"Zebra"_s);
    QVERIFY(!Tray::noticeOf({}, *library));
    QVERIFY(!Tray::noticeOf({reportOf(zebra, false, {1, 2})}, *library));
    QVERIFY(!Tray::noticeOf({reportOf(zebra, true, {})}, *library));
}

void TestFetching::aNotificationOpensItsPaper()
{
    Fixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_COMPARE(f.rows(), 20);
    const qint64 keyword = f.page()->state().keyword.id;
    const qint64 paper = f.page()->model()->idAt(7);
    QTest::keyClick(&f.window(), Qt::Key_Tab, Qt::ControlModifier);
    f.window().hide();
    f.window().showPaper(keyword, paper);
    QTRY_VERIFY(f.window().isVisible());
    QCOMPARE(f.page()->state().keyword.id, keyword);
    QCOMPARE(f.table()->currentId(), paper);
    QVERIFY(f.table()->isOpen(paper));
}

void TestFetching::closingStaysInTheTrayOnlyWhereThereIsOne()
{
    Fixture f;
    QVERIFY(f.run());
    bool there = true;
    f.window().setTray([&] { return there; });
    f.desktop->desk().settings().set(Setting::KeepInTray, u"true"_s);
    f.window().close();
    QVERIFY(!f.window().isVisible());
    f.window().bringUp();
    QTRY_VERIFY(f.window().isVisible());
    there = false; // the panel has gone: a hidden window would be out of reach
    QSignalSpy quits(qApp, &QCoreApplication::aboutToQuit);
    QVERIFY(f.window().close());
}

void TestFetching::itRefreshesByItselfAfterAnAnnouncement()
{
    Fixture f;
    QVERIFY(f.run());
    f.desktop->desk().settings().set(Setting::RefreshWhen, u"announcement"_s);
    QVERIFY(f.fetch(Qt::Key_F5));
    RefreshScheduler own(f.window(), f.desktop->desk().settings(), f.clock, f.network);
    own.setChance(0);
    QTRY_VERIFY(f.window().oldestRefresh().isValid());
    f.arxiv.clearRequests();
    QSignalSpy finished(&f.refresh(), &RefreshService::finished);
    for (int minute = 0; minute < 13 * 60 + 30; ++minute) { // until half an hour after the next announcement
        f.clock.set(QDateTime(wednesday, QTime(12, 0), Qt::UTC).addSecs(60 * minute));
        own.check();
    }
    QCOMPARE(f.arxiv.requests().size(), 0);
    QVERIFY(!f.window().isRefreshing());
    f.clock.set(QDateTime(wednesday.addDays(1), QTime(1, 30), Qt::UTC));
    f.arxiv.setNow(f.clock.now());
    own.check();
    QVERIFY(f.window().isRefreshing());
    QVERIFY(finished.wait(20000));
    QCOMPARE(f.arxiv.requests().size(), 2);
    QTRY_VERIFY(f.window().oldestRefresh() >= f.clock.now()); // the tabs know of it
    for (int minute = 0; minute < 23 * 60; ++minute) {
        f.clock.set(QDateTime(wednesday.addDays(1), QTime(1, 31), Qt::UTC).addSecs(60 * minute));
        own.check();
        QVERIFY(!f.window().isRefreshing());
    }
}

void TestFetching::itRefreshesByItselfOnceAfterANightOffline()
{
    Fixture f;
    QVERIFY(f.run());
    f.desktop->desk().settings().set(Setting::RefreshWhen, u"announcement"_s);
    QVERIFY(f.fetch(Qt::Key_F5));
    RefreshScheduler own(f.window(), f.desktop->desk().settings(), f.clock, f.network);
    own.setChance(0.5);
    QTRY_VERIFY(f.window().oldestRefresh().isValid());
    QSignalSpy finished(&f.refresh(), &RefreshService::finished);
    const QDateTime woken(wednesday.addDays(3), QTime(7, 0), Qt::UTC);
    int minute = 0;
    for (; minute < 20 && !f.window().isRefreshing(); ++minute) {
        f.clock.set(woken.addSecs(60 * minute));
        own.check();
    }
    QVERIFY2(minute > 2 && minute < 12, qPrintable(QString::number(minute))); // not at once, and soon
    QVERIFY(finished.wait(20000));
    QTRY_VERIFY(f.window().oldestRefresh() >= woken);
    for (int later = 0; later < 120; ++later) {
        f.clock.set(woken.addSecs(60LL * (minute + later)));
        own.check();
        QVERIFY(!f.window().isRefreshing());
    }
}

void TestFetching::onceADayAsksNothingOnAWeekend()
{
    Fixture f;
    const QDate friday(2026, 11, 20);
    f.travel(friday);
    QVERIFY(f.run());
    f.desktop->desk().settings().set(Setting::RefreshWhen, u"daily"_s);
    f.desktop->desk().settings().set(Setting::RefreshTime, u"08:00"_s);
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_VERIFY(f.window().oldestRefresh().isValid());
    RefreshScheduler own(f.window(), f.desktop->desk().settings(), f.clock, f.network);
    own.setChance(0);
    QSignalSpy started(&f.refresh(), &RefreshService::started);
    for (int minute = 0; minute < 2 * 24 * 60; minute += 5) { // to Sunday noon
        f.clock.set(QDateTime(friday, QTime(12, 0), Qt::UTC).addSecs(60 * minute));
        own.check();
    }
    QCOMPARE(started.size(), 0);
    QSignalSpy finished(&f.refresh(), &RefreshService::finished);
    // Sunday's announcement comes out, and some time later it is 8 o'clock here.
    for (int minute = 0; minute < 2 * 24 * 60 && started.isEmpty(); minute += 5) {
        f.clock.set(QDateTime(friday.addDays(2), QTime(12, 0), Qt::UTC).addSecs(60 * minute));
        own.check();
    }
    QCOMPARE(started.size(), 1);
    QCOMPARE(f.clock.now().toLocalTime().time().hour(), 8);
    QVERIFY(finished.wait(20000));
}

void TestFetching::itWaitsForTheNetworkAndForOneThatIsFree()
{
    Fixture f;
    QVERIFY(f.run());
    dp::Settings &settings = f.desktop->desk().settings();
    settings.set(Setting::RefreshWhen, u"announcement"_s);
    QVERIFY(f.fetch(Qt::Key_F5));
    RefreshScheduler own(f.window(), settings, f.clock, f.network);
    own.setChance(0);
    QTRY_VERIFY(f.window().oldestRefresh().isValid());
    f.clock.set(QDateTime(wednesday.addDays(1), QTime(1, 30), Qt::UTC));
    f.network.disconnected = true;
    own.check();
    QVERIFY(!f.window().isRefreshing());
    f.network.disconnected = false;
    f.network.metered = true;
    own.check();
    QVERIFY(!f.window().isRefreshing());
    settings.set(Setting::RefreshOnMetered, u"true"_s);
    QSignalSpy finished(&f.refresh(), &RefreshService::finished);
    own.check();
    QVERIFY(f.window().isRefreshing());
    QVERIFY(finished.wait(20000));
}

void TestFetching::itNeverDoesUnasked()
{
    Fixture f;
    QVERIFY(f.run());
    RefreshScheduler own(f.window(), f.desktop->desk().settings(), f.clock, f.network);
    for (int hour = 0; hour < 24 * 14; ++hour) {
        f.clock.set(QDateTime(wednesday, QTime(12, 0), Qt::UTC).addSecs(3600LL * hour));
        own.check();
        QVERIFY(!f.window().isRefreshing());
    }
    QCOMPARE(f.arxiv.requests().size(), 0);
}

void TestFetching::everyWidgetHasAName()
{
    Fixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    f.refresh().setBound(100);
    f.travel(wednesday.addDays(60));
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_VERIFY(f.isGapShown());
    QCOMPARE(widgetsWithoutNames(f.window()), QString());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestFetching)
#include "tst_fetching.moc"
