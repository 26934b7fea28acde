#include "exchange/readmereader.h"
#include "exchange/readmewriter.h"

#include "support/readmerows.h"
#include "support/somepaper.h"
#include "support/testprogram.h"

#include <QSet>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using dp::ReadmePage;
using dp::test::readmeHead;
using dp::test::readmeRow;

class TestReadmeHeadings : public QObject
{
    Q_OBJECT

private slots:
    void theHeadingAboveATableIsItsKeyword_data();
    void theHeadingAboveATableIsItsKeyword();
    void headingsOfAllFormsAreFound_data();
    void headingsOfAllFormsAreFound();
    void namesWithMarkupAreReadBack();
    void activeHeadingsAreNotKept();
    void commonNamesAreWrittenUnchanged();
};

void TestReadmeHeadings::theHeadingAboveATableIsItsKeyword_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QStringList>("keywords");
    const QByteArray table = readmeHead + readmeRow() + '\n';
    const QByteArray other = readmeHead + readmeRow("U", "http://arxiv.org/abs/2502.00002v1") + '\n';
    QTest::newRow("nested") << "## Group\n### RAG\n" + table + "### SFT\n" + other
                            << QStringList{u"RAG"_s, u"SFT"_s};
    QTest::newRow("alone") << "### RAG\n" + table << QStringList{u"RAG"_s};
    QTest::newRow("as deep as can be") << "## A\n###### RAG\n" + table << QStringList{u"RAG"_s};
    QTest::newRow("of the first level") << "# RAG\n" + table << QStringList{u"RAG"_s};
    QTest::newRow("with its own table above others")
        << "## Group\n" + table + "### SFT\n" + other << QStringList{u"Group"_s, u"SFT"_s};
    QTest::newRow("one without a table") << "## Contents\nText\n\n## RAG\n" + table << QStringList{u"RAG"_s};
    QTest::newRow("equal names under others")
        << "## A\n### RAG\n" + table + "## B\n### RAG\n" + other << QStringList{u"RAG"_s, u"RAG"_s};
    QTest::newRow("with marks around it")
        << "## **RAG** ##\n" + table + "### [SFT](#sft)\n" + other << QStringList{u"RAG"_s, u"SFT"_s};
    QTest::newRow("in HTML") << "<h2 align=\"center\">RAG</h2>\n\n" + table << QStringList{u"RAG"_s};
    QTest::newRow("text between") << "### RAG\n\nSome *words*.\n\n" + table << QStringList{u"RAG"_s};
}

void TestReadmeHeadings::theHeadingAboveATableIsItsKeyword()
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

/// The column "sections" lists each keyword with its number of papers.
void TestReadmeHeadings::headingsOfAllFormsAreFound_data()
{
    QTest::addColumn<QByteArray>("text"); // each "T" is replaced with a table of one row
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

void TestReadmeHeadings::headingsOfAllFormsAreFound()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, sections);
    QByteArray bytes;
    int number = 1;
    for (const QByteArray &line : text.split('\n'))
        if (line.startsWith("T") && (line.size() == 1 || line[1] == '-' || line[1] == '<'))
            bytes += readmeHead
                + readmeRow("T", "http://arxiv.org/abs/2502.0000" + QByteArray::number(number++) + "v1")
                + line.mid(1) + '\n';
        else
            bytes += line + '\n';
    const ReadmePage page = dp::readme::read(bytes);
    QStringList found;
    for (const ReadmePage::Section &section : page.sections)
        found << section.keyword + u' ' + QString::number(section.papers.size());
    QCOMPARE(found.join(u", "_s), sections);
    QCOMPARE(page.problems.size(), 0);
    // An exported page has the same sections.
    const ReadmePage again = dp::readme::read(dp::readme::write(page));
    QStringList back;
    for (const ReadmePage::Section &section : again.sections)
        back << section.keyword + u' ' + QString::number(section.papers.size());
    QCOMPARE(back.join(u", "_s), sections);
}

void TestReadmeHeadings::namesWithMarkupAreReadBack()
{
    static const QStringList pieces{u"R"_s, u"&amp;"_s, u"&#38;"_s, u"&"_s, u"`"_s, u"**"_s, u"__"_s, u" #"_s,
        u"#"_s, u"<b>"_s, u"<!--"_s, u"-->"_s, u"<br>"_s, u"["_s, u"]("_s, u")"_s, u"!["_s, u"<"_s, u">"_s,
        u" "_s, u"模"_s, u"\\"_s, u"|"_s, u"1. "_s, u"- "_s};
    std::mt19937 dice(7);
    ReadmePage page;
    page.lastUpdate = QDate(2025, 3, 4);
    QSet<QString> used;
    for (int i = 1; i <= 3000; ++i) {
        QString name;
        for (auto n = dice() % 6 + 1; n > 0; --n)
            name += pieces[qsizetype(dice() % size_t(pieces.size()))];
        name = name.simplified();
        if (name.isEmpty() || used.contains(name))
            continue;
        used.insert(name);
        page.sections << ReadmePage::Section{
            name, {dp::test::onPage(dp::test::somePaper(u"2502.%1v1"_s.arg(i, 5, 10, '0'_L1)))}, 0};
    }
    const ReadmePage back = dp::readme::read(dp::readme::write(page));
    QCOMPARE(back.sections.size(), page.sections.size());
    for (qsizetype i = 0; i < back.sections.size(); ++i)
        QCOMPARE(back.sections[i].keyword, page.sections[i].keyword);
}

void TestReadmeHeadings::activeHeadingsAreNotKept()
{
    for (const QString &heading : {u"## <script>alert(2)</script>"_s, u"## <img src=x onerror=alert(1)> K"_s,
             u"## [K](javascript:alert(1))"_s, u"<h2 onclick='x()'>K</h2>"_s}) {
        ReadmePage page;
        page.sections << ReadmePage::Section{u"K"_s, {}, 0, heading};
        QVERIFY2(dp::readme::write(page).contains("\n## K\n"), qPrintable(heading));
    }
    ReadmePage page;
    page.sections << ReadmePage::Section{u"K"_s, {}, 0, u"## <a id=\"k\"></a>[K](#k)"_s};
    QVERIFY(dp::readme::write(page).contains("\n## <a id=\"k\"></a>[K](#k)\n"));
}

void TestReadmeHeadings::commonNamesAreWrittenUnchanged()
{
    for (const QString &name : {u"Time Series"_s, u"Q&A"_s, u"C#"_s, u"a < b"_s, u"f(x) [y]"_s,
             u"R&D & *x*"_s, u"snake_case"_s, u"时间序列"_s}) {
        ReadmePage page;
        page.sections << ReadmePage::Section{name, {}, 0};
        QVERIFY2(dp::readme::write(page).contains("\n## " + name.toUtf8() + '\n'), qPrintable(name));
    }
}

DP_TEST(TestReadmeHeadings)
#include "tst_readmeheadings.moc"
