#include "text/searchparser.h"

#include "support/testprogram.h"
#include "text/searchcompletion.h"
#include "text/searchnormalform.h"
#include "text/searchquery.h"
#include "text/searchquerytext.h"
#include "text/searchtokens.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::SearchExpression;
using dp::SearchQuery;

namespace {

constexpr int texts = 4000; // number of made-up texts for each test

int depthOf(const SearchExpression &expression)
{
    int depth = 0;
    for (const SearchExpression &operand : expression.operands)
        depth = std::max(depth, depthOf(operand));
    return depth + 1;
}

/// Returns whether every inner node has the operands that its kind needs.
bool isWellFormed(const SearchExpression &expression)
{
    if (expression.isLeaf())
        return expression.operands.empty()
            && (expression.kind != SearchExpression::Kind::Term || !expression.term.words.isEmpty());
    const bool isNot = expression.kind == SearchExpression::Kind::Not;
    const std::size_t least = isNot ? 1 : 2;
    if (expression.operands.size() < least || (isNot && expression.operands.size() > 1))
        return false;
    return std::all_of(
        expression.operands.begin(), expression.operands.end(), [&](const SearchExpression &operand) {
            return operand.kind != expression.kind && isWellFormed(operand);
        });
}

/// Checks the rules that hold for every text.
bool isUnderstood(const QString &text)
{
    for (const bool typing : {false, true}) {
        const SearchQuery query = dp::searchquery::parse(text, typing);
        const bool isEmpty = query.expression.isEmpty();
        if (!isEmpty && !isWellFormed(query.expression))
            return false;
        if (depthOf(query.expression) > 3 * dp::searchtokens::deepest)
            return false;
        if ((query.problem != SearchQuery::Problem::None) != query.isEmpty())
            return false;
        if (dp::searchnormalform::lines(query).isEmpty() != query.isEmpty())
            return false;
        (void)dp::searchquerytext::understood(query);
    }
    if (const auto place = dp::searchcompletion::placeAtEnd(text))
        (void)dp::searchcompletion::completed(text, *place, u"to cite"_s);
    return true;
}

} // namespace

class TestSearchParser : public QObject
{
    Q_OBJECT

private slots:
    void aFinishedTextFindsTheSame_data();
    void aFinishedTextFindsTheSame();
    void randomCharactersAreUnderstood();
    void randomTokensAreUnderstood();
    void parenthesesHaveALimit();
    void theNormalFormIsUnderstoodTheSameWay();
};

void TestSearchParser::randomCharactersAreUnderstood()
{
    QRandomGenerator random(1);
    for (int i = 0; i < texts; ++i) {
        QByteArray bytes(int(random.bounded(60)), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = char(random.bounded(256));
        QVERIFY2(isUnderstood(QString::fromUtf8(bytes)), bytes.toHex().constData());
        QVERIFY2(isUnderstood(QString(reinterpret_cast<const QChar *>(bytes.constData()), bytes.size() / 2)),
            bytes.toHex().constData());
    }
}

void TestSearchParser::randomTokensAreUnderstood()
{
    const QStringList tokens{u"a"_s, u"b c"_s, u"("_s, u")"_s, u"-"_s, u" - "_s, u" OR "_s, u"|"_s,
        u" NOT "_s, u" AND "_s, u"\""_s, u"“x y”"_s, u"*"_s, u" "_s, u"title:"_s, u"author:"_s, u"is:"_s,
        u"read"_s, u"has:code"_s, u"year:"_s, u"2024"_s, u".."_s, u"tag:"_s, u"keyword:\"k\""_s,
        u"venue:icml"_s, u"cs.CV"_s, u"cat:"_s, u"2502.20780"_s, u"arXiv:"_s, u"foo:"_s, u"!"_s, u"（"_s,
        u"\u200b"_s, u"推理"_s, u"$"_s};
    QRandomGenerator random(2);
    for (int i = 0; i < texts; ++i) {
        QString text;
        for (int left = int(random.bounded(25)); left > 0; --left)
            text += tokens[random.bounded(int(tokens.size()))];
        QVERIFY2(isUnderstood(text), qPrintable(text));
    }
}

void TestSearchParser::parenthesesHaveALimit()
{
    const QString text = u"(a OR -"_s.repeated(130) + u"b"_s;
    QVERIFY(isUnderstood(text));
    QVERIFY(isUnderstood(u"("_s.repeated(900) + u"b"_s));
    const SearchQuery query = dp::searchquery::parse(text, false);
    QVERIFY(!query.remarks.isEmpty());
    QVERIFY(dp::searchquerytext::understood(query).contains("parentheses were ignored"_L1));
}

/// Tests that the explanation of a search is itself a search with the same meaning.
void TestSearchParser::theNormalFormIsUnderstoodTheSameWay()
{
    for (const QString &text : {u"a -b \"c d\" e*"_s, u"title:x au:\"y z\" -co:w"_s, u"cs.CV -cat:math"_s,
             u"year:2024.. -year:2020 is:late has:note"_s,
             u"tag:\"to cite\" keyword:x* -venue:\"acm ccs\""_s}) {
        const SearchQuery query = dp::searchquery::parse(text, false);
        const QStringList lines = dp::searchnormalform::lines(query);
        QVERIFY(dp::searchquery::parse(lines.join(u' '), false).expression == query.expression);
    }
}

void TestSearchParser::aFinishedTextFindsTheSame_data()
{
    QTest::addColumn<QString>("finished");
    const std::pair<const char *, const char *> rows[] = {{"zebra", "zebra*"}, {"zebra ", "zebra"},
        {"two zebra", "two zebra*"}, {"zebra*", "zebra*"}, {"\"two zebra\"", "\"two zebra\""},
        {"a OR zebra", "a OR zebra*"}, {"-zebra", "-zebra"}, {"(a zebra)", "(a zebra)"},
        {"title:zebra", "title:zebra*"}, {"zebra is:unread", "zebra is:unread"}, {"2502.20780", "2502.20780"},
        {"year:2024..2025", "year:2024..2025"}};
    for (const auto &[typed, finished] : rows)
        QTest::newRow(typed) << QString::fromLatin1(finished);
}

/// A saved search must find what the search field found.
void TestSearchParser::aFinishedTextFindsTheSame()
{
    const QString typed = QString::fromLatin1(QTest::currentDataTag());
    const QString finished = dp::searchquery::finished(typed);
    QTEST(finished, "finished");
    QCOMPARE(
        dp::searchquery::parse(finished, false).expression, dp::searchquery::parse(typed, true).expression);
}

DP_TEST(TestSearchParser)
#include "tst_searchparser.moc"
