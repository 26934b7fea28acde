#include "text/searchquery.h"

#include "support/testprogram.h"
#include "text/searchnormalform.h"
#include "text/searchquerytext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::SearchExpression;
using dp::SearchQuery;
using dp::SearchTerm;
using Problem = dp::SearchQuery::Problem;

namespace {

/// Returns an expression in one line: `a b` for both, `(a | b)` for one of the two, `-a` for a condition that
/// a paper must not fulfil.
QString inWords(const SearchExpression &expression, bool isOuter = true)
{
    using Kind = SearchExpression::Kind;
    if (expression.isLeaf()) {
        static const QStringList fields = {{}, u"ti:"_s, u"abs:"_s, u"au:"_s, u"co:"_s, u"cat:"_s};
        const SearchTerm &term = expression.term;
        return expression.kind == Kind::Term
            ? fields[int(term.field)] + term.words.join(u'+') + (term.isOpen ? u"*"_s : QString())
            : dp::searchnormalform::leaf(expression);
    }
    QStringList operands;
    for (const SearchExpression &operand : expression.operands)
        operands << inWords(operand, false);
    if (expression.kind == Kind::Not)
        return u'-' + operands.first();
    const QString joined = operands.join(expression.kind == Kind::All ? u" "_s : u" | "_s);
    return isOuter && expression.kind == Kind::All ? joined : u'(' + joined + u')';
}

QString inWords(const SearchQuery &query)
{
    return inWords(query.expression);
}

/// Returns the papers that are named with a minus before them.
QList<dp::ArxivId> excludedPapers(const SearchExpression &expression)
{
    QList<dp::ArxivId> papers = expression.papers;
    for (const SearchExpression &operand : expression.operands)
        papers += excludedPapers(operand);
    return papers;
}

} // namespace

class TestSearchQuery : public QObject
{
    Q_OBJECT

private slots:
    void queriesAreParsed_data();
    void queriesAreParsed();
    void unfinishedQueriesAreParsed_data();
    void unfinishedQueriesAreParsed();
    void problemsAreReported_data();
    void problemsAreReported();
    void identifiersAreRecognized_data();
    void identifiersAreRecognized();
    void identifiersAmongWordsAreRecognized_data();
    void identifiersAmongWordsAreRecognized();
    void aLongListOfIdentifiersIsRead();
    void longSearchesAreShortened_data();
    void longSearchesAreShortened();
    void theInterpretationIsShown_data();
    void theInterpretationIsShown();
};

void TestSearchQuery::queriesAreParsed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("terms");
    const auto row = [](const QString &typed, const QString &terms) {
        QTest::newRow(qPrintable(typed)) << typed << terms;
    };
    row(u"graph neural"_s, u"graph neural"_s);
    row(u"hallucination -medical"_s, u"hallucination -medical"_s);
    row(u"-medical hallucination"_s, u"-medical hallucination"_s);
    row(u"a -\"b c\""_s, u"a -b+c"_s);
    row(u"a -“b c”"_s, u"a -b+c"_s);
    row(u"a \u2212b"_s, u"a -b"_s);
    for (const char16_t sign : {u'\u2010', u'\u2011', u'\u2013', u'\u2014', u'\uff0d', u'!'})
        row(u"a "_s + QChar(sign) + u'b', u"a -b"_s);
    row(u"a \u2013 b"_s, u"a b"_s);
    row(u"a -b*"_s, u"a -b*"_s);
    row(u"fine-tuning"_s, u"fine+tuning"_s);
    row(u"a -fine-tuning"_s, u"a -fine+tuning"_s);
    row(u"Attention - a survey"_s, u"attention a survey"_s);
    row(u"a -- b"_s, u"a b"_s);
    row(u"--b a"_s, u"b a"_s);
    row(u"\"-a\""_s, u"a"_s);
    row(u"a NOT b"_s, u"a -b"_s);
    row(u"a AND NOT b"_s, u"a -b"_s);
    row(u"a ANDNOT b"_s, u"a -b"_s);
    row(u"a not b"_s, u"a not b"_s);
    row(u"a NOT"_s, u"a"_s);
    row(u"a AND b"_s, u"a b"_s);
    row(u"AND a"_s, u"a"_s);
    row(u"a OR b"_s, u"(a | b)"_s);
    row(u"a | b c"_s, u"(a | b) c"_s);
    row(u"a || b"_s, u"(a | b)"_s);
    row(u"a|b c"_s, u"(a | b) c"_s);
    row(u"(a OR b) c"_s, u"(a | b) c"_s);
    row(u"\"a b\" OR c"_s, u"(a+b | c)"_s);
    row(u"OR models"_s, u"models"_s);
    row(u"models OR"_s, u"models"_s);
    row(u"NOT"_s, u"not"_s);
    row(u"a or b"_s, u"a or b"_s);
    row(u"title:x y"_s, u"ti:x y"_s);
    row(u"Title:\"x y\""_s, u"ti:x+y"_s);
    row(u"title: x"_s, u"ti:x"_s);
    row(u"ti:x OR abs:y"_s, u"(ti:x | abs:y)"_s);
    row(u"author:Łukasz"_s, u"au:lukasz"_s);
    row(u"au:\"de la Cruz\" a"_s, u"au:de+la+cruz a"_s);
    row(u"comment:neurips"_s, u"co:neurips"_s);
    row(u"a -title:b"_s, u"a -ti:b"_s);
    row(u"a title:-b"_s, u"a -ti:b"_s);
    row(u"(title:a b)"_s, u"ti:a b"_s);
    row(u"Attention: a survey"_s, u"attention a survey"_s);
    row(u"foo:bar"_s, u"foo+bar"_s);
    row(u"cs.CV"_s, u"cat:cs.CV"_s);
    row(u"cs.cv diffusion"_s, u"cat:cs.CV diffusion"_s);
    row(u"math.GT"_s, u"cat:math.GT"_s);
    row(u"physics.optics"_s, u"cat:physics.optics"_s);
    row(u"cond-mat.str-el"_s, u"cat:cond-mat.str-el"_s);
    row(u"a -cs.CV"_s, u"a -cat:cs.CV"_s);
    row(u"cat:hep-th"_s, u"cat:hep-th"_s);
    row(u"category:CS.lg a"_s, u"cat:cs.LG a"_s);
    row(u"cs.c"_s, u"cs+c"_s);
    row(u"hep-th"_s, u"hep+th"_s);
    row(u"e.g. this"_s, u"e+g this"_s);
    row(u"-hallucination"_s, u"-hallucination"_s);
    row(u"-a -\"b c\" NOT d"_s, u"-a -b+c -d"_s);
    row(u"a -(b c)"_s, u"a -(b c)"_s);
    row(u"a NOT (b OR c)"_s, u"a -(b | c)"_s);
    row(u"a -(b c) OR d"_s, u"a (-(b c) | d)"_s);
    row(u"a OR -b"_s, u"(a | -b)"_s);
    row(u"a OR NOT b"_s, u"(a | -b)"_s);
    row(u"-a OR b"_s, u"(-a | b)"_s);
    row(u"- -a"_s, u"-a"_s);
    row(u"a NOT NOT b"_s, u"a b"_s);
    row(u"a -(b -c)"_s, u"a -(b -c)"_s);
    row(u"a OR cs.CV"_s, u"(a | cat:cs.CV)"_s);
    row(u"cat:machine-learning"_s, u"machine+learning"_s);
    row(u"(a b) OR c"_s, u"((a b) | c)"_s);
    row(u"((a OR b) (c OR -(d e)))"_s, u"(a | b) (c | -(d e))"_s);
    row(u"(a OR b"_s, u"(a | b)"_s);
    row(u"a) OR b)"_s, u"(a | b)"_s);
    row(u"a -f(x) g(y z)"_s, u"a -f+x g y z"_s);
    row(u"title:(a OR b) c"_s, u"(ti:a | ti:b) c"_s);
    row(u"-title:(a author:b)"_s, u"-(ti:a au:b)"_s);
    row(u"year:2024"_s, u"year:2024"_s);
    row(u"year:2024..2025 a"_s, u"year:2024..2025 a"_s);
    row(u"year:2025..2024"_s, u"year:2024..2025"_s);
    row(u"year:..2024"_s, u"year:..2024"_s);
    row(u"-year:2024.."_s, u"-year:2024.."_s);
    row(u"year:20x4"_s, u"20x4"_s);
    row(u"IS:Unread has:code"_s, u"is:unread has:code"_s);
    row(u"has:PDF"_s, u"has:pdf"_s);
    row(u"is:blue"_s, u"blue"_s);
    row(u"is:(read OR starred)"_s, u"(is:read | is:starred)"_s);
    row(u"tag:Later OR tag:\"to  cite\""_s, u"(tag:Later | tag:\"to cite\")"_s);
    row(u"keyword:\"Reward Model\" venue:icml*"_s, u"keyword:\"Reward Model\" venue:icml*"_s);
    row(u"tag: a method"_s, u"tag a method"_s);
    row(u"is: a title"_s, u"is a title"_s);
}

void TestSearchQuery::queriesAreParsed()
{
    QFETCH(QString, typed);
    const SearchQuery query = dp::searchquery::parse(typed, false);
    QCOMPARE(query.problem, Problem::None);
    QTEST(inWords(query), "terms");
}

void TestSearchQuery::unfinishedQueriesAreParsed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("terms");
    const auto row = [](const QString &typed, const QString &terms) {
        QTest::newRow(qPrintable(typed)) << typed << terms;
    };
    row(u"graph neu"_s, u"graph neu*"_s);
    row(u"graph neural "_s, u"graph neural"_s);
    // An unfinished excluded word is not treated as a prefix, because a prefix would exclude too many papers.
    row(u"graph -neu"_s, u"graph -neu"_s);
    row(u"title:neu"_s, u"ti:neu*"_s);
    row(u"a title:"_s, u"a"_s);
    row(u"a cat:c"_s, u"a"_s);
    row(u"a OR b"_s, u"(a | b*)"_s);
    row(u"a|b"_s, u"(a | b*)"_s);
    row(u"2502.2078"_s, u"2502+2078*"_s);
}

void TestSearchQuery::unfinishedQueriesAreParsed()
{
    QFETCH(QString, typed);
    QTEST(inWords(dp::searchquery::parse(typed, true)), "terms");
}

void TestSearchQuery::problemsAreReported_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Problem>("problem");
    const auto row = [](const QString &typed, Problem problem) {
        QTest::newRow(qPrintable(typed)) << typed << problem;
    };
    row(u"$$$ ---"_s, Problem::NothingToFind);
    row(u""_s, Problem::NothingToFind);
    row(u"( ) -("_s, Problem::NothingToFind);
    row(u"title:"_s, Problem::NothingToFind);
}

void TestSearchQuery::problemsAreReported()
{
    QFETCH(QString, typed);
    const SearchQuery query = dp::searchquery::parse(typed, false);
    QTEST(query.problem, "problem");
    QVERIFY(query.isEmpty());
    const QString text = dp::searchquerytext::problem(query);
    QVERIFY2(text.endsWith(u'.') && !text.contains(u"%1"_s), qPrintable(text));
    QCOMPARE(dp::searchquerytext::understood(query), QString());
}

void TestSearchQuery::identifiersAreRecognized_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("paper");
    const auto row = [](const QString &typed, const QString &paper) {
        QTest::newRow(qPrintable(typed)) << typed << paper;
    };
    row(u"2502.20780"_s, u"2502.20780"_s);
    row(u"2502.20780v3"_s, u"2502.20780"_s);
    row(u"https://arxiv.org/abs/2502.20780v1"_s, u"2502.20780"_s);
    row(u"arXiv:2502.20780v1 [cs.CV] 28 Feb 2025"_s, u"2502.20780"_s);
    row(u"hep-th/9901001"_s, u"hep-th/9901001"_s);
    row(u"https://doi.org/10.48550/arXiv.2502.20780"_s, u"2502.20780"_s);
}

void TestSearchQuery::identifiersAreRecognized()
{
    QFETCH(QString, typed);
    for (const bool typing : {false, true}) {
        const SearchQuery query = dp::searchquery::parse(typed, typing);
        QCOMPARE(query.papers.size(), 1);
        QTEST(query.papers.first().toString(), "paper");
        QCOMPARE(query.expression.conjuncts().size(), 1);
    }
}

void TestSearchQuery::identifiersAmongWordsAreRecognized_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("papers");
    QTest::addColumn<QString>("excluded");
    QTest::addColumn<QString>("terms");
    const auto row = [](const QString &typed, const QString &papers, const QString &terms,
                         const QString &excluded = {}) {
        QTest::newRow(qPrintable(typed)) << typed << papers << excluded << terms;
    };
    const QString a = u"2502.20780"_s, b = u"2502.20781"_s, both = a + u' ' + b;
    row(u"attention 2502.20780"_s, a, u"attention 2502+20780"_s);
    row(u"2502.20780v3 attention"_s, a, u"2502+20780 attention"_s);
    row(u"attention hep-th/9901001 x"_s, u"hep-th/9901001"_s, u"attention hep+th+9901001 x"_s);
    row(u"attention (2502.20780), 2502.20781"_s, both, u"attention (2502+20780 | 2502+20781)"_s);
    row(u"2502.20780 and 2502.20781"_s, both, u"2502+20780 and 2502+20781"_s);
    row(u"attention OR 2502.20780"_s, a, u"(attention | 2502+20780)"_s);
    row(u"2502.20780 -attention"_s, a, u"2502+20780 -attention"_s);
    row(u"2502.20780 title:x cs.CV"_s, a, u"2502+20780 ti:x cat:cs.CV"_s);
    row(u"see arXiv:2502.20780v1 please"_s, a, u"2502+20780"_s);
    row(u"see arXiv:2502.20780v1 -please"_s, a, u"-please 2502+20780"_s);
    row(u"arXiv:2502.20780v1 (cs.CV)"_s, a, u"2502+20780"_s);
    row(u"arXiv:2502.20780v1 cat:cs.CV"_s, a, u"cat:cs.CV 2502+20780"_s);
    row(u"2502.20780 2502.20781"_s, both, u"(2502+20780 | 2502+20781)"_s);
    row(u"2502.20780,2502.20781"_s, both, u"(2502+20780 | 2502+20781)"_s);
    row(u"2502.20780\n2502.20781\n2502.20780"_s, both, u"(2502+20780 | 2502+20781)"_s);
    row(u"arXiv:2502.20780; https://arxiv.org/abs/2502.20781v2"_s, both, u"(2502+20780 | 2502+20781)"_s);
    row(u"attention -2502.20780"_s, u""_s, u"attention -2502+20780"_s, a);
    row(u"attention NOT arXiv:2502.20780"_s, u""_s, u"attention -2502+20780"_s, a);
    row(u"2502.20780 -2502.20781"_s, a, u"2502+20780 -2502+20781"_s, b);
    row(u"attention 2502.20780|2502.20781"_s, both, u"attention (2502+20780 | 2502+20781)"_s);
    row(u"attention -2502.20780,2502.20781"_s, u""_s, u"attention -2502+20780+2502+20781"_s, both);
    row(u"title:2502.20780"_s, u""_s, u"ti:2502+20780"_s);
    row(u"attention 2502.2078"_s, u""_s, u"attention 2502+2078"_s);
    row(u"attention $2502.20780"_s, u""_s, u"attention 2502+20780"_s);
    row(u"attention example.org/abs/2502.20780"_s, u""_s, u"attention example+org+abs+2502+20780"_s);
}

void TestSearchQuery::identifiersAmongWordsAreRecognized()
{
    QFETCH(QString, typed);
    const SearchQuery query = dp::searchquery::parse(typed, false);
    const auto names = [](const QList<dp::ArxivId> &ids) {
        QStringList all;
        for (const dp::ArxivId &id : ids)
            all << id.toString();
        return all.join(u' ');
    };
    QCOMPARE(query.problem, Problem::None);
    QTEST(names(query.papers), "papers");
    QTEST(names(excludedPapers(query.expression)), "excluded");
    QTEST(inWords(query), "terms");
}

/// Tests that the sentence about a long search is shortened, so that it fits into the window.
void TestSearchQuery::longSearchesAreShortened_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isCut");
    QTest::newRow("alternatives") << u"a OR b "_s + u"OR c "_s.repeated(150) << false;
    QTest::newRow("more alternatives") << u"a OR b "_s + u"OR c "_s.repeated(2000) << true;
    QTest::newRow("a word") << u"title:"_s + u"a"_s.repeated(900) << false;
    QTest::newRow("a longer word") << u"title:"_s + u"a"_s.repeated(10000) << true;
    QTest::newRow("letters of two halves") << u"title:"_s + u"\U00020000"_s.repeated(400) << false;
    QTest::newRow("plain words") << u"attention "_s.repeated(1000) << true;
    QTest::newRow("excluded words") << u"a"_s + u" -b"_s.repeated(300) << false;
    QTest::newRow("a long category") << u"cat:"_s + u"a"_s.repeated(900) << false;
}

void TestSearchQuery::longSearchesAreShortened()
{
    QFETCH(QString, typed);
    QFETCH(bool, isCut);
    const SearchQuery query = dp::searchquery::parse(typed, false);
    const QString told = dp::searchquerytext::understood(query) + dp::searchquerytext::problem(query);
    QVERIFY2(!told.isEmpty() && told.size() < 800, qPrintable(told));
    QCOMPARE(told.contains("Only its beginning was searched."_L1), isCut);
    for (const QString &word : told.split(u' '))
        QVERIFY2(word.size() < 60, qPrintable(word));
    QCOMPARE(told.toUtf8(), QString::fromUtf8(told.toUtf8()).toUtf8());
    QVERIFY(!QString::fromUtf8(told.toUtf8()).contains(QChar::ReplacementCharacter));
}

/// Tests a pasted list of identifiers that is longer than a full-text query may be.
void TestSearchQuery::aLongListOfIdentifiersIsRead()
{
    QStringList list;
    for (int i = 1; i <= 500; ++i)
        list << u"2502.%1"_s.arg(i, 5, 10, '0'_L1);
    for (const char16_t *between : {u" ", u", ", u"\n"}) {
        const SearchQuery query = dp::searchquery::parse(list.join(QString::fromUtf16(between)), false);
        QCOMPARE(query.papers.size(), 500);
        QCOMPARE(dp::searchquerytext::understood(query), u"The 500 paper(s) with these identifiers."_s);
    }
    const QList<dp::ArxivId> papers = dp::searchquery::parse(list.join(u' '), false).papers;
    QCOMPARE(dp::searchquerytext::missing(papers.first(2)), u"Not in the library: 2502.00001, 2502.00002."_s);
    QVERIFY(dp::searchquerytext::missing(papers).endsWith(u"2502.00010 and 490 other paper(s)."_s));
}

void TestSearchQuery::theInterpretationIsShown_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const QString &typed, const QString &sentence) {
        QTest::newRow(qPrintable(typed)) << typed << sentence;
    };
    row(u"graph \"neural network\""_s, u""_s);
    row(u"a -b"_s, u"Papers with “a”; without “b”."_s);
    row(u"a OR b c"_s, u"Papers with “a” or “b”, “c”."_s);
    row(u"title:a* cs.CV"_s, u"Papers with “a…” in the title, category cs.CV."_s);
    row(u"2502.20780v2"_s, u"The paper 2502.20780, and papers whose text names it."_s);
    row(u"2502.20780 2502.20781"_s,
        u"The papers 2502.20780, 2502.20781, and papers whose text names one of them."_s);
    row(u"2502.20780 2502.20781 2502.20782 2502.20783"_s,
        u"The 4 paper(s) with these identifiers, and papers whose text names one of them."_s);
    row(u"attention 2502.20780"_s, u"The paper 2502.20780. Also: Papers with “attention”, “2502 20780”."_s);
    row(u"attention -arXiv:2502.20780"_s, u"Papers with “attention”; without “2502 20780”."_s);
    row(u"2502.20780 -x"_s,
        u"The paper 2502.20780, and papers whose text names it. Limited to: Papers without “x”."_s);
    for (const char *plain : {"std::vector", "http://x.org", "Attention: a", "a:b"})
        QVERIFY2(dp::searchquery::parse(QLatin1StringView(plain), false).remarks.isEmpty(), plain);
    row(u"day:2024"_s,
        u"“day:” is not a search field, so it was searched as a word. The fields are title:, author:, "
        "abstract:, comment:, category:, year:, is:, has:, tag:, keyword:, venue:."_s);
    row(u"is:blue"_s, u"“is:blue” has no meaning in a search, so its value was searched as words."_s);
    row(u"cat:ml"_s,
        u"“ml” is not a category of arXiv such as cs, cs.CL or hep-th, so it was searched as words."_s);
    row(u"a -(b c) (is:unread OR year:..2024)"_s,
        u"Papers with “a”, the state “unread” or years up to 2024; without (“b” and “c”)."_s);
    row(u"-tag:later"_s, u"Papers without the tag “later”."_s);
}

void TestSearchQuery::theInterpretationIsShown()
{
    QFETCH(QString, typed);
    QTEST(dp::searchquerytext::understood(dp::searchquery::parse(typed, false)), "sentence");
}

DP_TEST(TestSearchQuery)
#include "tst_searchquery.moc"
