// The texts of notifications about new papers of watched keywords, and the window without its tray.
#include "gui/fetchfixture.h"
#include "gui/notifications/newpapers.h"
#include "gui/notifications/traynotifier.h"
#include "library/keywords.h"
#include "support/testprogram.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

RefreshReport reportOf(const Keyword &keyword, bool watched, const QList<qint64> &added)
{
    RefreshReport report;
    report.keyword = keyword;
    report.keyword.watched = watched;
    report.changes.added = added;
    return report;
}

} // namespace

class TestNotifications : public QObject
{
    Q_OBJECT

private slots:
    void watchingIsToggledAndStored();
    void oneNotificationPerRefreshWithoutMarkup();
    void unwatchedKeywordsCauseNoNotification();
    void notificationOpensItsPaper();
    void closedWindowStaysOnlyInAnExistingTray();
};

void TestNotifications::watchingIsToggledAndStored()
{
    FetchFixture f;
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

void TestNotifications::oneNotificationPerRefreshWithoutMarkup()
{
    FetchFixture f;
    QVERIFY(f.run());
    QSignalSpy refreshed(&f.session().refresh(), &dp::RefreshJob::reported);
    QVERIFY(f.fetch(Qt::Key_F5));
    const auto reports = refreshed.last().at(0).value<QList<RefreshReport>>();
    const auto added = reports[0].changes.added;
    QCOMPARE(added.size(), 20);
    const auto library = f.openLibrary();
    // There are twenty papers, and seven of them belong to both keywords.
    const auto notice = newpapers::notification(
        {reportOf(reports[0].keyword, true, added), reportOf(reports[1].keyword, true, added.mid(0, 7))},
        *library);
    QVERIFY(notice);
    QVERIFY2(notice->title.startsWith(u"20 new "_s) && notice->title.contains(u"Zebra"_s)
            && notice->title.contains(u"Okapi"_s),
        qPrintable(notice->title));
    QCOMPARE(notice->lines.size(), 5);
    QCOMPARE(notice->papers, added);
    // The tray shows a text in which no desktop finds tags.
    const QString text = TrayNotifier::withoutTags(notice->lines.join(u'\n'));
    QVERIFY2(text.startsWith(u"• Zebra ‹b>"_s), qPrintable(text));
    QVERIFY2(text.endsWith(u"and 16 more"_s), qPrintable(text));
    QVERIFY(!text.contains(u'<'));
}

void TestNotifications::unwatchedKeywordsCauseNoNotification()
{
    FetchFixture f;
    QVERIFY(f.run());
    const auto library = f.openLibrary();
    const Keyword zebra = *Keywords(*library).find(u"Zebra"_s);
    QVERIFY(!newpapers::notification({}, *library));
    QVERIFY(!newpapers::notification({reportOf(zebra, false, {1, 2})}, *library));
    QVERIFY(!newpapers::notification({reportOf(zebra, true, {})}, *library));
}

void TestNotifications::notificationOpensItsPaper()
{
    FetchFixture f;
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

void TestNotifications::closedWindowStaysOnlyInAnExistingTray()
{
    FetchFixture f;
    QVERIFY(f.run());
    bool there = true;
    f.window().setTray([&] { return there; });
    f.desktop->settings().set(Setting::KeepInTray, u"true"_s);
    f.window().close();
    QVERIFY(!f.window().isVisible());
    f.window().bringUp();
    QTRY_VERIFY(f.window().isVisible());
    there = false; // if the tray has disappeared, the person could not open a hidden window
    QSignalSpy quits(qApp, &QCoreApplication::aboutToQuit);
    QVERIFY(f.window().close());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestNotifications)
#include "tst_notifications.moc"
