#include "library/keywords.h"
#include "library/paperreader.h"
#include "support/checks.h"
#include "support/pages.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testprogram.h"
#include "transfer/exportfile.h"
#include "transfer/importfile.h"
#include "transfer/importtext.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::Keyword;
using dp::Keywords;
using dp::test::exportPage;
using dp::test::importPage;
using dp::test::keywordNamed;
using dp::test::keywordNames;
using dp::test::pageIntroduction;
using dp::test::pageSection;

/// Tests the keywords that an import creates from the headings of a page.
class TestPageHeadings : public QObject
{
    Q_OBJECT

private slots:
    void keywordsThatWillFindNothingAreReported_data();
    void keywordsThatWillFindNothingAreReported();
    void aRenamedKeywordHasItsOwnHeading();
    void headingsAreReadAsQueries();
    void theQueriesOfHeadingsAreReported();
    void equalHeadingsAreOneKeyword();
    void equalHeadingsShareTheLimit();
    void aTableWithoutAHeadingIsReported();
};

/// Tests the advice of an import. The command that adds a keyword gives the same advice.
void TestPageHeadings::keywordsThatWillFindNothingAreReported_data()
{
    QTest::addColumn<QByteArray>("heading");
    QTest::addColumn<QStringList>("advice"); // names of the kinds of advice
    QTest::newRow("a word") << QByteArray("Agent") << QStringList();
    QTest::newRow("a phrase") << QByteArray("Reward Model") << QStringList();
    QTest::newRow("a phrase that is told once")
        << QByteArray("search and rescue") << QStringList{u"operator-in-name"_s};
    QTest::newRow("a category") << QByteArray("cs.CV") << QStringList{u"name-is-category"_s};
    QTest::newRow("an archive") << QByteArray("hep-th") << QStringList{u"name-is-category"_s};
    QTest::newRow("a wild card") << QByteArray("transform*") << QStringList{u"wildcard-in-phrase"_s};
    QTest::newRow("a wild card in front")
        << QByteArray("*former") << QStringList{u"wildcard-in-front"_s, u"wildcard-in-phrase"_s};
    QTest::newRow("a part of an address")
        << QByteArray("reward+model%28RLHF%29") << QStringList{u"address"_s};
    QTest::newRow("only explained") << QByteArray("chain-of-thought") << QStringList();
    QTest::newRow("short") << QByteArray("LM") << QStringList();
}

void TestPageHeadings::keywordsThatWillFindNothingAreReported()
{
    QFETCH(QByteArray, heading);
    const auto library = dp::test::newLibrary();
    const QByteArray bytes = pageIntroduction() + pageSection("## " + heading, 1);
    const auto report = importPage(*library, bytes);
    QStringList kinds;
    for (const dp::Advice &advice : report.advice)
        kinds << dp::adviceName(advice.kind);
    QTEST(kinds, "advice");
    QCOMPARE(dp::importtext::headingsTold(report).size(), kinds.size() + report.headings.size());
    // Advice is reported only for a keyword that the import adds.
    QVERIFY(importPage(*library, bytes).advice.isEmpty());
}

void TestPageHeadings::aRenamedKeywordHasItsOwnHeading()
{
    const auto library = dp::test::newLibrary();
    importPage(*library, pageIntroduction() + pageSection("## Agent - 2 in Total", 2));
    Keyword changed = keywordNamed(*library, u"Agent"_s);
    changed.name = u"Agents"_s;
    VERIFY_OK(Keywords(*library).update(changed));
    QVERIFY(exportPage(*library).contains("\n## Agents\n"));
}

void TestPageHeadings::headingsAreReadAsQueries()
{
    const auto library = dp::test::newLibrary();
    const auto report = importPage(*library,
        pageIntroduction() + pageSection("## Agent - 96 in Total", 1, 1)
            + pageSection("## Must: slam, lidar; Any: loop", 1, 2)
            + pageSection("## AND:latent image generation", 1, 3) + pageSection("## LLM AND attack", 1, 4)
            + pageSection("## Reward Model", 1, 5));
    QCOMPARE(keywordNames(*library),
        (QStringList{u"Agent"_s, u"Must: slam, lidar; Any: loop"_s, u"AND:latent image generation"_s,
            u"LLM AND attack"_s, u"Reward Model"_s}));
    QCOMPARE(keywordNamed(*library, u"Agent"_s).query, QString());
    QCOMPARE(keywordNamed(*library, u"LLM AND attack"_s).query,
        u"((ti:\"LLM\" OR abs:\"LLM\") AND (ti:\"attack\" OR abs:\"attack\"))"_s);
    QCOMPARE(keywordNamed(*library, u"Must: slam, lidar; Any: loop"_s).query.count(" AND "_L1), 2);
    QCOMPARE(report.headings.size(), 4);
    QCOMPARE(report.problems, QStringList());
    // An import does not change an existing keyword.
    Keyword changed = keywordNamed(*library, u"LLM AND attack"_s);
    changed.query = u"ti:attack"_s;
    VERIFY_OK(Keywords(*library).update(changed));
    QVERIFY(
        importPage(*library, pageIntroduction() + pageSection("## LLM AND attack", 1, 4)).headings.isEmpty());
    QCOMPARE(keywordNamed(*library, u"LLM AND attack"_s).query, u"ti:attack"_s);
}

void TestPageHeadings::theQueriesOfHeadingsAreReported()
{
    const auto library = dp::test::newLibrary();
    const QStringList notes = dp::importtext::headingsTold(importPage(*library,
        pageIntroduction() + pageSection("## Agent - 96 in Total", 1, 1) + pageSection("## a | b", 1, 2)
            + pageSection("## Imitation Learning & SFT", 1, 3) + pageSection("## Reward Model", 1, 4)));
    QCOMPARE(notes.size(), 3);
    QVERIFY2(notes[0].contains(u"“Agent - 96 in Total” became the keyword “Agent”"_s), qPrintable(notes[0]));
    QVERIFY2(
        notes[1].contains("((ti:\"a\" OR abs:\"a\") OR (ti:\"b\" OR abs:\"b\"))"_L1), qPrintable(notes[1]));
    QVERIFY2(
        notes[2].contains(u"“Imitation Learning & SFT” is searched as one phrase"_s), qPrintable(notes[2]));
}

void TestPageHeadings::equalHeadingsAreOneKeyword()
{
    const auto library = dp::test::newLibrary();
    const auto report = importPage(*library,
        pageIntroduction() + "## NLP\n" + pageSection("### RAG", 2, 50) + "## Vision\n"
            + pageSection("### RAG", 3, 40));
    QCOMPARE(keywordNames(*library), QStringList{u"RAG"_s});
    QCOMPARE(dp::test::listOf(*library, u"RAG"_s).size(), 5);
    QCOMPARE(report.mergedHeadings, QStringList{u"RAG"_s});
    QCOMPARE(dp::Keywords(*library).find(u"RAG"_s)->limit, dp::Keyword::defaultLimit);
}

/// Tests that the limit of a keyword is the sum of the rows below its headings, so that an export contains
/// all imported rows.
void TestPageHeadings::equalHeadingsShareTheLimit()
{
    const auto library = dp::test::newLibrary();
    const int limit = dp::Keyword::defaultLimit;
    importPage(*library,
        pageIntroduction() + pageSection("## RAG", limit, 90000) + pageSection("## SFT", 1, 1)
            + pageSection("## RAG", 20, 80000));
    QCOMPARE(dp::Keywords(*library).find(u"RAG"_s)->limit, limit + 20);
}

void TestPageHeadings::aTableWithoutAHeadingIsReported()
{
    const auto library = dp::test::newLibrary();
    const auto report = importPage(*library,
        pageSection("", 1, 1) + pageSection("## SFT", 1, 2) + "```\n" + pageSection("", 1, 3) + "```\n");
    QCOMPARE(report.problems.size(), 1);
    QVERIFY2(report.problems[0].contains("without a heading"_L1), qPrintable(report.problems[0]));
    QCOMPARE(report.papers, 1); // The other table is in a code block, so it is not imported.
}

DP_TEST(TestPageHeadings)
#include "tst_pageheadings.moc"
