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

class TestSearchQueries : public QObject
{
    Q_OBJECT

private slots:
    void namesAreFoundInEverySpelling_data();
    void namesAreFoundInEverySpelling();
    void aQueryExcludesWordsAndSearchesFields_data();
    void aQueryExcludesWordsAndSearchesFields();
    void aNamedPaperComesFirst();
    void identifiersAmongWordsFindTheirPapers_data();
    void identifiersAmongWordsFindTheirPapers();
    void namedPapersDoNotShortenAPage();
    void invisibleCharactersDoNotSplitWords();
    void everyOrderFindsTheSamePapers();
};

void TestSearchQueries::namesAreFoundInEverySpelling_data()
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

void TestSearchQueries::namesAreFoundInEverySpelling()
{
    QFETCH(QString, typed);
    QFETCH(bool, isFound);
    SearchedLibrary searched;
    dp::Paper paper = somePaper(u"2501.00001v1"_s);
    paper.title = u"A straße, a ﬁne-tuning of the oﬃce, and 大语言模型的推理能力"_s;
    paper.abstract = u"ＧＰＴ４模型, Ærø, 深層学習データ, 언어모델을"_s;
    paper.authors = {u"Łukasz Kowalski"_s, u"Bjørn Sørensen"_s, u"Đặng Yıldız"_s};
    searched.store(paper);
    searched.put(u"2501.00002v1"_s, u"Another thing"_s);
    QCOMPARE(searched.ask(typed), isFound ? QStringList{u"2501.00001"_s} : QStringList());
    // A part of this text can be a different letter, so prefixes are not tested.
    const bool isHalfWidth = typed.startsWith(QChar(0xff83));
    for (qsizetype length = 1; isFound && !isHalfWidth && length <= typed.size(); ++length)
        QVERIFY2(searched.ask(typed.left(length), true).contains(u"2501.00001"_s)
                || typed.left(length).contains(u'"'),
            qPrintable(typed.left(length)));
}

void TestSearchQueries::aQueryExcludesWordsAndSearchesFields_data()
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
    row(u"-medical"_s, u"3 1"_s);
    row(u"hallucination -(medical OR graph)"_s, u"1"_s);
    row(u"-(medical report)"_s, u"3 2 1"_s);
    row(u"cs.CL OR graph"_s, u"3 2"_s);
    row(u"cs.CL OR -medical"_s, u"3 2 1"_s);
    row(u"title:(medical OR graph) -hep-th"_s, u"3 2"_s);
    row(u"title:(medical OR graph) -cat:hep-th"_s, u"2"_s);
    row(u"is:unread"_s, u"4 3 2 1"_s);
    row(u"is:read OR comment:neurips"_s, u"3"_s);
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

void TestSearchQueries::aQueryExcludesWordsAndSearchesFields()
{
    QFETCH(QString, typed);
    SearchedLibrary searched;
    const auto put = [&](int number, const QString &title, const QString &abstract,
                         const QStringList &categories, const QString &author = u"A. Person"_s,
                         const QString &comment = {}) {
        dp::Paper paper = somePaper(u"2501.0000%1v1"_s.arg(number));
        paper.title = title;
        paper.abstract = abstract;
        paper.categories = categories;
        paper.authors = QStringList{author};
        paper.comment = comment;
        searched.store(paper);
    };
    put(1, u"Hallucination"_s, u"Plain"_s, {u"cs.LG"_s, u"cs.CV"_s}, u"Łukasz Kowalski"_s);
    put(2, u"Medical hallucination"_s, u"Plain"_s, {u"cs.CL"_s});
    put(3, u"Hallucination in graph models"_s, u"Plain"_s, {u"hep-th"_s}, u"B"_s, u"NeurIPS"_s);
    put(4, u"Hallucination report"_s, u"Of medical images"_s, {u"cs.CV"_s});
    QStringList numbers;
    for (const QString &id : searched.ask(typed))
        numbers << id.right(1);
    QTEST(numbers.join(u' '), "found");
}

void TestSearchQueries::aNamedPaperComesFirst()
{
    SearchedLibrary searched;
    searched.put(u"2501.00001v2"_s, u"The first"_s);
    searched.put(u"2501.00002v1"_s, u"An answer to 2501.00001"_s);
    searched.put(u"2501.00003v1"_s, u"Another thing"_s);
    const QStringList both{u"2501.00001"_s, u"2501.00002"_s};
    for (const char16_t *typed : {u"2501.00001", u"2501.00001v1", u"arXiv:2501.00001v2 [cs.CV] 1 Jan 2025",
             u"https://arxiv.org/abs/2501.00001", u"https://hf.co/papers/2501.00001", u"2501.00001v1.pdf"})
        QCOMPARE(searched.ask(QString::fromUtf16(typed)), both);
    QCOMPARE(searched.ask(u"2501.00009"_s), QStringList());
    const auto query = dp::searchquery::parse(u"2501.00001"_s, true);
    dp::Search search(*searched.library);
    const auto first = search.newest(query, 0, 1);
    VERIFY_OK(first);
    QCOMPARE(idsOf(*first), QStringList{u"2501.00001"_s});
}

void TestSearchQueries::identifiersAmongWordsFindTheirPapers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    const auto row = [](const QString &typed, const QString &found) {
        QTest::newRow(qPrintable(typed)) << typed << found;
    };
    row(u"attention 2501.00001"_s, u"1 3"_s);
    row(u"2501.00001 attention"_s, u"1 3"_s);
    // Paper 1 is found because of its identifier, although the word is not found.
    row(u"nonsense 2501.00001"_s, u"1"_s);
    row(u"see arXiv:2501.00001v1 please"_s, u"1 4 3"_s);
    row(u"2501.00001 2501.00002"_s, u"2 1 4 3"_s);
    row(u"2501.00002, 2501.00001"_s, u"2 1 4 3"_s);
    row(u"2501.00001\n2501.00002\n2501.00009"_s, u"2 1 4 3"_s);
    row(u"attention 2501.00001 2501.00002"_s, u"2 1 3"_s);
    // Paper 3 is excluded too, because its text contains the identifier.
    row(u"attention -2501.00001"_s, u"2"_s);
    row(u"attention NOT arXiv:2501.00001"_s, u"2"_s);
    row(u"2501.00001 -attention"_s, u"4"_s);
    row(u"2501.00001 title:attention"_s, u"1 3"_s);
    row(u"2501.00001 title:answer"_s, u"4"_s);
    row(u"2501.00001 cat:hep-th"_s, u""_s);
    row(u"2501.00001 OR zebra"_s, u"1 5 4 3"_s);
    row(u"2501.00001 -2501.00001"_s, u""_s);
    row(u"2501.00009 zebra"_s, u""_s);
}

void TestSearchQueries::identifiersAmongWordsFindTheirPapers()
{
    QFETCH(QString, typed);
    SearchedLibrary searched;
    searched.put(u"2501.00001v2"_s, u"Attention is all"_s);
    searched.put(u"2501.00002v1"_s, u"More attention"_s);
    searched.put(u"2501.00003v1"_s, u"On the attention of 2501.00001"_s);
    searched.put(u"2501.00004v1"_s, u"An answer to arXiv:2501.00001"_s);
    searched.put(u"2501.00005v1"_s, u"Zebra"_s);
    QStringList numbers;
    for (const QString &id : searched.ask(typed))
        numbers << id.last(1);
    QTEST(numbers.join(u' '), "found");
}

/// Tests a list of identifiers that is longer than a page of results. Its papers can also be found by their
/// text.
void TestSearchQueries::namedPapersDoNotShortenAPage()
{
    SearchedLibrary searched;
    for (int i = 1; i <= 9; ++i)
        searched.put(u"2501.0000%1v1"_s.arg(i), u"Answer to 2501.00002, 2501.00007"_s);
    const auto query = dp::searchquery::parse(u"2501.00002 2501.00007 2501.00010"_s, false);
    dp::Search search(*searched.library);
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

/// Tests words with invisible characters. Copied text can contain soft hyphens and invisible spaces inside
/// words.
void TestSearchQueries::invisibleCharactersDoNotSplitWords()
{
    SearchedLibrary searched;
    searched.put(
        u"2501.00001v1"_s, u"Neu\u00adral net\u200bworks"_s, u"Schrö\u2060dinger\ufeff trans\u200cformer"_s);
    searched.put(u"2501.00002v1"_s, u"Neural networks"_s, u"Schrödinger transformer"_s);
    const QStringList both{u"2501.00002"_s, u"2501.00001"_s};
    for (const char16_t *typed :
        {u"neural", u"networks", u"\"neural networks\"", u"schrodinger", u"transformer", u"neu\u00adral",
            u"\u200bnet\u200dworks\u200b", u"trans\u2060form*", u"title:neu\ufeffral"})
        QCOMPARE(searched.ask(QString::fromUtf16(typed)), both);
    QCOMPARE(searched.ask(u"ral"_s), QStringList());
}

void TestSearchQueries::everyOrderFindsTheSamePapers()
{
    SearchedLibrary searched;
    searched.put(u"2501.00001v1"_s, u"Zebra"_s);
    searched.put(u"2501.00002v1"_s, u"Zebra 2501.00001"_s);
    searched.put(u"2501.00003v1"_s, u"Zebra lion"_s);
    for (const char16_t *typed : {u"zebra", u"zebra -lion", u"2501.00001", u"cs.CL", u"zebra OR lion", u"$$",
             u"zebra -(", u"title:zebra", u"2501.00001 2501.00003", u"lion 2501.00001", u"zebra -2501.00001",
             u"2501.00001 -lion"}) {
        const auto query = dp::searchquery::parse(QString::fromUtf16(typed), false);
        dp::Search search(*searched.library);
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

DP_TEST(TestSearchQueries)
#include "tst_searchqueries.moc"
