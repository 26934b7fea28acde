#include "arxiv/headingquery.h"

#include "arxiv/headingcount.h"
#include "base/keyword.h"
#include "support/sanitizers.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Keyword;
using dp::query::headingCount;
using dp::query::headingMeaning;

namespace {

/// Returns the clause that a query contains for one term.
QString term(const QString &text)
{
    return u"(ti:\"%1\" OR abs:\"%1\")"_s.arg(text);
}

} // namespace

class TestHeadingQuery : public QObject
{
    Q_OBJECT

private slots:
    void plainHeadingsAreNames_data();
    void plainHeadingsAreNames();
    void countsAreRemovedFromTheName_data();
    void countsAreRemovedFromTheName();
    void expressionsBecomeQueries_data();
    void expressionsBecomeQueries();
    void everyQueryIsValid();
    void aPhraseThatMayFindNothingGetsAdvice_data();
    void aPhraseThatMayFindNothingGetsAdvice();
    void digitsOfACountAreFound();
};

void TestHeadingQuery::plainHeadingsAreNames_data()
{
    QTest::addColumn<QString>("heading");
    for (const QString &name : {u"RAG"_s, u"Reward Model"_s, u"Vision-Language-Action"_s, u"GPT-4"_s,
             u"GPT 4"_s, u"SE(3)"_s, u"SU(2) gauge theory"_s, u"C++"_s, u"t-J"_s, u"COVID-19 papers"_s,
             u"GPT-4 results"_s, u"search and rescue"_s, u"Top 10"_s, u"1,000 genomes"_s, u"Survey: agents"_s,
             u"大语言模型"_s, u"R&D"_s, u"Web 2.0"_s, u"96"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestHeadingQuery::plainHeadingsAreNames()
{
    QFETCH(QString, heading);
    QCOMPARE(headingMeaning(heading).name, heading);
    QCOMPARE(headingMeaning(heading).query, QString());
}

void TestHeadingQuery::countsAreRemovedFromTheName_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("name");
    const auto row = [](const QString &heading, const QString &name) {
        QTest::newRow(qPrintable(heading)) << heading << name;
    };
    row(u"Agent - 96 in Total"_s, u"Agent"_s);
    row(u"Agent - 95 in total"_s, u"Agent"_s);
    row(u"Reward Model – 1 in Total"_s, u"Reward Model"_s);
    row(u"Agent (96)"_s, u"Agent"_s);
    row(u"Agent - 1,096 in Total"_s, u"Agent"_s);
    row(u"Agent - 12\u202f345 papers"_s, u"Agent"_s);
    row(u"Agent (1.096)"_s, u"Agent"_s);
    row(u"GPT-4 (2023)"_s, u"GPT-4 (2023)"_s);
    row(u"GPT-4 (2023 papers)"_s, u"GPT-4"_s);
    row(u"Agent [96]"_s, u"Agent"_s);
    row(u"Agent (96 papers)"_s, u"Agent"_s);
    row(u"NbSe2 (0 new today)"_s, u"NbSe2"_s);
    row(u"GPT-4 - 12 papers"_s, u"GPT-4"_s);
    row(u"GPT-4 (12)"_s, u"GPT-4"_s);
    row(u"SLAM: 12 papers"_s, u"SLAM"_s);
    row(u"SLAM · Total: 12"_s, u"SLAM"_s);
    row(u"大模型（共96篇）"_s, u"大模型"_s);
    row(u"SE(3) (4)"_s, u"SE(3)"_s);
}

void TestHeadingQuery::countsAreRemovedFromTheName()
{
    QFETCH(QString, heading);
    QTEST(headingMeaning(heading).name, "name");
    QCOMPARE(headingMeaning(heading).query, QString());
}

void TestHeadingQuery::expressionsBecomeQueries_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("query");
    const auto row = [](const QString &heading, const QString &query, const QString &name = {}) {
        QTest::newRow(qPrintable(heading)) << heading << (name.isEmpty() ? heading : name) << query;
    };
    const QString a = term(u"a"_s), b = term(u"b"_s), c = term(u"c"_s), ab = term(u"a b"_s);
    row(u"LLM AND attack"_s, u"(%1 AND %2)"_s.arg(term(u"LLM"_s), term(u"attack"_s)));
    row(u"a OR b"_s, u"(%1 OR %2)"_s.arg(a, b));
    row(u"a | b"_s, u"(%1 OR %2)"_s.arg(a, b));
    row(u"a|b|c"_s, u"(%1 OR %2 OR %3)"_s.arg(a, b, c));
    row(u"a || b"_s, u"(%1 OR %2)"_s.arg(a, b));
    row(u"a && b"_s, u"(%1 AND %2)"_s.arg(a, b));
    row(u"a b AND c"_s, u"(%1 AND %2)"_s.arg(ab, c));
    row(u"a ANDNOT b"_s, u"(%1 ANDNOT %2)"_s.arg(a, b));
    row(u"a AND NOT b"_s, u"(%1 ANDNOT %2)"_s.arg(a, b));
    row(u"a NOT b NOT c"_s, u"(%1 ANDNOT (%2 OR %3))"_s.arg(a, b, c));
    row(u"a AND b OR c"_s, u"((%1 AND %2) OR %3)"_s.arg(a, b, c));
    row(u"a AND (b OR c)"_s, u"(%1 AND (%2 OR %3))"_s.arg(a, b, c));
    row(u"(a OR b) AND SE(3)"_s, u"((%1 OR %2) AND %3)"_s.arg(a, b, term(u"SE(3)"_s)));
    row(u"\"a b\" OR \"c\""_s, u"(%1 OR %2)"_s.arg(ab, c), u"a b OR c"_s);
    row(u"a, b"_s, u"(%1 OR %2)"_s.arg(a, b));
    row(u"a, b, and c"_s, u"(%1 OR %2 OR %3)"_s.arg(a, b, c));
    row(u"a; b"_s, u"(%1 OR %2)"_s.arg(a, b));
    row(u"a、b，c"_s, u"(%1 OR %2 OR %3)"_s.arg(a, b, c));
    row(u"AND:a b c"_s, u"(%1 AND %2 AND %3)"_s.arg(a, b, c));
    row(u"AND: a b, c"_s, u"(%1 AND %2)"_s.arg(ab, c));
    row(u"OR:a b"_s, u"(%1 OR %2)"_s.arg(a, b));
    row(u"Must: a, b; Any: c"_s, u"(%1 AND %2 AND %3)"_s.arg(a, b, c));
    row(u"Must: a; Any: b, c"_s, u"(%1 AND (%2 OR %3))"_s.arg(a, b, c));
    row(u"must: a; not: b, c"_s, u"(%1 ANDNOT (%2 OR %3))"_s.arg(a, b, c));
    row(u"Any: a, b"_s, u"(%1 OR %2)"_s.arg(a, b));
    row(u"Must: a b"_s, ab);
    row(u"cat:cs.CL AND a"_s, u"(cat:cs.CL AND %1)"_s.arg(a));
    row(u"ti:\"a b\" ANDNOT (abs:c OR au:d_e)"_s, u"(ti:\"a b\" ANDNOT (abs:c OR au:d_e))"_s,
        u"ti:a b ANDNOT (abs:c OR au:d_e)"_s);
    row(u"ti:a"_s, u"ti:a"_s);
    row(u"1. a"_s, a);
    row(u"a b (AB)"_s, ab);
    row(u"a b (VLMs)"_s, ab);
    row(u"2. a | b (MoE)"_s, u"(%1 OR %2)"_s.arg(a, b));
    row(u"12) a OR b"_s, u"(%1 OR %2)"_s.arg(a, b));
    row(u"a AND b - 96 in Total"_s, u"(%1 AND %2)"_s.arg(a, b), u"a AND b"_s);
    row(u"a | b (12 papers)"_s, u"(%1 OR %2)"_s.arg(a, b), u"a | b"_s);
}

void TestHeadingQuery::expressionsBecomeQueries()
{
    QFETCH(QString, heading);
    QTEST(headingMeaning(heading).name, "name");
    QTEST(headingMeaning(heading).query, "query");
    QVERIFY(headingMeaning(heading).advice.isEmpty());
}

/// Tests that every heading becomes a valid keyword, with a query that is not too long.
void TestHeadingQuery::everyQueryIsValid()
{
    const QStringList pieces{u"a"_s, u"AND"_s, u"OR"_s, u"NOT"_s, u"|"_s, u"("_s, u")"_s, u"\""_s, u"\\"_s,
        u","_s, u";"_s, u"Must:"_s, u"Any:"_s, u"AND:"_s, u"Not:"_s, u"(12)"_s, u"- 9 in Total"_s, u"&&"_s,
        u"b c"_s, u"“"_s, u"”"_s};
    quint32 dice = 1;
    for (int i = 0; i < dp::test::repetitions(20000); ++i) {
        QString heading = u"x"_s;
        for (int n = 0; n < 8; ++n) {
            dice = dice * 1664525u + 1013904223u;
            heading += (dice >> 16) % 3 == 0 ? u""_s : u" "_s;
            heading += pieces[qsizetype((dice >> 8) % quint32(pieces.size()))];
        }
        const auto meaning = headingMeaning(heading);
        Keyword keyword;
        keyword.name = meaning.name;
        keyword.query = meaning.query;
        QVERIFY2(Keyword::checked(keyword).ok(), qPrintable(heading + u" -> "_s + meaning.query));
    }
    QString longest;
    for (int i = 0; i < 60; ++i)
        longest += u"a%1, "_s.arg(i);
    QVERIFY(headingMeaning(longest).query.size() <= 10 * Keyword::maximumLength);
}

void TestHeadingQuery::aPhraseThatMayFindNothingGetsAdvice_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<bool>("told");
    QTest::newRow("a sign alone") << u"Imitation Learning & SFT"_s << true;
    QTest::newRow("an operator in small letters") << u"search and rescue"_s << true;
    QTest::newRow("a parenthesis") << u"World Model (of agents)"_s << true;
    QTest::newRow("a colon") << u"Survey: agents"_s << true;
    QTest::newRow("an operator without a term") << u"AND agents"_s << false;
    QTest::newRow("a phrase") << u"Reward Model"_s << false;
    QTest::newRow("a hyphen") << u"chain-of-thought"_s << false;
    QTest::newRow("signs in a word") << u"C++ R&D SE(3)"_s << false;
}

void TestHeadingQuery::aPhraseThatMayFindNothingGetsAdvice()
{
    QFETCH(QString, heading);
    QFETCH(bool, told);
    const auto meaning = headingMeaning(heading);
    QCOMPARE(!meaning.advice.isEmpty(), told);
    if (told)
        QVERIFY(adviceText(meaning.advice.first()).contains(heading));
}

void TestHeadingQuery::digitsOfACountAreFound()
{
    const QString heading = u"Agent - 96 in Total"_s;
    const auto count = headingCount(heading);
    QCOMPARE(count.number, 96);
    QCOMPARE(heading.mid(count.digits, count.length), u"96"_s);
    QCOMPARE(heading.left(count.start), u"Agent"_s);
    QCOMPARE(headingCount(u"Agent"_s).start, -1);
}

DP_TEST(TestHeadingQuery)
#include "tst_headingquery.moc"
