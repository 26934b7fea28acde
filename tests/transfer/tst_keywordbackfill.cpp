#include "support/testdates.h"
#include "transfer/keywordbackfill.h"

#include "library/keywords.h"
#include "library/ledger.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "support/checks.h"
#include "support/snapshotfixture.h"
#include "support/snapshots.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::listOf;
using dp::test::SnapshotFixture;
using dp::test::snapshotLine;
using dp::test::testTime;

class TestKeywordBackfill : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keywordsFindOlderPapers();
    void aPartOfASnapshotProvesNoDays();
    void queriesFindThePapersThatArxivWouldReturn_data();
    void queriesFindThePapersThatArxivWouldReturn();
    void termsFindThePapersThatArxivWouldReturn_data();
    void termsFindThePapersThatArxivWouldReturn();
    void longQueriesAreNotTooDeep_data();
    void longQueriesAreNotTooDeep();
    void queriesForMissingDataFindNothing();

private:
    std::unique_ptr<SnapshotFixture> m_fixture;
};

void TestKeywordBackfill::init()
{
    m_fixture = std::make_unique<SnapshotFixture>();
}

void TestKeywordBackfill::keywordsFindOlderPapers()
{
    const auto report = m_fixture->import(snapshotLine(u"0704.0001"_s, u"A zebra"_s, u"2007-04-02"_s)
        + snapshotLine(u"2403.00001"_s, u"Zebras, too"_s, u"2024-03-02"_s)
        + snapshotLine(u"2403.00002"_s, u"Lions"_s, u"2024-03-12"_s)
        + snapshotLine(u"2403.00003"_s, u"Zebra of another kind"_s, u"2024-03-12"_s, u"math.AG"_s));
    VERIFY_OK(report);
    // This query searches for the word in titles only.
    dp::Keyword titled{0, u"Titled"_s, u"ti:zebra"_s, {u"cs"_s}, 100};
    const auto added = dp::Keywords(*m_fixture->library).add(titled);
    VERIFY_OK(added);
    const auto found = dp::keywordbackfill::find(*m_fixture->library, *added, testTime);
    VERIFY_OK(found);
    QCOMPARE(*found, 2);
    QCOMPARE(listOf(*m_fixture->library, u"Titled"_s), (QStringList{u"2403.00001"_s, u"0704.0001"_s}));
    const auto coverage = dp::Ledger(*m_fixture->library).of(added->id);
    VERIFY_OK(coverage);
    QVERIFY(coverage->complete.isEmpty()); // Four papers are too few for a complete snapshot.
    const auto again = dp::keywordbackfill::find(*m_fixture->library, *added, testTime);
    VERIFY_OK(again);
    QCOMPARE(*again, 0);
}

void TestKeywordBackfill::aPartOfASnapshotProvesNoDays()
{
    VERIFY_OK(
        m_fixture->import(snapshotLine(u"2403.00001"_s, u"Zebras"_s, u"2024-03-02"_s), {{u"cs.LG"_s}, 0, 0}));
    const auto coverage =
        dp::Ledger(*m_fixture->library).of(dp::test::keywordId(*m_fixture->library, u"Zebra"_s));
    VERIFY_OK(coverage);
    QVERIFY(coverage->complete.isEmpty());
}

void TestKeywordBackfill::queriesFindThePapersThatArxivWouldReturn_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("ids");
    const QStringList all{u"2403.00003"_s, u"2403.00002"_s, u"2403.00001"_s};
    QTest::newRow("a title") << u"ti:zebra"_s << QStringList{u"2403.00001"_s};
    QTest::newRow("the plural") << u"ti:zebras"_s << QStringList{u"2403.00001"_s};
    QTest::newRow("a phrase") << u"ti:\"a zebra\""_s << QStringList{u"2403.00001"_s};
    QTest::newRow("any field") << u"lion"_s << QStringList{u"2403.00002"_s};
    QTest::newRow("an author") << u"au:\"B. Two\""_s << all;
    QTest::newRow("an author with an underscore") << u"au:two_x"_s << QStringList();
    QTest::newRow("a category") << u"cat:cs.LG"_s << QStringList{u"2403.00002"_s, u"2403.00001"_s};
    QTest::newRow("an archive") << u"cat:math.*"_s << QStringList{u"2403.00003"_s};
    QTest::newRow("and") << u"cat:cs.LG AND ti:zebra"_s << QStringList{u"2403.00001"_s};
    QTest::newRow("or") << u"ti:zebra OR ti:lion"_s << QStringList{u"2403.00002"_s, u"2403.00001"_s};
    QTest::newRow("side by side") << u"ti:zebra ti:lion"_s << QStringList{u"2403.00002"_s, u"2403.00001"_s};
    QTest::newRow("but not") << u"cat:cs.* ANDNOT ti:zebra"_s << QStringList{u"2403.00002"_s};
    QTest::newRow("parentheses") << u"(ti:zebra OR ti:tiger) AND (cat:math.AG)"_s
                                 << QStringList{u"2403.00003"_s};
    QTest::newRow("a prefix before them")
        << u"ti:(zebra lion)"_s << QStringList{u"2403.00002"_s, u"2403.00001"_s};
    QTest::newRow("an open word") << u"ti:tig*"_s << QStringList{u"2403.00003"_s};
    QTest::newRow("days") << u"submittedDate:[202403030000 TO 202403042359]"_s
                          << QStringList{u"2403.00003"_s, u"2403.00002"_s};
    QTest::newRow("quotation marks of SQL") << u"ti:o'zebra OR cat:x'y"_s << QStringList();
}

void TestKeywordBackfill::queriesFindThePapersThatArxivWouldReturn()
{
    QFETCH(QString, query);
    VERIFY_OK(m_fixture->import(snapshotLine(u"2403.00001"_s, u"A Zebra"_s, u"2024-03-02"_s)
        + snapshotLine(u"2403.00002"_s, u"Lions"_s, u"2024-03-03"_s)
        + snapshotLine(u"2403.00003"_s, u"Tigers"_s, u"2024-03-04"_s, u"math.AG"_s)));
    const auto added = dp::Keywords(*m_fixture->library).add(dp::Keyword{0, u"Asked"_s, query, {}, 100});
    VERIFY_OK(added);
    VERIFY_OK(dp::keywordbackfill::find(*m_fixture->library, *added, testTime));
    QTEST(listOf(*m_fixture->library, u"Asked"_s), "ids");
}

void TestKeywordBackfill::termsFindThePapersThatArxivWouldReturn_data()
{
    using Field = dp::KeywordTerms::Field;
    QTest::addColumn<QStringList>("any");
    QTest::addColumn<QStringList>("all");
    QTest::addColumn<QStringList>("none");
    QTest::addColumn<int>("in");
    QTest::addColumn<QStringList>("ids");
    const auto row = [](const char *what, const QStringList &any, const QStringList &all,
                         const QStringList &none, Field in, const QStringList &ids) {
        QTest::newRow(what) << any << all << none << int(in) << ids;
    };
    const QString zebra = u"2403.00001"_s, lion = u"2403.00002"_s, both = u"2403.00003"_s,
                  math = u"2403.00004"_s;
    row("any", {u"zebra"_s, u"lion"_s}, {}, {}, Field::Title, {both, lion, zebra});
    row("all", {}, {u"zebra"_s, u"lion"_s}, {}, Field::Title, {both});
    row("any without", {u"zebra"_s, u"lion"_s}, {}, {u"swift lion"_s}, Field::Title, {both, zebra});
    row("any and all", {u"lion"_s, u"horse"_s}, {u"zebra"_s}, {}, Field::Either, {both});
    row("everything", {u"zebra"_s, u"lion"_s}, {u"a"_s}, {u"swift"_s, u"horse"_s}, Field::Title,
        {both, zebra});
    row("in the abstract", {u"zebra"_s}, {}, {}, Field::Abstract, {});
    row("in the abstract, of all", {u"about"_s}, {}, {u"lion"_s}, Field::Abstract, {both, lion, zebra});
    row("in either", {}, {u"about"_s, u"zebra"_s}, {}, Field::Either, {both, zebra});
    row("in both", {u"zebra"_s, u"lion"_s}, {}, {}, Field::Both, {});
    row("excluded in either", {u"zebra"_s}, {}, {u"lion"_s}, Field::Either, {zebra});
}

void TestKeywordBackfill::termsFindThePapersThatArxivWouldReturn()
{
    QFETCH(QStringList, any);
    QFETCH(QStringList, all);
    QFETCH(QStringList, none);
    QFETCH(int, in);
    VERIFY_OK(m_fixture->import(snapshotLine(u"2403.00001"_s, u"A Zebra"_s, u"2024-03-02"_s)
        + snapshotLine(u"2403.00002"_s, u"A Swift Lion"_s, u"2024-03-03"_s)
        + snapshotLine(u"2403.00003"_s, u"A Lion and Zebras"_s, u"2024-03-04"_s)
        + snapshotLine(u"2403.00004"_s, u"A Zebra and a Lion"_s, u"2024-03-04"_s, u"math.AG"_s)));
    dp::Keyword keyword{0, u"Asked"_s, {}, {u"cs"_s}, 100};
    keyword.terms = {any, all, none, dp::KeywordTerms::Field(in)};
    const auto added = dp::Keywords(*m_fixture->library).add(keyword);
    VERIFY_OK(added);
    VERIFY_OK(dp::keywordbackfill::find(*m_fixture->library, *added, testTime));
    QTEST(listOf(*m_fixture->library, u"Asked"_s), "ids");
}

void TestKeywordBackfill::longQueriesAreNotTooDeep_data()
{
    QTest::addColumn<QString>("join");
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("found");
    QTest::newRow("or") << u" OR "_s << u"ti:w%1"_s << 1;
    QTest::newRow("and") << u" AND "_s << u"ti:zebra"_s << 1;
    QTest::newRow("without") << u" ANDNOT "_s << u"ti:w%1"_s << 0;
    QTest::newRow("categories") << u" OR "_s << u"cat:x%1"_s << 1;
    QTest::newRow("categories and words") << u" OR cat:math.AG OR "_s << u"ti:w%1"_s << 1;
}

/// Tests long queries. SQLite refuses queries with more than about fifteen nested levels.
void TestKeywordBackfill::longQueriesAreNotTooDeep()
{
    QFETCH(QString, join);
    QFETCH(QString, part);
    VERIFY_OK(m_fixture->import(snapshotLine(u"2403.00001"_s, u"A Zebra"_s, u"2024-03-02"_s)));
    QStringList parts;
    for (int i = 0; i < 60; ++i)
        parts << (part.contains(u'%') ? part.arg(i) : part);
    if (join != " ANDNOT "_L1)
        parts.insert(30, u"ti:zebra"_s);
    const auto added =
        dp::Keywords(*m_fixture->library).add(dp::Keyword{0, u"Asked"_s, parts.join(join), {}, 100});
    VERIFY_OK(added);
    VERIFY_OK(dp::keywordbackfill::find(*m_fixture->library, *added, testTime));
    QTEST(int(listOf(*m_fixture->library, u"Asked"_s).size()), "found");
}

void TestKeywordBackfill::queriesForMissingDataFindNothing()
{
    VERIFY_OK(m_fixture->import(snapshotLine(u"2403.00001"_s, u"A Zebra"_s)));
    const auto added = dp::Keywords(*m_fixture->library)
                           .add(dp::Keyword{0, u"Asked"_s, u"rn:CERN-1 OR ti:zebra"_s, {}, 100});
    VERIFY_OK(added);
    VERIFY_OK(dp::keywordbackfill::find(*m_fixture->library, *added, testTime));
    QCOMPARE(listOf(*m_fixture->library, u"Asked"_s), QStringList());
    const auto coverage = dp::Ledger(*m_fixture->library).of(added->id);
    VERIFY_OK(coverage);
    QVERIFY(coverage->complete.isEmpty());
}

DP_TEST(TestKeywordBackfill)
#include "tst_keywordbackfill.moc"
