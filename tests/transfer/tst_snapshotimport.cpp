#include "support/testdates.h"
#include "transfer/snapshotimport.h"

#include "library/keywords.h"
#include "library/ledger.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "support/checks.h"
#include "support/snapshotfixture.h"
#include "support/snapshots.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testprogram.h"
#include "transfer/keywordbackfill.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using dp::SnapshotChoice;
using dp::SnapshotImport;
using dp::test::catalogue;
using dp::test::catalogueOf;
using dp::test::listOf;
using dp::test::SnapshotFixture;
using dp::test::snapshotLine;
using dp::test::testTime;

class TestSnapshotImport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyCompressionIsRead_data();
    void everyCompressionIsRead();
    void listOfTheProgramIsNoSnapshot_data();
    void listOfTheProgramIsNoSnapshot();
    void badLinesAreSkipped();
    void aCutCompressedFileIsReported();
    void categoriesAndYearsAreChosen_data();
    void categoriesAndYearsAreChosen();
    void anImportContinuesWhereItStopped();
    void theDataOfAFeedStays();
    void aKeywordGetsAllPapers();
    void anUnknownKeywordIsRefused();
    void onlyProvedDaysAreComplete_data();
    void onlyProvedDaysAreComplete();
    void aContinuedImportProvesTheDaysOfBothParts();
    void aWrongChecksumIsReported_data();
    void aWrongChecksumIsReported();
    void papersWithoutAuthorsOrCategoriesAreReported();
    void aPaperWithoutVersionsIsPlacedByItsDay();

private:
    std::unique_ptr<SnapshotFixture> m_fixture;
};

void TestSnapshotImport::init()
{
    m_fixture = std::make_unique<SnapshotFixture>();
}

void TestSnapshotImport::everyCompressionIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray lines =
        snapshotLine(u"0704.0001"_s, u"One"_s) + snapshotLine(u"hep-th/9901001"_s, u"Two"_s);
    QTest::newRow("plain") << lines;
    QTest::newRow("without a newline at the end") << lines.chopped(1);
    QTest::newRow("with a mark of its order of bytes") << "\xef\xbb\xbf" + lines;
    QTest::newRow("with lines as on Windows") << QByteArray(lines).replace("\n", "\r\n");
    QTest::newRow("with empty lines") << QByteArray(lines).replace("\n", "\n\n");
    QTest::newRow("gzip") << dp::test::gzipped(lines);
    QTest::newRow("zip") << dp::test::zipped(lines, "arxiv-metadata-oai-snapshot.json");
}

void TestSnapshotImport::everyCompressionIsRead()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_fixture->write(bytes);
    const auto isSnapshot = dp::SnapshotReader::isSnapshot(path);
    VERIFY_OK(isSnapshot);
    QVERIFY(*isSnapshot);
    const auto report = m_fixture->import(bytes);
    VERIFY_OK(report);
    QCOMPARE(report->papers, 2);
    QCOMPARE(report->added, 2);
    QCOMPARE(report->skipped, 0);
    QCOMPARE(dp::test::number(*m_fixture->library, u"SELECT v FROM search_config WHERE k = 'hashsize'"_s),
        1024 * 1024); // default value of this setting
    QCOMPARE(listOf(*m_fixture->library, {}), (QStringList{u"0704.0001"_s, u"hep-th/9901001"_s}));
    QCOMPARE(dp::test::number(*m_fixture->library, u"SELECT count(*) FROM search WHERE search MATCH 'two'"_s),
        2); // The word is also found in the names of the authors.
}

void TestSnapshotImport::listOfTheProgramIsNoSnapshot_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("list") << QByteArray(
        "[\n  {\n  \"abs_url\": \"x\", \"id\": \"0704.0001\", \"title\": \"A\"\n  }\n]\n");
    QTest::newRow("a JSON feed") << QByteArray(
        "{\n \"version\": \"https://jsonfeed.org/version/1.1\",\n \"items\": [{\"id\": \"0704.0001\"}]\n}\n");
}

void TestSnapshotImport::listOfTheProgramIsNoSnapshot()
{
    QFETCH(QByteArray, bytes);
    const auto isSnapshot = dp::SnapshotReader::isSnapshot(m_fixture->write(bytes));
    VERIFY_OK(isSnapshot);
    QVERIFY(!*isSnapshot);
}

void TestSnapshotImport::badLinesAreSkipped()
{
    const auto report = m_fixture->import(
        snapshotLine(u"0704.0001"_s, u"One"_s) + "{\n" + "{}\n" + snapshotLine(u"0704.0002"_s, u"Two"_s));
    VERIFY_OK(report);
    QCOMPARE(report->papers, 2);
    QCOMPARE(report->skipped, 2);
    QVERIFY2(report->firstSkipped.startsWith(u"line 2: "_s), qPrintable(report->firstSkipped));
}

void TestSnapshotImport::aCutCompressedFileIsReported()
{
    QByteArray lines;
    for (int i = 1; i < 2000; ++i)
        lines += snapshotLine(u"0704.%1"_s.arg(i, 4, 10, '0'_L1), u"Number %1"_s.arg(i * 7919));
    for (const QByteArray &packed : {dp::test::gzipped(lines), dp::test::zipped(lines, "x")}) {
        m_fixture->library = dp::test::newLibrary({u"Zebra"_s});
        const auto report = m_fixture->import(packed.left(packed.size() / 2));
        QVERIFY(!report.ok());
        // A truncated zip file cannot be opened, because its list of files is at the end of the file.
        const bool isZip = packed.startsWith("PK");
        QCOMPARE(report.error().kind, isZip ? dp::ErrorKind::FileCutShort : dp::ErrorKind::SnapshotCutShort);
        QVERIFY(!report.error().subject.isEmpty());
        const qint64 papers = dp::test::number(*m_fixture->library, u"SELECT papers FROM totals"_s);
        QVERIFY2(isZip ? papers == 0 : papers > 500 && papers < 1999, qPrintable(QString::number(papers)));
        QCOMPARE(dp::test::number(*m_fixture->library, u"SELECT count(*) FROM coverage"_s), 0);
    }
}

void TestSnapshotImport::categoriesAndYearsAreChosen_data()
{
    QTest::addColumn<QStringList>("categories");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("all") << QStringList() << 0 << 0
                         << QStringList{u"2403.00001"_s, u"2303.00001"_s, u"1003.0001"_s, u"0704.0001"_s};
    QTest::newRow("an archive") << QStringList{u"cs"_s} << 0 << 0
                                << QStringList{u"2403.00001"_s, u"0704.0001"_s};
    QTest::newRow("a category that comes second")
        << QStringList{u"stat.ML"_s} << 0 << 0 << QStringList{u"2403.00001"_s};
    QTest::newRow("an archive without classes")
        << QStringList{u"hep-th"_s} << 0 << 0 << QStringList{u"2303.00001"_s, u"1003.0001"_s};
    QTest::newRow("years") << QStringList() << 2008 << 2023 << QStringList{u"2303.00001"_s, u"1003.0001"_s};
    QTest::newRow("both") << QStringList{u"hep-th"_s} << 2020 << 2023 << QStringList{u"2303.00001"_s};
}

void TestSnapshotImport::categoriesAndYearsAreChosen()
{
    QFETCH(QStringList, categories);
    QFETCH(int, first);
    QFETCH(int, last);
    const auto report = m_fixture->import(snapshotLine(u"0704.0001"_s, u"A"_s, u"2007-04-02"_s, u"cs.LG"_s)
            + snapshotLine(u"1003.0001"_s, u"B"_s, u"2010-03-02"_s, u"hep-th"_s)
            + snapshotLine(u"2303.00001"_s, u"C"_s, u"2023-03-02"_s, u"csx.LG hep-th"_s)
            + snapshotLine(u"2403.00001"_s, u"D"_s, u"2024-03-02"_s, u"cs.CL stat.ML"_s),
        {categories, first, last});
    VERIFY_OK(report);
    QTEST(listOf(*m_fixture->library, {}), "ids");
}

void TestSnapshotImport::anImportContinuesWhereItStopped()
{
    QByteArray lines;
    for (int i = 1; i <= 6000; ++i)
        lines += snapshotLine(u"0704.%1"_s.arg(i, 4, 10, '0'_L1), u"A title"_s);
    const QString path = m_fixture->write(lines);
    {
        SnapshotImport import(path, {}, {});
        VERIFY_OK(import.begin(*m_fixture->library));
        const auto step = import.storeBatch(*m_fixture->library, testTime);
        VERIFY_OK(step);
        QVERIFY(!step->isDone);
        QCOMPARE(step->papers, 5000);
        QVERIFY(step->progress > 0);
    } // The import ends here, as if the program was killed.
    SnapshotImport again(path, {}, {});
    VERIFY_OK(again.begin(*m_fixture->library));
    auto step = again.storeBatch(*m_fixture->library, testTime);
    while (step && !step->isDone)
        step = again.storeBatch(*m_fixture->library, testTime);
    VERIFY_OK(step);
    QCOMPARE(step->passedOver, 5000);
    QCOMPARE(step->papers, 1000);
    QCOMPARE(step->added, 1000);
    QCOMPARE(dp::test::number(*m_fixture->library, u"SELECT papers FROM totals"_s), 6000);
    // A third import reads the file from the beginning and adds nothing.
    const auto third = m_fixture->import(lines);
    VERIFY_OK(third);
    QCOMPARE(third->papers, 6000);
    QCOMPARE(third->added, 0);
}

void TestSnapshotImport::theDataOfAFeedStays()
{
    dp::Paper paper = dp::test::somePaper(u"0704.0001v1"_s);
    paper.title = u"As the feed has it"_s;
    dp::Papers papers(*m_fixture->library);
    VERIFY_OK(papers.store(
        {paper}, dp::test::keywordId(*m_fixture->library, u"Zebra"_s), dp::Source::Feed, testTime));
    VERIFY_OK(papers.mark({paper.id.key()}, dp::Mark::Starred));
    const auto report = m_fixture->import(snapshotLine(u"0704.0001"_s, u"As the snapshot has it"_s));
    VERIFY_OK(report);
    QCOMPARE(report->added, 0);
    QCOMPARE(
        dp::test::number(*m_fixture->library,
            u"SELECT count(*) FROM papers WHERE title = 'As the feed has it' AND is_starred AND in_archive"_s),
        1);
}

void TestSnapshotImport::aKeywordGetsAllPapers()
{
    const auto report = m_fixture->import(
        snapshotLine(u"0704.0001"_s, u"Lions"_s) + snapshotLine(u"0704.0002"_s, u"Tigers"_s), {}, u"zebra"_s);
    VERIFY_OK(report);
    QCOMPARE(listOf(*m_fixture->library, u"Zebra"_s), (QStringList{u"0704.0002"_s, u"0704.0001"_s}));
}

void TestSnapshotImport::anUnknownKeywordIsRefused()
{
    QFile file(u":memory:"_s);
    auto library =
        dp::libraryopener::open(m_fixture->folder.filePath(u"l.sqlite"_s), dp::Library::Access::Create);
    VERIFY_OK(library);
    library = dp::libraryopener::open(m_fixture->folder.filePath(u"l.sqlite"_s), dp::Library::Access::Write);
    VERIFY_OK(library);
    SnapshotImport import(m_fixture->write(snapshotLine(u"0704.0001"_s, u"Lions"_s)), {}, u"Giraffe"_s);
    VERIFY_ERROR(import.begin(**library), dp::ErrorKind::UnknownKeyword);
}

void TestSnapshotImport::onlyProvedDaysAreComplete_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<SnapshotChoice>("choice");
    QTest::addColumn<QString>("days");
    const QByteArray whole = catalogue();
    const QList<QByteArray> lines = whole.split('\n');
    const QString all = u"2024-01-02/2024-03-30"_s, none;
    const auto some = [&](auto isKept) {
        QByteArray bytes;
        for (qsizetype i = 0; i + 1 < lines.size(); ++i)
            if (isKept(i))
                bytes += lines[i] + '\n';
        return bytes;
    };
    QByteArray packed = dp::test::gzipped(whole);
    const SnapshotChoice every;
    QTest::newRow("all") << whole << every << all;
    QTest::newRow("all, packed") << packed << every << all;
    QTest::newRow("all, as an array")
        << '[' + QByteArray(whole).trimmed().replace("\n", ",\n") + ']' << every << all;
    QTest::newRow("all, in two files of a zip")
        << dp::test::zipped(
               {{"a.json", whole.left(whole.size() / 2)}, {"b.json", whole.mid(whole.size() / 2)}})
        << every << none; // The boundary of the two files is inside a line.
    const qsizetype between = whole.indexOf('\n', whole.size() / 2) + 1;
    QTest::newRow("all, in two files of a zip, each of whole lines")
        << dp::test::zipped({{"a.json", whole.left(between)}, {"b.json", whole.mid(between)}}) << every
        << all;
    QTest::newRow("every tenth line") << some([](qsizetype i) { return i % 10 == 0; }) << every << none;
    QTest::newRow("one category") << some([&](qsizetype i) { return lines[i].contains("math.AG"); }) << every
                                  << none;
    QTest::newRow("its first lines") << some([](qsizetype i) { return i < 100; }) << every << none;
    QTest::newRow("without a month") << some([](qsizetype i) {
        return i < 120 || i >= 240;
    }) << every << u"2024-03-02/2024-03-30"_s; // The months after the missing month are complete.
    QTest::newRow("with a line that cannot be read") << whole + "{\n" << every << none;
    QTest::newRow("with a paper without categories")
        << whole + snapshotLine(u"2404.00121"_s, u"x"_s, u"2024-04-30"_s, QString()) << every << none;
    QTest::newRow("with a line twice") << whole + lines[lines.size() - 2] + '\n' << every << none;
    QTest::newRow("a choice of its categories claims for these alone")
        << whole << SnapshotChoice{{u"cs"_s}, 0, 0} << all;
    QTest::newRow("a choice of other categories") << whole << SnapshotChoice{{u"math"_s}, 0, 0} << none;
    QTest::newRow("a choice of years") << whole << SnapshotChoice{{}, 2024, 2024} << all;
    QTest::newRow("a choice of other years") << whole << SnapshotChoice{{}, 2025, 2026} << none;
}

void TestSnapshotImport::onlyProvedDaysAreComplete()
{
    QFETCH(QByteArray, bytes);
    QFETCH(SnapshotChoice, choice);
    const auto report = m_fixture->import(bytes, choice);
    VERIFY_OK(report);
    const dp::Keyword keyword{0, u"Titled"_s, u"ti:zebra"_s, {u"cs"_s}, 100};
    const auto added = dp::Keywords(*m_fixture->library).add(keyword);
    VERIFY_OK(added);
    VERIFY_OK(dp::keywordbackfill::findAll(*m_fixture->library, testTime));
    const auto coverage = dp::Ledger(*m_fixture->library).of(added->id);
    VERIFY_OK(coverage);
    QTEST(dp::CatalogueProof::textOf(coverage->complete), "days");
}

void TestSnapshotImport::aContinuedImportProvesTheDaysOfBothParts()
{
    QByteArray lines;
    for (const char16_t *month : {u"2401", u"2402", u"2403"})
        lines += catalogueOf(QString::fromUtf16(month), 2400);
    const QString path = m_fixture->write(lines);
    const auto importOnce = [&](int batches) {
        SnapshotImport import(path, {}, {});
        VERIFY_OK(import.begin(*m_fixture->library));
        for (int i = 0; i < batches; ++i) {
            const auto step = import.storeBatch(*m_fixture->library, testTime);
            VERIFY_OK(step);
            if (step->isDone)
                VERIFY_OK(import.finish(*m_fixture->library, testTime));
        }
    };
    const auto days = [&] {
        return dp::CatalogueProof::textOf(dp::Ledger(*m_fixture->library)
                                              .of(dp::test::keywordId(*m_fixture->library, u"Zebra"_s))
                                              ->complete);
    };
    importOnce(1);
    QCOMPARE(days(), QString());
    importOnce(1);
    QCOMPARE(days(), u"2024-01-02/2024-02-29"_s);
}

void TestSnapshotImport::aWrongChecksumIsReported_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray gzip = dp::test::gzipped(catalogue()), zip = dp::test::zipped(catalogue(), "x.json");
    gzip[gzip.size() - 6] = char(gzip[gzip.size() - 6] ^ 1); // changes one byte of the checksum
    QTest::newRow("gzip, its checksum") << gzip;
    const qsizetype sum =
        14; // distance of the checksum from the beginning of a file header; 2 more in the list of files
    zip[zip.indexOf("PK\x01\x02") + sum + 2] = char(zip[zip.indexOf("PK\x01\x02") + sum + 2] ^ 1);
    QTest::newRow("zip, its checksum") << zip;
    QByteArray data = dp::test::zipped(catalogue(), "x.json");
    data[data.size() / 2] = char(data[data.size() / 2] ^ 16);
    QTest::newRow("zip, a bit in the middle") << data;
}

void TestSnapshotImport::aWrongChecksumIsReported()
{
    QFETCH(QByteArray, bytes);
    const auto report = m_fixture->import(bytes);
    QVERIFY(!report.ok());
    QVERIFY(report.error().kind == dp::ErrorKind::SnapshotDamaged
        || report.error().kind == dp::ErrorKind::BadContent);
    QCOMPARE(dp::test::number(*m_fixture->library, u"SELECT count(*) FROM coverage"_s), 0);
    // The lines that were read may be wrong, so the next import begins at the first line.
    const auto again = m_fixture->import(catalogue());
    VERIFY_OK(again);
    QCOMPARE(again->passedOver, 0);
    QCOMPARE(again->papers, 480);
}

void TestSnapshotImport::papersWithoutAuthorsOrCategoriesAreReported()
{
    const auto report = m_fixture->import(snapshotLine(u"0704.0001"_s, u"One"_s)
        + snapshotLine(u"0704.0002"_s, u"Two"_s, u"2007-04-02"_s, QString()));
    VERIFY_OK(report);
    QCOMPARE(report->papers, 2);
    QCOMPARE(report->skipped, 0);
    QCOMPARE(report->incomplete, 1);
    QCOMPARE(report->firstIncomplete, u"line 2: 0704.0002 has no categories that can be read"_s);
}

void TestSnapshotImport::aPaperWithoutVersionsIsPlacedByItsDay()
{
    VERIFY_OK(m_fixture->import(
        "{\"id\":\"2401.00002\",\"authors\":\"A. B\",\"title\":\"A zebra\",\"categories\":\"cs.CL\","
        "\"abstract\":\"A zebra\",\"update_date\":\"2024-01-02\"}"));
    QCOMPARE(listOf(*m_fixture->library, u"Zebra"_s), QStringList{u"2401.00002"_s});
    QCOMPARE(dp::test::number(*m_fixture->library,
                 u"SELECT count(*) FROM papers WHERE published = '' AND updated = '2024-01-02'"_s),
        1);
}

DP_TEST(TestSnapshotImport)
#include "tst_snapshotimport.moc"
