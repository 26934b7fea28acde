#include "exchange/opml.h"

#include "support/checks.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::OpmlFeed;

class TestOpml : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead();
    void writesWellFormedOpml();
    void theSameKeywordsAreTheSameBytes();
    void readsFoldersAndBothSpellings();
    void refusesWhatIsBroken_data();
    void refusesWhatIsBroken();
    void tellsOpmlFromOtherFiles();
};

void TestOpml::whatIsWrittenIsRead()
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

void TestOpml::theSameKeywordsAreTheSameBytes()
{
    // In this order, whatever the seed that Qt scatters its hashes by.
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

void TestOpml::refusesWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not well-formed") << QByteArray("<opml><body><outline></body></opml>");
    QTest::newRow("cut short") << QByteArray("<opml><body><outline xmlUrl=\"a");
    QTest::newRow("entities") << QByteArray("<!DOCTYPE opml [<!ENTITY a \"aaaa\">]><opml><body><outline "
                                            "text=\"&a;\" xmlUrl=\"x\"/></body></opml>");
    QTest::newRow("folders without an end") << QByteArray("<opml><body>")
            + QByteArray("<outline>").repeated(100000) + QByteArray("</outline>").repeated(100000)
            + "</body></opml>";
    QTest::newRow("nothing") << QByteArray();
}

void TestOpml::refusesWhatIsBroken()
{
    QFETCH(QByteArray, bytes);
    const auto feeds = dp::opml::read(bytes);
    VERIFY_ERROR(feeds, ErrorKind::BadContent);
    QVERIFY(!feeds.error().detail.isEmpty());
}

void TestOpml::tellsOpmlFromOtherFiles()
{
    QVERIFY(dp::opml::looksLikeOpml("<?xml version=\"1.0\"?>\n<!-- x -->\n<OPML version='1.0'>"));
    QVERIFY(!dp::opml::looksLikeOpml("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>"));
    QVERIFY(!dp::opml::looksLikeOpml({}));
}

QTEST_GUILESS_MAIN(TestOpml)
#include "tst_opml.moc"
