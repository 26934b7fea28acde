#include "library/search.h"

#include "library/keywords.h"
#include "library/papers.h"
#include "library/searchindex.h"
#include "library/sqlite/statement.h"
#include "support/checks.h"
#include "support/searchedlibrary.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::idsOf;
using dp::test::SearchedLibrary;
using dp::test::somePaper;

class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void allFieldsAreSearched();
    void texIsFoundAsReadableText();
    void symbolsSeparateWords();
    void theBeginningOfACommonWordIsFound_data();
    void theBeginningOfACommonWordIsFound();
    void phrasesKeepTheirOrder();
    void theNewestPapersComeFirst();
    void aRevisionIsFoundOnlyByItsNewWords();
    void aRemovedPaperIsNotFound();
    void aWordInTheTitleIsTheBestMatch();
    void aSearchCanBeCancelled();
    void aSearchCanBeCancelledWhileItsWordsAreCounted();
    void noInputIsAnError_data();
    void noInputIsAnError();
    void aRebuiltIndexIsTheSame();
};

void TestSearch::allFieldsAreSearched()
{
    SearchedLibrary searched;
    dp::Paper paper = somePaper(u"2502.00001v1"_s);
    paper.title = u"Alpha"_s;
    paper.abstract = u"Beta"_s;
    paper.authors = {u"Gamma Delta"_s, u"Epsilon Zeta"_s};
    paper.comment = u"Accepted at Eta"_s;
    searched.store(paper);
    for (const char *word : {"alpha", "beta", "gamma", "\"epsilon zeta\"", "eta"})
        QCOMPARE(searched.find(QString::fromLatin1(word)), QStringList{u"2502.00001"_s});
    QCOMPARE(searched.find(u"alpha eta"_s), QStringList{u"2502.00001"_s});
    QCOMPARE(searched.find(u"alpha theta"_s), QStringList());
}

void TestSearch::texIsFoundAsReadableText()
{
    SearchedLibrary searched;
    searched.put(u"2502.00001v1"_s, uR"(The Schr\"odinger equation, $\alpha$-stable)"_s);
    for (const char16_t *typed : {u"schrodinger", u"Schrödinger", u"\"schrödinger equation\"", u"α"})
        QVERIFY2(searched.find(QString::fromUtf16(typed)) == QStringList{u"2502.00001"_s},
            qPrintable(QString::fromUtf16(typed)));
}

void TestSearch::symbolsSeparateWords()
{
    // SQLite's tokenizer treats these characters as letters: private-use characters, one of which marks
    // common words, and characters that are newer than its Unicode tables.
    for (const char16_t *between : {u"\uf8ff", u"\ue000", u"\u061c", u"\U0001F642"}) {
        SearchedLibrary searched;
        searched.put(u"2502.00001v1"_s, u"zebra"_s + QString::fromUtf16(between) + u"model"_s);
        QCOMPARE(searched.find(u"zebra"_s), QStringList{u"2502.00001"_s});
        QCOMPARE(searched.find(u"model"_s), QStringList{u"2502.00001"_s});
        QCOMPARE(searched.find(u"\"zebra model\""_s), QStringList{u"2502.00001"_s});
    }
}

void TestSearch::theBeginningOfACommonWordIsFound_data()
{
    QTest::addColumn<QString>("word");
    // common words, rare words, and rare words that begin with a common word
    for (const char *word :
        {"network", "networks", "networkology", "llm", "neural", "neuralgia", "zebra", "of"})
        QTest::newRow(word) << QString::fromLatin1(word);
}

void TestSearch::theBeginningOfACommonWordIsFound()
{
    QFETCH(QString, word);
    SearchedLibrary searched;
    searched.put(u"2502.00001v1"_s, u"Some "_s + word + u" here"_s);
    searched.put(u"2502.00002v1"_s, u"Another thing"_s);
    for (qsizetype length = 1; length <= word.size(); ++length) {
        QVERIFY2(
            searched.find(word.left(length), true).contains(u"2502.00001"_s), qPrintable(word.left(length)));
        QVERIFY(searched.find(u"\"some "_s + word.left(length), true) == QStringList{u"2502.00001"_s});
    }
    QCOMPARE(searched.find(word), QStringList{u"2502.00001"_s});
    QCOMPARE(searched.find(word.toUpper()), QStringList{u"2502.00001"_s});
    QCOMPARE(searched.find(word + u"x"_s, true), QStringList());
    if (word.size() > 3)
        QCOMPARE(searched.find(word.left(word.size() - 1)), QStringList());
}

void TestSearch::phrasesKeepTheirOrder()
{
    SearchedLibrary searched;
    searched.put(u"2502.00001v1"_s, u"Graph neural networks"_s);
    searched.put(u"2502.00002v1"_s, u"Neural graph networks"_s);
    QCOMPARE(searched.find(u"neural graph"_s), (QStringList{u"2502.00002"_s, u"2502.00001"_s}));
    QCOMPARE(searched.find(u"\"neural graph\""_s), QStringList{u"2502.00002"_s});
    QCOMPARE(searched.find(u"neural-graph"_s), QStringList{u"2502.00002"_s});
}

void TestSearch::theNewestPapersComeFirst()
{
    SearchedLibrary searched;
    searched.put(u"2402.00001v1"_s, u"zebra"_s);
    searched.put(u"hep-th/9901001v1"_s, u"zebra"_s);
    searched.put(u"2502.00001v1"_s, u"zebra"_s);
    dp::Search search(*searched.library);
    const auto terms = dp::searchterms::parse(u"zebra"_s, false);
    const auto first = search.newest(terms, 0, 2);
    QVERIFY(first.ok());
    QCOMPARE(idsOf(*first), (QStringList{u"2502.00001"_s, u"2402.00001"_s}));
    const auto second = search.newest(terms, first->last(), 2);
    QVERIFY(second.ok());
    QCOMPARE(idsOf(*second), QStringList{u"hep-th/9901001"_s});
    const auto count = search.count(terms, [] { return false; });
    QVERIFY(count.ok());
    QCOMPARE(*count, 3);
}

void TestSearch::aRevisionIsFoundOnlyByItsNewWords()
{
    SearchedLibrary searched;
    searched.put(u"2502.00001v1"_s, u"About zebras"_s);
    searched.put(u"2502.00001v2"_s, u"About network giraffes"_s);
    QCOMPARE(searched.find(u"zebras"_s), QStringList());
    QCOMPARE(searched.find(u"giraffes network"_s), QStringList{u"2502.00001"_s});
}

void TestSearch::aRemovedPaperIsNotFound()
{
    SearchedLibrary searched;
    const qint64 keyword = dp::test::keywordId(*searched.library, u"A"_s);
    {
        dp::Papers papers(*searched.library);
        VERIFY_OK(papers.store({somePaper(u"2502.00001v1"_s)}, keyword, dp::Source::Feed,
            QDateTime(QDate(2025, 3, 3), QTime(8, 0), Qt::UTC)));
    }
    const QString word = u"\"2502.00001\""_s; // The texts of the paper contain its identifier.
    QCOMPARE(searched.find(word).size(), 1);
    VERIFY_OK(dp::Keywords(*searched.library).remove(keyword));
    QCOMPARE(searched.find(word), QStringList());
    QCOMPARE(dp::test::number(*searched.library, u"SELECT count(*) FROM papers"_s), 0);
    QCOMPARE(dp::test::number(*searched.library, u"SELECT papers + unread FROM totals"_s), 0);
}

void TestSearch::aWordInTheTitleIsTheBestMatch()
{
    SearchedLibrary searched;
    searched.put(u"2502.00001v1"_s, u"Zebra"_s, u"Stripes"_s);
    searched.put(u"2502.00002v1"_s, u"Animals"_s, u"A zebra among many other animals of the plain"_s);
    searched.put(u"2502.00003v1"_s, u"Lions"_s, u"No stripes"_s);
    const auto ids = dp::Search(*searched.library).best(dp::searchterms::parse(u"zebra"_s, false), 10, [] {
        return false;
    });
    QVERIFY(ids.ok());
    QCOMPARE(idsOf(*ids), (QStringList{u"2502.00001"_s, u"2502.00002"_s}));
}

void TestSearch::aSearchCanBeCancelled()
{
    SearchedLibrary searched;
    searched.put(u"2502.00001v1"_s, u"Zebra"_s);
    const auto ids = dp::Search(*searched.library).best(dp::searchterms::parse(u"zebra"_s, false), 10, [] {
        return true;
    });
    QVERIFY(!ids.ok());
    QCOMPARE(ids.error().kind, dp::ErrorKind::Cancelled);
}

/// Tests that the search for the best matches is asked also before its first row.
void TestSearch::aSearchCanBeCancelledWhileItsWordsAreCounted()
{
    SearchedLibrary searched;
    searched.put(u"2502.00001v1"_s, u"Zebra okapi"_s);
    VERIFY_OK(dp::test::execute(*searched.library,
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20000)"
        " INSERT INTO search (rowid, title) SELECT i, 'zebra' FROM n"_s));
    const auto query = dp::searchterms::parse(u"zebra okapi"_s, false); // one paper has both words
    int asked = 0;
    const auto found = dp::Search(*searched.library).best(query, 10, [&asked] {
        ++asked;
        return false;
    });
    VERIFY_OK(found);
    QCOMPARE(idsOf(*found), QStringList{u"2502.00001"_s});
    QVERIFY(asked > 3);
    int left = 2;
    VERIFY_ERROR(dp::Search(*searched.library).best(query, 10, [&left] { return --left < 0; }),
        dp::ErrorKind::Cancelled);
    const auto again = dp::Search(*searched.library).best(query, 10, [] { return false; });
    VERIFY_OK(again);
    QCOMPARE(idsOf(*again), QStringList{u"2502.00001"_s});
}

void TestSearch::noInputIsAnError_data()
{
    QTest::addColumn<QString>("typed");
    const QStringList odd{u"\""_s, u"\"\""_s, u"*"_s, u"a*b"_s, u"AND"_s, u"NEAR(a b, 3)"_s, u"title: x"_s,
        u"(a"_s, u"a OR"_s, u"-a"_s, u"^a"_s, u"{a b}: c"_s, u"'"_s, u"\\"_s, u"%_"_s, u"a+b"_s, u"²³"_s,
        QString(QChar(0)), QString(QChar(0xd800)), QString(QChar(0xe000)), u"\U0001F600"_s, u"ﬁ ſ İ ı"_s,
        u"x"_s.repeated(5000), u"a b "_s.repeated(2000), u"\u0301\u0301"_s};
    for (qsizetype i = 0; i < odd.size(); ++i)
        QTest::addRow("%d", int(i)) << odd[i];
}

void TestSearch::noInputIsAnError()
{
    QFETCH(QString, typed);
    SearchedLibrary searched;
    searched.put(u"2502.00001v1"_s, u"a b c x"_s);
    for (const bool typing : {false, true}) {
        const auto terms = dp::searchterms::parse(typed, typing);
        dp::Search search(*searched.library);
        VERIFY_OK(search.newest(terms, 0, 10));
        VERIFY_OK(search.best(terms, 10, [] { return false; }));
        VERIFY_OK(search.count(terms, [] { return false; }));
    }
}

void TestSearch::aRebuiltIndexIsTheSame()
{
    SearchedLibrary searched;
    searched.put(u"2502.00001v1"_s, u"Zebra networks"_s);
    searched.put(u"2502.00002v1"_s, uR"(M\"uller)"_s);
    VERIFY_OK(dp::SearchIndex(*searched.library).rebuild());
    QCOMPARE(searched.find(u"zebra net"_s, true), QStringList{u"2502.00001"_s});
    QCOMPARE(searched.find(u"müller"_s), QStringList{u"2502.00002"_s});
}

DP_TEST(TestSearch)
#include "tst_search.moc"
