// The last visit of a tab: when it is stored, and how it divides the list.
#include "gui/mainwindowfixture.h"
#include "gui/pages/searchpage.h"
#include "gui/table/groupheading.h"
#include "gui/table/papersmodel.h"
#include "gui/window/visittracker.h"
#include "library/visits.h"

using namespace Qt::StringLiterals;

namespace dp::test {

namespace {

QDateTime storedVisit(Library &library, const QString &keyword)
{
    const auto visited = visits::last(library, keywordId(library, keyword));
    return visited ? *visited : QDateTime();
}

/// Two tabs with papers that arrived at two refreshes: two days ago and an hour ago.
struct VisitFixture : MainWindowFixture {
    VisitFixture()
        : MainWindowFixture({u"A"_s, u"B"_s})
    {
        Settings(options.settings).set(Setting::GroupByDate, true);
        clock.set(QDateTime(QDate(2026, 3, 6), QTime(12, 0), Qt::UTC));
        for (const QString &name : {u"A"_s, u"B"_s}) {
            arrive(name, {u"2603.00001"_s, u"2603.00002"_s}, -2 * 24 * 3600);
            arrive(name, {u"2602.00009"_s}, -3600);
        }
    }

    void arrive(const QString &keyword, const QStringList &ids, int after)
    {
        auto library = libraryopener::open(options.library, Library::Access::Write);
        QVERIFY(library);
        Transaction transaction(**library);
        QVERIFY(transaction.begin());
        QVERIFY(Papers(**library).store(
            somePapers(ids), keywordId(**library, keyword), Source::Feed, clock.now().addSecs(after)));
        QVERIFY(transaction.commit());
    }
    /// Lets time pass.
    void pass(int seconds) { clock.set(clock.now().addSecs(seconds)); }
    /// Returns the last visit after all posted writes.
    QDateTime visitOf(const QString &keyword)
    {
        return session()
            .library()
            .writer.ask([keyword](Library &library) { return storedVisit(library, keyword); })
            .get();
    }
    QStringList headings()
    {
        QStringList titles;
        for (int row = 0; row < page()->model()->rowCount(); ++row)
            if (page()->model()->isHeading(row))
                titles << GroupHeading::title(page()->model()->groupAt(row).key);
        return titles;
    }
    QString firstPaper()
    {
        return ArxivId::fromKey(page()->model()->firstIds(2).value(0)).value_or(ArxivId()).toString();
    }
    bool hasHeadings(const QStringList &titles)
    {
        return QTest::qWaitFor([&] { return page() && headings() == titles; });
    }
};

} // namespace

class TestVisits : public QObject
{
    Q_OBJECT

private slots:
    void theLatestArrivalIsFirst();
    void aTabThatWasSeenIsVisitedWhenItIsLeft();
    void aGlanceIsNoVisit();
    void aMarkMakesAGlanceAVisit();
    void papersThatArriveAfterTheListWasReadStayNew();
    void theEndOfTheProgramIsTheEndOfAVisit();
    void markingAllAsReadIsAVisit();
    void aLongAbsenceEndsAVisit_data();
    void aLongAbsenceEndsAVisit();
    void aSearchIsNotTheEndOfAVisit();
    void aReadOnlyLibraryHasNoVisits();
};

void TestVisits::theLatestArrivalIsFirst()
{
    VisitFixture f;
    QVERIFY(f.start());
    QVERIFY(f.hasHeadings({u"Arrived today"_s, u"Arrived on Wednesday"_s}));
    QCOMPARE(f.firstPaper(), u"2602.00009"_s);
}

void TestVisits::aTabThatWasSeenIsVisitedWhenItIsLeft()
{
    VisitFixture f;
    QVERIFY(f.start());
    const QDateTime opened = f.clock.now();
    f.pass(VisitTracker::glance);
    f.showTab(1);
    QCOMPARE(f.visitOf(u"A"_s), opened);
    QVERIFY(!f.visitOf(u"B"_s).isValid());
    f.pass(24 * 3600);
    f.showTab(0);
    f.arrive(u"A"_s, {u"2603.00003"_s}, 0);
    f.session().externalChanges().check();
    const QString time = QLocale().toString(opened.toLocalTime().time(), QLocale::ShortFormat);
    QVERIFY(
        f.hasHeadings({u"New since yesterday "_s + time, u"Arrived yesterday"_s, u"Arrived on Wednesday"_s}));
    QCOMPARE(f.firstPaper(), u"2603.00003"_s);
}

void TestVisits::aGlanceIsNoVisit()
{
    VisitFixture f;
    QVERIFY(f.start());
    f.pass(VisitTracker::glance - 1);
    f.showTab(1);
    QVERIFY(!f.visitOf(u"A"_s).isValid());
}

void TestVisits::aMarkMakesAGlanceAVisit()
{
    VisitFixture f;
    QVERIFY(f.start());
    f.key(Qt::Key_S);
    f.showTab(1);
    QCOMPARE(f.visitOf(u"A"_s), f.clock.now());
}

void TestVisits::papersThatArriveAfterTheListWasReadStayNew()
{
    VisitFixture f;
    QVERIFY(f.start());
    const QDateTime opened = f.clock.now();
    f.pass(60);
    f.arrive(u"A"_s, {u"2603.00003"_s}, 0); // the window does not know yet
    f.pass(60);
    f.showTab(1);
    QCOMPARE(f.visitOf(u"A"_s), opened);
}

void TestVisits::theEndOfTheProgramIsTheEndOfAVisit()
{
    VisitFixture f;
    QVERIFY(f.start());
    const QDateTime opened = f.clock.now();
    f.pass(60);
    f.stop();
    const auto library = f.openLibrary();
    QVERIFY(library);
    QCOMPARE(storedVisit(*library, u"A"_s), opened);
    QVERIFY(!storedVisit(*library, u"B"_s).isValid());
}

void TestVisits::markingAllAsReadIsAVisit()
{
    VisitFixture f;
    QVERIFY(f.start());
    f.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(f.visitOf(u"A"_s), f.clock.now());
}

void TestVisits::aLongAbsenceEndsAVisit_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("isVisit");
    QTest::newRow("a look at another window") << VisitTracker::absence - 1 << false;
    QTest::newRow("an hour elsewhere") << VisitTracker::absence << true;
}

void TestVisits::aLongAbsenceEndsAVisit()
{
    QFETCH(int, seconds);
    QFETCH(bool, isVisit);
    VisitFixture f;
    QVERIFY(f.start());
    const QDateTime opened = f.clock.now();
    f.pass(60);
    QEvent deactivated(QEvent::WindowDeactivate), activated(QEvent::WindowActivate);
    QApplication::sendEvent(&f.window(), &deactivated);
    f.pass(seconds);
    f.page()->reload(); // a refresh while the person is away
    QApplication::sendEvent(&f.window(), &activated);
    QCOMPARE(f.visitOf(u"A"_s), isVisit ? opened : QDateTime());
}

void TestVisits::aSearchIsNotTheEndOfAVisit()
{
    VisitFixture f;
    QVERIFY(f.start());
    f.pass(60);
    QTest::keyClick(f.table(), Qt::Key_Slash);
    QTest::keyClicks(QApplication::focusWidget(), u"paper"_s);
    QTRY_VERIFY(f.searchPage() && f.searchPage()->isVisible());
    QVERIFY(!f.visitOf(u"A"_s).isValid());
}

void TestVisits::aReadOnlyLibraryHasNoVisits()
{
    VisitFixture f;
    QVERIFY(f.start());
    f.session().library().isReadOnly = true; // root can write to every file
    f.pass(60);
    f.showTab(1);
    QVERIFY(!f.visitOf(u"A"_s).isValid());
}

} // namespace dp::test

DP_WINDOW_TEST(dp::test::TestVisits)
#include "tst_visits.moc"
