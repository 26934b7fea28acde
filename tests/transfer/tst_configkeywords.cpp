#include "library/keywords.h"
#include "support/checks.h"
#include "support/templibrary.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "transfer/importfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::ImportFile;
using dp::Keyword;

class TestConfigKeywords : public QObject
{
    Q_OBJECT

private slots:
    void filtersBecomeTerms();
    void operatorsBecomeAQuery();
    void otherShapesAreRead();
    void whatIsLeftOutIsNamed();
    void theNumberOfPapersIsCarriedOver_data();
    void theNumberOfPapersIsCarriedOver();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void brokenFileIsReportedWithItsLine_data();
    void brokenFileIsReportedWithItsLine();

private:
    static ImportFile::Report import(dp::Library &library, const QByteArray &config)
    {
        const auto file = ImportFile::fromBytes(config, u"config.yaml"_s);
        if (!file)
            qFatal("%s", qPrintable(dp::test::describe(file.error())));
        const auto report = file->store(library, {}, dp::test::testTime);
        if (!report)
            qFatal("%s", qPrintable(dp::test::describe(report.error())));
        return *report;
    }
};

void TestConfigKeywords::filtersBecomeTerms()
{
    const auto library = dp::test::newLibrary();
    const auto report = import(*library,
        "user_name: \"zebra\"\nmax_results: 10\nkeywords:\n    \"SLAM\":\n        filters: [\"SLAM\", "
        "\"Visual Odometry\"]\n    \"NeRF\":\n        filters: [\"NeRF\"]\npublish_gitpage: False\n");
    QCOMPARE(report.keywordsAdded, (QStringList{u"SLAM"_s, u"NeRF"_s}));
    QCOMPARE(report.problems, QStringList());
    const auto slam = dp::Keywords(*library).find(u"SLAM"_s);
    QCOMPARE(slam->terms.any, (QStringList{u"SLAM"_s, u"Visual Odometry"_s}));
    QCOMPARE(slam->categories, Keyword::defaultCategories());
    QVERIFY(dp::Keywords(*library).find(u"NeRF"_s)->terms.isEmpty()); // the name is enough
    // The keywords are known the second time.
    QCOMPARE(import(*library, "keywords:\n  SLAM:\n    filters: [SLAM, Visual Odometry]\n").keywordsAdded,
        QStringList());
}

void TestConfigKeywords::operatorsBecomeAQuery()
{
    const auto library = dp::test::newLibrary();
    const auto report = import(*library,
        "keywords:\n  Zebras:\n    filters: ['zebra AND stripes', 'equus quagga']\n    exclude: [fish]\n");
    QCOMPARE(report.problems, QStringList());
    const QString query = dp::Keywords(*library).find(u"Zebras"_s)->query;
    for (const QString &part :
        {u"zebra"_s, u" AND "_s, u"stripes"_s, u" OR "_s, u"\"equus quagga\""_s, u" ANDNOT "_s, u"fish"_s})
        QVERIFY2(query.contains(part), qPrintable(query));
}

void TestConfigKeywords::otherShapesAreRead()
{
    const auto library = dp::test::newLibrary();
    import(*library, "keywords:\n  Zebras: [zebra, quagga]\n  Lions: \"panthera leo\"\n  Owls:\n");
    QCOMPARE(dp::Keywords(*library).find(u"Zebras"_s)->terms.any, (QStringList{u"zebra"_s, u"quagga"_s}));
    QCOMPARE(dp::Keywords(*library).find(u"Lions"_s)->terms.any, QStringList{u"panthera leo"_s});
    VERIFY_OK(dp::Keywords(*library).find(u"Owls"_s));
    import(*library, "keywords:\n- Time Series\n- Graph\n");
    VERIFY_OK(dp::Keywords(*library).find(u"Time Series"_s));
}

void TestConfigKeywords::whatIsLeftOutIsNamed()
{
    const auto library = dp::test::newLibrary();
    QByteArray many;
    for (int i = 0; i < 40; ++i)
        many += "zebra" + QByteArray::number(i) + ", ";
    const auto report = import(*library,
        "keywords:\n  Zebras:\n    filters: [zebra, [nested]]\n    color: blue\n  Many: [" + many + "]\n");
    QCOMPARE(report.keywordsAdded, (QStringList{u"Zebras"_s, u"Many"_s}));
    const QString told = report.problems.join(u'\n');
    QVERIFY2(told.contains("color"_L1), qPrintable(told));
    QVERIFY2(told.contains("some filters"_L1), qPrintable(told));
    QVERIFY2(told.contains("last 10 filters"_L1), qPrintable(told));
    QCOMPARE(dp::Keywords(*library).find(u"Many"_s)->terms.any.size(), 30);
}

void TestConfigKeywords::theNumberOfPapersIsCarriedOver_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("possible") << QByteArray("10") << 10 << false;
    QTest::newRow("too small") << QByteArray("0") << Keyword::defaultLimit << true;
    QTest::newRow("too large") << QByteArray("10000000") << Keyword::defaultLimit << true;
    QTest::newRow("no number") << QByteArray("many") << Keyword::defaultLimit << true;
    QTest::newRow("nothing") << QByteArray("") << Keyword::defaultLimit << false;
}

void TestConfigKeywords::theNumberOfPapersIsCarriedOver()
{
    QFETCH(QByteArray, number);
    QFETCH(bool, isNamed);
    const auto library = dp::test::newLibrary();
    const auto report = import(*library, "max_results: " + number + "\nkeywords:\n  Zebras: [zebra]\n");
    QTEST(dp::Keywords(*library).find(u"Zebras"_s)->limit, "limit");
    QCOMPARE(report.problems.size(), isNamed ? 1 : 0);
    QVERIFY(!isNamed || report.problems.first().contains("\"max_results\""_L1));
}

void TestConfigKeywords::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no keywords") << QByteArray("name: x\n");
    QTest::newRow("a text") << QByteArray("keywords: none\n");
    QTest::newRow("empty") << QByteArray("keywords: []\n");
}

void TestConfigKeywords::otherFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    VERIFY_ERROR(ImportFile::fromBytes(bytes, u"config.yaml"_s), dp::ErrorKind::UnknownFormat);
}

void TestConfigKeywords::brokenFileIsReportedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a missing colon") << QByteArray("keywords:\n  \"SFM\"\n    filters: [\"SFM\"]\n")
                                     << u"line "_s;
    QTest::newRow("a list without end") << QByteArray("keywords:\n  - [unclosed\n") << u"line "_s;
    QTest::newRow("deep") << "keywords: " + QByteArray(100'000, '[') << QString();
    QTest::newRow("a circle") << QByteArray("keywords: &a [*a, *a]\n") << u"too many"_s;
}

void TestConfigKeywords::brokenFileIsReportedWithItsLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const auto file = ImportFile::fromBytes(bytes, u"config.yaml"_s);
    VERIFY_ERROR(file, dp::ErrorKind::BadContent);
    QCOMPARE(file.error().subject, u"config.yaml"_s);
    QVERIFY2(file.error().detail.contains(reason), qPrintable(file.error().detail));
}

DP_TEST(TestConfigKeywords)
#include "tst_configkeywords.moc"
