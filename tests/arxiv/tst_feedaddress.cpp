#include "arxiv/feedaddress.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::FeedAddress;
using dp::Keyword;
namespace feedaddress = dp::feedaddress;

class TestFeedAddress : public QObject
{
    Q_OBJECT

private slots:
    void announcementAddressesAreRecognized_data();
    void announcementAddressesAreRecognized();
    void queryAddressesAreRecognized_data();
    void queryAddressesAreRecognized();
    void listsAndGroupsBecomeQueries_data();
    void listsAndGroupsBecomeQueries();
    void longListsAreDivided_data();
    void longListsAreDivided();
    void otherAddressesAreClassified_data();
    void otherAddressesAreClassified();
    void equalQueriesAreRecognized_data();
    void equalQueriesAreRecognized();
};

void TestFeedAddress::announcementAddressesAreRecognized_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("categories");
    const auto row = [](const QString &address, const QString &categories) {
        QTest::newRow(qPrintable(address)) << address << categories;
    };
    row(u"https://rss.arxiv.org/rss/cs.CL"_s, u"cs.CL"_s);
    row(u"https://rss.arxiv.org/atom/cs.CL"_s, u"cs.CL"_s);
    row(u"http://export.arxiv.org/rss/cs.CL"_s, u"cs.CL"_s);
    row(u"http://arxiv.org/rss/cs.CL?version=2.0"_s, u"cs.CL"_s);
    row(u"http://www.arxiv.org/rss/cs.CL/"_s, u"cs.CL"_s);
    row(u"http://de.arxiv.org/rss/cs.CL"_s, u"cs.CL"_s);
    row(u"http://xxx.lanl.gov/rss/hep-th"_s, u"hep-th"_s);
    row(u"http://lanl.arxiv.org/rss/hep-th"_s, u"hep-th"_s);
    row(u"HTTPS://ARXIV.ORG/RSS/CS.cl"_s, u"cs.CL"_s);
    row(u"  https://arxiv.org/rss/nucl-ex \n "_s, u"nucl-ex"_s);
    row(u"https://arxiv.org/rss/ nucl-ex"_s, u"nucl-ex"_s);
    row(u"feed:https://arxiv.org/rss/hep-ex"_s, u"hep-ex"_s);
    row(u"feed://arxiv.org/rss/hep-ex"_s, u"hep-ex"_s);
    row(u"FEED:arxiv.org/rss/hep-ex"_s, u"hep-ex"_s);
    row(u"arxiv.org/rss/nucl-th"_s, u"nucl-th"_s);
    row(u"//rss.arxiv.org/rss/nucl-th"_s, u"nucl-th"_s);
    row(u"https://arxiv.org/rss/cs.AI.xml"_s, u"cs.AI"_s);
    row(u"https://rss.arxiv.org/rss/cs.AI+stat.ML"_s, u"cs.AI stat.ML"_s);
    row(u"https://rss.arxiv.org/rss/cs.AI%2Bstat.ML"_s, u"cs.AI stat.ML"_s);
    row(u"https://rss.arxiv.org/rss/cmp-lg"_s, u"cs.CL"_s);
    row(u"https://rss.arxiv.org/rss/alg-geom+math.AG"_s, u"math.AG"_s);
    row(u"https://rss.arxiv.org/rss/atom-ph"_s, u"physics.atom-ph"_s);
    row(u"https://rss.arxiv.org/rss/supr-con"_s, u"cond-mat.supr-con"_s);
    row(u"https://rss.arxiv.org/rss/mtrl-th"_s, u"cond-mat.mtrl-sci"_s);
}

void TestFeedAddress::announcementAddressesAreRecognized()
{
    QFETCH(QString, address);
    const FeedAddress feed = feedaddress::read(u"Name"_s, address);
    QCOMPARE(feed.kind, FeedAddress::Kind::Keyword);
    QCOMPARE(feed.keyword.kind, Keyword::Kind::Announcements);
    QTEST(feed.keyword.categories.join(u' '), "categories");
}

void TestFeedAddress::queryAddressesAreRecognized_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address :
        {"https://export.arxiv.org/api/query?search_query=ti:%22reward+model%22&max_results=50",
            "http://export.arxiv.org/api/query?max_results=50&search_query=ti%3A%22reward%20model%22",
            "http://arxiv.org/api/query?search_query=ti:\"reward model\"&max_results=50&start=0",
            "export.arxiv.org/api/"
            "query?search_query=ti:%22reward+model%22&sortBy=submittedDate&max_results=50",
            "feed:http://export.arxiv.org/api/query/?search_query=ti:%22reward+model%22&max_results=50",
            " //export.arxiv.org/api/query?search_query=ti:%22reward+model%22&id_list=&max_results=50 ",
            "http://xxx.lanl.gov/api/query?search_query=ti:%22reward+model%22&max_results=50"})
        QTest::newRow(address) << QString::fromUtf8(address);
}

void TestFeedAddress::queryAddressesAreRecognized()
{
    QFETCH(QString, address);
    const FeedAddress feed = feedaddress::read(u"Name"_s, address);
    QCOMPARE(feed.kind, FeedAddress::Kind::Keyword);
    QCOMPARE(feed.keyword.query, u"ti:\"reward model\""_s);
    QCOMPARE(feed.keyword.limit, 50);
}

void TestFeedAddress::listsAndGroupsBecomeQueries_data()
{
    QTest::addColumn<QString>("items");
    QTest::addColumn<QString>("query");
    QTest::newRow("one paper") << u"id_list=1512.03385"_s << u"id:1512.03385"_s;
    QTest::newRow("versions, doubles and blanks")
        << u"id_list=1512.03385v2,%201706.03762,1512.03385"_s << u"id:1512.03385 OR id:1706.03762"_s;
    QTest::newRow("an identifier of before 2007") << u"id_list=hep-th/9901001,1706.03762&max_results=5"_s
                                                  << u"id:\"hep-th/9901001\" OR id:1706.03762"_s;
    QTest::newRow("groups without a list")
        << u"search_query=(ti:x+OR+ti:y)+AND+(abs:z)"_s << u"(ti:x OR ti:y) AND (abs:z)"_s;
    QTest::newRow("encoded") << u"id_list=hep-th%2F9901001%2C1706.03762"_s
                             << u"id:\"hep-th/9901001\" OR id:1706.03762"_s;
    QTest::newRow("with a query") << u"search_query=ti:x+OR+ti:y&id_list=1512.03385"_s
                                  << u"(ti:x OR ti:y) AND (id:1512.03385)"_s;
}

void TestFeedAddress::listsAndGroupsBecomeQueries()
{
    QFETCH(QString, items);
    const FeedAddress feed = feedaddress::read(u"Name"_s, u"https://export.arxiv.org/api/query?"_s + items);
    QCOMPARE(feed.kind, FeedAddress::Kind::Keyword);
    QTEST(feed.keyword.query, "query");
    QCOMPARE(feed.keyword.categories, QStringList());
    QVERIFY(Keyword::checked(feed.keyword));
}

void TestFeedAddress::longListsAreDivided_data()
{
    QTest::addColumn<int>("papers");
    QTest::addColumn<QString>("prefix"); // part of each identifier before the number of five or seven digits
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("parts");
    QTest::newRow("one") << 1 << u"2502."_s << QString() << 1;
    QTest::newRow("the most of one query") << 100 << u"2502."_s << QString() << 1;
    QTest::newRow("one more") << 101 << u"2502."_s << QString() << 2;
    QTest::newRow("many") << 1000 << u"2502."_s << QString() << 10;
    QTest::newRow("identifiers from before 2007") << 100 << u"hep-th/99"_s << QString() << 2;
    QTest::newRow("with a long query")
        << 100 << u"2502."_s << u"&search_query="_s + QString(u"ti:model+AND+"_s).repeated(60) + u"ti:x"_s
        << 2;
}

void TestFeedAddress::longListsAreDivided()
{
    QFETCH(int, papers);
    QFETCH(QString, prefix);
    QFETCH(QString, query);
    QFETCH(int, parts);
    QStringList ids;
    for (int i = 1; i <= papers; ++i)
        ids << prefix + QString::number(1000 + i).rightJustified(5, u'0');
    const FeedAddress feed = feedaddress::read(
        u"List"_s, u"https://export.arxiv.org/api/query?id_list="_s + ids.join(u',') + query);
    QCOMPARE(feed.kind, FeedAddress::Kind::Keyword);
    const QList<Keyword> keywords = QList<Keyword>{feed.keyword} + feed.furtherParts;
    QCOMPARE(keywords.size(), parts);
    qsizetype found = 0;
    for (qsizetype i = 0; i < keywords.size(); ++i) {
        QVERIFY(Keyword::checked(keywords[i]));
        QCOMPARE(keywords[i].name, parts == 1 ? u"List"_s : u"List (%1)"_s.arg(i + 1));
        QVERIFY(keywords[i].query.count(u"id:"_s) <= 100);
        found += keywords[i].query.count(u"id:"_s);
    }
    QCOMPARE(found, papers);
}

void TestFeedAddress::otherAddressesAreClassified_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("kind");
    const int other = int(FeedAddress::Kind::Other), list = int(FeedAddress::Kind::UnreadableList),
              unknown = int(FeedAddress::Kind::UnknownFeed);
    QTest::newRow("a blog") << u"https://example.org/feed.xml"_s << other;
    QTest::newRow("a host that ends alike") << u"https://notarxiv.org/rss/cs.CL"_s << other;
    QTest::newRow("a path that looks alike") << u"https://example.org/rss/cs.CL"_s << other;
    QTest::newRow("no category") << u"https://rss.arxiv.org/rss/biology"_s << unknown;
    QTest::newRow("a page") << u"https://arxiv.org/list/cs.CL/recent"_s << unknown;
    QTest::newRow("no query") << u"https://export.arxiv.org/api/query"_s << unknown;
    QTest::newRow("a query that is not UTF-8")
        << u"https://export.arxiv.org/api/query?search_query=ti:%22th%E9orie%22"_s << unknown;
    QTest::newRow("a letter") << u"mailto:someone@arxiv.org"_s << unknown;
    QTest::newRow("nothing") << QString() << other;
    QTest::newRow("a list of papers with something else")
        << u"https://export.arxiv.org/api/query?id_list=1512.03385,nothing"_s << list;
    QTest::newRow("a list of nothing") << u"https://export.arxiv.org/api/query?id_list=,"_s << list;
    QTest::newRow("an author's list")
        << u"https://arxiv.org/a/warner_s_1.atom2"_s << int(FeedAddress::Kind::AuthorList);
}

void TestFeedAddress::otherAddressesAreClassified()
{
    QFETCH(QString, address);
    QTEST(int(feedaddress::read(u"Name"_s, address).kind), "kind");
}

void TestFeedAddress::equalQueriesAreRecognized_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isSame");
    const auto api = [](const QString &query) {
        return u"https://export.arxiv.org/api/query?search_query="_s + query;
    };
    QTest::newRow("another host") << u"https://rss.arxiv.org/rss/cs.CL"_s << u"http://arxiv.org/atom/cs.CL"_s
                                  << true;
    QTest::newRow("another order") << u"arxiv.org/rss/cs.CL+cs.AI"_s << u"arxiv.org/rss/cs.AI+cs.CL"_s
                                   << true;
    QTest::newRow("an old name") << u"arxiv.org/rss/cmp-lg"_s << u"arxiv.org/rss/cs.CL"_s << true;
    QTest::newRow("white space and case")
        << api(u"TI:%22Reward++model%22"_s) << api(u"ti:%22reward%20model%22"_s) << true;
    QTest::newRow("a word in quotation marks") << api(u"ti:%22zebra%22"_s) << api(u"ti:zebra"_s) << true;
    QTest::newRow("parentheses around all") << api(u"(ti:a+AND+abs:b)"_s) << api(u"ti:a+AND+abs:b"_s) << true;
    QTest::newRow("parentheses around a term")
        << api(u"(ti:a)+AND+((abs:b))"_s) << api(u"ti:a+AND+abs:b"_s) << true;
    QTest::newRow("a word that looks like an operator")
        << api(u"ti:a+and+abs:b"_s) << api(u"ti:a+AND+abs:b"_s) << false;
    QTest::newRow("another limit") << api(u"ti:a&max_results=5"_s) << api(u"ti:a&max_results=50&start=10"_s)
                                   << true;
    QTest::newRow("another category") << u"arxiv.org/rss/cs.CL"_s << u"arxiv.org/rss/cs.AI"_s << false;
    QTest::newRow("another field") << api(u"ti:a"_s) << api(u"abs:a"_s) << false;
    QTest::newRow("other parentheses")
        << api(u"(ti:a+OR+ti:b)+AND+ti:c"_s) << api(u"ti:a+OR+(ti:b+AND+ti:c)"_s) << false;
    QTest::newRow("announcements and a query") << u"arxiv.org/rss/cs.CL"_s << api(u"cat:cs.CL"_s) << false;
}

void TestFeedAddress::equalQueriesAreRecognized()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    const FeedAddress a = feedaddress::read(u"A"_s, one), b = feedaddress::read(u"B"_s, other);
    QCOMPARE(a.kind, FeedAddress::Kind::Keyword);
    QCOMPARE(b.kind, FeedAddress::Kind::Keyword);
    QTEST(feedaddress::questionOf(a.keyword) == feedaddress::questionOf(b.keyword), "isSame");
}

DP_TEST(TestFeedAddress)
#include "tst_feedaddress.moc"
