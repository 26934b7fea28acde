// Tests the query that is built from the terms of a keyword: the text of the query, and the papers that match
// the query.
#include "arxiv/query.h"
#include "support/checks.h"
#include "support/loopbackarxiv_query.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using dp::Keyword;
using dp::KeywordTerms;
using dp::test::LoopbackQuery;
using dp::test::MadeUpPaper;
using dp::test::PaperIndex;
using Field = dp::KeywordTerms::Field;
namespace query = dp::query;

namespace {

Keyword withTerms(const KeywordTerms &terms, const QStringList &categories = {})
{
    Keyword keyword{0, u"Mine"_s, {}, categories, 100};
    keyword.terms = terms;
    return keyword;
}

MadeUpPaper paper(const QString &title, const QString &abstract)
{
    MadeUpPaper paper;
    paper.id = u"2611.00001"_s;
    paper.title = title;
    paper.abstract = abstract;
    paper.categories = QStringList{u"cs.CL"_s};
    return paper;
}

/// Returns whether \a paper matches \a terms. The result does not depend on the query.
bool isFound(const KeywordTerms &terms, const MadeUpPaper &paper)
{
    const auto has = [&](const QString &term) {
        const bool inTitle = paper.title.contains(term, Qt::CaseInsensitive);
        const bool inAbstract = paper.abstract.contains(term, Qt::CaseInsensitive);
        return terms.in == Field::Title   ? inTitle
            : terms.in == Field::Abstract ? inAbstract
            : terms.in == Field::Both     ? inTitle && inAbstract
                                          : inTitle || inAbstract;
    };
    return (terms.any.isEmpty() || std::any_of(terms.any.cbegin(), terms.any.cend(), has))
        && std::all_of(terms.all.cbegin(), terms.all.cend(), has)
        && std::none_of(terms.none.cbegin(), terms.none.cend(), has);
}

/// Returns all subsets of \a terms, including the empty one.
QList<QStringList> subsets(const QStringList &terms)
{
    QList<QStringList> lists{{}};
    for (const QString &term : terms)
        for (const QStringList &list : QList<QStringList>(lists))
            lists << (list + QStringList{term});
    return lists;
}

} // namespace

class TestQueryTerms : public QObject
{
    Q_OBJECT

private slots:
    void theQueryIsBuiltFromTheTerms_data();
    void theQueryIsBuiltFromTheTerms();
    void theQueryMatchesTheTerms_data();
    void theQueryMatchesTheTerms();
    void eachPairOfParenthesesHasOneOperator();
    void theLongestQueryIsAValidCustomQuery();
    void theAddressBecomesAnEqualKeyword();
};

void TestQueryTerms::theQueryIsBuiltFromTheTerms_data()
{
    QTest::addColumn<KeywordTerms>("terms");
    QTest::addColumn<QString>("asked");
    const QStringList ab{u"a"_s, u"b c"_s}, x{u"x"_s}, xy{u"x"_s, u"y z"_s}, no;
    const auto row = [](const char *what, const KeywordTerms &terms, const QString &asked) {
        QTest::newRow(what) << terms << asked;
    };
    row("any in the title", {ab, no, no, Field::Title}, u"(ti:\"a\" OR ti:\"b c\")"_s);
    row("all in the title", {no, ab, no, Field::Title}, u"(ti:\"a\" AND ti:\"b c\")"_s);
    row("one in the abstract", {x, no, no, Field::Abstract}, u"(abs:\"x\")"_s);
    row("one in either", {x, no, no, Field::Either}, u"(ti:\"x\" OR abs:\"x\")"_s);
    row("one in both", {no, x, no, Field::Both}, u"(ti:\"x\" AND abs:\"x\")"_s);
    row("any of one in both", {x, no, no, Field::Both}, u"(ti:\"x\" AND abs:\"x\")"_s);
    row("all of one in either", {no, x, no, Field::Either}, u"(ti:\"x\" OR abs:\"x\")"_s);
    row("any of one and all", {x, {u"y"_s}, no, Field::Title}, u"(ti:\"x\" AND ti:\"y\")"_s);
    row("any and one in either", {ab, x, no, Field::Either},
        u"((ti:\"a\" OR abs:\"a\" OR ti:\"b c\" OR abs:\"b c\") AND (ti:\"x\" OR abs:\"x\"))"_s);
    row("any in either", {ab, no, no, Field::Either},
        u"(ti:\"a\" OR abs:\"a\" OR ti:\"b c\" OR abs:\"b c\")"_s);
    row("any in both", {ab, no, no, Field::Both},
        u"((ti:\"a\" AND abs:\"a\") OR (ti:\"b c\" AND abs:\"b c\"))"_s);
    row("all in either", {no, ab, no, Field::Either},
        u"((ti:\"a\" OR abs:\"a\") AND (ti:\"b c\" OR abs:\"b c\"))"_s);
    row("all in both", {no, ab, no, Field::Both},
        u"(ti:\"a\" AND abs:\"a\" AND ti:\"b c\" AND abs:\"b c\")"_s);
    row("any and all", {ab, xy, no, Field::Title},
        u"((ti:\"a\" OR ti:\"b c\") AND ti:\"x\" AND ti:\"y z\")"_s);
    row("one excluded", {x, no, {u"n"_s}, Field::Title}, u"((ti:\"x\") ANDNOT (ti:\"n\"))"_s);
    row("everything", {ab, x, {u"n"_s, u"m"_s}, Field::Abstract},
        u"(((abs:\"a\" OR abs:\"b c\") AND abs:\"x\") ANDNOT (abs:\"n\" OR abs:\"m\"))"_s);
    row("everything in either", {x, {u"y"_s}, {u"n"_s}, Field::Either},
        u"(((ti:\"x\" OR abs:\"x\") AND (ti:\"y\" OR abs:\"y\")) ANDNOT (ti:\"n\" OR abs:\"n\"))"_s);
    row("signs of the grammar", {{u"a) OR (b"_s, u"C++"_s, u"x:y"_s}, no, no, Field::Title},
        u"(ti:\"a OR b\" OR ti:\"C++\" OR ti:\"x:y\")"_s);
}

void TestQueryTerms::theQueryIsBuiltFromTheTerms()
{
    QFETCH(KeywordTerms, terms);
    QFETCH(QString, asked);
    const auto checked = Keyword::checked(withTerms(terms));
    VERIFY_OK(checked);
    QCOMPARE(query::forKeyword(*checked), asked);
    const auto within = Keyword::checked(withTerms(terms, {u"cs"_s, u"stat.ML"_s}));
    VERIFY_OK(within);
    QCOMPARE(query::forKeyword(*within), asked + u" AND (cat:cs.* OR cat:stat.ML)"_s);
}

void TestQueryTerms::theQueryMatchesTheTerms_data()
{
    QTest::addColumn<int>("in");
    for (const auto field : {Field::Either, Field::Title, Field::Abstract, Field::Both})
        QTest::newRow(KeywordTerms::nameOf(field).data()) << int(field);
}

void TestQueryTerms::theQueryMatchesTheTerms()
{
    QFETCH(int, in);
    const QStringList words{u"alpha"_s, u"beta gamma"_s, u"delta"_s};
    QList<MadeUpPaper> papers;
    for (const QStringList &title : subsets(words))
        for (const QStringList &abstract : subsets(words))
            papers << paper(u"Of "_s + title.join(u" and "_s), u"We show "_s + abstract.join(u" or "_s));
    const PaperIndex index(papers);
    int found = 0, queries = 0;
    for (const QStringList &any : subsets(words)) {
        for (const QStringList &all : subsets(words.mid(1))) {
            for (const QStringList &none : subsets(words.mid(0, 2))) {
                const auto keyword =
                    Keyword::checked(withTerms({any, all, none, Field(in)}, {u"cs"_s, u"math"_s}));
                if (!keyword || keyword->terms.isEmpty())
                    continue; // These terms are invalid or empty.
                QString error;
                const QString asked = query::forKeyword(*keyword);
                const auto parsed = LoopbackQuery::parse(asked, &error);
                QVERIFY2(parsed, qPrintable(error));
                ++queries;
                for (int i = 0; i < papers.size(); ++i) {
                    const bool wanted = isFound(keyword->terms, papers[i]);
                    found += wanted;
                    QVERIFY2((parsed->score(index, i) > 0) == wanted,
                        qPrintable(asked + u"\n"_s + papers[i].title + u"\n"_s + papers[i].abstract));
                }
            }
        }
    }
    QVERIFY(queries > 100 && found > 500);
}

/// Tests that each pair of parentheses contains only one kind of operator, because arXiv's grammar has no
/// operator precedence.
void TestQueryTerms::eachPairOfParenthesesHasOneOperator()
{
    for (const auto field : {Field::Either, Field::Title, Field::Abstract, Field::Both}) {
        const auto keyword = Keyword::checked(
            withTerms({{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}, {u"e"_s, u"f"_s}, field}, {u"cs"_s, u"math"_s}));
        VERIFY_OK(keyword);
        QList<QStringList> levels{{}};
        for (const QString &word : query::forKeyword(*keyword)
                                       .replace(u'(', u" ( "_s)
                                       .replace(u')', u" ) "_s)
                                       .split(u' ', Qt::SkipEmptyParts)) {
            if (word == "("_L1)
                levels << QStringList();
            else if (word == ")"_L1)
                levels.removeLast();
            else if (!word.contains(u':') && !levels.constLast().contains(word))
                levels.last() << word;
            QVERIFY2(levels.constLast().size() <= 1, qPrintable(query::forKeyword(*keyword)));
        }
        QCOMPARE(levels.size(), 1);
    }
}

/// Tests the longest query. If it was too long for a custom query, an exported list of feeds could not be
/// imported.
void TestQueryTerms::theLongestQueryIsAValidCustomQuery()
{
    QStringList terms;
    for (int i = 0; i < KeywordTerms::maximumCount; ++i)
        terms << u"term number %1 ab"_s.arg(i + 10).left(
            KeywordTerms::maximumTotalLength / KeywordTerms::maximumCount);
    for (const auto field : {Field::Either, Field::Both}) {
        for (const KeywordTerms &lists :
            {KeywordTerms{terms, {}, {}, field}, KeywordTerms{{}, terms, {}, field},
                KeywordTerms{terms.mid(0, 10), terms.mid(10, 10), terms.mid(20), field}}) {
            const auto keyword = Keyword::checked(withTerms(lists, Keyword::defaultCategories()));
            VERIFY_OK(keyword);
            const QUrl address = query::address(
                QUrl(u"https://export.arxiv.org/api/query"_s), *keyword, {0, 100, dp::SortBy::Submitted});
            const auto back = query::keywordOf(u"Mine"_s, address);
            QVERIFY(back.has_value());
            VERIFY_OK(Keyword::checked(*back));
        }
    }
}

void TestQueryTerms::theAddressBecomesAnEqualKeyword()
{
    const KeywordTerms terms{{u"C++"_s, u"Größe & <b>"_s}, {u"100%"_s}, {u"大模型"_s}, Field::Either};
    for (const QStringList &categories : {QStringList(), QStringList{u"cs.CL"_s, u"stat"_s}}) {
        const auto keyword = Keyword::checked(withTerms(terms, categories));
        VERIFY_OK(keyword);
        const QUrl address = query::address(
            QUrl(u"https://export.arxiv.org/api/query"_s), *keyword, {0, 50, dp::SortBy::Submitted});
        const auto back = query::keywordOf(u"Mine"_s, QUrl::fromEncoded(address.toEncoded()));
        QVERIFY(back.has_value());
        QCOMPARE(query::forKeyword(*back), query::forKeyword(*keyword));
        QCOMPARE(back->categories, categories);
        QVERIFY(back->terms.isEmpty()); // An address contains a query and no terms.
    }
}

DP_TEST(TestQueryTerms)
#include "tst_queryterms.moc"
