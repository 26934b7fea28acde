#include "base/plaintext.h"
#include "exchange/pageformat.h"
#include "exchange/pagewriter.h"
#include "support/pagereaders.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using dp::LibraryPaper;
using dp::PageFormat;
using dp::PageHead;
using dp::Paper;

namespace {

PageHead someHead()
{
    PageHead head;
    head.title = u"Papers"_s;
    head.sections = QStringList{u"First"_s, u"Second"_s};
    head.lastUpdate = QDate(2025, 3, 4);
    head.changed = QDateTime(QDate(2025, 3, 4), QTime(5, 6, 7), Qt::UTC);
    head.id = QUuid(u"{11111111-2222-5333-8444-555555555555}"_s);
    return head;
}

/// Writes the papers in the first section.
QByteArray written(PageFormat format, const QList<Paper> &papers, const PageHead &head = someHead())
{
    const auto writer = dp::pageformat::writer(format);
    QByteArray bytes = writer->begin(head);
    for (const QString &name : head.sections) {
        bytes += writer->section(name);
        for (const Paper &paper : papers) {
            LibraryPaper libraryPaper;
            libraryPaper.paper = paper;
            if (name == head.sections.first())
                bytes += writer->entry(libraryPaper);
        }
    }
    return bytes + writer->end();
}

QJsonObject jsonFeed(const QList<Paper> &papers, const PageHead &head = someHead())
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(written(PageFormat::JsonFeed, papers, head), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("the feed is not JSON: %s", qPrintable(error.errorString()));
    return document.object();
}

/// Returns a paper whose texts try to add elements, links and control characters to a page.
Paper hostilePaper()
{
    Paper paper = dp::test::somePaper(u"2502.00001v2"_s);
    const QString bad =
        u"</p></title><script>alert(1)</script><img src=x onerror='x'>\"'&amp; ]]> \x01\x1b\x85"_s
        + QChar(0xfffe) + QString::fromUcs4(U"\U0001fffe\U0010ffff") + QChar(0xd800) + QChar(0xfdd0)
        + QChar(0x202e) + u"javascript:alert(1)"_s;
    paper.title = paper.abstract = paper.comment = paper.journalRef = bad;
    paper.authors = QStringList{bad};
    paper.categories = QStringList{bad};
    paper.doi = u"10.1000/\"><script>"_s;
    paper.absUrl = u"javascript:alert(1)"_s;
    return paper;
}

} // namespace

class TestPageWriters : public QObject
{
    Q_OBJECT

private slots:
    void anHtmlPageHasSectionsWithPapers();
    void addressesInAbstractsAreValid();
    void theHtmlPageIsOneFileWithoutScript();
    void aSectionWithoutPapersSaysSo();
    void manyAuthorsAreFolded();
    void unknownDataIsLeftOut();
    void anAtomFeedHasTheDataOfPapers();
    void anEntryKeepsItsIdentifierInANewVersion();
    void unknownTimesAreReplaced();
    void aJsonFeedHasTheDataOfPapers();
    void theAddressIsThatOfTheFeed();
    void texIsShownAsText();
    void hostileTextStaysText_data();
    void hostileTextStaysText();
    void theDigestHasNoAbstracts();
    void noPapersAreAValidFile();
};

void TestPageWriters::anHtmlPageHasSectionsWithPapers()
{
    Paper paper = dp::test::somePaper(u"2502.00001v3"_s);
    paper.comment = u"Code: https://github.com/someone/something"_s;
    paper.doi = u"10.1000/a<b"_s;
    const auto page = dp::test::readHtml(written(PageFormat::Html, {paper}));
    QCOMPARE(page.texts[u"title"_s], QStringList{u"Papers"_s});
    QCOMPARE(page.texts[u"h1"_s], QStringList{u"Papers"_s});
    QCOMPARE(page.texts[u"h2"_s], (QStringList{u"First"_s, u"Second"_s}));
    QCOMPARE(page.texts[u"h3"_s], QStringList{paper.title});
    QCOMPARE(page.texts[u"details"_s], QStringList{u"Abstract"_s + paper.abstract});
    QVERIFY(page.texts[u"header"_s].first().contains(u"Last update: 2025-03-04"_s));
    QVERIFY(page.texts[u"article"_s].first().contains(paper.authors.join(u", "_s)));
    for (const QString &address : {u"#section-1"_s, u"#section-2"_s, u"https://arxiv.org/abs/2502.00001v3"_s,
             u"https://arxiv.org/pdf/2502.00001v3"_s, u"https://doi.org/10.1000/a%3Cb"_s,
             u"https://github.com/someone/something"_s})
        QVERIFY2(page.addresses.contains(address), qPrintable(address));
    QCOMPARE(page.ids, (QStringList{u"section-1"_s, u"section-2"_s}));
}

/// An abstract can contain a link of Markdown, and an address a bracket.
void TestPageWriters::addressesInAbstractsAreValid()
{
    Paper paper = dp::test::somePaper(u"2502.00001v1"_s);
    paper.abstract =
        u"Code: [https://github.com/a/b](https://github.com/a/b), site: https://a.github.io/b[1]/"_s;
    for (const PageFormat format : {PageFormat::Html, PageFormat::Atom, PageFormat::JsonFeed}) {
        const QString text = QString::fromUtf8(written(format, {paper}))
                                 .replace(u"\\\""_s, u"\""_s)
                                 .replace(u"&quot;"_s, u"\""_s);
        QVERIFY2(text.contains(u"=\"https://github.com/a/b\""_s), qPrintable(text));
        QVERIFY2(text.contains(u"=\"https://a.github.io/b%5B1%5D/\""_s), qPrintable(text));
    }
}

void TestPageWriters::theHtmlPageIsOneFileWithoutScript()
{
    const QByteArray bytes = written(PageFormat::Html, {dp::test::somePaper(u"2502.00001"_s)});
    const auto page = dp::test::readHtml(bytes);
    for (const QString &name : {u"script"_s, u"img"_s, u"iframe"_s, u"object"_s})
        QVERIFY2(!page.elements.contains(name), qPrintable(name));
    QCOMPARE(page.elements[u"link"_s], 1); // the empty icon
    QVERIFY(page.addresses.contains(u"data:,"_s));
    QVERIFY(bytes.contains("default-src 'none'"));
    QVERIFY(!bytes.contains("url(") && !bytes.contains("@import"));
    QVERIFY(bytes.contains("prefers-color-scheme:dark"));
}

void TestPageWriters::aSectionWithoutPapersSaysSo()
{
    const auto page = dp::test::readHtml(written(PageFormat::Html, {}));
    QCOMPARE(page.texts[u"section"_s], (QStringList{u"First No papers."_s, u"Second No papers."_s}));
}

void TestPageWriters::manyAuthorsAreFolded()
{
    Paper paper = dp::test::somePaper(u"2502.00001"_s);
    paper.authors.clear();
    for (int i = 1; i <= 3000; ++i)
        paper.authors << u"Author %1"_s.arg(i);
    const auto page = dp::test::readHtml(written(PageFormat::Html, {paper}));
    QVERIFY(page.texts[u"summary"_s].contains(u"Author 1 and 2999 more authors"_s));
    QVERIFY(page.texts[u"details"_s].first().endsWith(u"Author 3000"_s));
    QCOMPARE(jsonFeed({paper})[u"items"_s].toArray()[0].toObject()[u"authors"_s].toArray().size(), 3000);
}

void TestPageWriters::unknownDataIsLeftOut()
{
    Paper paper;
    paper.id = *dp::ArxivId::parse(u"hep-th/9901001");
    paper.title = u"Title"_s;
    const auto page = dp::test::readHtml(written(PageFormat::Html, {paper}));
    QCOMPARE(page.texts[u"article"_s], QStringList{u"Title arXiv:hep-th/9901001 PDF"_s});
    const QJsonObject item = jsonFeed({paper})[u"items"_s].toArray()[0].toObject();
    QVERIFY(!item.contains(u"authors"_s) && !item.contains(u"tags"_s));
}

void TestPageWriters::anAtomFeedHasTheDataOfPapers()
{
    const Paper paper = dp::test::somePaper(u"2502.00001v3"_s);
    PageHead head = someHead();
    head.introduction = u"About"_s;
    const auto feed = dp::test::readAtomFeed(written(PageFormat::Atom, {paper}, head));
    QCOMPARE(feed.head.field("id"), u"urn:uuid:11111111-2222-5333-8444-555555555555"_s);
    QCOMPARE(feed.head.field("title"), u"Papers"_s);
    QCOMPARE(feed.head.field("subtitle"), u"About"_s);
    QCOMPARE(feed.head.field("updated"), u"2025-03-04T05:06:07Z"_s);
    QCOMPARE(feed.entries.size(), 1);
    const auto &entry = feed.entries.first();
    QCOMPARE(entry.field("title"), paper.title);
    QCOMPARE(entry.field("name"), paper.authors.join(u'|'));
    QCOMPARE(entry.field("category"), paper.categories.join(u'|'));
    QCOMPARE(entry.field("published"), paper.published.iso());
    QCOMPARE(entry.field("updated"), paper.updated.iso());
    QCOMPARE(entry.addresses, QStringList{u"https://arxiv.org/abs/2502.00001v3"_s});
    QVERIFY(entry.field("content").contains(u"<p dir=\"auto\">"_s + paper.abstract + u"</p>"_s));
}

void TestPageWriters::anEntryKeepsItsIdentifierInANewVersion()
{
    for (const QString &id : {u"2502.00001v1"_s, u"2502.00001v2"_s}) {
        const auto feed = dp::test::readAtomFeed(written(PageFormat::Atom, {dp::test::somePaper(id)}));
        QCOMPARE(feed.entries.first().field("id"), u"https://arxiv.org/abs/2502.00001"_s);
        QCOMPARE(jsonFeed({dp::test::somePaper(id)})[u"items"_s].toArray()[0].toObject()[u"id"_s].toString(),
            u"https://arxiv.org/abs/2502.00001"_s);
    }
}

void TestPageWriters::unknownTimesAreReplaced()
{
    Paper paper = dp::test::onPage(dp::test::somePaper(u"2502.00001v1"_s));
    const auto updated = [](const Paper &one) {
        const auto feed = dp::test::readAtomFeed(written(PageFormat::Atom, {one}));
        return feed.entries.first().field("published") + u' ' + feed.entries.first().field("updated");
    };
    const QString day = paper.updated.day() + u"T00:00:00Z"_s;
    QCOMPARE(updated(paper), day + u' ' + day);
    paper.updated = {};
    QCOMPARE(updated(paper), u"2025-02-01T00:00:00Z 2025-02-01T00:00:00Z"_s);
}

void TestPageWriters::aJsonFeedHasTheDataOfPapers()
{
    const Paper paper = dp::test::somePaper(u"2502.00001v3"_s);
    const QJsonObject feed = jsonFeed({paper, dp::test::somePaper(u"2502.00002"_s)});
    QCOMPARE(feed[u"version"_s].toString(), u"https://jsonfeed.org/version/1.1"_s);
    QCOMPARE(feed[u"title"_s].toString(), u"Papers"_s);
    QCOMPARE(feed[u"items"_s].toArray().size(), 2);
    const QJsonObject item = feed[u"items"_s].toArray()[0].toObject();
    QCOMPARE(item[u"title"_s].toString(), paper.title);
    QCOMPARE(item[u"url"_s].toString(), u"https://arxiv.org/abs/2502.00001v3"_s);
    QCOMPARE(item[u"date_modified"_s].toString(), paper.updated.iso());
    QCOMPARE(item[u"authors"_s].toArray()[0].toObject()[u"name"_s].toString(), paper.authors.first());
    QCOMPARE(item[u"tags"_s].toArray()[0].toString(), paper.primaryCategory());
    QVERIFY(item[u"content_html"_s].toString().contains(paper.abstract));
}

void TestPageWriters::theAddressIsThatOfTheFeed()
{
    PageHead head = someHead();
    head.address = u"https://example.org/papers?a=1&b=2"_s;
    QCOMPARE(dp::test::readAtomFeed(written(PageFormat::Atom, {}, head)).head.addresses,
        QStringList{head.address});
    QCOMPARE(jsonFeed({}, head)[u"feed_url"_s].toString(), head.address);
    QVERIFY(written(PageFormat::Digest, {}, head).contains("[page](https://example.org/papers?a=1&amp;b=2)"));
}

void TestPageWriters::texIsShownAsText()
{
    Paper paper = dp::test::somePaper(u"2502.00001"_s);
    paper.title = u"$\\alpha$-stable \\textbf{sets}"_s;
    const QString shown = u"α-stable sets"_s;
    QCOMPARE(dp::test::readHtml(written(PageFormat::Html, {paper})).texts[u"h3"_s], QStringList{shown});
    QCOMPARE(
        dp::test::readAtomFeed(written(PageFormat::Atom, {paper})).entries.first().field("title"), shown);
    QCOMPARE(jsonFeed({paper})[u"items"_s].toArray()[0].toObject()[u"title"_s].toString(), shown);
}

void TestPageWriters::hostileTextStaysText_data()
{
    QTest::addColumn<QByteArray>("page");
    PageHead head = someHead();
    head.title = head.introduction = hostilePaper().title;
    head.sections = QStringList{hostilePaper().title, u"Second"_s};
    QTest::newRow("a page") << written(PageFormat::Html, {hostilePaper()}, head);
    // The content of an entry is HTML again.
    const auto feed = dp::test::readAtomFeed(written(PageFormat::Atom, {hostilePaper()}, head));
    QTest::newRow("an Atom entry") << u"<div>%1</div>"_s.arg(feed.entries.first().field("content")).toUtf8();
    const QJsonObject item = jsonFeed({hostilePaper()}, head)[u"items"_s].toArray()[0].toObject();
    QTest::newRow("a JSON item") << u"<div>%1</div>"_s.arg(item[u"content_html"_s].toString()).toUtf8();
}

void TestPageWriters::hostileTextStaysText()
{
    QFETCH(QByteArray, page);
    const auto content = dp::test::readHtml(page);
    QVERIFY(!content.elements.contains(u"script"_s) && !content.elements.contains(u"img"_s));
    QVERIFY(!content.attributes.contains(u"onerror"_s));
    for (const QString &address : content.addresses)
        QVERIFY2(address.startsWith("https://"_L1) || address.startsWith(u'#') || address == "data:,"_L1,
            qPrintable(address));
    QVERIFY(content.addresses.contains(u"https://arxiv.org/abs/2502.00001v2"_s));
    const QString text = QString::fromUtf8(page);
    QVERIFY(!text.contains(QChar::ReplacementCharacter)); // a lone surrogate
    for (const char16_t c : {u'\x01', u'\x1b', u'\x85', u'\xfffe', u'\xfdd0'})
        QVERIFY(!text.contains(QChar(c)));
    QVERIFY(
        !text.contains(QString::fromUcs4(U"\U0001fffe")) && !text.contains(QString::fromUcs4(U"\U0010ffff")));
    QCOMPARE(text.count(QChar(0x202e)), text.count(QChar(0x202c))); // each override is closed
}

void TestPageWriters::theDigestHasNoAbstracts()
{
    Paper paper = dp::test::somePaper(u"2502.00001v1"_s);
    paper.title = u"A|B"_s;
    paper.comment = u"Accepted"_s;
    const QString row = u"| **[A&#124;B](%1)** | %2 | Accepted |\n"_s.arg(paper.absUrl, paper.updated.day());
    QCOMPARE(QString::fromUtf8(written(PageFormat::Digest, {paper})),
        u"---\ntitle: Latest 15 Papers - March 4, 2025\nlabels: documentation\n---\n"
        "## First\n| **Title** | **Date** | **Comment** |\n| --- | --- | --- |\n"_s
            + row + u"\n## Second\n| **Title** | **Date** | **Comment** |\n| --- | --- | --- |\n\n"_s);
    QVERIFY(!row.contains(paper.abstract));
}

void TestPageWriters::noPapersAreAValidFile()
{
    PageHead head = someHead();
    head.sections.clear();
    QCOMPARE(dp::test::readHtml(written(PageFormat::Html, {}, head)).elements.value(u"article"_s), 0);
    QCOMPARE(dp::test::readAtomFeed(written(PageFormat::Atom, {}, head)).entries.size(), 0);
    QCOMPARE(jsonFeed({}, head)[u"items"_s].toArray().size(), 0);
}

DP_TEST(TestPageWriters)
#include "tst_pagewriters.moc"
