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

namespace {

const QDateTime now(QDate(2025, 3, 4), QTime(8, 10), Qt::UTC);

QStringList keywordsOf(Library &library)
{
    QStringList names;
    const QList<Keyword> stored = *dp::Keywords(library).all();
    for (const Keyword &keyword : stored)
        names << keyword.name;
    return names;
}

} // namespace

class TestImportFile : public QObject
{
    Q_OBJECT

private slots:
    void whatAFileIsShowsInItsContent_data();
    void whatAFileIsShowsInItsContent();
    void whatIsNothingIsRefused_data();
    void whatIsNothingIsRefused();
    void aPageBringsItsKeywordsAndItsDay();
    void aPageASecondTimeChangesNothing();
    void anOlderPageNeverTurnsTheDayBack();
    void aPageOfOtherColumnsMakesALibraryOfThem();
    void badRowsAreNamedAndTheRestIsTaken();
    void aFeedGoesIntoTheArchive();
    void aFeedGoesUnderAKeyword();
    void aFeedASecondTimeBringsNothingNew();
    void aFeedUnderAnUnknownKeywordIsRefused();
    void opmlBringsKeywordsAndLeavesThoseThereAre();
    void everyFeedOfAListIsToldOf_data();
    void everyFeedOfAListIsToldOf();
    void anUnknownCategoryOfAFeedIsTold();
    void announcementsOfBothFormsAreRead_data();
    void announcementsOfBothFormsAreRead();
    void aFailedStoreLeavesNoTrace();

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
        const auto report = read(name).store(library, keyword, now);
        if (!report)
            qFatal("%s", qPrintable(dp::test::describe(report.error())));
        return *report;
    }
};

void TestImportFile::whatAFileIsShowsInItsContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTest::newRow("a README") << dp::test::data(u"readme/page.md"_s) << int(ImportFile::Kind::Readme);
    QTest::newRow("an Atom file") << dp::test::data(u"atom/today.xml"_s) << int(ImportFile::Kind::Atom);
    QTest::newRow("with a byte-order mark")
        << "\xef\xbb\xbf" + dp::test::data(u"atom/today.xml"_s) << int(ImportFile::Kind::Atom);
    QTest::newRow("an Atom file in Latin 1")
        << dp::test::data(u"atom/today.xml"_s).replace("UTF-8", "iso-8859-1") << int(ImportFile::Kind::Atom);
    QTest::newRow("a README that begins with HTML") << "<div align=\"center\">\n\n"
            + dp::test::data(u"readme/page.md"_s) << int(ImportFile::Kind::Readme);
    QTest::newRow("an OPML") << dp::opml::write(
        u"x"_s, {{u"a"_s, QUrl(u"https://rss.arxiv.org/rss/cs.CL"_s)}})
                             << int(ImportFile::Kind::Opml);
}

void TestImportFile::whatAFileIsShowsInItsContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    const auto file = ImportFile::fromBytes(bytes, u"a file without an ending"_s);
    VERIFY_OK(file);
    QCOMPARE(int(file.value().kind()), kind);
}

void TestImportFile::whatIsNothingIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const auto atom = [](const char *name) {
        return dp::test::data(u"atom/"_s + QLatin1StringView(name));
    };
    QTest::newRow("prose") << QByteArray("# Title\n\nText\n") << int(ErrorKind::UnknownFormat);
    QTest::newRow("binary") << QByteArray("\x89PNG\0\0", 6) << int(ErrorKind::UnknownFormat);
    QTest::newRow("UTF-16") << QByteArray("<\0f\0e\0e\0d\0>\0", 12) << int(ErrorKind::UnknownFormat);
    QTest::newRow("Latin 1") << QByteArray("# Th\xe9orie\n") << int(ErrorKind::NotUtf8);
    QTest::newRow("XML in an encoding that nobody has")
        << QByteArray("<?xml version=\"1.0\" encoding=\"x-none\"?><feed/>")
        << int(ErrorKind::UnknownEncoding);
    QTest::newRow("XML that is not in its encoding")
        << QByteArray("<?xml version=\"1.0\" encoding=\"EUC-JP\"?><feed>\xff\xff</feed>")
        << int(ErrorKind::BadContent);
    QTest::newRow("UTF-16 that is cut") << QByteArray("\xff\xfe<\0f", 5) << int(ErrorKind::BadContent);
    QTest::newRow("another XML") << QByteArray("<svg/>") << int(ErrorKind::UnknownFormat);
    QTest::newRow("announcements without a paper")
        << atom("announcements.xml") << int(ErrorKind::UnknownFormat);
    QTest::newRow("a feed of another site")
        << QByteArray("<rss version=\"2.0\"><channel><title>x</title><item><title>A</title>"
                      "<link>https://example.org/a</link></item></channel></rss>")
        << int(ErrorKind::UnknownFormat);
    QTest::newRow("announcements of a weekend")
        << QByteArray("<rss version=\"2.0\"><channel><title>cs.CL</title></channel></rss>")
        << int(ErrorKind::NoPapersInFile);
    QTest::newRow("announcements cut short")
        << atom("announcements.xml").chopped(20) << int(ErrorKind::FileCutShort);
    QTest::newRow("an error feed") << atom("error-today.xml") << int(ErrorKind::NoPapersInFile);
    QTest::newRow("an empty feed") << atom("empty.xml") << int(ErrorKind::NoPapersInFile);
    QTest::newRow("an ill-formed feed") << atom("ill-formed.xml") << int(ErrorKind::BadContent);
    QTest::newRow("a feed cut short") << atom("cut-short.xml") << int(ErrorKind::FileCutShort);
    QTest::newRow("two feeds in one file") << atom("two-documents.xml") << int(ErrorKind::BadContent);
    QTest::newRow("an OPML without feeds")
        << QByteArray("<opml><body/></opml>") << int(ErrorKind::NoKeywordsInFile);
    QTest::newRow("an OPML of other feeds")
        << QByteArray("<opml><body><outline text=\"x\" xmlUrl=\"https://example.org/feed\"/></body></opml>")
        << int(ErrorKind::NoKeywordsInFile);
    QTest::newRow("an ill-formed OPML") << QByteArray("<opml><body></opml>") << int(ErrorKind::BadContent);
    QTest::newRow("an OPML cut short") << QByteArray("<opml><body>") << int(ErrorKind::FileCutShort);
}

void TestImportFile::whatIsNothingIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    const auto file = ImportFile::fromBytes(bytes, u"THE-FILE"_s);
    VERIFY_ERROR(file, ErrorKind(kind));
    QCOMPARE(file.error().subject, u"THE-FILE"_s);
}

void TestImportFile::aPageBringsItsKeywordsAndItsDay()
{
    const auto library = dp::test::newLibrary({u"Mine"_s, u"reward model"_s});
    const auto report = store(*library, u"readme/page.md"_s);
    QVERIFY(report.kind == ImportFile::Kind::Readme);
    QCOMPARE(report.papers, 3);
    QCOMPARE(report.changes.newCount(), 3);
    QCOMPARE(report.keywordsAdded, QStringList{u"Empty One"_s}); // the other one is there in lower case
    QCOMPARE(report.problems, QStringList());
    QCOMPARE(keywordsOf(*library), (QStringList{u"Mine"_s, u"reward model"_s, u"Empty One"_s}));
    QCOMPARE(dp::test::listOf(*library, u"Reward Model"_s),
        (QStringList{u"2502.00002"_s, u"2502.00001"_s, u"hep-th/9901001"_s}));
    QCOMPARE(*dp::LibraryProperties(*library).get(dp::LibraryProperties::Name::LastUpdate), u"2025-03-04"_s);
    const auto added = dp::Keywords(*library).find(u"Empty One"_s);
    QCOMPARE(added->limit, 100);
    QCOMPARE(added->categories, Keyword::defaultCategories());
}

void TestImportFile::aPageASecondTimeChangesNothing()
{
    const auto library = dp::test::newLibrary();
    store(*library, u"readme/page.md"_s);
    const qint64 key = dp::test::keyOf(u"2502.00001"_s);
    VERIFY_OK(dp::Papers(*library).mark({key}, dp::Mark::Starred));
    const qint64 before = dp::test::number(*library, u"SELECT total_changes()"_s);
    const auto again = store(*library, u"readme/page.md"_s);
    QVERIFY(again.changes.isEmpty());
    QCOMPARE(again.changes.unchanged, 3);
    QCOMPARE(again.keywordsAdded, QStringList());
    QCOMPARE(dp::test::number(*library, u"SELECT total_changes()"_s), before); // no row was written
    QVERIFY(dp::PaperReader(*library).paper(key)->starred);
}

void TestImportFile::anOlderPageNeverTurnsTheDayBack()
{
    const auto library = dp::test::newLibrary();
    VERIFY_OK(dp::LibraryProperties(*library).set(dp::LibraryProperties::Name::LastUpdate, u"2025-06-01"_s));
    store(*library, u"readme/page.md"_s);
    QCOMPARE(*dp::LibraryProperties(*library).get(dp::LibraryProperties::Name::LastUpdate), u"2025-06-01"_s);
}

void TestImportFile::aPageOfOtherColumnsMakesALibraryOfThem()
{
    const auto library = dp::test::newLibrary();
    store(*library, u"readme/columns.md"_s);
    QCOMPARE(*dp::LibraryProperties(*library).get(dp::LibraryProperties::Name::ReadmeColumns),
        u"Title,Date,Authors,Abstract,Tags,Comment"_s);
    QCOMPARE(dp::Keywords(*library).find(u"MLLM"_s)->limit, 50);
    // But not where there is one already.
    const auto other = dp::test::newLibrary();
    store(*other, u"readme/page.md"_s);
    store(*other, u"readme/columns.md"_s);
    QCOMPARE(*dp::LibraryProperties(*other).get(dp::LibraryProperties::Name::ReadmeColumns), QString());
}

void TestImportFile::badRowsAreNamedAndTheRestIsTaken()
{
    QByteArray bytes = dp::test::data(u"readme/page.md"_s);
    bytes.replace("2025-03-01", "2025-03-32");
    bytes += "## " + QByteArray(201, 'x')
        + "\n| **Title** | **Date** | **Abstract** | **Comment** |\n| --- | --- | --- | --- |\n";
    const auto library = dp::test::newLibrary();
    const auto report = ImportFile::fromBytes(bytes, u"x"_s).value().store(*library, {}, now);
    VERIFY_OK(report);
    QCOMPARE(report->papers, 2);
    QCOMPARE(report->problems.size(), 2);
    QVERIFY2(report->problems[0].startsWith("line 16: "_L1), qPrintable(report->problems[0]));
    QVERIFY2(report->problems[1].startsWith("line 23: "_L1), qPrintable(report->problems[1]));
    QCOMPARE(keywordsOf(*library), (QStringList{u"Reward Model"_s, u"Empty One"_s}));
}

void TestImportFile::aFeedGoesIntoTheArchive()
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

void TestImportFile::aFeedGoesUnderAKeyword()
{
    const auto library = dp::test::newLibrary({u"A"_s, u"B"_s});
    store(*library, u"atom/today.xml"_s, u" b "_s);
    // None filtered out: hep-th is none of the keyword's categories.
    QCOMPARE(dp::test::listOf(*library, u"B"_s), (QStringList{u"2603.01234"_s, u"hep-th/9901001"_s}));
}

void TestImportFile::aFeedASecondTimeBringsNothingNew()
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

void TestImportFile::aFeedUnderAnUnknownKeywordIsRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    {
        auto made = dp::libraryopener::open(path, Library::Access::Create, {});
        VERIFY_OK(made);
        VERIFY_OK(read(u"atom/today.xml"_s)
                      .store(**made, u"New"_s, now)); // a library that the import makes gets it
        QCOMPARE(keywordsOf(**made), QStringList{u"New"_s});
    }
    auto library = dp::libraryopener::open(path, Library::Access::Write);
    VERIFY_OK(library);
    const auto report = read(u"atom/before.xml"_s).store(**library, u"Other"_s, now);
    VERIFY_ERROR(report, ErrorKind::UnknownKeyword);
    QCOMPARE(keywordsOf(**library), QStringList{u"New"_s});
    QCOMPARE(dp::test::listOf(**library).size(), 2);
}

void TestImportFile::opmlBringsKeywordsAndLeavesThoseThereAre()
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
    const auto report = ImportFile::fromBytes(bytes, u"x"_s).value().store(*library, {}, now);
    VERIFY_OK(report);
    QCOMPARE(report->keywordsAdded, (QStringList{u"a (2)"_s, u"Reward Model"_s, u"cs.CL"_s}));
    QCOMPARE(report->renamed.size(), 1); // "A" asks something else
    QCOMPARE(report->renamed[0].title, u"a"_s);
    QCOMPARE(report->problems, QStringList());
    QCOMPARE(report->otherFeeds, 1);
    dp::Keywords keywords(*library);
    QCOMPARE(keywords.find(u"A"_s)->query, QString());
    const auto added = keywords.find(u"Reward Model"_s);
    QCOMPARE(added->query, QString()); // our own form is taken apart again
    QCOMPARE(added->categories, (QStringList{u"cs"_s, u"stat"_s}));
    QCOMPARE(added->limit, 250);
    QCOMPARE(keywords.find(u"cs.CL"_s)->kind, Keyword::Kind::Announcements);
    QCOMPARE(keywords.find(u"cs.CL"_s)->categories, QStringList(u"cs.CL"_s));
}

void TestImportFile::everyFeedOfAListIsToldOf_data()
{
    QTest::addColumn<QByteArray>("outlines");
    QTest::addColumn<QString>("added");
    QTest::addColumn<QString>("known"); // title=keyword
    QTest::addColumn<QString>("told"); // problems and feeds of others
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

void TestImportFile::everyFeedOfAListIsToldOf()
{
    QFETCH(QByteArray, outlines);
    const auto library = dp::test::newLibrary({u"Mine"_s, u"Zebra"_s});
    const auto file = ImportFile::fromBytes("<opml><body>" + outlines + "</body></opml>", u"x"_s);
    VERIFY_OK(file);
    const auto report = file->store(*library, {}, now);
    VERIFY_OK(report);
    QTEST(report->keywordsAdded.join(u'|'), "added");
    QStringList known;
    for (const dp::ImportReport::KnownFeed &one : report->known)
        known << one.title + u'=' + one.keyword;
    QTEST(known.join(u'|'), "known");
    QTEST(u"%1 %2"_s.arg(report->problems.size()).arg(report->otherFeeds), "told");
    // A second time all are there.
    const auto again = file->store(*library, {}, now);
    VERIFY_OK(again);
    QCOMPARE(again->keywordsAdded, QStringList());
    QCOMPARE(again->known.size(), report->known.size() + report->keywordsAdded.size());
}

void TestImportFile::anUnknownCategoryOfAFeedIsTold()
{
    const auto library = dp::test::newLibrary();
    const auto file =
        ImportFile::fromBytes("<opml><body><outline text=\"a\" "
                              "xmlUrl=\"https://rss.arxiv.org/rss/cs.XX+cs.CL\"/><outline text=\"b\" "
                              "xmlUrl=\"https://rss.arxiv.org/rss/stat.ML\"/></body></opml>",
            u"x"_s);
    VERIFY_OK(file);
    const auto report = file->store(*library, {}, now);
    VERIFY_OK(report);
    QCOMPARE(report->keywordsAdded.size(), 2);
    QCOMPARE(report->advice.size(), 1);
    QCOMPARE(report->advice[0].kind, dp::Advice::Kind::UnknownCategory);
    QCOMPARE(report->advice[0].subject, u"cs.XX"_s);
}

void TestImportFile::announcementsOfBothFormsAreRead_data()
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

void TestImportFile::announcementsOfBothFormsAreRead()
{
    QFETCH(QByteArray, bytes);
    const auto library = dp::test::newLibrary({u"A"_s});
    const auto file = ImportFile::fromBytes(bytes, u"x"_s);
    VERIFY_OK(file);
    const auto report = file->store(*library, u"A"_s, now);
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
    // Cut in the middle it is told.
    VERIFY_ERROR(ImportFile::fromBytes(bytes.left(bytes.size() - 30), u"x"_s), ErrorKind::FileCutShort);
}

void TestImportFile::aFailedStoreLeavesNoTrace()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    VERIFY_OK(dp::test::execute(*library,
        u"CREATE TRIGGER t BEFORE INSERT ON papers WHEN NEW.title = 'Third' BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
    VERIFY_ERROR(read(u"readme/page.md"_s).store(*library, {}, now), ErrorKind::Storage);
    QCOMPARE(keywordsOf(*library), QStringList{u"A"_s});
    QCOMPARE(dp::test::listOf(*library), QStringList());
}

DP_TEST(TestImportFile)
#include "tst_importfile.moc"
