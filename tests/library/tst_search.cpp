#include "library/search.h"

#include "library/keywords.h"
#include "library/papers.h"
#include "library/searchindex.h"
#include "library/sqlite/statement.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::idsOf;
using dp::test::somePaper;

namespace {

const QDateTime now(QDate(2025, 3, 3), QTime(8, 0), Qt::UTC);

class PaperReader
{
public:
    std::unique_ptr<dp::Library> library = dp::test::newLibrary({u"A"_s});

    void put(const QString &id, const QString &title, const QString &abstract = u"-"_s)
    {
        dp::Paper paper = somePaper(id);
        paper.title = title;
        paper.abstract = abstract;
        store(paper);
    }
    void store(const dp::Paper &paper)
    {
        dp::Papers papers(*library);
        VERIFY_OK(papers.store({paper}, 0, dp::Source::Feed, now));
    }
    QStringList ask(const QString &typed, bool typing = false)
    {
        const auto ids = dp::Search(*library).newest(dp::searchquery::parse(typed, typing), 0, 0);
        return ids ? idsOf(*ids) : QStringList{dp::test::describe(ids.error())};
    }
    QStringList find(const QString &typed, bool typing = false)
    {
        const auto ids = dp::Search(*library).newest(dp::searchterms::parse(typed, typing), 0, 0);
        return ids ? idsOf(*ids) : QStringList{dp::test::describe(ids.error())};
    }
};

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void allFieldsAreSearched();
    void texIsFoundAsItIsRead();
    void whatIsNoWordParts();
    void theBeginningOfACommonWordIsFound_data();
    void theBeginningOfACommonWordIsFound();
    void phrasesKeepTheirOrder();
    void theNewestComeFirstAPageAtATime();
    void aRevisionIsFoundByItsNewWordsAlone();
    void aPaperThatIsGoneIsNotFound();
    void theBestIsWhatSaysItInTheTitle();
    void aSearchCanBeGivenUp();
    void noInputIsAnError_data();
    void noInputIsAnError();
    void anIndexThatIsWrittenAnewIsTheSame();
    void namesAreFoundAsTheyAreTyped_data();
    void namesAreFoundAsTheyAreTyped();
    void aQueryLeavesOutAndAsksFields_data();
    void aQueryLeavesOutAndAsksFields();
    void aNamedPaperComesFirst();
    void identifiersAmongWordsFindTheirPapers_data();
    void identifiersAmongWordsFindTheirPapers();
    void aPageHasItsSizeBesideNamedPapers();
    void invisibleCharactersDoNotSplitWords();
    void everyOrderFindsTheSame();
};

void TestSearch::allFieldsAreSearched()
{
    PaperReader paperReader;
    dp::Paper paper = somePaper(u"2502.00001v1"_s);
    paper.title = u"Alpha"_s;
    paper.abstract = u"Beta"_s;
    paper.authors = {u"Gamma Delta"_s, u"Epsilon Zeta"_s};
    paper.comment = u"Accepted at Eta"_s;
    paperReader.store(paper);
    for (const char *word : {"alpha", "beta", "gamma", "\"epsilon zeta\"", "eta"})
        QCOMPARE(paperReader.find(QString::fromLatin1(word)), QStringList{u"2502.00001"_s});
    QCOMPARE(paperReader.find(u"alpha eta"_s), QStringList{u"2502.00001"_s});
    QCOMPARE(paperReader.find(u"alpha theta"_s), QStringList());
}

void TestSearch::texIsFoundAsItIsRead()
{
    PaperReader paperReader;
    paperReader.put(u"2502.00001v1"_s, uR"(The Schr\"odinger equation, $\alpha$-stable)"_s);
    for (const char16_t *typed : {u"schrodinger", u"Schrödinger", u"\"schrödinger equation\"", u"α"})
        QVERIFY2(paperReader.find(QString::fromUtf16(typed)) == QStringList{u"2502.00001"_s},
            qPrintable(QString::fromUtf16(typed)));
}

void TestSearch::whatIsNoWordParts()
{
    // To SQLite's tokenizer these are letters: for private use, the mark itself, and younger than its tables.
    for (const char16_t *between : {u"\uf8ff", u"\ue000", u"\u061c", u"\U0001F642"}) {
        PaperReader paperReader;
        paperReader.put(u"2502.00001v1"_s, u"zebra"_s + QString::fromUtf16(between) + u"model"_s);
        QCOMPARE(paperReader.find(u"zebra"_s), QStringList{u"2502.00001"_s});
        QCOMPARE(paperReader.find(u"model"_s), QStringList{u"2502.00001"_s});
        QCOMPARE(paperReader.find(u"\"zebra model\""_s), QStringList{u"2502.00001"_s});
    }
}

void TestSearch::theBeginningOfACommonWordIsFound_data()
{
    QTest::addColumn<QString>("word");
    // Common ones, rare ones, and rare ones that begin like common ones.
    for (const char *word :
        {"network", "networks", "networkology", "llm", "neural", "neuralgia", "zebra", "of"})
        QTest::newRow(word) << QString::fromLatin1(word);
}

void TestSearch::theBeginningOfACommonWordIsFound()
{
    QFETCH(QString, word);
    PaperReader paperReader;
    paperReader.put(u"2502.00001v1"_s, u"Some "_s + word + u" here"_s);
    paperReader.put(u"2502.00002v1"_s, u"Another thing"_s);
    for (qsizetype length = 1; length <= word.size(); ++length) {
        QVERIFY2(paperReader.find(word.left(length), true).contains(u"2502.00001"_s),
            qPrintable(word.left(length)));
        QVERIFY(paperReader.find(u"\"some "_s + word.left(length), true) == QStringList{u"2502.00001"_s});
    }
    QCOMPARE(paperReader.find(word), QStringList{u"2502.00001"_s});
    QCOMPARE(paperReader.find(word.toUpper()), QStringList{u"2502.00001"_s});
    QCOMPARE(paperReader.find(word + u"x"_s, true), QStringList());
    if (word.size() > 3)
        QCOMPARE(paperReader.find(word.left(word.size() - 1)), QStringList());
}

void TestSearch::phrasesKeepTheirOrder()
{
    PaperReader paperReader;
    paperReader.put(u"2502.00001v1"_s, u"Graph neural networks"_s);
    paperReader.put(u"2502.00002v1"_s, u"Neural graph networks"_s);
    QCOMPARE(paperReader.find(u"neural graph"_s), (QStringList{u"2502.00002"_s, u"2502.00001"_s}));
    QCOMPARE(paperReader.find(u"\"neural graph\""_s), QStringList{u"2502.00002"_s});
    QCOMPARE(paperReader.find(u"neural-graph"_s), QStringList{u"2502.00002"_s});
}

void TestSearch::theNewestComeFirstAPageAtATime()
{
    PaperReader paperReader;
    paperReader.put(u"2402.00001v1"_s, u"zebra"_s);
    paperReader.put(u"hep-th/9901001v1"_s, u"zebra"_s);
    paperReader.put(u"2502.00001v1"_s, u"zebra"_s);
    dp::Search search(*paperReader.library);
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

void TestSearch::aRevisionIsFoundByItsNewWordsAlone()
{
    PaperReader paperReader;
    paperReader.put(u"2502.00001v1"_s, u"About zebras"_s);
    paperReader.put(u"2502.00001v2"_s, u"About network giraffes"_s);
    QCOMPARE(paperReader.find(u"zebras"_s), QStringList());
    QCOMPARE(paperReader.find(u"giraffes network"_s), QStringList{u"2502.00001"_s});
}

void TestSearch::aPaperThatIsGoneIsNotFound()
{
    PaperReader paperReader;
    const qint64 keyword = dp::test::keywordId(*paperReader.library, u"A"_s);
    {
        dp::Papers papers(*paperReader.library);
        VERIFY_OK(papers.store({somePaper(u"2502.00001v1"_s)}, keyword, dp::Source::Feed, now));
    }
    const QString word = u"\"2502.00001\""_s; // its texts name it
    QCOMPARE(paperReader.find(word).size(), 1);
    VERIFY_OK(dp::Keywords(*paperReader.library).remove(keyword));
    QCOMPARE(paperReader.find(word), QStringList());
    QCOMPARE(dp::test::number(*paperReader.library, u"SELECT count(*) FROM papers"_s), 0);
    QCOMPARE(dp::test::number(*paperReader.library, u"SELECT papers + unread FROM totals"_s), 0);
}

void TestSearch::theBestIsWhatSaysItInTheTitle()
{
    PaperReader paperReader;
    paperReader.put(u"2502.00001v1"_s, u"Zebra"_s, u"Stripes"_s);
    paperReader.put(u"2502.00002v1"_s, u"Animals"_s, u"A zebra among many other animals of the plain"_s);
    paperReader.put(u"2502.00003v1"_s, u"Lions"_s, u"No stripes"_s);
    const auto ids = dp::Search(*paperReader.library).best(dp::searchterms::parse(u"zebra"_s, false), 10, [] {
        return false;
    });
    QVERIFY(ids.ok());
    QCOMPARE(idsOf(*ids), (QStringList{u"2502.00001"_s, u"2502.00002"_s}));
}

void TestSearch::aSearchCanBeGivenUp()
{
    PaperReader paperReader;
    paperReader.put(u"2502.00001v1"_s, u"Zebra"_s);
    const auto ids = dp::Search(*paperReader.library).best(dp::searchterms::parse(u"zebra"_s, false), 10, [] {
        return true;
    });
    QVERIFY(!ids.ok());
    QCOMPARE(ids.error().kind, dp::ErrorKind::Cancelled);
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
    PaperReader paperReader;
    paperReader.put(u"2502.00001v1"_s, u"a b c x"_s);
    for (const bool typing : {false, true}) {
        const auto terms = dp::searchterms::parse(typed, typing);
        dp::Search search(*paperReader.library);
        VERIFY_OK(search.newest(terms, 0, 10));
        VERIFY_OK(search.best(terms, 10, [] { return false; }));
        VERIFY_OK(search.count(terms, [] { return false; }));
    }
}

void TestSearch::anIndexThatIsWrittenAnewIsTheSame()
{
    PaperReader paperReader;
    paperReader.put(u"2502.00001v1"_s, u"Zebra networks"_s);
    paperReader.put(u"2502.00002v1"_s, uR"(M\"uller)"_s);
    VERIFY_OK(dp::SearchIndex(*paperReader.library).rebuild());
    QCOMPARE(paperReader.find(u"zebra net"_s, true), QStringList{u"2502.00001"_s});
    QCOMPARE(paperReader.find(u"müller"_s), QStringList{u"2502.00002"_s});
}

void TestSearch::namesAreFoundAsTheyAreTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");
    for (const char16_t *typed :
        {u"lukasz", u"Łukasz", u"LUKASZ", u"sorensen", u"Sørensen", u"bjorn", u"strasse", u"STRASSE",
            u"Straße", u"dang", u"Đặng", u"yildiz", u"aero", u"fine-tuning", u"\"fine tuning\"", u"office",
            u"gpt4", u"ＧＰＴ４", u"推理", u"语言模型", u"\"推理能力\"", u"能", u"模型 推理", u"学習",
            u"データ", u"ﾃﾞｰﾀ", u"모델", u"언어", u"gpt4模型", u"luk*", u"stras*"})
        QTest::newRow(qPrintable(QString::fromUtf16(typed))) << QString::fromUtf16(typed) << true;
    for (const char16_t *typed : {u"理推", u"型语", u"soerensen", u"strase", u"テータ", u"模推"})
        QTest::newRow(qPrintable(QString::fromUtf16(typed))) << QString::fromUtf16(typed) << false;
}

void TestSearch::namesAreFoundAsTheyAreTyped()
{
    QFETCH(QString, typed);
    QFETCH(bool, isFound);
    PaperReader paperReader;
    dp::Paper paper = somePaper(u"2501.00001v1"_s);
    paper.title = u"A straße, a ﬁne-tuning of the oﬃce, and 大语言模型的推理能力"_s;
    paper.abstract = u"ＧＰＴ４模型, Ærø, 深層学習データ, 언어모델을"_s;
    paper.authors = {u"Łukasz Kowalski"_s, u"Bjørn Sørensen"_s, u"Đặng Yıldız"_s};
    paperReader.store(paper);
    paperReader.put(u"2501.00002v1"_s, u"Another thing"_s);
    QCOMPARE(paperReader.ask(typed), isFound ? QStringList{u"2501.00001"_s} : QStringList());
    const bool isHalfWidth = typed.startsWith(QChar(0xff83)); // its first half is another letter
    for (qsizetype length = 1; isFound && !isHalfWidth && length <= typed.size(); ++length)
        QVERIFY2(paperReader.ask(typed.left(length), true).contains(u"2501.00001"_s)
                || typed.left(length).contains(u'"'),
            qPrintable(typed.left(length)));
}

void TestSearch::aQueryLeavesOutAndAsksFields_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    const auto row = [](const QString &typed, const QString &found) {
        QTest::newRow(qPrintable(typed)) << typed << found;
    };
    row(u"hallucination"_s, u"4 3 2 1"_s);
    row(u"hallucination -medical"_s, u"3 1"_s);
    row(u"-medical hallucination"_s, u"3 1"_s);
    row(u"hallucination NOT medical"_s, u"3 1"_s);
    row(u"hallucination -\"graph models\""_s, u"4 2 1"_s);
    row(u"hallucination -medical -graph"_s, u"1"_s);
    row(u"-hallucination"_s, u""_s);
    row(u"medical OR graph"_s, u"4 3 2"_s);
    row(u"medical | graph -report"_s, u"3 2"_s);
    row(u"title:medical"_s, u"2"_s);
    row(u"abstract:medical"_s, u"4"_s);
    row(u"author:kowalski"_s, u"1"_s);
    row(u"author:\"lukasz kowalski\""_s, u"1"_s);
    row(u"title:kowalski"_s, u""_s);
    row(u"comment:neurips"_s, u"3"_s);
    row(u"hallucination -title:medical"_s, u"4 3 1"_s);
    row(u"title:medical OR comment:neurips"_s, u"3 2"_s);
    row(u"cs.CV"_s, u"4 1"_s);
    row(u"cs.cv medical"_s, u"4"_s);
    row(u"hallucination -cs.CV"_s, u"3 2"_s);
    row(u"cs.CV -medical"_s, u"1"_s);
    row(u"cat:cs"_s, u"4 2 1"_s);
    row(u"cat:hep-th"_s, u"3"_s);
    row(u"cs.AI"_s, u""_s);
}

void TestSearch::aQueryLeavesOutAndAsksFields()
{
    QFETCH(QString, typed);
    PaperReader paperReader;
    const auto put = [&](int number, const QString &title, const QString &abstract,
                         const QStringList &categories, const QString &author = u"A. Person"_s,
                         const QString &comment = {}) {
        dp::Paper paper = somePaper(u"2501.0000%1v1"_s.arg(number));
        paper.title = title;
        paper.abstract = abstract;
        paper.categories = categories;
        paper.authors = QStringList{author};
        paper.comment = comment;
        paperReader.store(paper);
    };
    put(1, u"Hallucination"_s, u"Plain"_s, {u"cs.LG"_s, u"cs.CV"_s}, u"Łukasz Kowalski"_s);
    put(2, u"Medical hallucination"_s, u"Plain"_s, {u"cs.CL"_s});
    put(3, u"Hallucination in graph models"_s, u"Plain"_s, {u"hep-th"_s}, u"B"_s, u"NeurIPS"_s);
    put(4, u"Hallucination report"_s, u"Of medical images"_s, {u"cs.CV"_s});
    QStringList numbers;
    for (const QString &id : paperReader.ask(typed))
        numbers << id.right(1);
    QTEST(numbers.join(u' '), "found");
}

void TestSearch::aNamedPaperComesFirst()
{
    PaperReader paperReader;
    paperReader.put(u"2501.00001v2"_s, u"The first"_s);
    paperReader.put(u"2501.00002v1"_s, u"An answer to 2501.00001"_s);
    paperReader.put(u"2501.00003v1"_s, u"Another thing"_s);
    const QStringList both{u"2501.00001"_s, u"2501.00002"_s};
    for (const char16_t *typed : {u"2501.00001", u"2501.00001v1", u"arXiv:2501.00001v2 [cs.CV] 1 Jan 2025",
             u"https://arxiv.org/abs/2501.00001", u"https://hf.co/papers/2501.00001", u"2501.00001v1.pdf"})
        QCOMPARE(paperReader.ask(QString::fromUtf16(typed)), both);
    QCOMPARE(paperReader.ask(u"2501.00009"_s), QStringList());
    const auto query = dp::searchquery::parse(u"2501.00001"_s, true);
    dp::Search search(*paperReader.library);
    const auto first = search.newest(query, 0, 1);
    VERIFY_OK(first);
    QCOMPARE(idsOf(*first), QStringList{u"2501.00001"_s});
}

void TestSearch::identifiersAmongWordsFindTheirPapers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    const auto row = [](const QString &typed, const QString &found) {
        QTest::newRow(qPrintable(typed)) << typed << found;
    };
    row(u"attention 2501.00001"_s, u"1 3"_s);
    row(u"2501.00001 attention"_s, u"1 3"_s);
    row(u"nonsense 2501.00001"_s, u"1"_s); // the identifier is certain
    row(u"see arXiv:2501.00001v1 please"_s, u"1 4 3"_s);
    row(u"2501.00001 2501.00002"_s, u"2 1 4 3"_s);
    row(u"2501.00002, 2501.00001"_s, u"2 1 4 3"_s);
    row(u"2501.00001\n2501.00002\n2501.00009"_s, u"2 1 4 3"_s);
    row(u"attention 2501.00001 2501.00002"_s, u"2 1 3"_s);
    row(u"attention -2501.00001"_s, u"2"_s); // 3 names it
    row(u"attention NOT arXiv:2501.00001"_s, u"2"_s);
    row(u"2501.00001 -attention"_s, u"4"_s);
    row(u"2501.00001 title:attention"_s, u"1 3"_s);
    row(u"2501.00001 title:answer"_s, u"4"_s);
    row(u"2501.00001 cat:hep-th"_s, u""_s);
    row(u"2501.00001 OR zebra"_s, u"1 5 4 3"_s);
    row(u"2501.00001 -2501.00001"_s, u""_s);
    row(u"2501.00009 zebra"_s, u""_s);
}

void TestSearch::identifiersAmongWordsFindTheirPapers()
{
    QFETCH(QString, typed);
    PaperReader paperReader;
    paperReader.put(u"2501.00001v2"_s, u"Attention is all"_s);
    paperReader.put(u"2501.00002v1"_s, u"More attention"_s);
    paperReader.put(u"2501.00003v1"_s, u"On the attention of 2501.00001"_s);
    paperReader.put(u"2501.00004v1"_s, u"An answer to arXiv:2501.00001"_s);
    paperReader.put(u"2501.00005v1"_s, u"Zebra"_s);
    QStringList numbers;
    for (const QString &id : paperReader.ask(typed))
        numbers << id.last(1);
    QTEST(numbers.join(u' '), "found");
}

/// A list of identifiers can be longer than a page, and its papers may be found by their text too.
void TestSearch::aPageHasItsSizeBesideNamedPapers()
{
    PaperReader paperReader;
    for (int i = 1; i <= 9; ++i)
        paperReader.put(u"2501.0000%1v1"_s.arg(i), u"Answer to 2501.00002, 2501.00007"_s);
    const auto query = dp::searchquery::parse(u"2501.00002 2501.00007 2501.00010"_s, false);
    dp::Search search(*paperReader.library);
    QList<qint64> all = *search.newest(query, 0, 4);
    QCOMPARE(idsOf(all), (QStringList{u"2501.00007"_s, u"2501.00002"_s, u"2501.00009"_s, u"2501.00008"_s}));
    for (const int rows : {3, 2, 0}) {
        const auto page = search.newest(query, all.last(), 3);
        VERIFY_OK(page);
        QCOMPARE(page->size(), rows);
        all << *page;
    }
    const auto missing = search.missing(query);
    VERIFY_OK(missing);
    QCOMPARE(missing->size(), 1);
    QCOMPARE(missing->first().toString(), u"2501.00010"_s);
}

/// Copied text has soft hyphens and invisible blanks inside words.
void TestSearch::invisibleCharactersDoNotSplitWords()
{
    PaperReader paperReader;
    paperReader.put(
        u"2501.00001v1"_s, u"Neu\u00adral net\u200bworks"_s, u"Schrö\u2060dinger\ufeff trans\u200cformer"_s);
    paperReader.put(u"2501.00002v1"_s, u"Neural networks"_s, u"Schrödinger transformer"_s);
    const QStringList both{u"2501.00002"_s, u"2501.00001"_s};
    for (const char16_t *typed :
        {u"neural", u"networks", u"\"neural networks\"", u"schrodinger", u"transformer", u"neu\u00adral",
            u"\u200bnet\u200dworks\u200b", u"trans\u2060form*", u"title:neu\ufeffral"})
        QCOMPARE(paperReader.ask(QString::fromUtf16(typed)), both);
    QCOMPARE(paperReader.ask(u"ral"_s), QStringList());
}

void TestSearch::everyOrderFindsTheSame()
{
    PaperReader paperReader;
    paperReader.put(u"2501.00001v1"_s, u"Zebra"_s);
    paperReader.put(u"2501.00002v1"_s, u"Zebra 2501.00001"_s);
    paperReader.put(u"2501.00003v1"_s, u"Zebra lion"_s);
    for (const char16_t *typed : {u"zebra", u"zebra -lion", u"2501.00001", u"cs.CL", u"zebra OR lion", u"$$",
             u"zebra -(", u"title:zebra", u"2501.00001 2501.00003", u"lion 2501.00001", u"zebra -2501.00001",
             u"2501.00001 -lion"}) {
        const auto query = dp::searchquery::parse(QString::fromUtf16(typed), false);
        dp::Search search(*paperReader.library);
        const auto never = [] {
            return false;
        };
        const auto newest = search.newest(query, 0, 0), best = search.best(query, 10, never);
        const auto count = search.count(query, never);
        VERIFY_OK(newest);
        VERIFY_OK(best);
        VERIFY_OK(count);
        QCOMPARE(newest->size(), *count);
        QCOMPARE(QSet<qint64>(best->begin(), best->end()), QSet<qint64>(newest->begin(), newest->end()));
    }
}

DP_TEST(TestSearch)
#include "tst_search.moc"
