#include "arxiv/query.h"
#include "support/testprogram.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using dp::Keyword;
using dp::SortBy;
namespace query = dp::query;

namespace {

Keyword named(const QString &name, const QStringList &categories = {}, const QString &own = {})
{
    return Keyword{0, name, own, categories, 100};
}

const QUrl api(u"https://export.arxiv.org/api/query"_s);

} // namespace

class TestQuery : public QObject
{
    Q_OBJECT

private slots:
    void queriesMatchDailyArxiv_data();
    void queriesMatchDailyArxiv();
    void authorAndCategoryQueries();
    void daysOfSubmissionIncludeBothEnds();
    void announcementFeedsDependOnTheHost();
    void theAddressIsEncodedOnce();
    void theQueryOfTheApiAddressStays();
    void addressesBecomeKeywords_data();
    void addressesBecomeKeywords();
    void otherFormsOfAddressesAreRead_data();
    void otherFormsOfAddressesAreRead();
    void otherAddressesAreNoKeywords_data();
    void otherAddressesAreNoKeywords();
    void aFeedTitleBecomesAName();
};

void TestQuery::queriesMatchDailyArxiv_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("categories");
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("asked");
    QTest::newRow("one word: in both")
        << u"MLLM"_s << QStringList() << QString() << u"(ti:\"MLLM\" AND abs:\"MLLM\")"_s;
    QTest::newRow("several words: in either, as a phrase")
        << u"Reward Model"_s << QStringList() << QString()
        << u"(ti:\"Reward Model\" OR abs:\"Reward Model\")"_s;
    QTest::newRow("archives mean all their classes")
        << u"MLLM"_s << QStringList{u"cs"_s, u"stat"_s} << QString()
        << u"(ti:\"MLLM\" AND abs:\"MLLM\") AND (cat:cs.* OR cat:stat.*)"_s;
    QTest::newRow("a class") << u"MLLM"_s << QStringList{u"cs.CL"_s} << QString()
                             << u"(ti:\"MLLM\" AND abs:\"MLLM\") AND (cat:cs.CL)"_s;
    QTest::newRow("an archive without classes")
        << u"x"_s << QStringList{u"hep-th"_s} << QString() << u"(ti:\"x\" AND abs:\"x\") AND (cat:hep-th)"_s;
    QTest::newRow("archives that got classes late")
        << u"x"_s << QStringList{u"astro-ph"_s, u"cond-mat"_s} << QString()
        << u"(ti:\"x\" AND abs:\"x\") AND (cat:astro-ph* OR cat:cond-mat*)"_s;
    QTest::newRow("a query of one's own") << u"x"_s << QStringList{u"cs"_s} << u"au:\"del maestro\" OR ti:y"_s
                                          << u"(au:\"del maestro\" OR ti:y) AND (cat:cs.*)"_s;
}

void TestQuery::queriesMatchDailyArxiv()
{
    QFETCH(QString, name);
    QFETCH(QStringList, categories);
    QFETCH(QString, own);
    QTEST(query::forKeyword(named(name, categories, own)), "asked");
}

void TestQuery::theAddressIsEncodedOnce()
{
    const QUrl address =
        query::address(api, named(u"C++ & Größe 100%"_s, {u"cs"_s}), {200, 50, SortBy::Submitted});
    QCOMPARE(QString::fromLatin1(address.toEncoded()),
        u"https://export.arxiv.org/api/"
        u"query?search_query=%28ti%3A%22C%2B%2B%20%26%20Gr%C3%B6%C3%9Fe%20100%25%22%20OR%20"
        "abs%3A%22C%2B%2B%20%26%20Gr%C3%B6%C3%9Fe%20100%25%22%29%20AND%20%28cat%3Acs.%2A%29"
        "&sortBy=submittedDate&sortOrder=descending&start=200&max_results=50"_s);
    const QUrl updated = query::address(api, named(u"x"_s), {0, 100, SortBy::Updated});
    QCOMPARE(QUrlQuery(updated).queryItemValue(u"sortBy"_s), u"lastUpdatedDate"_s);
}

void TestQuery::theQueryOfTheApiAddressStays()
{
    const QUrl address = query::address(
        QUrl(u"http://proxy.example:81/arxiv?key=a%26b"_s), named(u"x"_s), {0, 100, SortBy::Submitted});
    QVERIFY2(address.toEncoded().startsWith("http://proxy.example:81/arxiv?key=a%26b&search_query="),
        address.toEncoded().constData());
}

void TestQuery::addressesBecomeKeywords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("categories");
    QTest::addColumn<QString>("own");
    QTest::newRow("one word") << u"MLLM"_s << QStringList{u"cs"_s, u"stat"_s} << QString();
    QTest::newRow("several words") << u"Reward Model"_s << QStringList{u"cs.CL"_s} << QString();
    QTest::newRow("no category") << u"MLLM"_s << QStringList() << QString();
    QTest::newRow("late classes") << u"x"_s << QStringList{u"astro-ph"_s, u"hep-th"_s} << QString();
    QTest::newRow("all that must be encoded") << u"C++ & 100% #Größe?"_s << QStringList{u"cs"_s} << QString();
    QTest::newRow("parentheses in the name") << u"a (b) AND (c"_s << QStringList{u"cs"_s} << QString();
    QTest::newRow("a query of one's own")
        << u"mine"_s << QStringList{u"cs"_s} << u"au:\"del maestro\" OR (ti:y AND cat:math.AG)"_s;
    QTest::newRow("one without categories") << u"mine"_s << QStringList() << u"(ti:y) AND (abs:z)"_s;
    QTest::newRow("one that ends in categories") << u"mine"_s << QStringList() << u"(ti:y) AND (cat:cs.CL)"_s;
}

void TestQuery::addressesBecomeKeywords()
{
    QFETCH(QString, name);
    QFETCH(QStringList, categories);
    QFETCH(QString, own);
    Keyword keyword = named(name, categories, own);
    keyword.limit = 250;
    const auto back =
        query::keywordOf(name, query::address(api, keyword, {0, keyword.limit, SortBy::Submitted}));
    QVERIFY(back.has_value());
    QCOMPARE(back->name, name);
    QCOMPARE(back->limit, 250);
    QCOMPARE(query::forKeyword(*back), query::forKeyword(keyword)); // Both keywords give the same query.
    QCOMPARE(back->categories, categories);
    QCOMPARE(back->query, own);
}

void TestQuery::otherFormsOfAddressesAreRead_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("asked");
    QTest::newRow("plus for blanks")
        << u"http://export.arxiv.org/api/query?search_query=all:a+AND+cat:cs.CL&max_results=5"_s
        << u"(all:a AND cat:cs.CL)"_s;
    QTest::newRow("another host") << u"http://127.0.0.1:81/api/query?search_query=all:a"_s << u"(all:a)"_s;
    QTest::newRow("announcements of a category") << u"https://rss.arxiv.org/rss/cs.CL"_s << u"(cat:cs.CL)"_s;
    QTest::newRow("of several") << u"https://rss.arxiv.org/atom/cs.CL+math"_s
                                << u"(cat:cs.CL OR cat:math.*)"_s;
    QTest::newRow("the old address") << u"http://export.arxiv.org/rss/hep-th"_s << u"(cat:hep-th)"_s;
}

void TestQuery::otherFormsOfAddressesAreRead()
{
    QFETCH(QString, address);
    const auto keyword = query::keywordOf(u"Name"_s, QUrl(address));
    QVERIFY(keyword.has_value());
    QTEST(query::forKeyword(*keyword), "asked");
}

void TestQuery::otherAddressesAreNoKeywords_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"", "https://example.org/feed", "https://rss.arxiv.org.example.org/rss/cs.CL",
             "https://example.org/rss/cs.CL", "https://rss.arxiv.org/rss/biology",
             "https://rss.arxiv.org/rss/", "https://export.arxiv.org/api/query",
             "https://export.arxiv.org/api/query?id_list=2502.20780",
             "https://export.arxiv.org/api/query?search_query=+", "https://arxiv.org/abs/2502.20780"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void TestQuery::otherAddressesAreNoKeywords()
{
    QFETCH(QString, address);
    QVERIFY(!query::keywordOf(u"Name"_s, QUrl(address)).has_value());
}

void TestQuery::aFeedTitleBecomesAName()
{
    const QUrl address(u"http://export.arxiv.org/api/query?search_query=ti:%22a%20b%22"_s);
    QCOMPARE(query::keywordOf(u" arXiv Query:  \"a\\b\" "_s, address)->name, u"arXiv Query: ab"_s);
    QCOMPARE(query::keywordOf({}, address)->name, u"ti:a b"_s);
    QCOMPARE(query::keywordOf({}, QUrl(u"https://rss.arxiv.org/rss/cs.CL+cs.LG"_s))->name, u"cs.CL cs.LG"_s);
    QCOMPARE(query::keywordOf(u"x"_s.repeated(500), address)->name.size(), 200);
}

void TestQuery::authorAndCategoryQueries()
{
    Keyword keyword{0, u"Terence Tao"_s, {}, {}};
    keyword.kind = Keyword::Kind::Author;
    QCOMPARE(dp::query::forKeyword(keyword), u"(au:\"Terence Tao\")"_s);
    keyword.categories = {u"math"_s, u"cs.DM"_s};
    QCOMPARE(dp::query::forKeyword(keyword), u"(au:\"Terence Tao\") AND (cat:math.* OR cat:cs.DM)"_s);
    keyword.kind = Keyword::Kind::Announcements;
    QCOMPARE(dp::query::forKeyword(keyword), u"(cat:math.* OR cat:cs.DM)"_s);
}

void TestQuery::daysOfSubmissionIncludeBothEnds()
{
    const Keyword keyword{0, u"LLM"_s, {}, {}};
    dp::query::Slice slice{
        200, 100, dp::SortBy::Submitted, dp::DayRange{QDate(2025, 3, 4), QDate(2025, 3, 4)}};
    const QUrl url = dp::query::address(QUrl(u"http://h/api/query"_s), keyword, slice);
    const QString asked = QUrl::fromPercentEncoding(url.query(QUrl::FullyEncoded).toLatin1());
    QVERIFY2(
        asked.contains(
            u"search_query=(ti:\"LLM\" AND abs:\"LLM\") AND submittedDate:[202503040000 TO 202503042359]&"_s),
        qPrintable(asked));
    QVERIFY(asked.endsWith("&start=200&max_results=100"_L1));
}

void TestQuery::announcementFeedsDependOnTheHost()
{
    const QStringList categories{u"cs.CL"_s, u"stat.ML"_s};
    QCOMPARE(dp::query::announcements(QUrl(u"https://export.arxiv.org/api/query"_s), categories).toString(),
        u"https://rss.arxiv.org/rss/cs.CL+stat.ML"_s);
    QCOMPARE(dp::query::announcements(QUrl(u"http://127.0.0.1:81/api/query"_s), categories).toString(),
        u"http://127.0.0.1:81/rss/cs.CL+stat.ML"_s);
}

DP_TEST(TestQuery)
#include "tst_query.moc"
