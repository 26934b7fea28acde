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

class TestImportFile : public QObject
{
    Q_OBJECT

private slots:
    void theFormatIsRecognisedByTheContent_data();
    void theFormatIsRecognisedByTheContent();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void aPageAddsItsKeywordsAndItsDay();
    void aSecondImportOfAPageChangesNothing();
    void anOlderPageDoesNotChangeTheDay();
    void theLibraryRemembersTheColumnsOfAPage();
    void badRowsAreReportedAndSkipped();
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
        const auto report = read(name).store(library, keyword, testTime);
        if (!report)
            qFatal("%s", qPrintable(dp::test::describe(report.error())));
        return *report;
    }
};

void TestImportFile::theFormatIsRecognisedByTheContent_data()
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

void TestImportFile::theFormatIsRecognisedByTheContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    const auto file = ImportFile::fromBytes(bytes, u"a file without an ending"_s);
    VERIFY_OK(file);
    QCOMPARE(int(file.value().kind()), kind);
}

void TestImportFile::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const auto atom = [](const char *name) {
        return dp::test::data(u"atom/"_s + QLatin1StringView(name));
    };
    QTest::newRow("prose") << QByteArray("# Title\n\nText\n") << int(ErrorKind::UnknownFormat);
    QTest::newRow("a JSON feed") << QByteArray(
        "{\n  \"version\": \"https://jsonfeed.org/version/1.1\",\n  \"title\": \"Zebras\"\n}\n")
                                 << int(ErrorKind::JsonFeed);
    QTest::newRow("the JSON of list")
        << QByteArray("[\n    {\n        \"abs_url\": \"http://arxiv.org/abs/2601.09000v1\"\n    }\n]\n")
        << int(ErrorKind::PaperListJson);
    QTest::newRow("the JSON of list with all keys") << QByteArray(
        "[{\"abs_url\": \"http://arxiv.org/abs/2601.09000v1\", \"abstract\": \"x\", \"authors\": []}]")
                                                    << int(ErrorKind::PaperListJson);
    QTest::newRow("BibTeX without a paper of arXiv")
        << QByteArray("@book{a, title = {Zebras}}\n") << int(ErrorKind::NoPapersInFile);
    QTest::newRow("broken BibTeX") << QByteArray("@misc{a, title = {Zebras\n") << int(ErrorKind::BadContent);
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

void TestImportFile::otherFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    const auto file = ImportFile::fromBytes(bytes, u"THE-FILE"_s);
    VERIFY_ERROR(file, ErrorKind(kind));
    QCOMPARE(file.error().subject, u"THE-FILE"_s);
}

void TestImportFile::aPageAddsItsKeywordsAndItsDay()
{
    const auto library = dp::test::newLibrary({u"Mine"_s, u"reward model"_s});
    const auto report = store(*library, u"readme/page.md"_s);
    QVERIFY(report.kind == ImportFile::Kind::Readme);
    QCOMPARE(report.papers, 3);
    QCOMPARE(report.changes.newCount(), 3);
    // The other keyword exists in lower case, so it is not added.
    QCOMPARE(report.keywordsAdded, QStringList{u"Empty One"_s});
    QCOMPARE(report.problems, QStringList());
    QCOMPARE(keywordNames(*library), (QStringList{u"Mine"_s, u"reward model"_s, u"Empty One"_s}));
    QCOMPARE(dp::test::listOf(*library, u"Reward Model"_s),
        (QStringList{u"2502.00002"_s, u"2502.00001"_s, u"hep-th/9901001"_s}));
    QCOMPARE(*dp::LibraryProperties(*library).get(dp::LibraryProperties::Name::LastUpdate), u"2025-03-04"_s);
    const auto added = dp::Keywords(*library).find(u"Empty One"_s);
    QCOMPARE(added->limit, 100);
    QCOMPARE(added->categories, Keyword::defaultCategories());
}

void TestImportFile::aSecondImportOfAPageChangesNothing()
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
    // The second import wrote no rows.
    QCOMPARE(dp::test::number(*library, u"SELECT total_changes()"_s), before);
    QVERIFY(dp::PaperReader(*library).paper(key)->starred);
}

void TestImportFile::anOlderPageDoesNotChangeTheDay()
{
    const auto library = dp::test::newLibrary();
    VERIFY_OK(dp::LibraryProperties(*library).set(dp::LibraryProperties::Name::LastUpdate, u"2025-06-01"_s));
    store(*library, u"readme/page.md"_s);
    QCOMPARE(*dp::LibraryProperties(*library).get(dp::LibraryProperties::Name::LastUpdate), u"2025-06-01"_s);
}

void TestImportFile::theLibraryRemembersTheColumnsOfAPage()
{
    const auto library = dp::test::newLibrary();
    store(*library, u"readme/columns.md"_s);
    QCOMPARE(*dp::LibraryProperties(*library).get(dp::LibraryProperties::Name::ReadmeColumns),
        u"Title,Date,Authors,Abstract,Tags,Comment"_s);
    QCOMPARE(dp::Keywords(*library).find(u"MLLM"_s)->limit, 50);
    // If the library already has papers, an import does not change its columns.
    const auto other = dp::test::newLibrary();
    store(*other, u"readme/page.md"_s);
    store(*other, u"readme/columns.md"_s);
    QCOMPARE(*dp::LibraryProperties(*other).get(dp::LibraryProperties::Name::ReadmeColumns), QString());
}

void TestImportFile::badRowsAreReportedAndSkipped()
{
    QByteArray bytes = dp::test::data(u"readme/page.md"_s);
    bytes.replace("2025-03-01", "2025-03-32");
    bytes += "## " + QByteArray(201, 'x')
        + "\n| **Title** | **Date** | **Abstract** | **Comment** |\n| --- | --- | --- | --- |\n";
    const auto library = dp::test::newLibrary();
    const auto report = ImportFile::fromBytes(bytes, u"x"_s).value().store(*library, {}, testTime);
    VERIFY_OK(report);
    QCOMPARE(report->papers, 2);
    QCOMPARE(report->problems.size(), 2);
    QVERIFY2(report->problems[0].startsWith("line 16: "_L1), qPrintable(report->problems[0]));
    QVERIFY2(report->problems[1].startsWith("line 23: "_L1), qPrintable(report->problems[1]));
    QCOMPARE(keywordNames(*library), (QStringList{u"Reward Model"_s, u"Empty One"_s}));
}

void TestImportFile::aFailedStoreLeavesNoTrace()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    VERIFY_OK(dp::test::execute(*library,
        u"CREATE TRIGGER t BEFORE INSERT ON papers WHEN NEW.title = 'Third' BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
    VERIFY_ERROR(read(u"readme/page.md"_s).store(*library, {}, testTime), ErrorKind::Storage);
    QCOMPARE(keywordNames(*library), QStringList{u"A"_s});
    QCOMPARE(dp::test::listOf(*library), QStringList());
}

DP_TEST(TestImportFile)
#include "tst_importfile.moc"
