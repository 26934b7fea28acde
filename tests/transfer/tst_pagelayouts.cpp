// Tests that a page in the layout of a fork of DailyArXiv is written again in this layout, with the cells
// that the library has no data for.

#include "exchange/readmereader.h"
#include "library/pagecellstore.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testdates.h"
#include "support/testprogram.h"
#include "transfer/exportfile.h"
#include "transfer/importfile.h"
#include "transfer/pagecelldata.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

/// Returns what the library stores of the papers of a page, and their own cells. If the page has several
/// versions of a paper, the library stores the last one.
QString textOf(const ReadmePage &page)
{
    QHash<qint64, Paper> newest;
    for (const ReadmePage::Section &section : page.sections)
        for (const Paper &paper : section.papers) {
            Paper &known = newest[paper.id.key()];
            if (known.title.isEmpty() || known.id.version() < paper.id.version())
                known = paper;
        }
    QStringList lines;
    for (const ReadmePage::Section &section : page.sections) {
        lines << u"# "_s + section.keyword;
        for (qsizetype i = 0; i < section.papers.size(); ++i) {
            const Paper paper = newest.value(section.papers[i].id.key());
            QStringList line{paper.id.versioned(), paper.title, paper.updated.iso(), paper.authors.join(u';'),
                paper.abstract, paper.comment, paper.categories.join(u';'), paper.absUrl};
            const PageCells cells = section.cells.value(i);
            for (auto it = cells.begin(); it != cells.end(); ++it)
                line << it.key() + u'=' + it.value();
            lines << line.join(u'\t');
        }
    }
    return lines.join(u'\n');
}

} // namespace

class TestPageLayouts : public QObject
{
    Q_OBJECT

private slots:
    void aPageIsWrittenInItsLayout_data();
    void aPageIsWrittenInItsLayout();
    void aChosenLayoutIsReadAgain_data();
    void aChosenLayoutIsReadAgain();
    void dangerousCellsBecomeText();
    void aPaperUnderTwoKeywordsKeepsTheCellsOfEach();
    void cellsOfOneKeywordSurviveAnotherPage();
    void cellsOfAnImportedLibraryAreNotTrusted();
    void aLayoutOfAnImportedLibraryIsNotTrusted_data();
    void aLayoutOfAnImportedLibraryIsNotTrusted();
    void newPapersHaveTheUsualCells();
    void aRealPageIsWrittenInItsLayout_data();
    void aRealPageIsWrittenInItsLayout();

private:
    /// Returns a page with one section. In the rows, `@2` stands for the address of a paper.
    static QByteArray page(const QByteArray &head, const QByteArrayList &rows)
    {
        QByteArray page = "# Papers\n[A page](https://example.org) of up to a maximum of 50 papers.\n\n"
                          "Last update: 2026-08-21\n\n## Zebras\n";
        page += head.isEmpty() ? "\n" : head + '\n';
        page += rows.join('\n') + "\n\n";
        return page.replace("@1", "https://arxiv.org/abs/2608.00001v1")
            .replace("@2", "http://arxiv.org/abs/2608.00002v2");
    }
    /// Imports a page into an empty library, and exports it.
    static QByteArray inAndOut(const QByteArray &page)
    {
        const auto library = newLibrary();
        const auto file = ImportFile::fromBytes(page, u"README.md"_s);
        if (!file || !file->store(*library, {}, testTime))
            return "not imported";
        return written(*library, {});
    }
    static QByteArray written(Library &library, std::optional<ReadmeLayout> layout)
    {
        ExportFile::Options options;
        options.today = testTime.date();
        options.layout = layout;
        const auto bytes = ExportFile::write(library, options);
        return bytes ? *bytes : QByteArray("not exported");
    }
};

void TestPageLayouts::aPageIsWrittenInItsLayout_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("numbers, another order")
        << page("| # | Date | Title | Authors |\n| :-: | --- | --- | --- |",
               {"| 1 | 2026-08-20 | [A zebra](@2) | Ada Example et al. |",
                   "| 2 | 2026-08-19 | [B zebra](@1) | Second Example et al. |"});
    QTest::newRow("Chinese labels") << page("| 标题 | 日期 |\n|---|---|",
        {"| **[A zebra](@2)** | 2026-08-20 |", "| **[B zebra](@1)** | 2026-08-19 |"});
    QTest::newRow("other forms of a date") << page("| Date | Title |\n| --- | --- |",
        {"| Aug 20, 2026 | [A zebra](@2) |", "| Aug 19, 2026 | [B zebra](@1) |"});
    QTest::newRow("dense, a column of its own") << page("|Title|Date|Code|\n|---|---|---|",
        {"|[A zebra](@2)|2026-08-20|**[link](https://example.org/a)**|", "|[B zebra](@1)|2026-08-19|null|"});
    QTest::newRow("a link with the identifier") << page("|Date|Title|PDF|Site|\n|---|---|---|---|",
        {"|2026-08-20|A zebra|[2608.00002v2](@2)|[cool](https://papers.cool/arxiv/2608.00002v2)|",
            "|2026-08-19|B zebra|[2608.00001v1](@1)||"});
    QTest::newRow("a translation below the abstract")
        << page("| Title | Date | Abstract | Score |\n| --- | --- | --- | --- |",
               {"| [A zebra](@2) | 2026-08-20 | <details><summary>EN</summary><p>Stripes.</p></details>"
                "<details><summary>中文</summary><p>条纹。</p></details> | 7 |"});
    QTest::newRow("a list") << page("",
        {"- 2026-08-20, **A zebra**, Ada Example et.al., Paper: [@2](@2), Code: **[c](https://example.org)**",
            "- 2026-08-19, **B zebra**, Second Example et.al., Paper: [@1](@1)"});
    QTest::newRow("block quotes") << page("",
        {"> ### 1. A zebra \\(big\\)\n>\n> | Property | Value |\n> |---|---|\n> | Date | 2026-08-20 |\n>\n"
         "> **Abstract:**\n> Of stripes \\& more\n>\n> [Read](@2)\n\n---\n",
            "> ### 2. B zebra\n>\n> | Property | Value |\n> |---|---|\n> | Date | 2026-08-19 |\n>\n"
            "> **Abstract:**\n> Stripes\n>\n> [Read](@1)"});
    QTest::newRow("text below the last section")
        << page("| Date | Title |\n| --- | --- |", {"| 2026-08-20 | [A zebra](@2) |"})
            + "[badge]: https://example.org/badge.svg\n";
}

void TestPageLayouts::aPageIsWrittenInItsLayout()
{
    QFETCH(QByteArray, page);
    QCOMPARE(QString::fromUtf8(inAndOut(page)), QString::fromUtf8(page));
}

void TestPageLayouts::aChosenLayoutIsReadAgain_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : readmelayout::names())
        QTest::newRow(qPrintable(name)) << name;
}

void TestPageLayouts::aChosenLayoutIsReadAgain()
{
    QFETCH(QString, name);
    const auto library = newLibrary({u"Zebras"_s});
    Paper odd = somePaper(u"2608.00001v3"_s);
    odd.title = u"Of a|b, <b>bold</b> *zebras*, [links](x), 1. first and $\\alpha_1\\{x\\}$"_s;
    Transaction transaction(*library);
    VERIFY_OK(transaction.begin());
    VERIFY_OK(Papers(transaction).store({odd}, 1, Source::Feed, testTime));
    VERIFY_OK(transaction.commit());
    const ReadmePage page = readme::read(written(*library, *readmelayout::named(name)));
    QCOMPARE(page.problems.size(), 0);
    QCOMPARE(page.sections.size(), 1);
    QCOMPARE(page.sections.first().keyword, u"Zebras"_s);
    const Paper paper = page.sections.first().papers.value(0);
    QCOMPARE(paper.id.toString(), odd.id.toString());
    QCOMPARE(paper.title, odd.title);
    QCOMPARE(paper.updated.day(), odd.updated.day());
}

void TestPageLayouts::dangerousCellsBecomeText()
{
    const QByteArray out = inAndOut(page("| Title | Date | Extra |\n| --- | --- | --- |",
        {"| [A zebra](@2) | 2026-08-20 | <img src=x onerror=alert(1)> [a](javascript:b) |"}));
    QVERIFY2(!out.contains("<img") && out.contains("&lt;img"), out.constData());
    QVERIFY2(!out.contains("](javascript:"), out.constData());
    const QByteArray head = inAndOut(page("| Title | Date | <script>x</script> |\n| --- | --- | --- |",
        {"| [A zebra](@2) | 2026-08-20 | 1 |"}));
    QVERIFY2(!head.contains("<script"), head.constData());
}

void TestPageLayouts::aPaperUnderTwoKeywordsKeepsTheCellsOfEach()
{
    const QByteArray head = "| Title | Date | Score |\n| --- | --- | --- |";
    const QByteArray both = page(head, {"| [A zebra](@2) | 2026-08-20 | 7 |"}) + "## Quaggas\n" + head
        + "\n| [A zebra](http://arxiv.org/abs/2608.00002v2) | 2026-08-20 | 3 |\n\n";
    QCOMPARE(QString::fromUtf8(inAndOut(both)), QString::fromUtf8(both));
}

/// A second page has other labels. The first one can then be written again.
void TestPageLayouts::cellsOfOneKeywordSurviveAnotherPage()
{
    const auto pageWith = [](const QByteArray &label, const QByteArray &zebras, const QByteArray &quaggas) {
        const QByteArray head = "| Title | Date | " + label + " |\n| --- | --- | --- |";
        const QByteArray row = "| [A zebra](http://arxiv.org/abs/2608.00002v2) | 2026-08-20 | ";
        return page(head, {row + zebras + " |"}) + "## Quaggas\n" + head + '\n' + row + quaggas + " |\n\n";
    };
    const auto library = newLibrary();
    const auto import = [&library](const QByteArray &bytes) {
        const auto file = ImportFile::fromBytes(bytes, u"README.md"_s);
        return file && file->store(*library, {}, testTime);
    };
    QVERIFY(import(pageWith("Score", "7", "3")) && import(pageWith("Topic", "new", "new")));
    const auto data = PageCellStore(*library).of(keyOf(u"2608.00002"_s));
    VERIFY_OK(data);
    const auto cellsOf = [&data](const QString &keyword) {
        return pagecelldata::under(*data, Keyword::folded(keyword));
    };
    QCOMPARE(cellsOf(u"Zebras"_s), (PageCells{{u"Topic"_s, u"new"_s}, {u"Score"_s, u"7"_s}}));
    QCOMPARE(cellsOf(u"Quaggas"_s), (PageCells{{u"Topic"_s, u"new"_s}, {u"Score"_s, u"3"_s}}));
    QVERIFY(import(pageWith("Topic", "old", "other")));
    const auto changed = PageCellStore(*library).of(keyOf(u"2608.00002"_s));
    VERIFY_OK(changed);
    QCOMPARE(pagecelldata::under(*changed, Keyword::folded(u"Quaggas"_s)),
        (PageCells{{u"Topic"_s, u"other"_s}, {u"Score"_s, u"3"_s}}));
}

void TestPageLayouts::cellsOfAnImportedLibraryAreNotTrusted()
{
    const auto library = newLibrary();
    const auto file = ImportFile::fromBytes(
        page("| Title | Date | Code |\n| --- | --- | --- |", {"| [A zebra](@2) | 2026-08-20 | mine |"}),
        u"README.md"_s);
    VERIFY_OK(file);
    VERIFY_OK(file->store(*library, {}, testTime));
    VERIFY_OK(execute(*library,
        u"UPDATE page_cells SET cells = '{\"cells\":{\"Code\":\"<script>x</script> | y\\n## Other\"}}'"_s));
    const QByteArray out = written(*library, {});
    QVERIFY2(out.contains("| Title | Date | Code |"), out.constData());
    QVERIFY2(!out.contains("<script") && !out.contains("\n## Other"), out.constData());
    QVERIFY2(out.contains(" 2026-08-20 | &lt;script>x&lt;/script> &#124; y ## Other |\n"), out.constData());
}

void TestPageLayouts::aLayoutOfAnImportedLibraryIsNotTrusted_data()
{
    QTest::addColumn<QString>("changed"); // the text of the property is changed from this…
    QTest::addColumn<QString>("text"); // …to this
    QTest::newRow("introduction") << u"# Papers"_s << u"# Papers <script>x</script>"_s;
    QTest::newRow("sections in the introduction") << u"# Papers"_s << u"# Papers\\n## Evil"_s;
    QTest::newRow("ending") << uR"("ending":")"_s << uR"("ending":"<script>x</script>)"_s;
    QTest::newRow("end of a section")
        << uR"("section_end":")"_s << uR"("section_end":"[x](&#106;avascript:evil))"_s;
    QTest::newRow("heading row") << u"| Title |"_s << u"| <script>x</script> |"_s;
    QTest::newRow("form") << u"{date:yyyy-MM-dd}"_s << u"{date:yyyy-MM-dd}<script>x</script>"_s;
    QTest::newRow("form of a date") << u"{date:yyyy-MM-dd}"_s << u"{date:''<''}script>"_s;
    QTest::newRow("data in an address") << u"{date:yyyy-MM-dd}"_s << u"{date:yyyy-MM-dd}[evil]({title})"_s;
    QTest::newRow("data in a tag") << u"{date:yyyy-MM-dd}"_s << u"{date:yyyy-MM-dd}<a title={cell:Evil}>"_s;
}

void TestPageLayouts::aLayoutOfAnImportedLibraryIsNotTrusted()
{
    QFETCH(const QString, changed);
    QFETCH(const QString, text);
    const auto library = newLibrary();
    const auto file = ImportFile::fromBytes(
        page("| Title | Date | Code |\n| --- | --- | --- |", {"| [A zebra](@2) | 2026-08-20 | mine |"}),
        u"README.md"_s);
    VERIFY_OK(file);
    VERIFY_OK(file->store(*library, {}, testTime));
    const QByteArray before = written(*library, {});
    VERIFY_OK(execute(*library, u"UPDATE facts SET value = replace(value, '%1', '%2')"_s.arg(changed, text)));
    const QByteArray out = written(*library, {});
    QVERIFY(out != before); // the layout was changed
    QVERIFY2(out.contains("A zebra"), out.constData());
    for (const char *evil : {"<script", "script>", "avascript", "## Evil", "[evil]", "<a title"})
        QVERIFY2(!out.contains(evil), out.constData());
}

void TestPageLayouts::newPapersHaveTheUsualCells()
{
    const auto library = newLibrary();
    const auto file = ImportFile::fromBytes(
        page("|Title|Date|Code|Site|Topic|\n|---|---|---|---|---|",
            {"|[A zebra](@2)|2026-08-20|null|[cool](https://papers.cool/arxiv/2608.00002v2)|Equus|"}),
        u"README.md"_s);
    VERIFY_OK(file);
    VERIFY_OK(file->store(*library, {}, testTime));
    Paper fresh = onPage(somePaper(u"2608.00007v1"_s));
    fresh.title = u"C zebra"_s;
    Transaction transaction(*library);
    VERIFY_OK(transaction.begin());
    VERIFY_OK(Papers(transaction).store({fresh}, 1, Source::Feed, testTime));
    VERIFY_OK(transaction.commit());
    const QString row = u"|[C zebra](%1)|%2|null|[cool](https://papers.cool/arxiv/2608.00007v1)||\n"_s.arg(
        fresh.absUrl, fresh.updated.day());
    const QString out = QString::fromUtf8(written(*library, {}));
    QVERIFY2(out.contains(row), qPrintable(out));
}

void TestPageLayouts::aRealPageIsWrittenInItsLayout_data()
{
    NEED_CORPUS();
    QTest::addColumn<QString>("path");
    for (const QString &path : corpusFiles(u"readme-forks"_s, u"*.md"_s))
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
}

void TestPageLayouts::aRealPageIsWrittenInItsLayout()
{
    NEED_CORPUS();
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray page = file.readAll(), first = inAndOut(page);
    QCOMPARE(textOf(readme::read(first)), textOf(readme::read(page)));
    QVERIFY(readme::read(first).profile == readme::read(page).profile);
    QCOMPARE(QString::fromUtf8(inAndOut(first)), QString::fromUtf8(first));
}

} // namespace dp::test

DP_TEST(dp::test::TestPageLayouts)
#include "tst_pagelayouts.moc"
