#include "support/testdates.h"
#include "transfer/importfile.h"

#include "arxiv/query.h"
#include "exchange/opml.h"
#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/libraryproperties.h"
#include "library/paperreader.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using dp::ErrorKind;
using dp::ImportFile;
using dp::Keyword;
using dp::Library;
using dp::test::dataPath;
using dp::test::keywordNames;
using dp::test::testTime;

/// Tests the import of Atom feeds, announcement feeds and lists of feeds.
class TestImportFeeds : public QObject
{
    Q_OBJECT

private slots:
    void aFeedIsStoredInTheArchive();
    void aFeedIsStoredInAKeyword();
    void aSecondImportOfAFeedAddsNothing();
    void anUnknownKeywordIsRefused();
    void opmlAddsKeywordsAndKeepsTheExistingOnes();
    void everyFeedOfAListIsReported_data();
    void everyFeedOfAListIsReported();
    void anUnknownCategoryIsReported();
    void announcementsOfBothFormsAreRead_data();
    void announcementsOfBothFormsAreRead();

private:
    ImportFile read(const QString &name)
    {
        auto file = ImportFile::read(dataPath(name));
        if (!file)
            qFatal("%s", qPrintable(dp::test::describe(file.error())));
        return *file;
    }
    ImportFile::Report store(Library &library, const QString &name, const QString &keyword = {})
    {
        const auto report = read(name).store(library, keyword, testTime);
        if (!report)
            qFatal("%s", qPrintable(dp::test::describe(report.error())));
        return *report;
    }
};

void TestImportFeeds::aFeedIsStoredInTheArchive()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    const auto report = store(*library, u"atom/skipped.xml"_s);
    QVERIFY(report.kind == ImportFile::Kind::Atom);
    QCOMPARE(report.papers, 2);
    QCOMPARE(report.problems.size(), 5);
    QVERIFY2(report.problems[0].startsWith("entry 2: "_L1), qPrintable(report.problems[0]));
    QCOMPARE(dp::test::listOf(*library, u"A"_s), QStringList());
    QCOMPARE(dp::test::listOf(*library), (QStringList{u"2603.00007"_s, u"2603.00001"_s}));
    QCOMPARE(dp::test::number(*library, u"SELECT min(in_archive) FROM papers"_s), 1);
}

void TestImportFeeds::aFeedIsStoredInAKeyword()
{
    const auto library = dp::test::newLibrary({u"A"_s, u"B"_s});
    store(*library, u"atom/today.xml"_s, u" b "_s);
    // An import does not filter by category: hep-th is not a category of the keyword.
    QCOMPARE(dp::test::listOf(*library, u"B"_s), (QStringList{u"2603.01234"_s, u"hep-th/9901001"_s}));
}

void TestImportFeeds::aSecondImportOfAFeedAddsNothing()
{
    for (const QString &keyword : {QString(), u"A"_s}) {
        const auto library = dp::test::newLibrary({u"A"_s});
        QCOMPARE(store(*library, u"atom/today.xml"_s, keyword).changes.newCount(), 2);
        for (int i = 0; i < 2; ++i) {
            const auto again = store(*library, u"atom/today.xml"_s, keyword);
            QCOMPARE(again.papers, 2);
            QCOMPARE(again.changes.newCount(), 0);
            QCOMPARE(again.changes.revised.size(), 0);
        }
    }
}

void TestImportFeeds::anUnknownKeywordIsRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    {
        auto made = dp::libraryopener::open(path, Library::Access::Create, {});
        VERIFY_OK(made);
        // The library is new, so the import creates the keyword.
        VERIFY_OK(read(u"atom/today.xml"_s).store(**made, u"New"_s, testTime));
        QCOMPARE(keywordNames(**made), QStringList{u"New"_s});
    }
    auto library = dp::libraryopener::open(path, Library::Access::Write);
    VERIFY_OK(library);
    const auto report = read(u"atom/before.xml"_s).store(**library, u"Other"_s, testTime);
    VERIFY_ERROR(report, ErrorKind::UnknownKeyword);
    QCOMPARE(keywordNames(**library), QStringList{u"New"_s});
    QCOMPARE(dp::test::listOf(**library).size(), 2);
}

void TestImportFeeds::opmlAddsKeywordsAndKeepsTheExistingOnes()
{
    const QUrl api(u"https://export.arxiv.org/api/query"_s);
    const Keyword mine{0, u"A"_s, u"ti:other"_s, {}, 7},
        fresh{0, u"Reward Model"_s, {}, {u"cs"_s, u"stat"_s}, 250};
    const QByteArray bytes = dp::opml::write(u"x"_s,
        {{u"a"_s, dp::query::address(api, mine, {0, 7, dp::SortBy::Submitted})},
            {fresh.name, dp::query::address(api, fresh, {0, 250, dp::SortBy::Submitted})},
            {u"Blog"_s, QUrl(u"https://example.org/feed"_s)},
            {u"cs.CL"_s, QUrl(u"https://rss.arxiv.org/rss/cs.CL"_s)}});
    const auto library = dp::test::newLibrary({u"A"_s});
    const auto report = ImportFile::fromBytes(bytes, u"x"_s).value().store(*library, {}, testTime);
    VERIFY_OK(report);
    QCOMPARE(report->keywordsAdded, (QStringList{u"a (2)"_s, u"Reward Model"_s, u"cs.CL"_s}));
    // The existing keyword "A" has another query, so the new keyword gets the name "a (2)".
    QCOMPARE(report->renamed.size(), 1);
    QCOMPARE(report->renamed[0].title, u"a"_s);
    QCOMPARE(report->problems, QStringList());
    QCOMPARE(report->otherFeeds, 1);
    dp::Keywords keywords(*library);
    QCOMPARE(keywords.find(u"A"_s)->query, QString());
    const auto added = keywords.find(u"Reward Model"_s);
    // The query is empty because the program recognises that it generated this query from a name.
    QCOMPARE(added->query, QString());
    QCOMPARE(added->categories, (QStringList{u"cs"_s, u"stat"_s}));
    QCOMPARE(added->limit, 250);
    QCOMPARE(keywords.find(u"cs.CL"_s)->kind, Keyword::Kind::Announcements);
    QCOMPARE(keywords.find(u"cs.CL"_s)->categories, QStringList(u"cs.CL"_s));
}

void TestImportFeeds::everyFeedOfAListIsReported_data()
{
    QTest::addColumn<QByteArray>("outlines");
    QTest::addColumn<QString>("added");
    QTest::addColumn<QString>("known"); // pairs of title=keyword
    QTest::addColumn<QString>("told"); // number of problems, number of feeds of other sites
    const auto feed = [](const QByteArray &title, const QByteArray &address) {
        return "<outline text=\"" + title + "\" xmlUrl=\"" + address + "\"/>";
    };
    const QByteArray cl("https://rss.arxiv.org/rss/cs.CL"), cv("https://rss.arxiv.org/rss/cs.CV");
    const QByteArray query("https://export.arxiv.org/api/query?search_query=ti:x");
    QTest::newRow("equal titles") << feed("arXiv", cl) + feed("arXiv", cv) + feed("ARXIV", query)
            + feed("arXiv", query + "+AND+ti:y")
                                  << u"arXiv|arXiv (cs.CV)|ARXIV (2)|arXiv (3)"_s << QString() << u"0 0"_s;
    QTest::newRow("the same question twice")
        << feed("7", cl) + feed("8", "http://arxiv.org/rss/cs.CL/") << u"7"_s << u"8=7"_s << u"0 0"_s;
    QTest::newRow("the name of a keyword that asks something else")
        << feed("mine", cl) << u"mine (cs.CL)"_s << QString() << u"0 0"_s;
    QTest::newRow("what a keyword asks already") << feed("Another name",
        "https://export.arxiv.org/api/"
        "query?search_query=%28ti%3Azebra+AND+abs%3Azebra%29+AND+(cat:cs.*+OR+cat:stat.*)")
                                                 << QString() << u"Another name=Zebra"_s << u"0 0"_s;
    QTest::newRow("feeds of others") << feed("a", cl) + feed("b", "https://example.org/1")
            + feed("c", "https://example.org/2")
                                     << u"a"_s << QString() << u"0 2"_s;
    QTest::newRow("a list of papers")
        << feed("a", cl) + feed("6", "https://export.arxiv.org/api/query?id_list=1512.03385") << u"a|6"_s
        << QString() << u"0 0"_s;
    QTest::newRow("a list of papers that cannot be read")
        << feed("a", cl) + feed("6", "https://export.arxiv.org/api/query?id_list=1512.") << u"a"_s
        << QString() << u"1 0"_s;
    QByteArray many;
    for (int i = 1001; i <= 1250; ++i)
        many += "2502.0" + QByteArray::number(i) + ',';
    QTest::newRow("a long list of papers") << feed("a", "https://export.arxiv.org/api/query?id_list=" + many)
                                           << u"a (1)|a (2)|a (3)"_s << QString() << u"0 0"_s;
    QTest::newRow("a query that is not closed")
        << feed("a", cl) + feed("b", query + "+AND+(ti:y") << u"a"_s << QString() << u"1 0"_s;
    QTest::newRow("no titles") << feed("", cl) + feed("", query) << u"cs.CL|ti:x"_s << QString() << u"0 0"_s;
}

void TestImportFeeds::everyFeedOfAListIsReported()
{
    QFETCH(QByteArray, outlines);
    const auto library = dp::test::newLibrary({u"Mine"_s, u"Zebra"_s});
    const auto file = ImportFile::fromBytes("<opml><body>" + outlines + "</body></opml>", u"x"_s);
    VERIFY_OK(file);
    const auto report = file->store(*library, {}, testTime);
    VERIFY_OK(report);
    QTEST(report->keywordsAdded.join(u'|'), "added");
    QStringList known;
    for (const dp::ImportReport::KnownFeed &one : report->known)
        known << one.title + u'=' + one.keyword;
    QTEST(known.join(u'|'), "known");
    QTEST(u"%1 %2"_s.arg(report->problems.size()).arg(report->otherFeeds), "told");
    // A second import adds no keywords, because all of them exist.
    const auto again = file->store(*library, {}, testTime);
    VERIFY_OK(again);
    QCOMPARE(again->keywordsAdded, QStringList());
    QCOMPARE(again->known.size(), report->known.size() + report->keywordsAdded.size());
}

void TestImportFeeds::anUnknownCategoryIsReported()
{
    const auto library = dp::test::newLibrary();
    const auto file =
        ImportFile::fromBytes("<opml><body><outline text=\"a\" "
                              "xmlUrl=\"https://rss.arxiv.org/rss/cs.XX+cs.CL\"/><outline text=\"b\" "
                              "xmlUrl=\"https://rss.arxiv.org/rss/stat.ML\"/></body></opml>",
            u"x"_s);
    VERIFY_OK(file);
    const auto report = file->store(*library, {}, testTime);
    VERIFY_OK(report);
    QCOMPARE(report->keywordsAdded.size(), 2);
    QCOMPARE(report->advice.size(), 1);
    QCOMPARE(report->advice[0].kind, dp::Advice::Kind::UnknownCategory);
    QCOMPARE(report->advice[0].subject, u"cs.XX"_s);
}

void TestImportFeeds::announcementsOfBothFormsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray text("arXiv:2601.00001v2 Announce Type: replace\nAbstract: Text");
    QTest::newRow("RSS")
        << "<rss xmlns:arxiv=\"http://arxiv.org/schemas/atom\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "version=\"2.0\"><channel><item><title>Title</title><link>https://arxiv.org/abs/2601.00001</link>"
           "<description>"
            + text
            + "</description><guid "
              "isPermaLink=\"false\">oai:arXiv.org:2601.00001v2</guid><category>cs.CL</category>"
              "<pubDate>Mon, 05 Jan 2026 00:00:00 "
              "-0500</pubDate><arxiv:announce_type>replace</arxiv:announce_type>"
              "<dc:creator>A. Author, B. Author</dc:creator></item></channel></rss>";
    QTest::newRow("RSS 1.0") << QByteArray(
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
        "xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
        "<dc:date>2026-01-04T20:30:00-05:00</dc:date></channel><item><title>Title. "
        "(arXiv:2601.00001v2 [cs.CL] UPDATED)</title><link>http://arxiv.org/abs/2601.00001</link>"
        "<description>&lt;p&gt;Text&lt;/p&gt;</description><dc:creator>&lt;a href=\"x\"&gt;A. "
        "Author&lt;/a&gt;, &lt;a href=\"y\"&gt;B. Author&lt;/a&gt;</dc:creator></item></rdf:RDF>");
    QTest::newRow("Atom")
        << "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:a=\"http://arxiv.org/schemas/atom\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><updated>2026-01-05T05:00:00+00:00</updated><entry>"
           "<id>oai:arXiv.org:2601.00001v2</id><title>Title</title><link "
           "href=\"https://arxiv.org/abs/2601.00001\" rel=\"alternate\"/><summary>"
            + text
            + "</summary><category term=\"cs.CL\"/><published>2026-01-05T00:00:00-05:00</published>"
              "<a:announce_type>replace</a:announce_type><dc:creator>A. Author, B. "
              "Author</dc:creator></entry></feed>";
}

void TestImportFeeds::announcementsOfBothFormsAreRead()
{
    QFETCH(QByteArray, bytes);
    const auto library = dp::test::newLibrary({u"A"_s});
    const auto file = ImportFile::fromBytes(bytes, u"x"_s);
    VERIFY_OK(file);
    const auto report = file->store(*library, u"A"_s, testTime);
    VERIFY_OK(report);
    QCOMPARE(report->problems, QStringList());
    QCOMPARE(dp::test::listOf(*library, u"A"_s), QStringList{u"2601.00001"_s});
    const auto paper = dp::PaperReader(*library).paper(dp::test::keyOf(u"2601.00001"_s));
    VERIFY_OK(paper);
    QCOMPARE(paper->paper.id.versioned(), u"2601.00001v2"_s);
    QCOMPARE(paper->paper.abstract, u"Text"_s);
    QCOMPARE(paper->paper.authors, (QStringList{u"A. Author"_s, u"B. Author"_s}));
    QCOMPARE(paper->paper.categories, QStringList{u"cs.CL"_s});
    QCOMPARE(paper->paper.updated.iso(), u"2026-01-05"_s);
    // A truncated file is reported as an error.
    VERIFY_ERROR(ImportFile::fromBytes(bytes.left(bytes.size() - 30), u"x"_s), ErrorKind::FileCutShort);
}

DP_TEST(TestImportFeeds)
#include "tst_importfeeds.moc"
