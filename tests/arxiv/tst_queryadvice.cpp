#include "arxiv/queryadvice.h"

#include "arxiv/query.h"
#include "arxiv/queryparts.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using dp::Advice;
using dp::Keyword;
using Kind = dp::Advice::Kind;

namespace {

const QList<Kind> allKinds{Kind::Hyphen, Kind::Quotes, Kind::ShortName, Kind::NameIsCategory,
    Kind::OperatorInName, Kind::HyphenInTerm, Kind::OperatorInTerm, Kind::TermAlsoExcluded,
    Kind::LowercaseOperator, Kind::PlainNot, Kind::BareWords, Kind::NoPrefix, Kind::MixedOperators,
    Kind::UnknownPrefix, Kind::UpdatedDate, Kind::UnquotedHyphen, Kind::CurlyQuotes, Kind::WildcardInFront,
    Kind::WildcardInPhrase, Kind::UnknownCategory, Kind::NoResult, Kind::NoResultInCategories,
    Kind::FarTooMany, Kind::TooManyAWeek};

/// Returns the advice as text: `kind: subject; kind: subject`.
QString told(const Keyword &keyword)
{
    QStringList list;
    for (const Advice &advice : dp::query::advice(keyword))
        list << dp::adviceName(advice.kind) + u": "_s + advice.subject;
    return list.join(u"; "_s);
}

QString ofName(const QString &name)
{
    return told(Keyword{0, name, {}, Keyword::defaultCategories()});
}

QString ofTerms(const QStringList &any, const QStringList &all = {}, const QStringList &none = {})
{
    // This name would cause advice if the keyword had no terms.
    Keyword keyword{0, u"hep-th"_s, {}, Keyword::defaultCategories()};
    keyword.terms = {any, all, none, dp::KeywordTerms::Field::Either};
    return told(keyword);
}

QString ofQuery(const QString &query)
{
    return told(Keyword{0, u"Mine"_s, query, {}});
}

} // namespace

class TestQueryAdvice : public QObject
{
    Q_OBJECT

private slots:
    void adviceForNames_data();
    void adviceForNames();
    void namesWithoutAdvice_data();
    void namesWithoutAdvice();
    void adviceForTerms_data();
    void adviceForTerms();
    void aQueryMadeFromTermsGetsNoAdvice();
    void adviceForQueries_data();
    void adviceForQueries();
    void queriesWithoutAdvice_data();
    void queriesWithoutAdvice();
    void aCustomQueryReplacesTheName();
    void unclosedPartsEndWithTheQuery();
    void thePartsCoverTheWholeQuery();
    void aLongSubjectIsCut();
    void everyKindHasANameAndASentence_data();
    void everyKindHasANameAndASentence();
    void authorsAndAnnouncementsHaveOtherAdvice();
    void unknownCategoriesAreReported();
    void aSubjectIsNoPlaceholder();
};

void TestQueryAdvice::adviceForNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("advice");
    const auto row = [](const char *rule, const QString &name, const QString &advice) {
        QTest::newRow(rule) << name << advice;
    };
    row("hyphens in one word", u"state-of-the-art"_s, u"hyphen: state-of-the-art"_s);
    row("a hyphen among words", u"vision-language  model"_s, u"hyphen: vision-language model"_s);
    row("a hyphen before a number", u"COVID-19"_s, u"hyphen: COVID-19"_s);
    row("a hyphen that does not break", u"chain\u2011of\u2011thought"_s,
        u"hyphen: chain\u2011of\u2011thought"_s);
    row("straight quotation marks", u"\"reward model\""_s, u"quotes: \"reward model\""_s);
    row("curly quotation marks", u"\u201creward model\u201d"_s, u"quotes: \u201creward model\u201d"_s);
    row("single quotation marks", u"'reward model'"_s, u"quotes: 'reward model'"_s);
    row("one letter", u"Q"_s, u"short-name: Q"_s);
    row("two letters", u" RL "_s, u"short-name: RL"_s);
    row("one letter with signs", u"C++"_s, u"short-name: C++"_s);
    row("a category", u"cs.cl"_s, u"name-is-category: cs.CL"_s);
    row("an archive is no short name", u"CS"_s, u"name-is-category: cs"_s);
    row("an archive has no hyphen", u"hep-th"_s, u"name-is-category: hep-th"_s);
    row("and between words", u"cats and dogs"_s, u"operator-in-name: cats and dogs"_s);
    row("operators in capitals", u"cats ANDNOT dogs"_s, u"operator-in-name: cats ANDNOT dogs"_s);
    row("a wildcard at the end", u"transform*"_s, u"wildcard-in-phrase: transform*"_s);
    row("a wildcard inside", u"wom?n"_s, u"wildcard-in-phrase: wom?n"_s);
    row("a wildcard at the beginning", u"*former"_s,
        u"wildcard-in-front: *former; wildcard-in-phrase: *former"_s);
    row("an address", u"https://arxiv.org/list/cs.CL/recent"_s,
        u"address: https://arxiv.org/list/cs.CL/recent"_s);
    row("an address without its scheme", u"arxiv.org/search/?query=a"_s,
        u"address: arxiv.org/search/?query=a"_s);
    row("a part of an address", u"ti:%22time+series%22"_s, u"address: ti:%22time+series%22"_s);
    row("another wildcard at the beginning", u"?former"_s,
        u"wildcard-in-front: ?former; wildcard-in-phrase: ?former"_s);
}

void TestQueryAdvice::adviceForNames()
{
    QFETCH(QString, name);
    QTEST(ofName(name), "advice");
}

void TestQueryAdvice::namesWithoutAdvice_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", "MLLM", "Reward Model", "LLM", "Alzheimer's disease", "pre- training",
             "Kähler", "and more", "band or", "author: x", "computer.CL", "推理", "4D5"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TestQueryAdvice::namesWithoutAdvice()
{
    QFETCH(QString, name);
    QCOMPARE(ofName(name), QString());
}

void TestQueryAdvice::adviceForQueries_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("advice");
    const auto row = [](const char *rule, const QString &query, const QString &advice) {
        QTest::newRow(rule) << query << advice;
    };
    row("and", u"ti:a and ti:b"_s, u"lowercase-operator: and"_s);
    row("or", u"ti:a Or ti:b"_s, u"lowercase-operator: Or"_s);
    row("not", u"ti:a not ti:b"_s, u"lowercase-operator: not"_s);
    row("and not", u"ti:a and not ti:b"_s, u"lowercase-operator: and not"_s);
    row("in parentheses", u"(ti:a and ti:b) OR ti:c"_s, u"lowercase-operator: and"_s);
    row("both", u"ti:a and ti:b or ti:c"_s, u"lowercase-operator: and; lowercase-operator: or"_s);
    row("one operator twice", u"ti:a and ti:b and ti:c"_s, u"lowercase-operator: and"_s);
    row("at the end", u"ti:a and"_s, u"lowercase-operator: and"_s);
    row("NOT", u"ti:a NOT ti:b"_s, u"plain-not: NOT"_s);
    row("NOT in front", u"NOT ti:b"_s, u"plain-not: NOT"_s);
    row("AND NOT", u"ti:a AND NOT ti:b"_s, u"plain-not: AND NOT"_s);
    row("words without prefix", u"time series"_s, u"bare-words: time series"_s);
    row("words after a prefix", u"ti:time series"_s, u"bare-words: ti:time series"_s);
    row("terms side by side", u"ti:a abs:\"b c\" (ti:d)"_s, u"bare-words: ti:a abs:\"b c\" (ti:d)"_s);
    row("words among others", u"ti:a AND (time series) AND ti:b"_s, u"bare-words: time series"_s);
    row("words in a prefix's parentheses", u"ti:(time series)"_s, u"bare-words: time series"_s);
    row("without spaces", u"ti:\"a\"abs:\"b\""_s, u"bare-words: ti:\"a\"abs:\"b\""_s);
    row("one word without prefix", u"transformer"_s, u"no-prefix: transformer"_s);
    row("several", u"transformer AND \"time series\" AND ti:x"_s,
        u"no-prefix: transformer, \"time series\""_s);
    row("AND and OR", u"ti:a AND ti:b OR ti:c"_s, u"mixed-operators: ti:a AND ti:b OR ti:c"_s);
    row("OR and ANDNOT", u"ti:a OR ti:b ANDNOT ti:c"_s, u"mixed-operators: ti:a OR ti:b ANDNOT ti:c"_s);
    row("ANDNOT and AND", u"ti:a ANDNOT ti:b AND ti:c"_s, u"mixed-operators: ti:a ANDNOT ti:b AND ti:c"_s);
    row("ANDNOT twice", u"ti:a ANDNOT ti:b ANDNOT ti:c"_s,
        u"mixed-operators: ti:a ANDNOT ti:b ANDNOT ti:c"_s);
    row("mixed within parentheses", u"ti:x AND (ti:a OR ti:b AND ti:c)"_s,
        u"mixed-operators: ti:a OR ti:b AND ti:c"_s);
    row("mixed around parentheses", u"ti:a OR (ti:b OR ti:c) AND ti:d"_s,
        u"mixed-operators: ti:a OR (ti:b OR ti:c) AND ti:d"_s);
    row("a prefix of others", u"author:tao"_s, u"unknown-prefix: author"_s);
    row("a prefix in capitals", u"TI:a"_s, u"unknown-prefix: TI"_s);
    row("a prefix of parentheses", u"text:(a)"_s, u"unknown-prefix: text"_s);
    row("the date of the version", u"lastUpdatedDate:[202501010000 TO 202502010000]"_s,
        u"updated-date: lastUpdatedDate:[202501010000 TO 202502010000]"_s);
    row("a hyphen without quotation marks", u"ti:non-invasive AND cat:hep-th"_s,
        u"unquoted-hyphen: ti:non-invasive"_s);
    row("a hyphen in a prefix's parentheses", u"abs:(non-invasive)"_s, u"unquoted-hyphen: non-invasive"_s);
    row("curly quotation marks", u"ti:\u201ctime series\u201d"_s,
        u"curly-quotes: ti:\u201ctime series\u201d"_s);
    row("a star in front", u"ti:*former"_s, u"wildcard-in-front: ti:*former"_s);
    row("a question mark in front", u"au:??tskever"_s, u"wildcard-in-front: au:??tskever"_s);
    row("a star within a phrase", u"ti:\"time seri*\""_s, u"wildcard-in-phrase: ti:\"time seri*\""_s);
    row("a category within quotation marks", u"cat:\"cs.*\""_s, u"wildcard-in-phrase: cat:\"cs.*\""_s);
}

void TestQueryAdvice::adviceForQueries()
{
    QFETCH(QString, query);
    QTEST(ofQuery(query), "advice");
}

void TestQueryAdvice::queriesWithoutAdvice_data()
{
    QTest::addColumn<QString>("query");
    for (const char *query :
        {"ti:a", "ti:\"time series\"", "ti:a AND ti:b AND ti:c", "ti:a OR ti:b OR ti:c", "ti:a ANDNOT ti:b",
            "ti:a AND ti:b ANDNOT ti:c", "(ti:a OR ti:b) ANDNOT ti:c", "(ti:a AND ti:b) OR (ti:c AND ti:d)",
            "title:a AND doi:10.1000/x-y AND rn:a AND jr:b AND co:c AND id:2502.20780",
            "cat:hep-th OR cat:cs.*", "cat:(hep-th OR cs.CL)", "au:smith-jones", "abs:\"non-invasive\"",
            "ti:transform*", "ti:wom?n", "ti:(time AND series)", "ti:\"rock and roll\"", "all:x",
            "ti:a AND submittedDate:[202501010000 TO 202502010000]", "ti:\"author: x (and AND OR) NOT\""})
        QTest::newRow(query) << QString::fromUtf8(query);
}

void TestQueryAdvice::queriesWithoutAdvice()
{
    QFETCH(QString, query);
    QCOMPARE(ofQuery(query), QString());
}

void TestQueryAdvice::adviceForTerms_data()
{
    QTest::addColumn<QStringList>("any");
    QTest::addColumn<QStringList>("all");
    QTest::addColumn<QStringList>("none");
    QTest::addColumn<QString>("advice");
    const QStringList no;
    QTest::newRow("nothing") << QStringList{u"Reward Model"_s, u"RLHF"_s} << no << QStringList{u"survey"_s}
                             << QString();
    QTest::newRow("a hyphen") << QStringList{u"chain-of-thought"_s} << no << no
                              << u"hyphen-in-term: chain-of-thought"_s;
    QTest::newRow("an operator") << no << QStringList{u"cats and dogs"_s} << no
                                 << u"operator-in-term: cats and dogs"_s;
    QTest::newRow("in each list") << QStringList{u"x*"_s} << QStringList{u"ai"_s}
                                  << QStringList{u"\u201cray tracing\u201d"_s}
                                  << u"wildcard-in-phrase: x*; short-name: x*; short-name: ai; "
                                     "quotes: \u201cray tracing\u201d"_s;
    QTest::newRow("a category") << QStringList{u"cs.CL"_s} << no << no << u"name-is-category: cs.CL"_s;
    QTest::newRow("wanted and excluded") << QStringList{u"Survey"_s, u"x ray"_s} << no
                                         << QStringList{u"survey"_s} << u"term-also-excluded: Survey"_s;
    QTest::newRow("words of a phrase are excluded")
        << no << QStringList{u"reward model"_s} << QStringList{u"model"_s}
        << u"term-also-excluded: reward model"_s;
    QTest::newRow("a part of a word is another word")
        << no << QStringList{u"remodelling"_s} << QStringList{u"model"_s} << QString();
    QTest::newRow("twice is once") << QStringList{u"a-b c"_s} << QStringList{u"a-b c"_s} << no
                                   << u"hyphen-in-term: a-b c"_s;
}

void TestQueryAdvice::adviceForTerms()
{
    QFETCH(QStringList, any);
    QFETCH(QStringList, all);
    QFETCH(QStringList, none);
    QTEST(ofTerms(any, all, none), "advice");
}

void TestQueryAdvice::aQueryMadeFromTermsGetsNoAdvice()
{
    Keyword keyword{0, u"Mine"_s, {}, Keyword::defaultCategories()};
    keyword.terms = {{u"reward model"_s, u"rlhf"_s}, {u"language"_s, u"agents"_s}, {u"survey"_s, u"review"_s},
        dp::KeywordTerms::Field::Either};
    QCOMPARE(ofQuery(dp::query::forKeyword(keyword)), QString());
    keyword.terms.in = dp::KeywordTerms::Field::Both;
    QCOMPARE(ofQuery(dp::query::forKeyword(keyword)), QString());
}

void TestQueryAdvice::aCustomQueryReplacesTheName()
{
    const Keyword keyword{0, u"hep-th"_s, u"ti:a"_s, {}};
    QCOMPARE(told(keyword), QString());
    QCOMPARE(told(Keyword{0, u"hep-th"_s, u"  "_s, {}}), u"name-is-category: hep-th"_s);
}

void TestQueryAdvice::unclosedPartsEndWithTheQuery()
{
    QCOMPARE(ofQuery(u"(ti:a AND ti:b OR ti:c"_s), u"mixed-operators: ti:a AND ti:b OR ti:c"_s);
    QCOMPARE(ofQuery(u"ti:\"a and b"_s), QString());
    QCOMPARE(ofQuery(u"ti:a) and ti:b"_s), u"lowercase-operator: and"_s);
    QCOMPARE(ofQuery(u"ti:"_s), QString());
    QCOMPARE(ofQuery(u"submittedDate:[2025"_s), QString());
    QCOMPARE(ofQuery(u"\""_s), u"no-prefix: \""_s);
    QCOMPARE(ofQuery(u")("_s), QString());
}

void TestQueryAdvice::thePartsCoverTheWholeQuery()
{
    const QStringList pieces{u"a"_s, u" "_s, u"("_s, u")"_s, u"\""_s, u"["_s, u"]"_s, u"ti:"_s, u"and"_s,
        u"AND"_s, u"\u201c"_s, u"\u201d"_s, u"*"_s};
    const auto size = pieces.size();
    for (int n = 0; n < size * size * size * size; ++n) {
        const QString query = pieces[n % size] + pieces[n / size % size] + pieces[n / size / size % size]
            + pieces[n / size / size / size];
        qsizetype at = 0;
        for (const auto &part : dp::query::partsOf(query)) {
            QVERIFY2(part.end > part.start && query.mid(at, part.start - at).trimmed().isEmpty(),
                qPrintable(query));
            QCOMPARE(part.text, query.mid(part.start, part.end - part.start));
            at = part.end;
        }
        QVERIFY2(query.mid(at).trimmed().isEmpty(), qPrintable(query));
        dp::query::advice(Keyword{0, query, query, {}}); // This call must not crash.
    }
}

void TestQueryAdvice::aLongSubjectIsCut()
{
    const auto list = dp::query::advice(Keyword{0, u"Mine"_s, u"word "_s.repeated(100), {}});
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0].subject, (u"word "_s.repeated(12) + u'…'));
}

void TestQueryAdvice::everyKindHasANameAndASentence_data()
{
    QTest::addColumn<int>("kind");
    for (const Kind kind : allKinds)
        QTest::newRow(dp::adviceName(kind).data()) << int(kind);
}

void TestQueryAdvice::everyKindHasANameAndASentence()
{
    QFETCH(int, kind);
    const QString sentence = dp::adviceText(Advice{Kind(kind), u"cs.XY"_s, 12345});
    QVERIFY2(sentence.contains("cs.XY"_L1), qPrintable(sentence));
    // The text has one sentence about the problem and one about the solution.
    QVERIFY2(sentence.endsWith(u'.') && sentence.contains(u". "_s), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u'%') && !sentence.contains(u'\n'), qPrintable(sentence));
    const bool figure = Kind(kind) >= Kind::NoResultInCategories;
    QVERIFY2(sentence.contains("12345"_L1) == figure, qPrintable(sentence));
    const auto same = [&](Kind other) {
        return dp::adviceName(other) == dp::adviceName(Kind(kind));
    };
    QCOMPARE(std::count_if(allKinds.cbegin(), allKinds.cend(), same), 1);
    for (const Kind other : allKinds)
        QVERIFY(other == Kind(kind) || dp::adviceText(Advice{other, u"cs.XY"_s, 12345}) != sentence);
}

void TestQueryAdvice::authorsAndAnnouncementsHaveOtherAdvice()
{
    Keyword author{0, u"Jean-Baptiste"_s, {}, {}};
    author.kind = Keyword::Kind::Author;
    QCOMPARE(dp::query::advice(author), QList<Advice>());
    author.name = u"Tao*"_s;
    QCOMPARE(dp::query::advice(author), (QList<Advice>{{Kind::WildcardInPhrase, u"Tao*"_s}}));
    Keyword category{0, u"cs.CL"_s, {}, {u"cs.CL"_s}};
    QCOMPARE(dp::query::advice(category).value(0).kind, Kind::NameIsCategory);
    category.kind = Keyword::Kind::Announcements;
    QCOMPARE(dp::query::advice(category), QList<Advice>());
}

void TestQueryAdvice::unknownCategoriesAreReported()
{
    const QList<Advice> unknown{{Kind::UnknownCategory, u"cs.XX"_s}};
    Keyword keyword{0, u"Reward Model"_s, {}, {u"cs"_s, u"CS.xx"_s, u"stat.ML"_s, u"hep-th"_s}};
    QCOMPARE(dp::query::advice(keyword), unknown);
    keyword.query = u"ti:reward"_s;
    QCOMPARE(dp::query::advice(keyword), unknown);
    keyword.query.clear();
    keyword.kind = Keyword::Kind::Announcements;
    QCOMPARE(dp::query::advice(keyword), unknown);
    keyword.categories = {u"cs.CL"_s, u"astro-ph"_s, u"physics.optics"_s};
    QCOMPARE(dp::query::advice(keyword), QList<Advice>());
}

void TestQueryAdvice::aSubjectIsNoPlaceholder()
{
    for (const Kind kind : allKinds)
        QVERIFY(dp::adviceText(Advice{kind, u"a %2 %1 %n b"_s, 7}).contains("a %2 %1 %n b"_L1));
}

DP_TEST(TestQueryAdvice)
#include "tst_queryadvice.moc"
