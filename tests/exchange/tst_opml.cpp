#include "exchange/opml.h"

#include "support/checks.h"
#include "support/testprogram.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::OpmlFeed;

class TestOpml : public QObject
{
    Q_OBJECT

private slots:
    void writtenListsAreReadBack();
    void writesWellFormedOpml();
    void theOutputIsDeterministic();
    void readsFoldersAndBothSpellings();
    void brokenFilesAreRefused_data();
    void brokenFilesAreRefused();
    void incompleteFilesAreReported_data();
    void incompleteFilesAreReported();
    void readsOutlinesOfOtherPrograms_data();
    void readsOutlinesOfOtherPrograms();
    void recognizesOpml();
};

void TestOpml::writtenListsAreReadBack()
{
    const QList<OpmlFeed> feeds{
        {u"Reward <Model> & \"more\" 大"_s,
            QUrl(u"https://export.arxiv.org/api/query?search_query=%28ti%3A%22a%22%29&max_results=5"_s)},
        {u"MLLM"_s, QUrl(u"https://rss.arxiv.org/rss/cs.CL+cs.LG"_s)}};
    const auto back = dp::opml::read(dp::opml::write(u"Daily Papers"_s, feeds));
    VERIFY_OK(back);
    QCOMPARE(back->size(), 2);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(back->at(i).title, feeds[i].title);
        QCOMPARE(back->at(i).address.toEncoded(), feeds[i].address.toEncoded());
    }
}

void TestOpml::writesWellFormedOpml()
{
    const QByteArray bytes =
        dp::opml::write(u"Daily Papers"_s, {{u"A & B"_s, QUrl(u"https://x.org/a?b=c&d=e"_s)}});
    QXmlStreamReader xml(bytes);
    int outlines = 0;
    QString version, title;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "opml"_L1)
            version = xml.attributes().value("version"_L1).toString();
        if (xml.name() == "title"_L1)
            title = xml.readElementText();
        if (xml.name() == "outline"_L1) {
            ++outlines;
            QCOMPARE(xml.attributes().value("type"_L1), u"rss"_s);
            QCOMPARE(xml.attributes().value("text"_L1), u"A & B"_s);
            QCOMPARE(xml.attributes().value("xmlUrl"_L1), u"https://x.org/a?b=c&d=e"_s);
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(outlines, 1);
    QCOMPARE(version, u"2.0"_s);
    QCOMPARE(title, u"Daily Papers"_s);
    QVERIFY(dp::opml::looksLikeOpml(bytes));
}

void TestOpml::theOutputIsDeterministic()
{
    // The order of the attributes must not depend on the random seed of QHash.
    QVERIFY(dp::opml::write(u"Daily Papers"_s, {{u"A"_s, QUrl(u"https://x.org/a"_s)}})
                .contains("<outline type=\"rss\" text=\"A\" title=\"A\" xmlUrl=\"https://x.org/a\"/>"));
}

void TestOpml::readsFoldersAndBothSpellings()
{
    const auto feeds =
        dp::opml::read("<?xml version=\"1.0\"?><opml version=\"1.0\"><body>"
                       "<outline text=\"Folder\"><outline text=\"A\" xmlUrl=\"https://a.org/1\"/>"
                       "<outline text=\"Deeper\"><outline title=\"B\" text=\"b\" "
                       "xmlurl=\"https://a.org/2\"/></outline></outline>"
                       "<outline text=\"no address\"/><outline title=\"\" text=\"C\" "
                       "xmlUrl=\"https://a.org/3\"/></body></opml>");
    VERIFY_OK(feeds);
    QStringList titles;
    for (const OpmlFeed &feed : *feeds)
        titles << feed.title + u' ' + feed.address.path();
    QCOMPARE(titles, (QStringList{u"A /1"_s, u"B /2"_s, u"C /3"_s}));
}

void TestOpml::brokenFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not well-formed") << QByteArray("<opml><body><outline></body></opml>");
    QTest::newRow("entities in entities") << QByteArray(
        "<!DOCTYPE opml [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><opml><body><outline text=\"&b;\" "
        "xmlUrl=\"x\"/></body></opml>");
    QTest::newRow("entities that are not used")
        << QByteArray("<!DOCTYPE opml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><opml><body/></opml>");
    QTest::newRow("entities") << QByteArray("<!DOCTYPE opml [<!ENTITY a \"aaaa\">]><opml><body><outline "
                                            "text=\"&a;\" xmlUrl=\"x\"/></body></opml>");
    QTest::newRow("folders without an end") << QByteArray("<opml><body>")
            + QByteArray("<outline>").repeated(100000) + QByteArray("</outline>").repeated(100000)
            + "</body></opml>";
}

void TestOpml::brokenFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    const auto feeds = dp::opml::read(bytes);
    VERIFY_ERROR(feeds, ErrorKind::BadContent);
    QVERIFY(!feeds.error().detail.isEmpty());
}

void TestOpml::incompleteFilesAreReported_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("in an attribute") << QByteArray("<opml><body><outline xmlUrl=\"a");
    QTest::newRow("before its end") << QByteArray("<opml><body><outline xmlUrl=\"a\"/></body>");
    QTest::newRow("in its declaration") << QByteArray("<!DOCTYPE opml [<!ELEMENT");
    QTest::newRow("nothing") << QByteArray();
}

void TestOpml::incompleteFilesAreReported()
{
    QFETCH(QByteArray, bytes);
    VERIFY_ERROR(dp::opml::read(bytes), ErrorKind::FileCutShort);
}

void TestOpml::readsOutlinesOfOtherPrograms_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *rule, const QByteArray &bytes) {
        QTest::newRow(rule) << bytes;
    };
    const QByteArray plain("<opml><body><outline text=\"A\" xmlUrl=\"x\"/></body></opml>");
    row("plain", plain);
    row("a document type", "<!DOCTYPE opml>" + plain);
    row("a document type of another place", "<!DOCTYPE opml SYSTEM \"http://example.org/opml.dtd\">" + plain);
    row("a document type with elements", "<!DOCTYPE opml [<!ELEMENT opml ANY>]>" + plain);
    row("a prefix",
        "<o:opml xmlns:o=\"http://opml.org/spec2\"><o:body><o:outline text=\"A\" "
        "xmlUrl=\"x\"/></o:body></o:opml>");
    row("a prefix that is not declared",
        "<o:opml><o:body><o:outline text=\"A\" xmlUrl=\"x\"/></o:body></o:opml>");
    row("a namespace",
        "<opml xmlns=\"http://opml.org/spec2\"><body><outline text=\"A\" xmlUrl=\"x\"/></body></opml>");
    row("upper case", "<OPML><BODY><OUTLINE TEXT=\"A\" XMLURL=\"x\"/></BODY></OPML>");
    row("xmlURL", "<opml><body><outline text=\"A\" xmlURL=\"x\"/></body></opml>");
    row("url", "<opml><body><outline text=\"A\" url=\"x\"/></body></opml>");
    row("htmlUrl alone", "<opml><body><outline text=\"A\" htmlUrl=\"x\"/></body></opml>");
    row("an empty xmlUrl", "<opml><body><outline text=\"A\" xmlUrl=\" \" htmlUrl=\"x\"/></body></opml>");
    row("blanks", "<opml><body><outline text=\"A\" xmlUrl=\"\n  x \"/></body></opml>");
    row("folders in folders",
        "<opml><body><outline text=\"F\"><outline text=\"G\"><outline text=\"A\" "
        "xmlUrl=\"x\"/></outline></outline></body></opml>");
    row("a character by its number", "<opml><body><outline text=\"&#65;\" xmlUrl=\"&#x78;\"/></body></opml>");
}

void TestOpml::readsOutlinesOfOtherPrograms()
{
    QFETCH(QByteArray, body);
    QVERIFY(dp::opml::looksLikeOpml(body));
    const auto feeds = dp::opml::read(body);
    VERIFY_OK(feeds);
    QCOMPARE(feeds->size(), 1);
    QCOMPARE(feeds->first().title, u"A"_s);
    QCOMPARE(feeds->first().written, u"x"_s);
}

void TestOpml::recognizesOpml()
{
    QVERIFY(dp::opml::looksLikeOpml("<?xml version=\"1.0\"?>\n<!-- x -->\n<OPML version='1.0'>"));
    QVERIFY(!dp::opml::looksLikeOpml("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>"));
    QVERIFY(!dp::opml::looksLikeOpml({}));
}

DP_TEST(TestOpml)
#include "tst_opml.moc"
