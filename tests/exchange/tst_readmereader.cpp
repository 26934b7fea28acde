#include "exchange/readmepage.h"

#include "support/somepaper.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using dp::Paper;
using dp::ReadmeColumn;
using dp::ReadmePage;

namespace {

constexpr auto head = "| **Title** | **Date** | **Abstract** | **Comment** |\n| --- | --- | --- | --- |\n";

ReadmePage readRows(const QByteArray &rows)
{
    return dp::readme::read("# x\n\n## K\n" + QByteArray(head) + rows);
}

QByteArray row(const QByteArray &title = "T", const QByteArray &link = "http://arxiv.org/abs/2502.00001v1",
    const QByteArray &date = "2025-02-26", const QByteArray &abstract = "A", const QByteArray &comment = "C")
{
    return "| **[" + title + "](" + link + ")** | " + date + " | <details><summary>Show</summary><p>"
        + abstract + "</p></details> | " + comment + " |\n";
}

} // namespace

class TestReadmeReader : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsWritten_data();
    void readsWhatIsWritten();
    void readsEveryPartOfThePage();
    void readsWhatOthersMadeOfIt_data();
    void readsWhatOthersMadeOfIt();
    void readsTextsThatBreakTheTable_data();
    void readsTextsThatBreakTheTable();
    void readsOtherColumns();
    void readsTablesInAnyOrder_data();
    void readsTablesInAnyOrder();
    void textBehindAFoldCostsNoCell();
    void theHeadingAboveATableIsItsKeyword_data();
    void theHeadingAboveATableIsItsKeyword();
    void readsListsOfPapers();
    void readsDaysAsPagesWriteThem_data();
    void readsDaysAsPagesWriteThem();
    void aTableOfSomethingElseIsNoProblem();
    void readsOldLinks_data();
    void readsOldLinks();
    void linksOfOtherSitesAreFoundInAnyCell_data();
    void linksOfOtherSitesAreFoundInAnyCell();
    void headingsAreFoundInAnyForm_data();
    void headingsAreFoundInAnyForm();
    void aBadRowIsNamedWithItsLine_data();
    void aBadRowIsNamedWithItsLine();
    void tellsAPageFromOtherText_data();
    void tellsAPageFromOtherText();
    void anyTextComesBack();
    void columnsHaveNames();
};

void TestReadmeReader::readsWhatIsWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the standard columns") << u"readme/page.md"_s;
    QTest::newRow("all columns") << u"readme/columns.md"_s;
}

void TestReadmeReader::readsWhatIsWritten()
{
    QFETCH(QString, name);
    const QByteArray bytes = dp::test::data(name);
    const ReadmePage page = dp::readme::read(bytes);
    QVERIFY(page.problems.isEmpty());
    QCOMPARE(QString::fromUtf8(dp::readme::write(page)), QString::fromUtf8(bytes));
}

void TestReadmeReader::readsEveryPartOfThePage()
{
    const ReadmePage page = dp::readme::read(dp::test::data(u"readme/page.md"_s));
    QCOMPARE(page.lastUpdate, QDate(2025, 3, 4));
    QCOMPARE(page.maximum, 100);
    QVERIFY(page.columns == ReadmePage::standardColumns());
    QCOMPARE(page.sections.size(), 2);
    QCOMPARE(page.sections[0].keyword, u"Reward Model"_s);
    QCOMPARE(page.sections[0].line, 12);
    QVERIFY(page.sections[1].papers.isEmpty());
    const Paper &first = page.sections[0].papers[0];
    QCOMPARE(first.id.versioned(), u"2502.00002v1"_s);
    QCOMPARE(first.title, u"Muster for $\\alpha < \\beta$: A Survey"_s);
    QCOMPARE(first.abstract, u"We look at [muster], `code` & *more*, p < 0.05."_s);
    QCOMPARE(first.comment, u"12 pages, 3 figures 🙂"_s);
    QCOMPARE(first.absUrl, u"http://arxiv.org/abs/2502.00002v1"_s);
    QCOMPARE(first.updated.iso(), u"2025-02-26"_s);
    QVERIFY(!first.published.isKnown()); // which no page says
    QCOMPARE(dp::test::idsOf(page.sections[0].papers),
        (QStringList{u"2502.00002"_s, u"2502.00001"_s, u"hep-th/9901001"_s}));
}

void TestReadmeReader::readsWhatOthersMadeOfIt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray page = dp::test::data(u"readme/page.md"_s);
    QTest::newRow("CRLF") << QByteArray(page).replace("\n", "\r\n");
    QTest::newRow("a byte-order mark") << "\xef\xbb\xbf" + page;
    QTest::newRow("both") << "\xef\xbb\xbf" + QByteArray(page).replace("\n", "\r\n");
    QTest::newRow("no newline at the end") << page.trimmed();
    QTest::newRow("another title and introduction") << QByteArray(page).replace(
        "# Daily Papers\nThe project automatically", "# My own\n\n* A list\n\nThis");
    QTest::newRow("doubled blanks") << QByteArray(page).replace(" | ", "  |  ");
    QTest::newRow("head without bold type") << QByteArray(page).replace(
        "| **Title** | **Date** | **Abstract** | **Comment** |", "| Title | Date | Abstract | Comment |");
    QTest::newRow("rule with colons")
        << QByteArray(page).replace("| --- | --- | --- | --- |", "|:---|---:|:-:|---|");
    QTest::newRow("titles without bold type")
        << QByteArray(page).replace("| **[", "| [").replace(")** |", ") |");
    QTest::newRow("text between tables")
        << QByteArray(page).replace("## Empty One", "A word.\n\n> quote\n\n## Empty One");
}

void TestReadmeReader::readsWhatOthersMadeOfIt()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(dp::readme::looksLikePage(bytes));
    const ReadmePage page = dp::readme::read(bytes);
    QVERIFY2(
        page.problems.isEmpty(), qPrintable(page.problems.isEmpty() ? QString() : page.problems[0].what));
    // With its own introduction back it is the page it was.
    QCOMPARE(
        QString::fromUtf8(dp::readme::write(page)), QString::fromUtf8(dp::test::data(u"readme/page.md"_s)));
}

void TestReadmeReader::readsTextsThatBreakTheTable_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("abstract");
    QTest::addColumn<QString>("comment");
    QTest::newRow("a bar in a title") << row("p(a|b) | c") << u"p(a|b) | c"_s << u"A"_s << u"C"_s;
    QTest::newRow("a bar in an abstract")
        << row("T", "http://arxiv.org/abs/2502.00001v1", "2025-02-26", "a | b || c") << u"T"_s
        << u"a | b || c"_s << u"C"_s;
    QTest::newRow("a bar in a comment") << row("T", "http://arxiv.org/abs/2502.00001v1", "2025-02-26", "A",
        "a | b") << u"T"_s << u"A"_s << u"a | b"_s;
    QTest::newRow("brackets in a title") << row("[a](b) [c]") << u"[a](b) [c]"_s << u"A"_s << u"C"_s;
    QTest::newRow("a tag in an abstract")
        << row("T", "http://arxiv.org/abs/2502.00001v1", "2025-02-26", "a <b> </p> c") << u"T"_s
        << u"a <b> </p> c"_s << u"C"_s;
    QTest::newRow("our own escapes") << row("a&#124;b &lt;c> &amp;amp;") << u"a|b <c> &amp;"_s << u"A"_s
                                     << u"C"_s;
}

void TestReadmeReader::readsTextsThatBreakTheTable()
{
    QFETCH(QByteArray, written);
    const ReadmePage page = readRows(written);
    QVERIFY(page.problems.isEmpty());
    QCOMPARE(page.sections[0].papers.size(), 1);
    QTEST(page.sections[0].papers[0].title, "title");
    QTEST(page.sections[0].papers[0].abstract, "abstract");
    QTEST(page.sections[0].papers[0].comment, "comment");
}

void TestReadmeReader::readsOtherColumns()
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

void TestReadmeReader::readsTablesInAnyOrder_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QStringList>("authors");
    QTest::addColumn<QString>("abstract");
    const QByteArray link = "http://arxiv.org/abs/2608.12877v1";
    const QStringList none, one{u"A. Author"_s};
    QTest::newRow("date first, link in a column of its own")
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

void TestReadmeReader::readsTablesInAnyOrder()
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

void TestReadmeReader::textBehindAFoldCostsNoCell()
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

void TestReadmeReader::theHeadingAboveATableIsItsKeyword_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QStringList>("keywords");
    const QByteArray table = QByteArray(head) + row() + '\n';
    const QByteArray other = QByteArray(head) + row("U", "http://arxiv.org/abs/2502.00002v1") + '\n';
    QTest::newRow("nested") << "## Group\n### RAG\n" + table + "### SFT\n" + other
                            << QStringList{u"RAG"_s, u"SFT"_s};
    QTest::newRow("alone") << "### RAG\n" + table << QStringList{u"RAG"_s};
    QTest::newRow("as deep as can be") << "## A\n###### RAG\n" + table << QStringList{u"RAG"_s};
    QTest::newRow("of the first level") << "# RAG\n" + table << QStringList{u"RAG"_s};
    QTest::newRow("with a table of its own above others")
        << "## Group\n" + table + "### SFT\n" + other << QStringList{u"Group"_s, u"SFT"_s};
    QTest::newRow("one without a table") << "## Contents\nText\n\n## RAG\n" + table << QStringList{u"RAG"_s};
    QTest::newRow("equal names under others")
        << "## A\n### RAG\n" + table + "## B\n### RAG\n" + other << QStringList{u"RAG"_s, u"RAG"_s};
    QTest::newRow("with marks around it")
        << "## **RAG** ##\n" + table + "### [SFT](#sft)\n" + other << QStringList{u"RAG"_s, u"SFT"_s};
    QTest::newRow("in HTML") << "<h2 align=\"center\">RAG</h2>\n\n" + table << QStringList{u"RAG"_s};
    QTest::newRow("text between") << "### RAG\n\nSome *words*.\n\n" + table << QStringList{u"RAG"_s};
}

void TestReadmeReader::theHeadingAboveATableIsItsKeyword()
{
    QFETCH(QByteArray, page);
    const ReadmePage read = dp::readme::read(page);
    QVERIFY(read.problems.isEmpty());
    QStringList keywords;
    for (const auto &section : read.sections) {
        keywords << section.keyword;
        QCOMPARE(section.papers.size(), 1);
    }
    QTEST(keywords, "keywords");
}

void TestReadmeReader::readsListsOfPapers()
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

void TestReadmeReader::readsDaysAsPagesWriteThem_data()
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

void TestReadmeReader::readsDaysAsPagesWriteThem()
{
    QFETCH(QByteArray, day);
    QFETCH(QString, read);
    const ReadmePage page = dp::readme::read(
        "## K\n| Date | Title |\n|--|--|\n| " + day + " | [T](http://arxiv.org/abs/2608.00001v1) |\n");
    QCOMPARE(page.problems.size(), read.isEmpty() ? 1 : 0);
    if (!read.isEmpty())
        QCOMPARE(page.sections[0].papers[0].updated.iso(), read);
}

void TestReadmeReader::aTableOfSomethingElseIsNoProblem()
{
    const ReadmePage page =
        dp::readme::read("## Settings\n| Key | Value |\n| --- | --- |\n| a | b |\n\n## K\n" + QByteArray(head)
            + row() + "\n### Links\n| Name | Stars |\n|--|--|\n| x | 1 |\n");
    QCOMPARE(page.problems.size(), 0);
    QCOMPARE(page.sections.size(), 1);
    QCOMPARE(page.sections[0].papers.size(), 1);
}

void TestReadmeReader::readsOldLinks_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QString>("kept");
    QTest::newRow("http") << QByteArray("http://arxiv.org/abs/2502.00001v1")
                          << u"http://arxiv.org/abs/2502.00001v1"_s;
    QTest::newRow("https") << QByteArray("https://arxiv.org/abs/2502.00001v2")
                           << u"https://arxiv.org/abs/2502.00001v2"_s;
    QTest::newRow("the PDF") << QByteArray("https://arxiv.org/pdf/2502.00001v1")
                             << u"https://arxiv.org/abs/2502.00001v1"_s;
    QTest::newRow("the PDF with its ending")
        << QByteArray("http://arxiv.org/pdf/2502.00001v1.pdf") << u"http://arxiv.org/abs/2502.00001v1"_s;
    QTest::newRow("no version") << QByteArray("http://arxiv.org/abs/2502.00001")
                                << u"http://arxiv.org/abs/2502.00001v1"_s;
    const QString plain = u"https://arxiv.org/abs/2502.00001v1"_s;
    for (const char *other :
        {"https://doi.org/10.48550/arXiv.2502.00001", "http://dx.doi.org/10.48550/ARXIV.2502.00001",
            "10.48550/arXiv.2502.00001", "doi:10.48550/arXiv.2502.00001", "arXiv:2502.00001v1",
            "https://hf.co/papers/2502.00001", "https://huggingface.co/papers/2502.00001?ref=x#top",
            "https://www.alphaxiv.org/abs/2502.00001", "https://www.alphaxiv.org/overview/2502.00001v1",
            "https://papers.cool/arxiv/2502.00001", "https://scirate.com/arxiv/2502.00001",
            "https://ar5iv.org/abs/2502.00001", "https://ar5iv.labs.arxiv.org/html/2502.00001"})
        QTest::newRow(other) << QByteArray(other) << plain;
    QTest::newRow("an old identifier in a DOI") << QByteArray("https://doi.org/10.48550/arXiv.hep-th/9901001")
                                                << u"https://arxiv.org/abs/hep-th/9901001v1"_s;
    QTest::newRow("an old identifier")
        << QByteArray("http://arxiv.org/abs/hep-th/9901001v2") << u"http://arxiv.org/abs/hep-th/9901001v2"_s;
}

void TestReadmeReader::readsOldLinks()
{
    QFETCH(QByteArray, link);
    const ReadmePage page = readRows(row("T", link));
    QVERIFY(page.problems.isEmpty());
    QTEST(page.sections[0].papers[0].absUrl, "kept");
}

/// Tables in another order, where the link can be in any cell.
void TestReadmeReader::linksOfOtherSitesAreFoundInAnyCell_data()
{
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QByteArray>("links");
    QTest::addColumn<QString>("id"); // empty: no paper
    QTest::newRow("in the title") << QByteArray("[T](https://hf.co/papers/2502.00001)") << QByteArray()
                                  << u"2502.00001v1"_s;
    QTest::newRow("a DOI without a scheme")
        << QByteArray("T") << QByteArray("10.48550/arXiv.2502.00001") << u"2502.00001v1"_s;
    QTest::newRow("a link without a scheme")
        << QByteArray("[T](arxiv.org/abs/2502.00001v2)") << QByteArray() << u"2502.00001v2"_s;
    QTest::newRow("arXiv before others")
        << QByteArray("T")
        << QByteArray("[HF](https://hf.co/papers/2502.00002) [PDF](https://arxiv.org/pdf/2502.00001v3)")
        << u"2502.00001v3"_s;
    QTest::newRow("beside a repository")
        << QByteArray("T")
        << QByteArray("[Code](https://github.com/a/b) [HF](https://huggingface.co/papers/2502.00001)")
        << u"2502.00001v1"_s;
    QTest::newRow("arXiv's stamp") << QByteArray("T") << QByteArray("arXiv:2502.00001v1 [cs.CV] 3 Feb 2025")
                                   << u"2502.00001v1"_s;
    QTest::newRow("a repository alone")
        << QByteArray("T") << QByteArray("[Code](https://github.com/a/2502.00001)") << QString();
}

void TestReadmeReader::linksOfOtherSitesAreFoundInAnyCell()
{
    QFETCH(QByteArray, title);
    QFETCH(QByteArray, links);
    QFETCH(QString, id);
    const ReadmePage page = dp::readme::read(
        "## K\n| Date | Title | Links |\n|--|--|--|\n| 2025-02-26 | " + title + " | " + links + " |\n");
    QCOMPARE(page.problems.size(), id.isEmpty() ? 1 : 0);
    const QList<Paper> papers = page.sections[0].papers;
    QCOMPARE(papers.isEmpty() ? QString() : papers[0].id.versioned(), id);
    if (!papers.isEmpty())
        QCOMPARE(papers[0].absUrl, u"https://arxiv.org/abs/"_s + id);
}

/// sections: the keywords with the numbers of their papers.
void TestReadmeReader::headingsAreFoundInAnyForm_data()
{
    QTest::addColumn<QByteArray>("text"); // every T is a table of one row
    QTest::addColumn<QString>("sections");
    const auto line = [](const char *name, const char *text, const QString &sections) {
        QTest::newRow(name) << QByteArray(text) << sections;
    };
    line("underlined by dashes", "RAG\n---\nT\nSFT\n-----\n\nT", u"RAG 1, SFT 1"_s);
    line("underlined by equals signs", "RAG\n===\nT\n## SFT\nT", u"RAG 1, SFT 1"_s);
    line("underlined, nested", "Group\n---\n\n### RAG\nT\n### SFT\nT", u"RAG 1, SFT 1"_s);
    line("underlined with markup", "**[R&amp;D](#rd)**\n --- \nT", u"R&D 1"_s);
    line("underlined, of two lines", "Reward\nModel\n---\nT", u"Reward Model 1"_s);
    line("underlined, of bare words with a bar", "a | b\n---\nT", u"a | b 1"_s);
    line("a rule after an empty line", "## RAG\nText\n\n---\nT", u"RAG 1"_s);
    line("a rule after a table", "## RAG\nT---\nT", u"RAG 2"_s);
    line("a rule after a heading", "## RAG\n---\nT", u"RAG 1"_s);
    line("a rule after a list", "## RAG\n- one\n---\nT", u"RAG 1"_s);
    line("a rule after a list of long items", "## RAG\n- one\nmore\n---\nT", u"RAG 1"_s);
    line("a rule after a quotation", "## RAG\n> one\n---\nT", u"RAG 1"_s);
    line("a rule after a fold", "## RAG\n<details><summary>Show</summary>\n</details>\n---\nT", u"RAG 1"_s);
    line("a rule after the date", "## RAG\nLast update: 2025-03-04\n---\nT", u"RAG 1"_s);
    line("a rule after much text", "## RAG\na\nb\nc\nd\ne\nf\ng\n---\nT", u"RAG 1"_s);
    line("a rule after rows without bars",
        "## RAG\nDate | Title\n--- | ---\n2025-02-26 | [x](https://arxiv.org/abs/2502.00009)\n---\nT",
        u"RAG 2"_s);
    line("underlined in a block of code", "## RAG\n```\nSFT\n---\n```\nT", u"RAG 1"_s);
    line("settings above the page", "---\ntitle: SFT\nlayout: x\n---\n## RAG\nT", u"RAG 1"_s);
    line("rules around the introduction", "---\n\nHello\n\n---\n## RAG\nT", u"RAG 1"_s);
    line("a summary",
        "<details><summary>RAG</summary>\n\nT\n</details>\n<details open>\n<summary><b>SFT</b> "
        "</summary>\n\nT\n</details>",
        u"RAG 1, SFT 1"_s);
    line("a summary of several lines", "<details>\n<summary>\n  <strong>R&#65;G</strong>\n</summary>\n\nT",
        u"RAG 1"_s);
    line("a summary with a heading", "<details>\n<summary><h3>RAG</h3></summary>\n\nT", u"RAG 1"_s);
    line("a summary below a heading", "## Group\n<details><summary>RAG</summary>\n\nT\n</details>\n\nT",
        u"RAG 1, Group 1"_s);
    line("back below the heading", "## SFT\nT\n<details><summary>RAG</summary>\n\nT\n</details>\n\nT",
        u"SFT 2, RAG 1"_s);
    line("a heading in a fold", "<details><summary>Group</summary>\n\n### RAG\nT\n</details>", u"RAG 1"_s);
    for (const char *label :
        {"Show", "Click to expand", "Show all 96 papers", "Details", "Papers (12)", "Full list", "2025",
            "January 2025", "2025-01", "展开", "点击展开论文列表", "Click here to see more..."})
        QTest::newRow(label) << "### RAG\n<details><summary>" + QByteArray(label)
                + "</summary>\n\nT\n</details>"
                             << u"RAG 1"_s;
    line("a summary that all sections have",
        "## RAG\n<details><summary>Our picks</summary>\n\nT</details>\n## SFT\n<details><summary>Our "
        "picks</summary>\n\nT</details>",
        u"RAG 1, SFT 1"_s);
    line("words that only begin like a label",
        "## x\n<details><summary>Decoding</summary>\n\nT</details>\n<details>"
        "<summary>Table Understanding</summary>\n\nT</details>",
        u"Decoding 1, Table Understanding 1"_s);
    line("a summary that repeats the heading",
        "### RAG\n<details><summary>Show the papers on RAG</summary>\n\nT\n</details>", u"RAG 1"_s);
    line("a summary with more words than the heading",
        "## Attention\n<details><summary>Flash Attention</summary>\n\nT\n</details>", u"Flash Attention 1"_s);
    line("a summary with a link and a count",
        "<details><summary><a href=\"#x\">RAG</a> - 1 papers</summary>\n\nT\n</details>",
        u"RAG - 1 papers 1"_s);
    line("an underlined title and underlined headings", "My papers\n=========\nText\n\nRAG\n---\nT",
        u"RAG 1"_s);
    line("comments, pictures and line breaks",
        "## RAG <!-- omit in toc -->\nT\n## ![new](x.png) SFT\nT\n## Reward<br>Model ##\nT\n",
        u"RAG 1, SFT 1, Reward Model 1"_s);
    line("references", "## Q&amp;A\nT\n## What&#39;s&nbsp;new &lt;3\nT\n## `a&amp;b`\nT",
        u"Q&A 1, What's new <3 1, a&amp;b 1"_s);
    line("references of control characters", "## a&#27;b &#0;\nT", u"a&#27;b &#0; 1"_s);
}

void TestReadmeReader::headingsAreFoundInAnyForm()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, sections);
    QByteArray bytes;
    int number = 1;
    for (const QByteArray &line : text.split('\n'))
        if (line.startsWith("T") && (line.size() == 1 || line[1] == '-' || line[1] == '<'))
            bytes += QByteArray(head)
                + row("T", "http://arxiv.org/abs/2502.0000" + QByteArray::number(number++) + "v1")
                + line.mid(1) + '\n';
        else
            bytes += line + '\n';
    const ReadmePage page = dp::readme::read(bytes);
    QStringList found;
    for (const ReadmePage::Section &section : page.sections)
        found << section.keyword + u' ' + QString::number(section.papers.size());
    QCOMPARE(found.join(u", "_s), sections);
    QCOMPARE(page.problems.size(), 0);
    // Written again, the page has the same sections.
    const ReadmePage again = dp::readme::read(dp::readme::write(page));
    QStringList back;
    for (const ReadmePage::Section &section : again.sections)
        back << section.keyword + u' ' + QString::number(section.papers.size());
    QCOMPARE(back.join(u", "_s), sections);
}

void TestReadmeReader::aBadRowIsNamedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::newRow("no link") << QByteArray("| **T** | 2025-02-26 | A | C |\n");
    QTest::newRow("no title") << row("  ");
    QTest::newRow("no such date") << row("T", "http://arxiv.org/abs/2502.00001v1", "2025-02-30");
    QTest::newRow("no date") << row("T", "http://arxiv.org/abs/2502.00001v1", "soon");
    QTest::newRow("another site") << row("T", "http://example.org/abs/x");
    QTest::newRow("another site with arXiv's path") << row("T", "https://example.org/abs/2502.11111");
    QTest::newRow("another site that begins as arXiv's")
        << row("T", "https://arxiv.org.example.com/abs/2502.11111v1");
    QTest::newRow("a file of another site") << row("T", "https://openreview.net/pdf/2502.11111.pdf");
    QTest::newRow("a host that there cannot be")
        << row("T", "http://" + QByteArray(64, 'a') + ".org/abs/2502.00001v1");
    QTest::newRow("a DOI of another registrant") << row("T", "https://doi.org/10.1145/2502.00001");
    QTest::newRow("a repository") << row("T", "https://github.com/2502.00001/x");
    QTest::newRow("another scheme") << row("T", "javascript:2502.00001v1");
    QTest::newRow("cut short") << QByteArray("| **[T](http://arxiv.org/abs/25\n");
}

void TestReadmeReader::aBadRowIsNamedWithItsLine()
{
    QFETCH(QByteArray, bad);
    const ReadmePage page = readRows(row() + bad + row("U", "http://arxiv.org/abs/2502.00002v1"));
    QCOMPARE(page.problems.size(), 1);
    QCOMPARE(page.problems[0].line, 7);
    QVERIFY(!page.problems[0].what.isEmpty());
    QCOMPARE(dp::test::idsOf(page.sections[0].papers), (QStringList{u"2502.00001"_s, u"2502.00002"_s}));
}

void TestReadmeReader::tellsAPageFromOtherText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("page");
    QTest::newRow("a page") << dp::test::data(u"readme/page.md"_s) << true;
    QTest::newRow("a page without papers") << "## K\n" + QByteArray(head) << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("prose") << QByteArray("# Title\n\n## Section\nText.\n") << false;
    QTest::newRow("another table") << QByteArray("## Section\n| a | b |\n| --- | --- |\n| 1 | 2 |\n")
                                   << false;
    QTest::newRow("a table without a heading") << QByteArray(head) << false;
    QTest::newRow("a table in another order")
        << QByteArray("## K\n| Date | Title |\n| --- | --- |\n") << true;
    QTest::newRow("a table under a deeper heading") << "### K\n" + QByteArray(head) << true;
    QTest::newRow("a table with names in Chinese")
        << QByteArray("## K\n| **标题** | **日期** |\n| --- | --- |\n") << true;
    QTest::newRow("a table without bars in front") << QByteArray("## K\nTitle | Date\n--- | ---\n") << true;
    QTest::newRow("prose with a bar") << QByteArray("## K\nTitle | Date\nand so on\n") << false;
    QTest::newRow("a heading in a block of code") << "```\n## K\n```\n" + QByteArray(head) << false;
    QTest::newRow("a list of papers")
        << QByteArray("## K\n- 2022-11-30, **T**, A. B et.al., Paper: "
                      "[http://arxiv.org/abs/2211.16882v1](http://arxiv.org/abs/2211.16882v1)\n")
        << true;
    QTest::newRow("a list of something else") << QByteArray("## K\n- 2022-11-30, **T**, A. B\n") << false;
}

void TestReadmeReader::tellsAPageFromOtherText()
{
    QFETCH(QByteArray, bytes);
    QTEST(dp::readme::looksLikePage(bytes), "page");
}

void TestReadmeReader::anyTextComesBack()
{
    static const QStringList pieces = {u"|"_s, u"<"_s, u"</p>"_s, u"</details>"_s, u"<summary>"_s,
        u"</summary>"_s, u"&lt;"_s, u"&amp;"_s, u"`"_s, u"\\"_s, u"["_s, u"]"_s, u"]("_s,
        u")** | 2025-01-01 | "_s, u"..."_s, u" "_s, u"🙂"_s, u"word "_s, u"$x$"_s, u"*"_s, u"<p>"_s};
    std::mt19937 dice(99);
    const auto text = [&](int most) {
        QString made = u"x"_s;
        for (auto n = dice() % unsigned(most); n > 0; --n)
            made += pieces[qsizetype(dice() % size_t(pieces.size()))];
        return made.simplified();
    };
    ReadmePage page;
    page.lastUpdate = QDate(2025, 3, 4);
    page.sections << ReadmePage::Section{u"K"_s, {}, 0};
    for (int i = 1; i <= 20000; ++i) {
        Paper paper = dp::test::onPage(dp::test::somePaper(u"2502.%1v1"_s.arg(i, 5, 10, '0'_L1)));
        paper.title = text(8);
        paper.abstract = text(12);
        paper.comment = text(12);
        page.sections[0].papers << paper;
    }
    const ReadmePage back = dp::readme::read(dp::readme::write(page));
    QVERIFY2(
        back.problems.isEmpty(), qPrintable(back.problems.isEmpty() ? QString() : back.problems[0].what));
    QCOMPARE(back.sections[0].papers.size(), page.sections[0].papers.size());
    for (qsizetype i = 0; i < back.sections[0].papers.size(); ++i) {
        QCOMPARE(back.sections[0].papers[i].title, page.sections[0].papers[i].title);
        QCOMPARE(back.sections[0].papers[i].abstract, page.sections[0].papers[i].abstract);
        QCOMPARE(back.sections[0].papers[i].comment, page.sections[0].papers[i].comment);
    }
}

void TestReadmeReader::columnsHaveNames()
{
    QCOMPARE(ReadmePage::columnsToText(ReadmePage::standardColumns()), u"Title,Date,Abstract,Comment"_s);
    QVERIFY(ReadmePage::columnsFromText(u" title ,DATE,Nonsense,Title,comment"_s)
        == (QList<ReadmeColumn>{ReadmeColumn::Title, ReadmeColumn::Date, ReadmeColumn::Comment}));
    QVERIFY(ReadmePage::columnsFromText({}).isEmpty());
}

DP_TEST(TestReadmeReader)
#include "tst_readmereader.moc"
