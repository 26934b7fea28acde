#include "support/testprogram.h"
#include "text/searchterms.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::SearchTerm;
namespace searchterms = dp::searchterms;

namespace {

/// Returns the terms in one line. The words of a term are joined by '+', and '*' follows a prefix.
QString inWords(const QList<SearchTerm> &terms)
{
    QStringList all;
    for (const SearchTerm &term : terms)
        all << term.words.join(u'+') + (term.isOpen ? u"*"_s : QString());
    return all.join(u' ');
}

} // namespace

class TestSearchTerms : public QObject
{
    Q_OBJECT

private slots:
    void everyInputIsParsed_data();
    void everyInputIsParsed();
    void theWordBeingTypedIsAPrefix_data();
    void theWordBeingTypedIsAPrefix();
    void aVeryLongInputIsCut();
    void matchesAreFound_data();
    void matchesAreFound();
};

void TestSearchTerms::everyInputIsParsed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("terms");
    QTest::newRow("words") << u"graph neural"_s << u"graph neural"_s;
    QTest::newRow("a phrase") << u"\"graph neural\" network"_s << u"graph+neural network"_s;
    QTest::newRow("typographic quotation marks") << u"“graph neural”"_s << u"graph+neural"_s;
    QTest::newRow("other quotation marks") << u"„graph neural“ «in the»"_s << u"graph+neural in+the"_s;
    QTest::newRow("a phrase that is not closed") << u"\"graph neural"_s << u"graph+neural"_s;
    QTest::newRow("a star") << u"hallu* model"_s << u"hallu* model"_s;
    QTest::newRow("a star after a phrase") << u"\"graph neu\"*"_s << u"graph+neu*"_s;
    QTest::newRow("a star alone") << u"*"_s << u""_s;
    QTest::newRow("upper case") << u"LLM"_s << u"llm"_s;
    QTest::newRow("accents") << u"Schrödinger Łukasz É"_s << u"schrodinger lukasz e"_s;
    QTest::newRow("a hyphen makes a phrase") << u"state-of-the-art"_s << u"state+of+the+art"_s;
    QTest::newRow("signs alone") << u"$$$ --- ( ) ' ; %"_s << u""_s;
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("operators of the index are words")
        << u"a AND b OR NOT NEAR(c, 2)"_s << u"a and b or not near+c 2"_s;
    QTest::newRow("columns of the index are not") << u"title:x ^y {z}"_s << u"title+x y z"_s;
    QTest::newRow("SQL") << u"'; DROP TABLE papers; --"_s << u"drop table papers"_s;
    QTest::newRow("quotation marks alone") << u"\"\"\" \""_s << u""_s;
    QTest::newRow("emoji are signs") << u"\U0001F642 a\U0001F642b"_s << u"a+b"_s;
    QTest::newRow("letters of two halves") << u"\U00020000\U0001D538"_s << u"\U00020000+a"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s << u"a+b"_s;
    QTest::newRow("a lone mark") << QString(QChar(0x301)) << u""_s;
    QTest::newRow("Chinese") << u"论文 模型"_s << u"论+文 模+型"_s;
}

void TestSearchTerms::everyInputIsParsed()
{
    QFETCH(QString, typed);
    QTEST(inWords(searchterms::parse(typed, false)), "terms");
}

void TestSearchTerms::theWordBeingTypedIsAPrefix_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("terms");
    QTest::newRow("one letter") << u"g"_s << u"g*"_s;
    QTest::newRow("the last word") << u"graph neu"_s << u"graph neu*"_s;
    QTest::newRow("a space ends it") << u"graph neural "_s << u"graph neural"_s;
    QTest::newRow("in a phrase") << u"\"graph neu"_s << u"graph+neu*"_s;
    QTest::newRow("a phrase that is closed") << u"\"graph neu\""_s << u"graph+neu"_s;
    QTest::newRow("a hyphen ends it") << u"graph-"_s << u"graph"_s;
}

void TestSearchTerms::theWordBeingTypedIsAPrefix()
{
    QFETCH(QString, typed);
    QTEST(inWords(searchterms::parse(typed, true)), "terms");
}

void TestSearchTerms::aVeryLongInputIsCut()
{
    QVERIFY(searchterms::parse(u"word "_s.repeated(10000), false).size() <= 40);
    QCOMPARE(searchterms::parse(u"x"_s.repeated(100000), false).first().words.first().size(), 1000);
}

void TestSearchTerms::matchesAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("marked");
    QTest::newRow("a word") << u"Graph models of graphs"_s << u"graph"_s << u"[Graph] models of graphs"_s;
    QTest::newRow("a beginning") << u"Graph models of graphs"_s << u"graph*"_s
                                 << u"[Graph] models of [graphs]"_s;
    QTest::newRow("a phrase") << u"Neural graphs, graph neural"_s << u"\"graph neural\""_s
                              << u"Neural graphs, [graph neural]"_s;
    QTest::newRow("accents") << u"Schrödinger's cat"_s << u"schrodinger"_s << u"[Schrödinger]'s cat"_s;
    QTest::newRow("letters with two small forms")
        << u"ϵ-greedy λόγος"_s << u"ε λογοσ"_s << u"[ϵ]-greedy [λόγος]"_s;
    QTest::newRow("a long s") << u"Auguſt sums"_s << u"\u017f* august"_s << u"[Auguſt] [sums]"_s;
    QTest::newRow("over a hyphen") << u"the state-of-the-art"_s << u"state-of-the"_s
                                   << u"the [state-of-the]-art"_s;
    QTest::newRow("two terms") << u"a graph of models"_s << u"models graph"_s << u"a [graph] of [models]"_s;
    QTest::newRow("not within a word") << u"paragraph"_s << u"graph*"_s << u"paragraph"_s;
    QTest::newRow("a letter that becomes two")
        << u"Die Straße, die Strasse"_s << u"strasse"_s << u"Die [Straße], die [Strasse]"_s;
    QTest::newRow("two letters that one becomes") << u"Ærø aero"_s << u"ærø"_s << u"[Ærø] [aero]"_s;
    QTest::newRow("a ligature") << u"A ﬁne-tuning of fine models"_s << u"fine"_s
                                << u"A [ﬁne]-tuning of [fine] models"_s;
    QTest::newRow("the beginning of a ligature") << u"ﬁne oﬃce"_s << u"fi* of*"_s << u"[ﬁne] [oﬃce]"_s;
    QTest::newRow("full-width") << u"ＧＰＴ４ and GPT4"_s << u"gpt4"_s << u"[ＧＰＴ４] and [GPT4]"_s;
    QTest::newRow("a stroke") << u"Łukasz, Lukasz"_s << u"łukasz"_s << u"[Łukasz], [Lukasz]"_s;
    QTest::newRow("Chinese in a run")
        << u"大语言模型的推理能力"_s << u"推理"_s << u"大语言模型的[推理]能力"_s;
    QTest::newRow("Japanese in a run") << u"深層学習データ"_s << u"ﾃﾞｰﾀ"_s << u"深層学習[データ]"_s;
    QTest::newRow("Korean before a particle") << u"언어모델을"_s << u"모델"_s << u"언어[모델]을"_s;
    QTest::newRow("beside Latin") << u"GPT模型"_s << u"gpt"_s << u"[GPT]模型"_s;
    QTest::newRow("nothing") << u"graph"_s << u""_s << u"graph"_s;
}

void TestSearchTerms::matchesAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    const QList<searchterms::Range> found = searchterms::matches(text, searchterms::parse(typed, false));
    for (auto it = found.crbegin(); it != found.crend(); ++it) {
        text.insert(it->start + it->length, u']');
        text.insert(it->start, u'[');
    }
    QTEST(text, "marked");
}

DP_TEST(TestSearchTerms)
#include "tst_searchterms.moc"
