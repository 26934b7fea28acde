#include "library/paperreader.h"

#include "library/papers.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using dp::Mark;
using dp::Paper;
using dp::PaperQuery;
using dp::PaperReader;
using dp::Papers;
using dp::SortKey;
using dp::test::idsOf;
using dp::test::keyOf;

class TestPaperReader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sortsByEachKey_data();
    void sortsByEachKey();
    void theWholeLibraryHasEachPaperOnce();
    void filtersAndLimits_data();
    void filtersAndLimits();
    void onlyPapersBeforeTheDay();
    void onlyRevisedPapersInEveryOrder();
    void papersAreInTheOrderOfTheIds();
    void anUnknownPaperIsNamed();
    void aReadOnlyConnectionIsEnough();

private:
    PaperReader paperReader() { return PaperReader(*m_library); }
    std::unique_ptr<dp::Library> m_library;
};

void TestPaperReader::init()
{
    m_library = dp::test::newLibrary({u"A"_s, u"B"_s});
    QList<Paper> papers =
        dp::test::somePapers({u"2502.00001"_s, u"2502.00002"_s, u"2502.00003"_s, u"2502.00004"_s});
    const char *titles[] = {"beta", "Alpha", "gamma", "alpha"};
    const char *authors[] = {"Zoe", "adam", "Bea", "Carl"};
    const char *comments[] = {"", "9 pages", "", "8 pages"};
    const char *updated[] = {"2025-03-09", "2025-03-01", "2025-03-05", "2025-03-02"};
    for (int i = 0; i < 4; ++i) {
        papers[i].title = QString::fromLatin1(titles[i]);
        papers[i].authors = QStringList{QString::fromLatin1(authors[i])};
        papers[i].comment = QString::fromLatin1(comments[i]);
        papers[i].updated = *dp::Moment::fromIso(QString::fromLatin1(updated[i]));
    }
    // 2502.00002 was submitted before 2502.00001, although its number is higher.
    papers[1].published = *dp::Moment::fromIso(u"2025-01-01T00:00:00Z"_s);
    Papers writer(*m_library);
    VERIFY_OK(writer.store(
        papers, dp::test::keywordId(*m_library, u"A"_s), dp::Source::Feed, QDateTime::currentDateTimeUtc()));
    VERIFY_OK(writer.store({papers[0], dp::test::somePaper(u"2502.00005"_s)},
        dp::test::keywordId(*m_library, u"B"_s), dp::Source::Feed, QDateTime::currentDateTimeUtc()));
    VERIFY_OK(writer.mark({keyOf(u"2502.00003"_s)}, Mark::Read));
    VERIFY_OK(writer.mark({keyOf(u"2502.00001"_s)}, Mark::Starred));
}

void TestPaperReader::sortsByEachKey_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("order");
    const auto row = [](const char *rule, SortKey key, bool descending, const QString &order) {
        QTest::newRow(rule) << int(key) << descending << order;
    };
    row("newest submission first", SortKey::Submitted, true, u"4 3 1 2"_s);
    row("oldest submission first", SortKey::Submitted, false, u"2 1 3 4"_s);
    row("read ones first", SortKey::Read, true, u"3 4 1 2"_s);
    row("unread ones first", SortKey::Read, false, u"4 1 2 3"_s);
    row("starred ones first", SortKey::Starred, true, u"1 4 3 2"_s);
    row("starred ones last", SortKey::Starred, false, u"4 3 2 1"_s);
    row("titles from a, in any case", SortKey::Title, false, u"4 2 1 3"_s);
    row("titles from z", SortKey::Title, true, u"3 1 4 2"_s);
    row("authors from a", SortKey::Authors, false, u"2 3 4 1"_s);
    row("authors from z", SortKey::Authors, true, u"1 4 3 2"_s);
    row("newest version first", SortKey::Updated, true, u"1 3 4 2"_s);
    row("oldest version first", SortKey::Updated, false, u"2 4 3 1"_s);
    row("comments from a, none last", SortKey::Comment, false, u"4 2 3 1"_s);
    row("comments from z, none last", SortKey::Comment, true, u"2 4 3 1"_s);
}

void TestPaperReader::sortsByEachKey()
{
    QFETCH(int, key);
    QFETCH(bool, descending);
    QFETCH(QString, order);
    QStringList wanted;
    for (const QString &place : order.split(u' '))
        wanted << u"2502.0000"_s + place;
    const PaperQuery query{
        dp::test::keywordId(*m_library, u"A"_s), false, false, SortKey(key), descending, 0};
    const auto ids = paperReader().ids(query);
    VERIFY_OK(ids);
    QCOMPARE(idsOf(*ids), wanted);
    const auto papers = paperReader().papers(query);
    VERIFY_OK(papers);
    QCOMPARE(idsOf(*papers), wanted);
}

void TestPaperReader::theWholeLibraryHasEachPaperOnce()
{
    for (const SortKey key : {SortKey::Read, SortKey::Starred, SortKey::Title, SortKey::Authors,
             SortKey::Updated, SortKey::Comment}) {
        for (const bool descending : {true, false}) {
            PaperQuery query;
            query.key = key;
            query.descending = descending;
            const auto ids = paperReader().ids(query);
            VERIFY_OK(ids);
            QCOMPARE(ids->size(), 5);
        }
    }
    // The papers are sorted by their primary key and not by their submission time.
    QCOMPARE(
        dp::test::listOf(*m_library).join(u' '), u"2502.00005 2502.00004 2502.00003 2502.00002 2502.00001"_s);
}

void TestPaperReader::filtersAndLimits_data()
{
    QTest::addColumn<bool>("inA");
    QTest::addColumn<bool>("unread");
    QTest::addColumn<bool>("starred");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("order");
    QTest::newRow("unread ones") << true << true << false << 0 << u"4 1 2"_s;
    QTest::newRow("starred ones") << true << false << true << 0 << u"1"_s;
    QTest::newRow("unread and starred") << false << true << true << 0 << u"1"_s;
    QTest::newRow("the first two") << true << false << false << 2 << u"4 3"_s;
    QTest::newRow("the first two unread ones of all") << false << true << false << 2 << u"5 4"_s;
}

void TestPaperReader::filtersAndLimits()
{
    QFETCH(bool, inA);
    QFETCH(bool, unread);
    QFETCH(bool, starred);
    QFETCH(int, limit);
    QFETCH(QString, order);
    QStringList wanted;
    for (const QString &place : order.split(u' '))
        wanted << u"2502.0000"_s + place;
    const auto papers = paperReader().papers(PaperQuery{
        inA ? dp::test::keywordId(*m_library, u"A"_s) : 0, unread, starred, SortKey::Submitted, true, limit});
    VERIFY_OK(papers);
    QCOMPARE(idsOf(*papers), wanted);
}

void TestPaperReader::onlyPapersBeforeTheDay()
{
    Paper undated = dp::test::onPage(dp::test::somePaper(u"2502.00006"_s));
    undated.updated = dp::Moment::fromDay(QDate(2025, 1, 31));
    VERIFY_OK(Papers(*m_library).store({undated}, 0, dp::Source::Page, QDateTime::currentDateTimeUtc()));
    PaperQuery query;
    query.before = QDate(2025, 2, 1);
    QCOMPARE(idsOf(*paperReader().papers(query)), (QStringList{u"2502.00006"_s, u"2502.00002"_s}));
    query.before = QDate(2025, 3, 1);
    QCOMPARE(paperReader().papers(query)->size(), 6);
}

void TestPaperReader::onlyRevisedPapersInEveryOrder()
{
    const QList<Paper> papers =
        dp::test::somePapers({u"2502.00002v2"_s, u"2502.00004v3"_s, u"2502.00005v2"_s});
    VERIFY_OK(Papers(*m_library).update(papers, QDateTime::currentDateTimeUtc()));
    VERIFY_OK(Papers(*m_library).mark({keyOf(u"2502.00004"_s), keyOf(u"2502.00001"_s)}, Mark::Starred));
    for (int key = 0; key <= int(SortKey::Arrived); ++key)
        for (const bool isDescending : {true, false}) {
            PaperQuery query;
            query.key = SortKey(key);
            query.descending = isDescending;
            query.revisedOnly = true;
            const auto sorted = [&] {
                QStringList ids = idsOf(*paperReader().ids(query));
                ids.sort();
                return ids;
            };
            QCOMPARE(sorted(), (QStringList{u"2502.00002"_s, u"2502.00004"_s, u"2502.00005"_s}));
            query.keywordId = dp::test::keywordId(*m_library, u"A"_s);
            QCOMPARE(sorted(), (QStringList{u"2502.00002"_s, u"2502.00004"_s}));
            query.starredOnly = true;
            QCOMPARE(sorted(), QStringList{u"2502.00004"_s});
            query.keywordId = 0;
            QCOMPARE(sorted(), QStringList{u"2502.00004"_s});
        }
}

void TestPaperReader::papersAreInTheOrderOfTheIds()
{
    const auto papers = paperReader().papers(
        QList<qint64>{keyOf(u"2502.00002"_s), keyOf(u"2502.99999"_s), keyOf(u"2502.00005"_s)});
    VERIFY_OK(papers);
    QCOMPARE(idsOf(*papers), (QStringList{u"2502.00002"_s, u"2502.00005"_s}));
    QCOMPARE(papers->at(1).keywords, QStringList{u"B"_s});
    QCOMPARE(paperReader().paper(keyOf(u"2502.00001"_s))->keywords, (QStringList{u"A"_s, u"B"_s}));
}

void TestPaperReader::anUnknownPaperIsNamed()
{
    const auto paper = paperReader().paper(keyOf(u"hep-th/9901001"_s));
    VERIFY_ERROR(paper, dp::ErrorKind::UnknownPaper);
    QCOMPARE(paper.error().subject, u"hep-th/9901001"_s);
}

void TestPaperReader::aReadOnlyConnectionIsEnough()
{
    VERIFY_OK(dp::test::execute(*m_library, u"PRAGMA query_only = ON"_s));
    VERIFY_OK(paperReader().papers(PaperQuery{}));
    VERIFY_OK(paperReader().paper(keyOf(u"2502.00001"_s)));
}

DP_TEST(TestPaperReader)
#include "tst_paperreader.moc"
