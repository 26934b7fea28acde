#include "exchange/readmereader.h"
#include "exchange/readmerowcache.h"

#include "support/readmerows.h"
#include "support/somepaper.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using dp::Paper;
using dp::ReadmePage;
using dp::test::readmeHead;
using dp::test::readmeRow;

class TestReadmeTables : public QObject
{
    Q_OBJECT

private slots:
    void otherColumnsAreRead();
    void columnsInAnyOrderAreRead_data();
    void columnsInAnyOrderAreRead();
    void textAfterAFoldStaysInItsCell();
    void listsOfPapersAreRead();
    void dayFormatsAreRead_data();
    void dayFormatsAreRead();
    void otherTablesAreIgnored();
    void aRenamedColumnHasItsCells();
};

void TestReadmeTables::otherColumnsAreRead()
{
    const ReadmePage page = dp::readme::read(dp::test::data(u"readme/columns.md"_s));
    QCOMPARE(page.maximum, 50);
    QCOMPARE(ReadmePage::columnsToText(page.columns), u"Title,Date,Authors,Abstract,Tags,Comment"_s);
    const Paper &paper = page.sections[0].papers[0];
    QCOMPARE(paper.authors, QStringList{u"Ada Example"_s});
    QCOMPARE(paper.categories, (QStringList{u"cs.CL"_s, u"cs.LG"_s, u"stat.ML"_s}));

    const ReadmePage odd =
        dp::readme::read("## K\n| Title | Date | Authors | Tags | Comment |\n|--|--|--|--|--|\n"
                         "| **[T](http://arxiv.org/abs/2402.00001v1)** | 2024-02-26 | A\\|B et al. | "
                         "cs\xe2\x80\xa8, cs.LG | C |\n");
    QCOMPARE(odd.sections[0].papers[0].authors, QStringList{u"A\\|B"_s});
    QCOMPARE(odd.sections[0].papers[0].categories, (QStringList{u"cs"_s, u"cs.LG"_s}));
    QCOMPARE(odd.sections[0].papers[0].comment, u"C"_s);

    const ReadmePage old =
        dp::readme::read("## K\n| **Title** | **Date** | **Abstract** |\n| --- | --- | --- |\n"
                         "| **[T](http://arxiv.org/abs/2402.00001v1)** | 2024-02-26 | "
                         "<details><summary>Show</summary><p>A | b</p></details> |\n");
    QVERIFY(old.problems.isEmpty());
    QCOMPARE(ReadmePage::columnsToText(old.columns), u"Title,Date,Abstract"_s);
    QCOMPARE(old.sections[0].papers[0].abstract, u"A | b"_s);
    QCOMPARE(old.sections[0].papers[0].comment, QString());
}

void TestReadmeTables::columnsInAnyOrderAreRead_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("authors");
    QTest::addColumn<QString>("abstract");
    const QByteArray link = "http://arxiv.org/abs/2608.12877v1";
    const QStringList none, one{u"A. Author"_s};
    QTest::newRow("date first, link in its own column")
        << "|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n|**2026-08-20**|**A Title**|A. "
           "Author et.al.|"
           "[2608.12877]("
            + link + ")|null|\n"
        << one << QString();
    QTest::newRow("date before title")
        << "| **Date** | **Title** |\n| --- | --- |\n| 2026-08-20 | **[A Title](" + link + ")** |\n"
        << none << QString();
    QTest::newRow("in Chinese")
        << "| **标题** | **日期** | **摘要** | **作者** |\n| --- | --- | --- | --- |\n| **[A Title](" + link
            + ")** | 2026-08-20 | <details><summary>Show</summary><p>x | y</p></details> | A. Author, B. "
              "Other |\n"
        << QStringList{u"A. Author"_s, u"B. Other"_s} << u"x | y"_s;
    QTest::newRow("in Korean")
        << "| **제목** | **날짜** | **초록** | **저자** |\n| --- | --- | --- | --- |\n| **[A Title](" + link
            + ")** | 2026-08-20 | <details><summary>Show</summary><p>x | y</p></details> | A. Author, B. "
              "Other |\n"
        << QStringList{u"A. Author"_s, u"B. Other"_s} << u"x | y"_s;
    QTest::newRow("with decomposed letters")
        << u"| 제목 | 公開日 | タグ |\n| --- | --- | --- |\n"_s.normalized(QString::NormalizationForm_D)
                .toUtf8()
            + "| **[A Title](" + link + ")** | 2026-08-20 | x |\n"
        << none << QString();
    QTest::newRow("in Japanese")
        << "| タイトル | 公開日 | 要約 | 著者 |\n| --- | --- | --- | --- |\n| **[A Title](" + link
            + ")** | 2026-08-20 | x | A. Author, B. Other |\n"
        << QStringList{u"A. Author"_s, u"B. Other"_s} << u"x"_s;
    QTest::newRow("numbered")
        << "| # | Title | Abstract | Date | Authors |\n|--|--|--|--|--|\n| 1 | **[A Title](" + link
            + ")** | <details><summary>EN</summary><p>x | "
              "y</p></details><details><summary>中文</summary><p>z</p></details>"
              " | 2026-08-20 | A. Author et al. |\n"
        << one << u"x | y"_s;
    QTest::newRow("without bars in front") << "Title | Date | Abstract\n--- | --- | ---\n[A Title](" + link
            + ") | 2026-08-20 | x\n\nNo row | of | it\n"
                                           << none << u"x"_s;
    QTest::newRow("the identifier alone")
        << QByteArray("| ID | Paper | Published |\n|--|--|--|\n| 2608.12877v1 | A Title | 2026-08-20 |\n")
        << none << QString();
    QTest::newRow("the title plain and the link elsewhere")
        << "| Title | Date | PDF |\n|--|--|--|\n| A Title | 2026-08-20 | "
           "[pdf]("
            + QByteArray(link).replace("/abs/", "/pdf/") + ") |\n"
        << none << QString();
    QTest::newRow("more columns than cells")
        << "| Date | Title | Comment | Summary |\n|--|--|--|--|\n| 2026-08-20 | [A Title](" + link + ") |\n"
        << none << QString();
}

void TestReadmeTables::columnsInAnyOrderAreRead()
{
    QFETCH(QByteArray, table);
    const ReadmePage page = dp::readme::read("# x\n\n## K\n\n" + table);
    QVERIFY2(
        page.problems.isEmpty(), qPrintable(page.problems.isEmpty() ? QString() : page.problems[0].what));
    QCOMPARE(page.sections.size(), 1);
    QCOMPARE(page.sections[0].papers.size(), 1);
    const Paper &paper = page.sections[0].papers[0];
    QCOMPARE(paper.title, u"A Title"_s);
    QCOMPARE(paper.id.versioned(), u"2608.12877v1"_s);
    QVERIFY(paper.absUrl.endsWith("://arxiv.org/abs/2608.12877v1"_L1));
    QCOMPARE(paper.updated.iso(), u"2026-08-20"_s);
    QTEST(paper.authors, "authors");
    QTEST(paper.abstract, "abstract");
}

void TestReadmeTables::textAfterAFoldStaysInItsCell()
{
    const QByteArray fold = "<details><summary>Show</summary><p>%</p></details>";
    const QByteArray row = QByteArray("| 2026-08-20 | [A Title](http://arxiv.org/abs/2608.12877v1) | ")
        + QByteArray(fold).replace('%', "Zoo") + " x | " + QByteArray(fold).replace('%', "Bar") + " y |\n";
    const ReadmePage page =
        dp::readme::read("# x\n\n## K\n\n| Date | Title | Abstract | Comment |\n|--|--|--|--|\n" + row);
    QCOMPARE(page.sections.size(), 1);
    QCOMPARE(page.sections[0].papers.size(), 1);
    const Paper &paper = page.sections[0].papers[0];
    QVERIFY2(paper.abstract.contains("Zoo"_L1), qPrintable(paper.abstract));
    QVERIFY2(paper.comment.contains("Bar"_L1), qPrintable(paper.comment));
}

void TestReadmeTables::listsOfPapersAreRead()
{
    const ReadmePage page =
        dp::readme::read("> Updated on 2022.12.02\n\n## SLAM\n\n"
                         "- 2022-11-30, **T | one, two**, Ann B. C et.al., Paper: "
                         "[http://arxiv.org/abs/2211.16882v1](http://arxiv.org/abs/"
                         "2211.16882v1)\n"
                         "- 2022-11-29, **U**, D. E et.al., Paper: "
                         "[http://arxiv.org/abs/2211.16266v2](http://arxiv.org/abs/2211.16266v2), "
                         "Code: **[https://github.com/x/y](https://github.com/x/y)**\n\n- something else\n");
    QCOMPARE(page.lastUpdate, QDate(2022, 12, 2));
    QCOMPARE(page.sections.size(), 1);
    QCOMPARE(dp::test::idsOf(page.sections[0].papers), (QStringList{u"2211.16882"_s, u"2211.16266"_s}));
    QCOMPARE(page.sections[0].papers[0].title, u"T | one, two"_s);
    QCOMPARE(page.sections[0].papers[0].authors, QStringList{u"Ann B. C"_s});
    QCOMPARE(page.sections[0].papers[1].id.version(), 2);
}

void TestReadmeTables::dayFormatsAreRead_data()
{
    QTest::addColumn<QByteArray>("day");
    QTest::addColumn<QString>("read");
    const QString day = u"2026-08-02"_s;
    for (const QByteArray written :
        {"2026-08-02", "**2026-08-02**", "2026.08.02", "2026/8/2", "2026年8月2日", "2026-08-02 17:59",
            "2026-08-02T17:59:59Z", "Aug 2, 2026", "August 2, 2026", "2 Aug 2026", "📅 2026-08-02"})
        QTest::newRow(written.constData()) << written << day;
    for (const QByteArray none :
        {"soon", "2026-13-02", "2026-02-30", "02.08.2026", "Foo 2, 2026", "2026", ""})
        QTest::newRow(("none: " + none).constData()) << none << QString();
}

void TestReadmeTables::dayFormatsAreRead()
{
    QFETCH(QByteArray, day);
    QFETCH(QString, read);
    const ReadmePage page = dp::readme::read(
        "## K\n| Date | Title |\n|--|--|\n| " + day + " | [T](http://arxiv.org/abs/2608.00001v1) |\n");
    QCOMPARE(page.problems.size(), read.isEmpty() ? 1 : 0);
    if (!read.isEmpty())
        QCOMPARE(page.sections[0].papers[0].updated.iso(), read);
}

void TestReadmeTables::otherTablesAreIgnored()
{
    const ReadmePage page =
        dp::readme::read("## Settings\n| Key | Value |\n| --- | --- |\n| a | b |\n\n## K\n" + readmeHead
            + readmeRow() + "\n### Links\n| Name | Stars |\n|--|--|\n| x | 1 |\n");
    QCOMPARE(page.problems.size(), 0);
    QCOMPARE(page.sections.size(), 1);
    QCOMPARE(page.sections[0].papers.size(), 1);
}

/// The rows of the versions of a page in a repository are read once.
void TestReadmeTables::aRenamedColumnHasItsCells()
{
    const QByteArray page = "## K\n| Title | Date | Code |\n|--|--|--|\n"
                            "| [T](http://arxiv.org/abs/2402.00001v1) | 2024-02-26 | mine |\n";
    dp::readme::RowCache cache;
    const ReadmePage before = dp::readme::read(page, &cache);
    const ReadmePage after = dp::readme::read(QByteArray(page).replace("Code", "GitHub"), &cache);
    QCOMPARE(before.sections[0].cells[0], (dp::PageCells{{u"Code"_s, u"mine"_s}}));
    QCOMPARE(after.sections[0].cells[0], (dp::PageCells{{u"GitHub"_s, u"mine"_s}}));
}

DP_TEST(TestReadmeTables)
#include "tst_readmetables.moc"
