#include "arxiv/atomparser.h"

#include "support/testdata.h"
#include "support/testprogram.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::AtomParser;
using dp::Feed;
using dp::Paper;

namespace {

struct Parsed {
    AtomParser::State state;
    Feed feed;
    QString problem;
    bool isAtom;
};

Parsed parse(const QByteArray &bytes, qsizetype chunk = 0)
{
    AtomParser parser;
    for (qsizetype at = 0; at<bytes.size(); at += chunk> 0 ? chunk : bytes.size())
        parser.feed(chunk > 0 ? bytes.mid(at, chunk) : bytes);
    const auto state = parser.finish();
    return {state, parser.result(), parser.problem(), parser.isAtom()};
}

Parsed fixture(const QString &name)
{
    return parse(dp::test::data(u"atom/"_s + name));
}

/// Returns the whole result as text, for comparisons.
QString dump(const Parsed &parsed)
{
    QStringList lines{QString::number(int(parsed.state)), QString::number(parsed.isAtom),
        parsed.feed.errorMessage, parsed.feed.updated.iso(),
        QString::number(parsed.feed.totalResults.value_or(-1)),
        QString::number(parsed.feed.startIndex.value_or(-1))};
    for (const Paper &p : parsed.feed.papers)
        lines << p.id.versioned() << p.title << p.abstract << p.comment << p.journalRef << p.doi << p.absUrl
              << p.authors.join(u';') << p.categories.join(u';') << p.published.iso() << p.updated.iso();
    for (const auto &skipped : parsed.feed.skipped)
        lines << QString::number(skipped.place) << skipped.reason;
    return lines.join(u'\n');
}

QByteArray entryWithLink(const QByteArray &href)
{
    return "<feed "
           "xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://arxiv.org/abs/2603.00001v1</id><title>t</"
           "title>"
           "<published>2026-03-01T00:00:00Z</published><updated>2026-03-01T00:00:00Z</updated>"
           "<link rel=\"alternate\" href=\""
        + href + "\"/></entry></feed>";
}

} // namespace

class TestAtomParser : public QObject
{
    Q_OBJECT

private slots:
    void chunksOfAnySizeReadTheSame_data();
    void chunksOfAnySizeReadTheSame();
    void readsTheCurrentDialect();
    void readsTheFormerDialect();
    void elementsMatchByNamespaceInAnyOrder();
    void anErrorFeedHasAMessage_data();
    void anErrorFeedHasAMessage();
    void anEmptyFeedIsValid();
    void unusableEntriesAreReportedAndOthersAreRead();
    void anEntryWithoutAVersionIsVersionOne();
    void aBrokenDocumentIsReported_data();
    void aBrokenDocumentIsReported();
    void onlySafeLinksAreRead_data();
    void onlySafeLinksAreRead();
    void nothingIsReadAfterAnError();
};

void TestAtomParser::chunksOfAnySizeReadTheSame_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : QDir(dp::test::dataPath(u"atom"_s)).entryList({u"*.xml"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << name;
}

void TestAtomParser::chunksOfAnySizeReadTheSame()
{
    QFETCH(QString, name);
    const QByteArray bytes = dp::test::data(u"atom/"_s + name);
    const QString whole = dump(parse(bytes));
    for (const qsizetype chunk : {1, 7, 64})
        QCOMPARE(dump(parse(bytes, chunk)), whole);
}

void TestAtomParser::readsTheCurrentDialect()
{
    const Parsed parsed = fixture(u"today.xml"_s);
    QVERIFY(parsed.state == AtomParser::State::Finished);
    QCOMPARE(parsed.feed.totalResults, 2);
    QCOMPARE(parsed.feed.startIndex, 0);
    QCOMPARE(parsed.feed.updated.iso(), u"2026-03-26T07:27:39Z"_s);
    QVERIFY(parsed.feed.skipped.isEmpty());
    QCOMPARE(parsed.feed.papers.size(), 2);
    const Paper &first = parsed.feed.papers[0];
    QCOMPARE(first.id.versioned(), u"2603.01234v2"_s);
    QCOMPARE(first.title, u"Muster für $\\alpha$-stable <tokens> & more: Ein Überblick 🙂"_s);
    QCOMPARE(first.abstract, u"First paragraph with $x < y$. Second paragraph."_s);
    QCOMPARE(first.comment, u"12 pages, 3 figures"_s);
    QCOMPARE(first.journalRef, u"J. Muster 7 (2026) 1-12"_s);
    QCOMPARE(first.doi, u"10.1234/muster.1 10.1234/muster.2"_s);
    QCOMPARE(first.authors, (QStringList{u"Ada Łukasz"_s, u"Ben Muster"_s}));
    // The primary category is first.
    QCOMPARE(first.categories, (QStringList{u"cs.CL"_s, u"cs.LG"_s, u"stat.ML"_s}));
    QCOMPARE(first.published.iso(), u"2026-03-02T23:30:00Z"_s);
    QCOMPARE(first.updated.iso(), u"2026-03-24T17:59:59Z"_s);
    QCOMPARE(first.absUrl, u"https://arxiv.org/abs/2603.01234v2"_s);
    const Paper &second = parsed.feed.papers[1];
    QCOMPARE(second.id.versioned(), u"hep-th/9901001v1"_s);
    QCOMPARE(second.title, u"0"_s);
    QCOMPARE(second.abstract, u"Old ones keep their leading blanks."_s);
    QCOMPARE(second.comment, QString());
}

void TestAtomParser::readsTheFormerDialect()
{
    const Parsed parsed = fixture(u"before.xml"_s);
    QVERIFY(parsed.state == AtomParser::State::Finished);
    QCOMPARE(parsed.feed.totalResults, 314);
    QCOMPARE(parsed.feed.startIndex, 100);
    QCOMPARE(parsed.feed.updated.iso(), u"2020-09-04T04:00:00Z"_s);
    QCOMPARE(parsed.feed.papers.size(), 1);
    const Paper &paper = parsed.feed.papers[0];
    QCOMPARE(paper.id.versioned(), u"1601.00001v3"_s);
    QCOMPARE(paper.title, u"Muster in molecular junctions: A title that is wrapped over two lines"_s);
    QCOMPARE(paper.abstract,
        u"We extend M\\\"uller's formalism to the high bias regime, and study nothing else."_s);
    QCOMPARE(paper.comment, u"19 pages, 7 figures"_s);
    QCOMPARE(paper.journalRef, u"J. Muster 144, 024107 (2016)"_s);
    QCOMPARE(paper.doi, u"10.1063/1.0000001"_s);
    QCOMPARE(paper.authors, (QStringList{u"Michael Muster"_s, u"Dora Beispiel"_s}));
    QCOMPARE(paper.primaryCategory(), u"math.AG"_s);
    QCOMPARE(paper.published.iso(), u"2015-12-26T21:19:45Z"_s);
    QCOMPARE(paper.absUrl, u"http://arxiv.org/abs/1601.00001v3"_s);
}

void TestAtomParser::elementsMatchByNamespaceInAnyOrder()
{
    const Parsed parsed = fixture(u"prefixed.xml"_s);
    QVERIFY(parsed.state == AtomParser::State::Finished);
    QCOMPARE(parsed.feed.papers.size(), 1);
    const Paper &paper = parsed.feed.papers[0];
    QCOMPARE(paper.id.versioned(), u"2603.00001v1"_s);
    QCOMPARE(paper.title, u"A bold <title>"_s);
    QCOMPARE(paper.authors, QStringList{u"Ada Example"_s});
    QCOMPARE(paper.comment, u"cd"_s);
    QCOMPARE(paper.categories, QStringList{u"cs.CL"_s});
    // The link of the feed is invalid, so the standard address is used.
    QCOMPARE(paper.absUrl, u"https://arxiv.org/abs/2603.00001v1"_s);
}

void TestAtomParser::anErrorFeedHasAMessage_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");
    QTest::newRow("today") << u"error-today.xml"_s << u"start must be an integer"_s;
    QTest::newRow("before") << u"error-before.xml"_s << u"incorrect id format for 1234.12345"_s;
}

void TestAtomParser::anErrorFeedHasAMessage()
{
    QFETCH(QString, name);
    const Parsed parsed = fixture(name);
    QTEST(parsed.feed.errorMessage, "message");
    QVERIFY(parsed.feed.papers.isEmpty());
    QVERIFY(parsed.feed.skipped.isEmpty());
}

void TestAtomParser::anEmptyFeedIsValid()
{
    const Parsed parsed = fixture(u"empty.xml"_s);
    QVERIFY(parsed.state == AtomParser::State::Finished);
    QVERIFY(parsed.feed.papers.isEmpty());
    QCOMPARE(parsed.feed.totalResults, 0);
    QCOMPARE(fixture(u"empty-but-promised.xml"_s).feed.totalResults, 37211);
}

void TestAtomParser::unusableEntriesAreReportedAndOthersAreRead()
{
    const Parsed parsed = fixture(u"skipped.xml"_s);
    QVERIFY(parsed.state == AtomParser::State::Finished);
    QStringList titles;
    for (const Paper &paper : parsed.feed.papers)
        titles << paper.title;
    QCOMPARE(titles, (QStringList{u"Good"_s, u"Good as well"_s}));
    QList<int> places;
    for (const auto &skipped : parsed.feed.skipped) {
        places << skipped.place;
        QVERIFY(!skipped.reason.isEmpty());
    }
    QCOMPARE(places, (QList<int>{2, 3, 4, 5, 6}));
    QVERIFY(parsed.feed.skipped[3].reason.contains("2603.00005v1"_L1));
}

void TestAtomParser::anEntryWithoutAVersionIsVersionOne()
{
    const Parsed parsed = fixture(u"unversioned.xml"_s);
    QCOMPARE(parsed.feed.papers.size(), 1);
    QCOMPARE(parsed.feed.papers[0].id.versioned(), u"hep-ex/0307015v1"_s);
    QCOMPARE(parsed.feed.papers[0].published.iso(), u"2003-07-07T17:46:39Z"_s);
    // The conversion to UTC changes the day.
    QCOMPARE(parsed.feed.papers[0].updated.iso(), u"2003-07-08T02:46:39Z"_s);
}

void TestAtomParser::aBrokenDocumentIsReported_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isAtom");
    const auto row = [](const char *name, bool isAtom) {
        QTest::newRow(name) << dp::test::data(u"atom/"_s + QLatin1StringView(name)) << isAtom;
    };
    row("ill-formed.xml", true);
    row("cut-short.xml", true);
    row("two-documents.xml", true);
    QTest::newRow("more content after the end")
        << QByteArray("<feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>\n<feed") << true;
    row("doctype.xml", false);
    row("announcements.xml", false);
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("blanks") << QByteArray(" \n") << false;
    QTest::newRow("no XML") << QByteArray("Rate exceeded.") << false;
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html><body>503</body></html>") << false;
    QTest::newRow("not UTF-8") << QByteArray(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>\xff\xfe</title></feed>")
                               << false;
    QTest::newRow("a feed of no namespace") << QByteArray("<feed><entry/></feed>") << false;
    QTest::newRow("an unknown entity")
        << QByteArray("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>&eacute;</title></feed>") << true;
}

void TestAtomParser::aBrokenDocumentIsReported()
{
    QFETCH(QByteArray, bytes);
    const Parsed parsed = parse(bytes);
    QVERIFY(parsed.state == AtomParser::State::Broken);
    QVERIFY2(parsed.problem.startsWith("line "_L1), qPrintable(parsed.problem));
    QTEST(parsed.isAtom, "isAtom");
}

void TestAtomParser::onlySafeLinksAreRead_data()
{
    QTest::addColumn<QByteArray>("href");
    QTest::addColumn<QString>("kept");
    const QString own = u"https://arxiv.org/abs/2603.00001v1"_s;
    QTest::newRow("https") << QByteArray("https://arxiv.org/abs/2603.00001v1") << own;
    QTest::newRow("http stays http") << QByteArray("http://arxiv.org/abs/2603.00001v1")
                                     << u"http://arxiv.org/abs/2603.00001v1"_s;
    QTest::newRow("another host") << QByteArray("http://127.0.0.1:8080/abs/2603.00001v1")
                                  << u"http://127.0.0.1:8080/abs/2603.00001v1"_s;
    for (const char *bad :
        {"", "javascript:alert(1)", "file:///etc/passwd", "/abs/2603.00001v1", "https:///abs/x",
            "ftp://arxiv.org/abs/x", "https://arxiv.org/abs/x) [y](z", "https://arxiv.org/abs/x|y",
            "https://arxiv.org/abs/&lt;b>", "https://arxiv.org/a b", "not a link"})
        QTest::newRow(bad) << QByteArray(bad) << own;
}

void TestAtomParser::onlySafeLinksAreRead()
{
    QFETCH(QByteArray, href);
    const Parsed parsed = parse(entryWithLink(href));
    QCOMPARE(parsed.feed.papers.size(), 1);
    QTEST(parsed.feed.papers[0].absUrl, "kept");
}

void TestAtomParser::nothingIsReadAfterAnError()
{
    AtomParser parser;
    QVERIFY(parser.feed("<rss>") == AtomParser::State::Broken);
    QVERIFY(parser.feed(dp::test::data(u"atom/today.xml"_s)) == AtomParser::State::Broken);
    QVERIFY(parser.finish() == AtomParser::State::Broken);
    QVERIFY(parser.result().papers.isEmpty());
}

DP_TEST(TestAtomParser)
#include "tst_atomparser.moc"
