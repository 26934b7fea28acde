#include "base/keyword.h"

#include "support/checks.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::Keyword;

class TestKeyword : public QObject
{
    Q_OBJECT

private slots:
    void keywordsOfANewLibrary();
    void normalizesWhiteSpaceAndSpelling();
    void acceptsValidKeywords_data();
    void acceptsValidKeywords();
    void refusesInvalidKeywords_data();
    void refusesInvalidKeywords();
    void caseIsIgnored();
    void kindsHaveNames();
    void announcementsNeedACategory();
    void equalQueriesAskTheSame();
    void newKeywordHasTheCategoriesOfTheLast();
};

void TestKeyword::keywordsOfANewLibrary()
{
    QStringList names;
    for (const Keyword &keyword : Keyword::defaults()) {
        names << keyword.name;
        QCOMPARE(keyword.categories, (QStringList{u"cs"_s, u"stat"_s}));
        QCOMPARE(keyword.limit, 100);
        VERIFY_OK(Keyword::checked(keyword));
    }
    QCOMPARE(names, (QStringList{u"Hallucination"_s, u"MLLM"_s, u"Reasoning"_s, u"Reward Model"_s}));
}

void TestKeyword::normalizesWhiteSpaceAndSpelling()
{
    Keyword keyword;
    keyword.name = u"  Reward \t\n Model "_s;
    keyword.query = u" all:x   AND\nall:y "_s;
    keyword.categories = QStringList{u"CS.cl"_s, u"cs.CL"_s, u"STAT"_s};
    const auto checked = Keyword::checked(keyword);
    VERIFY_OK(checked);
    QCOMPARE(checked->name, u"Reward Model"_s);
    QCOMPARE(checked->query, u"all:x AND all:y"_s);
    QCOMPARE(checked->categories, (QStringList{u"cs.CL"_s, u"stat"_s}));
}

void TestKeyword::acceptsValidKeywords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("limit");
    QTest::newRow("a word") << u"MLLM"_s << QString() << 100;
    QTest::newRow("a name at its longest") << u"x"_s.repeated(200) << QString() << 1;
    QTest::newRow("other scripts") << u"大模型 für Größen"_s << QString() << 10000;
    QTest::newRow("an apostrophe and a bar") << u"Bayes' | <b>"_s << QString() << 100;
    QTest::newRow("parentheses closed") << u"k"_s << u"(ti:\"a (b\" OR abs:c) AND (cat:cs.CL)"_s << 100;
    QTest::newRow("a query at its longest") << u"k"_s << u"a"_s.repeated(2000) << 100;
}

void TestKeyword::acceptsValidKeywords()
{
    QFETCH(QString, name);
    QFETCH(QString, query);
    QFETCH(int, limit);
    VERIFY_OK(Keyword::checked(Keyword{0, name, query, {}, limit}));
}

void TestKeyword::refusesInvalidKeywords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("category");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *rule, const QString &name, const QString &query, const QString &category,
                         int limit, ErrorKind kind) {
        QTest::newRow(rule) << name << query << category << limit << int(kind);
    };
    row("no name", {}, {}, {}, 100, ErrorKind::KeywordEmpty);
    row("blanks", u" \t\n"_s, {}, {}, 100, ErrorKind::KeywordEmpty);
    row("a query without a name", {}, u"ti:x"_s, {}, 100, ErrorKind::KeywordUnnamed);
    row("too long", u"x"_s.repeated(201), {}, {}, 100, ErrorKind::KeywordTooLong);
    row("quotation marks", u"a \"b\""_s, {}, {}, 100, ErrorKind::KeywordHasQuotes);
    row("a backslash", u"\\alpha"_s, {}, {}, 100, ErrorKind::KeywordHasQuotes);
    row("a control character", u"a\u0007b"_s, {}, {}, 100, ErrorKind::KeywordHasControl);
    row("NUL", u"a"_s + QChar(0) + u"b"_s, {}, {}, 100, ErrorKind::KeywordHasControl);
    row("an open parenthesis", u"k"_s, u"(all:x"_s, {}, 100, ErrorKind::BadQuery);
    row("a parenthesis closed twice", u"k"_s, u"all:x) AND (all:y"_s, {}, 100, ErrorKind::BadQuery);
    row("an open quotation", u"k"_s, u"ti:\"x"_s, {}, 100, ErrorKind::BadQuery);
    row("a control character in a query", u"k"_s, u"ti:\u0001"_s, {}, 100, ErrorKind::KeywordHasControl);
    row("a query too long", u"k"_s, u"a"_s.repeated(2001), {}, 100, ErrorKind::KeywordTooLong);
    row("no category", u"k"_s, {}, u"biology"_s, 100, ErrorKind::BadCategory);
    row("a category that is a query", u"k"_s, {}, u"cs.CL) OR (all:x"_s, 100, ErrorKind::BadCategory);
    row("limit 0", u"k"_s, {}, {}, 0, ErrorKind::BadLimit);
    row("a negative limit", u"k"_s, {}, {}, -1, ErrorKind::BadLimit);
    row("more than arXiv answers", u"k"_s, {}, {}, 10001, ErrorKind::BadLimit);
}

void TestKeyword::refusesInvalidKeywords()
{
    QFETCH(QString, name);
    QFETCH(QString, query);
    QFETCH(QString, category);
    QFETCH(int, limit);
    QFETCH(int, kind);
    const QStringList categories = category.isEmpty() ? QStringList() : QStringList{category};
    VERIFY_ERROR(Keyword::checked(Keyword{0, name, query, categories, limit}), ErrorKind(kind));
}

void TestKeyword::caseIsIgnored()
{
    QCOMPARE(Keyword::folded(u" Reward  MODEL "_s), Keyword::folded(u"reward model"_s));
    QCOMPARE(Keyword::folded(u"GRÖSSE"_s), Keyword::folded(u"größe"_s).replace(u"ß"_s, u"ss"_s));
    QVERIFY(Keyword::folded(u"MLLM"_s) != Keyword::folded(u"MLLMs"_s));
}

void TestKeyword::kindsHaveNames()
{
    for (const auto kind : {Keyword::Kind::Search, Keyword::Kind::Author, Keyword::Kind::Announcements})
        QVERIFY(Keyword::kindNamed(Keyword::nameOf(kind)) == kind);
    QVERIFY(Keyword::kindNamed(u"of a newer program"_s) == Keyword::Kind::Search);
}

void TestKeyword::announcementsNeedACategory()
{
    Keyword keyword{0, u"NLP"_s, {}, {}};
    keyword.kind = Keyword::Kind::Announcements;
    QVERIFY(!Keyword::checked(keyword));
    keyword.categories = {u"cs.cl"_s};
    const auto checked = Keyword::checked(keyword);
    QVERIFY(checked.ok());
    QCOMPARE(checked->categories, QStringList{u"cs.CL"_s});
}

void TestKeyword::equalQueriesAskTheSame()
{
    const Keyword one{1, u"Time Series"_s, {}, {u"cs"_s}, 100};
    Keyword other = one;
    other.id = 2;
    other.limit = 5;
    other.watched = true;
    other.name = u"time  series"_s;
    QVERIFY(one.asksLike(other));
    other.name = u"Series"_s;
    QVERIFY(!one.asksLike(other));
    Keyword own = one;
    own.query = u"ti:x"_s;
    other = own;
    other.name = u"Another name"_s; // The name of a keyword with a custom query is not searched.
    QVERIFY(own.asksLike(other));
    other.kind = Keyword::Kind::Author;
    QVERIFY(!own.asksLike(other));
}

void TestKeyword::newKeywordHasTheCategoriesOfTheLast()
{
    QCOMPARE(Keyword::likelyCategories({}), Keyword::defaultCategories());
    const Keyword first{0, u"A"_s, {}, {u"hep-th"_s}, 100},
        last{0, u"B"_s, {}, {u"gr-qc"_s, u"hep-ph"_s}, 100};
    QCOMPARE(Keyword::likelyCategories({first, last}), last.categories);
    const Keyword custom{0, u"C"_s, u"ti:x"_s, {}, 100};
    const Keyword author{0, u"D"_s, {}, {}, 100, Keyword::Kind::Author};
    QCOMPARE(Keyword::likelyCategories({first, custom, author}), first.categories);
    const Keyword everywhere{0, u"E"_s, {}, {}, 100};
    QCOMPARE(Keyword::likelyCategories({first, everywhere}), QStringList());
}

DP_TEST(TestKeyword)
#include "tst_keyword.moc"
