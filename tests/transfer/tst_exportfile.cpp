#include "support/testdates.h"
#include "transfer/exportfile.h"

#include "exchange/opml.h"
#include "library/keywords.h"
#include "library/libraryproperties.h"
#include "library/papers.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testprogram.h"
#include "transfer/importfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using dp::ExportFile;
using dp::ImportFile;
using dp::Keyword;
using dp::Library;
using dp::test::testTime;
using Format = dp::ExportFile::Format;

namespace {

ExportFile::Options options(Format format, const QString &keyword = {})
{
    ExportFile::Options o;
    o.format = format;
    o.keywordName = keyword;
    o.today = QDate(2025, 6, 1);
    return o;
}

QString written(Library &library, const ExportFile::Options &o)
{
    const auto bytes = ExportFile::write(library, o);
    if (!bytes)
        qFatal("%s", qPrintable(dp::test::describe(bytes.error())));
    return QString::fromUtf8(*bytes);
}

void import(Library &library, const QByteArray &bytes)
{
    const auto report = ImportFile::fromBytes(bytes, u"x"_s).value().store(library, {}, testTime);
    if (!report)
        qFatal("%s", qPrintable(dp::test::describe(report.error())));
}

} // namespace

class TestExportFile : public QObject
{
    Q_OBJECT

private slots:
    void aPageComesBackToTheByte_data();
    void aPageComesBackToTheByte();
    void oneKeywordCanBeExported();
    void aKeywordWithoutPapersHasItsHead();
    void theLimitCutsTheListAndIsWritten();
    void theDayIsThatOfTheLastUpdateOrToday();
    void authorsAndTagsAreAdded();
    void theOrderIsThatOfTheSetting();
    void jsonHasEveryPaper();
    void opmlHasTheKeywords();
    void anUnknownKeywordIsNamed();
};

void TestExportFile::aPageComesBackToTheByte_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("standard columns") << dp::test::data(u"readme/page.md"_s);
    QTest::newRow("all columns") << dp::test::data(u"readme/columns.md"_s);
}

void TestExportFile::aPageComesBackToTheByte()
{
    QFETCH(QByteArray, page);
    const auto library = dp::test::newLibrary();
    import(*library, page);
    QCOMPARE(written(*library, options(Format::Readme)), QString::fromUtf8(page));
    import(*library, page);
    QCOMPARE(written(*library, options(Format::Readme)), QString::fromUtf8(page));
}

void TestExportFile::oneKeywordCanBeExported()
{
    const auto library = dp::test::newLibrary();
    import(*library, dp::test::data(u"readme/page.md"_s));
    const QString page = written(*library, options(Format::Readme, u"reward model"_s));
    QVERIFY(page.contains("## Reward Model\n"_L1) && !page.contains("## Empty One"_L1));
}

void TestExportFile::aKeywordWithoutPapersHasItsHead()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    const QString page = written(*library, options(Format::Readme));
    QVERIFY2(
        page.endsWith(
            "\n\n## A\n| **Title** | **Date** | **Abstract** | **Comment** |\n| --- | --- | --- | --- |\n\n"_L1),
        qPrintable(page));
}

void TestExportFile::theLimitCutsTheListAndIsWritten()
{
    const auto library = dp::test::newLibrary();
    import(*library, dp::test::data(u"readme/page.md"_s));
    dp::Keywords keywords(*library);
    for (const char *name : {"Reward Model", "Empty One"}) {
        Keyword keyword = *keywords.find(QString::fromLatin1(name));
        keyword.limit = 2;
        VERIFY_OK(keywords.update(keyword));
    }
    const QString page = written(*library, options(Format::Readme));
    QVERIFY(page.contains("up to a maximum of 2 papers."_L1));
    QCOMPARE(page.count("| **["_L1), 2);
    QVERIFY(!page.contains("hep-th"_L1));
}

void TestExportFile::theDayIsThatOfTheLastUpdateOrToday()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    QVERIFY(written(*library, options(Format::Readme)).contains("Last update: 2025-06-01\n"_L1));
    VERIFY_OK(dp::LibraryProperties(*library).set(dp::LibraryProperties::Name::LastUpdate, u"2025-03-04"_s));
    QVERIFY(written(*library, options(Format::Readme)).contains("Last update: 2025-03-04\n"_L1));
}

void TestExportFile::authorsAndTagsAreAdded()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    VERIFY_OK(dp::Papers(*library).store({dp::test::somePaper(u"2502.00001"_s)},
        dp::test::keywordId(*library, u"A"_s), dp::Source::Feed, testTime));
    ExportFile::Options o = options(Format::Readme);
    o.authorsColumn = o.tagsColumn = true;
    const QString page = written(*library, o);
    QVERIFY2(
        page.contains("| **Title** | **Date** | **Authors** | **Abstract** | **Tags** | **Comment** |\n"_L1),
        qPrintable(page));
    QVERIFY2(page.contains("| Ada Example et al. |"_L1) && page.contains("<p>cs.CL, stat.ML</p>"_L1),
        qPrintable(page));
}

void TestExportFile::theOrderIsThatOfTheSetting()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    // The paper that was submitted earlier has the higher version.
    VERIFY_OK(dp::Papers(*library).store(dp::test::somePapers({u"2502.00002v1"_s, u"2502.00001v2"_s}),
        dp::test::keywordId(*library, u"A"_s), dp::Source::Feed, testTime));
    ExportFile::Options o = options(Format::Readme);
    QString page = written(*library, o);
    QVERIFY(page.indexOf("2502.00002v1"_L1) < page.indexOf("2502.00001v2"_L1));
    o.order = dp::SortBy::Updated;
    page = written(*library, o);
    QVERIFY(page.indexOf("2502.00002v1"_L1) > page.indexOf("2502.00001v2"_L1));
}

void TestExportFile::jsonHasEveryPaper()
{
    const auto library = dp::test::newLibrary();
    import(*library, dp::test::data(u"readme/page.md"_s));
    import(*library, dp::test::data(u"atom/before.xml"_s)); // The papers of this feed get no keyword.
    const auto count = [&](const QString &keyword) {
        return QJsonDocument::fromJson(written(*library, options(Format::Json, keyword)).toUtf8())
            .array()
            .size();
    };
    QCOMPARE(count({}), 4);
    QCOMPARE(count(u"Reward Model"_s), 3);
    QCOMPARE(count(u"Empty One"_s), 0);
}

void TestExportFile::opmlHasTheKeywords()
{
    const auto library = dp::test::newLibrary({u"A"_s, u"Reward Model"_s});
    VERIFY_OK(dp::Keywords(*library).add(Keyword{0, u"Mine"_s, u"au:\"x\" OR ti:y"_s, {}, 7}));
    const QString text = written(*library, options(Format::Opml));
    const auto other = dp::test::newLibrary();
    import(*other, text.toUtf8());
    const auto own = dp::Keywords(*library).all(), back = dp::Keywords(*other).all();
    QCOMPARE(back->size(), own->size());
    for (qsizetype i = 0; i < own->size(); ++i) {
        QCOMPARE(back->at(i).name, own->at(i).name);
        QCOMPARE(back->at(i).query, own->at(i).query);
        QCOMPARE(back->at(i).categories, own->at(i).categories);
        QCOMPARE(back->at(i).limit, own->at(i).limit);
    }
    QCOMPARE(written(*library, options(Format::Opml, u"Mine"_s)).count("<outline "_L1), 1);
}

void TestExportFile::anUnknownKeywordIsNamed()
{
    const auto library = dp::test::newLibrary({u"A"_s});
    for (const Format format : {Format::Readme, Format::Json, Format::Opml}) {
        const auto bytes = ExportFile::write(*library, options(format, u"B"_s));
        VERIFY_ERROR(bytes, dp::ErrorKind::UnknownKeyword);
        QCOMPARE(bytes.error().subject, u"B"_s);
    }
}

DP_TEST(TestExportFile)
#include "tst_exportfile.moc"
