#include "library/paperreader.h"
#include "support/refreshfixture.h"
#include "support/testdates.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::DayRange;
using dp::ErrorKind;
using dp::Keyword;
using dp::Library;
using dp::test::AnnouncedPaper;
using dp::test::Fault;
using dp::test::MadeUpPaper;
using dp::test::RefreshFixture;
using dp::test::spring;
using Insist = dp::RefreshService::Insist;

namespace {

AnnouncedPaper announced(int number, const QString &kind, int version = 1)
{
    AnnouncedPaper paper;
    paper.paper.id = u"2604.%1"_s.arg(number, 5, 10, QChar(u'0'));
    paper.paper.version = version;
    paper.paper.title = u"Okapi %1 & <b>more</b>"_s.arg(number);
    paper.paper.abstract = u"Of okapi, version %1."_s.arg(version);
    paper.paper.authors = {u"A. Muster"_s, u"B. Beispiel"_s};
    paper.paper.categories = {u"cs.CL"_s, u"cs.AI"_s};
    paper.kind = kind;
    return paper;
}

struct TabVisit : RefreshFixture {
    TabVisit()
        : RefreshFixture({})
    {
        keyword = inLibrary<Keyword>([](Library &library) {
            Keyword wanted{0, u"cs.CL"_s, {}, {u"cs.CL"_s}};
            wanted.kind = Keyword::Kind::Announcements;
            return *dp::Keywords(library).add(wanted);
        });
    }
    /// Refreshes the keyword at noon of this day. The feed has these papers and the date of this day.
    dp::RefreshReport on(QDate day, const QList<AnnouncedPaper> &papers, Insist insist = Insist::No)
    {
        clock.set(QDateTime(day, QTime(12, 0), Qt::UTC));
        arxiv.setAnnounced(papers, day);
        return refresh({keyword}, insist)[0];
    }
    /// Returns the papers of the keyword, sorted: for each its identifier with version and the type of its
    /// announcement.
    QStringList kinds()
    {
        return inLibrary<QStringList>([id = keyword.id](Library &library) {
            QStringList found;
            const auto libraryPaper = dp::PaperReader(library).papers(dp::PaperQuery{id});
            for (const dp::LibraryPaper &paper : *libraryPaper)
                found << paper.paper.id.versioned() + u' ' + paper.announced;
            found.sort();
            return found;
        });
    }
    Keyword keyword;
};

} // namespace

/// Tests a keyword whose list has all announcements of a category.
class TestAnnouncementTab : public QObject
{
    Q_OBJECT

private slots:
    void announcementKindsAreRecognized();
    void theFeedIsRequestedOnceADay();
    void anEmptyWeekendFeedIsNoError();
    void aMissedDayIsAGap();
    void aWeekendIsNoGap();
    void aReplacementIsARevisionOfThePaper();
    void anIgnoredReplacementDoesNotJoinTheList();
    void announcedTextIsCleaned();
    void aBadAnswerChangesNothing_data();
    void aBadAnswerChangesNothing();
};

void TestAnnouncementTab::announcementKindsAreRecognized()
{
    TabVisit bench;
    const auto report = bench.on(spring,
        {announced(1, u"new"_s), announced(2, u"cross"_s), announced(3, u"replace"_s, 2),
            announced(4, u"replace-cross"_s, 3)});
    QVERIFY(!report.error);
    QCOMPARE(report.changes.newCount(), 4);
    QCOMPARE(bench.kinds(),
        (QStringList{u"2604.00001v1 new"_s, u"2604.00002v1 cross"_s, u"2604.00003v2 replace"_s,
            u"2604.00004v3 replace-cross"_s}));
}

void TestAnnouncementTab::theFeedIsRequestedOnceADay()
{
    TabVisit bench;
    bench.on(spring, {announced(1, u"new"_s)});
    for (int i = 0; i < 9; ++i)
        QVERIFY(bench.on(spring, {announced(1, u"new"_s)}).notDue);
    QCOMPARE(bench.arxiv.requests().size(), 1);
    QCOMPARE(bench.arxiv.requests()[0].url.path(), u"/rss/cs.CL"_s);
    QVERIFY(!bench.on(spring.addDays(1), {announced(2, u"new"_s)}).notDue);
    QCOMPARE(bench.arxiv.requests().size(), 2);
    QCOMPARE(bench.kinds().size(), 2);
}

void TestAnnouncementTab::anEmptyWeekendFeedIsNoError()
{
    TabVisit bench;
    const QDate friday = spring.addDays(2);
    bench.on(friday, {announced(1, u"new"_s)});
    const auto report = bench.on(friday.addDays(1), {}, Insist::Yes);
    QVERIFY(!report.error && !report.notDue);
    QCOMPARE(report.changes.newCount(), 0);
    QCOMPARE(bench.kinds().size(), 1);
    QCOMPARE(bench.coverage(bench.keyword).gaps(), QList<DayRange>());
}

void TestAnnouncementTab::aMissedDayIsAGap()
{
    TabVisit bench;
    bench.on(spring, {announced(1, u"new"_s)});
    const auto report = bench.on(spring.addDays(2), {announced(3, u"new"_s)});
    QVERIFY(!report.error);
    const QList<DayRange> thursday{{spring.addDays(1), spring.addDays(1)}};
    QCOMPARE(bench.coverage(bench.keyword).gaps(), thursday);
    // The fill requests the days before the missed announcement from the API, because the API still has its
    // papers.
    MadeUpPaper missed = announced(2, u"new"_s).paper;
    missed.published = missed.updated = QDateTime(spring, QTime(3, 0), Qt::UTC);
    bench.arxiv.setPapers({missed});
    bench.arxiv.clearRequests();
    QVERIFY(!bench.fill(bench.keyword)[0].error);
    QCOMPARE(bench.coverage(bench.keyword).gaps(), QList<DayRange>());
    QCOMPARE(bench.kinds().size(), 3);
    QCOMPARE(bench.arxiv.requests().size(), 1);
    QVERIFY(bench.arxiv.requests()[0]
                .parameter(u"search_query"_s)
                .startsWith(u"(cat:cs.CL) AND submittedDate:["_s));
}

void TestAnnouncementTab::aWeekendIsNoGap()
{
    TabVisit bench;
    bench.on(spring.addDays(2), {announced(1, u"new"_s)});
    bench.on(spring.addDays(5), {announced(2, u"new"_s)}); // this day is a Monday
    QCOMPARE(bench.coverage(bench.keyword).gaps(), QList<DayRange>());
}

void TestAnnouncementTab::aReplacementIsARevisionOfThePaper()
{
    TabVisit bench;
    bench.on(spring, {announced(1, u"new"_s)});
    const auto report = bench.on(spring.addDays(1), {announced(1, u"replace"_s, 2)});
    QCOMPARE(report.changes.revised.size(), 1);
    QCOMPARE(report.changes.newCount(), 0);
    QCOMPARE(bench.kinds(), QStringList{u"2604.00001v2 replace"_s});
}

void TestAnnouncementTab::anIgnoredReplacementDoesNotJoinTheList()
{
    TabVisit bench;
    bench.keyword.revisions = Keyword::Revisions::Ignored;
    bench.inLibrary<bool>([&](Library &library) { return dp::Keywords(library).update(bench.keyword).ok(); });
    bench.on(spring, {announced(1, u"new"_s)});
    const auto report = bench.on(spring.addDays(1),
        {announced(1, u"replace"_s, 2), announced(2, u"replace"_s, 2), announced(3, u"replace-cross"_s, 2),
            announced(4, u"new"_s)});
    QVERIFY(!report.error);
    QCOMPARE(report.changes.newCount(), 1);
    QCOMPARE(report.changes.revised.size(), 1);
    QCOMPARE(bench.kinds(), (QStringList{u"2604.00001v2 replace"_s, u"2604.00004v1 new"_s}));
}

void TestAnnouncementTab::announcedTextIsCleaned()
{
    TabVisit bench;
    bench.on(spring, {announced(1, u"new"_s)});
    const auto titles = bench.inLibrary<QStringList>([id = bench.keyword.id](Library &library) {
        return QStringList{dp::PaperReader(library).papers(dp::PaperQuery{id})->first().paper.title};
    });
    QCOMPARE(titles, QStringList{u"Okapi 1 & <b>more</b>"_s});
}

void TestAnnouncementTab::aBadAnswerChangesNothing_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("kind");
    QTest::newRow("429") << Fault::status(429) << int(ErrorKind::RateLimited);
    QTest::newRow("throttled with 200") << Fault(Fault::RateLimited200) << int(ErrorKind::RateLimited);
    QTest::newRow("cut short") << Fault(Fault::Truncated) << int(ErrorKind::CutShort);
    QTest::newRow("HTML") << Fault(Fault::Html) << int(ErrorKind::NotAFeed);
    QTest::newRow("entities") << Fault(Fault::EntityBomb) << int(ErrorKind::HostileAnswer);
    QTest::newRow("not found") << Fault::status(404) << int(ErrorKind::Http);
}

void TestAnnouncementTab::aBadAnswerChangesNothing()
{
    QFETCH(Fault, fault);
    QFETCH(int, kind);
    TabVisit bench;
    bench.on(spring, {announced(1, u"new"_s)});
    const auto before = bench.coverage(bench.keyword);
    bench.arxiv.queueFault(fault, "/rss/", -1);
    const auto report = bench.on(spring.addDays(1), {announced(2, u"new"_s)});
    QVERIFY(report.error);
    QVERIFY2(report.error->kind == ErrorKind(kind), qPrintable(dp::test::describe(*report.error)));
    QCOMPARE(bench.kinds(), QStringList{u"2604.00001v1 new"_s});
    QVERIFY(bench.coverage(bench.keyword).complete == before.complete);
    bench.arxiv.clearFaults();
    // The failed refresh left the keyword due.
    QVERIFY(!bench.on(spring.addDays(1), {announced(2, u"new"_s)}).error);
}

DP_TEST(TestAnnouncementTab)
#include "tst_announcementtab.moc"
