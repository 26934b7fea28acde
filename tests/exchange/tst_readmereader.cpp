#include "exchange/readmereader.h"
#include "exchange/readmewriter.h"

#include "support/readmerows.h"
#include "support/somepaper.h"
#include "support/testdata.h"
#include "support/testprogram.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using dp::Paper;
using dp::ReadmeColumn;
using dp::ReadmePage;
using dp::test::readmeHead;
using dp::test::readmeRow;
using dp::test::readReadmeRows;

class TestReadmeReader : public QObject
{
    Q_OBJECT

private slots:
    void writtenPagesAreReadBack_data();
    void writtenPagesAreReadBack();
    void everyPartOfThePageIsRead();
    void editedPagesAreRead_data();
    void editedPagesAreRead();
    void textsThatBreakTheTableAreRead_data();
    void textsThatBreakTheTableAreRead();
    void aBadRowIsReportedWithItsLine_data();
    void aBadRowIsReportedWithItsLine();
    void pagesAreRecognized_data();
    void pagesAreRecognized();
    void anyTextIsReadBack();
    void columnsHaveNames();
};

void TestReadmeReader::writtenPagesAreReadBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the standard columns") << u"readme/page.md"_s;
    QTest::newRow("all columns") << u"readme/columns.md"_s;
}

void TestReadmeReader::writtenPagesAreReadBack()
{
    QFETCH(QString, name);
    const QByteArray bytes = dp::test::data(name);
    const ReadmePage page = dp::readme::read(bytes);
    QVERIFY(page.problems.isEmpty());
    QCOMPARE(QString::fromUtf8(dp::readme::write(page)), QString::fromUtf8(bytes));
}

void TestReadmeReader::everyPartOfThePageIsRead()
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
    QVERIFY(!first.published.isKnown()); // Pages do not contain the day of the first submission.
    QCOMPARE(dp::test::idsOf(page.sections[0].papers),
        (QStringList{u"2502.00002"_s, u"2502.00001"_s, u"hep-th/9901001"_s}));
}

void TestReadmeReader::editedPagesAreRead_data()
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

void TestReadmeReader::editedPagesAreRead()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(dp::readme::looksLikePage(bytes));
    const ReadmePage page = dp::readme::read(bytes);
    QVERIFY2(
        page.problems.isEmpty(), qPrintable(page.problems.isEmpty() ? QString() : page.problems[0].what));
    // An export with the standard introduction is identical to the original page.
    QCOMPARE(
        QString::fromUtf8(dp::readme::write(page)), QString::fromUtf8(dp::test::data(u"readme/page.md"_s)));
}

void TestReadmeReader::textsThatBreakTheTableAreRead_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("abstract");
    QTest::addColumn<QString>("comment");
    QTest::newRow("a bar in a title") << readmeRow("p(a|b) | c") << u"p(a|b) | c"_s << u"A"_s << u"C"_s;
    QTest::newRow("a bar in an abstract")
        << readmeRow("T", "http://arxiv.org/abs/2502.00001v1", "2025-02-26", "a | b || c") << u"T"_s
        << u"a | b || c"_s << u"C"_s;
    QTest::newRow("a bar in a comment")
        << readmeRow("T", "http://arxiv.org/abs/2502.00001v1", "2025-02-26", "A", "a | b") << u"T"_s << u"A"_s
        << u"a | b"_s;
    QTest::newRow("brackets in a title") << readmeRow("[a](b) [c]") << u"[a](b) [c]"_s << u"A"_s << u"C"_s;
    QTest::newRow("a tag in an abstract")
        << readmeRow("T", "http://arxiv.org/abs/2502.00001v1", "2025-02-26", "a <b> </p> c") << u"T"_s
        << u"a <b> </p> c"_s << u"C"_s;
    QTest::newRow("escapes of both signs of a tag")
        << readmeRow("a &lt;script&gt; b") << u"a <script> b"_s << u"A"_s << u"C"_s;
    QTest::newRow("the end of a fold that did not begin")
        << QByteArray(readmeRow("T")).replace("| C |", "| C</details> |") << u"T"_s << u"A"_s << u"C"_s;
    QTest::newRow("our own escapes") << readmeRow("a&#124;b &lt;c> &amp;amp;") << u"a|b <c> &amp;"_s << u"A"_s
                                     << u"C"_s;
}

void TestReadmeReader::textsThatBreakTheTableAreRead()
{
    QFETCH(QByteArray, written);
    const ReadmePage page = readReadmeRows(written);
    QVERIFY(page.problems.isEmpty());
    QCOMPARE(page.sections[0].papers.size(), 1);
    QTEST(page.sections[0].papers[0].title, "title");
    QTEST(page.sections[0].papers[0].abstract, "abstract");
    QTEST(page.sections[0].papers[0].comment, "comment");
}

void TestReadmeReader::aBadRowIsReportedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::newRow("no link") << QByteArray("| **T** | 2025-02-26 | A | C |\n");
    QTest::newRow("no title") << readmeRow("  ");
    QTest::newRow("no such date") << readmeRow("T", "http://arxiv.org/abs/2502.00001v1", "2025-02-30");
    QTest::newRow("no date") << readmeRow("T", "http://arxiv.org/abs/2502.00001v1", "soon");
    QTest::newRow("another site") << readmeRow("T", "http://example.org/abs/x");
    QTest::newRow("another site with arXiv's path") << readmeRow("T", "https://example.org/abs/2502.11111");
    QTest::newRow("another site that begins as arXiv's")
        << readmeRow("T", "https://arxiv.org.example.com/abs/2502.11111v1");
    QTest::newRow("a file of another site") << readmeRow("T", "https://openreview.net/pdf/2502.11111.pdf");
    QTest::newRow("a host that there cannot be")
        << readmeRow("T", "http://" + QByteArray(64, 'a') + ".org/abs/2502.00001v1");
    QTest::newRow("a DOI of another registrant") << readmeRow("T", "https://doi.org/10.1145/2502.00001");
    QTest::newRow("a repository") << readmeRow("T", "https://github.com/2502.00001/x");
    QTest::newRow("another scheme") << readmeRow("T", "javascript:2502.00001v1");
    QTest::newRow("cut short") << QByteArray("| **[T](http://arxiv.org/abs/25\n");
}

void TestReadmeReader::aBadRowIsReportedWithItsLine()
{
    QFETCH(QByteArray, bad);
    const ReadmePage page =
        readReadmeRows(readmeRow() + bad + readmeRow("U", "http://arxiv.org/abs/2502.00002v1"));
    QCOMPARE(page.problems.size(), 1);
    QCOMPARE(page.problems[0].line, 7);
    QVERIFY(!page.problems[0].what.isEmpty());
    QCOMPARE(dp::test::idsOf(page.sections[0].papers), (QStringList{u"2502.00001"_s, u"2502.00002"_s}));
}

void TestReadmeReader::pagesAreRecognized_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("page");
    QTest::newRow("a page") << dp::test::data(u"readme/page.md"_s) << true;
    QTest::newRow("a page without papers") << "## K\n" + readmeHead << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("prose") << QByteArray("# Title\n\n## Section\nText.\n") << false;
    QTest::newRow("another table") << QByteArray("## Section\n| a | b |\n| --- | --- |\n| 1 | 2 |\n")
                                   << false;
    QTest::newRow("a table without a heading") << readmeHead << false;
    QTest::newRow("a table in another order")
        << QByteArray("## K\n| Date | Title |\n| --- | --- |\n") << true;
    QTest::newRow("a table under a deeper heading") << "### K\n" + readmeHead << true;
    QTest::newRow("a table with names in Chinese")
        << QByteArray("## K\n| **标题** | **日期** |\n| --- | --- |\n") << true;
    QTest::newRow("a table without bars in front") << QByteArray("## K\nTitle | Date\n--- | ---\n") << true;
    QTest::newRow("prose with a bar") << QByteArray("## K\nTitle | Date\nand so on\n") << false;
    QTest::newRow("a heading in a block of code") << "```\n## K\n```\n" + readmeHead << false;
    QTest::newRow("a list of papers")
        << QByteArray("## K\n- 2022-11-30, **T**, A. B et.al., Paper: "
                      "[http://arxiv.org/abs/2211.16882v1](http://arxiv.org/abs/2211.16882v1)\n")
        << true;
    QTest::newRow("a list of something else") << QByteArray("## K\n- 2022-11-30, **T**, A. B\n") << false;
}

void TestReadmeReader::pagesAreRecognized()
{
    QFETCH(QByteArray, bytes);
    QTEST(dp::readme::looksLikePage(bytes), "page");
}

void TestReadmeReader::anyTextIsReadBack()
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
