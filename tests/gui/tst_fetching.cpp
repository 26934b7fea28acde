// A refresh in the window: the status, gaps, waiting times and errors.
#include "arxiv/governor.h"
#include "base/arrivalgroups.h"
#include "gui/datetext.h"
#include "gui/fetchfixture.h"
#include "gui/windowkeys.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QDateEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace dp::test {

class TestFetching : public QObject
{
    Q_OBJECT

private slots:
    void secondRefreshNamesTheNextAnnouncement();
    void dayWithoutAnnouncementIsExplained_data();
    void dayWithoutAnnouncementIsExplained();
    void statusShowsTheCompleteRange();
    void gapIsShownAndFetchedByItsButton();
    void olderPapersAreFetchedFromADay();
    void throttledRefreshShowsTheRetryTime();
    void waitForAnotherProgramIsShownWithItsTime();
    void failureKeepsTheListAndShowsTheCause();
    void aFailureEndsTheMessageThatAllIsUpToDate();
    void anAutomaticRefreshTellsNobodyToTryAgain();
    void atMidnightHeadingsAndStatusNameOtherDays();
    void everyWidgetHasAName();
};

void TestFetching::secondRefreshNamesTheNextAnnouncement()
{
    FetchFixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    const auto asked = f.arxiv.requests().size();
    QVERIFY(f.fetch(Qt::Key_F5));
    QCOMPARE(f.arxiv.requests().size(), asked);
    QVERIFY2(f.message().contains("Shift+F5"_L1), qPrintable(f.message()));
    QVERIFY(f.fetch(Qt::Key_F5, Qt::ShiftModifier));
    QCOMPARE(f.arxiv.requests().size(), asked + 2);
}

void TestFetching::dayWithoutAnnouncementIsExplained_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, QDate day, QTime time, const QString &says) {
        QTest::newRow(name) << QDateTime(day, time, Qt::UTC) << says;
    };
    row("a Wednesday", QDate(2026, 11, 18), QTime(12, 0), u"Next announcement"_s);
    row("a Friday", QDate(2026, 11, 20), QTime(12, 0), u"Fridays and Saturdays"_s);
    row("a Saturday", QDate(2026, 11, 21), QTime(12, 0), u"Fridays and Saturdays"_s);
    row("a Sunday, before its own", QDate(2026, 11, 22), QTime(12, 0), u"Fridays and Saturdays"_s);
    row("a Sunday, after its own", QDate(2026, 11, 23), QTime(2, 0), u"Next announcement"_s);
    row("Thanksgiving", QDate(2026, 11, 26), QTime(18, 0), u"holiday"_s);
}

void TestFetching::dayWithoutAnnouncementIsExplained()
{
    QFETCH(QDateTime, now);
    QFETCH(QString, says);
    FetchFixture f;
    f.travel(now.date(), now.time());
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    QVERIFY(f.fetch(Qt::Key_F5));
    QVERIFY2(f.message().contains(says), qPrintable(f.message()));
}

void TestFetching::statusShowsTheCompleteRange()
{
    FetchFixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    const QString day = datetext::text(wednesday.addDays(-4));
    QTRY_VERIFY2(f.status().contains(u"complete back to "_s + day), qPrintable(f.status()));
    QVERIFY(!f.isGapShown());
}

void TestFetching::gapIsShownAndFetchedByItsButton()
{
    FetchFixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    f.refresh().setBound(100);
    f.travel(wednesday.addDays(60));
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_VERIFY(f.isGapShown());
    for (const QDate day : {wednesday.addDays(-4), wednesday.addDays(60 - 25)})
        QVERIFY2(f.gapText().contains(datetext::text(day)), qPrintable(f.gapText()));
    QTRY_COMPARE(f.rows(), 120);
    QVERIFY(f.action(u"fillGaps"_s)->isEnabled());

    auto *fill = f.gap()->findChild<QPushButton *>(u"fillButton"_s);
    fill->setFocus();
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    QTest::keyClick(fill, Qt::Key_Space);
    QVERIFY(finished.wait(20000));
    QTRY_VERIFY(!f.isGapShown());
    QTRY_VERIFY(f.rows() >= 65 * 4);
    QVERIFY(!f.action(u"fillGaps"_s)->isEnabled());
}

void TestFetching::olderPapersAreFetchedFromADay()
{
    FetchFixture f;
    QVERIFY(f.run());
    // The action is enabled, because it fetches the newest papers first.
    QVERIFY(f.action(u"fillBack"_s)->isEnabled());
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_VERIFY(f.page()->state().refreshed.isValid());
    f.action(u"fillBack"_s)->trigger();
    QDialog *dialog = dialogNamed(u"fillDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(widgetsWithoutNames(*dialog), QString());
    auto *day = dialog->findChild<QDateEdit *>(u"fillDay"_s);
    QCOMPARE(day->date(), wednesday.addDays(-4).addYears(-1));
    QCOMPARE(day->maximumDate(), wednesday);
    day->setDate(QDate(2026, 10, 1));
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    QTest::keyClick(dialog->findChild<QPushButton *>(u"okButton"_s), Qt::Key_Space);
    QVERIFY(finished.wait(20000));
    QTRY_COMPARE(f.rows(), int(QDate(2026, 10, 1).daysTo(wednesday)) * 4);
    QVERIFY(backTo(f.window()));
}

void TestFetching::throttledRefreshShowsTheRetryTime()
{
    FetchFixture f;
    f.options.retries = 1;
    QVERIFY(f.run());
    f.arxiv.queueFault(Fault::status(429, "2"));
    QSignalSpy waiting(&f.refresh(), &RefreshService::waiting);
    QSignalSpy finished(&f.session().refresh(), &RefreshJob::reported);
    QTest::keyClick(&f.window(), Qt::Key_F5);
    QTRY_VERIFY(f.activity().startsWith("arXiv is busy"_L1));
    const QDateTime until = waiting.last().at(0).toDateTime().toLocalTime();
    QVERIFY2(f.activity().contains(until.toString(u"HH:mm:ss"_s)), qPrintable(f.activity()));
    QVERIFY(finished.wait(20000)); // the retry succeeds
    QTRY_COMPARE(f.rows(), 20);
    QVERIFY(!f.activity().startsWith("arXiv is busy"_L1));
}

/// Another Daily Papers is using arXiv. The empty page and the status say so, and since when.
void TestFetching::waitForAnotherProgramIsShownWithItsTime()
{
    FetchFixture f;
    QVERIFY(f.run());
    Governor other(Governor::defaultFolder());
    QCOMPARE(int(other.take(QUrl(f.options.apiUrl), std::chrono::milliseconds(1)).kind),
        int(Governor::Turn::Granted));
    QTest::keyClick(&f.window(), Qt::Key_F5);
    auto *page = f.page()->findChild<QWidget *>(u"emptyPage"_s);
    QTRY_VERIFY(page && page->isVisible());
    auto *heading = page->findChild<QLabel *>(u"emptyHeading"_s);
    auto *explanation = page->findChild<QLabel *>(u"emptyExplanation"_s);
    QTRY_COMPARE(heading->text(), u"Waiting…"_s);
    const QString since = f.clock.now().toLocalTime().time().toString(u"HH:mm"_s);
    const QString says = u"Waiting since %1: another Daily Papers"_s.arg(since);
    QVERIFY2(explanation->text().startsWith(says), qPrintable(explanation->text()));
    QVERIFY2(f.activity().startsWith(says), qPrintable(f.activity()));
    other.done();
    QTRY_COMPARE(f.rows(), 20);
    QVERIFY(!f.activity().startsWith("Waiting"_L1));
}

void TestFetching::failureKeepsTheListAndShowsTheCause()
{
    FetchFixture f;
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

void TestFetching::aFailureEndsTheMessageThatAllIsUpToDate()
{
    FetchFixture f;
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_VERIFY2(f.message().startsWith("Up to date"_L1), qPrintable(f.message()));
    f.arxiv.queueFault(Fault::EmptyWithTotal, {}, -1);
    QVERIFY(f.fetch(Qt::Key_F5, Qt::ShiftModifier));
    QTRY_VERIFY(f.window().findChild<QLabel *>(u"errorText"_s)->isVisible());
    QCOMPARE(f.message(), QString());
}

void TestFetching::anAutomaticRefreshTellsNobodyToTryAgain()
{
    FetchFixture f;
    QVERIFY(f.run());
    f.desktop->settings().set(Setting::RefreshWhen, u"announcement"_s);
    f.arxiv.queueFault(Fault::EmptyWithTotal, {}, -1);
    QVERIFY(f.fetch(Qt::Key_F5));
    auto *text = f.window().findChild<QLabel *>(u"errorText"_s);
    QVERIFY(text && text->isVisible());
    QVERIFY2(!text->toolTip().contains("later"_L1), qPrintable(text->toolTip()));
    QVERIFY2(text->toolTip().contains("automatic"_L1), qPrintable(text->toolTip()));
}

void TestFetching::atMidnightHeadingsAndStatusNameOtherDays()
{
    FetchFixture f;
    Settings(f.options.settings).set(Setting::GroupByDate, true);
    QVERIFY(f.run());
    QVERIFY(f.fetch(Qt::Key_F5));
    QTRY_VERIFY(f.page()->model()->hasHeadings());
    const auto groups = [&f] {
        QList<qint64> keys;
        for (int row = 0; row < f.rows(); ++row)
            if (f.page()->model()->isHeading(row))
                keys << f.page()->model()->groupAt(row).key;
        return keys;
    };
    QVERIFY(groups().contains(ArrivalGroups::today));
    QVERIFY2(f.status().contains("updated today"_L1), qPrintable(f.status()));
    f.clock.set(f.clock.now().addDays(1));
    f.session().dayChange().check();
    QTRY_VERIFY(groups().contains(ArrivalGroups::yesterday));
    QVERIFY2(!f.status().contains("updated today"_L1), qPrintable(f.status()));
}

void TestFetching::everyWidgetHasAName()
{
    FetchFixture f;
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
