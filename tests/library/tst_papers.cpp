#include "library/papers.h"

#include "library/keywords.h"
#include "library/paperreader.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using dp::ChangeSet;
using dp::LibraryPaper;
using dp::Mark;
using dp::Paper;
using dp::Papers;
using dp::Source;
using dp::test::idsOf;
using dp::test::keyOf;
using dp::test::onPage;
using dp::test::somePaper;

namespace {
const QDateTime monday(QDate(2025, 3, 3), QTime(8, 10), Qt::UTC);
const QDateTime tuesday(QDate(2025, 3, 4), QTime(8, 10), Qt::UTC);
} // namespace

class TestPapers : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aNewPaperIsStoredWithEveryField();
    void theSamePaperChangesNothing();
    void aNewerVersionKeepsTheOlderOne();
    void anOlderVersionIsOnlyStoredAsARevision();
    void aLaterCommentAmendsThePaper();
    void fieldsThatASourceLacksStay();
    void marksStayAfterEveryChange();
    void aPaperInTwoKeywordsIsStoredOnce();
    void aRepeatedEntryCountsOnce();
    void aPageDoesNotReplaceTheDataOfAFeed();
    void aPageCanHaveANewerVersion();
    void aFeedCompletesThePaperOfAPage();
    void allAuthorsReplaceTheFirstOfAPage_data();
    void allAuthorsReplaceTheFirstOfAPage();
    void aFeedWithAllPapersOfAPageOrdersThemByTime();
    void marksReportTheChangedPapers();
    void unusualTextIsReadUnchanged();

private:
    ChangeSet store(const QList<Paper> &papers, const QString &keyword = u"A"_s, Source source = Source::Feed,
        const QDateTime &when = monday)
    {
        const auto changes =
            Papers(*m_library)
                .store(
                    papers, keyword.isEmpty() ? 0 : dp::test::keywordId(*m_library, keyword), source, when);
        if (!changes)
            qFatal("%s", qPrintable(dp::test::describe(changes.error())));
        return *changes;
    }
    LibraryPaper libraryPaper(const QString &id) { return *dp::PaperReader(*m_library).paper(keyOf(id)); }
    std::unique_ptr<dp::Library> m_library;
};

#define COMPARE_CHANGES(CHANGES, ADDED, REVISED, AMENDED, UNCHANGED)                                         \
    do {                                                                                                     \
        const ChangeSet &compared = (CHANGES);                                                               \
        QCOMPARE(compared.added.size(), ADDED);                                                              \
        QCOMPARE(compared.revised.size(), REVISED);                                                          \
        QCOMPARE(compared.amended.size(), AMENDED);                                                          \
        QCOMPARE(compared.unchanged, UNCHANGED);                                                             \
    } while (false)

void TestPapers::init()
{
    m_library = dp::test::newLibrary({u"A"_s, u"B"_s});
}

void TestPapers::aNewPaperIsStoredWithEveryField()
{
    Paper paper = somePaper(u"2502.00001v2"_s);
    paper.doi = u"10.1/x"_s;
    paper.journalRef = u"J. 1"_s;
    COMPARE_CHANGES(store({paper}), 1, 0, 0, 0);
    const LibraryPaper back = libraryPaper(u"2502.00001"_s);
    QCOMPARE(back.paper.id, paper.id);
    QCOMPARE(back.paper.title, paper.title);
    QCOMPARE(back.paper.abstract, paper.abstract);
    QCOMPARE(back.paper.comment, paper.comment);
    QCOMPARE(back.paper.journalRef, paper.journalRef);
    QCOMPARE(back.paper.doi, paper.doi);
    QCOMPARE(back.paper.absUrl, paper.absUrl);
    QCOMPARE(back.paper.authors, paper.authors);
    QCOMPARE(back.paper.categories, paper.categories);
    QCOMPARE(back.paper.published, paper.published);
    QCOMPARE(back.paper.updated, paper.updated);
    QCOMPARE(back.firstSeen, monday);
    QVERIFY(!back.read && !back.starred);
    QCOMPARE(back.keywords, QStringList{u"A"_s});
    QVERIFY(back.revisions.isEmpty());
}

void TestPapers::theSamePaperChangesNothing()
{
    const QList<Paper> papers = dp::test::somePapers({u"2502.00002"_s, u"2502.00001"_s});
    store(papers);
    const ChangeSet again = store(papers, u"A"_s, Source::Feed, tuesday);
    COMPARE_CHANGES(again, 0, 0, 0, 2);
    QVERIFY(again.isEmpty());
    QCOMPARE(libraryPaper(u"2502.00001"_s).firstSeen, monday);
}

void TestPapers::aNewerVersionKeepsTheOlderOne()
{
    const Paper first = somePaper(u"2502.00001v1"_s);
    store({first, somePaper(u"2502.00002v2"_s)});
    Paper third = somePaper(u"2502.00001v3"_s);
    third.title = u"Another title"_s;
    COMPARE_CHANGES(store({third}), 0, 1, 0, 0);
    const LibraryPaper back = libraryPaper(u"2502.00001"_s);
    QCOMPARE(back.paper.id.version(), 3);
    QCOMPARE(back.paper.title, u"Another title"_s);
    QCOMPARE(back.revisions.size(), 1);
    QCOMPARE(back.revisions[0].version, 1);
    QCOMPARE(back.revisions[0].title, first.title);
    QCOMPARE(back.revisions[0].abstract, first.abstract);
    QCOMPARE(back.revisions[0].comment, first.comment);
    QCOMPARE(back.revisions[0].updated, first.updated);
    QVERIFY(back.revised);
    QVERIFY(!libraryPaper(u"2502.00002"_s).revised);
}

void TestPapers::anOlderVersionIsOnlyStoredAsARevision()
{
    store({somePaper(u"2502.00001v3"_s)});
    COMPARE_CHANGES(store({somePaper(u"2502.00001v2"_s)}), 0, 0, 0, 1);
    store({somePaper(u"2502.00001v1"_s)});
    store({somePaper(u"2502.00001v1"_s)});
    const LibraryPaper back = libraryPaper(u"2502.00001"_s);
    QCOMPARE(back.paper.id.version(), 3);
    QCOMPARE(back.revisions.size(), 2);
    QCOMPARE(back.revisions[0].version, 2); // The newest revision is first.
    QCOMPARE(back.revisions[1].version, 1);
}

void TestPapers::aLaterCommentAmendsThePaper()
{
    Paper paper = somePaper(u"2502.00001"_s);
    store({paper});
    paper.comment = u"Accepted"_s;
    paper.doi = u"10.1/x"_s;
    COMPARE_CHANGES(store({paper}), 0, 0, 1, 0);
    QCOMPARE(libraryPaper(u"2502.00001"_s).paper.comment, u"Accepted"_s);
    QVERIFY(libraryPaper(u"2502.00001"_s).revisions.isEmpty());
}

void TestPapers::fieldsThatASourceLacksStay()
{
    Paper paper = somePaper(u"2502.00001"_s);
    paper.doi = u"10.1/x"_s;
    paper.journalRef = u"J. 1"_s;
    store({paper});
    paper.doi.clear();
    paper.journalRef.clear();
    paper.authors.clear();
    paper.categories.clear();
    COMPARE_CHANGES(store({paper}), 0, 0, 0, 1);
    const Paper back = libraryPaper(u"2502.00001"_s).paper;
    QCOMPARE(back.doi, u"10.1/x"_s);
    QCOMPARE(back.journalRef, u"J. 1"_s);
    QCOMPARE(back.authors.size(), 2);
    QCOMPARE(back.primaryCategory(), u"cs.CL"_s);
}

void TestPapers::marksStayAfterEveryChange()
{
    store({somePaper(u"2502.00001v1"_s)});
    Papers papers(*m_library);
    const qint64 key = keyOf(u"2502.00001"_s);
    VERIFY_OK(papers.mark({key}, Mark::Read));
    VERIFY_OK(papers.mark({key}, Mark::Starred));
    store({somePaper(u"2502.00001v2"_s)});
    store({onPage(somePaper(u"2502.00001v3"_s))}, u"B"_s, Source::Page);
    store({somePaper(u"2502.00001v1"_s)}, QString());
    const LibraryPaper back = libraryPaper(u"2502.00001"_s);
    QVERIFY(back.read && back.starred);
    QCOMPARE(back.paper.id.version(), 3);
    QCOMPARE(back.firstSeen, monday);
}

void TestPapers::aPaperInTwoKeywordsIsStoredOnce()
{
    COMPARE_CHANGES(store({somePaper(u"2502.00001"_s)}, u"B"_s), 1, 0, 0, 0);
    // The paper is new in the list of keyword A.
    COMPARE_CHANGES(store({somePaper(u"2502.00001"_s)}, u"A"_s), 1, 0, 0, 0);
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM papers"_s), 1);
    // The keywords are in the order of the tabs.
    QCOMPARE(libraryPaper(u"2502.00001"_s).keywords, (QStringList{u"A"_s, u"B"_s}));
}

void TestPapers::aRepeatedEntryCountsOnce()
{
    const ChangeSet changes =
        store({somePaper(u"2502.00001v1"_s), somePaper(u"2502.00002v1"_s), somePaper(u"2502.00001v1"_s)});
    COMPARE_CHANGES(changes, 2, 0, 0, 0);
    QCOMPARE(idsOf(changes.added), (QStringList{u"2502.00001"_s, u"2502.00002"_s}));
}

void TestPapers::aPageDoesNotReplaceTheDataOfAFeed()
{
    const Paper own = somePaper(u"2502.00001v2"_s);
    store({own});
    Paper paged = onPage(own);
    paged.title = u"As the page has it"_s;
    paged.abstract = u"Cut"_s;
    paged.comment = u"Other"_s;
    paged.authors = QStringList{u"Ada Example"_s};
    paged.absUrl = u"https://arxiv.org/abs/2502.00001v2"_s;
    COMPARE_CHANGES(store({paged}, u"A"_s, Source::Page), 0, 0, 0, 1);
    const Paper back = libraryPaper(u"2502.00001"_s).paper;
    QCOMPARE(back.title, own.title);
    QCOMPARE(back.abstract, own.abstract);
    QCOMPARE(back.comment, own.comment);
    QCOMPARE(back.authors, own.authors);
    QCOMPARE(back.absUrl, own.absUrl);
    QCOMPARE(back.updated, own.updated); // The times are stored in seconds.
    QCOMPARE(back.published, own.published);
}

void TestPapers::aPageCanHaveANewerVersion()
{
    const Paper own = somePaper(u"2502.00001v1"_s);
    store({own});
    Paper paged = onPage(somePaper(u"2502.00001v2"_s));
    paged.title = u"As the page has it"_s;
    COMPARE_CHANGES(store({paged}, u"A"_s, Source::Page), 0, 1, 0, 0);
    const LibraryPaper back = libraryPaper(u"2502.00001"_s);
    QCOMPARE(back.paper.title, u"As the page has it"_s);
    QVERIFY(back.paper.updated.isDayOnly());
    QCOMPARE(back.paper.authors, own.authors); // The page has no authors, so the stored authors are kept.
    QCOMPARE(back.paper.published, own.published);
    QCOMPARE(back.revisions.size(), 1);
}

void TestPapers::aFeedCompletesThePaperOfAPage()
{
    const Paper own = somePaper(u"2502.00001v1"_s);
    store({onPage(own)}, u"A"_s, Source::Page);
    COMPARE_CHANGES(store({own}), 0, 0, 1, 0);
    const Paper back = libraryPaper(u"2502.00001"_s).paper;
    QCOMPARE(back.updated, own.updated);
    QCOMPARE(back.published, own.published);
    QCOMPARE(back.authors, own.authors);
}

/// Tests authors from several sources. A page with the column Authors names only the first author.
void TestPapers::allAuthorsReplaceTheFirstOfAPage_data()
{
    QTest::addColumn<int>("source");
    QTest::addColumn<QStringList>("authors"); // authors that the later source gives
    QTest::addColumn<QStringList>("stored");
    const QStringList all{u"A. One"_s, u"B. Two"_s, u"C. Three"_s}, first{u"A. One"_s}, none;
    QTest::newRow("arXiv's answer") << int(Source::Feed) << all << all;
    QTest::newRow("arXiv's answer with one author")
        << int(Source::Feed) << QStringList{u"A. One-Two"_s} << QStringList{u"A. One-Two"_s};
    QTest::newRow("arXiv's snapshot") << int(Source::Snapshot) << all << all;
    QTest::newRow("an announcement") << int(Source::Announcement) << all << all;
    QTest::newRow("a page with all authors") << int(Source::Page) << all << all;
    QTest::newRow("the same page") << int(Source::Page) << first << first;
    QTest::newRow("a page without authors") << int(Source::Page) << none << first;
}

void TestPapers::allAuthorsReplaceTheFirstOfAPage()
{
    QFETCH(int, source);
    QFETCH(QStringList, authors);
    QFETCH(QStringList, stored);
    Paper paper = somePaper(u"2502.00001v1"_s), paged = onPage(paper);
    paged.authors = QStringList{u"A. One"_s};
    store({paged}, u"A"_s, Source::Page);
    Paper later = source == int(Source::Feed) || source == int(Source::Snapshot) ? paper : onPage(paper);
    later.authors = authors;
    store({later}, u"A"_s, Source(source), tuesday);
    QCOMPARE(libraryPaper(u"2502.00001"_s).paper.authors, stored);
    // A later page with fewer authors does not replace the authors of arXiv's answer.
    if (source == int(Source::Feed)) {
        store({paged}, u"A"_s, Source::Page, tuesday);
        store({paged}, u"A"_s, Source::Announcement, tuesday);
        QCOMPARE(libraryPaper(u"2502.00001"_s).paper.authors, stored);
    }
}

void TestPapers::aFeedWithAllPapersOfAPageOrdersThemByTime()
{
    // The page lists the older paper first. After the feed is stored, every paper of the page has a
    // submission time.
    const Paper older = somePaper(u"2502.00001v1"_s), newer = somePaper(u"2502.00002v1"_s);
    store({onPage(older), onPage(newer)}, u"A"_s, Source::Page);
    const Paper between = somePaper(u"2501.00009v1"_s);
    store({newer, older, between});
    const auto ids = dp::PaperReader(*m_library).ids(dp::PaperQuery{dp::test::keywordId(*m_library, u"A"_s)});
    VERIFY_OK(ids);
    QCOMPARE(idsOf(*ids), (QStringList{u"2502.00002"_s, u"2502.00001"_s, u"2501.00009"_s}));
}

void TestPapers::marksReportTheChangedPapers()
{
    store(dp::test::somePapers({u"2502.00001"_s, u"2502.00002"_s}));
    Papers papers(*m_library);
    const QList<qint64> both{keyOf(u"2502.00001"_s), keyOf(u"2502.00002"_s), keyOf(u"2502.99999"_s)};
    VERIFY_OK(papers.mark({both[0]}, Mark::Read));
    const auto changed = papers.mark(both, Mark::Read);
    VERIFY_OK(changed);
    // The result contains neither the paper that was already read nor the unknown paper.
    QCOMPARE(idsOf(*changed), QStringList{u"2502.00002"_s});
    VERIFY_OK(papers.mark(both, Mark::Unread));
    QVERIFY(!libraryPaper(u"2502.00001"_s).read);
    VERIFY_OK(papers.mark({both[1]}, Mark::Starred));
    QVERIFY(libraryPaper(u"2502.00002"_s).starred && !libraryPaper(u"2502.00001"_s).starred);
    VERIFY_OK(papers.mark({both[1]}, Mark::Unstarred));
    QVERIFY(!libraryPaper(u"2502.00002"_s).starred);
    QVERIFY(*papers.has(both[0]) && !*papers.has(both[2]));
}

void TestPapers::unusualTextIsReadUnchanged()
{
    Paper paper = somePaper(u"2502.00001"_s);
    paper.title = u"'; DROP TABLE papers; -- \"x\" 🙂 \\alpha | <b>"_s;
    paper.authors = QStringList{u"O'Neill, \"Bob\""_s, u"Łukasz; Wang"_s};
    paper.comment = QString();
    store({paper});
    const Paper back = libraryPaper(u"2502.00001"_s).paper;
    QCOMPARE(back.title, paper.title);
    QCOMPARE(back.authors, paper.authors);
    QCOMPARE(back.comment, QString());
}

DP_TEST(TestPapers)
#include "tst_papers.moc"
