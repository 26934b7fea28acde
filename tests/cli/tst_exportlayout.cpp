#include "support/commandfixture.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::test::CommandFixture;

class TestExportLayout : public QObject
{
    Q_OBJECT

private slots:
    void theLayoutOfTheImportedPageIsKept();
    void aLayoutCanBeChosen();
    void otherLayoutsAreRefused();
};

void TestExportLayout::theLayoutOfTheImportedPageIsKept()
{
    CommandFixture bench;
    const QString page = bench.in(u"page.md"_s);
    dp::test::putBytes(page,
        "## Updated on 2026.08.22\n\n## SLAM\n\n|Publish "
        "Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n"
        "|**2026-08-20**|**Zebras**|Ada Example "
        "et.al.|[2608.00002](http://arxiv.org/abs/2608.00002)|null|\n");
    QCOMPARE(bench.run({u"import"_s, page}), 0);
    QCOMPARE(bench.run({u"export"_s, u"-"_s}), 0);
    QVERIFY2(bench.out.startsWith("## Updated on 2026.08.22\n"), bench.out.constData());
    QVERIFY2(bench.out.contains("## SLAM\n\n|Publish Date|"), bench.out.constData());
    QCOMPARE(bench.run({u"export"_s, u"-"_s, u"--layout"_s, u"dailyarxiv"_s}), 0);
    QVERIFY2(bench.out.startsWith("# Daily Papers\n"), bench.out.constData());
}

void TestExportLayout::aLayoutCanBeChosen()
{
    CommandFixture bench;
    QCOMPARE(bench.run({u"import"_s, dp::test::dataPath(u"readme/page.md"_s)}), 0);
    QCOMPARE(bench.run({u"export"_s, u"-"_s, u"--layout"_s, u"cv-arxiv-daily-list"_s}), 0);
    QVERIFY2(bench.out.contains(", Paper: [http"), bench.out.constData());
    QCOMPARE(bench.run({u"export"_s, u"-"_s}), 0); // the choice is for one export
    QVERIFY2(bench.out.startsWith("# Daily Papers\n"), bench.out.constData());
}

void TestExportLayout::otherLayoutsAreRefused()
{
    CommandFixture bench;
    QCOMPARE(bench.run({u"export"_s, u"-"_s, u"--layout"_s, u"none"_s}), 2);
    QVERIFY2(bench.notes.join(u' ').contains("cv-arxiv-daily"_L1), qPrintable(bench.notes.join(u' ')));
    QCOMPARE(bench.run({u"export"_s, u"-"_s, u"--layout"_s, u"dailyarxiv"_s, u"--format"_s, u"json"_s}), 2);
}

DP_TEST(TestExportLayout)
#include "tst_exportlayout.moc"
