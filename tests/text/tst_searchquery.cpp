#include "text/searchquery.h"

#include "text/searchquerytext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::SearchQuery;
using dp::SearchTerm;
using Problem = dp::SearchQuery::Problem;

namespace {

/// The terms in one line: `|` before an alternative, `-` before what is left out, the field, and a star where
/// it is open.
QString inWords(const SearchQuery &query)
{
    static const QStringList fields = {{}, u"ti:"_s, u"abs:"_s, u"au:"_s, u"co:"_s, u"cat:"_s};
    QStringList all;
    for (const SearchTerm &term : query.terms)
        all << (term.isAlternative ? u"|"_s : QString()) + (term.isExcluded ? u"-"_s : QString())
                + fields[int(term.field)] + term.words.join(u'+') + (term.isOpen ? u"*"_s : QString());
    return all.join(u' ');
}

} // namespace

class TestSearchQuery : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTypedIsUnderstood_data();
    void whatIsTypedIsUnderstood();
    void whileItIsTyped_data();
    void whileItIsTyped();
    void whatCannotBeSearchedIsSaid_data();
    void whatCannotBeSearchedIsSaid();
    void aPaperIsNamed_data();
    void aPaperIsNamed();
    void itIsSaidHowItWasUnderstood_data();
    void itIsSaidHowItWasUnderstood();
};

void TestSearchQuery::whatIsTypedIsUnderstood_data()
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
    row(u"a NOT"_s, u"a not"_s);
    row(u"a AND b"_s, u"a b"_s);
    row(u"AND a"_s, u"and a"_s);
    row(u"a OR b"_s, u"a |b"_s);
    row(u"a | b c"_s, u"a |b c"_s);
    row(u"a || b"_s, u"a |b"_s);
    row(u"a|b c"_s, u"a |b c"_s);
    row(u"(a OR b) c"_s, u"a |b c"_s);
    row(u"\"a b\" OR c"_s, u"a+b |c"_s);
    row(u"OR models"_s, u"or models"_s);
    row(u"models OR"_s, u"models or"_s);
    row(u"a or b"_s, u"a or b"_s);
    row(u"title:x y"_s, u"ti:x y"_s);
    row(u"Title:\"x y\""_s, u"ti:x+y"_s);
    row(u"title: x"_s, u"ti:x"_s);
    row(u"ti:x OR abs:y"_s, u"ti:x |abs:y"_s);
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
}

void TestSearchQuery::whatIsTypedIsUnderstood()
{
    QFETCH(QString, typed);
    const SearchQuery query = dp::searchquery::parse(typed, false);
    QCOMPARE(query.problem, Problem::None);
    QTEST(inWords(query), "terms");
}

void TestSearchQuery::whileItIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("terms");
    const auto row = [](const QString &typed, const QString &terms) {
        QTest::newRow(qPrintable(typed)) << typed << terms;
    };
    row(u"graph neu"_s, u"graph neu*"_s);
    row(u"graph neural "_s, u"graph neural"_s);
    row(u"graph -neu"_s, u"graph -neu"_s); // the beginning of a word would leave out too much
    row(u"title:neu"_s, u"ti:neu*"_s);
    row(u"a title:"_s, u"a"_s);
    row(u"a cat:c"_s, u"a"_s);
    row(u"a OR b"_s, u"a |b*"_s);
    row(u"a|b"_s, u"a |b*"_s);
    row(u"2502.2078"_s, u"2502+2078*"_s);
}

void TestSearchQuery::whileItIsTyped()
{
    QFETCH(QString, typed);
    QTEST(inWords(dp::searchquery::parse(typed, true)), "terms");
}

void TestSearchQuery::whatCannotBeSearchedIsSaid_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Problem>("problem");
    const auto row = [](const QString &typed, Problem problem) {
        QTest::newRow(qPrintable(typed)) << typed << problem;
    };
    row(u"$$$ ---"_s, Problem::NothingToFind);
    row(u""_s, Problem::NothingToFind);
    row(u"-hallucination"_s, Problem::OnlyExcluded);
    row(u"-a -\"b c\" NOT d"_s, Problem::OnlyExcluded);
    row(u"-cs.CV"_s, Problem::OnlyExcluded);
    row(u"a -(b c)"_s, Problem::MinusBeforeGroup);
    row(u"a NOT (b OR c)"_s, Problem::MinusBeforeGroup);
    row(u"a OR -b"_s, Problem::OrBesideOther);
    row(u"a OR NOT b"_s, Problem::OrBesideOther);
    row(u"-a OR b"_s, Problem::OrBesideOther);
    row(u"a OR cs.CV"_s, Problem::OrBesideOther);
    row(u"cat:machine-learning"_s, Problem::BadCategory);
    row(u"2502.20780 2502.20781"_s, Problem::SeveralIdentifiers);
}

void TestSearchQuery::whatCannotBeSearchedIsSaid()
{
    QFETCH(QString, typed);
    const SearchQuery query = dp::searchquery::parse(typed, false);
    QTEST(query.problem, "problem");
    QVERIFY(query.terms.isEmpty());
    const QString text = dp::searchquerytext::problem(query);
    QVERIFY2(text.endsWith(u'.') && !text.contains(u"%1"_s), qPrintable(text));
    QCOMPARE(dp::searchquerytext::understood(query), QString());
}

void TestSearchQuery::aPaperIsNamed_data()
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

void TestSearchQuery::aPaperIsNamed()
{
    QFETCH(QString, typed);
    for (const bool typing : {false, true}) {
        const SearchQuery query = dp::searchquery::parse(typed, typing);
        QVERIFY(query.paper.has_value());
        QTEST(query.paper->toString(), "paper");
        QCOMPARE(query.terms.size(), 1);
    }
}

void TestSearchQuery::itIsSaidHowItWasUnderstood_data()
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
    for (const char *plain : {"std::vector", "http://x.org", "Attention: a", "a:b"})
        QVERIFY2(dp::searchquery::parse(QLatin1StringView(plain), false).unknownFields.isEmpty(), plain);
    QCOMPARE(dp::searchquery::parse(u"foo:bar"_s, false).unknownFields, QStringList{u"foo"_s});
    row(u"year:2024"_s,
        u"Papers with “year 2024”. “year:” is not a field and was searched as a word; the fields are title:, "
        "author:, abstract:, comment: and category:."_s);
}

void TestSearchQuery::itIsSaidHowItWasUnderstood()
{
    QFETCH(QString, typed);
    QTEST(dp::searchquerytext::understood(dp::searchquery::parse(typed, false)), "sentence");
}

QTEST_GUILESS_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"
