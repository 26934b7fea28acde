// Notifications about refreshes: their actions, and the answer to Refresh in the tray.
#include "gui/window/refreshnotifications.h"

#include "gui/fakenotifier.h"
#include "gui/fetchfixture.h"
#include "gui/window/tray.h"
#include "library/keywords.h"
#include "support/keywordedits.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

/// The program with notifications that the test sees. The first keyword is watched.
struct NotifiedFixture : FetchFixture {
    bool run()
    {
        if (!FetchFixture::run())
            return false;
        tray = std::make_unique<Tray>(window(), session().keywords());
        notifications = std::make_unique<RefreshNotifications>(window(), session(), notifier);
        QObject::connect(
            tray.get(), &Tray::refreshRequested, notifications.get(), &RefreshNotifications::refresh);
        action(u"watch"_s)->trigger();
        return QTest::qWaitFor([this] { return session().keywords().states()[0].keyword.watched; });
    }
    ~NotifiedFixture()
    {
        notifications.reset();
        tray.reset();
    }
    /// Closes the window to the tray.
    bool hide()
    {
        window().hide();
        return QTest::qWaitFor([this] { return !window().isActiveWindow(); });
    }
    /// Chooses Refresh in the menu of the tray icon, and waits until it has ended.
    bool refreshInTray()
    {
        QSignalSpy reported(&session().refresh(), &RefreshJob::reported);
        tray->icon().contextMenu()->findChild<QAction *>(u"trayRefresh"_s)->trigger();
        return !reported.isEmpty() || reported.wait(20000);
    }
    /// Returns whether the notification about new papers is shown.
    bool hasNewPapers() { return hide() && refreshInTray() && notifier.shown.size() == 1; }
    const Notification &shown() { return notifier.shown.last(); }
    QList<LibraryPaper> papersOf(const QList<qint64> &ids)
    {
        const auto papers = PaperReader(*openLibrary()).papers(ids);
        return papers ? *papers : QList<LibraryPaper>();
    }

    FakeNotifier notifier;
    std::unique_ptr<Tray> tray;
    std::unique_ptr<RefreshNotifications> notifications;
};

} // namespace

class TestRefreshNotifications : public QObject
{
    Q_OBJECT

private slots:
    void newPapersHaveThreeActions();
    void anActiveWindowNeedsNoNotification();
    void mutedPapersAreNotAnnounced();
    void openShowsTheFirstPaper();
    void starFirstStarsTheFirstPaperOnly();
    void markAllMarksThePapersOfTheNotification();
    void refreshInTrayAnswersIfNothingIsDue();
    void refreshInTrayAnswersIfItFails();
    void refreshInTheWindowIsNotAnswered();
    void resultInTrayIsShownWhenTheWindowIsBack();
    void theToolTipHasTheUnreadCount();
};

void TestRefreshNotifications::newPapersHaveThreeActions()
{
    NotifiedFixture f;
    QVERIFY(f.run());
    QVERIFY(f.hasNewPapers());
    QVERIFY2(f.shown().title.startsWith(u"20 new "_s), qPrintable(f.shown().title));
    QStringList keys, labels;
    for (const Notification::Action &action : f.shown().actions) {
        keys << action.key;
        labels << action.label;
    }
    QCOMPARE(keys, (QStringList{u"default"_s, u"star-first"_s, u"mark-read"_s}));
    QCOMPARE(labels, (QStringList{u"Open"_s, u"Star first"_s, u"Mark all as read"_s}));
    QVERIFY(!f.window().isVisible());
}

void TestRefreshNotifications::anActiveWindowNeedsNoNotification()
{
    NotifiedFixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    QVERIFY(f.notifier.shown.isEmpty());
}

/// The rule is compared with the new papers before they are counted.
void TestRefreshNotifications::mutedPapersAreNotAnnounced()
{
    NotifiedFixture f;
    QVERIFY(f.run());
    f.session().mutes().add({0, Mute::Kind::Word, u"zebra"_s, 0, {}});
    QVERIFY(f.hide() && f.refreshInTray());
    QTRY_COMPARE(f.notifier.shown.size(), 1);
    QCOMPARE(f.shown().title, u"Refresh finished"_s);
    QVERIFY2(
        f.shown().lines.value(0).startsWith(u"No new papers."_s), qPrintable(f.shown().lines.join(u'|')));
}

void TestRefreshNotifications::openShowsTheFirstPaper()
{
    NotifiedFixture f;
    QVERIFY(f.run());
    QTest::keyClick(&f.window(), Qt::Key_PageDown, Qt::ControlModifier);
    QVERIFY(f.hasNewPapers());
    const qint64 first = f.shown().papers.first();
    f.notifier.invoke(u"default"_s);
    QTRY_VERIFY(f.window().isVisible());
    QCOMPARE(f.page()->state().keyword.name, u"Zebra"_s);
    QCOMPARE(f.table()->currentId(), first);
    QVERIFY(f.table()->isOpen(first));
}

void TestRefreshNotifications::starFirstStarsTheFirstPaperOnly()
{
    NotifiedFixture f;
    QVERIFY(f.run());
    QVERIFY(f.hasNewPapers());
    const QList<qint64> papers = f.shown().papers;
    f.notifier.invoke(u"star-first"_s);
    QTRY_VERIFY(f.papersOf(papers.mid(0, 1)).value(0).starred);
    for (const LibraryPaper &other : f.papersOf(papers.mid(1)))
        QVERIFY(!other.starred);
    QVERIFY(!f.window().isVisible());
    QVERIFY(f.session().undoStack().canUndo());
}

void TestRefreshNotifications::markAllMarksThePapersOfTheNotification()
{
    NotifiedFixture f;
    QVERIFY(f.run());
    QVERIFY(f.hasNewPapers());
    QTRY_VERIFY(f.session().keywords().counts().unread >= 20);
    const qint64 unread = f.session().keywords().counts().unread;
    f.notifier.invoke(u"mark-read"_s);
    QTRY_COMPARE(f.session().keywords().counts().unread, unread - 20);
    for (const LibraryPaper &paper : f.papersOf(f.shown().papers))
        QVERIFY(paper.read);
    QVERIFY(!f.window().isVisible());
}

void TestRefreshNotifications::refreshInTrayAnswersIfNothingIsDue()
{
    NotifiedFixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    QVERIFY(f.hide());
    QVERIFY(f.refreshInTray());
    QTRY_COMPARE(f.notifier.shown.size(), 1);
    QCOMPARE(f.shown().kind, Notification::Kind::RefreshResult);
    QCOMPARE(f.shown().title, u"Up to date"_s);
    QCOMPARE(f.shown().lines.size(), 1);
    QVERIFY2(f.shown().lines[0].contains(u"Next announcement:"_s), qPrintable(f.shown().lines[0]));
    QCOMPARE(f.shown().actions.size(), 1);
    f.notifier.invoke(u"default"_s);
    QTRY_VERIFY(f.window().isVisible());
}

void TestRefreshNotifications::refreshInTrayAnswersIfItFails()
{
    NotifiedFixture f;
    QVERIFY(f.run());
    QVERIFY(f.hide());
    f.arxiv.queueFault(Fault::status(503), {}, -1);
    QVERIFY(f.refreshInTray());
    QTRY_COMPARE(f.notifier.shown.size(), 1);
    QCOMPARE(f.shown().title, u"Refresh failed"_s);
    QVERIFY2(f.shown().lines[0].contains(u"Zebra"_s), qPrintable(f.shown().lines[0]));
}

void TestRefreshNotifications::refreshInTheWindowIsNotAnswered()
{
    NotifiedFixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    QVERIFY(f.hide());
    QSignalSpy reported(&f.session().refresh(), &RefreshJob::reported);
    f.session().refresh().refreshAll(); // like an automatic refresh
    QTRY_COMPARE(reported.size(), 1);
    QVERIFY(f.notifier.shown.isEmpty());
}

/// QStatusBar shows a message over its widgets if it got the message while the window was hidden.
void TestRefreshNotifications::resultInTrayIsShownWhenTheWindowIsBack()
{
    NotifiedFixture f;
    QVERIFY(f.run());
    QVERIFY(f.hide());
    QVERIFY(f.refreshInTray());
    f.window().bringUp();
    const auto *summary = f.window().findChild<QLabel *>(u"statusText"_s);
    QTRY_VERIFY(summary->isVisible());
    QVERIFY(!f.message().isEmpty());
}

void TestRefreshNotifications::theToolTipHasTheUnreadCount()
{
    NotifiedFixture f;
    QVERIFY(f.run());
    QCOMPARE(f.tray->icon().toolTip(), u"Daily Papers\nNo unread papers"_s);
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_COMPARE(f.rows(), 20);
    const auto hasCount = [&](qint64 number) {
        return f.tray->icon().toolTip().startsWith(u"Daily Papers\n%1 unread "_s.arg(number));
    };
    QTRY_VERIFY(f.session().keywords().counts().unread >= 20);
    const qint64 unread = f.session().keywords().counts().unread;
    QVERIFY2(hasCount(unread), qPrintable(f.tray->icon().toolTip()));
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_M);
    QTRY_VERIFY(hasCount(unread - 1));
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestRefreshNotifications)
#include "tst_refreshnotifications.moc"
