#include "arxiv/announcementparser.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::AnnouncementParser;
using Problem = dp::AtomParser::Problem;

namespace {

QByteArray feed(const QByteArray &items, const QByteArray &day = "Fri, 28 Feb 2025 00:00:00 -0500")
{
    return "<?xml version='1.0' encoding='UTF-8'?>\n<rss xmlns:arxiv=\"http://arxiv.org/schemas/atom\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" version=\"2.0\"><channel><title>cs.CL "
           "updates</title>"
           "<lastBuildDate>"
        + day + "</lastBuildDate><pubDate>" + day + "</pubDate><skipDays><day>Sunday</day></skipDays>" + items
        + "</channel></rss>";
}

QByteArray item(const QByteArray &id, const QByteArray &type, const QByteArray &more = {})
{
    return "<item><title>A &lt;b&gt;  "
           "title</title><link>https://arxiv.org/abs/2502.20780</link><description>arXiv:"
        + id + " Announce Type: " + type
        + " \nAbstract: First line\n  and $x &lt; y$.</description><guid isPermaLink=\"false\">oai:arXiv.org:"
        + id
        + "</guid><category>cs.CL</category><category>cs.AI</category><pubDate>Fri, 28 Feb 2025 00:00:00 "
          "-0500"
          "</pubDate><arxiv:announce_type>"
        + type + "</arxiv:announce_type><dc:creator>Jos\\'e One (CERN, Geneva), B. Two</dc:creator>" + more
        + "</item>";
}

} // namespace

class TestAnnouncementParser : public QObject
{
    Q_OBJECT

private slots:
    void anItemBecomesAPaper();
    void kindsAreRecognized_data();
    void kindsAreRecognized();
    void aFeedWithoutItemsIsValid();
    void unusableItemsAreReportedAndOthersAreRead();
    void theIdentifierIsRemovedFromTheTitle_data();
    void theIdentifierIsRemovedFromTheTitle();
    void readsRss1();
    void anErrorFeedHasAMessage();
    void markupInTextsIsRemoved();
    void deeplyNestedMarkupIsRead();
    void problemsAreReported_data();
    void problemsAreReported();
    void recordedFeeds();
};

void TestAnnouncementParser::anItemBecomesAPaper()
{
    AnnouncementParser parser;
    QCOMPARE(parser.read(feed(item("2502.20780v2", "replace",
                 "<arxiv:DOI>10.1000/x</arxiv:DOI><arxiv:DOI>10.1000/y</arxiv:DOI>"
                 "<arxiv:journal_reference>J. 1</arxiv:journal_reference>"))),
        Problem::None);
    QCOMPARE(parser.result().day, QDate(2025, 2, 28));
    QCOMPARE(parser.result().items.size(), 1);
    const dp::Paper &paper = parser.result().items[0].paper;
    QCOMPARE(paper.id.versioned(), u"2502.20780v2"_s);
    QCOMPARE(paper.title, u"A <b> title"_s);
    QCOMPARE(paper.abstract, u"First line and $x < y$."_s);
    QCOMPARE(paper.authors, QStringList({u"Jos\\'e One (CERN, Geneva)"_s, u"B. Two"_s}));
    QCOMPARE(paper.categories, QStringList({u"cs.CL"_s, u"cs.AI"_s}));
    QCOMPARE(paper.doi, u"10.1000/x 10.1000/y"_s);
    QCOMPARE(paper.journalRef, u"J. 1"_s);
    QVERIFY(!paper.published.isKnown());
    QCOMPARE(paper.updated.iso(), u"2025-02-28"_s);
    QCOMPARE(paper.absUrl, u"https://arxiv.org/abs/2502.20780v2"_s);
}

void TestAnnouncementParser::kindsAreRecognized_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("kind");
    QTest::newRow("new") << QByteArray("2502.20780v1") << QByteArray("new") << u"new"_s;
    QTest::newRow("cross") << QByteArray("2502.20780v1") << QByteArray("cross") << u"cross"_s;
    QTest::newRow("replace") << QByteArray("2502.20780v2") << QByteArray("replace") << u"replace"_s;
    QTest::newRow("replace-cross") << QByteArray("2502.20780v3") << QByteArray("replace-cross")
                                   << u"replace-cross"_s;
    QTest::newRow("an abstract alone") << QByteArray("2502.20780v1") << QByteArray("absonly") << u"new"_s;
    QTest::newRow("an unknown version") << QByteArray("hep-th/9901001v2") << QByteArray("") << u"replace"_s;
}

void TestAnnouncementParser::kindsAreRecognized()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, type);
    AnnouncementParser parser;
    parser.read(feed(item(id, type)));
    QCOMPARE(parser.result().items.size(), 1);
    QTEST(parser.result().items[0].kind, "kind");
    QCOMPARE(parser.result().items[0].paper.id.versioned().toUtf8(), id);
}

void TestAnnouncementParser::aFeedWithoutItemsIsValid()
{
    AnnouncementParser parser;
    QCOMPARE(parser.read(feed({}, "Sun, 27 Apr 2025 00:00:00 -0400")), Problem::None);
    QVERIFY(parser.result().items.isEmpty());
    QVERIFY(parser.result().skipped.isEmpty());
    QCOMPARE(parser.result().day, QDate(2025, 4, 27));
}

void TestAnnouncementParser::unusableItemsAreReportedAndOthersAreRead()
{
    const QByteArray nameless = "<item><title>x</title><guid>urn:x:1</guid></item>";
    const QByteArray untitled = "<item><title> </title><guid>oai:arXiv.org:2502.00001v1</guid></item>";
    const QByteArray dateless = item("2502.00002v1", "new").replace("Feb 2025", "Feb 22025");
    AnnouncementParser parser;
    QCOMPARE(parser.read(feed(nameless + untitled + dateless + item("2502.20780v1", "new"))), Problem::None);
    QCOMPARE(parser.result().items.size(), 1);
    QCOMPARE(parser.result().skipped.size(), 3);
    QCOMPARE(parser.result().skipped[0].place, 1);
    QVERIFY(parser.result().skipped[1].reason.contains(u"2502.00001v1"_s));
    QVERIFY(parser.result().skipped[2].reason.contains(u"2502.00002v1"_s));
}

void TestAnnouncementParser::theIdentifierIsRemovedFromTheTitle_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("title");
    QTest::newRow("with its category")
        << QByteArray("A title. (arXiv:2502.20780v1 [cs.CL])") << u"A title."_s;
    QTest::newRow("updated") << QByteArray("A title. (arXiv:2502.20780v2 [cs.CL] UPDATED)") << u"A title."_s;
    QTest::newRow("another paper inside")
        << QByteArray("On (arXiv:1234.5678) and more") << u"On (arXiv:1234.5678) and more"_s;
    QTest::newRow("both") << QByteArray("On (arXiv:1234.5678) and more (arXiv:2502.20780v1 [cs.CL])")
                          << u"On (arXiv:1234.5678) and more"_s;
}

void TestAnnouncementParser::theIdentifierIsRemovedFromTheTitle()
{
    QFETCH(QByteArray, written);
    AnnouncementParser parser;
    QCOMPARE(
        parser.read(feed(item("2502.20780v1", "new").replace("A &lt;b&gt;  title", written))), Problem::None);
    QCOMPARE(parser.result().items.size(), 1);
    QTEST(parser.result().items[0].paper.title, "title");
}

/// Tests the RSS 1.0 format that arXiv used until January 2024.
void TestAnnouncementParser::readsRss1()
{
    const auto item = [](const QByteArray &id, const QByteArray &end, const QByteArray &more = {}) {
        return "<item rdf:about=\"http://arxiv.org/abs/" + id + "\"><title>A title. (arXiv:" + id + end
            + ")</title><link>http://arxiv.org/abs/" + id
            + "</link><description rdf:parseType=\"Literal\">&lt;p&gt;We show\n$x &lt; y$ &amp;amp; more.\n"
              "&lt;/p&gt;\n</description><dc:creator> &lt;a "
              "href=\"http://arxiv.org/find/cs/1/au:+One_J/0/1/0/all/0/1\"&gt;Jos&amp;#xe9; One&lt;/a&gt; "
              "(CERN, "
              "Geneva), &lt;a href=\"x\"&gt;B. Two&lt;/a&gt;</dc:creator>"
            + more + "</item>";
    };
    const QByteArray head =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF "
        "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"http://arxiv.org/\"><title>cs.CL "
        "updates on arXiv.org</title><dc:date>2024-01-09T20:30:00-05:00</dc:date><items><rdf:Seq><rdf:li "
        "rdf:resource=\"x\"/></rdf:Seq></items></channel><image rdf:about=\"x\"><title>arXiv</title></image>";
    const QByteArray whole = head + item("2401.00001", "v1 [cs.CL]")
        + item("2401.00002", "v3 [cs.AI] UPDATED") + item("hep-th/9901001", "v2 [hep-th] CROSS LISTED")
        + item("2401.00003", "v1 [stat.ML]", "<dc:date>2024-01-03T12:00:00Z</dc:date>")
        + "<item><title>Nothing</title></item></rdf:RDF>";
    AnnouncementParser parser;
    QCOMPARE(parser.read(whole), Problem::None);
    const dp::AnnouncementFeed &feed = parser.result();
    // arXiv announces papers in the evening. The feed has the date of the following day.
    QCOMPARE(feed.day, QDate(2024, 1, 10));
    QCOMPARE(feed.items.size(), 4);
    QCOMPARE(feed.skipped.size(), 1);
    const dp::Paper &paper = feed.items[0].paper;
    QCOMPARE(paper.id.versioned(), u"2401.00001v1"_s);
    QCOMPARE(paper.title, u"A title"_s);
    QCOMPARE(paper.abstract, u"We show $x < y$ & more."_s);
    QCOMPARE(paper.authors, (QStringList{u"José One (CERN, Geneva)"_s, u"B. Two"_s}));
    QCOMPARE(paper.categories, QStringList{u"cs.CL"_s});
    QCOMPARE(paper.updated.iso(), u"2024-01-10"_s);
    QCOMPARE(feed.items[0].kind, u"new"_s);
    QCOMPARE(feed.items[1].paper.id.versioned(), u"2401.00002v3"_s);
    QCOMPARE(feed.items[1].kind, u"replace"_s);
    QCOMPARE(feed.items[2].paper.id.versioned(), u"hep-th/9901001v2"_s);
    QCOMPARE(feed.items[2].kind, u"cross"_s);
    QCOMPARE(feed.items[3].paper.updated.iso(), u"2024-01-03"_s);
    QCOMPARE(parser.read(whole.left(whole.size() - 30)), Problem::CutShort);
    QCOMPARE(parser.read(head + "</rdf:RDF>"), Problem::None); // Feeds of a weekend have no items.
    QVERIFY(parser.result().items.isEmpty());
    QCOMPARE(
        parser.read("<rdf:RDF xmlns:rdf=\"http://example.org/\"><channel/></rdf:RDF>"), Problem::NotAFeed);
}

void TestAnnouncementParser::anErrorFeedHasAMessage()
{
    AnnouncementParser parser;
    QCOMPARE(
        parser.read(feed("<item><title>Feed error for query: xx</title><description>Bad archive</description>"
                         "<guid>none</guid></item>")),
        Problem::None);
    QCOMPARE(parser.result().errorMessage, u"Bad archive"_s);
    QVERIFY(parser.result().items.isEmpty());
}

void TestAnnouncementParser::markupInTextsIsRemoved()
{
    AnnouncementParser parser;
    QCOMPARE(
        parser.read(feed("<item><title>A <b>bold <i>new</i></b> title</title><guid>oai:arXiv.org:2502.20780v1"
                         "</guid></item>")),
        Problem::None);
    QCOMPARE(parser.result().items.size(), 1);
    QCOMPARE(parser.result().items[0].paper.title, u"A bold new title"_s);
}

void TestAnnouncementParser::deeplyNestedMarkupIsRead()
{
    constexpr int depth = 200000;
    AnnouncementParser parser;
    QCOMPARE(parser.read(feed("<item><title>" + QByteArray("<b>").repeated(depth)
                 + QByteArray("</b>").repeated(depth) + "Title</title></item>")),
        Problem::None);
    QCOMPARE(parser.result().skipped.size(), 1);
}

void TestAnnouncementParser::problemsAreReported_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("problem");
    const QByteArray whole = feed(item("2502.20780v1", "new"));
    QTest::newRow("cut short") << whole.left(whole.size() * 2 / 3) << int(Problem::CutShort);
    QTest::newRow("not well-formed") << QByteArray(whole).replace("</guid>", "</oops>")
                                     << int(Problem::NotWellFormed);
    QTest::newRow("empty") << QByteArray() << int(Problem::NotAFeed);
    QTest::newRow("text") << QByteArray("Rate exceeded.") << int(Problem::NotAFeed);
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html><html><body>Back soon<br></body></html>")
                          << int(Problem::NotAFeed);
    QTest::newRow("entities") << QByteArray("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel/></rss>")
                              << int(Problem::ForbiddenDoctype);
    QTest::newRow("another vocabulary")
        << QByteArray("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>") << int(Problem::NotAFeed);
}

void TestAnnouncementParser::problemsAreReported()
{
    QFETCH(QByteArray, body);
    AnnouncementParser parser;
    QTEST(int(parser.read(body)), "problem");
    QVERIFY(!parser.problem().isEmpty());
    QVERIFY(parser.result().items.isEmpty());
}

void TestAnnouncementParser::recordedFeeds()
{
    const QDir folder(qEnvironmentVariable("DAILY_PAPERS_CORPUS") + u"/rss"_s);
    if (!qEnvironmentVariableIsSet("DAILY_PAPERS_CORPUS") || !folder.exists())
        QSKIP("DAILY_PAPERS_CORPUS names no folder with recorded feeds.");
    for (const QString &name : folder.entryList({u"*rss2*"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray body = file.readAll();
        AnnouncementParser parser;
        QCOMPARE(parser.read(body), Problem::None);
        QCOMPARE(parser.result().items.size(), body.count("<item>"));
        QVERIFY(parser.result().skipped.isEmpty());
        QVERIFY(parser.result().day.isValid());
    }
}

DP_TEST(TestAnnouncementParser)
#include "tst_announcementparser.moc"
