#include "transfer/snapshotimport.h"

#include "library/keywords.h"
#include "library/ledger.h"
#include "library/libraryopener.h"
#include "library/papers.h"
#include "support/checks.h"
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
using dp::test::listOf;
using dp::test::snapshotLine;

namespace {

const QDateTime now(QDate(2025, 3, 3), QTime(8, 0), Qt::UTC);

/// All papers of a month, submitted from its first day to its last.
QByteArray catalogueOf(const QString &yymm, int papers)
{
    const QDate first(2000 + yymm.left(2).toInt(), yymm.mid(2).toInt(), 1);
    QByteArray lines;
    for (int i = 1; i <= papers; ++i)
        lines += snapshotLine(u"%1.%2"_s.arg(yymm).arg(i, 5, 10, '0'_L1), u"Zebra %1"_s.arg(i),
            first.addDays((i - 1) * first.daysInMonth() / papers).toString(Qt::ISODate),
            i % 3 ? u"cs.LG"_s : u"math.AG"_s);
    return lines;
}

/// A small arXiv of four months, the last of which may go on.
QByteArray catalogue()
{
    return catalogueOf(u"2401"_s, 120) + catalogueOf(u"2402"_s, 120) + catalogueOf(u"2403"_s, 120)
        + catalogueOf(u"2404"_s, 120);
}

} // namespace

class TestSnapshotImport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void itIsReadHoweverItIsPacked_data();
    void itIsReadHoweverItIsPacked();
    void linesThatAreNoPaperCostNobodyElse();
    void aFileThatEndsInTheMiddleOfItsPackingIsTold();
    void categoriesAndYearsAreChosen_data();
    void categoriesAndYearsAreChosen();
    void itGoesOnWhereItStopped();
    void whatAFeedSaidStays();
    void underAKeywordNothingIsFilteredOut();
    void anUnknownKeywordIsRefused();
    void keywordsFindTheirPast();
    void onlyWhatAFileShowsIsClaimed_data();
    void onlyWhatAFileShowsIsClaimed();
    void aStoppedImportClaimsWhatBothPartsShow();
    void aWrongChecksumIsTold_data();
    void aWrongChecksumIsTold();
    void papersWithoutAuthorsOrCategoriesAreTold();
    void aPaperWithoutVersionsIsFoundByItsDay();
    void aPartOfTheSnapshotIsNoPast();
    void queriesFindWhatArxivWouldAnswer_data();
    void queriesFindWhatArxivWouldAnswer();
    void termsFindWhatArxivWouldAnswer_data();
    void termsFindWhatArxivWouldAnswer();
    void longQueriesAreNotTooDeep_data();
    void longQueriesAreNotTooDeep();
    void whatTheLibraryCannotTellIsNotGuessed();

private:
    QString write(const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(u"snapshot"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    dp::Result<SnapshotImport::Report> import(
        const QByteArray &bytes, const SnapshotChoice &choice = {}, const QString &keyword = {})
    {
        SnapshotImport import(write(bytes), choice, keyword);
        DP_TRY(import.begin(*m_library));
        for (;;) {
            const auto step = import.storeBatch(*m_library, now);
            if (!step || step->isDone) {
                DP_TRY(import.finish(*m_library, now));
                return step;
            }
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<dp::Library> m_library;
};

void TestSnapshotImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = dp::test::newLibrary({u"Zebra"_s});
}

void TestSnapshotImport::itIsReadHoweverItIsPacked_data()
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

void TestSnapshotImport::itIsReadHoweverItIsPacked()
{
    QFETCH(QByteArray, bytes);
    const QString path = write(bytes);
    const auto isSnapshot = dp::SnapshotReader::isSnapshot(path);
    VERIFY_OK(isSnapshot);
    QVERIFY(*isSnapshot);
    const auto report = import(bytes);
    VERIFY_OK(report);
    QCOMPARE(report->papers, 2);
    QCOMPARE(report->added, 2);
    QCOMPARE(report->skipped, 0);
    QCOMPARE(dp::test::number(*m_library, u"SELECT v FROM search_config WHERE k = 'hashsize'"_s),
        1024 * 1024); // as it was
    QCOMPARE(listOf(*m_library, {}), (QStringList{u"0704.0001"_s, u"hep-th/9901001"_s}));
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM search WHERE search MATCH 'two'"_s),
        2); // an author too
}

void TestSnapshotImport::linesThatAreNoPaperCostNobodyElse()
{
    const auto report = import(
        snapshotLine(u"0704.0001"_s, u"One"_s) + "{\n" + "{}\n" + snapshotLine(u"0704.0002"_s, u"Two"_s));
    VERIFY_OK(report);
    QCOMPARE(report->papers, 2);
    QCOMPARE(report->skipped, 2);
    QVERIFY2(report->firstSkipped.startsWith(u"line 2: "_s), qPrintable(report->firstSkipped));
}

void TestSnapshotImport::aFileThatEndsInTheMiddleOfItsPackingIsTold()
{
    QByteArray lines;
    for (int i = 1; i < 2000; ++i)
        lines += snapshotLine(u"0704.%1"_s.arg(i, 4, 10, '0'_L1), u"Number %1"_s.arg(i * 7919));
    for (const QByteArray &packed : {dp::test::gzipped(lines), dp::test::zipped(lines, "x")}) {
        m_library = dp::test::newLibrary({u"Zebra"_s});
        const auto report = import(packed.left(packed.size() / 2));
        QVERIFY(!report.ok());
        // Of a zip nothing can be read, since its list of files is at its end.
        const bool isZip = packed.startsWith("PK");
        QCOMPARE(report.error().kind, isZip ? dp::ErrorKind::FileCutShort : dp::ErrorKind::SnapshotCutShort);
        QVERIFY(!report.error().subject.isEmpty());
        const qint64 papers = dp::test::number(*m_library, u"SELECT papers FROM totals"_s);
        QVERIFY2(isZip ? papers == 0 : papers > 500 && papers < 1999, qPrintable(QString::number(papers)));
        QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM coverage"_s), 0);
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
    const auto report = import(snapshotLine(u"0704.0001"_s, u"A"_s, u"2007-04-02"_s, u"cs.LG"_s)
            + snapshotLine(u"1003.0001"_s, u"B"_s, u"2010-03-02"_s, u"hep-th"_s)
            + snapshotLine(u"2303.00001"_s, u"C"_s, u"2023-03-02"_s, u"csx.LG hep-th"_s)
            + snapshotLine(u"2403.00001"_s, u"D"_s, u"2024-03-02"_s, u"cs.CL stat.ML"_s),
        {categories, first, last});
    VERIFY_OK(report);
    QTEST(listOf(*m_library, {}), "ids");
}

void TestSnapshotImport::itGoesOnWhereItStopped()
{
    QByteArray lines;
    for (int i = 1; i <= 6000; ++i)
        lines += snapshotLine(u"0704.%1"_s.arg(i, 4, 10, '0'_L1), u"A title"_s);
    const QString path = write(lines);
    {
        SnapshotImport import(path, {}, {});
        VERIFY_OK(import.begin(*m_library));
        const auto step = import.storeBatch(*m_library, now);
        VERIFY_OK(step);
        QVERIFY(!step->isDone);
        QCOMPARE(step->papers, 5000);
        QVERIFY(step->progress > 0);
    } // as when the program is killed
    SnapshotImport again(path, {}, {});
    VERIFY_OK(again.begin(*m_library));
    auto step = again.storeBatch(*m_library, now);
    while (step && !step->isDone)
        step = again.storeBatch(*m_library, now);
    VERIFY_OK(step);
    QCOMPARE(step->passedOver, 5000);
    QCOMPARE(step->papers, 1000);
    QCOMPARE(step->added, 1000);
    QCOMPARE(dp::test::number(*m_library, u"SELECT papers FROM totals"_s), 6000);
    // A third time it begins anew, and finds nothing new.
    const auto third = import(lines);
    VERIFY_OK(third);
    QCOMPARE(third->papers, 6000);
    QCOMPARE(third->added, 0);
}

void TestSnapshotImport::whatAFeedSaidStays()
{
    dp::Paper paper = dp::test::somePaper(u"0704.0001v1"_s);
    paper.title = u"As the feed has it"_s;
    dp::Papers papers(*m_library);
    VERIFY_OK(papers.store({paper}, dp::test::keywordId(*m_library, u"Zebra"_s), dp::Source::Feed, now));
    VERIFY_OK(papers.mark({paper.id.key()}, dp::Mark::Starred));
    const auto report = import(snapshotLine(u"0704.0001"_s, u"As the snapshot has it"_s));
    VERIFY_OK(report);
    QCOMPARE(report->added, 0);
    QCOMPARE(
        dp::test::number(*m_library,
            u"SELECT count(*) FROM papers WHERE title = 'As the feed has it' AND is_starred AND in_archive"_s),
        1);
}

void TestSnapshotImport::underAKeywordNothingIsFilteredOut()
{
    const auto report = import(
        snapshotLine(u"0704.0001"_s, u"Lions"_s) + snapshotLine(u"0704.0002"_s, u"Tigers"_s), {}, u"zebra"_s);
    VERIFY_OK(report);
    QCOMPARE(listOf(*m_library, u"Zebra"_s), (QStringList{u"0704.0002"_s, u"0704.0001"_s}));
}

void TestSnapshotImport::anUnknownKeywordIsRefused()
{
    QFile file(u":memory:"_s);
    auto library = dp::libraryopener::open(m_folder->filePath(u"l.sqlite"_s), dp::Library::Access::Create);
    VERIFY_OK(library);
    library = dp::libraryopener::open(m_folder->filePath(u"l.sqlite"_s), dp::Library::Access::Write);
    VERIFY_OK(library);
    SnapshotImport import(write(snapshotLine(u"0704.0001"_s, u"Lions"_s)), {}, u"Giraffe"_s);
    VERIFY_ERROR(import.begin(**library), dp::ErrorKind::UnknownKeyword);
}

void TestSnapshotImport::keywordsFindTheirPast()
{
    const auto report = import(snapshotLine(u"0704.0001"_s, u"A zebra"_s, u"2007-04-02"_s)
        + snapshotLine(u"2403.00001"_s, u"Zebras, too"_s, u"2024-03-02"_s)
        + snapshotLine(u"2403.00002"_s, u"Lions"_s, u"2024-03-12"_s)
        + snapshotLine(u"2403.00003"_s, u"Zebra of another kind"_s, u"2024-03-12"_s, u"math.AG"_s));
    VERIFY_OK(report);
    // arXiv is asked for a single word in title and abstract, so the abstract has to have it as well.
    dp::Keyword titled{0, u"Titled"_s, u"ti:zebra"_s, {u"cs"_s}, 100};
    const auto added = dp::Keywords(*m_library).add(titled);
    VERIFY_OK(added);
    const auto found = dp::keywordbackfill::find(*m_library, *added, now);
    VERIFY_OK(found);
    QCOMPARE(*found, 2);
    QCOMPARE(listOf(*m_library, u"Titled"_s), (QStringList{u"2403.00001"_s, u"0704.0001"_s}));
    const auto coverage = dp::Ledger(*m_library).of(added->id);
    VERIFY_OK(coverage);
    QVERIFY(coverage->complete.isEmpty()); // four papers are not all there are
    const auto again = dp::keywordbackfill::find(*m_library, *added, now);
    VERIFY_OK(again);
    QCOMPARE(*again, 0);
}

void TestSnapshotImport::onlyWhatAFileShowsIsClaimed_data()
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
    QTest::newRow("all, in two files of a zip") << dp::test::zipped(
        {{"a.json", whole.left(whole.size() / 2)}, {"b.json", whole.mid(whole.size() / 2)}})
                                                << every << none; // a line is cut in two
    const qsizetype between = whole.indexOf('\n', whole.size() / 2) + 1;
    QTest::newRow("all, in two files of a zip, each of whole lines")
        << dp::test::zipped({{"a.json", whole.left(between)}, {"b.json", whole.mid(between)}}) << every
        << all;
    QTest::newRow("every tenth line") << some([](qsizetype i) { return i % 10 == 0; }) << every << none;
    QTest::newRow("one category") << some([&](qsizetype i) { return lines[i].contains("math.AG"); }) << every
                                  << none;
    QTest::newRow("its first lines") << some([](qsizetype i) { return i < 100; }) << every << none;
    QTest::newRow("without a month") << some([](qsizetype i) { return i < 120 || i >= 240; }) << every
                                     << u"2024-03-02/2024-03-30"_s; // the months after it are whole
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

void TestSnapshotImport::onlyWhatAFileShowsIsClaimed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(SnapshotChoice, choice);
    const auto report = import(bytes, choice);
    VERIFY_OK(report);
    const dp::Keyword keyword{0, u"Titled"_s, u"ti:zebra"_s, {u"cs"_s}, 100};
    const auto added = dp::Keywords(*m_library).add(keyword);
    VERIFY_OK(added);
    VERIFY_OK(dp::keywordbackfill::findAll(*m_library, now));
    const auto coverage = dp::Ledger(*m_library).of(added->id);
    VERIFY_OK(coverage);
    QTEST(dp::CatalogueProof::textOf(coverage->complete), "days");
}

void TestSnapshotImport::aStoppedImportClaimsWhatBothPartsShow()
{
    QByteArray lines;
    for (const char16_t *month : {u"2401", u"2402", u"2403"})
        lines += catalogueOf(QString::fromUtf16(month), 2400);
    const QString path = write(lines);
    const auto importOnce = [&](int batches) {
        SnapshotImport import(path, {}, {});
        VERIFY_OK(import.begin(*m_library));
        for (int i = 0; i < batches; ++i) {
            const auto step = import.storeBatch(*m_library, now);
            VERIFY_OK(step);
            if (step->isDone)
                VERIFY_OK(import.finish(*m_library, now));
        }
    };
    const auto days = [&] {
        return dp::CatalogueProof::textOf(
            dp::Ledger(*m_library).of(dp::test::keywordId(*m_library, u"Zebra"_s))->complete);
    };
    importOnce(1);
    QCOMPARE(days(), QString());
    importOnce(1);
    QCOMPARE(days(), u"2024-01-02/2024-02-29"_s);
}

void TestSnapshotImport::aWrongChecksumIsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray gzip = dp::test::gzipped(catalogue()), zip = dp::test::zipped(catalogue(), "x.json");
    gzip[gzip.size() - 6] = char(gzip[gzip.size() - 6] ^ 1); // of the checksum
    QTest::newRow("gzip, its checksum") << gzip;
    const qsizetype sum = 14; // in the head of a file, and again in the list of files
    zip[zip.indexOf("PK\x01\x02") + sum + 2] = char(zip[zip.indexOf("PK\x01\x02") + sum + 2] ^ 1);
    QTest::newRow("zip, its checksum") << zip;
    QByteArray data = dp::test::zipped(catalogue(), "x.json");
    data[data.size() / 2] = char(data[data.size() / 2] ^ 16);
    QTest::newRow("zip, a bit in the middle") << data;
}

void TestSnapshotImport::aWrongChecksumIsTold()
{
    QFETCH(QByteArray, bytes);
    const auto report = import(bytes);
    QVERIFY(!report.ok());
    QVERIFY(report.error().kind == dp::ErrorKind::SnapshotDamaged
        || report.error().kind == dp::ErrorKind::BadContent);
    QCOMPARE(dp::test::number(*m_library, u"SELECT count(*) FROM coverage"_s), 0);
    // What was read of it is not believed: the import of the whole file begins anew.
    const auto again = import(catalogue());
    VERIFY_OK(again);
    QCOMPARE(again->passedOver, 0);
    QCOMPARE(again->papers, 480);
}

void TestSnapshotImport::papersWithoutAuthorsOrCategoriesAreTold()
{
    const auto report = import(snapshotLine(u"0704.0001"_s, u"One"_s)
        + snapshotLine(u"0704.0002"_s, u"Two"_s, u"2007-04-02"_s, QString()));
    VERIFY_OK(report);
    QCOMPARE(report->papers, 2);
    QCOMPARE(report->skipped, 0);
    QCOMPARE(report->incomplete, 1);
    QCOMPARE(report->firstIncomplete, u"line 2: 0704.0002 has no categories that can be read"_s);
}

void TestSnapshotImport::aPaperWithoutVersionsIsFoundByItsDay()
{
    VERIFY_OK(
        import("{\"id\":\"2401.00002\",\"authors\":\"A. B\",\"title\":\"A zebra\",\"categories\":\"cs.CL\","
               "\"abstract\":\"A zebra\",\"update_date\":\"2024-01-02\"}"));
    QCOMPARE(listOf(*m_library, u"Zebra"_s), QStringList{u"2401.00002"_s});
    QCOMPARE(dp::test::number(*m_library,
                 u"SELECT count(*) FROM papers WHERE published = '' AND updated = '2024-01-02'"_s),
        1);
}

void TestSnapshotImport::aPartOfTheSnapshotIsNoPast()
{
    VERIFY_OK(import(snapshotLine(u"2403.00001"_s, u"Zebras"_s, u"2024-03-02"_s), {{u"cs.LG"_s}, 0, 0}));
    const auto coverage = dp::Ledger(*m_library).of(dp::test::keywordId(*m_library, u"Zebra"_s));
    VERIFY_OK(coverage);
    QVERIFY(coverage->complete.isEmpty());
}

void TestSnapshotImport::queriesFindWhatArxivWouldAnswer_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("ids");
    const QStringList all{u"2403.00003"_s, u"2403.00002"_s, u"2403.00001"_s};
    QTest::newRow("a title") << u"ti:zebra"_s << QStringList{u"2403.00001"_s};
    QTest::newRow("the plural") << u"ti:zebras"_s << QStringList{u"2403.00001"_s};
    QTest::newRow("a phrase") << u"ti:\"a zebra\""_s << QStringList{u"2403.00001"_s};
    QTest::newRow("any field") << u"lion"_s << QStringList{u"2403.00002"_s};
    QTest::newRow("an author") << u"au:\"B. Two\""_s << all;
    QTest::newRow("an author with an underscore") << u"au:two_x"_s << QStringList();
    QTest::newRow("a category") << u"cat:cs.LG"_s << QStringList{u"2403.00002"_s, u"2403.00001"_s};
    QTest::newRow("an archive") << u"cat:math.*"_s << QStringList{u"2403.00003"_s};
    QTest::newRow("and") << u"cat:cs.LG AND ti:zebra"_s << QStringList{u"2403.00001"_s};
    QTest::newRow("or") << u"ti:zebra OR ti:lion"_s << QStringList{u"2403.00002"_s, u"2403.00001"_s};
    QTest::newRow("side by side") << u"ti:zebra ti:lion"_s << QStringList{u"2403.00002"_s, u"2403.00001"_s};
    QTest::newRow("but not") << u"cat:cs.* ANDNOT ti:zebra"_s << QStringList{u"2403.00002"_s};
    QTest::newRow("parentheses") << u"(ti:zebra OR ti:tiger) AND (cat:math.AG)"_s
                                 << QStringList{u"2403.00003"_s};
    QTest::newRow("a prefix before them")
        << u"ti:(zebra lion)"_s << QStringList{u"2403.00002"_s, u"2403.00001"_s};
    QTest::newRow("an open word") << u"ti:tig*"_s << QStringList{u"2403.00003"_s};
    QTest::newRow("days") << u"submittedDate:[202403030000 TO 202403042359]"_s
                          << QStringList{u"2403.00003"_s, u"2403.00002"_s};
    QTest::newRow("quotation marks of SQL") << u"ti:o'zebra OR cat:x'y"_s << QStringList();
}

void TestSnapshotImport::queriesFindWhatArxivWouldAnswer()
{
    QFETCH(QString, query);
    VERIFY_OK(import(snapshotLine(u"2403.00001"_s, u"A Zebra"_s, u"2024-03-02"_s)
        + snapshotLine(u"2403.00002"_s, u"Lions"_s, u"2024-03-03"_s)
        + snapshotLine(u"2403.00003"_s, u"Tigers"_s, u"2024-03-04"_s, u"math.AG"_s)));
    const auto added = dp::Keywords(*m_library).add(dp::Keyword{0, u"Asked"_s, query, {}, 100});
    VERIFY_OK(added);
    VERIFY_OK(dp::keywordbackfill::find(*m_library, *added, now));
    QTEST(listOf(*m_library, u"Asked"_s), "ids");
}

void TestSnapshotImport::termsFindWhatArxivWouldAnswer_data()
{
    using Field = dp::KeywordTerms::Field;
    QTest::addColumn<QStringList>("any");
    QTest::addColumn<QStringList>("all");
    QTest::addColumn<QStringList>("none");
    QTest::addColumn<int>("in");
    QTest::addColumn<QStringList>("ids");
    const auto row = [](const char *what, const QStringList &any, const QStringList &all,
                         const QStringList &none, Field in, const QStringList &ids) {
        QTest::newRow(what) << any << all << none << int(in) << ids;
    };
    const QString zebra = u"2403.00001"_s, lion = u"2403.00002"_s, both = u"2403.00003"_s,
                  math = u"2403.00004"_s;
    row("any", {u"zebra"_s, u"lion"_s}, {}, {}, Field::Title, {both, lion, zebra});
    row("all", {}, {u"zebra"_s, u"lion"_s}, {}, Field::Title, {both});
    row("any without", {u"zebra"_s, u"lion"_s}, {}, {u"swift lion"_s}, Field::Title, {both, zebra});
    row("any and all", {u"lion"_s, u"horse"_s}, {u"zebra"_s}, {}, Field::Either, {both});
    row("everything", {u"zebra"_s, u"lion"_s}, {u"a"_s}, {u"swift"_s, u"horse"_s}, Field::Title,
        {both, zebra});
    row("in the abstract", {u"zebra"_s}, {}, {}, Field::Abstract, {});
    row("in the abstract, of all", {u"about"_s}, {}, {u"lion"_s}, Field::Abstract, {both, lion, zebra});
    row("in either", {}, {u"about"_s, u"zebra"_s}, {}, Field::Either, {both, zebra});
    row("in both", {u"zebra"_s, u"lion"_s}, {}, {}, Field::Both, {});
    row("excluded in either", {u"zebra"_s}, {}, {u"lion"_s}, Field::Either, {zebra});
}

void TestSnapshotImport::termsFindWhatArxivWouldAnswer()
{
    QFETCH(QStringList, any);
    QFETCH(QStringList, all);
    QFETCH(QStringList, none);
    QFETCH(int, in);
    VERIFY_OK(import(snapshotLine(u"2403.00001"_s, u"A Zebra"_s, u"2024-03-02"_s)
        + snapshotLine(u"2403.00002"_s, u"A Swift Lion"_s, u"2024-03-03"_s)
        + snapshotLine(u"2403.00003"_s, u"A Lion and Zebras"_s, u"2024-03-04"_s)
        + snapshotLine(u"2403.00004"_s, u"A Zebra and a Lion"_s, u"2024-03-04"_s, u"math.AG"_s)));
    dp::Keyword keyword{0, u"Asked"_s, {}, {u"cs"_s}, 100};
    keyword.terms = {any, all, none, dp::KeywordTerms::Field(in)};
    const auto added = dp::Keywords(*m_library).add(keyword);
    VERIFY_OK(added);
    VERIFY_OK(dp::keywordbackfill::find(*m_library, *added, now));
    QTEST(listOf(*m_library, u"Asked"_s), "ids");
}

void TestSnapshotImport::longQueriesAreNotTooDeep_data()
{
    QTest::addColumn<QString>("join");
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("found");
    QTest::newRow("or") << u" OR "_s << u"ti:w%1"_s << 1;
    QTest::newRow("and") << u" AND "_s << u"ti:zebra"_s << 1;
    QTest::newRow("without") << u" ANDNOT "_s << u"ti:w%1"_s << 0;
    QTest::newRow("categories") << u" OR "_s << u"cat:x%1"_s << 1;
    QTest::newRow("categories and words") << u" OR cat:math.AG OR "_s << u"ti:w%1"_s << 1;
}

/// SQLite takes no more than some fifteen queries inside each other.
void TestSnapshotImport::longQueriesAreNotTooDeep()
{
    QFETCH(QString, join);
    QFETCH(QString, part);
    VERIFY_OK(import(snapshotLine(u"2403.00001"_s, u"A Zebra"_s, u"2024-03-02"_s)));
    QStringList parts;
    for (int i = 0; i < 60; ++i)
        parts << (part.contains(u'%') ? part.arg(i) : part);
    if (join != " ANDNOT "_L1)
        parts.insert(30, u"ti:zebra"_s);
    const auto added = dp::Keywords(*m_library).add(dp::Keyword{0, u"Asked"_s, parts.join(join), {}, 100});
    VERIFY_OK(added);
    VERIFY_OK(dp::keywordbackfill::find(*m_library, *added, now));
    QTEST(int(listOf(*m_library, u"Asked"_s).size()), "found");
}

void TestSnapshotImport::whatTheLibraryCannotTellIsNotGuessed()
{
    VERIFY_OK(import(snapshotLine(u"2403.00001"_s, u"A Zebra"_s)));
    const auto added =
        dp::Keywords(*m_library).add(dp::Keyword{0, u"Asked"_s, u"rn:CERN-1 OR ti:zebra"_s, {}, 100});
    VERIFY_OK(added);
    VERIFY_OK(dp::keywordbackfill::find(*m_library, *added, now));
    QCOMPARE(listOf(*m_library, u"Asked"_s), QStringList());
    const auto coverage = dp::Ledger(*m_library).of(added->id);
    VERIFY_OK(coverage);
    QVERIFY(coverage->complete.isEmpty());
}

DP_TEST(TestSnapshotImport)
#include "tst_snapshotimport.moc"
